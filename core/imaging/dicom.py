"""DICOM files -> Radiograph: pixels by PS3.3 C.7.6.3, Modality LUT C.11.1, VOI LUT C.11.2."""

import io
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.errors import BytesLengthException, InvalidDicomError
from pydicom.pixels import apply_color_lut, get_decoder, pixel_array
from pydicom.uid import UID

from core.errors import UnreadableImage, UnsupportedEncoding
from core.imaging.facts import MALFORMED, number, spacing, study_facts, text, value
from core.imaging.limits import check_size
from core.imaging.luminance import colour_spread, luminance
from core.imaging.radiograph import Radiograph, VoiTable, Window
from core.imaging.voi import automatic_window, render

# What pydicom and its decoders raise for damaged files.
DAMAGED = (
    *MALFORMED,
    BytesLengthException,
    EOFError,
    InvalidDicomError,
    MemoryError,
    OSError,
    RuntimeError,
    zlib.error,
)


@dataclass(frozen=True, slots=True, eq=False)
class _Frame:
    """The first frame: (rows, columns) modality values, colourfulness, padding range."""

    pixels: NDArray[Any]
    colour: float
    padding: tuple[float, float] | None


def read_dicom(path: Path, data: bytes) -> Radiograph:
    """Decode a DICOM file that is in memory.

    Args:
        path: where it came from.
        data: the whole file, with or without preamble and meta header.

    Raises:
        UnreadableImage: it is damaged, cut off, or holds no picture.
        UnsupportedEncoding: no decoder for its transfer syntax is installed.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydicom's, on what files do against the standard
        dataset = _dataset(path, data)
        _check_picture(path, dataset)
        frame = _frame(path, dataset)
        return _radiograph(path, dataset, frame)


def _dataset(path: Path, data: bytes) -> Dataset:
    try:
        dataset = dcmread(io.BytesIO(data), force=True)
    except DAMAGED as error:
        raise UnreadableImage(path, "the DICOM file is damaged or cut off") from error
    if "TransferSyntaxUID" not in dataset.file_meta:
        little, implicit = dataset.original_encoding[1], dataset.original_encoding[0]
        dataset.file_meta.TransferSyntaxUID = _uncompressed(bool(implicit), bool(little))
    return dataset


def _uncompressed(implicit: bool, little: bool) -> UID:
    if implicit:
        return UID("1.2.840.10008.1.2")
    return UID("1.2.840.10008.1.2.1" if little else "1.2.840.10008.1.2.2")


def _check_picture(path: Path, dataset: Dataset) -> None:
    """Refuse what has no picture, declares too large a one, or has no decoder."""
    if "PixelData" not in dataset:
        kind = UID(text(dataset, "SOPClassUID")).name or "DICOM object"
        if "Rows" in dataset:
            raise UnreadableImage(path, "the DICOM file is cut off before its pixels")
        raise UnreadableImage(path, f"the DICOM file holds no picture ({kind})")
    sides = [number(dataset, name) for name in ("Rows", "Columns", "SamplesPerPixel")]
    if None in sides:
        raise UnreadableImage(path, "the DICOM file does not say how large its picture is")
    rows, columns, samples = (int(side) for side in sides if side is not None)
    check_size(path, rows, columns, samples)
    syntax = dataset.file_meta.TransferSyntaxUID
    if not syntax.is_compressed:
        return
    try:
        available = get_decoder(syntax).is_available
    except RuntimeError:  # pydicom's word for a syntax that it does not know
        available = False
    if not available:
        raise UnsupportedEncoding(path, f"its pixels are coded as {syntax.name}")


def _frame(path: Path, dataset: Dataset) -> _Frame:
    try:
        stored = pixel_array(dataset, index=0)
    except DAMAGED as error:
        if "not support" in str(error):  # 12-bit JPEG: known, but no decoder does it right
            syntax = dataset.file_meta.TransferSyntaxUID.name
            raise UnsupportedEncoding(path, f"its pixels are coded as {syntax}") from error
        raise UnreadableImage(path, "its pixel data are damaged or cut off") from error
    try:
        if stored.ndim == 3 or text(dataset, "PhotometricInterpretation") == "PALETTE COLOR":
            return _colour_frame(dataset, stored)
        stored = _stored_bits(dataset, stored)
        return _Frame(_modality_values(dataset, stored), 0.0, _padding(dataset))
    except DAMAGED as error:
        raise UnreadableImage(path, "its header does not fit its pixel data") from error


def _colour_frame(dataset: Dataset, stored: NDArray[Any]) -> _Frame:
    if stored.ndim == 2:
        stored = apply_color_lut(stored, dataset)
    depth = 8 * stored.dtype.itemsize if stored.ndim == 3 else 8
    colours = (stored >> (depth - 8)).astype(np.uint8)  # pydicom has turned YBR into RGB
    return _Frame(luminance(colours), colour_spread(colours), None)


def _stored_bits(dataset: Dataset, stored: NDArray[Any]) -> NDArray[Any]:
    """Drop what lies outside the stored bits: old files keep overlays there."""
    bits = int(number(dataset, "BitsStored") or 8 * stored.dtype.itemsize)
    high = int(number(dataset, "HighBit") or bits - 1)
    width = 8 * stored.dtype.itemsize
    if dataset.file_meta.TransferSyntaxUID.is_encapsulated or not 0 < bits <= high + 1 <= width:
        return stored
    above = width - 1 - high
    if above == 0 and bits == width:
        return stored
    # Up to the top and down again: fills with zeros, or with the sign where it is signed.
    return (stored << above) >> (width - bits)


def _modality_values(dataset: Dataset, stored: NDArray[Any]) -> NDArray[Any]:
    """Stored values -> modality values; integers stay integers where they can."""
    tables = value(dataset, "ModalityLUTSequence")
    if tables is not None:
        table = _table(tables, signed=stored.dtype.kind == "i")
        place = np.clip(stored.astype(np.int64) - table.first, 0, table.values.size - 1)
        return table.values[place]
    slope = number(dataset, "RescaleSlope")
    intercept = number(dataset, "RescaleIntercept") or 0.0
    slope = 1.0 if slope is None or slope == 0.0 else slope
    if slope == 1.0 and intercept == 0.0:
        return np.ascontiguousarray(stored, stored.dtype.newbyteorder("="))
    scaled = stored.astype(np.float32) * np.float32(slope) + np.float32(intercept)
    if slope.is_integer() and intercept.is_integer():
        low, high = float(scaled.min()), float(scaled.max())
        if low >= -32768 and high <= 32767:
            return scaled.astype(np.int16)
        if low >= 0 and high <= 65535:
            return scaled.astype(np.uint16)
    return scaled


def _padding(dataset: Dataset) -> tuple[float, float] | None:
    """The range of padding in modality values (PS3.3 C.7.5.1.1.2)."""
    one = number(dataset, "PixelPaddingValue")
    if one is None:
        return None
    other = number(dataset, "PixelPaddingRangeLimit")
    if "ModalityLUTSequence" in dataset:
        return None
    slope, intercept = number(dataset, "RescaleSlope") or 1.0, number(dataset, "RescaleIntercept")
    ends = [end * slope + (intercept or 0.0) for end in (one, one if other is None else other)]
    return min(ends), max(ends)


def _radiograph(path: Path, dataset: Dataset, frame: _Frame) -> Radiograph:
    notes = []
    frames = int(number(dataset, "NumberOfFrames") or 1)
    if frames > 1:
        notes.append(f"The file holds {frames} frames; this is the first.")
    coloured = text(dataset, "SamplesPerPixel") == "3" or frame.colour > 0
    inverted = not coloured and _inverted(dataset)
    offered = () if coloured else tuple(_offered(dataset, frame.pixels))
    usable = [(name, voi) for name, voi in offered if _shows(voi, frame)]
    if offered and not usable:
        notes.append("The file's own window shows nothing of the film; an automatic one is used.")
    if coloured:
        voi: Window | VoiTable = Window(127.5, 255.0, "LINEAR_EXACT")
    else:
        voi = usable[0][1] if usable else automatic_window(frame.pixels, frame.padding)
    grey = frame.pixels if coloured else render(frame.pixels, voi, inverted, frame.padding)
    return Radiograph(
        pixels=frame.pixels,
        grey=grey,
        voi=voi,
        path=path,
        format="DICOM",
        inverted=inverted,
        windows=tuple(usable),
        padding=frame.padding,
        spacing=spacing(dataset),
        colour=frame.colour,
        facts=study_facts(dataset),
        warnings=tuple(notes),
    )


def _inverted(dataset: Dataset) -> bool:
    """Whether low values are bright: MONOCHROME1, or an inverse presentation LUT shape."""
    monochrome1 = text(dataset, "PhotometricInterpretation") == "MONOCHROME1"
    return monochrome1 or text(dataset, "PresentationLUTShape") == "INVERSE"


def _offered(dataset: Dataset, pixels: NDArray[Any]) -> list[tuple[str, Window | VoiTable]]:
    """The file's VOI LUTs, then its windows, each with its explanation."""
    found: list[tuple[str, Window | VoiTable]] = []
    try:
        for item in dataset.get("VOILUTSequence") or ():
            name = text(item, "LUTExplanation") or "VOI LUT"
            found.append((name, _table(item, signed=pixels.dtype.kind != "u")))
    except MALFORMED:
        found.clear()  # a broken table is no table; the windows below may still be good
    function = text(dataset, "VOILUTFunction").upper()
    kind: Any = function if function in ("LINEAR_EXACT", "SIGMOID") else "LINEAR"
    centres, widths = (_numbers(dataset, f"Window{name}") for name in ("Center", "Width"))
    names = _strings(dataset, "WindowCenterWidthExplanation")
    for index, (centre, width) in enumerate(zip(centres, widths, strict=False)):
        name = names[index] if index < len(names) else f"Window {index + 1}"
        if width > 0:
            found.append((name, Window(centre, width, kind)))
    return found


def _table(item: Dataset, signed: bool) -> VoiTable:
    """A LUT item (PS3.3 C.11.1.1): entries, first value mapped, bits of each entry."""
    entries, first, bits = (int(part) for part in item.LUTDescriptor)
    data = item.LUTData
    if isinstance(data, bytes):
        wide = "<u2" if len(data) >= 2 * (entries or 65536) else "u1"
        data = np.frombuffer(data, wide)
    values = np.asarray(data).astype(np.uint16)[: entries or 65536]
    if not values.size:
        raise ValueError("an empty LUT")
    if signed and first > 32767:
        first -= 65536
    return VoiTable(first, values, min(max(bits, 8), 16))


def _shows(voi: Window | VoiTable, frame: _Frame) -> bool:
    """Whether a window or table leaves anything but black or white of the film."""
    sample = frame.pixels[:: max(1, frame.pixels.shape[0] // 256), ::4]
    shades = render(np.ascontiguousarray(sample), voi)
    return int(shades.max()) - int(shades.min()) >= 8


def _numbers(dataset: Dataset, keyword: str) -> list[float]:
    try:
        return [float(part) for part in _values(dataset, keyword)]
    except MALFORMED:
        return []


def _strings(dataset: Dataset, keyword: str) -> list[str]:
    try:
        return [str(part) for part in _values(dataset, keyword)]
    except MALFORMED:
        return []


def _values(dataset: Dataset, keyword: str) -> list[Any]:
    found = dataset.get(keyword)
    if found is None:
        return []
    return list(found) if type(found).__name__ == "MultiValue" else [found]
