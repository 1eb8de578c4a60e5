"""Who, when and what, in any script; and what a de-identified copy keeps."""

from dataclasses import fields
from datetime import date, time
from typing import Any

import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.valuerep import PersonName

from core.imaging import StudyFacts, read_radiograph
from core.imaging.facts import display_name, study_facts
from core.imaging.radiograph import BURNED_IN

NAMES = [  # from PS3.5 annexes H, I, J and K
    ("ISO_IR 100", "Äneas^Rüdiger", "Rüdiger Äneas"),
    ("ISO_IR 144", "Люкceмбypг^Иван", "Иван Люкceмбypг"),
    ("ISO_IR 127", "قباني^لنزار", "لنزار قباني"),
    (
        ["", "ISO 2022 IR 87"],
        "Yamada^Tarou=山田^太郎=やまだ^たろう",
        "Tarou Yamada (山田 太郎, やまだ たろう)",
    ),
    (["", "ISO 2022 IR 149"], "Hong^Gildong=洪^吉洞=홍^길동", "Gildong Hong (洪 吉洞, 홍 길동)"),
    ("GB18030", "Wang^XiaoDong=王^小东", "XiaoDong Wang (王 小东)"),
    ("GB18030", "王^小东", "王 小东"),
    ("ISO_IR 192", "Wang^XiaoDong=王^小東=", "XiaoDong Wang (王 小東)"),
]


@pytest.mark.parametrize(("charset", "stored", "shown"), NAMES)
def test_names_in_any_character_set(film, save, ramp, charset, stored, shown):
    dataset = film(ramp, 12, SpecificCharacterSet=charset, PatientName=stored)
    radiograph = read_radiograph(save(dataset))
    assert radiograph.facts.patient_name == shown
    assert radiograph.warnings == ()


def test_names_are_in_spoken_order():
    def shown(raw: str) -> str:
        return display_name(PersonName(raw))

    assert shown("Adams^John Robert Quincy^^Rev.^B.A. M.Div.") == (
        "Rev. John Robert Quincy Adams B.A. M.Div."
    )
    assert shown("DOE, JANE ") == "DOE, JANE"
    assert shown("Doe^") == "Doe"
    assert shown("=山田^太郎") == "山田 太郎"
    assert shown("^^^^") == ""


def test_unknown_character_set_is_said(film, save, ramp):
    path = save(film(ramp, 12, SpecificCharacterSet="ISO_IR 100", PatientName="Müller^A"))
    path.write_bytes(path.read_bytes().replace(b"ISO_IR 100", b"ISO_IR 977"))
    radiograph = read_radiograph(path)
    assert "character set" in radiograph.warnings[0]
    assert radiograph.facts.patient_name.startswith("A M")


def facts(**elements: Any) -> StudyFacts:
    """Of values as careless files have them, unchecked."""
    dataset = Dataset()
    for keyword, raw in elements.items():
        dataset.add_new(keyword, _vr(keyword), raw)
    return study_facts(dataset)


def _vr(keyword: str) -> str:
    from pydicom.datadict import dictionary_VR

    vr = dictionary_VR(keyword)
    return vr if vr in ("SQ", "PN") else "UC"  # as text, whatever it should be


@pytest.mark.parametrize(
    ("written", "years"),
    [
        ("004Y", 4),
        ("018M", 1.5),
        ("026W", 0.498),
        ("100D", 0.274),
        ("4y", 4),
        ("5", 5),
        ("000Y", None),
        ("999Y", None),
        ("abc", None),
        ("-03Y", None),
        ("", None),
    ],
)
def test_age_as_written(written, years):
    age = facts(PatientAge=written).age
    assert age == (None if years is None else pytest.approx(years, abs=0.001))


def test_age_from_the_dates():
    dates = {"PatientBirthDate": "20200315", "StudyDate": "20230915"}
    assert facts(**dates).age == pytest.approx(3.5, abs=0.01)
    assert facts(**dates, PatientAge="000Y").age == pytest.approx(3.5, abs=0.01)
    assert facts(**dates, PatientAge="004Y").age == 4
    assert facts(PatientBirthDate="20230915", StudyDate="20200315").age is None
    assert facts(PatientBirthDate="20200315").age is None


def test_dates_and_times():
    assert facts(StudyDate="20240229").study_date == date(2024, 2, 29)
    assert facts(StudyDate="2024.02.29").study_date == date(2024, 2, 29)
    assert facts(AcquisitionDate="20240229").study_date == date(2024, 2, 29)
    for wrong in ("20230229", "2024", "tomorrow", "00000000", "20240229-20240301"):
        assert facts(StudyDate=wrong).study_date is None
    assert facts(StudyTime="142530.123456").study_time == time(14, 25, 30)
    assert facts(StudyTime="14:25").study_time == time(14, 25)
    for wrong in ("256161", "soon", "1"):
        assert facts(StudyTime=wrong).study_time is None


def test_view_from_what_there_is():
    def code(value: str, meaning: str) -> Sequence:
        item = Dataset()
        item.CodeValue, item.CodeMeaning = value, meaning
        return Sequence([item])

    assert facts(ViewPosition="AP", ViewCodeSequence=code("272479007", "x")).view_position == "AP"
    assert facts(ViewCodeSequence=code("272479007", "postero-anterior")).view_position == "PA"
    assert facts(ViewCodeSequence=code("R-10206", "antero-posterior")).view_position == "AP"
    assert facts(ViewCodeSequence=code("399173006", "left lateral")).view_position == "LL"
    assert facts(ViewCodeSequence=code("1", "Lordotic")).view_position == "Lordotic"
    assert facts(PatientOrientation=["A", "F"]).view_position == "LATERAL"
    assert facts(PatientOrientation=["L", "F"]).view_position == ""


def test_control_characters_and_endless_texts():
    assert facts(StudyDescription="Chest\r\n\x1b[31m  PA").study_description == "Chest [31m PA"
    assert len(facts(StudyDescription="x" * 10_000).study_description) == 1024


def test_nothing_said_is_nothing_known():
    assert facts() == StudyFacts()


def test_a_whole_study(film, save, ramp):
    dataset = film(
        ramp,
        12,
        PatientName="Doe^Jane",
        PatientID="4711",
        PatientBirthDate="20200315",
        PatientAge="003Y",
        PatientSex="F",
        StudyDate="20230915",
        StudyTime="101500",
        ViewPosition="AP",
        BodyPartExamined="CHEST",
        ImageLaterality="U",
        StudyDescription="Thorax",
        SeriesDescription="Bedside",
        AccessionNumber="A1",
        InstitutionName="General",
        ReferringPhysicianName="Who^^^Dr.",
        Manufacturer="ACME",
    )
    radiograph = read_radiograph(save(dataset, name="Doe_Jane.dcm"))
    assert radiograph.facts == StudyFacts(
        patient_name="Jane Doe",
        patient_id="4711",
        birth_date=date(2020, 3, 15),
        age=3,
        sex="F",
        study_date=date(2023, 9, 15),
        study_time=time(10, 15),
        modality="CR",
        view_position="AP",
        body_part="CHEST",
        laterality="U",
        study_description="Thorax",
        series_description="Bedside",
        accession_number="A1",
        institution="General",
        referring_physician="Dr. Who",
        manufacturer="ACME",
    )

    anonymous = radiograph.de_identified()
    kept = {"age", "sex", "modality", "view_position", "body_part", "laterality"}
    for field in fields(StudyFacts):
        before, after = (getattr(film.facts, field.name) for film in (radiograph, anonymous))
        assert after == (before if field.name in kept else field.default), field.name
    assert anonymous.warnings == (*radiograph.warnings, BURNED_IN)
    assert anonymous.de_identified().warnings == anonymous.warnings
    assert anonymous.filename == "radiograph"
    assert anonymous.pixels is radiograph.pixels
    assert radiograph.facts.patient_name == "Jane Doe"


def test_pydicom_logs_nothing_about_the_patient(film, save, ramp, caplog):
    path = save(film(ramp, 12, PatientName="Doe^Jane", WindowCenter="512.0", WindowWidth="99.00"))
    path.write_bytes(path.read_bytes().replace(b"99.00", b"secre"))
    read_radiograph(path)
    assert caplog.text == ""
