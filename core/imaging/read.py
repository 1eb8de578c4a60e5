"""File -> Radiograph, by the file's content and never by its name."""

import os
import stat
from pathlib import Path

from core.errors import UnreadableImage
from core.imaging.radiograph import Radiograph
from core.language import marked
from core.system_errors import said_by_system

MOST_BYTES = 1 << 30  # no radiograph is larger; nothing larger is read into memory

HEAD = 512  # bytes that a file's kind is told from
OTHER_FORMATS = {
    b"%PDF-": marked("a PDF document"),
    b"%pdf-": marked("a PDF document"),  # after white space
    b"PK\x03\x04": marked("a ZIP archive or office document"),
    b"\x1f\x8b": marked("a compressed archive"),
    b"7z\xbc\xaf": marked("a compressed archive"),
    b"Rar!": marked("a compressed archive"),
    b"GIF8": marked("a GIF animation"),
    b"\x00\x00\x00\x0cjP  ": marked("a JPEG 2000 picture outside a DICOM file"),
    b"\xff\x4f\xff\x51": marked("a JPEG 2000 picture outside a DICOM file"),
    b"<!doctype html": marked("a web page"),
    b"<html": marked("a web page"),
    b"<?xml": marked("an XML document"),
    b"<svg": marked("a drawing"),
    b"\x7fELF": marked("a program"),
    b"MZ": marked("a program"),
}


def read_radiograph(path: Path, frame: int = 0) -> Radiograph:
    """Read a radiograph from a JPEG, PNG, TIFF, BMP or DICOM file.

    Args:
        path: of the file; its name is of no importance.
        frame: which of several pictures in the file, the first being 0.

    Raises:
        UnreadableImage: the file is missing, empty, cut off, or no such picture.
        UnsupportedEncoding: its pixels are coded in a way for which there is no decoder.
    """
    return decode_radiograph(path, contents(path), frame)


def decode_radiograph(path: Path, data: bytes, frame: int = 0) -> Radiograph:
    """The same of a file that is in memory; `path` is what it is called."""
    if not data:
        raise UnreadableImage(path, marked("the file is empty"))
    # pydicom and Pillow are loaded only for the files that need them.
    kind = kind_of(data)
    if kind == "DICOM":
        from core.imaging.dicom import read_dicom

        return read_dicom(path, data, frame)
    if kind:
        from core.imaging.raster import read_raster

        return read_raster(path, data, kind, frame)
    raise UnreadableImage(path, _other_kind(data))


def contents(path: Path, most: int = MOST_BYTES) -> bytes:
    """The whole of a regular file, never waiting for one that is none.

    Raises:
        UnreadableImage: it is missing, no file, forbidden, or larger than `most`.
    """
    try:
        _check_kind(path, path.stat().st_mode)  # opening a device may do something
        with open(path, "rb", opener=_without_waiting) as file:
            facts = os.fstat(file.fileno())
            _check_kind(path, facts.st_mode)  # it may be another file by now
            if facts.st_size > most:
                reason = marked("it is too large ({size} MB)", size=facts.st_size >> 20)
                raise UnreadableImage(path, reason)
            data = file.read(facts.st_size + 1)
    except FileNotFoundError as error:
        raise UnreadableImage(path, marked("there is no such file")) from error
    except PermissionError as error:
        raise UnreadableImage(path, marked("you have no permission to read it")) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise UnreadableImage(path, said_by_system(error) or marked("bad name")) from error
    except MemoryError as error:
        raise UnreadableImage(path, marked("it is too large for this computer's memory")) from error
    if len(data) > facts.st_size:
        raise UnreadableImage(path, marked("it changes while it is read"))
    return data


def _check_kind(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableImage(path, marked("it is a folder"))
    if not stat.S_ISREG(mode):
        raise UnreadableImage(path, marked("it is a device or a pipe, not a file"))


def _without_waiting(name: str, flags: int) -> int:
    """Opening a pipe would wait for its writer."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def kind_of(data: bytes) -> str | None:
    """The format by the first bytes: DICOM, JPEG, PNG, TIFF, BMP, or None for all others."""
    if data[128:132] == b"DICM":  # first: its preamble may be a TIFF header (PS3.10 7.1)
        return "DICOM"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith((b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")):
        return "TIFF"
    if data.startswith(b"BM") and data[6:10] == bytes(4):
        return "BMP"
    return "DICOM" if _is_bare_dicom(data) else None


def _is_bare_dicom(data: bytes) -> bool:
    """Without preamble: the first element is one of group 0002 or 0008."""
    group, element = data[0:2], data[2:4]
    little = group in (b"\x02\x00", b"\x08\x00") and element[1:] == b"\x00"
    big = group == b"\x00\x08" and element[:1] == b"\x00"
    return (little or big) and len(data) > 132


def _other_kind(data: bytes) -> str:
    """Why it is no picture, as a sentence goes on."""
    start = data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for magic, name in OTHER_FORMATS.items():
        if data.startswith(magic) or start.startswith(magic):
            return marked("it is {kind}, not a picture that this program reads", kind=name)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return marked("it is a WebP picture, which this program does not read")
    if data[4:8] == b"ftyp":
        return marked("it is a video or HEIF picture, which this program does not read")
    if all(byte >= 32 or byte in b"\t\r\n\f" for byte in data[:HEAD]):
        return marked("it is a text file, not a picture")
    return marked("it is no picture")
