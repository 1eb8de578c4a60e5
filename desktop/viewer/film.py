"""A film made ready for the screen: pixels and pictures at full, half, quarter... size."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import exp
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from core.imaging.colour import evidence_colours, evidence_levels
from core.imaging.radiograph import Radiograph, VoiTable, Window
from core.imaging.voi import render
from core.inference.attention import Attention
from desktop.pictures import grey_image, layer_image

LEAST_SIDE = 256  # pixels of the shorter side: smaller levels are of no use
LAYER_SIDE = 512  # pixels of the evidence layer's longer side: it is smooth
DRAG = 250.0  # pane pixels that widen a window e-fold, or move it by its own width


@dataclass(frozen=True, slots=True)
class Look:
    """How grey is made of pixels."""

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


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """`levels[k]`: the radiograph's pixels at 1 / 2**k of their size, area means."""

    radiograph: Radiograph
    levels: tuple[NDArray[Any], ...]

    @property
    def default(self) -> Look:
        """As the file itself wants to be seen."""
        return Look(self.radiograph.voi, self.radiograph.inverted)


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """One level of a film as a picture."""

    film: Film
    look: Look
    level: int
    image: QImage


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Evidence as a transparent picture, to be laid over the whole film."""

    attention: Attention
    image: QImage


def as_window(voi: Window | VoiTable) -> Window:
    """A window to drag on from, for a table the one that spans it."""
    if isinstance(voi, Window):
        return voi
    return Window(voi.first + len(voi.values) / 2, float(len(voi.values)))


def prepare(radiograph: Radiograph) -> Film:
    """Halve the pixels until a side is small."""
    return Film(radiograph, _halves(radiograph.pixels))


def draw_default(film: Film, first: int = 0) -> Iterator[Drawing]:
    """The file's own rendering at every level, from `first` on and around."""
    greys = _halves(film.radiograph.grey)
    for level in _order(len(greys), first):
        yield Drawing(film, film.default, level, grey_image(greys[level]))


def draw(film: Film, look: Look, first: int) -> Iterator[Drawing]:
    """Any look at every level, from `first` (the one on screen) on and around."""
    padding = film.radiograph.padding
    for level in _order(len(film.levels), first):
        grey = render(film.levels[level], look.voi, look.inverted, padding)
        yield Drawing(film, look, level, grey_image(grey))


def evidence_layer(attention: Attention) -> Layer:
    """Evidence in colours at the card's absolute scale; none is transparent."""
    rows, columns = attention.evidence.shape
    shrink = min(1.0, LAYER_SIDE / max(rows, columns))
    size = max(1, round(columns * shrink)), max(1, round(rows * shrink))
    small = np.asarray(cv2.resize(attention.cells, size, interpolation=cv2.INTER_LINEAR))
    levels = evidence_levels(small, attention.prediction.card.evidence_scale)
    return Layer(attention, layer_image(evidence_colours()[levels]))


def _halves(pixels: NDArray[Any]) -> tuple[NDArray[Any], ...]:
    levels = [pixels]
    while min(levels[-1].shape) >= 2 * LEAST_SIDE:
        rows, columns = levels[-1].shape
        source = levels[-1] if levels[-1].dtype != np.int32 else levels[-1].astype(np.float32)
        half = cv2.resize(source, (columns // 2, rows // 2), interpolation=cv2.INTER_AREA)
        levels.append(np.asarray(half))
    return tuple(levels)


def _order(count: int, first: int) -> list[int]:
    first = min(first, count - 1)
    return [first, *(level for level in reversed(range(count)) if level != first)]
