"""Evidence in colours over a film."""

import numpy as np
import pytest

from core.imaging.colour import evidence_colours, evidence_levels, overlay


@pytest.fixture
def grey() -> np.ndarray:
    return np.tile(np.arange(0, 256, 4, dtype=np.uint8), (48, 1))


def test_no_evidence_leaves_the_film(grey):
    shown = overlay(grey, np.zeros(grey.shape, np.float32), 2.0)
    assert shown.shape == (48, 64, 3)
    assert shown.dtype == np.uint8
    assert np.abs(shown.astype(int) - grey[..., None]).max() <= 1


def test_evidence_for_is_orange_and_against_blue(grey):
    evidence = np.zeros(grey.shape, np.float32)
    evidence[:, 20:30], evidence[:, 30:40] = 2.0, -2.0
    shown = overlay(grey, evidence, 2.0).astype(int)
    red, green, blue = np.moveaxis(shown[10, 20:30], -1, 0)
    assert (red > green + 30).all()
    assert (green > blue + 30).all()
    red, green, blue = np.moveaxis(shown[10, 30:40], -1, 0)
    assert (blue > green + 30).all()
    assert (green > red).all()


def test_beyond_the_scale_is_its_end(grey):
    full, beyond = (overlay(grey, np.full(grey.shape, e, np.float32), 2.0) for e in (2.0, 9.0))
    np.testing.assert_array_equal(full, beyond)


def test_without_opacity_there_is_only_the_film(grey):
    shown = overlay(grey, np.full(grey.shape, 2.0, np.float32), 2.0, opacity=0.0)
    assert np.abs(shown.astype(int) - grey[..., None]).max() <= 1


def test_the_scale_runs_from_against_to_for():
    table = evidence_colours()
    assert table.shape == (256, 4)
    assert table[0, 2] > table[0, 0]  # blue
    assert table[255, 0] > table[255, 2]  # orange
    assert table[128, 3] <= 1  # none is transparent
    assert (np.diff(table[128:, 3].astype(int)) >= 0).all()


def test_levels_of_the_ends():
    levels = evidence_levels(np.array([[-3.0, 0.0, 3.0]], np.float32), 3.0)
    assert levels.tolist() == [[0, 128, 255]]
