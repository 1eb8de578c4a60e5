"""What is told from a file's first bytes, and every way in which it may be no picture."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pydicom.data import get_testdata_file

from core.errors import UnreadableImage
from core.foreign_text import one_line
from core.imaging import read_radiograph


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableImage) as caught:
        read_radiograph(path)
    assert caught.value.path == path
    assert str(caught.value) == f"Cannot read {one_line(path.name)}: {caught.value.reason}."
    return caught.value.reason


def test_missing_folder_empty(tmp_path):
    assert refusal(tmp_path / "none.png") == "there is no such file"
    assert refusal(tmp_path) == "it is a folder"
    (tmp_path / "empty.dcm").touch()
    assert refusal(tmp_path / "empty.dcm") == "the file is empty"
    assert refusal(tmp_path / "nul\0.png")
    assert refusal(tmp_path / ("long" * 200))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_or_device_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.jpg")
    assert refusal(tmp_path / "pipe.jpg") == "it is a device or a pipe, not a file"
    assert refusal(Path(os.devnull)) == "it is a device or a pipe, not a file"


@pytest.mark.skipif(sys.platform != "linux", reason="a file that is longer than it says: /proc")
def test_a_file_that_changes_while_it_is_read():
    assert refusal(Path("/proc/self/status")) == "it changes while it is read"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root"
)
def test_without_permission(tmp_path):
    path = tmp_path / "secret.png"
    path.write_bytes(b"x")
    path.chmod(0)
    assert refusal(path) == "you have no permission to read it"


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "it is a PDF document, not a picture"),
        (b"PK\x03\x04" + bytes(40), "ZIP archive"),
        (b"\x1f\x8b\x08" + bytes(40), "compressed archive"),
        (b"GIF89a" + bytes(40), "GIF"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 " + bytes(40), "WebP"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(40), "HEIF"),
        (b"\n <!DOCTYPE html><html>", "a web page"),
        (b"<?xml version='1.0'?>", "an XML document"),
        ("Fr\u00fchgeborenes, 3 Jahre\n".encode() * 9, "it is a text file, not a picture"),
        (bytes(range(200)), "it is no picture"),
        (bytes(500), "it is no picture"),
    ],
)
def test_other_files_are_named(tmp_path, data, named):
    path = tmp_path / "film.dcm"  # whatever the name claims
    path.write_bytes(data)
    assert named in refusal(path)


def test_content_decides_not_the_name(tmp_path):
    path = tmp_path / "film.jpg"
    Image.fromarray(np.full((9, 9), 77, np.uint8)).save(path, "PNG")
    radiograph = read_radiograph(path)
    assert radiograph.format == "PNG"
    assert radiograph.grey[4, 4] == 77


def test_dicom_with_a_tiff_header_in_its_preamble_is_dicom(tmp_path):
    data = Path(get_testdata_file("MR_small.dcm", download=False)).read_bytes()
    path = tmp_path / "dual.tif"
    path.write_bytes(b"II*\x00" + data[4:])
    assert read_radiograph(path).format == "DICOM"


def test_a_picture_loads_no_dicom_library(tmp_path):
    path = tmp_path / "film.png"
    Image.fromarray(np.full((9, 9), 77, np.uint8)).save(path)
    code = (
        "import sys, pathlib; from core.imaging import read_radiograph;"
        "read_radiograph(pathlib.Path(sys.argv[1]));"
        "print({'pydicom', 'gdcm', 'PySide6', 'tensorflow'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True)
    assert (run.stdout.strip(), run.stderr) == ("set()", "")
