"""Where film points land in a pane."""

import pytest

from desktop.viewer.camera import MOST, Camera, fitted


def test_fitting_centres_the_whole_film():
    camera = fitted(2000, 1000, 500, 400)
    assert camera == Camera(1000, 500, 0.25)
    assert camera.corner(500, 400) == (0, 75)


def test_zooming_keeps_the_point_under_the_cursor():
    camera = fitted(2000, 1000, 500, 400)
    before = camera.film_point(100, 120, 500, 400)
    closer = camera.zoomed(3.0, 100 - 250, 120 - 200)
    assert closer.scale == pytest.approx(0.75)
    assert closer.film_point(100, 120, 500, 400) == pytest.approx(before, abs=1.0)


def test_zooming_ends_somewhere():
    assert fitted(100, 100, 100, 100).zoomed(1e9).scale == MOST


def test_panning_moves_the_film_with_the_hand():
    camera = Camera(100, 100, 2.0).panned(10, -20)
    assert (camera.x, camera.y) == (95, 110)
