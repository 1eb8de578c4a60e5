"""DICOM dataset -> StudyFacts: who, when, what, as far as the file says."""

import re
import unicodedata
from datetime import date, datetime, time
from typing import Any

from pydicom.dataset import Dataset
from pydicom.errors import BytesLengthException
from pydicom.valuerep import PersonName

from core.foreign_text import one_line
from core.imaging.radiograph import StudyFacts

# What pydicom raises when the value of one element is not what its VR asks for.
BAD_VALUE = (
    AttributeError,
    BytesLengthException,
    LookupError,
    NotImplementedError,
    OverflowError,
    TypeError,
    ValueError,
)
DAYS_A_YEAR = 365.25
YEARS = {"D": 1 / DAYS_A_YEAR, "W": 7 / DAYS_A_YEAR, "M": 1 / 12, "Y": 1.0}  # PS3.5 6.2, AS
OLDEST = 130.0
LONGEST = 1024  # characters kept of any text
STUDY_DATES = ("StudyDate", "AcquisitionDate", "ContentDate", "SeriesDate")
# View Code Sequence (PS3.16 CID 4010): SNOMED RT and CT codes of the views of a chest.
VIEWS = {
    "R-10206": "AP",
    "399348003": "AP",
    "R-10214": "PA",
    "R-40888": "PA",
    "272479007": "PA",
    "R-10236": "LL",
    "399173006": "LL",
    "R-10232": "RL",
    "399198007": "RL",
    "R-102CD": "LATERAL",
    "399067008": "LATERAL",
}


def study_facts(dataset: Dataset) -> StudyFacts:
    """Never fails: what is missing or malformed stays empty."""
    birth = _date(dataset, "PatientBirthDate")
    taken = next((day for key in STUDY_DATES if (day := _date(dataset, key))), None)
    return StudyFacts(
        patient_name=_name(dataset, "PatientName"),
        patient_id=text(dataset, "PatientID"),
        birth_date=birth,
        age=_age(text(dataset, "PatientAge"), birth, taken),
        sex=text(dataset, "PatientSex").upper(),
        study_date=taken,
        study_time=_time(text(dataset, "StudyTime")),
        modality=text(dataset, "Modality"),
        view_position=_view(dataset),
        body_part=text(dataset, "BodyPartExamined"),
        laterality=text(dataset, "ImageLaterality") or text(dataset, "Laterality"),
        study_description=text(dataset, "StudyDescription"),
        series_description=text(dataset, "SeriesDescription"),
        accession_number=text(dataset, "AccessionNumber"),
        institution=text(dataset, "InstitutionName"),
        referring_physician=_name(dataset, "ReferringPhysicianName"),
        manufacturer=text(dataset, "Manufacturer"),
    )


def value(dataset: Dataset, keyword: str) -> Any:
    """The element's value; None where it is missing, empty or malformed."""
    try:
        found = dataset.get(keyword)
    except BAD_VALUE:
        return None
    return None if found is None or (hasattr(found, "__len__") and not len(found)) else found


def text(dataset: Dataset, keyword: str) -> str:
    """The element as one line; several values are joined by a comma, long ones cut."""
    found = value(dataset, keyword)
    if found is None:
        return ""
    parts = [found] if isinstance(found, str) or not hasattr(found, "__iter__") else list(found)
    return ", ".join(one_line(str(part)) for part in parts)[:LONGEST]


def _name(dataset: Dataset, keyword: str) -> str:
    found = value(dataset, keyword)
    names = found if isinstance(found, list | tuple) or _is_many(found) else [found]
    shown = (display_name(PersonName(name or "")) for name in names)
    return ", ".join(filter(None, shown))[:LONGEST]


def _is_many(found: Any) -> bool:
    return hasattr(found, "__iter__") and not isinstance(found, str | PersonName)


def display_name(name: PersonName) -> str:
    """As people read it: `Tarou Yamada (山田 太郎, やまだ たろう)` (PS3.5 6.2.1)."""
    groups = [str(group) for group in name.components]
    shown = [reading for group in groups if (reading := _in_reading_order(group))]
    if len(shown) < 2:
        return "".join(shown)
    return f"{shown[0]} ({', '.join(shown[1:])})"


def _in_reading_order(group: str) -> str:
    parts = [one_line(part) for part in group.split("^")]
    family, given, middle, prefix, suffix = (*parts, "", "", "", "", "")[:5]
    if any(_family_first(letter) for letter in group):
        order = (prefix, family, given, middle, suffix)
    else:
        order = (prefix, given, middle, family, suffix)
    return " ".join(filter(None, order))


def _family_first(letter: str) -> bool:
    scripts = ("CJK", "HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA", "HANGUL")
    return unicodedata.name(letter, "").startswith(scripts)


def _date(dataset: Dataset, keyword: str) -> date | None:
    digits = re.sub(r"[.\-/]", "", text(dataset, keyword))  # ACR-NEMA wrote 2024.01.31
    if not re.fullmatch(r"[0-9]{8}", digits):
        return None
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def _time(raw: str) -> time | None:
    digits = raw.replace(":", "").split(".")[0]
    shape = {2: "%H", 4: "%H%M", 6: "%H%M%S"}.get(len(digits))
    if shape is None or not re.fullmatch(r"[0-9]+", digits):
        return None
    try:
        return datetime.strptime(digits, shape).time()
    except ValueError:
        return None


def _age(written: str, birth: date | None, taken: date | None) -> float | None:
    """In years; as written (nnnD, nnnW, nnnM, nnnY), otherwise from the two dates."""
    match = re.fullmatch(r"([0-9]{1,3})([DWMY]?)", written.upper())  # some leave the Y out
    years = int(match[1]) * YEARS[match[2] or "Y"] if match else 0.0
    if not 0.0 < years < OLDEST and birth and taken:
        years = (taken - birth).days / DAYS_A_YEAR
    return years if 0.0 < years < OLDEST else None


def _view(dataset: Dataset) -> str:
    """View Position; where that is empty, the view's code, or the patient's orientation."""
    said = text(dataset, "ViewPosition")
    if said:
        return said
    codes = value(dataset, "ViewCodeSequence")
    if codes:
        code = text(codes[0], "CodeValue")
        return VIEWS.get(code) or text(codes[0], "CodeMeaning")
    rows = text(dataset, "PatientOrientation").upper()
    return "LATERAL" if rows.startswith(("A", "P")) else ""
