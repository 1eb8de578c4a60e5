"""Labelled sets by folder and by manifest."""

import pytest

from core.errors import DataError
from core.evaluation.sets import from_folder, from_manifest
from core.training.dataset import Film, write_manifest


def test_a_folder_gives_its_films_without_opening_them(tmp_path):
    for name in ("NORMAL/IM-0001-0001.png", "PNEUMONIA/person7_virus_2.png"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).touch()
    found = from_folder("inner", tmp_path)
    assert (found.name, found.folder) == ("inner", tmp_path)
    assert [(f.file, f.label, f.patient_group) for f in found.films] == [
        ("NORMAL/IM-0001-0001.png", "NORMAL", "IM-0001"),
        ("PNEUMONIA/person7_virus_2.png", "PNEUMONIA", "person7"),
    ]
    named = from_folder(
        "inner", tmp_path, {(tmp_path / "NORMAL/IM-0001-0001.png").resolve(): "zoe"}
    )
    assert [f.patient_group for f in named.films] == ["zoe", "person7"]


def test_a_manifest_gives_one_split(tmp_path):
    films = [
        Film("NORMAL/a.png", "NORMAL", split="train"),
        Film("NORMAL/b.png", "NORMAL", split="validation"),
    ]
    write_manifest(tmp_path / "m.csv", films)
    found = from_manifest("inner", tmp_path, tmp_path / "m.csv", "validation")
    assert found.films == (films[1],)
    assert found.what == "patient-grouped validation films"
    with pytest.raises(DataError, match="no films in the split 'test'"):
        from_manifest("inner", tmp_path, tmp_path / "m.csv", "test")


def test_a_manifest_with_several_files_of_one_film_counts_films(tmp_path):
    films = [
        Film(f"{folder}/NORMAL/a.png", "NORMAL", split="validation")
        for folder in ("aspect_true", "fullsize", "train224")
    ]
    write_manifest(tmp_path / "m.csv", films)
    found = from_manifest("inner", tmp_path, tmp_path / "m.csv", "validation")
    assert (found.films, found.copies) == ((films[0],), (films[1], films[2]))
