"""A Pillow picture -> its pixels at full depth, turned as its EXIF says, over black."""

import io
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps


def tiff_page(data: bytes, page: int) -> NDArray[Any]:
    """As `flat`, of one page of a TIFF file, the first being 0."""
    with Image.open(io.BytesIO(data), formats=["TIFF"]) as picture:
        picture.seek(page)
        return flat(picture)


def flat(picture: Image.Image) -> NDArray[Any]:
    """The pixels.

    Returns:
        (rows, columns) uint8, uint16, int32 or float32, or (rows, columns, 3) uint8 for a
        picture in colour; what is transparent lies over black.
    """
    picture.load()
    turned = ImageOps.exif_transpose(picture)
    if turned.mode.startswith("I;16"):
        native = turned.mode.removeprefix("I;16") in ("", "N", "L")
        return np.asarray(turned).astype(np.uint16, copy=not native)
    if turned.mode == "I":
        return _narrowed(np.array(turned, np.int32))
    if turned.mode == "F":
        return np.nan_to_num(np.array(turned, np.float32), posinf=0.0, neginf=0.0)
    if turned.mode in ("1", "L"):
        return np.asarray(turned.convert("L"))
    return np.asarray(_over_black(turned))


def _over_black(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    black = Image.new("RGBA", picture.size, "black")
    black.alpha_composite(picture.convert("RGBA"))
    return black.convert("RGB")


def _narrowed(pixels: NDArray[np.int32]) -> NDArray[Any]:
    fits = pixels.min() >= 0 and pixels.max() < 1 << 16
    return pixels.astype(np.uint16) if fits else pixels
