"""Folders to films: class folders, patients, bad files."""

import hashlib

import cv2
import numpy as np
import pytest

from core.errors import DataError
from core.training.scan import class_files, patient_group, read_groups, scan


def _save(path, seed, size=(160, 200)):
    path.parent.mkdir(parents=True, exist_ok=True)
    coarse = np.random.default_rng(seed).random((12, 12)).astype(np.float32)
    grey = np.clip(cv2.resize(coarse, size[::-1], interpolation=cv2.INTER_CUBIC) * 255, 0, 255)
    assert cv2.imwrite(str(path), grey.astype(np.uint8))
    return path


def test_class_folders_in_any_case_at_any_depth(tmp_path):
    for name in (
        "train/NORMAL/a.png",
        "test/normal/b.png",
        "Pneumonia/deeper/c.png",
        "Pneumonia/.hidden.png",
        "__MACOSX/NORMAL/d.png",
        "elsewhere/e.png",
        "f.png",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = {path.relative_to(tmp_path).as_posix(): label for path, label in class_files(tmp_path)}
    assert found == {
        "train/NORMAL/a.png": "NORMAL",
        "test/normal/b.png": "NORMAL",
        "Pneumonia/deeper/c.png": "PNEUMONIA",
    }


def test_a_folder_without_both_classes_is_refused(tmp_path):
    with pytest.raises(DataError, match="there is no such folder"):
        class_files(tmp_path / "gone")
    with pytest.raises(DataError, match="a folder called NORMAL"):
        class_files(tmp_path)
    _save(tmp_path / "NORMAL" / "a.png", 0)
    with pytest.raises(DataError, match="a folder called PNEUMONIA"):
        list(scan(tmp_path))


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("person123_bacteria_45", "person123"),
        ("person123_virus_7_1", "person123"),
        ("bacteria:person123", "person123"),
        ("IM-0115-0001", "IM-0115"),
        ("NORMAL2-IM-0115-0001-0002", "IM-0115"),
        ("00001281_000", "00001281"),
        ("20240131_1200", "20240131_1200"),
        ("ward 3, child 7", "ward 3, child 7"),
    ],
)
def test_patients_go_by_the_bare_number_where_the_name_has_one(name, group):
    assert patient_group(name) == group


def test_a_film_carries_what_its_file_says(tmp_path):
    path = _save(tmp_path / "PNEUMONIA" / "person3_virus_15.png", 1)
    _save(tmp_path / "NORMAL" / "IM-0115-0001.png", 2)
    normal, ill = scan(tmp_path)
    assert (normal.done, ill.done, ill.total) == (1, 2, 2)
    assert ill.film.file == ill.file == "PNEUMONIA/person3_virus_15.png"
    assert (ill.film.label, ill.film.subtype, ill.film.patient_group) == (
        "PNEUMONIA",
        "virus",
        "person3",
    )
    assert (ill.film.width, ill.film.height) == (200, 160)
    assert ill.film.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert len(bytes.fromhex(ill.film.fingerprint)) == 32
    assert normal.film.subtype == ""


def test_a_bad_file_is_an_item_and_the_scan_goes_on(tmp_path):
    _save(tmp_path / "NORMAL" / "good.png", 1)
    _save(tmp_path / "PNEUMONIA" / "good.png", 2)
    (tmp_path / "NORMAL" / "bad.jpeg").write_bytes(b"no picture at all")
    (tmp_path / "NORMAL" / "empty.png").touch()
    found = {item.file: item for item in scan(tmp_path)}
    assert len(found) == 4
    assert sum(item.film is not None for item in found.values()) == 2
    assert "bad.jpeg" in found["NORMAL/bad.jpeg"].error
    assert "empty.png" in found["NORMAL/empty.png"].error


def test_a_table_of_patients_goes_before_the_file_names(tmp_path):
    _save(tmp_path / "set" / "NORMAL" / "a.png", 1)
    _save(tmp_path / "set" / "PNEUMONIA" / "b.png", 2)
    table = tmp_path / "patients.csv"
    table.write_text("file,patient_group,age\nset/NORMAL/a.png,virus:person9,3\n", encoding="utf-8")
    normal, ill = scan(tmp_path / "set", read_groups(table))
    assert normal.film.patient_group == "person9"
    assert ill.film.patient_group == "b"


def test_a_table_that_cannot_serve_is_refused(tmp_path):
    table = tmp_path / "patients.csv"
    with pytest.raises(DataError, match="cannot be read"):
        read_groups(table)
    table.write_text("file,name\na.png,x\n", encoding="utf-8")
    with pytest.raises(DataError, match="no column 'patient_group'"):
        read_groups(table)
