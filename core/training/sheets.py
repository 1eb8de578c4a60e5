"""Pictures of several films, made of films: sheets with rows of them, and pages of text."""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Draw = Callable[[], Grey]  # gives a film, (rows, columns) uint8, another one each time

ROWS_COLUMNS = ((1, 2), (1, 2), (1, 2), (2, 1), (2, 2), (1, 3), (2, 3), (3, 2), (3, 3))
SIDE = 448  # pixels of a sheet
PAGE = (560, 440)  # rows and columns of a page


def sheet(draw: Draw, rng: np.random.Generator) -> Grey:
    """Two to nine films side by side, with or without gaps; now and then one is missing."""
    rows, columns = ROWS_COLUMNS[rng.integers(len(ROWS_COLUMNS))]
    gap = int(rng.integers(0, 18))
    level = int((0, 255, rng.integers(0, 256))[rng.integers(3)])
    whole = np.full((SIDE, SIDE), level, np.uint8)
    height, width = SIDE // rows, SIDE // columns
    for place in range(rows * columns):
        if rows * columns > 2 and rng.random() < 0.1:
            continue
        shown = int((height - 2 * gap) * (rng.uniform(0.7, 1.0) if rng.random() < 0.3 else 1.0))
        top, left = place // columns * height + gap, place % columns * width + gap
        _paste(whole, draw(), (top, left), (shown, width - 2 * gap))
    return whole


def page(draw: Draw, rng: np.random.Generator) -> Grey:
    """A page of text, or a dark window, with one film or two in it."""
    paper = int(rng.integers(225, 256))
    whole = np.full(PAGE, paper if rng.random() < 0.75 else 255 - paper, np.uint8)
    rows, columns = PAGE
    step = int(rng.integers(9, 16))
    for line in range(step, rows, step):
        letters = "".join(chr(code) for code in rng.integers(97, 123, int(rng.integers(9, 60))))
        cv2.putText(whole, letters, (24, line), 0, 0.3, int(255 - whole[0, 0]), 1, cv2.LINE_AA)
    for _ in range(rng.integers(1, 3)):
        height = int(rng.integers(140, 300))
        width = int(min(height * rng.uniform(0.9, 1.4), columns - 1))
        corner = int(rng.integers(0, rows - height)), int(rng.integers(0, columns - width))
        _paste(whole, draw(), corner, (height, width))
    return whole


def _paste(whole: Grey, film: Grey, corner: tuple[int, int], size: tuple[int, int]) -> None:
    (top, left), (height, width) = corner, size
    small = cv2.resize(film, (width, height), interpolation=cv2.INTER_AREA)
    whole[top : top + height, left : left + width] = small
