"""What a file says about patient and study, as labelled words; those that are ours are marked."""

from core.imaging.radiograph import Radiograph, StudyFacts
from core.language import marked

DE_IDENTIFIED = marked("De-identified")


def study_rows(radiograph: Radiograph) -> tuple[tuple[str, str], ...]:
    """(label, words) of all that is known; of a de-identified film nothing that names anyone."""
    facts = radiograph.facts
    who = ((marked("Patient"), DE_IDENTIFIED),) if radiograph.anonymous else _person(facts)
    file = () if radiograph.anonymous else ((marked("File"), radiograph.filename),)
    columns, rows = radiograph.size.split("x")
    words = marked(
        "{columns} × {rows} pixels, {format}", columns=columns, rows=rows, format=radiograph.format
    )
    picture = (marked("Picture"), words)
    return tuple(row for row in (*who, *_study(facts), *file, picture) if row[1])


def age_words(years: float) -> str:
    """Months below two years of age, years from then on."""
    if years < 2.0:
        months = int(12.0 * years)
        return marked("1 month") if months == 1 else marked("{months} months", months=months)
    return marked("{years} years", years=int(years))


def _person(facts: StudyFacts) -> tuple[tuple[str, str], ...]:
    born = facts.birth_date.isoformat() if facts.birth_date else ""
    return (
        (marked("Patient"), facts.patient_name),
        (marked("Patient ID"), facts.patient_id),
        (marked("Born"), born),
    )


def _study(facts: StudyFacts) -> tuple[tuple[str, str], ...]:
    date = facts.study_date.isoformat() if facts.study_date else ""
    time = facts.study_time.isoformat(timespec="minutes") if facts.study_time else ""
    view = " ".join(filter(None, (facts.view_position, facts.laterality)))
    return (
        (marked("Age"), "" if facts.age is None else age_words(facts.age)),
        (marked("Sex"), facts.sex),
        (marked("Study"), f"{date} {time}".strip()),
        (marked("Modality"), facts.modality),
        (marked("View"), view),
        (marked("Body part"), facts.body_part),
        (marked("Description"), facts.study_description),
        (marked("Series"), facts.series_description),
        (marked("Accession"), facts.accession_number),
        (marked("Institution"), facts.institution),
        (marked("Referred by"), facts.referring_physician),
        (marked("Manufacturer"), facts.manufacturer),
    )
