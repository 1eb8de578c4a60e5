"""How a frame is compressed, and what its own header says about its size."""

import struct
from dataclasses import dataclass

from core.language import marked

TIFF = "TIFF"
FAMILIES = ("JPEG 2000", "JPEG-LS", "RLE", "JPEG")  # the first that is in the syntax's name
TABLES = {0xC4, 0xC8, 0xCC}  # markers in the range of JPEG's frame headers that are none
LOSSLESS_FRAME = 0xF7  # JPEG-LS


class RefusedPixels(Exception):
    """The coded pixels cannot be decoded safely; `str(error)` is the reason, fit to show."""


@dataclass(frozen=True, slots=True)
class Coding:
    """What it takes to decode a frame, by pydicom's names (PS3.3 C.7.6.3.1).

    `transfer_syntax` is a UID, or TIFF for the page `page` of a TIFF file.
    """

    transfer_syntax: str
    rows: int
    columns: int
    samples_per_pixel: int
    photometric_interpretation: str
    bits_allocated: int
    bits_stored: int
    pixel_representation: int = 0
    planar_configuration: int = 0
    page: int = 0

    @property
    def values(self) -> int:
        """How many pixel values the frame has."""
        return self.rows * self.columns * self.samples_per_pixel

    @property
    def family(self) -> str:
        """The coding in a word or two: `JPEG 2000`."""
        if self.transfer_syntax == TIFF:
            return TIFF
        from pydicom.uid import UID

        name = UID(self.transfer_syntax).name
        return next((family for family in FAMILIES if family in name), name)


def check_size(coding: Coding, coded: bytes) -> None:
    """Codecs reserve what the coded data ask for, not what the DICOM header says.

    Raises:
        RefusedPixels: the two differ.
    """
    size = coded_size(coded)
    if size is not None and size != (coding.rows, coding.columns):
        raise RefusedPixels(
            marked(
                "its {family} data are a picture of {columns} × {rows} pixels, its header says "
                "{said_columns} × {said_rows}",
                family=coding.family,
                columns=size[1],
                rows=size[0],
                said_columns=coding.columns,
                said_rows=coding.rows,
            )
        )


def coded_size(coded: bytes) -> tuple[int, int] | None:
    """Rows and columns by the header of JPEG, JPEG-LS or JPEG 2000 data; None without one."""
    if coded.startswith(b"\xff\xd8"):
        return _jpeg_size(coded)
    start = coded.find(b"\xff\x4f\xff\x51", 0, 4096)  # ISO 15444-1 A.5.1; a JP2 may precede it
    if start < 0 or len(coded) < start + 24:
        return None
    right, bottom, left, top = struct.unpack_from(">4I", coded, start + 8)
    return bottom - top, right - left


def _jpeg_size(coded: bytes) -> tuple[int, int] | None:
    """By the frame header (ISO 10918-1 B.2.2), the first after the segments before it."""
    place = 2
    while place + 9 <= len(coded) and coded[place] == 0xFF:
        marker = coded[place + 1]
        if marker == 0xFF:  # fill bytes
            place += 1
            continue
        if (0xC0 <= marker <= 0xCF and marker not in TABLES) or marker == LOSSLESS_FRAME:
            rows, columns = struct.unpack_from(">2H", coded, place + 5)
            return rows, columns
        place += 2 + int.from_bytes(coded[place + 2 : place + 4], "big")
    return None
