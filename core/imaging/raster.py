"""JPEG, PNG, TIFF and BMP files -> Radiograph."""

import io
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from core.errors import UnreadableImage
from core.imaging.coding import TIFF, Coding, RefusedPixels
from core.imaging.limits import MOST_PIXELS, check_frame, check_size
from core.imaging.luminance import colour_spread, luminance
from core.imaging.pages import flat
from core.imaging.quiet import quiet_stderr
from core.imaging.radiograph import Radiograph
from core.imaging.voi import EIGHT_BIT, automatic_window, full_window, render
from core.language import marked

# What Pillow and OpenCV raise for damaged files of these formats.
DAMAGED = (
    ArithmeticError,
    EOFError,
    Image.DecompressionBombError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,  # with UnidentifiedImageError
    SyntaxError,
    TypeError,
    ValueError,
    cv2.error,
)
TIFF_PHOTOMETRIC, MIN_IS_WHITE = 262, 0
COLOUR_SIDE = 96  # JPEG's colours are measured on a picture reduced to about this size


def read_raster(path: Path, data: bytes, kind: str, frame: int = 0) -> Radiograph:
    """Decode a picture file that is in memory.

    Args:
        path: where it came from.
        data: the whole file.
        kind: "JPEG", "PNG", "TIFF" or "BMP", known from its first bytes.
        frame: which page of a TIFF file, the first being 0.

    Raises:
        UnreadableImage: it is damaged, cut off, declares too many pixels or has no such page.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's, on odd metadata and large pictures
            with Image.open(io.BytesIO(data), formats=[kind]) as picture:
                # Elsewhere further pictures are previews and animations.
                frames = getattr(picture, "n_frames", 1) if kind == "TIFF" else 1
                notes = check_frame(path, frame, frames)
                if frame:
                    picture.seek(frame)
                check_size(path, picture.height, picture.width)
                radiograph = _radiograph(path, picture, data, kind)
        return replace(radiograph, warnings=notes, frame=frame, frames=frames)
    except RefusedPixels as error:
        raise UnreadableImage(path, str(error)) from error
    except DAMAGED as error:
        raise UnreadableImage(path, _ailment(kind, error)) from error


def _ailment(kind: str, error: BaseException) -> str:
    if "truncated" in str(error).lower() or isinstance(error, EOFError):
        return marked("the {kind} file is cut off", kind=kind)
    if isinstance(error, Image.DecompressionBombError):
        return marked(
            "the {kind} file is too large: it declares more than {most} million pixels",
            kind=kind,
            most=MOST_PIXELS // 10**6,
        )
    if isinstance(error, UnidentifiedImageError):
        return marked(
            "the {kind} file is damaged, cut off, or of a kind that this program does not read",
            kind=kind,
        )
    return marked("the {kind} file is damaged", kind=kind)


def _radiograph(path: Path, picture: Image.Image, data: bytes, kind: str) -> Radiograph:
    pixels, colour = _jpeg(picture, data) if _is_plain_jpeg(picture) else _other(picture, data)
    # Pillow turns 8-bit pixels of such files itself, deeper ones it leaves as they are.
    inverted = pixels.dtype != np.uint8 and _min_is_white(picture)
    if pixels.dtype == np.uint8:
        return Radiograph(pixels, pixels, EIGHT_BIT, path, kind, colour=colour)
    voi = full_window(pixels) if pixels.dtype == np.uint16 else automatic_window(pixels)
    grey = render(pixels, voi, inverted)
    return Radiograph(pixels, grey, voi, path, kind, inverted=inverted, colour=colour)


def _is_plain_jpeg(picture: Image.Image) -> bool:
    return picture.format in ("JPEG", "MPO") and picture.mode in ("L", "RGB")


def _jpeg(picture: Image.Image, data: bytes) -> tuple[NDArray[np.uint8], float]:
    """The luminance that is in the file: its colours are decoded at an eighth only."""
    colour = 0.0
    if picture.mode == "RGB":
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as reduced:
            reduced.draft("RGB", (COLOUR_SIDE, COLOUR_SIDE))
            colour = colour_spread(np.asarray(reduced))
        picture.draft("L", picture.size)
    ImageOps.exif_transpose(picture, in_place=True)
    return np.asarray(picture if picture.mode == "L" else picture.convert("L")), colour


def _other(picture: Image.Image, data: bytes) -> tuple[NDArray[Any], float]:
    """Pixels at full depth, and how colourful they are."""
    pixels = _isolated(picture, data) if _is_packed_tiff(picture) else flat(picture)
    if pixels.ndim == 2:
        return pixels, 0.0
    return _deep(data) if _is_deep_png(data) else luminance(pixels), colour_spread(pixels)


def _isolated(picture: Image.Image, data: bytes) -> NDArray[Any]:
    """Compressed TIFF is libtiff's, which has a long record of holes."""
    from core.imaging import worker

    samples = len(picture.getbands())
    page = picture.tell()
    coding = Coding(TIFF, picture.height, picture.width, samples, picture.mode, 32, 32, page=page)
    return worker.decode(coding, data)[0]


def _is_packed_tiff(picture: Image.Image) -> bool:
    return picture.format == "TIFF" and picture.info.get("compression") != "raw"


def _deep(data: bytes) -> NDArray[np.uint16]:
    """A 16-bit PNG in colour or with alpha, which Pillow would cut to 8 bits."""
    with quiet_stderr():
        channels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if channels is None:
        raise OSError("OpenCV cannot decode it")
    colours = np.asarray(channels, np.uint16)[..., :3][..., ::-1]
    grey = luminance(colours).astype(np.uint32)
    if channels.shape[2] == 4:
        grey = grey * channels[..., 3] // 65535
    return grey.astype(np.uint16)


def _is_deep_png(data: bytes) -> bool:
    """By IHDR's bit depth and colour type: 16 bits, and more than grey alone."""
    return data.startswith(b"\x89PNG") and data[24] == 16 and data[25] != 0


def _min_is_white(picture: Image.Image) -> bool:
    tags = getattr(picture, "tag_v2", {})
    return picture.format == "TIFF" and tags.get(TIFF_PHOTOMETRIC) == MIN_IS_WHITE
