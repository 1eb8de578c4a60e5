"""What a file says about itself: DICOM elements in sequences, EXIF, hostile values."""

import logging
from pathlib import Path

import pytest
from PIL import Image
from pydicom import dcmread
from pydicom.data import get_testdata_file
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian

from core.errors import UnreadableImage
from core.imaging import tags as module
from core.imaging.tags import read_facts, read_tags


def dataset(**elements) -> Dataset:
    made = Dataset()
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.SOPClassUID = made.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.1.1"
    made.SOPInstanceUID = made.file_meta.MediaStorageSOPInstanceUID = "1.2.3"
    for keyword, value in elements.items():
        setattr(made, keyword, value)
    return made


def saved(made: Dataset, folder: Path) -> Path:
    made.save_as(folder / "film.dcm", enforce_file_format=True)
    return folder / "film.dcm"


def test_elements_have_number_name_vr_and_value(tmp_path):
    path = saved(dataset(SpecificCharacterSet="ISO_IR 192", PatientName="王^小明"), tmp_path)
    rows = {row.number: row for row in read_tags(path)}
    assert rows["(0010,0010)"].name == "Patient's Name"
    assert (rows["(0010,0010)"].kind, rows["(0010,0010)"].value) == ("PN", "王^小明")
    assert rows["(0002,0010)"].value == str(ExplicitVRLittleEndian)


def test_sequences_are_opened_and_private_tags_shown(tmp_path):
    inner, outer = Dataset(), Dataset()
    inner.CodeMeaning = "inner"
    outer.CodeMeaning = "outer"
    outer.ViewModifierCodeSequence = [inner, Dataset()]
    made = dataset(ViewCodeSequence=[outer])
    block = made.private_block(0x0009, "ACME 1.0", create=True)
    block.add_new(1, "LO", "secret sauce")
    block.add_new(2, "OB", bytes(range(80)))
    rows = read_tags(saved(made, tmp_path))
    levels = {row.value: row.level for row in rows}
    assert (levels["outer"], levels["inner"]) == (1, 3 - 1)
    assert [row.name for row in rows if row.level == 2 and not row.number] == ["Item 1", "Item 2"]
    private = {row.number: row for row in rows}
    assert private["(0009,1001)"].value == "secret sauce"
    assert private["(0009,1002)"].value.startswith("80 bytes: 00 01 02")


def test_hostile_values_are_one_line_of_plain_text_and_cut(tmp_path):
    made = dataset(ImageComments="<b>\x1b[31mred\r\n\u202eevil", SpecificCharacterSet="ISO_IR 192")
    made.TextValue = "x" * 5000
    rows = {row.name: row.value for row in read_tags(saved(made, tmp_path))}
    assert rows["Image Comments"] == "<b> [31mred evil"
    assert rows["Text Value"] == "x" * module.LONGEST + "…"


def test_too_many_elements_end_with_a_word(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MOST", 3)
    rows = read_tags(saved(dataset(PatientID="P"), tmp_path))
    assert len(rows) == 5
    assert "There are more" in rows[-1].value


def test_sequences_are_followed_only_so_deep(tmp_path):
    made = innermost = dataset()
    for _ in range(module.DEEPEST + 4):
        innermost.ContentSequence = [Dataset()]
        innermost = innermost.ContentSequence[0]
    innermost.PatientID = "deep"
    rows = read_tags(saved(made, tmp_path))
    assert max(row.level for row in rows) == module.DEEPEST + 1
    assert "Deeper" in rows[-1].value


def test_a_value_that_makes_no_sense_is_said_to_be_damaged(tmp_path):
    path = saved(dataset(Rows=512), tmp_path)
    data = path.read_bytes()
    place = data.index(b"\x28\x00\x10\x00US\x02\x00")
    path.write_bytes(data[: place + 6] + b"\x03\x00\x01\x02\x03" + data[place + 10 :])
    assert {row.name: row.value for row in read_tags(path)}["Rows"].startswith("3 bytes, damaged")


@pytest.mark.parametrize("name", ["rtplan.dcm", "DICOMDIR", "reportsi.dcm", "CT_small.dcm"])
def test_files_without_a_film_have_tags_too(name):
    path = Path(get_testdata_file(name))
    rows = read_tags(path)
    assert sum(row.level == 0 for row in rows) >= len(dcmread(path))


def test_nothing_of_a_value_is_logged(tmp_path, caplog, recwarn):
    made = dataset(PatientName="Secret^Name", PatientBirthDate="19990101", PatientAge="nonsense")
    path = saved(made, tmp_path)
    recwarn.clear()
    with caplog.at_level(logging.DEBUG):
        read_tags(path)
        read_facts(path)
    assert not caplog.records
    assert not recwarn.list


def test_a_picture_tells_format_and_exif(tmp_path):
    exif = Image.Exif()
    exif[0x010F] = "ACME <b>"
    exif.get_ifd(0x8769)[0x9003] = "2024:01:31 10:00:00"
    Image.new("L", (30, 20)).save(tmp_path / "a.jpg", exif=exif, comment=b"by hand")
    rows = {row.name: row for row in read_tags(tmp_path / "a.jpg")}
    assert rows["Format"].value == "JPEG"
    assert rows["Size"].value == "30 × 20 pixels"
    assert (rows["Make"].number, rows["Make"].value) == ("0x010F", "ACME <b>")
    assert rows["DateTimeOriginal"].value == "2024:01:31 10:00:00"
    assert "b" in rows["comment"].value


@pytest.mark.parametrize("kind", ["png", "tif", "bmp"])
def test_other_pictures_tell_their_format(tmp_path, kind):
    Image.new("L", (30, 20)).save(tmp_path / f"a.{kind}")
    assert "30 × 20 pixels" in {row.value for row in read_tags(tmp_path / f"a.{kind}")}


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n" + bytes(9), bytes(128) + b"DICM" + b"\xff" * 9]
)
def test_what_has_no_tags_is_an_error_that_names_the_file(tmp_path, data):
    (tmp_path / "odd.bin").write_bytes(data)
    with pytest.raises(UnreadableImage, match=r"odd\.bin"):
        read_tags(tmp_path / "odd.bin")


def test_facts_without_pixels(tmp_path, film_file):
    assert read_facts(saved(dataset(PatientID="P-7"), tmp_path)).patient_id == "P-7"
    assert read_facts(film_file).patient_id == ""
