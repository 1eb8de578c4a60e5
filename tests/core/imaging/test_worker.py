"""What ends the decoder ends that decode alone."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from pydicom.data import get_testdata_file
from pydicom.encaps import encapsulate
from pydicom.uid import JPEG2000Lossless, JPEGLSLossless

from core.errors import UnreadableImage
from core.imaging import read_radiograph, worker
from core.imaging.coding import Coding, RefusedPixels
from core.imaging.worker import BadPixels, Worker

HOSTILE = "tests.core.imaging.hostile_codec"
FILM = Coding(JPEG2000Lossless, 40, 50, 1, "MONOCHROME2", 16, 12, 0)
CODED = Path(get_testdata_file("MR_small_jp2klossless.dcm", download=False))


@pytest.fixture
def hostile():
    """A worker whose codec obeys the data."""
    made = Worker(HOSTILE)
    yield made
    made.close()


@pytest.fixture
def hostile_workers(monkeypatch):
    """Everything is decoded by such workers."""
    monkeypatch.setattr(worker, "DECODER", HOSTILE)
    aside, worker.idle[:] = list(worker.idle), []
    yield
    for made in worker.idle:
        made.close()
    worker.idle[:] = aside


def test_frame_after_frame(hostile):
    for length in (3, 7):
        pixels, photometric = hostile.decode(FILM, bytes(length))
        assert (pixels == length).all()
        assert pixels.shape == (40, 50)
        assert photometric == "MONOCHROME2"
    assert hostile.usable


@pytest.mark.parametrize("end", [b"abort", b"segfault", b"exit"])
def test_a_crash_is_an_error(hostile, end):
    with pytest.raises(RefusedPixels, match="its JPEG 2000 data crashed the decoder"):
        hostile.decode(FILM, end)
    assert not hostile.usable


def test_a_hang_is_ended(hostile, monkeypatch):
    monkeypatch.setattr(worker, "LONGEST", 0.2)
    with pytest.raises(RefusedPixels, match="kept the decoder busy"):
        hostile.decode(FILM, b"hang")
    assert not hostile.usable


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a process's memory")
def test_memory_beyond_the_picture_is_refused(hostile):
    with pytest.raises(RefusedPixels, match="ask for more memory"):
        hostile.decode(FILM, b"memory")
    assert (hostile.decode(FILM, b"four")[0] == 4).all()


def test_damage_leaves_it_running(hostile):
    with pytest.raises(BadPixels, match="no such table"):
        hostile.decode(FILM, b"error")
    assert (hostile.decode(FILM, b"four")[0] == 4).all()


@pytest.mark.parametrize("nonsense", [b"more", b"object"])
def test_nonsense_is_no_picture(hostile, nonsense):
    with pytest.raises(ValueError, match="pixels of"):
        hostile.decode(FILM, nonsense)
    assert (hostile.decode(FILM, b"four")[0] == 4).all()


def test_a_decoder_that_does_not_start(monkeypatch):
    with pytest.raises(RefusedPixels, match="does not start"):
        Worker("core.no_such_module")
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    with pytest.raises(RefusedPixels, match="does not start"):
        Worker()


@pytest.mark.parametrize(
    ("coded", "said"),
    [
        (b"abort", "its JPEG-LS data crashed the decoder"),
        (b"error", "its DICOM data are damaged"),
    ],
)
def test_a_crash_is_told_as_an_unreadable_file(film, save, ramp, hostile_workers, coded, said):
    dataset = film(ramp, 12)
    dataset.PixelData = encapsulate([coded])
    path = save(dataset, JPEGLSLossless)
    with pytest.raises(UnreadableImage) as caught:
        read_radiograph(path)
    assert caught.value.reason == said
    dataset.PixelData = encapsulate([b"fine"])  # and the next film is read
    assert (read_radiograph(save(dataset, JPEGLSLossless)).pixels == 4).all()


def test_a_real_crash(tmp_path):
    data = bytearray(Path(get_testdata_file("SC_rgb_jpeg_gdcm.dcm", download=False)).read_bytes())
    for place, value in ((1049, 157), (1339, 255), (3024, 128), (3198, 4)):  # found by tests.fuzz
        data[place] = value
    (tmp_path / "film.dcm").write_bytes(data)
    with pytest.raises(UnreadableImage, match=r"crashed the decoder|damaged"):  # GDCM may mend it
        read_radiograph(tmp_path / "film.dcm")
    assert read_radiograph(CODED).size == "64x64"


def test_the_users_folder_is_not_imported(tmp_path, monkeypatch):
    trap = tmp_path / "core" / "imaging"
    trap.mkdir(parents=True)
    (trap / "decoder.py").write_text(f"open({str(tmp_path / 'sprung')!r}, 'w')")
    monkeypatch.chdir(tmp_path)
    made = Worker()
    assert made.usable
    made.close()
    assert not (tmp_path / "sprung").exists()


def test_one_that_died_idle_is_replaced():
    read_radiograph(CODED)
    (idle,) = worker.idle
    process = psutil.Process(idle.pid)
    process.kill()
    process.wait()
    assert read_radiograph(CODED).size == "64x64"


def test_threads_decode_side_by_side():
    with ThreadPoolExecutor(3) as pool:
        films = list(pool.map(read_radiograph, [CODED] * 12))
    assert len({film.grey.tobytes() for film in films}) == 1
    assert 1 <= len(worker.idle) <= 3
    while len(worker.idle) > 1:
        worker.idle.pop().close()


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, str(CODED), *arguments],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
        timeout=60,
    )


READ = """
import sys, pathlib
from core.imaging import read_radiograph, worker
read_radiograph(pathlib.Path(sys.argv[1]))
print(worker.idle[0].pid, flush=True)
"""


@pytest.mark.parametrize("end", ["", "import os; os._exit(1)", "raise SystemExit"])
def test_nothing_is_left_running(end):
    done = run(READ + end)
    assert done.stderr == ""
    assert is_gone(int(done.stdout))


def is_gone(pid: int) -> bool:
    try:
        psutil.Process(pid).wait(10)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        return False
    return True


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_forked_process_leaves_its_parents_decoder_alone():
    fork = """
import os
child = os.fork()
if not child:
    read_radiograph(pathlib.Path(sys.argv[1]))
    sys.exit(0)
assert os.waitpid(child, 0)[1] == 0
assert worker.idle[0].usable
read_radiograph(pathlib.Path(sys.argv[1]))
"""
    done = run(READ + fork)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="stands in for a bundle by a shell script")
@pytest.mark.parametrize("entry", ["core", "desktop"])
def test_a_bundle_is_its_own_python(entry, tmp_path, monkeypatch):
    bundle = tmp_path / "bundle"
    bundle.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {entry} "$@"\n')
    bundle.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(bundle))
    made = Worker()
    assert made.usable
    made.close()


def test_other_modules_are_not_run_by_a_bundle():
    done = subprocess.run(
        [sys.executable, "-m", "core", "-m", "this"],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert done.returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_ctrl_c_is_the_parents_affair(hostile):
    os.kill(hostile.pid, signal.SIGINT)
    assert (hostile.decode(FILM, b"four")[0] == 4).all()
