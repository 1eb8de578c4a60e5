"""Intervals against published figures and closed forms."""

import numpy as np
import pytest

from core.errors import DataError
from core.evaluation.intervals import bootstrap, wilson


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [  # Newcombe 1998, table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_gives_newcombes_published_intervals(successes, n, low, high):
    found = wilson(successes, n)
    assert (found.low, found.high) == pytest.approx((low, high), abs=6e-5)
    assert found.value == successes / n
    assert found.n == n


def test_wilson_is_wide_for_one_film_and_mirrored():
    one, none = wilson(1, 1), wilson(0, 1)
    assert (one.low, one.high) == pytest.approx((0.2065, 1.0), abs=1e-4)
    assert (none.low, none.high) == pytest.approx((1 - one.high, 1 - one.low))


def test_wilson_of_nothing_is_refused():
    with pytest.raises(DataError, match="no films"):
        wilson(0, 0)


def _mean(labels, scores):
    return (float(scores.mean()),)


def test_bootstrap_of_a_mean_agrees_with_the_normal_interval():
    rng = np.random.default_rng(3)
    scores, labels = rng.normal(size=400), np.arange(400) % 2 == 0
    (found,) = bootstrap(_mean, labels, scores, [str(i) for i in range(400)])
    half = 1.96 * scores.std() / 20
    assert found.value == pytest.approx(scores.mean())
    assert (found.high - found.low) / 2 == pytest.approx(half, rel=0.1)


def test_bootstrap_draws_patients_not_films():
    rng = np.random.default_rng(4)
    scores = np.repeat(rng.normal(size=50), 8)  # eight equal films of each patient
    labels = np.repeat(np.arange(50) % 2 == 0, 8)
    (by_film,) = bootstrap(_mean, labels, scores, [str(i) for i in range(400)])
    (by_patient,) = bootstrap(_mean, labels, scores, [str(i // 8) for i in range(400)])
    widening = (by_patient.high - by_patient.low) / (by_film.high - by_film.low)
    assert widening == pytest.approx(np.sqrt(8), rel=0.15)


def test_bootstrap_repeats_itself_and_follows_its_seed():
    rng = np.random.default_rng(5)
    data = (np.arange(60) % 3 == 0, rng.normal(size=60), [str(i) for i in range(60)])
    assert bootstrap(_mean, *data, seed=1) == bootstrap(_mean, *data, seed=1)
    assert bootstrap(_mean, *data, seed=1) != bootstrap(_mean, *data, seed=2)


def test_bootstrap_needs_patients_of_both_classes():
    with pytest.raises(DataError, match="too few patients"):
        bootstrap(_mean, np.ones(5, dtype=bool), np.arange(5.0), list("abcde"))
