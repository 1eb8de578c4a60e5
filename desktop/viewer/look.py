"""How grey is made of pixels: dragging a window, and ready-made ones."""

from dataclasses import dataclass, replace
from math import exp
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.imaging.radiograph import Radiograph, VoiTable, Window
from core.imaging.voi import EIGHT_BIT
from core.language import marked

DRAG = 250.0  # pane pixels that widen a window e-fold, or move it by its own width
LUNGS, BONES = (1.0, 85.0), (30.0, 99.9)  # percentiles from dark to bright, of the middle
EDGE = 6  # a sixth on every side is not the middle
SAMPLES = 50_000  # pixels that percentiles are taken from
MOST_PRESETS = 9  # number keys


@dataclass(frozen=True, slots=True)
class Look:
    """A window or table, and whether low values are bright."""

    voi: Window | VoiTable
    inverted: bool

    def flipped(self) -> "Look":
        """Black for white."""
        return replace(self, inverted=not self.inverted)

    def dragged(self, dx: float, dy: float) -> "Look":
        """Window and level moved by pane pixels: right is wider, up is brighter."""
        window = as_window(self.voi)
        step = dy * window.width / DRAG * (1.0 if self.inverted else -1.0)
        width = max(window.width * exp(dx / DRAG), 1e-6)
        return replace(self, voi=replace(window, centre=window.centre + step, width=width))


@dataclass(frozen=True, slots=True)
class Preset:
    """A window by name; without one it is taken from what is visible."""

    name: str
    voi: Window | VoiTable | None


def as_window(voi: Window | VoiTable) -> Window:
    """A window to drag on from, for a table the one that spans it."""
    if isinstance(voi, Window):
        return voi
    return Window(voi.first + len(voi.values) / 2, float(len(voi.values)))


def presets(radiograph: Radiograph) -> tuple[Preset, ...]:
    """In the order of the number keys; the file's further windows and tables come last.

    Radiographs have no unit like CT's, so lungs and bones are the darker and the brighter
    part of what the middle of this film shows.
    """
    own = (
        Preset(marked("As in the file"), radiograph.voi),
        Preset(marked("Automatic for what is visible"), None),
        Preset(marked("Lungs"), _part(radiograph, LUNGS)),
        Preset(marked("Bones and mediastinum"), _part(radiograph, BONES)),
        Preset(marked("Full range"), full_range(radiograph)),
    )
    others = tuple(Preset(name, voi) for name, voi in radiograph.windows[1:])
    return (*own, *others)[:MOST_PRESETS]


def full_range(radiograph: Radiograph) -> Window:
    """From the least to the greatest value of the film, padding left out."""
    pixels = _film_only(radiograph.pixels, radiograph.padding)
    if pixels.dtype == np.uint8 or not pixels.size:
        return EIGHT_BIT
    low, high = float(pixels.min()), float(pixels.max())
    return Window((low + high) / 2, max(high - low, 1e-6), "LINEAR_EXACT")


def _film_only(pixels: NDArray[Any], padding: tuple[float, float] | None) -> NDArray[Any]:
    if padding is None:
        return pixels
    return pixels[(pixels < padding[0]) | (pixels > padding[1])]


def _part(radiograph: Radiograph, part: tuple[float, float]) -> Window:
    rows, columns = radiograph.pixels.shape
    top, left = rows // EDGE, columns // EDGE
    middle = radiograph.pixels[top : rows - top, left : columns - left].ravel()
    sample = _film_only(middle[:: max(1, middle.size // SAMPLES)], radiograph.padding)
    if not sample.size:
        return full_range(radiograph)
    dark, bright = (100.0 - part[1], 100.0 - part[0]) if radiograph.inverted else part
    low, high = map(float, np.percentile(sample, (dark, bright)))
    return Window((low + high) / 2, max(high - low, 1e-6), "LINEAR_EXACT")
