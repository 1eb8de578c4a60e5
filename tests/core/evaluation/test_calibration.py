"""Calibration against scikit-learn, and known truths recovered."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss

from core.errors import DataError
from core.evaluation.calibration import (
    brier,
    expected_error,
    fit_platt,
    fit_temperature,
    reliability,
)
from core.evaluation.intervals import wilson


def _sigmoid(values):
    return 1 / (1 + np.exp(-values))


def _films(n=5000, slope=0.5, intercept=-0.3):
    rng = np.random.default_rng(11)
    logits = rng.normal(scale=4, size=n)
    return rng.random(n) < _sigmoid(slope * logits + intercept), logits


def test_brier_is_scikit_learns():
    labels, logits = _films()
    assert brier(labels, _sigmoid(logits)) == pytest.approx(
        brier_score_loss(labels, _sigmoid(logits))
    )


def test_bins_by_hand():
    low, high = reliability([0, 1, 1, 1], [0.1, 0.15, 0.9, 1.0], bins=2)
    assert (low.low, low.high, high.low, high.high) == (0.0, 0.5, 0.5, 1.0)
    assert (low.predicted, high.predicted) == (pytest.approx(0.125), pytest.approx(0.95))
    assert (low.observed, high.observed) == (wilson(1, 2), wilson(2, 2))
    assert expected_error((low, high)) == pytest.approx(0.5 * 0.375 + 0.5 * 0.05)


def test_empty_bins_are_left_out_and_every_film_is_in_one():
    labels, logits = _films(n=500)
    for equal_mass in (False, True):
        bins = reliability(labels, _sigmoid(5 * logits), bins=20, equal_mass=equal_mass)
        assert sum(b.observed.n for b in bins) == 500
        assert all(b.low <= b.predicted <= b.high for b in bins)


def test_equal_mass_bins_are_equally_large_and_keep_ties_together():
    labels, logits = _films(n=1000)
    assert {b.observed.n for b in reliability(labels, _sigmoid(logits), equal_mass=True)} == {100}
    (one,) = reliability([0, 1, 1], [0.5, 0.5, 0.5], equal_mass=True)
    assert one.observed.n == 3


def test_a_calibrated_model_has_a_small_error_and_a_wrong_one_a_large():
    labels, logits = _films()
    right = expected_error(reliability(labels, _sigmoid(0.5 * logits - 0.3)))
    wrong = expected_error(reliability(labels, _sigmoid(2 * logits)))
    assert right < 0.02
    assert wrong > 0.1


def test_platt_maximises_the_smoothed_likelihood():
    labels, logits = _films(n=400)
    found = fit_platt(labels, logits)
    positive, negative = labels.sum(), (~labels).sum()
    high, low = (positive + 1) / (positive + 2), 1 / (negative + 2)
    target = np.where(labels, high, low)
    weights = np.concatenate([target, 1 - target])  # each film as both, by its target
    judge = LogisticRegression(C=np.inf, tol=1e-10, max_iter=1000).fit(
        np.tile(logits, 2)[:, None], np.repeat([1, 0], 400), weights
    )
    assert found.slope == pytest.approx(judge.coef_[0, 0], rel=1e-4)
    assert found.intercept == pytest.approx(judge.intercept_[0], rel=1e-3)


def test_platt_and_temperature_recover_the_truth():
    platt = fit_platt(*_films())
    assert (platt.slope, platt.intercept) == (
        pytest.approx(0.5, abs=0.03),
        pytest.approx(-0.3, abs=0.1),
    )
    temperature = fit_temperature(*_films(intercept=0.0))
    assert temperature.slope == pytest.approx(0.5, abs=0.03)
    assert temperature.intercept == 0.0


@pytest.mark.parametrize("fit", [fit_platt, fit_temperature])
def test_perfect_separation_stays_finite(fit):
    found = fit([0] * 20 + [1] * 20, [*np.linspace(-30, -10, 20), *np.linspace(10, 30, 20)])
    assert 0.05 < found.slope < 5
    assert np.isfinite(found.intercept)


@pytest.mark.parametrize("fit", [fit_platt, fit_temperature])
def test_logits_that_fall_with_the_disease_are_refused(fit):
    with pytest.raises(DataError, match="do not rise"):
        fit([0, 0, 0, 1, 1, 1], [3.0, 2.0, 4.0, -3.0, -2.0, -4.0])


def test_a_probability_above_one_and_a_single_class_are_refused():
    with pytest.raises(DataError, match="outside 0 to 1"):
        reliability([0, 1], [0.5, 1.2])
    with pytest.raises(DataError, match="both classes"):
        fit_platt([1, 1], [0.0, 1.0])
