"""What a file says about patient and study, as labelled words."""

from core.imaging.radiograph import Radiograph, StudyFacts

DE_IDENTIFIED = "De-identified"


def study_rows(radiograph: Radiograph) -> tuple[tuple[str, str], ...]:
    """(label, words) of all that is known; of a de-identified film nothing that names anyone."""
    facts = radiograph.facts
    who = (("Patient", DE_IDENTIFIED),) if radiograph.anonymous else _person(facts)
    file = () if radiograph.anonymous else (("File", radiograph.filename),)
    columns, rows = radiograph.size.split("x")
    picture = ("Picture", f"{columns} × {rows} pixels, {radiograph.format}")
    return tuple(row for row in (*who, *_study(facts), *file, picture) if row[1])


def age_words(years: float) -> str:
    """Months below two years of age, years from then on."""
    if years < 2.0:
        months = int(12.0 * years)
        return f"{months} month{'' if months == 1 else 's'}"
    return f"{int(years)} years"


def _person(facts: StudyFacts) -> tuple[tuple[str, str], ...]:
    born = facts.birth_date.isoformat() if facts.birth_date else ""
    return (("Patient", facts.patient_name), ("Patient ID", facts.patient_id), ("Born", born))


def _study(facts: StudyFacts) -> tuple[tuple[str, str], ...]:
    date = facts.study_date.isoformat() if facts.study_date else ""
    time = facts.study_time.isoformat(timespec="minutes") if facts.study_time else ""
    view = " ".join(filter(None, (facts.view_position, facts.laterality)))
    return (
        ("Age", "" if facts.age is None else age_words(facts.age)),
        ("Sex", facts.sex),
        ("Study", f"{date} {time}".strip()),
        ("Modality", facts.modality),
        ("View", view),
        ("Body part", facts.body_part),
        ("Description", facts.study_description),
        ("Series", facts.series_description),
        ("Accession", facts.accession_number),
        ("Institution", facts.institution),
        ("Referred by", facts.referring_physician),
        ("Manufacturer", facts.manufacturer),
    )
