"""Levels, cuts and shades as arrays."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from core.imaging.radiograph import Radiograph, VoiTable, Window
from core.imaging.voi import render
from desktop.viewer.camera import Camera, fitted
from desktop.viewer.film import Film, cut, prepare, shade
from desktop.viewer.look import Look

KINDS = [np.uint8, np.uint16, np.int16, np.int32, np.float32]
WHOLE = Window(500.0, 1000.0, "LINEAR_EXACT")


def radiograph(pixels: np.ndarray, padding: tuple[float, float] | None = None) -> Radiograph:
    grey = render(pixels, WHOLE, padding=padding)
    return Radiograph(pixels, grey, WHOLE, Path("f.png"), "PNG", padding=padding)


@pytest.fixture
def ramp() -> Callable[..., Film]:
    """200 rows of 0, 1, ... 249 in 250 columns, 20 more in every row, or less than nothing."""

    def made(kind: type = np.uint16) -> Film:
        pixels = np.arange(250)[None] + 4 * np.arange(20).repeat(10)[:, None]
        low = 100 if np.dtype(kind).kind in "if" else 0
        return prepare(radiograph((pixels % 250 - low).astype(kind)))

    return made


@pytest.mark.parametrize("kind", KINDS)
def test_levels_halve_down_to_a_small_side(kind):
    pixels = np.zeros((2050, 3000), kind)
    pixels[:, 1500:] = 100
    film = prepare(radiograph(pixels))
    shapes = [level.shape for level in film.levels]
    assert shapes == [(2050, 3000), (1025, 1500), (512, 750), (256, 375)]
    assert (film.rows, film.columns) == (2050, 3000)
    for level in film.levels:
        assert film.values[0, level[0, -1]] == 100
        assert film.values[0, level[0, 0]] == 0


@pytest.mark.parametrize("kind", KINDS)
def test_one_to_one_shows_every_pixel_as_the_standard_has_it(ramp, kind):
    film = ramp(kind)
    look = Look(Window(60.0, 120.0), inverted=False)
    part = cut(film, Camera(125, 100, 1.0), 250, 200)
    assert (part.left, part.top) == (0, 0)
    expected = render(film.radiograph.pixels, look.voi)
    np.testing.assert_array_equal(shade(film, look, part.codes), expected)


@pytest.mark.parametrize("kind", [np.int32, np.float32])
def test_a_range_beyond_sixteen_bits_is_shown_in_65536_steps(kind):
    pixels = np.linspace(-1e6, 1e6, 40_000).astype(kind).reshape(200, 200)
    film = prepare(radiograph(pixels))
    shown = film.values[0][film.levels[0]]
    assert np.abs(shown - pixels).max() <= 2e6 / 65535
    assert prepare(radiograph(np.full((9, 9), 5e6, kind))).levels[0].max() == 0


def test_only_what_is_in_sight_is_cut(ramp):
    film = ramp()
    part = cut(film, Camera(10, 20, 1.0), 60, 80)
    assert (part.left, part.top) == (20, 20)
    np.testing.assert_array_equal(part.codes, film.levels[0][:60, :40])
    assert cut(film, Camera(-100, 0, 1.0), 60, 80) is None


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("mirrored", [False, True])
def test_turned_and_mirrored(ramp, turns, mirrored):
    film = ramp()
    pixels = film.radiograph.pixels
    expected = np.rot90(pixels[:, ::-1] if mirrored else pixels, -turns)
    rows, columns = expected.shape
    part = cut(film, Camera(125, 100, 1.0, turns, mirrored), columns, rows)
    np.testing.assert_array_equal(part.codes, expected)


def test_magnified_pixels_lie_where_the_camera_says():
    pixels = np.zeros((100, 100), np.uint16)
    pixels[40, 60] = 900
    film, camera = prepare(radiograph(pixels)), Camera(50, 50, 5.0)
    part = cut(film, camera, 500, 500)
    x, y = camera.pane_point(60.5, 40.5, 500, 500)
    brightest = np.unravel_index(part.codes.argmax(), part.codes.shape)
    assert brightest == (int(y), int(x))


def test_a_fitted_film_is_drawn_from_a_smaller_level():
    pixels = np.tile(np.array([0, 1000], np.uint16), (1024, 512))  # stripes of one pixel
    film = prepare(radiograph(pixels))
    part = cut(film, fitted(1024, 1024, 256, 256, Camera(0, 0, 1)), 256, 256)
    assert part.codes.shape == (256, 256)
    assert (part.codes == 500).all()  # means, no moiré


@pytest.mark.parametrize(
    "voi",
    [
        Window(120.0, 80.0, "SIGMOID"),
        Window(120.0, 80.0, "LINEAR_EXACT"),
        VoiTable(30, np.arange(0, 4096, 16, dtype=np.uint16), 12),
    ],
)
def test_every_function_and_table_of_a_file(ramp, voi):
    film = ramp()
    shown = shade(film, Look(voi, inverted=True), film.levels[0])
    np.testing.assert_array_equal(shown, render(film.radiograph.pixels, voi, inverted=True))
    assert np.unique(shown).size > 40


def test_padding_stays_black_in_any_look():
    pixels = np.full((300, 300), 400, np.uint16)
    pixels[:, :100] = 65535
    film = prepare(radiograph(pixels, padding=(65535, 65535)))
    grey = shade(film, Look(WHOLE, inverted=True), film.levels[0])
    assert grey[0, 0] == 0
    assert grey[0, 200] == 153


def test_very_long_films_can_be_cut():
    film = prepare(radiograph(np.full((4, 40_000), 7, np.uint8)))
    part = cut(film, fitted(40_000, 4, 1000, 200, Camera(0, 0, 1)), 1000, 200)
    assert (part.codes == 7).all()


def test_another_film_of_the_same_name_has_another_fingerprint():
    one, other = np.zeros((30, 40), np.uint16), np.zeros((30, 40), np.uint16)
    other[3, 3] = 1
    same = prepare(radiograph(one)).fingerprint
    assert prepare(radiograph(one.copy())).fingerprint == same
    assert prepare(radiograph(other)).fingerprint != same
