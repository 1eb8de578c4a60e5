"""Known pixels at known places."""

import numpy as np
from PySide6.QtGui import QColor

from desktop.pictures import grey_image, layer_image


def test_grey_pixels_stay_where_they_are_even_with_odd_rows():
    grey = np.arange(15, dtype=np.uint8).reshape(3, 5) * 17
    image = grey_image(grey)
    assert (image.width(), image.height()) == (5, 3)
    assert [image.pixelColor(x, 2).red() for x in range(5)] == [170, 187, 204, 221, 238]


def test_the_picture_owns_its_pixels():
    grey = np.full((4, 4), 7, np.uint8)
    image = grey_image(grey)
    grey[:] = 200
    assert image.pixelColor(1, 1).red() == 7


def test_a_view_of_a_larger_array_is_read_row_by_row():
    whole = np.arange(100, dtype=np.uint8).reshape(10, 10)
    image = grey_image(whole[2:5, 3:6])
    assert image.pixelColor(0, 0).red() == 23
    assert image.pixelColor(2, 2).red() == 45


def test_layers_keep_colour_and_opacity():
    rgba = np.zeros((1, 2, 4), np.uint8)
    rgba[0, 1] = 255, 160, 20, 255
    image = layer_image(rgba)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(1, 0) == QColor(255, 160, 20)
