"""Figures of merit for a binary classifier, pure NumPy.

Everywhere: `labels` (n,) bool, true for pneumonia; `scores` (n,) float64, any monotone
scale unless a probability is asked for; `score >= threshold` is called pneumonia.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.errors import DataError
from core.evaluation.intervals import Z, wilson
from core.inference.card import Measure

Labels = NDArray[np.bool_]
Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Roc:
    """The receiver operating characteristic, one point a distinct score, from (0, 0).

    `thresholds` descend from infinity; `false_positive_rate` and `sensitivity` ascend.
    """

    thresholds: Scores
    false_positive_rate: Scores
    sensitivity: Scores


@dataclass(frozen=True, slots=True, eq=False)
class PrecisionRecall:
    """Precision (PPV) and recall (sensitivity), one point a distinct score, descending."""

    thresholds: Scores
    precision: Scores
    recall: Scores

    @property
    def average_precision(self) -> float:
        """The area as a step function, without interpolation (Davis and Goadrich 2006)."""
        return float(np.sum(np.diff(self.recall, prepend=0.0) * self.precision))


@dataclass(frozen=True, slots=True)
class Rates:
    """What a threshold does; a rate is None where no film could tell."""

    threshold: float
    true_positives: int
    false_positives: int
    true_negatives: int
    false_negatives: int
    sensitivity: Measure | None
    specificity: Measure | None
    ppv: Measure | None
    npv: Measure | None
    accuracy: Measure
    f1: float | None
    mcc: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Area under one curve less that under another, with the two-sided test."""

    difference: Measure
    z: float
    p: float


@dataclass(frozen=True, slots=True)
class Selective:
    """What answering only outside the indeterminate band gains.

    `coverage`: share of films that get an answer. `error`: wrong answers among those,
    `error_inside`: among the others, were they answered; None where there are none.
    """

    coverage: Measure
    error: Measure | None
    error_inside: Measure | None


def checked(labels: ArrayLike, scores: ArrayLike) -> tuple[Labels, Scores]:
    """Labels and scores as arrays that the functions here can work on.

    Raises:
        DataError: they differ in length, a score is not finite, or a class is missing.
    """
    truth = np.asarray(labels, dtype=bool)
    score = np.asarray(scores, dtype=np.float64)
    if truth.ndim != 1 or truth.shape != score.shape:
        raise DataError("the data set", f"{truth.shape} labels for {score.shape} scores")
    if not np.isfinite(score).all():
        raise DataError("the data set", "a score is not a finite number")
    if truth.all() or not truth.any():
        raise DataError("the data set", "films of both classes are needed")
    return truth, score


def roc(labels: ArrayLike, scores: ArrayLike) -> Roc:
    """The ROC curve.

    Raises:
        DataError: see `checked`.
    """
    truth, score = checked(labels, scores)
    thresholds, positives, negatives = _cumulated(truth, score)
    return Roc(
        np.concatenate([[np.inf], thresholds]),
        np.concatenate([[0.0], negatives / negatives[-1]]),
        np.concatenate([[0.0], positives / positives[-1]]),
    )


def precision_recall(labels: ArrayLike, scores: ArrayLike) -> PrecisionRecall:
    """The precision-recall curve.

    Raises:
        DataError: see `checked`.
    """
    thresholds, positives, negatives = _cumulated(*checked(labels, scores))
    return PrecisionRecall(
        thresholds, positives / (positives + negatives), positives / positives[-1]
    )


def _cumulated(truth: Labels, score: Scores) -> tuple[Scores, Scores, Scores]:
    """Distinct scores, descending, with the positives and negatives at or above each."""
    order = np.argsort(-score, kind="stable")
    last = np.append(np.flatnonzero(np.diff(score[order])), score.size - 1)
    positives = np.cumsum(truth[order])[last].astype(np.float64)
    return score[order][last], positives, last + 1.0 - positives


def auc(labels: ArrayLike, scores: ArrayLike) -> Measure:
    """Area under the ROC curve with its interval after DeLong 1988 (as pROC has it).

    Where the variance vanishes (perfect separation) or cannot be estimated (one film in a
    class), the interval is Wilson's for as many trials as the rarer class has films.

    Raises:
        DataError: see `checked`.
    """
    truth, score = checked(labels, scores)
    positive, negative = _placements(truth, score)
    area = float(positive.mean())
    rarer = min(positive.size, negative.size)
    variance = _variance(positive, positive) + _variance(negative, negative) if rarer > 1 else 0.0
    if variance < 1e-12:
        spread = wilson(area * rarer, rarer)
        return Measure(area, spread.low, spread.high, truth.size)
    half = Z * math.sqrt(variance)
    return Measure(area, max(0.0, area - half), min(1.0, area + half), truth.size)


def compare_auc(labels: ArrayLike, first: ArrayLike, second: ArrayLike) -> Comparison:
    """Two classifiers on the same films: the paired test of DeLong 1988.

    Raises:
        DataError: see `checked`; or the films are too few or too easy to tell them apart.
    """
    truth, one = checked(labels, first)
    _, other = checked(labels, second)
    (p1, n1), (p2, n2) = _placements(truth, one), _placements(truth, other)
    difference = float(p1.mean() - p2.mean())
    if min(p1.size, n1.size) < 2:
        raise DataError("the data set", "a comparison needs two films of each class")
    return _compared(
        difference, _variance(p1 - p2, p1 - p2) + _variance(n1 - n2, n1 - n2), truth.size
    )


def compare_sets(first: Measure, second: Measure) -> Comparison:
    """Areas measured on two sets that share no patient: the unpaired test.

    The variances are read back from the intervals, so that a perfect area counts with
    the honest width that `auc` gave it.
    """
    widths = [(m.high - m.low) / (2 * Z) for m in (first, second)]
    difference = first.value - second.value
    return _compared(difference, sum(width**2 for width in widths), first.n + second.n)


def _compared(difference: float, variance: float, n: int) -> Comparison:
    if variance < 1e-12:
        if abs(difference) > 1e-9:
            raise DataError("the data set", "the films are too few or too easy for a comparison")
        return Comparison(Measure(0.0, 0.0, 0.0, n), 0.0, 1.0)
    error = math.sqrt(variance)
    z = difference / error
    low, high = max(-1.0, difference - Z * error), min(1.0, difference + Z * error)
    return Comparison(Measure(difference, low, high, n), z, math.erfc(abs(z) / math.sqrt(2)))


def _placements(truth: Labels, score: Scores) -> tuple[Scores, Scores]:
    """Structural components by midranks (Sun and Xu 2014): each mean is the area.

    For a positive: the share of negatives below it (ties half); for a negative: the share
    of positives above it.
    """
    positive, negative = score[truth], score[~truth]
    ranks = _midranks(score)
    above = (ranks[truth] - _midranks(positive)) / negative.size
    below = 1.0 - (ranks[~truth] - _midranks(negative)) / positive.size
    return above, below


def _midranks(values: Scores) -> Scores:
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(counts) - (counts - 1) / 2)[inverse], dtype=np.float64)


def _variance(one: Scores, other: Scores) -> float:
    return float(np.cov(one, other)[0, 1] / one.size)


def rates(labels: ArrayLike, scores: ArrayLike, threshold: float) -> Rates:
    """Everything that four counts at a threshold give, with Wilson intervals.

    One class alone is enough here.

    Raises:
        DataError: there are no films.
    """
    truth, called = np.asarray(labels, dtype=bool), np.asarray(scores) >= threshold
    tp, fp = int((called & truth).sum()), int((called & ~truth).sum())
    fn, tn = int((~called & truth).sum()), int((~called & ~truth).sum())
    product = math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))
    return Rates(
        float(threshold),
        tp,
        fp,
        tn,
        fn,
        sensitivity=_proportion(tp, tp + fn),
        specificity=_proportion(tn, tn + fp),
        ppv=_proportion(tp, tp + fp),
        npv=_proportion(tn, tn + fn),
        accuracy=wilson(tp + tn, truth.size),
        f1=2 * tp / (2 * tp + fp + fn) if tp + fp + fn else None,
        mcc=(tp * tn - fp * fn) / product if product else None,
    )


def _proportion(successes: int, n: int) -> Measure | None:
    return wilson(successes, n) if n else None


def sweep(labels: ArrayLike, scores: ArrayLike, thresholds: Iterable[float]) -> tuple[Rates, ...]:
    """`rates` at each of many thresholds."""
    return tuple(rates(labels, scores, threshold) for threshold in thresholds)


def threshold_for_sensitivity(labels: ArrayLike, scores: ArrayLike, wanted: float) -> float:
    """The highest threshold with at least the `wanted` sensitivity, 0..1.

    It lies half-way to the next lower score, not on a film's own.

    Raises:
        DataError: see `checked`.
    """
    truth, score = checked(labels, scores)
    positive = np.sort(score[truth])[::-1]
    needed = max(1, math.ceil(wanted * positive.size - 1e-9))
    edge = positive[min(needed, positive.size) - 1]
    lower = score[score < edge]
    return float((edge + lower.max()) / 2 if lower.size else edge)


def threshold_for_specificity(labels: ArrayLike, scores: ArrayLike, wanted: float) -> float:
    """The lowest threshold with at least the `wanted` specificity, 0..1.

    It lies half-way to the next higher score; just above the highest where there is none.

    Raises:
        DataError: see `checked`.
    """
    truth, score = checked(labels, scores)
    negative = np.sort(score[~truth])
    needed = max(1, math.ceil(wanted * negative.size - 1e-9))
    edge = negative[min(needed, negative.size) - 1]
    higher = score[score > edge]
    return float((edge + higher.min()) / 2 if higher.size else np.nextafter(edge, np.inf))


def balanced_threshold(labels: ArrayLike, scores: ArrayLike) -> float:
    """The threshold with the greatest sensitivity + specificity (Youden 1950).

    Raises:
        DataError: see `checked`.
    """
    curve = roc(labels, scores)
    best = int(np.argmax(curve.sensitivity[1:] - curve.false_positive_rate[1:])) + 1
    following = curve.thresholds[min(best + 1, curve.thresholds.size - 1)]
    return float((curve.thresholds[best] + following) / 2)


def selective(
    labels: ArrayLike, probabilities: ArrayLike, threshold: float, band: tuple[float, float]
) -> Selective:
    """Coverage and error of answers outside the indeterminate band, both ends within it.

    Raises:
        DataError: there are no films.
    """
    truth, probability = np.asarray(labels, dtype=bool), np.asarray(probabilities)
    inside = (probability >= band[0]) & (probability <= band[1])
    wrong = (probability >= threshold) != truth
    return Selective(
        coverage=wilson(int((~inside).sum()), truth.size),
        error=_proportion(int((wrong & ~inside).sum()), int((~inside).sum())),
        error_inside=_proportion(int((wrong & inside).sum()), int(inside.sum())),
    )
