"""A film made ready for the screen: its pixels at full, half, quarter... size."""

import zlib
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.imaging.radiograph import Radiograph
from core.imaging.voi import render
from desktop.viewer.camera import Camera
from desktop.viewer.look import Look, Preset, presets

LEAST_SIDE = 256  # pixels of the shorter side: smaller levels are of no use


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """`levels[k]`: the radiograph's pixels at 1 / 2**k of their size, area means.

    They are coded, uint8 or uint16, so that a table makes grey of them at once:
    `values[0, code]` is the pixel value that a code stands for. `presets` are in the order of
    the number keys. `fingerprint` tells the film from another one that has its name.
    """

    radiograph: Radiograph
    levels: tuple[NDArray[Any], ...]
    values: NDArray[Any]
    presets: tuple[Preset, ...]
    fingerprint: int

    @property
    def default(self) -> Look:
        """As the file itself wants to be seen."""
        return Look(self.radiograph.voi, self.radiograph.inverted)

    @property
    def columns(self) -> int:
        """Pixels in a row."""
        return int(self.levels[0].shape[1])

    @property
    def rows(self) -> int:
        """Pixels in a column."""
        return int(self.levels[0].shape[0])


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """The codes of the part of a film that lies in a pane, at the pane's resolution."""

    left: int
    top: int
    codes: NDArray[Any]


def prepare(radiograph: Radiograph) -> Film:
    """Code the pixels, and halve them until a side is small."""
    codes, values = _coded(radiograph.pixels)
    levels = [codes]
    while min(levels[-1].shape) >= 2 * LEAST_SIDE:
        rows, columns = levels[-1].shape
        half = cv2.resize(levels[-1], (columns // 2, rows // 2), interpolation=cv2.INTER_AREA)
        levels.append(np.asarray(half))
    fingerprint = zlib.crc32(np.ascontiguousarray(radiograph.pixels).data.cast("B"))
    return Film(radiograph, tuple(levels), values[None], presets(radiograph), fingerprint)


def cut(film: Film, camera: Camera, width: int, height: int) -> Cut | None:
    """What a camera sees of a film, resampled bilinearly; None where nothing is in sight."""
    ends = [camera.pane_point(x, y, width, height) for x, y in ((0, 0), (film.columns, film.rows))]
    (left, right), (top, bottom) = (sorted(map(round, pair)) for pair in zip(*ends, strict=True))
    right, bottom = min(max(right, left + 1), width), min(max(bottom, top + 1), height)
    left, top = max(left, 0), max(top, 0)
    if left >= right or top >= bottom:
        return None
    level = film.levels[_best_level(film, camera.scale)]
    to_level = _pane_to_film(camera, width, height)
    to_level[:, 2] += to_level[:, :2] @ (left + 0.5, top + 0.5)  # pixels count from centres
    to_level[0] *= level.shape[1] / film.columns
    to_level[1] *= level.shape[0] / film.rows
    to_level[:, 2] -= 0.5
    flags, size = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, (right - left, bottom - top)
    edge = cv2.BORDER_REPLICATE
    return Cut(left, top, cv2.warpAffine(level, to_level, size, flags=flags, borderMode=edge))


def shade(film: Film, look: Look, codes: NDArray[Any]) -> NDArray[np.uint8]:
    """Codes as grey, uint8 of the same shape."""
    table = render(film.values, look.voi, look.inverted, film.radiograph.padding)
    return np.asarray(cv2.LUT(codes, table))


def _best_level(film: Film, scale: float) -> int:
    """The smallest level that is not blurred."""
    level = 0
    while level + 1 < len(film.levels) and scale * 2 ** (level + 1) <= 1.0:
        level += 1
    return level


def _pane_to_film(camera: Camera, width: int, height: int) -> NDArray[np.float64]:
    a, b, c, d = camera.axes
    left, top = camera.origin(width, height)
    turn = np.array([[a, c], [b, d]]) / camera.scale
    return np.column_stack([turn, turn @ (-left, -top)])


def _coded(pixels: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Codes and what they stand for: exact, except for 32 bits over a range beyond 16."""
    if pixels.dtype in (np.uint8, np.uint16):
        return pixels, np.arange(1 << (8 * pixels.dtype.itemsize), dtype=pixels.dtype)
    low, high = pixels.min().item(), pixels.max().item()
    steps = np.arange(1 << 16)
    if pixels.dtype.kind == "i" and high - low < steps.size:
        return (pixels.astype(np.int32) - low).astype(np.uint16), low + steps
    step = (high - low) / steps[-1] or 1.0
    codes = np.rint((pixels.astype(np.float32) - low) / step).astype(np.uint16)
    return codes, low + step * steps
