"""Bytes -> dataset: forgiving where files are careless, bounded where they are hostile."""

import io
import zlib
from pathlib import Path

from pydicom import dcmread
from pydicom.dataelem import RawDataElement
from pydicom.dataset import Dataset, FileDataset
from pydicom.filereader import read_dataset, read_preamble
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    MediaStorageDirectoryStorage,
)

from core.errors import UnreadableImage
from core.imaging.coding import RefusedPixels
from core.imaging.limits import MOST_PIXELS, check_size
from core.language import marked

PIXELS = {0x7FE00008: "FloatPixelData", 0x7FE00009: "DoubleFloatPixelData", 0x7FE00010: "PixelData"}
NO_PIXELS = marked(
    "its pixels are missing: the DICOM file is cut off, or holds no more than a header"
)
MOST_READS = 100_000  # of the parser: two for each element, of some 50 µs each
LARGEST = 1 << 20  # bytes of an element beside the pixels; no fact or table needs more
MOST_ITEMS = 10_000  # of a sequence, which takes some 200 µs each
ITEM_TAGS = (b"\xfe\xff\x00\xe0", b"\xff\xfe\xe0\x00")
MOST_INFLATED = 2 * MOST_PIXELS + (64 << 20)  # bytes
DEFLATED = DeflatedExplicitVRLittleEndian.encode()
PLAIN = ExplicitVRLittleEndian.encode().ljust(len(DEFLATED), b"\0")


class Metered(io.BytesIO):
    """A file whose parser may not go on for ever."""

    def __init__(self, data: bytes, reads: int = MOST_READS) -> None:
        super().__init__(data)
        self.left = reads

    def read(self, size: int | None = -1, /) -> bytes:
        """As ever, until there were too many of it."""
        self.left -= 1
        if self.left < 0:
            raise RefusedPixels(marked("its DICOM header has more elements than that of any film"))
        return super().read(size)


def parse(path: Path, data: bytes) -> FileDataset:
    """Read the whole file, and fill in what carelessly written files leave out.

    Raises:
        UnreadableImage: it holds no picture, or one beyond the limits.
        RefusedPixels: it is made to fill the memory.
        Exception: what pydicom raises for damaged files, see `core.imaging.dicom.DAMAGED`.
    """
    dataset = header(data)
    _drop_oversized(dataset)
    if "TransferSyntaxUID" not in dataset.file_meta:
        dataset.file_meta.TransferSyntaxUID = _syntax(dataset)
    if not any(keyword in dataset for keyword in PIXELS.values()):
        raise UnreadableImage(path, _without_picture(dataset))
    for keyword, usual in (("SamplesPerPixel", 1), ("PixelRepresentation", 0)):
        if dataset.get(keyword) is None:
            setattr(dataset, keyword, usual)
    if dataset.get("BitsStored") is None:
        dataset.BitsStored = dataset.BitsAllocated
    check_size(path, dataset.Rows or 0, dataset.Columns or 0, dataset.SamplesPerPixel)
    return dataset


def header(data: bytes) -> FileDataset:
    """All elements as they stand in the file; none but those of sequences is looked into yet.

    Raises:
        RefusedPixels: it is made to fill the memory.
        Exception: what pydicom raises for damaged files, see `core.imaging.dicom.DAMAGED`.
    """
    return dcmread(Metered(_inflated(data)), force=True)


def _inflated(data: bytes) -> bytes:
    """The file as if it had not been deflated (PS3.5 A.5), if it is no bomb."""
    if DEFLATED not in data[:1024]:
        return data
    stream = io.BytesIO(data)
    read_preamble(stream, force=True)
    meta = read_dataset(stream, False, True, stop_when=lambda tag, *_: tag >> 16 != 2)
    if meta.get("TransferSyntaxUID") != DeflatedExplicitVRLittleEndian:
        return data
    start = stream.tell()
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    plain = inflater.decompress(data[start:], MOST_INFLATED)
    if inflater.unconsumed_tail:
        raise RefusedPixels(marked("it inflates to more than {most} MB", most=MOST_INFLATED >> 20))
    if not inflater.eof:
        raise EOFError
    return data[:start].replace(DEFLATED, PLAIN) + plain


def _drop_oversized(dataset: Dataset) -> None:
    """Elements are turned into objects when asked for, which takes many times their size."""
    for element in list(dataset.elements()):
        if isinstance(element, RawDataElement):
            if element.tag not in PIXELS and is_oversized(element.value or b""):
                del dataset[element.tag]
        elif element.VR == "SQ":
            for item in element.value:
                _drop_oversized(item)


def is_oversized(data: bytes) -> bool:
    """Whether an element is too long, or a sequence of too many items, to become objects."""
    return len(data) > LARGEST or any(data.count(tag) > MOST_ITEMS for tag in ITEM_TAGS)


def _syntax(dataset: FileDataset) -> UID:
    implicit, little = dataset.original_encoding
    if little is False:
        return ExplicitVRBigEndian
    return ImplicitVRLittleEndian if implicit else ExplicitVRLittleEndian


def _without_picture(dataset: Dataset) -> str:
    kind = dataset.get("SOPClassUID") or dataset.file_meta.get("MediaStorageSOPClassUID")
    if kind == MediaStorageDirectoryStorage:
        return marked("it is a DICOMDIR, the index of a disc; open one of the films beside it")
    name = UID(kind or "").name
    if "Image Storage" in name or "Rows" in dataset:  # pydicom drops what is cut off
        return NO_PIXELS
    if kind is None:
        return marked("its DICOM data are damaged") if len(dataset) else marked("it is no picture")
    return marked("it is DICOM without a picture ({name})", name=name)
