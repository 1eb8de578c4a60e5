"""The attention map as a file."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.errors import CannotWrite
from core.imaging.radiograph import Radiograph
from core.inference.attention import Attention
from core.reporting.picture import (
    BACKGROUND,
    LEAST_WIDTH,
    evidence_picture,
    scale_bar,
    scale_ends,
    write_overlay_png,
)

Film = Callable[..., Radiograph]
Attend = Callable[..., Attention]


def test_the_film_is_kept_pixel_for_pixel_above_its_legend(
    film: Film, attention: Attend, tmp_path: Path
) -> None:
    outcome = attention(film(600, 800))
    write_overlay_png(outcome, tmp_path / "map.png")
    with Image.open(tmp_path / "map.png") as picture:
        assert picture.format == "PNG"
        assert picture.info == {}
        pixels = np.asarray(picture)
    assert pixels.shape[1] == 800
    assert np.array_equal(pixels[:600], evidence_picture(outcome))
    legend = pixels[600:].astype(int)
    assert (legend[-1] == BACKGROUND).all()
    assert (legend.min(axis=2) > 200).any()  # writing
    bar = legend[12]
    assert bar[20, 2] > bar[20, 0] + 60  # against: blue, left
    assert bar[-20, 0] > bar[-20, 2] + 60  # for: orange, right


def test_a_small_film_is_centred_over_a_legend_that_fits(
    film: Film, attention: Attend, tmp_path: Path
) -> None:
    outcome = attention(film(60, 80))
    write_overlay_png(outcome, tmp_path / "map.png")
    with Image.open(tmp_path / "map.png") as picture:
        pixels = np.asarray(picture)
    assert pixels.shape[1] == LEAST_WIDTH
    assert np.array_equal(pixels[:60, 200:280], evidence_picture(outcome))
    assert (pixels[:60, :200] == BACKGROUND).all()


def test_a_forced_prediction_says_so_below_its_map(
    film: Film, attention: Attend, tmp_path: Path
) -> None:
    heights = []
    for forced in (False, True):
        write_overlay_png(attention(film(), forced=forced), tmp_path / "map.png")
        with Image.open(tmp_path / "map.png") as picture:
            heights.append(picture.height)
    assert heights[1] > heights[0]


def test_the_scale_is_absolute_and_grey_in_the_middle() -> None:
    bar = scale_bar(2, 255).astype(int)
    assert bar.shape == (2, 255, 3)
    assert np.ptp(bar[0, 127]) <= 2
    assert bar[0, 0, 2] > bar[0, 0, 0]
    assert bar[0, -1, 0] > bar[0, -1, 2]
    assert scale_ends(0.25) == ("−0.25", "0", "+0.25")


def test_a_missing_folder_is_told(film: Film, attention: Attend, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_overlay_png(attention(film()), tmp_path / "no such folder" / "map.png")
