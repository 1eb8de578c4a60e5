"""Levels, looks and layers as arrays and pictures."""

from pathlib import Path

import numpy as np
import pytest

from core.imaging.colour import FOR
from core.imaging.radiograph import Radiograph, VoiTable, Window
from core.inference.attention import attend
from core.inference.classifier import classify
from core.inference.model import load_model
from desktop.viewer.film import (
    Look,
    as_window,
    draw,
    draw_default,
    evidence_layer,
    prepare,
)


def radiograph(rows: int, columns: int, dtype=np.uint16) -> Radiograph:
    pixels = np.zeros((rows, columns), dtype)
    pixels[:, columns // 2 :] = 1000
    grey = np.where(pixels > 0, 200, 20).astype(np.uint8)
    return Radiograph(pixels, grey, Window(500.0, 1000.0, "LINEAR_EXACT"), Path("f.png"), "PNG")


@pytest.mark.parametrize("dtype", [np.uint16, np.int16, np.int32, np.float32])
def test_levels_halve_down_to_a_small_side(dtype):
    film = prepare(radiograph(2050, 3000, dtype))
    assert [level.shape for level in film.levels] == [
        (2050, 3000),
        (1025, 1500),
        (512, 750),
        (256, 375),
    ]
    assert film.levels[3][0, 300] == 1000


def test_the_default_drawing_is_the_files_own_grey():
    film = prepare(radiograph(600, 800))
    drawings = {drawing.level: drawing for drawing in draw_default(film)}
    assert drawings[0].image.pixelColor(10, 10).red() == 20
    assert drawings[1].image.pixelColor(390, 10).red() == 200
    assert drawings[1].image.width() == 400


def test_other_looks_are_drawn_first_at_the_level_on_screen():
    film = prepare(radiograph(1200, 1200))
    look = Look(Window(500.0, 1000.0, "LINEAR_EXACT"), inverted=True)
    drawings = list(draw(film, look, first=1))
    assert [drawing.level for drawing in drawings] == [1, 2, 0]
    assert drawings[0].image.pixelColor(0, 0).red() == 255
    assert drawings[0].image.pixelColor(599, 0).red() == 0


def test_dragging_right_widens_and_up_brightens():
    look = Look(Window(500.0, 1000.0), inverted=False)
    wider = look.dragged(100, 0).voi
    assert wider.width > 1000.0
    assert wider.centre == 500.0
    assert look.dragged(0, 100).voi.centre < 500.0  # a lower centre shows more as white
    assert look.flipped().dragged(0, 100).voi.centre > 500.0


def test_a_table_is_dragged_as_the_window_that_spans_it():
    table = VoiTable(100, np.arange(400, dtype=np.uint16), 9)
    assert as_window(table) == Window(300.0, 400.0)


def test_the_layer_is_small_transparent_at_nothing_and_orange_for_pneumonia():
    model = load_model()
    prediction = classify(model, radiograph(1500, 3000), force=True)
    attention = attend(model, prediction)
    scale = model.card.evidence_scale
    attention.cells.flags.writeable = True
    attention.cells[:] = 0
    attention.cells[0, 0] = scale
    image = evidence_layer(attention).image
    assert (image.width(), image.height()) == (512, 256)
    assert image.pixelColor(511, 255).alpha() <= 1
    corner = image.pixelColor(2, 2)
    assert corner.alpha() > 150
    assert abs(corner.red() - FOR[0]) <= 3
    assert abs(corner.green() - FOR[1]) <= 3
