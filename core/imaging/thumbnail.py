"""A film as a small picture, read for no more than it takes to show that."""

import io
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.imaging.read import contents, read_radiograph

JPEG = b"\xff\xd8\xff"


def thumbnail(path: Path, side: int) -> NDArray[np.uint8]:
    """The film's first picture as it is first shown, (rows, columns) uint8 within a square.

    A JPEG is decoded at an eighth of its size, or the fraction that is just large enough.

    Raises:
        UnreadableImage: the file holds no radiograph that this program reads.
    """
    grey = _reduced(path, side)
    if grey is None:
        grey = read_radiograph(path).grey
    rows, columns = grey.shape
    shrink = min(1.0, side / max(rows, columns))
    size = max(1, round(columns * shrink)), max(1, round(rows * shrink))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA))


def _reduced(path: Path, side: int) -> NDArray[np.uint8] | None:
    """A JPEG as its decoder scales it; None for all else, and for what reading has to judge."""
    data = contents(path)
    if not data.startswith(JPEG):
        return None
    from PIL import Image, ImageOps

    from core.imaging.limits import check_size
    from core.imaging.raster import DAMAGED

    try:
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as picture:
            check_size(path, picture.height, picture.width)
            picture.draft("L", (side, side))
            ImageOps.exif_transpose(picture, in_place=True)
            return np.asarray(picture.convert("L"))
    except DAMAGED:
        return None
