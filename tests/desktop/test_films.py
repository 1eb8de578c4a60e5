"""Places to a list of films."""

from pathlib import Path

import pytest
from pydicom.data import get_testdata_file

from core.errors import UnreadableImage
from desktop.films import Films, find_films


def test_a_folder_gives_its_films_in_order_and_nothing_else(tmp_path):
    for name in ("b.JPG", "a.dcm", "IM0001", "notes.txt", ".hidden.png", "DICOMDIR", "scan.001"):
        (tmp_path / name).write_bytes(b"x")
    for folder in ("deeper", ".hidden"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "c.png").write_bytes(b"x")
    found = find_films([tmp_path])
    assert [path.name for path in found.paths] == ["IM0001", "a.dcm", "b.JPG", "scan.001", "c.png"]
    assert found.current.name == "IM0001"


def test_files_stay_in_the_order_given_whatever_their_names(tmp_path):
    paths = [tmp_path / "z.txt", tmp_path / "a.png"]
    assert find_films(paths) == Films(tuple(paths))


def test_moving_stays_within_the_list(tmp_path):
    films = Films((tmp_path / "a", tmp_path / "b"))
    assert films.has(1)
    assert not films.has(-1)
    assert films.moved(1).current.name == "b"
    assert not films.moved(1).has(1)


def test_a_folder_without_films_is_named(tmp_path):
    with pytest.raises(UnreadableImage, match=tmp_path.name):
        find_films([tmp_path])


def test_a_file_that_is_brought_twice_is_listed_once(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(b"x")
    assert find_films([path, tmp_path]) == Films((path,))


def test_a_dicomdir_stands_for_the_pictures_on_its_medium():
    index = Path(get_testdata_file("dicomdirtests/DICOMDIR", download=False))
    found = find_films([index])
    assert len(found.paths) > 1
    assert index not in found.paths
    assert all(path.is_relative_to(index.parent) for path in found.paths)
