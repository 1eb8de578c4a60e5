"""Shifts: one film taken, kept or labelled in another way, the lungs left as they are.

In the training films shape, field, letters, exposure and quality go with the class. A
model that reads the lungs answers the same after each of these changes. All work on the
film as the network gets it, squashed to a square, so that films of every size are changed
alike.
"""

from collections.abc import Callable
from dataclasses import dataclass
from zlib import crc32

import cv2
import numpy as np
from numpy.typing import NDArray

from core.evaluation import letters
from core.inference.preprocess import resized

Grey = NDArray[np.uint8]
Random = np.random.Generator

ASPECTS = {False: 1.22, True: 1.50}  # median width / height of normal films, of pneumonia films
PASTED = "pasted"  # the kind of shifts that write letters on normal films


@dataclass(frozen=True, slots=True, eq=False)
class Squashed:
    """A film as the network gets it: `grey` (size, size) uint8, bone white.

    `aspect` is the width over the height of the film as it was taken.
    """

    grey: Grey
    aspect: float
    ill: bool


Change = Callable[[Squashed, Random], Grey]


@dataclass(frozen=True, slots=True)
class Shift:
    """A change under which the answer should stay; `apply` leaves its film alone.

    `kind` groups shifts: shape, field, marker, pasted, exposure, quality. With
    `normals_only` the films of pneumonia are left as they are.
    """

    name: str
    kind: str
    what: str
    apply: Change
    normals_only: bool = False


def squashed(grey: Grey, ill: bool, size: int) -> Squashed:
    """A film of any size; a square one, squashed before, is taken to have its class's shape."""
    rows, columns = grey.shape
    aspect = ASPECTS[ill] if rows == columns else columns / rows
    return Squashed(resized(grey, size), aspect, ill)


def shifted(shift: Shift, film: Squashed, name: str) -> Grey:
    """The film after the shift; chance depends on the film's name and the shift alone."""
    return shift.apply(film, np.random.default_rng(crc32(f"{shift.name}/{name}".encode())))


def _stretched(film: Squashed, rng: Random) -> Grey:
    return _widened(film.grey, rng.uniform(0.8, 1.2))


def _swapped(film: Squashed, rng: Random) -> Grey:
    """What was wide becomes as narrow as the other class is, and the reverse."""
    return _widened(film.grey, ASPECTS[film.ill] / ASPECTS[not film.ill])


def _widened(grey: Grey, factor: float) -> Grey:
    """Anatomy wider by `factor` in the same square, half by its width, half by its height."""
    size = grey.shape[0]
    across, down = factor**-0.5, factor**0.5
    middle = (size - 1) / 2
    place = np.array([[across, 0, middle * (1 - across)], [0, down, middle * (1 - down)]])
    return np.asarray(
        cv2.warpAffine(
            grey,
            place,
            (size, size),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
    )


def _cropped(film: Squashed, rng: Random) -> Grey:
    """The field of pneumonia films: from the clavicles to below the diaphragm."""
    size = film.grey.shape[0]
    top, bottom, left, right = np.array([0.10, 0.18, 0.07, 0.07]) + rng.uniform(-0.02, 0.02, 4)
    rows = slice(round(top * size), round((1 - bottom) * size))
    columns = slice(round(left * size), round((1 - right) * size))
    return resized(np.ascontiguousarray(film.grey[rows, columns]), size)


def _bordered(film: Squashed, rng: Random) -> Grey:
    edge = round(0.1 * film.grey.shape[0])
    masked = np.zeros_like(film.grey)
    masked[edge:-edge, edge:-edge] = film.grey[edge:-edge, edge:-edge]
    return masked


def _cornered(film: Squashed, rng: Random) -> Grey:
    size = film.grey.shape[0]
    high, wide = round(0.16 * size), round(0.20 * size)
    covered = film.grey.copy()
    for rows in (slice(0, high), slice(size - high, size)):
        for columns in (slice(0, wide), slice(size - wide, size)):
            covered[rows, columns] = 0
    return covered


def _unmarked(film: Squashed, rng: Random) -> Grey:
    """Fill in whatever looks like a letter near an edge, from its surroundings."""
    return np.asarray(cv2.inpaint(film.grey, letters.found(film.grey), 3, cv2.INPAINT_TELEA))


def _pasted(text: str, height: float, place: tuple[float, float]) -> Change:
    """Write `text`, `height` of the film high, about `place`; see `letters.written`."""

    def paste(film: Squashed, rng: Random) -> Grey:
        ink = letters.inked(text, round(height * film.grey.shape[0]), film.aspect)
        x, y = np.clip(np.array(place) + rng.uniform(-0.02, 0.02, 2), 0.0, 1.0)
        return letters.written(film.grey, ink, (float(x), float(y)))

    return paste


def _toned(gamma: float, contrast: float) -> Change:
    """Grey ** gamma, then another contrast about the film's mean."""

    def tone(film: Squashed, rng: Random) -> Grey:
        bright = (film.grey / 255.0) ** gamma * 255.0
        middle = float(bright.mean())
        return _grey((bright - middle) * contrast + middle)

    return tone


def _jpeg(film: Squashed, rng: Random) -> Grey:
    quality = int(rng.integers(30, 96))
    _, code = cv2.imencode(".jpg", film.grey, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(code, cv2.IMREAD_GRAYSCALE))


def _blurred(film: Squashed, rng: Random) -> Grey:
    return np.asarray(cv2.GaussianBlur(film.grey, (0, 0), 1.0))


def _noisy(film: Squashed, rng: Random) -> Grey:
    return _grey(film.grey + rng.normal(0.0, 5.0, film.grey.shape))


def _coarse(film: Squashed, rng: Random) -> Grey:
    size = film.grey.shape[0]
    return resized(resized(film.grey, round(0.7 * size)), size)


def _grey(values: NDArray[np.float64]) -> Grey:
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)


SHIFTS = (
    Shift("stretched", "shape", "stretched by a random ±20 %", _stretched),
    Shift("swapped-shapes", "shape", "the classes' aspect ratios swapped", _swapped),
    Shift("masked-border", "field", "outer 10 % masked", _bordered),
    Shift("covered-corners", "field", "all four corners covered", _cornered),
    Shift("covered-markers", "marker", "letters near the edges filled in", _unmarked),
    Shift("pasted-R", PASTED, "large R on normals", _pasted("R", 0.09, (0.05, 0.07)), True),
    Shift("pasted-A-P", PASTED, "A-P on normals", _pasted("A-P", 0.04, (0.02, 0.02)), True),
    Shift("pasted-time", PASTED, "a time on normals", _pasted("16:23:22", 0.03, (1.0, 0.02)), True),
    Shift("pasted-KV59", PASTED, "KV59 on normals", _pasted("KV59", 0.035, (1.0, 1.0)), True),
    Shift("tight-normals", "field", "normals cropped as tightly as pneumonia", _cropped, True),
    Shift("jpeg", "quality", "JPEG quality 30 to 95", _jpeg),
    Shift("gamma-low", "exposure", "gamma -25 %", _toned(0.75, 1.0)),
    Shift("gamma-high", "exposure", "gamma +25 %", _toned(1.25, 1.0)),
    Shift("contrast-low", "exposure", "contrast -25 %", _toned(1.0, 0.75)),
    Shift("contrast-high", "exposure", "contrast +25 %", _toned(1.0, 1.25)),
    Shift("blurred", "quality", "blurred, sigma 1 pixel of the network's", _blurred),
    Shift("noisy", "quality", "noise of 5 grey levels", _noisy),
    Shift("low-resolution", "quality", "30 % lower resolution", _coarse),
)
