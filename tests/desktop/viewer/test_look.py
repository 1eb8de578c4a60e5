"""Dragged windows and presets as numbers."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.imaging.radiograph import Radiograph, VoiTable, Window
from core.imaging.voi import EIGHT_BIT, render
from desktop.viewer.look import MOST_PRESETS, Look, as_window, full_range, presets

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
def test_lungs_are_the_dark_part_of_the_middle_and_bones_the_bright_one(inverted):
    radiograph = film(inverted=inverted)
    _, _, lungs, bones, _ = presets(radiograph)
    shades = render(radiograph.pixels, lungs.voi, inverted)[50:250]  # from one end to the other
    dark, bright = (shades[-1], shades[0]) if inverted else (shades[0], shades[-1])
    assert dark.max() < 10
    assert bright.min() == 255
    assert (shades == 255).mean() == pytest.approx(0.15, abs=0.01)
    shades = render(radiograph.pixels, bones.voi, inverted)[50:250]
    assert (shades == 0).mean() == pytest.approx(0.30, abs=0.01)
    assert (shades == 255).mean() < 0.01


def test_padding_is_no_part_of_a_preset():
    radiograph = film()
    pixels = radiograph.pixels.copy()
    pixels[:, :200] = 65535
    padded = film(pixels=pixels, padding=(65535, 65535))
    assert presets(padded)[2].voi.centre < 2000
    assert presets(padded)[4].voi.centre + presets(padded)[4].voi.width / 2 == 2000
    nothing = film(pixels=np.full((300, 300), 9, np.uint16), padding=(9, 9))
    assert presets(nothing)[2].voi == full_range(nothing)


def test_full_range():
    assert presets(film())[4].voi == Window(1500.0, 1000.0, "LINEAR_EXACT")
    grey = np.full((300, 300), 90, np.uint8)
    eight = Radiograph(grey, grey, EIGHT_BIT, Path("f.jpg"), "JPEG")
    assert presets(eight)[4].voi == EIGHT_BIT
