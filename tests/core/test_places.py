"""Files and folders -> files, each once, in a fixed order."""

import os
from pathlib import Path

import pytest

from core.errors import UnreadableImage
from core.places import files_in


def test_files_of_folders_in_order(tmp_path: Path) -> None:
    for name in ("b.jpg", "a/2.dcm", "a/1", "a/.hidden", "__MACOSX/x.jpg", "c/DICOMDIR", "c/z/1"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = [path.relative_to(tmp_path).as_posix() for path in files_in([tmp_path])]
    assert found == ["b.jpg", "a/1", "a/2.dcm", "c/z/1"]


def test_files_are_found_once_and_places_keep_their_order(tmp_path: Path) -> None:
    for name in ("a/1", "b/1", "b/results.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    places = [tmp_path / "b" / "1", tmp_path / "b", tmp_path / "a", tmp_path / "a" / "1"]
    found = list(files_in(places, besides=[tmp_path / "b" / "results.csv"]))
    assert found == [tmp_path / "b" / "1", tmp_path / "a" / "1"]


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableImage, match="no such file or folder"):
        list(files_in([tmp_path, tmp_path / "absent"]))


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links")
def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "film").touch()
    (tmp_path / "round").symlink_to(tmp_path)
    assert list(files_in([tmp_path])) == [tmp_path / "film"]
