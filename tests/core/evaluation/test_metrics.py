"""Figures of merit against scikit-learn, definitions and closed forms."""

import math

import numpy as np
import pytest
from sklearn import metrics as reference

from core.errors import DataError
from core.evaluation import metrics
from core.evaluation.intervals import wilson
from core.inference.card import Measure


def _films(n=300, seed=0, digits=2):
    """Labels and overlapping scores with many ties."""
    rng = np.random.default_rng(seed)
    labels = rng.random(n) < 0.4
    return labels, np.round(rng.normal(size=n) + 1.2 * labels, digits)


@pytest.mark.parametrize("digits", [1, 6])
def test_roc_and_area_are_scikit_learns(digits):
    labels, scores = _films(digits=digits)
    curve = metrics.roc(labels, scores)
    false_positive, sensitivity, thresholds = reference.roc_curve(
        labels, scores, drop_intermediate=False
    )
    np.testing.assert_allclose(curve.false_positive_rate, false_positive)
    np.testing.assert_allclose(curve.sensitivity, sensitivity)
    np.testing.assert_array_equal(curve.thresholds, thresholds)
    assert metrics.auc(labels, scores).value == pytest.approx(
        reference.roc_auc_score(labels, scores)
    )


@pytest.mark.parametrize("digits", [1, 6])
def test_average_precision_is_scikit_learns(digits):
    labels, scores = _films(digits=digits)
    curve = metrics.precision_recall(labels, scores)
    assert curve.average_precision == pytest.approx(
        reference.average_precision_score(labels, scores)
    )
    precision, recall, _ = reference.precision_recall_curve(labels, scores)
    np.testing.assert_allclose(curve.precision[::-1], precision[:-1])
    np.testing.assert_allclose(curve.recall[::-1], recall[:-1])


def _delong_by_definition(labels, scores):
    """The kernel of DeLong 1988, equation 1, over every pair of films."""
    positive, negative = scores[labels][:, None], scores[~labels][None, :]
    kernel = (positive > negative) + 0.5 * (positive == negative)
    return kernel.mean(axis=1), kernel.mean(axis=0)


def test_delong_interval_follows_the_definition():
    labels, scores = _films(digits=1)
    v10, v01 = _delong_by_definition(labels, scores)
    error = math.sqrt(v10.var(ddof=1) / v10.size + v01.var(ddof=1) / v01.size)
    found = metrics.auc(labels, scores)
    assert found.value == pytest.approx(v10.mean())
    assert found.low == pytest.approx(v10.mean() - 1.959964 * error, abs=1e-7)
    assert found.high == pytest.approx(v10.mean() + 1.959964 * error, abs=1e-7)
    assert found.n == 300


def test_delong_interval_is_near_the_binormal_truth():
    labels, scores = _films(n=4000, digits=9)
    found = metrics.auc(labels, scores)
    truth = 0.5 * (1 + math.erf(1.2 / 2))  # Phi(d' / sqrt 2)
    assert found.low < truth < found.high
    assert found.high - found.low < 0.03


def test_perfect_separation_keeps_an_honest_width():
    found = metrics.auc([0, 0, 0, 0, 1, 1, 1], [1, 2, 3, 4, 5, 6, 7])
    assert (found.value, found.high) == (1.0, 1.0)
    assert found.low == pytest.approx(wilson(3, 3).low)


def test_one_film_in_a_class_gives_a_wide_interval():
    found = metrics.auc([1, 0, 0, 0, 0], [0.5, 0.1, 0.2, 0.3, 0.9])
    assert found.value == 0.75
    assert found.low < 0.2
    assert found.high > 0.9


def test_all_scores_equal_is_chance():
    found = metrics.auc([1, 1, 0, 0], [0.3, 0.3, 0.3, 0.3])
    assert found.value == 0.5
    assert found.low < 0.2
    assert found.high > 0.8


@pytest.mark.parametrize(
    ("labels", "scores", "reason"),
    [
        ([1, 1], [0.1, 0.2], "both classes"),
        ([0, 0], [0.1, 0.2], "both classes"),
        ([], [], "both classes"),
        ([1, 0], [0.1, math.nan], "not a finite number"),
        ([1, 0, 1], [0.1, 0.2], "labels for"),
    ],
)
def test_what_cannot_be_measured_is_refused(labels, scores, reason):
    for function in (metrics.auc, metrics.roc, metrics.precision_recall):
        with pytest.raises(DataError, match=reason):
            function(labels, scores)


def test_comparison_follows_the_definition():
    labels, one = _films(digits=1)
    other = np.round(one + np.random.default_rng(9).normal(size=one.size), 1)
    found = metrics.compare_auc(labels, one, other)
    (a10, a01), (b10, b01) = (_delong_by_definition(labels, s) for s in (one, other))
    covariance = np.cov(a10, b10) / a10.size + np.cov(a01, b01) / a01.size
    contrast = np.array([1.0, -1.0])
    z = (a10.mean() - b10.mean()) / math.sqrt(contrast @ covariance @ contrast)
    assert found.z == pytest.approx(z)
    assert found.p == pytest.approx(math.erfc(abs(z) / math.sqrt(2)))
    assert found.difference.low < found.difference.value < found.difference.high


def test_comparison_with_itself_finds_nothing():
    labels, scores = _films()
    found = metrics.compare_auc(labels, scores, 3 * scores + 1)
    assert (found.difference.value, found.z, found.p) == (0.0, 0.0, 1.0)


def test_comparison_without_any_variance_is_refused():
    with pytest.raises(DataError, match="too easy"):
        metrics.compare_auc([0, 0, 1, 1], [1, 2, 3, 4], [4, 3, 2, 1])


def test_sets_are_compared_by_their_intervals():
    found = metrics.compare_sets(Measure(0.9, 0.86, 0.94, 100), Measure(0.8, 0.77, 0.83, 200))
    error = math.hypot(0.04, 0.03) / 1.959964
    assert found.z == pytest.approx(0.1 / error, rel=1e-6)
    assert found.difference.n == 300


def test_rates_are_scikit_learns():
    labels, scores = _films()
    called = scores >= 0.5
    found = metrics.rates(labels, scores, 0.5)
    counts = reference.confusion_matrix(labels, called).tolist()
    assert counts == [
        [found.true_negatives, found.false_positives],
        [found.false_negatives, found.true_positives],
    ]
    assert found.sensitivity.value == pytest.approx(reference.recall_score(labels, called))
    assert found.specificity.value == pytest.approx(reference.recall_score(~labels, ~called))
    assert found.ppv.value == pytest.approx(reference.precision_score(labels, called))
    assert found.npv.value == pytest.approx(reference.precision_score(~labels, ~called))
    assert found.accuracy.value == pytest.approx(reference.accuracy_score(labels, called))
    assert found.f1 == pytest.approx(reference.f1_score(labels, called))
    assert found.mcc == pytest.approx(reference.matthews_corrcoef(labels, called))
    assert found.sensitivity == wilson(found.true_positives, int(labels.sum()))


def test_a_score_on_the_threshold_is_called():
    assert metrics.rates([1, 0], [0.5, 0.5], 0.5).true_positives == 1
    assert metrics.rates([1, 0], [0.5, 0.5], 0.5).false_positives == 1


def test_rates_that_nothing_tells_are_none():
    found = metrics.rates([1, 1], [0.9, 0.8], 0.5)
    assert found.specificity is None
    assert found.npv is None
    assert found.mcc is None
    assert found.f1 == 1.0
    with pytest.raises(DataError):
        metrics.rates([], [], 0.5)


def test_sweep_runs_from_all_called_to_none():
    labels, scores = _films()
    first, *_, last = metrics.sweep(labels, scores, np.linspace(-9, 9, 7))
    assert (first.sensitivity.value, first.specificity.value) == (1.0, 0.0)
    assert (last.sensitivity.value, last.specificity.value) == (0.0, 1.0)


@pytest.mark.parametrize("wanted", [0.5, 0.9, 0.97, 1.0])
def test_threshold_for_a_sensitivity_is_the_highest(wanted):
    labels, scores = _films(digits=1)
    threshold = metrics.threshold_for_sensitivity(labels, scores, wanted)
    assert metrics.rates(labels, scores, threshold).sensitivity.value >= wanted
    above = scores[labels & (scores >= threshold)].min() + 1e-9
    assert metrics.rates(labels, scores, above).sensitivity.value < wanted
    assert threshold not in scores


@pytest.mark.parametrize("wanted", [0.5, 0.9, 0.97, 1.0])
def test_threshold_for_a_specificity_is_the_lowest(wanted):
    labels, scores = _films(digits=1)
    threshold = metrics.threshold_for_specificity(labels, scores, wanted)
    assert metrics.rates(labels, scores, threshold).specificity.value >= wanted
    below = scores[~labels & (scores < threshold)].max()
    assert metrics.rates(labels, scores, below).specificity.value < wanted


def test_a_share_that_is_exactly_met_is_not_overshot():
    scores = np.arange(200) / 200
    labels = np.arange(200) >= 100
    assert (
        metrics.rates(
            labels, scores, metrics.threshold_for_sensitivity(labels, scores, 0.97)
        ).true_positives
        == 97
    )


def test_specificity_of_one_is_reached_where_a_normal_film_scores_highest():
    threshold = metrics.threshold_for_specificity([1, 0], [0.2, 0.9], 1.0)
    assert threshold > 0.9
    assert threshold == pytest.approx(0.9)


def test_balanced_threshold_is_youdens():
    labels, scores = _films(digits=1)
    threshold = metrics.balanced_threshold(labels, scores)
    at = metrics.rates(labels, scores, threshold)
    best = max(
        r.sensitivity.value + r.specificity.value
        for r in metrics.sweep(labels, scores, np.unique(scores))
    )
    assert at.sensitivity.value + at.specificity.value == pytest.approx(best)


def test_selective_counts_by_hand():
    labels = [0, 0, 0, 1, 1, 1]
    scores = [0.1, 0.4, 0.7, 0.3, 0.5, 0.9]
    found = metrics.selective(labels, scores, 0.5, (0.4, 0.6))
    assert found.coverage == wilson(4, 6)  # 0.4 and 0.5 get no answer
    assert found.error == wilson(2, 4)  # 0.7 normal, 0.3 ill
    assert found.error_inside == wilson(0, 2)
    assert metrics.selective(labels, scores, 0.5, (0.0, 1.0)).error is None
