"""All figures of one labelled set, as a value that JSON can hold."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from core.errors import DataError
from core.evaluation import metrics
from core.evaluation.calibration import (
    brier,
    calibration_error,
    expected_error,
    fit_platt,
    reliability,
)
from core.evaluation.intervals import bootstrap
from core.evaluation.metrics import Labels, Scores
from core.inference.card import OperatingPoint

LEAST = 1e-7  # a probability of 0 or 1 as a finite logit


def figures(
    labels: Labels, probabilities: Scores, groups: Sequence[str], points: Sequence[OperatingPoint]
) -> dict[str, Any]:
    """Discrimination, calibration and every operating point, with 95 % intervals.

    `auc` is DeLong's over films; what is called `by_patient` is redrawn by patient, as
    are average precision, Brier score and both calibration errors, which have no closed
    form. Rates have Wilson intervals.

    Args:
        labels: (n,) bool, true for pneumonia.
        probabilities: (n,) float64, calibrated, 0..1.
        groups: n names of patients.
        points: the thresholds to measure at.

    Returns:
        Numbers, texts, dicts and lists only. Where a class is missing or too rare, what
        cannot be measured is left out and `not_measured` says why.
    """
    found: dict[str, Any] = {
        "films": len(labels),
        "normal": int((~labels).sum()),
        "pneumonia": int(labels.sum()),
        "patients": len(set(groups)),
    }
    try:
        found |= _ranking(labels, probabilities) | _redrawn(labels, probabilities, groups)
    except DataError as error:
        found["not_measured"] = str(error)
    if len(labels):
        found["operating_points"] = {
            point.name: at_point(labels, probabilities, point) for point in points
        }
    return found


def _ranking(labels: Labels, probabilities: Scores) -> dict[str, Any]:
    clipped = np.clip(probabilities, LEAST, 1 - LEAST)
    try:
        recalibration = asdict(fit_platt(labels, np.log(clipped / (1 - clipped))))
    except DataError as error:
        recalibration = {"not_measured": str(error)}
    return {
        "auc": asdict(metrics.auc(labels, probabilities)),
        "recalibration": recalibration,
        "reliability": [asdict(bin_) for bin_ in reliability(labels, probabilities)],
    }


def _redrawn(labels: Labels, probabilities: Scores, groups: Sequence[str]) -> dict[str, Any]:
    names = ("auc_by_patient", "average_precision", "brier", "ece", "ece_equal_mass")
    measures = bootstrap(_statistics, labels, probabilities, groups)
    return {name: asdict(measure) for name, measure in zip(names, measures, strict=True)}


def _statistics(labels: Labels, probabilities: Scores) -> tuple[float, ...]:
    curve = metrics.roc(labels, probabilities)
    return (
        float(np.trapezoid(curve.sensitivity, curve.false_positive_rate)),
        metrics.precision_recall(labels, probabilities).average_precision,
        brier(labels, probabilities),
        calibration_error(labels, probabilities),
        expected_error(reliability(labels, probabilities, equal_mass=True)),
    )


def at_point(labels: Labels, probabilities: Scores, point: OperatingPoint) -> dict[str, Any]:
    """Rates at a threshold, and what its indeterminate band costs and gains."""
    rates = asdict(metrics.rates(labels, probabilities, point.threshold))
    low, high = point.band
    return rates | {
        "indeterminate": [low, high],
        "selective": asdict(metrics.selective(labels, probabilities, point.threshold, point.band)),
    }
