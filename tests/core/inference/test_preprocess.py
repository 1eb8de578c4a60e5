"""What the network sees."""

import numpy as np

from core.inference.preprocess import network_input, resized


def test_range_shape_and_channels() -> None:
    grey = np.zeros((300, 200), np.uint8)
    grey[:, 100:] = 255
    picture = network_input(grey, 224)
    assert picture.shape == (1, 224, 224, 3)
    assert picture.dtype == np.float32
    assert picture[0, 100, 10].tolist() == [-1.0] * 3
    assert picture[0, 100, 213].tolist() == [1.0] * 3


def test_a_film_of_the_network_s_size_is_not_touched() -> None:
    grey = np.arange(224 * 224, dtype=np.uint32).astype(np.uint8).reshape(224, 224)
    assert resized(grey, 224) is grey


def test_shrinking_averages() -> None:
    checkers = np.indices((448, 448)).sum(axis=0) % 2 * 255
    assert set(np.unique(resized(checkers.astype(np.uint8), 224))) <= {127, 128}


def test_squashed_not_cropped() -> None:
    wide = np.zeros((224, 448), np.uint8)
    wide[:, :2] = wide[:, -2:] = 200
    small = resized(wide, 224)
    assert small[0, 0] == small[0, -1] == 200


def test_the_input_is_not_overwritten() -> None:
    grey = np.full((224, 224), 77, np.uint8)
    network_input(grey, 224)
    assert (grey == 77).all()
