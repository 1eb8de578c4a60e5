"""JPEG, PNG, TIFF and BMP."""

import io
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from core.errors import UnreadableImage
from core.imaging import read_radiograph
from core.imaging.limits import MOST_PIXELS

# 30 rows, 40 columns: dark, with a bright block at rows 2..9, columns 24..39.
BRIGHT, DARK = 200, 20


@pytest.fixture
def film() -> NDArray[np.uint8]:
    pixels = np.full((32, 40), DARK, np.uint8)
    pixels[0:8, 24:40] = BRIGHT
    return pixels


@pytest.fixture
def keep(tmp_path: Path) -> Callable[[bytes], Path]:
    def write(data: bytes) -> Path:
        path = tmp_path / "film.bin"  # the name says nothing
        path.write_bytes(data)
        return path

    return write


def coded(picture: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("progressive", [False, True])
def test_jpeg_in_any_colours_is_its_luminance(film, keep, mode, progressive):
    picture = Image.fromarray(film).convert("RGB").convert(mode)
    data = coded(picture, "JPEG", quality=95, progressive=progressive)
    radiograph = read_radiograph(keep(data))
    assert radiograph.format == "JPEG"
    assert radiograph.size == "40x32"
    assert abs(int(radiograph.grey[4, 32]) - BRIGHT) <= 3  # Adobe's CMYK is stored inverted
    assert abs(int(radiograph.grey[20, 5]) - DARK) <= 3
    assert radiograph.colour < 2
    assert radiograph.pixels is radiograph.grey
    assert not radiograph.grey.flags.writeable


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_jpeg_is_turned_as_its_exif_says(film, keep, mode):
    turned = Image.Exif()
    turned[0x0112] = 6  # to be shown turned by 90 degrees clockwise
    data = coded(Image.fromarray(film).convert(mode), "JPEG", quality=95, exif=turned)
    grey = read_radiograph(keep(data)).grey
    assert grey.shape == (40, 32)
    assert abs(int(grey[32, 28]) - BRIGHT) <= 3  # top right has become bottom right
    assert abs(int(grey[4, 4]) - DARK) <= 3


def test_colour_is_measured(keep):
    photo = np.zeros((64, 64, 3), np.uint8)
    photo[...] = (200, 100, 50)
    for kind in ("JPEG", "PNG", "BMP"):
        assert read_radiograph(keep(coded(Image.fromarray(photo), kind))).colour == pytest.approx(
            150, abs=4
        )


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "LA", "P"])
@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_eight_bit_pictures_keep_every_pixel(film, keep, mode, kind):
    radiograph = read_radiograph(keep(coded(Image.fromarray(film).convert(mode), kind)))
    assert radiograph.format == kind
    np.testing.assert_array_equal(radiograph.grey, film)
    assert radiograph.colour == 0


def test_bmp_keeps_every_pixel(film, keep):
    radiograph = read_radiograph(keep(coded(Image.fromarray(film), "BMP")))
    assert radiograph.format == "BMP"
    np.testing.assert_array_equal(radiograph.grey, film)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP"])
def test_one_bit_pictures_are_black_and_white(film, keep, kind):
    data = coded(Image.fromarray(film > 100), kind)
    np.testing.assert_array_equal(read_radiograph(keep(data)).grey, np.where(film > 100, 255, 0))


def test_transparent_parts_are_black(film, keep):
    alpha = np.full_like(film, 255)
    alpha[:, :8], alpha[:, 8:16] = 0, 128
    picture = Image.fromarray(np.dstack([np.full_like(film, 200)] * 3 + [alpha]))
    grey = read_radiograph(keep(coded(picture, "PNG"))).grey
    assert grey[0, 0] == 0
    assert abs(int(grey[0, 10]) - 100) <= 1
    assert grey[0, 20] == 200


def test_transparent_palette_entry_is_black(film, keep):
    picture = Image.fromarray(film).convert("P")
    data = coded(picture, "PNG", transparency=picture.getpixel((39, 0)))
    grey = read_radiograph(keep(data)).grey
    assert grey[0, 39] == 0
    assert grey[20, 5] == DARK


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sixteen_bits_are_kept_and_shown_whole(film, keep, kind):
    deep = film.astype(np.uint16) * 257 + (film > 100)
    radiograph = read_radiograph(keep(coded(Image.fromarray(deep), kind)))
    np.testing.assert_array_equal(radiograph.pixels, deep)
    assert radiograph.pixels.dtype == np.uint16
    np.testing.assert_array_equal(radiograph.grey, film)


def test_twelve_bits_in_sixteen_are_not_shown_black(film, keep):
    deep = film.astype(np.uint16) * 16
    grey = read_radiograph(keep(coded(Image.fromarray(deep), "PNG"))).grey
    assert abs(int(grey[4, 32]) - BRIGHT) <= 1


@pytest.mark.parametrize("alpha", [False, True])
def test_sixteen_bit_colours_keep_their_depth(film, keep, alpha):
    deep = film.astype(np.uint16) * 257 + 3
    channels = [deep] * 3 + ([np.full_like(deep, 65535)] if alpha else [])
    data = cv2.imencode(".png", np.dstack(channels))[1].tobytes()
    radiograph = read_radiograph(keep(data))
    assert radiograph.pixels.dtype == np.uint16
    assert abs(int(radiograph.pixels[4, 32]) - int(deep[4, 32])) <= 1
    assert radiograph.grey[20, 5] == DARK


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate", "packbits"])
def test_tiff_compressions(film, keep, compression):
    data = coded(Image.fromarray(film), "TIFF", compression=compression)
    np.testing.assert_array_equal(read_radiograph(keep(data)).grey, film)


def test_big_endian_tiff(film, keep):
    deep = (film.astype(np.uint16) * 257).astype(">u2")
    data = coded(Image.frombytes("I;16B", (40, 32), deep.tobytes()), "TIFF")
    np.testing.assert_array_equal(read_radiograph(keep(data)).grey, film)


def test_tiff_where_zero_is_white(film, keep):
    white_is_zero = {262: 0}
    deep = coded(Image.fromarray(film.astype(np.uint16) * 257), "TIFF", tiffinfo=white_is_zero)
    radiograph = read_radiograph(keep(deep))
    assert radiograph.inverted
    np.testing.assert_array_equal(radiograph.grey, 255 - film)


def test_float_tiff_is_shown_by_its_own_range(film, keep):
    data = coded(Image.fromarray(film.astype(np.float32) / 1000), "TIFF")
    radiograph = read_radiograph(keep(data))
    assert radiograph.pixels.dtype == np.float32
    assert radiograph.grey[4, 32] == 255
    assert radiograph.grey[20, 5] == 0


def test_first_page_of_several_with_a_word_about_it(film, keep):
    other = Image.fromarray(255 - film)
    data = coded(Image.fromarray(film), "TIFF", save_all=True, append_images=[other, other])
    radiograph = read_radiograph(keep(data))
    np.testing.assert_array_equal(radiograph.grey, film)
    assert radiograph.warnings == ("The file holds 3 pictures; this is number 1.",)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "BMP"])
@pytest.mark.parametrize("share", [0.1, 0.6, 0.95])
def test_cut_off_files_are_refused(keep, capfd, kind, share):
    noise = np.random.default_rng(0).integers(0, 255, (64, 64), np.uint8)
    data = coded(Image.fromarray(noise), kind)
    with pytest.raises(UnreadableImage, match=r"cut off|damaged"):
        read_radiograph(keep(data[: int(len(data) * share)]))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("progressive", [False, True])
def test_jpeg_without_its_end_is_cut_off(film, keep, progressive):
    thumbnail = coded(Image.fromarray(film), "JPEG")  # has an end marker of its own
    exif = b"Exif\0\0" + thumbnail
    data = coded(Image.fromarray(film), "JPEG", progressive=progressive, exif=exif)
    with pytest.raises(UnreadableImage, match="the JPEG file is cut off"):
        read_radiograph(keep(data[:-2]))


def test_bytes_after_the_jpeg_do_no_harm(film, keep):
    data = coded(Image.fromarray(film), "JPEG", quality=95) + bytes(300)
    assert abs(int(read_radiograph(keep(data)).grey[4, 32]) - BRIGHT) <= 3


def test_damaged_png_is_refused(keep):
    noise = np.random.default_rng(0).integers(0, 255, (64, 64), np.uint8)
    data = bytearray(coded(Image.fromarray(noise), "PNG"))
    data[len(data) // 2] ^= 0xFF
    with pytest.raises(UnreadableImage, match="the PNG file is damaged"):
        read_radiograph(keep(bytes(data)))


@pytest.mark.parametrize("side", [11_000, 60_000])
def test_too_many_pixels_are_refused_before_decoding(film, keep, side):
    data = bytearray(coded(Image.fromarray(film), "PNG"))
    data[16:24] = side.to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    assert side * side > MOST_PIXELS
    with pytest.raises(UnreadableImage, match="more than 120 million"):
        read_radiograph(keep(bytes(data)))


def test_resolution_in_a_picture_is_no_spacing(film, keep):
    data = coded(Image.fromarray(film), "JPEG", dpi=(300, 300))
    assert read_radiograph(keep(data)).spacing is None
