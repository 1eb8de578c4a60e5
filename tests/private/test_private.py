"""What is left of a patient after the program has run, and which sockets it opened."""

import json
import os
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ComputedRadiographyImageStorage, ExplicitVRLittleEndian, RLELossless
from pypdf import PdfReader

ROOT = Path(__file__).resolve().parents[2]
SESSION = Path(__file__).with_name("session.py")
DIALOGS = Path(__file__).with_name("file_dialogs.py")
CANARY = re.compile(rb"C\0?A\0?N\0?A\0?R\0?Y", re.IGNORECASE)  # UTF-16 too
FORGETFUL = "[General]\nremember_films=false\nremember_folder=false\n"
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where everything lies that the program may write."""
    for name in ("home", "temp", "exports", "films", "hidden"):
        (tmp_path / name).mkdir()
    # pydicom imports it where it is installed, as here for the training; users have none.
    (tmp_path / "hidden" / "requests.py").write_text("raise ImportError")
    return tmp_path


@pytest.fixture
def film(home: Path) -> Path:
    """A compressed radiograph, so that the decoder's process takes part."""
    y, x = np.mgrid[0:400, 0:500]
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.SOPClassUID, dataset.SOPInstanceUID = ComputedRadiographyImageStorage, "1.2.3"
    dataset.Modality, dataset.BodyPartExamined = "CR", "CHEST"
    dataset.PatientName, dataset.PatientID = "CANARYPATIENT^ANNA", "CANARY123"
    dataset.PatientBirthDate, dataset.PatientAge = "20220304", "003Y"
    dataset.InstitutionName, dataset.AccessionNumber = "CANARY HOSPITAL", "CANARYACC"
    dataset.StudyDescription, dataset.ReferringPhysicianName = "CANARYSTUDY", "CANARYDOC"
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.Rows, dataset.Columns = x.shape
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 8, 8, 7
    dataset.PixelRepresentation = 0
    dataset.PixelData = (60 + (x + y) // 6).astype(np.uint8).tobytes()
    dataset.compress(RLELossless, generate_instance_uid=False)
    path = home / "films" / "CANARYFILE.dcm"
    dataset.save_as(path, enforce_file_format=True)
    return path


def surroundings(home: Path) -> dict[str, str]:
    folders = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    own = dict.fromkeys(folders, str(home / "home"))
    own |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(home / "temp"))
    own |= {
        "PYTHONPATH": f"{home / 'hidden'}{os.pathsep}{ROOT}",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDEVMODE": "0",
    }
    return os.environ | own


def work(home: Path, film: Path, model: Path, *before: str) -> tuple[dict[str, list[str]], str]:
    """Let the user of `session.py` work; what it said, and its standard error."""
    arguments = [str(SESSION), str(film), str(model), str(home / "exports")]
    done = subprocess.run(
        [*before, sys.executable, *arguments],
        cwd=home / "home",
        env=surroundings(home),
        capture_output=True,
        text=True,
        timeout=40,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr


def store_file(home: Path) -> Path:
    return home / "home" / "PneumoDetect" / "PneumoDetect.ini"


def prefer(home: Path, text: str) -> None:
    store_file(home).parent.mkdir(parents=True)
    store_file(home).write_text(text)


def traces(home: Path) -> Iterator[str]:
    """Files but the films whose names or contents have the canary in them."""
    for path in sorted(home.rglob("*")):
        place = path.relative_to(home)
        if place.parts[0] != "films" and (
            CANARY.search(str(place).encode()) or (path.is_file() and in_content(path))
        ):
            yield str(place)


def in_content(path: Path) -> bool:
    content = path.read_bytes()
    if path.suffix == ".pdf":
        reader = PdfReader(path)
        said = "".join(page.extract_text() for page in reader.pages) + str(reader.metadata)
        content += said.encode()
        for stream in STREAM.findall(content):
            content += zlib.decompressobj().decompress(stream) if stream[:1] == b"x" else b""
    return bool(CANARY.search(content))


def test_the_search_finds_what_was_left_named(home: Path, film: Path, unguarded: Path) -> None:
    """Without de-identification the report names the patient: the test can fail."""
    prefer(home, FORGETFUL + "welcomed=true\n")
    told, _ = work(home, film, unguarded)
    assert list(traces(home)) == ["exports/export2.pdf"]
    assert all("CANARYFILE" in name for name in told["suggested"])


def test_nothing_of_a_patient_is_left(home: Path, film: Path, unguarded: Path) -> None:
    prefer(home, FORGETFUL + "welcomed=true\nde_identify=true\n")
    told, errors = work(home, film, unguarded)
    assert list(traces(home)) == []
    assert sorted(path.suffix for path in (home / "exports").iterdir()) == [".pdf", ".png"]
    assert not list((home / "temp").iterdir())
    assert told["log"]
    assert told["crash"]
    for part in ("suggested", "log", "crash", "sockets"):
        assert "CANARY" not in str(told[part])
    assert "CANARY" not in errors
    assert told["sockets"] == []


def test_only_places_of_films_are_remembered_and_only_in_the_settings(
    home: Path, film: Path, unguarded: Path
) -> None:
    prefer(home, "[General]\nwelcomed=true\nde_identify=true\n")
    work(home, film, unguarded)
    assert list(traces(home)) == [str(store_file(home).relative_to(home))]
    found = re.findall("CANARY[A-Z0-9]*", store_file(home).read_text())
    assert set(found) == {"CANARYFILE"}


def look_for_films(home: Path, film: Path) -> None:
    ward = home / "films" / "CANARYWARD"
    ward.mkdir()
    done = subprocess.run(
        [sys.executable, str(DIALOGS), str(home), str(film.rename(ward / film.name))],
        cwd=home / "home",
        env=surroundings(home),
        capture_output=True,
        text=True,
        timeout=40,
    )
    assert (done.returncode, done.stdout) == (0, "9 dialogs"), done.stderr


def test_the_search_finds_folders_that_file_dialogs_keep(home: Path, film: Path) -> None:
    prefer(home, "[General]\nwelcomed=true\n")
    look_for_films(home, film)
    assert "home/QtProject.conf" in traces(home)


def test_file_dialogs_keep_no_folder_where_none_may_be_kept(home: Path, film: Path) -> None:
    prefer(home, FORGETFUL + "welcomed=true\n")
    look_for_films(home, film)
    assert list(traces(home)) == []


def test_folders_that_were_kept_before_are_forgotten(
    home: Path, film: Path, unguarded: Path
) -> None:
    kept = home / "home" / "QtProject.conf"
    before = "history=file:///CANARYWARD\nlastVisited=file:///CANARYWARD\nsidebarWidth=120\n"
    kept.write_text(f"[FileDialog]\n{before}")
    prefer(home, FORGETFUL + "welcomed=true\n")
    work(home, film, unguarded)
    assert list(traces(home)) == ["exports/export2.pdf"]
    assert "sidebarWidth=120" in kept.read_text()


def test_the_terminal_leaves_nothing_but_what_it_was_asked_for(
    home: Path, film: Path, unguarded: Path
) -> None:
    targets = ["--report", "exports/a.pdf", "--attention", "exports/a.png"]
    command = ["predict", str(film), "--json", "--de-identify", "--model", str(unguarded)]
    done = subprocess.run(
        [sys.executable, "-m", "core", *command, *targets],
        cwd=home,
        env=surroundings(home),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "CANARY" not in done.stdout + done.stderr
    assert list(traces(home)) == []
    assert sorted(path.name for path in (home / "exports").iterdir()) == ["a.pdf", "a.png"]
    assert not list((home / "temp").iterdir())


def test_what_users_install_holds_no_web_client() -> None:
    locked = (ROOT / "packaging" / "requirements" / "run.txt").read_text()
    names = set(re.findall("^([a-z0-9-]+)==", locked, re.MULTILINE))
    assert "pydicom" in names
    assert not names & {"requests", "urllib3", "httpx", "aiohttp"}


@pytest.mark.skipif(not shutil.which("strace"), reason="no strace")
def test_no_process_of_ours_opens_a_network_socket(home: Path, film: Path, unguarded: Path) -> None:
    prefer(home, FORGETFUL + "welcomed=true\n")
    calls = home / "calls"
    trace = ("strace", "-f", "-qq", "-e", "trace=socket,execve", "-o", str(calls))
    alone = ("unshare", "--net", "--map-root-user")
    if subprocess.run([*alone, "true"], capture_output=True).returncode:
        alone = ()
    work(home, film, unguarded, *alone, *trace)
    said = calls.read_text()
    assert said.count("core.imaging.decoder") == 1  # its process is traced as well
    assert {line for line in said.splitlines() if "socket(" in line and "AF_UNIX" not in line} == (
        set()
    )
