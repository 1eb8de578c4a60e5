"""All that a file says about itself: DICOM elements, or what a picture file holds beside pixels."""

import io
import logging
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import ExifTags, Image
from pydicom.dataelem import DataElement, RawDataElement
from pydicom.dataset import Dataset
from pydicom.tag import BaseTag

from core.errors import UnreadableImage
from core.foreign_text import one_line
from core.imaging.coding import RefusedPixels
from core.imaging.dicom import DAMAGED as DAMAGED_DICOM
from core.imaging.facts import BAD_VALUE, study_facts
from core.imaging.parse import PIXELS, header, is_oversized
from core.imaging.radiograph import StudyFacts
from core.imaging.raster import DAMAGED
from core.imaging.read import contents, kind_of
from core.imaging.tag import Tag
from core.language import marked

MOST = 20_000  # rows
DEEPEST = 16  # sequences within each other
LONGEST = 2_000  # characters of a value
SHOWN_BYTES = 24  # of a value without words
UNKNOWN = marked("Unknown")
WORDLESS = ("OB", "OD", "OF", "OL", "OV", "OW", "UN")


def read_tags(path: Path) -> tuple[Tag, ...]:
    """Every element of a file, whether or not it holds a film that can be read.

    Raises:
        UnreadableImage: it is missing, no picture file, or damaged.
    """
    data = contents(path)
    kind = kind_of(data)
    if kind is None:
        raise UnreadableImage(path, marked("it is of a kind whose tags this program does not read"))
    logging.getLogger("pydicom").disabled = True  # its lines quote values: patients' names
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = _dicom(data) if kind == "DICOM" else _picture(data, kind)
            rows = [Tag("", marked("File size"), "", _size(len(data))), *_some(found)]
        except RefusedPixels as error:
            raise UnreadableImage(path, str(error)) from error
        except (*DAMAGED_DICOM, *DAMAGED) as error:
            raise UnreadableImage(path, marked("the {kind} file is damaged", kind=kind)) from error
    return tuple(rows)


def read_facts(path: Path) -> StudyFacts:
    """Patient and study of a DICOM file whose pixels nobody wants; of others nothing is known.

    Raises:
        UnreadableImage: it is missing or damaged.
    """
    data = contents(path)
    if kind_of(data) != "DICOM":
        return StudyFacts()
    logging.getLogger("pydicom").disabled = True
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return study_facts(header(data))
        except RefusedPixels as error:
            raise UnreadableImage(path, str(error)) from error
        except DAMAGED_DICOM as error:
            raise UnreadableImage(path, marked("its DICOM data are damaged")) from error


def _some(rows: Iterator[Tag]) -> Iterator[Tag]:
    for number, row in enumerate(rows):
        if number == MOST:
            more = marked("There are more; the first {most:,} are shown.", most=MOST)
            yield Tag("", "…", "", more)
            return
        yield row


def _dicom(data: bytes) -> Iterator[Tag]:
    dataset = header(data)
    if not len(dataset) and not len(dataset.file_meta):
        raise EOFError
    yield from _elements(dataset.file_meta, 0)
    yield from _elements(dataset, 0)


def _elements(dataset: Dataset, level: int) -> Iterator[Tag]:
    for tag in sorted(dataset.keys()):
        raw: Any = dataset.get_item(tag)
        size = len(raw.value or b"") if isinstance(raw, RawDataElement) else 0
        number = f"({tag.group:04X},{tag.elem:04X})"
        if tag in PIXELS or (isinstance(raw, RawDataElement) and is_oversized(raw.value or b"")):
            length = size or len(getattr(raw, "value", None) or b"")
            name = PIXELS.get(tag, marked("Too long to be looked into"))
            yield Tag(number, name, str(raw.VR or ""), _size(length), level)
            continue
        try:
            element = dataset[tag]
        except (*BAD_VALUE, *DAMAGED_DICOM):
            damaged = marked("{size:,} bytes, damaged", size=size)
            yield Tag(number, _name(dataset, tag), "", damaged, level)
            continue
        yield from _element(element, number, level)


def _element(element: DataElement, number: str, level: int) -> Iterator[Tag]:
    name, kind = one_line(element.name), str(element.VR)
    if kind != "SQ":
        yield Tag(number, name, kind, _words(element), level)
        return
    items = list(element.value)
    count = marked("1 item") if len(items) == 1 else marked("{count} items", count=len(items))
    yield Tag(number, name, kind, count, level)
    if level >= DEEPEST:
        yield Tag("", "…", "", marked("Deeper than this program looks."), level + 1)
        return
    for place, item in enumerate(items, 1):
        if len(items) > 1:
            yield Tag("", marked("Item {place}", place=place), "", "", level + 1)
        yield from _elements(item, level + 1)


def _name(dataset: Dataset, tag: BaseTag) -> str:
    from pydicom.datadict import dictionary_description, dictionary_has_tag

    return dictionary_description(tag) if dictionary_has_tag(tag) else UNKNOWN


def _words(element: DataElement) -> str:
    try:
        value = element.value
        if element.VR in WORDLESS or isinstance(value, bytes):
            return _bytes(value)
        many = isinstance(value, list) or (hasattr(value, "__iter__") and element.VM > 1)
        return _cut("\\".join(map(str, value)) if many else str("" if value is None else value))
    except BAD_VALUE:
        return marked("damaged")


def _bytes(value: Any) -> str:
    raw = bytes(value or b"") if isinstance(value, bytes | bytearray) else str(value).encode()
    start = raw[:SHOWN_BYTES].hex(" ")
    more = " …" if len(raw) > SHOWN_BYTES else ""
    return marked("{size:,} bytes: {start}", size=len(raw), start=start + more)


def _size(length: int) -> str:
    return marked("{size:,} bytes", size=length)


def _cut(text: str) -> str:
    line = one_line(text[: 2 * LONGEST])
    return f"{line[:LONGEST]}…" if len(text) > LONGEST else line


def _picture(data: bytes, kind: str) -> Iterator[Tag]:
    with Image.open(io.BytesIO(data), formats=[kind]) as picture:
        yield Tag("", marked("Format"), "", kind)
        size = marked("{columns} × {rows} pixels", columns=picture.width, rows=picture.height)
        yield Tag("", marked("Size"), "", size)
        yield Tag("", marked("Colours"), "", f"{picture.mode} ({', '.join(picture.getbands())})")
        yield Tag("", marked("Pictures"), "", str(getattr(picture, "n_frames", 1)))
        for name, value in picture.info.items():
            if name != "exif":
                yield Tag("", one_line(str(name))[:100], marked("Header"), _plain(value))
        if kind == "TIFF":
            for number, value in dict(getattr(picture, "tag_v2", {})).items():
                yield Tag(f"0x{number:04X}", _exif_name(number), "TIFF", _plain(value))
            return
        exif = picture.getexif()
        for number, value in exif.items():
            yield Tag(f"0x{number:04X}", _exif_name(number), "EXIF", _plain(value))
        for folder in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
            for number, value in exif.get_ifd(folder).items():
                gps = ExifTags.GPSTAGS.get(number) if folder is ExifTags.IFD.GPSInfo else None
                name = gps or _exif_name(number)
                yield Tag(f"0x{number:04X}", name, folder.name, _plain(value))


def _exif_name(number: int) -> str:
    return ExifTags.TAGS.get(number, UNKNOWN)


def _plain(value: Any) -> str:
    return _bytes(value) if isinstance(value, bytes) else _cut(str(value))
