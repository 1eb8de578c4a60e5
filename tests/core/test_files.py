"""A half-written file never replaces a good one."""

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from core.errors import CannotWrite
from core.files import written_aside

ROOT = Path(__file__).resolve().parents[2]


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


WRITER = """
import sys
from pathlib import Path
from core.files import write_bytes

for turn in range(1_000_000):
    print(turn, flush=True)
    write_bytes(Path(sys.argv[1]), bytes([65 + turn % 2]) * (2 << 20))
"""


@pytest.mark.parametrize("moment", range(1, 7))
def test_killed_at_any_moment_the_old_file_or_the_new_one_is_there(tmp_path, moment):
    path = tmp_path / "report.pdf"
    path.write_bytes(b"A" * (2 << 20))
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        for _ in range(moment):
            writer.stdout.readline()
        writer.kill()
    content = path.read_bytes()
    assert content in (b"A" * (2 << 20), b"B" * (2 << 20))
    assert all(left.name.startswith(".part-") for left in tmp_path.iterdir() if left != path)


FULL = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
from core.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
@pytest.mark.parametrize(("option", "name"), [("--report", "out.pdf"), ("--attention", "out.png")])
def test_no_room_for_the_whole_file(tmp_path, film_file, unguarded, option, name):
    path = tmp_path / "results" / name
    path.parent.mkdir()
    path.write_text("old")
    arguments = ["predict", str(film_file), "--model", str(unguarded), option, str(path)]
    done = _run([sys.executable, "-c", FULL, *arguments])
    assert done.returncode == 1
    assert done.stderr.startswith(f"Cannot write {name}: File too large.")
    assert path.read_text() == "old"
    assert list(path.parent.iterdir()) == [path]


READ_ONLY = """
import os, sys
from pathlib import Path
from core.files import write_bytes

if os.getuid() == 0:  # who may write everywhere
    os.seteuid(65534)
os.listdir(sys.argv[1])
write_bytes(Path(sys.argv[1], "report.pdf"), b"new")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_folder_that_may_only_be_read():
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to others
        folder = Path(name)
        (folder / "report.pdf").write_text("old")
        folder.chmod(0o555)
        done = _run([sys.executable, "-c", READ_ONLY, name])
        folder.chmod(0o755)
        assert "CannotWrite: Cannot write report.pdf: Permission denied." in done.stderr
        assert [(left.name, left.read_text()) for left in folder.iterdir()] == [
            ("report.pdf", "old")
        ]


def _run(command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
