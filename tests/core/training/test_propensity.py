"""Sampling that takes away what the way of taking tells."""

import numpy as np
from numpy.typing import NDArray

from core.training.propensity import MOST, manner, weights


def film(level: int, seed: int) -> NDArray[np.uint8]:
    noise = np.random.default_rng(seed).normal(level, 20.0, (120, 150))
    return np.clip(noise, 0, 255).astype(np.uint8)


def test_films_taken_as_the_other_class_are_drawn_more_often() -> None:
    levels = [80] * 45 + [160] * 5 + [80] * 5 + [160] * 45
    ill = [False] * 50 + [True] * 50
    drawn = weights([manner(film(level, i)) for i, level in enumerate(levels)], ill)
    rare, common = drawn[45:55], np.r_[drawn[:45], drawn[55:]]
    assert rare.min() > 2 * common.max()
    assert np.isclose(drawn[:50].mean(), 1.0)
    assert np.isclose(drawn[50:].mean(), 1.0)
    assert drawn.max() <= MOST / common.min()


def test_where_taking_tells_nothing_all_films_are_drawn_alike() -> None:
    drawn = weights([manner(film(120, i)) for i in range(600)], [i % 2 == 0 for i in range(600)])
    assert drawn.min() > 0.5
    assert drawn.max() < 2.0


def test_too_few_films_are_drawn_alike() -> None:
    drawn = weights([manner(film(120, i)) for i in range(3)], [True, False, True])
    assert drawn.tolist() == [1.0, 1.0, 1.0]


def test_shape_is_no_part_of_the_manner() -> None:
    tall = np.repeat(film(120, 1), 2, axis=0)
    assert np.allclose(manner(tall), manner(film(120, 1)), atol=1.5)
