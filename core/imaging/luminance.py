"""Colour pictures as grey ones, and how colourful they are."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

SIDE = 256  # samples along each side that the spread is measured on


def luminance(colours: NDArray[Any]) -> NDArray[Any]:
    """Brightness of RGB after ITU-R BT.601.

    Args:
        colours: (rows, columns, 3), uint8 or uint16.

    Returns:
        (rows, columns), same type.
    """
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(colours), cv2.COLOR_RGB2GRAY))


def colour_spread(colours: NDArray[Any]) -> float:
    """Mean difference between the brightest and the darkest channel, 0..255.

    Args:
        colours: (rows, columns, 3), uint8 or uint16; sampled, not read whole.
    """
    rows, columns = (max(1, side // SIDE) for side in colours.shape[:2])
    red, green, blue = cv2.split(np.ascontiguousarray(colours[::rows, ::columns]))
    brightest = cv2.max(cv2.max(red, green), blue)
    darkest = cv2.min(cv2.min(red, green), blue)
    full = float(np.iinfo(colours.dtype).max)
    return float(cv2.mean(cv2.subtract(brightest, darkest))[0]) * 255.0 / full
