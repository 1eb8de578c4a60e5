"""Small files in good order, one of each kind that is read, to be spoilt."""

import io
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from PIL import Image
from pydicom.data import get_testdata_file

BUNDLED = (
    "MR_small.dcm",  # explicit VR little endian
    "MR_small_implicit.dcm",
    "MR_small_bigendian.dcm",
    "MR_small_RLE.dcm",
    "MR_small_jp2klossless.dcm",
    "MR_small_jpeg_ls_lossless.dcm",
    "JPGExtended.dcm",  # 12 bits
    "JPEG2000.dcm",
    "SC_rgb_jpeg_gdcm.dcm",  # lossless JPEG
    "SC_rgb_small_odd_jpeg.dcm",  # baseline JPEG
    "SC_rgb_rle_2frame.dcm",
    "SC_rgb_jls_lossy_line.dcm",
    "image_dfl.dcm",  # deflated
    "examples_palette.dcm",
    "no_meta_group_length.dcm",
    "dicomdirtests/DICOMDIR",
)


def seeds() -> Mapping[str, bytes]:
    found = {name: Path(get_testdata_file(name, download=False)).read_bytes() for name in BUNDLED}
    grey = np.tile(np.arange(0, 256, 4, dtype=np.uint8), (48, 1))
    colour = Image.fromarray(np.dstack([grey, grey[::-1], grey[:, ::-1]]))
    deep = Image.fromarray(grey.astype(np.uint16) * 257)
    found["grey.jpg"] = _saved(Image.fromarray(grey), "JPEG")
    found["progressive.jpg"] = _saved(colour, "JPEG", progressive=True)
    found["grey.png"] = _saved(Image.fromarray(grey), "PNG")
    found["deep.png"] = _saved(deep, "PNG")
    found["palette.png"] = _saved(colour.convert("P"), "PNG", transparency=3)
    found["plain.tif"] = _saved(deep, "TIFF")
    for compression in ("tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg"):
        found[f"{compression}.tif"] = _saved(colour, "TIFF", compression=compression)
    found["grey.bmp"] = _saved(Image.fromarray(grey), "BMP")
    return found


def _saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()
