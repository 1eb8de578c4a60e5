"""Where film points land in a pane."""

import pytest

from desktop.viewer.camera import MOST, Camera, fitted

UPRIGHT = Camera(0, 0, 1)


def test_fitting_centres_the_whole_film():
    camera = fitted(2000, 1000, 500, 400, UPRIGHT)
    assert camera == Camera(1000, 500, 0.25)
    assert camera.origin(500, 400) == (0, 75)


def test_fitting_a_turned_film_takes_its_height_for_width():
    camera = fitted(2000, 1000, 500, 400, UPRIGHT.turned(1))
    assert camera.scale == 0.2
    assert camera.pane_point(0, 0, 500, 400) == (350, 0)  # top left has come to top right


def test_zooming_keeps_the_point_under_the_cursor():
    camera = fitted(2000, 1000, 500, 400, UPRIGHT)
    before = camera.film_point(100, 120, 500, 400)
    closer = camera.zoomed(3.0, 100 - 250, 120 - 200)
    assert closer.scale == pytest.approx(0.75)
    assert closer.film_point(100, 120, 500, 400) == pytest.approx(before, abs=1.0)


def test_zooming_ends_somewhere():
    assert fitted(100, 100, 100, 100, UPRIGHT).zoomed(1e9).scale == MOST


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("mirrored", [False, True])
def test_panning_moves_the_film_with_the_hand_however_it_is_turned(turns, mirrored):
    camera = Camera(100, 100, 2.0, turns, mirrored)
    x, y = camera.pane_point(30, 40, 500, 400)
    assert camera.panned(10, -20).pane_point(30, 40, 500, 400) == (x + 10, y - 20)
    assert camera.film_point(x, y, 500, 400) == (30, 40)


def test_turns_and_flips_on_screen():
    corner = 0.0, 0.0  # of a film of 10 by 6, seen from its middle
    camera = Camera(5, 3, 1)

    def seen(camera: Camera) -> tuple[float, float]:
        x, y = camera.pane_point(*corner, 100, 100)
        return x - 50, y - 50

    assert seen(camera) == (-5, -3)
    assert seen(camera.turned(1)) == (3, -5)
    assert seen(camera.turned(-1)) == (-3, 5)
    assert seen(camera.flipped()) == (5, -3)
    assert seen(camera.flipped(upside_down=True)) == (-5, 3)
    for turns in range(4):  # on screen, not on the film: left for right whatever the turn
        x, y = seen(camera.turned(turns))
        assert seen(camera.turned(turns).flipped()) == (-x, y)
        assert seen(camera.turned(turns).flipped(upside_down=True)) == (x, -y)
    assert camera.turned(1).flipped().flipped() == camera.turned(1)
