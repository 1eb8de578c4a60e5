"""Windows and tables: the standard's formulae at known values."""

import time
from pathlib import Path

import numpy as np
import pytest

from core.imaging import VoiTable, Window
from core.imaging.radiograph import Radiograph
from core.imaging.voi import BY_HAND, EIGHT_BIT, automatic_window, full_window, inverted, render

KINDS = [np.uint8, np.uint16, np.int16, np.int32, np.float32]


def shades(values: list[float], voi: Window | VoiTable, kind: type = np.int16, **options: object):
    return render(np.array([values], kind), voi, **options)[0].tolist()  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
def test_linear(kind):
    # PS3.3 C.11.2.1.2.1: x <= c - 0.5 - (w-1)/2 is black, x > c - 0.5 + (w-1)/2 is white.
    window = Window(100, 51)
    assert shades([0, 74, 75, 99, 100, 124, 125, 200], window, kind) == (
        [0, 0, 3, 125, 130, 252, 255, 255]
    )


@pytest.mark.parametrize("kind", KINDS)
def test_linear_exact(kind):
    assert shades([75, 100, 125], Window(100, 50, "LINEAR_EXACT"), kind) == [0, 128, 255]


@pytest.mark.parametrize("kind", KINDS)
def test_sigmoid(kind):
    window = Window(100, 40, "SIGMOID")
    expected = [round(255 / (1 + np.exp(-4 * (x - 100) / 40))) for x in (80, 100, 120)]
    assert shades([80, 100, 120], window, kind) == expected


def test_sigmoid_far_away_does_not_overflow():
    assert shades([-30_000, 30_000], Window(0, 1e-3, "SIGMOID")) == [0, 255]


def test_a_window_of_one_is_a_step():
    assert shades([9, 10, 11], Window(10, 1)) == [0, 255, 255]


@pytest.mark.parametrize("kind", KINDS)
def test_table_is_clamped_at_both_ends(kind):
    table = VoiTable(10, np.array([0, 5, 15], np.uint16), 4)
    assert shades([0, 10, 11, 12, 99], table, kind) == [0, 0, 85, 255, 255]


def test_table_that_begins_below_zero():
    table = VoiTable(-2, np.array([0, 128, 255], np.uint16), 8)
    assert shades([-5, -2, -1, 0, 5], table) == [0, 0, 128, 255, 255]


@pytest.mark.parametrize("kind", KINDS)
def test_inverted_and_padding(kind):
    given = shades([0, 50, 100, 120], EIGHT_BIT, kind, inverted=True, padding=(100, 120))
    assert given == [255, 205, 0, 0]


def test_pixels_are_not_touched_and_the_picture_is_new():
    pixels = np.arange(256, dtype=np.uint8).reshape(16, 16)
    pixels.flags.writeable = False
    shown = render(pixels, EIGHT_BIT)
    np.testing.assert_array_equal(shown, pixels)
    assert shown.flags.writeable


def test_slices_and_foreign_byte_order():
    pixels = np.arange(256, dtype=">u2").reshape(16, 16)[::2, ::2]
    np.testing.assert_array_equal(render(pixels, EIGHT_BIT), pixels)


def test_automatic_window_spans_all_but_the_extremes():
    pixels = np.tile(np.arange(1000, dtype=np.uint16), (100, 1))
    pixels[0, :50] = 60_000  # a few hot pixels
    window = automatic_window(pixels)
    assert window.centre == pytest.approx(500, abs=15)
    assert window.width == pytest.approx(990, abs=20)


def test_automatic_window_of_a_flat_film():
    assert automatic_window(np.full((8, 8), 7, np.uint16)).width == 1
    assert automatic_window(np.full((8, 8), 0.5, np.float32)).width > 0


def test_full_window_spans_the_bits_in_use():
    assert full_window(np.array([[0, 3000]], np.uint16)) == Window(2047.5, 4095, "LINEAR_EXACT")
    assert full_window(np.array([[0, 9]], np.uint16)) == EIGHT_BIT


def test_dragging_a_window_over_nine_megapixels_is_smooth():
    pixels = np.arange(9_000_000, dtype=np.uint32).astype(np.uint16).reshape(3000, 3000)
    took = []
    for centre in range(5):
        start = time.perf_counter()
        render(pixels, Window(2000 + centre, 4000), inverted=True, padding=(0, 0))
        took.append(time.perf_counter() - start)
    assert min(took) < 0.05  # a few ms here; 16-bit fancy indexing takes 20


def test_an_inverted_film_keeps_pixels_and_padding_and_says_so():
    pixels = np.array([[-2000, 0, 50, 100]], np.int16)
    window, padding = Window(50, 100, "LINEAR_EXACT"), (-2000.0, -2000.0)
    grey = render(pixels, window, padding=padding)
    film = Radiograph(pixels, grey, window, Path("film.dcm"), "DICOM", padding=padding)
    negative = inverted(film)
    assert negative.grey[0].tolist() == [0, 255, 128, 0]
    assert negative.pixels is film.pixels
    assert negative.inverted
    assert negative.warnings == (BY_HAND,)
    assert inverted(negative).grey.tolist() == film.grey.tolist()
