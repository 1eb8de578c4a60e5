"""DICOM dataset -> StudyFacts. A malformed value is an empty one, never an error."""

import re
import struct
from datetime import date, time
from typing import Any

from pydicom.dataset import Dataset
from pydicom.valuerep import DA, TM, PersonName

from core.imaging.radiograph import Spacing, StudyFacts

# What pydicom raises for values that break the rules of their VR.
MALFORMED = (
    AttributeError,
    KeyError,
    IndexError,
    LookupError,
    OverflowError,
    TypeError,
    ValueError,  # UnicodeDecodeError and pydicom's own among them
    struct.error,
)
AGE = re.compile(r"(\d{1,3})([DWMY])")
YEARS = {"D": 1 / 365.25, "W": 7 / 365.25, "M": 1 / 12, "Y": 1.0}
LONGEST = 1024  # characters kept of any text


def study_facts(dataset: Dataset) -> StudyFacts:
    """What the header says about patient and study."""
    born = _date(dataset, "PatientBirthDate")
    taken = next(
        (
            day
            for name in ("StudyDate", "AcquisitionDate", "ContentDate", "SeriesDate")
            if (day := _date(dataset, name))
        ),
        None,
    )
    return StudyFacts(
        patient_name=person_name(value(dataset, "PatientName")),
        patient_id=text(dataset, "PatientID"),
        birth_date=born,
        age=_age(text(dataset, "PatientAge"), born, taken),
        sex=text(dataset, "PatientSex"),
        study_date=taken,
        study_time=_time(dataset),
        modality=text(dataset, "Modality"),
        view_position=text(dataset, "ViewPosition") or _view_code(dataset),
        body_part=text(dataset, "BodyPartExamined"),
        laterality=text(dataset, "ImageLaterality") or text(dataset, "Laterality"),
        study_description=text(dataset, "StudyDescription"),
        series_description=text(dataset, "SeriesDescription"),
        accession_number=text(dataset, "AccessionNumber"),
        institution=text(dataset, "InstitutionName"),
        referring_physician=person_name(value(dataset, "ReferringPhysicianName")),
        manufacturer=text(dataset, "Manufacturer"),
    )


def value(dataset: Dataset, keyword: str) -> Any:
    """An element's value, the first of several; None where it is missing or malformed."""
    try:
        found = dataset.get(keyword)
        if isinstance(found, (list, tuple)) or type(found).__name__ == "MultiValue":
            return found[0] if len(found) else None
        return found
    except MALFORMED:
        return None


def text(dataset: Dataset, keyword: str) -> str:
    """An element as text without padding; empty where it is missing."""
    found = value(dataset, keyword)
    return "" if found is None else str(found).strip(" \0")[:LONGEST]


def number(dataset: Dataset, keyword: str) -> float | None:
    """An element as a number; None where it is missing or none."""
    try:
        return float(value(dataset, keyword))
    except MALFORMED:
        return None


def person_name(name: Any) -> str:
    """`Yamada, Tarou (山田, 太郎; やまだ, たろう)` for the three groups of PS3.5 6.2.1.

    Prefix and suffix stand where they are spoken: `Dr. Brown-Jones, Robert Jr.`.
    """
    try:
        groups = str(name if isinstance(name, PersonName) else name or "").split("=")
    except MALFORMED:
        return ""
    read = [_read_group(group) for group in groups[:3]]
    first, *others = [group for group in read if group] or [""]
    return (f"{first} ({'; '.join(others)})" if others else first)[:LONGEST]


def _read_group(group: str) -> str:
    family, given, middle, prefix, suffix = (
        part.strip(" \0") for part in (group.split("^") + [""] * 5)[:5]
    )
    before = " ".join(part for part in (prefix, family) if part)
    after = " ".join(part for part in (given, middle, suffix) if part)
    return ", ".join(part for part in (before, after) if part)


def spacing(dataset: Dataset) -> Spacing | None:
    """Pixel Spacing, or Imager Pixel Spacing, which is at the detector (PS3.3 10.7.1.3).

    A Pixel Spacing that merely repeats the Imager Pixel Spacing is at the detector too,
    unless the file says how it was calibrated.
    """
    patient, imager = (_pair(dataset, name) for name in ("PixelSpacing", "ImagerPixelSpacing"))
    calibrated = bool(text(dataset, "PixelSpacingCalibrationType"))
    if patient and (calibrated or patient != imager):
        return Spacing(*patient, at_detector=False)
    return Spacing(*imager, at_detector=True) if imager else None


def _pair(dataset: Dataset, keyword: str) -> tuple[float, float] | None:
    try:
        row, column = (float(side) for side in dataset.get(keyword) or ())
    except MALFORMED:
        return None
    return (row, column) if row > 0 and column > 0 else None


def _date(dataset: Dataset, keyword: str) -> date | None:
    try:
        found = DA(text(dataset, keyword))
    except MALFORMED:
        return None
    return date(found.year, found.month, found.day) if found else None


def _time(dataset: Dataset) -> time | None:
    try:
        found = TM(text(dataset, "StudyTime"))
    except MALFORMED:
        return None
    return time(found.hour, found.minute, found.second) if found else None


def _age(stated: str, born: date | None, taken: date | None) -> float | None:
    """In years; `000Y` and the like are what anonymisers write, not an age."""
    match = AGE.fullmatch(stated.strip())
    if match is None and stated.strip().isdigit():  # a bare number of years, seen in exports
        match = AGE.fullmatch(f"{int(stated):03d}Y")
    if match and int(match[1]) > 0:
        return int(match[1]) * YEARS[match[2]]
    if born and taken and taken >= born:
        return (taken - born).days / 365.25
    return None


def _view_code(dataset: Dataset) -> str:
    """AP, PA or LATERAL from the View Code Sequence, where View Position is empty."""
    try:
        meaning = str(dataset.ViewCodeSequence[0].CodeMeaning).lower()
    except MALFORMED:
        return ""
    if "lateral" in meaning:
        return "LATERAL"
    if "postero-anterior" in meaning or "posteroanterior" in meaning:
        return "PA"
    return "AP" if "antero-posterior" in meaning or "anteroposterior" in meaning else ""
