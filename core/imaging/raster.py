"""JPEG, PNG, TIFF and BMP files -> Radiograph."""

import io
import warnings
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from core.errors import UnreadableImage
from core.imaging.limits import check_size
from core.imaging.luminance import colour_spread, luminance
from core.imaging.radiograph import Radiograph, Window
from core.imaging.voi import automatic_window, full_window, render

# What Pillow and OpenCV raise for damaged files of these formats.
DAMAGED = (OSError, ValueError, SyntaxError, TypeError, KeyError, EOFError, cv2.error)
EIGHT_BIT = Window(127.5, 255.0, "LINEAR_EXACT")
TIFF_PHOTOMETRIC, MIN_IS_WHITE = 262, 0


def read_raster(path: Path, data: bytes, kind: str) -> Radiograph:
    """Decode a picture file that is in memory.

    Args:
        path: where it came from.
        data: the whole file.
        kind: "JPEG", "PNG", "TIFF" or "BMP", known from its first bytes.

    Raises:
        UnreadableImage: it is damaged, cut off, or declares too many pixels.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's, on odd metadata and large pictures
            with Image.open(io.BytesIO(data), formats=[kind]) as picture:
                check_size(path, picture.height, picture.width)
                return _decoded(path, data, picture)
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise UnreadableImage(path, f"the {kind} file is damaged") from error
    except DAMAGED as error:
        if "truncated" in str(error):
            raise UnreadableImage(path, f"the {kind} file is cut off") from error
        raise UnreadableImage(path, f"the {kind} file is damaged") from error


def _decoded(path: Path, data: bytes, picture: Image.Image) -> Radiograph:
    kind = str(picture.format)
    notes = ()
    if getattr(picture, "n_frames", 1) > 1:
        notes = (f"The file holds {picture.n_frames} pictures; this is the first.",)
    if kind == "JPEG" and picture.mode in ("L", "RGB"):
        pixels, colour = _jpeg(path, data, picture.mode)
    else:
        pixels, colour = _other(picture, data)
    inverted = pixels.dtype != np.uint8 and _min_is_white(picture)
    if pixels.dtype == np.uint8:
        return Radiograph(pixels, pixels, EIGHT_BIT, path, kind, colour=colour, warnings=notes)
    deep = pixels.dtype == np.uint16
    voi = full_window(pixels) if deep else automatic_window(pixels)
    grey = render(pixels, voi, inverted)
    return Radiograph(
        pixels, grey, voi, path, kind, inverted=inverted, colour=colour, warnings=notes
    )


def _jpeg(path: Path, data: bytes, mode: str) -> tuple[NDArray[np.uint8], float]:
    """OpenCV is twice as fast as Pillow here, but takes a cut-off file for a whole one."""
    if data.rfind(b"\xff\xd9") < data.rfind(b"\xff\xda"):
        raise UnreadableImage(path, "the JPEG file is cut off")
    buffer = np.frombuffer(data, np.uint8)
    grey = cv2.imdecode(buffer, cv2.IMREAD_GRAYSCALE)
    if grey is None:
        raise UnreadableImage(path, "the JPEG file is damaged")
    if mode == "L":
        return np.asarray(grey, np.uint8), 0.0
    thumbnail = cv2.imdecode(buffer, cv2.IMREAD_REDUCED_COLOR_8)
    return np.asarray(grey, np.uint8), colour_spread(np.asarray(thumbnail))


def _other(picture: Image.Image, data: bytes) -> tuple[NDArray[Any], float]:
    """Pixels at full depth, and how colourful they are."""
    picture.load()
    turned = ImageOps.exif_transpose(picture)
    if turned.mode.startswith("I;16"):
        return np.ascontiguousarray(np.asarray(turned), np.uint16), 0.0
    if turned.mode == "I":
        return _narrowed(np.array(turned, np.int32)), 0.0
    if turned.mode == "F":
        return np.nan_to_num(np.array(turned, np.float32)), 0.0
    if turned.mode in ("1", "L"):
        return np.array(turned.convert("L"), np.uint8), 0.0
    if turned.mode == "RGB" and _is_deep_png(data):
        deep = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_ANYDEPTH)
        return np.asarray(deep), colour_spread(np.asarray(turned))
    over_black = Image.new("RGBA", turned.size, "black")
    over_black.alpha_composite(turned.convert("RGBA"))
    flat = over_black.convert("RGB")
    colours = np.asarray(flat)
    return luminance(colours), colour_spread(colours)


def _narrowed(pixels: NDArray[np.int32]) -> NDArray[Any]:
    fits = pixels.min() >= 0 and pixels.max() < 1 << 16
    return pixels.astype(np.uint16) if fits else pixels


def _is_deep_png(data: bytes) -> bool:
    return data.startswith(b"\x89PNG") and data[24] == 16  # IHDR's bit depth


def _min_is_white(picture: Image.Image) -> bool:
    tags = getattr(picture, "tag_v2", {})
    return picture.format == "TIFF" and tags.get(TIFF_PHOTOMETRIC) == MIN_IS_WHITE
