"""Dragged windows and presets as numbers."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.imaging.radiograph import Radiograph, VoiTable, Window
from core.imaging.voi import EIGHT_BIT, render
from desktop.viewer.look import MOST_PRESETS, Look, as_window, presets

FILE = Window(1500.0, 2000.0)


def film(**changes: object) -> Radiograph:
    """Values 1000 to 2000, evenly."""
    pixels = np.linspace(1000, 2000, 90_000).astype(np.uint16).reshape(300, 300)
    made = Radiograph(pixels, render(pixels, FILE), FILE, Path("f.dcm"), "DICOM")
    return replace(made, **changes)


def test_dragging_right_widens_and_up_brightens():
    look = Look(Window(500.0, 1000.0), inverted=False)
    wider = look.dragged(100, 0).voi
    assert wider.width > 1000.0
    assert wider.centre == 500.0
    assert look.dragged(0, 100).voi.centre < 500.0  # a lower centre shows more as white
    assert look.flipped().dragged(0, 100).voi.centre > 500.0


def test_a_sigmoid_stays_one_while_it_is_dragged():
    look = Look(Window(500.0, 1000.0, "SIGMOID"), inverted=False)
    assert look.dragged(30, 40).voi.function == "SIGMOID"


def test_a_table_is_dragged_as_the_window_that_spans_it():
    table = VoiTable(100, np.arange(400, dtype=np.uint16), 9)
    assert as_window(table) == Window(300.0, 400.0)


def test_the_number_keys_mean_the_same_on_every_film():
    names = [preset.name for preset in presets(film())]
    assert names == [
        "As in the file",
        "Automatic for what is visible",
        "Lungs",
        "Bones and mediastinum",
        "Full range",
    ]


def test_further_windows_and_tables_of_the_file_follow():
    table = VoiTable(0, np.arange(4096, dtype=np.uint16), 12)
    windows = (("NORMAL", FILE), ("HARDER", Window(1500, 900)), ("CURVE", table))
    found = presets(film(windows=windows))
    assert [(preset.name, preset.voi) for preset in found[5:]] == list(windows[1:])
    many = tuple((f"W{number}", FILE) for number in range(30))
    assert len(presets(film(windows=many))) == MOST_PRESETS


@pytest.mark.parametrize("inverted", [False, True])
def test_lungs_are_the_dark_part_and_bones_the_bright_one(inverted):
    _, _, lungs, bones, _ = presets(film(inverted=inverted))
    dark, bright = (2000, 1000) if inverted else (1000, 2000)
    shades = {
        preset.name: render(np.array([[dark, 1500, bright]], np.uint16), preset.voi, inverted)[0]
        for preset in (lungs, bones)
    }
    assert shades["Lungs"][1] > 200  # the middle is nearly white: contrast is for the dark
    assert shades["Bones and mediastinum"][1] < 90
    assert (
        list(shades["Lungs"][[0, 2]]) == [0, 255] == list(shades["Bones and mediastinum"][[0, 2]])
    )


def test_full_range():
    assert presets(film())[4].voi == Window(1500.0, 1000.0, "LINEAR_EXACT")
    grey = np.full((300, 300), 90, np.uint8)
    eight = Radiograph(grey, grey, EIGHT_BIT, Path("f.jpg"), "JPEG")
    assert presets(eight)[4].voi == EIGHT_BIT
