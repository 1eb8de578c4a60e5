"""A half-written file never replaces a good one."""

import os
import stat
from pathlib import Path

import pytest

from core.errors import CannotWrite
from core.files import written_aside


def test_the_new_file_takes_its_place(tmp_path):
    path = tmp_path / "report.pdf"
    path.write_text("old")
    with written_aside(path) as aside:
        assert aside.parent == tmp_path
        aside.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "report.pdf"
    path.write_text("old")
    with pytest.raises(RuntimeError, match="half way"):
        _fail_half_way(path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def _fail_half_way(path: Path) -> None:
    with written_aside(path) as aside:
        aside.write_text("ne")
        raise RuntimeError("half way")


def test_a_full_disk_is_told_and_leaves_the_old_file(tmp_path):
    path = tmp_path / "report.pdf"
    path.write_text("old")
    with pytest.raises(CannotWrite) as caught, written_aside(path):
        raise OSError(28, "No space left on device")
    assert str(caught.value) == "Cannot write report.pdf: No space left on device."
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_told(tmp_path):
    with (
        pytest.raises(CannotWrite, match=r"Cannot write report\.pdf"),
        written_aside(tmp_path / "none" / "report.pdf"),
    ):
        pytest.fail("there is nothing to write to")


def test_a_folder_in_its_place_stays(tmp_path):
    path = tmp_path / "report.pdf"
    path.mkdir()
    with pytest.raises(CannotWrite), written_aside(path) as aside:
        aside.write_text("new")
    assert path.is_dir()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_others_may_read_it_as_any_new_file(tmp_path):
    path, usual = tmp_path / "report.pdf", tmp_path / "usual"
    usual.touch()
    with written_aside(path) as aside:
        aside.write_text("new")
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)
