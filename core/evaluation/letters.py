"""Letters on films: written as technicians write them, and found again."""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from core.paths import FONTS

Grey = NDArray[np.uint8]

LEVEL = 250  # grey value of what is written
THIN, STEP, BRIGHT = 11, 60, 140  # pixels; grey levels above the surroundings; least grey value


def written(grey: Grey, ink: NDArray[np.float32], place: tuple[float, float]) -> Grey:
    """A copy of the film with `ink` on it; `place` is (x, y), 0 at left and top, 1 at the others.

    Args:
        grey: (size, size) uint8.
        ink: (rows, columns), 0..1, no larger than the film.
        place: within 0..1; the ink never leaves the film.
    """
    left, top = (
        round(share * (whole - part))
        for share, whole, part in zip(place, grey.shape[::-1], ink.shape[::-1], strict=True)
    )
    film = grey.copy()
    under = film[top : top + ink.shape[0], left : left + ink.shape[1]]
    under[:] = np.rint(under + ink * (LEVEL - under.astype(np.float32)))
    return film


def inked(text: str, rows: int, aspect: float) -> NDArray[np.float32]:
    """The text's ink, 0..1, `rows` high, on a film squashed from `aspect` (width / height)."""
    drawn = _drawn(text)
    columns = round(rows * drawn.shape[1] / drawn.shape[0] / aspect)
    return np.asarray(cv2.resize(drawn, (columns, rows), interpolation=cv2.INTER_AREA))


@lru_cache
def _drawn(text: str) -> NDArray[np.float32]:
    """The letters' ink, 0..1, cut to their box, 96 pixels to the em."""
    font = ImageFont.truetype(str(FONTS / "NotoSans-Regular.ttf"), 96)
    left, top, right, bottom = font.getbbox(text, stroke_width=2)
    picture = Image.new("L", (int(right - left), int(bottom - top)))
    ImageDraw.Draw(picture).text((-left, -top), text, fill=255, font=font, stroke_width=2)
    return np.asarray(picture, np.float32) / np.float32(255)


def found(grey: Grey) -> Grey:
    """Where small, thin, bright things lie near the edges: 255, else 0."""
    size = grey.shape[0]
    thin = cv2.morphologyEx(grey, cv2.MORPH_TOPHAT, np.ones((THIN, THIN), np.uint8))
    bright = np.asarray((thin > STEP) & (grey > BRIGHT), np.uint8)
    rows, columns = (
        slice(round(0.16 * size), round(0.88 * size)),
        slice(round(0.18 * size), round(0.82 * size)),
    )
    bright[rows, columns] = 0
    _, parts, boxes, _ = cv2.connectedComponentsWithStats(bright, connectivity=8)
    small = (boxes[:, 2:4].max(axis=1) <= 0.14 * size) & (boxes[:, 4] >= 3)
    mask = np.where(small[parts] & (parts > 0), 255, 0).astype(np.uint8)
    return np.asarray(cv2.dilate(mask, np.ones((5, 5), np.uint8)))
