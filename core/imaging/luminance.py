"""Colour pictures as grey ones, and how colourful they are."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

SAMPLES = 256  # rows and columns that colourfulness is judged by


def luminance(colours: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Luma of sRGB, (rows, columns, 3) uint8 -> (rows, columns) uint8 (ITU-R BT.601)."""
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(colours), cv2.COLOR_RGB2GRAY))


def colour_spread(colours: NDArray[Any]) -> float:
    """Mean difference between the brightest and the darkest channel, 0..255."""
    rows, columns = (max(1, side // SAMPLES) for side in colours.shape[:2])
    sample = colours[::rows, ::columns]
    return float(np.mean(sample.max(axis=2).astype(int) - sample.min(axis=2)))
