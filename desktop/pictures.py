"""Arrays to Qt's pictures, and nothing else."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage


def grey_image(grey: NDArray[np.uint8]) -> QImage:
    """A picture of (rows, columns) uint8; it owns its pixels."""
    return _image(grey, QImage.Format.Format_Grayscale8)


def colour_image(rgb: NDArray[np.uint8]) -> QImage:
    """A picture of (rows, columns, 3) uint8 sRGB; it owns its pixels."""
    return _image(rgb, QImage.Format.Format_RGB888)


def layer_image(rgba: NDArray[np.uint8]) -> QImage:
    """A picture of (rows, columns, 4) uint8 RGBA, premultiplied for fast painting."""
    image = _image(rgba, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _image(array: NDArray[np.uint8], form: QImage.Format) -> QImage:
    rows, columns = array.shape[:2]
    whole = np.ascontiguousarray(array)
    return QImage(whole.data, columns, rows, whole.strides[0], form).copy()
