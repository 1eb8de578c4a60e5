"""From full-depth pixels to what is shown: windows and VOI LUTs (DICOM PS3.3 C.11.2)."""

from dataclasses import replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.imaging.radiograph import Radiograph, VoiTable, Window
from core.language import marked

BLOCK = 1 << 20  # pixels
SAMPLES = 200_000  # pixels that an automatic window is taken from
EIGHT_BIT = Window(127.5, 255.0, "LINEAR_EXACT")  # the pixels as they are
TAILS = (0.5, 99.5)  # percentiles that it spans
BY_HAND = marked("The film's grey values were inverted at the user's wish.")


def render(
    pixels: NDArray[Any],
    voi: Window | VoiTable,
    inverted: bool = False,
    padding: tuple[float, float] | None = None,
) -> NDArray[np.uint8]:
    """Show pixels through a window or table.

    Args:
        pixels: (rows, columns), any integer type or float32.
        voi: in the unit of the pixels.
        inverted: low values are bright (MONOCHROME1), after the VOI.
        padding: inclusive range of values that are no part of the film: shown black.

    Returns:
        (rows, columns) uint8, a new array.
    """
    if pixels.dtype.itemsize > 2 or pixels.dtype.kind == "f":
        shown = np.empty(pixels.shape, np.uint8)
        step = max(1, BLOCK // pixels.shape[1])
        for top in range(0, pixels.shape[0], step):  # what is between takes eight bytes a pixel
            rows = slice(top, top + step)
            shown[rows] = _shades(pixels[rows], voi, inverted, padding)
        return shown
    # One shade for each bit pattern, so that signed pixels need no copy.
    unsigned = np.dtype(f"u{pixels.dtype.itemsize}")
    patterns = np.arange(1 << (8 * pixels.dtype.itemsize), dtype=unsigned)
    table = _shades(patterns.view(pixels.dtype.newbyteorder("=")), voi, inverted, padding)
    native = np.ascontiguousarray(pixels, pixels.dtype.newbyteorder("="))
    return np.asarray(cv2.LUT(native.view(unsigned), table[None]))


def _shades(
    values: NDArray[Any],
    voi: Window | VoiTable,
    inverted: bool,
    padding: tuple[float, float] | None,
) -> NDArray[np.uint8]:
    share = _table_share(values, voi) if isinstance(voi, VoiTable) else _window_share(values, voi)
    shades = np.rint(255.0 * (1.0 - share if inverted else share)).astype(np.uint8)
    if padding is not None:
        shades[(values >= padding[0]) & (values <= padding[1])] = 0
    return shades


def _window_share(values: NDArray[Any], window: Window) -> NDArray[np.float64]:
    """0..1 by C.11.2.1.2.1 (LINEAR), C.11.2.1.3.2 (LINEAR_EXACT), C.11.2.1.3.1 (SIGMOID)."""
    x = values.astype(np.float64)
    if window.function == "SIGMOID":
        steep = np.clip(-4.0 * (x - window.centre) / window.width, -700.0, 700.0)
        return np.asarray(1.0 / (1.0 + np.exp(steep)))
    if window.function == "LINEAR_EXACT":
        return np.clip((x - window.centre) / window.width + 0.5, 0.0, 1.0)
    width = max(window.width - 1.0, 1e-9)  # a width of 1 is a step
    return np.clip((x - (window.centre - 0.5)) / width + 0.5, 0.0, 1.0)


def _table_share(values: NDArray[Any], table: VoiTable) -> NDArray[np.float64]:
    place = np.clip(values.astype(np.int64) - table.first, 0, table.values.size - 1)
    return np.clip(table.values[place] / float((1 << table.bits) - 1), 0.0, 1.0)


def inverted(radiograph: Radiograph) -> Radiograph:
    """The film with black for white, and a warning that says so; padding stays black."""
    other = not radiograph.inverted
    grey = render(radiograph.pixels, radiograph.voi, other, radiograph.padding)
    return replace(radiograph, grey=grey, inverted=other, warnings=(*radiograph.warnings, BY_HAND))


def automatic_window(pixels: NDArray[Any], padding: tuple[float, float] | None = None) -> Window:
    """A window over all but the extreme values, for files that bring none."""
    sample = pixels.ravel()[:: max(1, pixels.size // SAMPLES)].astype(np.float64)
    if padding is not None:
        film = sample[(sample < padding[0]) | (sample > padding[1])]
        sample = film if film.size else sample
    low, high = np.percentile(sample, TAILS)
    width = float(high - low)
    if pixels.dtype.kind != "f":
        width = max(width, 1.0)
    return Window(float(low + high) / 2.0, width or 1.0, "LINEAR_EXACT")


def full_window(pixels: NDArray[Any]) -> Window:
    """From black to white over the bit depth that unsigned pixels really use."""
    bits = max(8, int(pixels.max()).bit_length())
    return Window(((1 << bits) - 1) / 2.0, float((1 << bits) - 1), "LINEAR_EXACT")
