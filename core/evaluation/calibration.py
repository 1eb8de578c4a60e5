"""Whether a probability of 0.8 is right eight times in ten, and how to make it so."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.errors import DataError
from core.evaluation.intervals import wilson
from core.evaluation.metrics import Labels, Scores, checked
from core.inference.card import Measure

STEPS = 100
TOLERANCE = 1e-10


@dataclass(frozen=True, slots=True)
class Bin:
    """Films whose probability lies in [low, high]: their mean, and how many were ill."""

    low: float
    high: float
    predicted: float
    observed: Measure


@dataclass(frozen=True, slots=True)
class Calibration:
    """calibrated logit = slope * logit + intercept (Platt 1999)."""

    slope: float
    intercept: float

    def probabilities(self, logits: Scores) -> Scores:
        """Calibrated probabilities for raw logits of any shape."""
        return _sigmoid(self.slope * logits + self.intercept)


def brier(labels: ArrayLike, probabilities: ArrayLike) -> float:
    """Mean squared distance between probability and outcome (Brier 1950); 0 is perfect.

    Raises:
        DataError: see `checked`.
    """
    truth, probability = checked(labels, probabilities)
    return float(np.mean((probability - truth) ** 2))


def reliability(
    labels: ArrayLike, probabilities: ArrayLike, bins: int = 10, equal_mass: bool = False
) -> tuple[Bin, ...]:
    """Films by probability, in bins of equal width or of (about) equally many films.

    Equal probabilities never part; empty bins are left out.

    Raises:
        DataError: see `checked`; or a probability lies outside 0..1.
    """
    truth, probability = checked(labels, probabilities)
    if probability.min() < 0 or probability.max() > 1:
        raise DataError("the data set", "a probability lies outside 0 to 1")
    edges = np.linspace(0.0, 1.0, bins + 1)
    if equal_mass:
        edges = np.unique(np.quantile(probability, edges))
    place = np.clip(
        np.searchsorted(edges, probability, side="right") - 1, 0, max(edges.size - 2, 0)
    )
    return tuple(
        Bin(
            float(edges[i]),
            float(edges[min(i + 1, edges.size - 1)]),
            float(probability[place == i].mean()),
            wilson(int(truth[place == i].sum()), int((place == i).sum())),
        )
        for i in np.unique(place)
    )


def expected_error(bins: tuple[Bin, ...]) -> float:
    """ECE: mean distance between predicted and observed, weighted by films (Naeini 2015)."""
    total = sum(bin_.observed.n for bin_ in bins)
    return sum(bin_.observed.n * abs(bin_.predicted - bin_.observed.value) for bin_ in bins) / total


def calibration_error(labels: Labels, probabilities: Scores, bins: int = 10) -> float:
    """`expected_error` of `reliability` with bins of equal width, without the bins: fast."""
    place = np.minimum((probabilities * bins).astype(np.intp), bins - 1)
    return float(np.abs(np.bincount(place, probabilities - labels)).sum() / labels.size)


def fit_platt(labels: ArrayLike, logits: ArrayLike) -> Calibration:
    """Slope and intercept by penalty-free likelihood with Platt's smoothed targets.

    The targets (n + 1) / (n + 2) keep the slope finite where the classes part completely.

    Raises:
        DataError: see `checked`; or the logits do not rise with the disease.
    """
    truth, logit = checked(labels, logits)
    slope, intercept = _newton(np.column_stack([logit, np.ones_like(logit)]), _targets(truth))
    return _rising(Calibration(float(slope), float(intercept)))


def fit_temperature(labels: ArrayLike, logits: ArrayLike) -> Calibration:
    """One slope, 1 / temperature (Guo 2017), no intercept, with Platt's smoothed targets.

    Raises:
        DataError: see `checked`; or the logits do not rise with the disease.
    """
    truth, logit = checked(labels, logits)
    (slope,) = _newton(logit[:, None], _targets(truth))
    return _rising(Calibration(float(slope), 0.0))


def _targets(truth: Labels) -> Scores:
    positive, negative = int(truth.sum()), int((~truth).sum())
    return np.where(truth, (positive + 1) / (positive + 2), 1 / (negative + 2))


def _newton(columns: NDArray[np.float64], targets: Scores) -> Scores:
    """Weights of a logistic model, by Newton steps halved until the loss falls."""
    weights = np.zeros(columns.shape[1])
    loss = _loss(columns @ weights, targets)
    for _ in range(STEPS):
        probability = _sigmoid(columns @ weights)
        gradient = columns.T @ (probability - targets) / targets.size
        curvature = columns.T * (probability * (1 - probability)) @ columns / targets.size
        step = np.linalg.solve(curvature + 1e-12 * np.eye(weights.size), gradient)
        while (lower := _loss(columns @ (weights - step), targets)) > loss + TOLERANCE:
            step = step / 2
        weights, loss = weights - step, lower
        if np.abs(gradient).max() < TOLERANCE:
            return weights
    raise DataError("the data set", "the calibration does not settle")


def _loss(logit: Scores, targets: Scores) -> float:
    return float(np.mean(np.logaddexp(0.0, logit) - targets * logit))


def _sigmoid(logit: Scores) -> Scores:
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * logit)))


def _rising(calibration: Calibration) -> Calibration:
    if calibration.slope <= 0:
        raise DataError("the data set", "the logits do not rise with the disease")
    return calibration
