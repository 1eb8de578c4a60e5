"""What a dataset says about its pixel values: their unit, padding, windows and tables."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset

from core.imaging.facts import BAD_VALUE, text, value
from core.imaging.radiograph import Spacing, VoiTable, Window
from core.language import marked

Voi = Window | VoiTable
LARGEST_TABLE = 1 << 16
FUNCTIONS = ("LINEAR", "LINEAR_EXACT", "SIGMOID")


def modality_values(dataset: Dataset, stored: NDArray[Any]) -> NDArray[Any]:
    """Modality LUT or rescale (PS3.3 C.11.1).

    Returns:
        Same shape, in the narrowest of uint8, uint16, int16, int32 that holds the values;
        float32 where they are fractions or larger. `stored` itself where there is nothing
        to do.
    """
    table = _table(dataset, value(dataset, "ModalityLUTSequence"), signed=stored.dtype.kind == "i")
    if table is not None:
        return _looked_up(table, stored)
    slope = (numbers(dataset, "RescaleSlope") or [1.0])[0] or 1.0  # 0 would leave no picture
    intercept = (numbers(dataset, "RescaleIntercept") or [0.0])[0]
    whole = slope.is_integer() and intercept.is_integer() and stored.dtype.kind != "f"
    if (slope, intercept) == (1.0, 0.0) and stored.dtype in (np.uint8, np.uint16, np.int16):
        return stored
    kind = _narrowest(stored, int(slope), int(intercept)) if whole else np.float32
    if kind is np.float32:
        return (stored * np.float32(slope) + np.float32(intercept)).astype(np.float32)
    values = stored.astype(np.int32)  # what overflows on the way comes back: modulo 2^32
    values *= np.int64(slope).astype(np.int32)
    values += np.int64(intercept).astype(np.int32)
    return values.astype(kind)


def _narrowest(stored: NDArray[Any], slope: int, intercept: int) -> type[np.number[Any]]:
    ends = [int(end) * slope + intercept for end in (stored.min(), stored.max())]
    for kind in (np.uint16, np.int16, np.int32):
        if np.iinfo(kind).min <= min(ends) and max(ends) <= np.iinfo(kind).max:
            return kind
    return np.float32


def _looked_up(table: VoiTable, stored: NDArray[Any]) -> NDArray[np.uint16]:
    if stored.dtype.itemsize > 2:
        return _entries(table, stored)
    # One entry for each bit pattern: 64-bit places for every pixel would fill the memory.
    unsigned = np.dtype(f"u{stored.dtype.itemsize}")
    patterns = np.arange(1 << 8 * stored.dtype.itemsize, dtype=unsigned)
    return np.take(_entries(table, patterns.view(stored.dtype)), stored.view(unsigned))


def _entries(table: VoiTable, stored: NDArray[Any]) -> NDArray[np.uint16]:
    place = np.clip(stored.astype(np.int64) - table.first, 0, table.values.size - 1)
    return table.values[place]


def padding_range(dataset: Dataset, stored: NDArray[Any]) -> tuple[float, float] | None:
    """Pixel Padding Value to its Range Limit (PS3.3 C.7.5.1.1.2) in modality values."""
    ends = (
        numbers(dataset, "PixelPaddingValue")[:1] + numbers(dataset, "PixelPaddingRangeLimit")[:1]
    )
    if not ends or not numbers(dataset, "PixelPaddingValue") or stored.dtype.kind == "f":
        return None
    # The value is given in either signedness: take its bits as the pixels take theirs.
    bits = np.array(ends, np.int64)
    same = bits.astype(stored.dtype)
    low, high = same.min(), same.max()
    if bool(np.all((stored >= low) & (stored <= high))):
        return None  # all would be padding: then it is none
    values = modality_values(dataset, np.array([[low, high]], stored.dtype))
    return float(values.min()), float(values.max())


def tables_and_windows(
    dataset: Dataset, pixels: NDArray[Any]
) -> tuple[list[tuple[str, Voi]], list[str]]:
    """VOI LUTs, then windows, in the order of the file, and what had to be left out.

    Args:
        dataset: the file's.
        pixels: (rows, columns) modality values: a window beside all of them is no use.
    """
    found: list[tuple[str, Voi]] = []
    signed = pixels.dtype.kind in "if" and bool(pixels.min() < 0)
    for number, item in enumerate(value(dataset, "VOILUTSequence") or [], 1):
        table = _table(dataset, [item], signed)
        if table is not None:
            found.append(
                (text(item, "LUTExplanation") or marked("Table {number}", number=number), table)
            )
    notes = []
    low, high = float(pixels.min()), float(pixels.max())
    for name, window in _windows(dataset):
        if _is_usable(window, low, high):
            found.append((name, window))
        else:
            notes.append(
                marked(
                    "The file's window (centre {centre:g}, width {width:g}) shows nothing of its "
                    "pixels and was left out.",
                    centre=window.centre,
                    width=window.width,
                )
            )
    return found, notes


def _windows(dataset: Dataset) -> list[tuple[str, Window]]:
    centres, widths = numbers(dataset, "WindowCenter"), numbers(dataset, "WindowWidth")
    names = value(dataset, "WindowCenterWidthExplanation") or []
    names = [names] if isinstance(names, str) else [str(name) for name in names]
    function = text(dataset, "VOILUTFunction").upper()
    function = function if function in FUNCTIONS else "LINEAR"
    pairs = enumerate(zip(centres, widths, strict=False))
    return [
        (
            names[place]
            if place < len(names) and names[place]
            else marked("Window {number}", number=place + 1),
            Window(centre, width, function),  # type: ignore[arg-type]
        )
        for place, (centre, width) in pairs
    ]


def _is_usable(window: Window, low: float, high: float) -> bool:
    least = 1.0 if window.function == "LINEAR" else 1e-6
    if window.width < least:
        return False
    reach = window.width / 2.0
    return window.centre - reach <= high and window.centre + reach >= low


def numbers(dataset: Dataset, keyword: str) -> list[float]:
    """The element's finite values; none where it is missing or malformed."""
    found = value(dataset, keyword)
    if found is None:
        return []
    try:
        many = [found] if isinstance(found, str) or not hasattr(found, "__iter__") else found
        values = [float(one) for one in many]
    except BAD_VALUE:
        return []
    return values if all(math.isfinite(one) for one in values) else []


def _table(dataset: Dataset, sequence: Any, signed: bool) -> VoiTable | None:
    """The first item of a LUT sequence (PS3.3 C.11.1.1.1); None where there is none."""
    item = sequence[0] if sequence else None
    descriptor = numbers(item, "LUTDescriptor") if item is not None else []
    if item is None or len(descriptor) != 3:
        return None
    entries, first, bits = (int(number) for number in descriptor)
    entries = entries % LARGEST_TABLE or LARGEST_TABLE  # 0 says 65536; SS turns it negative
    values = _table_values(dataset, item, entries)
    if values.size == 0:
        return None
    first = first - LARGEST_TABLE if signed and first >= LARGEST_TABLE // 2 else first
    bits = max(bits, int(values.max()).bit_length(), 1)
    return VoiTable(first, values, bits)


def _table_values(dataset: Dataset, item: Dataset, entries: int) -> NDArray[np.uint16]:
    data = value(item, "LUTData")
    order = "<" if dataset.original_encoding[1] in (True, None) else ">"
    if isinstance(data, bytes):
        wide = len(data) >= 2 * entries
        raw = np.frombuffer(data[: len(data) // 2 * 2], f"{order}u2" if wide else "u1")
        return raw[:entries].astype(np.uint16)
    words = np.array([] if data is None else data, np.int64).ravel().astype(np.uint16)
    if words.size < entries <= 2 * words.size:  # two 8-bit entries in each word
        words = words.astype(f"{order}u2").view(np.uint8).astype(np.uint16)
    return words[:entries]


def spacing(dataset: Dataset) -> Spacing | None:
    """Pixel Spacing, or where it is measured at the detector only, Imager Pixel Spacing.

    Pixel Spacing that repeats the detector's and names no calibration is not corrected for
    magnification (PS3.3 10.7.1.3).
    """
    patient = _pair(dataset, "PixelSpacing")
    detector = _pair(dataset, "ImagerPixelSpacing") or _pair(dataset, "NominalScannedPixelSpacing")
    if patient:
        calibrated = bool(text(dataset, "PixelSpacingCalibrationType"))
        return Spacing(*patient, at_detector=patient == detector and not calibrated)
    return Spacing(*detector, at_detector=True) if detector else None


def _pair(dataset: Dataset, keyword: str) -> tuple[float, float] | None:
    found = numbers(dataset, keyword)
    return (found[0], found[1]) if len(found) == 2 and min(found) > 0 else None
