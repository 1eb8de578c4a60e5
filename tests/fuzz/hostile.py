"""Files that somebody made to do harm, or that nobody meant well with: name -> bytes."""

import io
import struct
import warnings
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from PIL import Image
from pydicom import config
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.filewriter import dcmwrite
from pydicom.uid import (
    UID,
    ComputedRadiographyImageStorage,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLSLossless,
    RLELossless,
)

PIXELS = np.tile(np.arange(64, dtype=np.uint16) * 16, (48, 1))
ITEM, END = b"\xfe\xff\x00\xe0", b"\xfe\xff\xdd\xe0"
ENDLESS = b"\xff\xff\xff\xff"
SEQUENCE = b"\x40\x00\x60\x02SQ\0\0"  # Performed Protocol Code Sequence


def film(syntax: UID = ExplicitVRLittleEndian, **elements: Any) -> bytes:
    """A small film in good order but for the given elements; None takes one away."""
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.SOPClassUID, dataset.SOPInstanceUID = ComputedRadiographyImageStorage, "1.2.3"
    dataset.Modality, dataset.PatientAge, dataset.PatientName = "CR", "003Y", "Doe^Jane"
    dataset.Rows, dataset.Columns = PIXELS.shape
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 0
    dataset.PixelData = PIXELS.tobytes()
    for keyword, value in elements.items():
        if value is None:
            delattr(dataset, keyword)
        elif isinstance(value, DataElement):
            dataset.add(value)
        else:
            setattr(dataset, keyword, value)
    dataset["PixelData"].VR = "OB" if syntax.is_encapsulated else "OW"
    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydicom's, who sees what we do
        dcmwrite(file, dataset, enforce_file_format=True)
    return file.getvalue()


def raw(keyword: str, vr: str, value: Any) -> DataElement:
    """An element past pydicom's own checks."""
    return DataElement(keyword, vr, value, validation_mode=config.IGNORE)


def headed(header: bytes) -> bytes:
    """A film with raw elements in front of its own."""
    whole = film()
    start = whole.index(b"\x08\x00\x16\x00")
    return whole[:start] + header + whole[start:]


def spoilt(old: bytes, new: bytes, whole: bytes | None = None) -> bytes:
    """A film in which some bytes are replaced."""
    whole = film() if whole is None else whole
    assert old in whole
    return whole.replace(old, new, 1)


def coded(syntax: UID, data: bytes, **elements: Any) -> bytes:
    return film(syntax, PixelData=encapsulate([data]), **elements)


def codestream(rows: int, columns: int, tile: int = 0) -> bytes:
    """The main header of a JPEG 2000 codestream, and nothing after it."""
    tile = tile or max(rows, columns)
    size = struct.pack(">H8I", 0, columns, rows, 0, 0, tile, tile, 0, 0) + b"\0\1\x0f\1\1"
    style = bytes.fromhex("ff52000c00000001000504040001") + bytes.fromhex("ff5c001340")
    return b"\xff\x4f\xff\x51" + struct.pack(">H", len(size) + 2) + size + style + bytes(16)


def jpeg(rows: int, columns: int) -> bytes:
    file = io.BytesIO()
    Image.fromarray(np.zeros((16, 16), np.uint8)).save(file, "JPEG")
    data = file.getvalue()
    place = data.index(b"\xff\xc0") + 5
    return data[:place] + struct.pack(">2H", rows, columns) + data[place + 4 :]


def png(side: int, inflated: int = 0) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">2I5B", side, side, 8, 0, 0, 0, 0)
    data = zlib.compress(bytes(inflated or side * (side + 1)), 1)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def tiff(side: int, circular: bool = False) -> bytes:
    """Claims a deflated strip; with `circular` its directory is followed by itself."""
    strip = zlib.compress(bytes(4_000_000), 9)
    entries = [(256, side), (257, side), (258, 8), (259, 8), (262, 1), (273, 8), (278, side)]
    entries += [(279, len(strip))]
    place = 8 + len(strip)
    body = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    after = place if circular else 0
    directory = struct.pack("<H", len(entries)) + body + struct.pack("<I", after)
    return b"II*\0" + struct.pack("<I", place) + strip + directory


def deflate_bomb() -> bytes:
    coder = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    megabyte = bytes(1 << 20)
    bomb = b"".join(coder.compress(megabyte) for _ in range(320)) + coder.flush()
    return _meta_of(film(DeflatedExplicitVRLittleEndian)) + bomb


def _meta_of(whole: bytes) -> bytes:
    (length,) = struct.unpack_from("<I", whole, 140)  # of group 0002, after its own element
    return whole[: 144 + length]


def nested(depth: int) -> bytes:
    return headed((SEQUENCE + ENDLESS + ITEM + ENDLESS) * depth)


def flood(count: int) -> bytes:
    """As many empty elements, in groups that nobody knows."""
    elements = (
        struct.pack("<HH2sH", 0x0009 + 2 * (n >> 16), n & 0xFFFF, b"LO", 0) for n in range(count)
    )
    return headed(b"".join(elements))


def table(entries: int, first: int, bits: int, data: bytes) -> list[Dataset]:
    item = Dataset()
    item.add_new("LUTDescriptor", "US", [entries, first, bits])
    item.add_new("LUTData", "OW", data)
    return [item]


def frames(offsets: bytes, *fragments: tuple[int, bytes]) -> bytes:
    parts = [ITEM + struct.pack("<I", len(offsets)) + offsets]
    parts += [ITEM + struct.pack("<I", length) + data for length, data in fragments]
    return film(JPEG2000Lossless, PixelData=b"".join(parts) + END + bytes(4))


HEADERS: dict[str, Callable[[], bytes]] = {
    "65535 × 65535 pixels": lambda: film(Rows=65535, Columns=65535),
    "no rows": lambda: film(Rows=0),
    "rows missing": lambda: film(Rows=None),
    "rows given five times": lambda: film(Rows=raw("Rows", "US", [48, 48, 48, 48, 48])),
    "rows as text": lambda: film(Rows=raw("Rows", "LO", "forty-eight")),
    "255 samples a pixel": lambda: film(SamplesPerPixel=255),
    "two samples a pixel": lambda: film(SamplesPerPixel=2),
    "bits allocated 0": lambda: film(BitsAllocated=0),
    "bits allocated 7": lambda: film(BitsAllocated=7),
    "bits allocated 64": lambda: film(BitsAllocated=64),
    "more bits stored than allocated": lambda: film(BitsStored=99),
    "high bit 60000": lambda: film(HighBit=60000),
    "pixel representation 7": lambda: film(PixelRepresentation=7),
    "photometric interpretation unheard of": lambda: film(PhotometricInterpretation="PINK"),
    "palette without palettes": lambda: film(PhotometricInterpretation="PALETTE COLOR"),
    "a thousand million frames": lambda: film(NumberOfFrames=10**9),
    "minus five frames": lambda: film(NumberOfFrames=-5),
    "frames as text": lambda: spoilt(
        b"IS\x04\x001234", b"IS\x04\x00many", film(NumberOfFrames=1234)),
    "window not a number": lambda: film(WindowCenter=raw("WindowCenter", "DS", "nan"),
                                        WindowWidth=raw("WindowWidth", "DS", "nan")),
    "window beyond floats": lambda: film(WindowCenter=raw("WindowCenter", "DS", "1e308"),
                                         WindowWidth=raw("WindowWidth", "DS", "1e308")),
    "fifty thousand windows": lambda: film(
        WindowCenter=raw("WindowCenter", "UT", "\\".join(["5"] * 50_000)),
        WindowWidth=raw("WindowWidth", "UT", "\\".join(["9"] * 50_000))),
    "slope 0": lambda: film(RescaleSlope=0, RescaleIntercept=0),
    "slope beyond floats": lambda: film(RescaleSlope=raw("RescaleSlope", "DS", "1e300"),
                                        RescaleIntercept=raw("RescaleIntercept", "DS", "-1e300")),
    "slope infinite": lambda: film(RescaleSlope=raw("RescaleSlope", "DS", "inf")),
    "modality table without entries": lambda: film(ModalityLUTSequence=table(0, 0, 16, b"")),
    "modality table cut off": lambda: film(ModalityLUTSequence=table(4096, 0, 16, b"\1\2")),
    "VOI table of 0 bits": lambda: film(VOILUTSequence=table(4, 0, 0, bytes(8))),
    "padding over every value": lambda: film(PixelPaddingValue=raw("PixelPaddingValue", "US", 0),
        PixelPaddingRangeLimit=raw("PixelPaddingRangeLimit", "US", 65535)),
    "pixel spacing of nothing": lambda: film(PixelSpacing=[0, 0]),
    "character set unheard of": lambda: film(
        SpecificCharacterSet=raw("SpecificCharacterSet", "CS", "ISO 2022 KLINGON")),
    "age of nine hundred years": lambda: film(PatientAge="900Y"),
    "dates that are none": lambda: film(
        StudyDate=raw("StudyDate", "DA", "20249999"), StudyTime=raw("StudyTime", "TM", "99")),
    "transfer syntax unheard of": lambda: spoilt(
        b"1.2.840.10008.1.2.1\0", b"1.2.3.4.5.6.7.8.9.1\0"),
    "pixels shorter than declared": lambda: film(Rows=60),
    "overlay of a million rows": lambda: headed(
        b"\x00\x60\x10\x00US\x02\x00\xff\xff\x00\x60\x11\x00US\x02\x00\xff\xff"),
}  # fmt: skip

STRUCTURES: dict[str, Callable[[], bytes]] = {
    "sequences nested 100 deep": lambda: nested(100),
    "sequences nested 100,000 deep": lambda: nested(100_000),
    "a sequence of 200,000 items": lambda: headed(
        SEQUENCE + ENDLESS + (ITEM + bytes(4)) * 200_000 + END + bytes(4)),
    "a sequence of 200,000 items, its length given": lambda: headed(
        SEQUENCE + struct.pack("<I", 1_600_000) + (ITEM + bytes(4)) * 200_000),
    "200,000 VOI tables": lambda: headed(
        b"\x28\x00\x10\x30SQ\0\0" + struct.pack("<I", 1_600_000) + (ITEM + bytes(4)) * 200_000),
    "200,000 elements": lambda: flood(200_000),
    "an element longer than the file": lambda: headed(b"\x10\x00\x10\x00UT\0\0\xf0\xff\xff\x7f"),
    "an item longer than the file": lambda: headed(
        SEQUENCE + ENDLESS + ITEM + b"\xf0\xff\xff\x7f"),
    "a sequence without its end": lambda: headed(SEQUENCE + ENDLESS + ITEM + bytes(4)),
    "a private element of 8 MB": lambda: headed(
        b"\x09\x00\x10\x00LO\x04\x00ACME\x09\x00\x01\x10UN\0\0" + struct.pack("<I", 8 << 20)
        + bytes(8 << 20)),
    "a VR that does not exist": lambda: spoilt(b"\x60\x00CS", b"\x60\x00ZZ"),
    "a length that is odd": lambda: headed(b"\x08\x00\x05\x00CS\x05\x00ISO_I"),
    "offsets beyond the frames": lambda: frames(
        struct.pack("<I", 1 << 30), (4, b"\xff\x4f\xff\x51")),
    "a fragment longer than the file": lambda: frames(b"", (0x7FFFFFF0, bytes(8))),
    "no fragment at all": lambda: frames(b""),
    "frames without delimiters": lambda: film(JPEG2000Lossless, PixelData=ITEM),
    "extended offsets beyond the frames": lambda: coded(
        JPEG2000Lossless, bytes(64), ExtendedOffsetTable=struct.pack("<Q", 1 << 60),
        ExtendedOffsetTableLengths=struct.pack("<Q", 1 << 60)),
}  # fmt: skip

BOMBS: dict[str, Callable[[], bytes]] = {
    "deflated DICOM that inflates to 320 MB": deflate_bomb,
    "JPEG 2000 of 60000 × 60000 pixels in a film of 64 × 48": lambda: coded(
        JPEG2000Lossless, codestream(60_000, 60_000)),
    "JPEG 2000 in tiles of one pixel": lambda: coded(
        JPEG2000Lossless, codestream(8_000, 8_000, 1), Rows=8_000, Columns=8_000),
    "JPEG 2000 of 10000 × 10000 pixels without any": lambda: coded(
        JPEG2000Lossless, codestream(10_000, 10_000), Rows=10_000, Columns=10_000),
    "JPEG of 65000 × 65000 pixels in a film of 64 × 48": lambda: coded(
        JPEGBaseline8Bit, jpeg(65_000, 65_000), BitsAllocated=8, BitsStored=8, HighBit=7),
    "JPEG-LS that is none": lambda: coded(JPEGLSLossless, b"\xff\xd8\xff\xf7" + bytes(99)),
    "RLE segments beyond the frame": lambda: coded(
        RLELossless, struct.pack("<16I", 15, *[1 << 30] * 15) + bytes(64)),
    "RLE that repeats a thousandfold": lambda: coded(
        RLELossless, struct.pack("<16I", 2, 64, 200_064, *[0] * 13) + b"\x81\0" * 200_000),
    "JPEG file of 65000 × 65000 pixels": lambda: jpeg(65_000, 65_000),
    "PNG of 60000 × 60000 pixels": lambda: png(60_000, 1000),
    "PNG that inflates to 200 MB": lambda: png(100, 200_000_000),
    "TIFF of 60000 × 60000 pixels": lambda: tiff(60_000),
    "TIFF whose directory is followed by itself": lambda: tiff(2_000, circular=True),
}  # fmt: skip


def cases() -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield from HEADERS.items()
    yield from STRUCTURES.items()
    yield from BOMBS.items()
