"""Views are repeatable, of the right kind, and break what gives the label away."""

import numpy as np
import pytest

from core.inference.check import check_films
from core.training.augment import Source, view


@pytest.fixture
def source() -> Source:
    return Source(check_films(224)[5], aspect=1.3, tight=False)


def test_same_seed_same_view(source: Source) -> None:
    one, other = (view(source, 224, np.random.default_rng(7)) for _ in range(2))
    np.testing.assert_array_equal(one, other)


def test_views_differ_and_have_the_network_s_size(source: Source) -> None:
    rng = np.random.default_rng(0)
    views = [view(source, 224, rng) for _ in range(40)]
    assert {v.shape for v in views} == {(224, 224)}
    assert {v.dtype for v in views} == {np.dtype(np.uint8)}
    assert len({v.tobytes() for v in views}) == 40


def test_the_source_is_not_touched(source: Source) -> None:
    before = source.grey.copy()
    for seed in range(20):
        view(source, 224, np.random.default_rng(seed))
    np.testing.assert_array_equal(source.grey, before)


def test_brightness_no_longer_tells_films_apart() -> None:
    texture = check_films(224)[5] // 2
    dark = Source(texture, 1.3, tight=False)
    bright = Source(texture + 120, 1.3, tight=False)
    rng = np.random.default_rng(0)
    means = [[view(s, 224, rng).mean() for _ in range(60)] for s in (dark, bright)]
    apart = abs(np.mean(means[0]) - np.mean(means[1]))
    assert apart < 40 < 120


def test_mirrored_half_the_time() -> None:
    ramp = np.tile(np.linspace(20, 235, 224).astype(np.uint8), (224, 1))
    source = Source(ramp, 1.0, tight=True)
    rng = np.random.default_rng(0)
    rising = [
        np.sign(float(v[:, 170:200].mean()) - float(v[:, 24:54].mean()))
        for v in (view(source, 224, rng) for _ in range(60))
    ]
    assert 15 < sum(side > 0 for side in rising) < 45
