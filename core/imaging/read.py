"""File -> Radiograph, by the file's content and never by its name."""

import stat
from pathlib import Path

from core.errors import UnreadableImage
from core.imaging.radiograph import Radiograph

MOST_BYTES = 1 << 30  # no radiograph is larger; nothing larger is read into memory

OTHER_FORMATS = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x1f\x8b": "a compressed archive",
    b"GIF8": "a GIF animation",
    b"<!DO": "a web page",
    b"<htm": "a web page",
    b"<svg": "a drawing",
    b"\x7fELF": "a program",
    b"MZ": "a program",
}


def read_radiograph(path: Path) -> Radiograph:
    """Read a radiograph from a JPEG, PNG, TIFF, BMP or DICOM file.

    Raises:
        UnreadableImage: the file is missing, empty, cut off, or no such picture.
        UnsupportedEncoding: its pixels are coded in a way for which there is no decoder.
    """
    data = _contents(path)
    kind = None if data[128:132] == b"DICM" else _raster_kind(data)
    if kind:
        from core.imaging.raster import read_raster

        return read_raster(path, data, kind)
    if _looks_like_dicom(data):  # whatever its preamble says: some are TIFF files as well
        from core.imaging.dicom import read_dicom

        return read_dicom(path, data)
    found = next((name for magic, name in OTHER_FORMATS.items() if data.startswith(magic)), None)
    raise UnreadableImage(path, f"it is {found}, not a picture" if found else "it is no picture")


def _contents(path: Path) -> bytes:
    try:
        facts = path.stat()  # before opening: opening a pipe or a device may wait for ever
        if stat.S_ISDIR(facts.st_mode):
            raise UnreadableImage(path, "it is a folder")
        if not stat.S_ISREG(facts.st_mode):
            raise UnreadableImage(path, "it is a device or a pipe, not a file")
        if facts.st_size > MOST_BYTES:
            raise UnreadableImage(path, f"it is too large ({facts.st_size >> 20} MB)")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableImage(path, "there is no such file") from error
    except PermissionError as error:
        raise UnreadableImage(path, "you have no permission to read it") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise UnreadableImage(path, getattr(error, "strerror", None) or "bad name") from error
    if not data:
        raise UnreadableImage(path, "the file is empty")
    return data


def _raster_kind(data: bytes) -> str | None:
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith((b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")):
        return "TIFF"
    return "BMP" if data.startswith(b"BM") and data[6:10] == bytes(4) else None


def _looks_like_dicom(data: bytes) -> bool:
    """With its preamble; or, without one, beginning with a group 0002 or 0008 element."""
    if data[128:132] == b"DICM":
        return True
    group, element = data[0:2], data[2:4]
    little = group in (b"\x02\x00", b"\x08\x00") and element[1:] == b"\x00"
    big = group == b"\x00\x08" and element[:1] == b"\x00"
    return (little or big) and len(data) > 132
