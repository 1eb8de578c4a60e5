"""Calibration, operating points and indeterminate bands that hold under the audit's shifts.

Films -> what a model card says of them. On films as they are the classes nearly part, so
that a handful of films would fix every threshold; their shifted copies fill the gap.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from core.evaluation.calibration import Calibration, calibration_error, fit_platt
from core.evaluation.intervals import patient_folds, redrawings
from core.evaluation.metrics import (
    Labels,
    Scores,
    Selective,
    balanced_threshold,
    selective,
    threshold_for_sensitivity,
    threshold_for_specificity,
)
from core.evaluation.observe import Looks
from core.evaluation.shifts import PASTED, SHIFTS
from core.inference.card import Measure

NAMES = ("screening", "balanced", "high-specificity")
SCREENING = (0.975, 0.97)  # least sensitivity on films as they are, under each shift
HIGH_SPECIFICITY = (0.98, 0.95)  # least specificity, likewise
WIDTHS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)  # half of a band, in log-odds
COVERAGES = (0.95, 0.9)  # share of films that get an answer: the wanted one, the least
RARER = 3  # errors outside a band are to be this many times rarer than inside
DRAWS = 100  # redrawings of the patients, of which a threshold is the median


def calibrate(films: Looks) -> Calibration:
    """Platt's fit over all rows, at the films' own mixture of ill and healthy.

    Raises:
        DataError: a class is missing, or the logits do not rise with the disease.
    """
    return fit_platt(*films.pooled)


@dataclass(frozen=True, slots=True, eq=False)
class HeldOut:
    """What came of films of patients who took no part in the fit.

    `errors`: ECE of each row. `called`: (n,) bool for each operating point, whether a film
    as it is was called pneumonia.
    """

    errors: tuple[float, ...]
    called: Mapping[str, NDArray[np.bool_]]


def held_out(films: Looks) -> HeldOut:
    """Calibrate, and place the operating points, on four fifths of the patients in turn.

    Raises:
        DataError: see `calibrate` and `thresholds`.
    """
    folds = patient_folds(films.patients)
    shown = np.empty_like(films.logits)
    called = {name: np.empty_like(films.labels) for name in NAMES}
    for fold in np.unique(folds):
        out, others = folds == fold, films.of(folds != fold)
        fitted = calibrate(others)
        shown[:, out] = fitted.probabilities(films.logits[:, out])
        for name, threshold in thresholds(others, fitted).items():
            called[name][out] = shown[0, out] >= threshold
    errors = tuple(calibration_error(films.labels, row) for row in shown)
    return HeldOut(errors, called)


def thresholds(films: Looks, calibration: Calibration) -> dict[str, float]:
    """Probabilities at which the operating points lie, ascending.

    Each is the median over redrawings of the patients. `screening` is the highest with
    the wanted sensitivity in every row, but no higher than even odds: nothing that is more
    likely ill than not is called normal. `balanced` has the greatest sensitivity +
    specificity over all rows (Youden 1950), `high-specificity` is the lowest with the
    wanted specificity in every row. The first and the last keep what is wanted on these
    very films too.

    Raises:
        DataError: a class is missing.
    """
    even = -calibration.intercept / calibration.slope
    screening = min(even, _sensitive(films), _settled(_sensitive, films))
    balanced = max(screening, _settled(lambda some: balanced_threshold(*some.pooled), films))
    specific = max(balanced, _specific(films), _settled(_specific, films))
    points = np.array([screening, balanced, specific])
    return dict(zip(NAMES, calibration.probabilities(points).tolist(), strict=True))


def _sensitive(films: Looks) -> float:
    return min(
        threshold_for_sensitivity(films.labels, row, wanted)
        for row, wanted in _wanted(films, SCREENING)
    )


def _specific(films: Looks) -> float:
    return max(
        threshold_for_specificity(films.labels, row, wanted)
        for row, wanted in _wanted(films, HIGH_SPECIFICITY)
    )


def _wanted(films: Looks, goal: tuple[float, float]) -> Iterator[tuple[Scores, float]]:
    for number, row in enumerate(films.logits):
        yield row, goal[min(number, 1)]


def _settled(choose: Callable[[Looks], float], films: Looks) -> float:
    draws = islice(redrawings(films.labels, films.patients, seed=0), DRAWS)
    return float(np.median([choose(films.of(index)) for index in draws]))


def band(centre: float, half_width: float) -> tuple[float, float]:
    """The probabilities within `half_width` log-odds of the log-odds `centre`."""
    low, high = 1 / (1 + np.exp(-(centre + np.array([-half_width, half_width]))))
    return float(low), float(high)


def half_width(films: Looks, calibration: Calibration, threshold: float) -> float:
    """The half-width of the band about `threshold` (a probability), in log-odds.

    The widest that works and leaves an answer to 95 % of all films, shifted or not; where
    none does, to 90 %. A band works if errors outside are `RARER` times rarer than inside
    and no normal film outside gets the other answer from a pasted letter.
    """
    shown = calibration.probabilities(films.logits)
    centre = log_odds(threshold)
    for least in COVERAGES:
        for width in reversed(WIDTHS):
            edges = band(centre, width)
            found = answered(films.labels, shown, threshold, edges)
            if (
                found.coverage.value >= least
                and RARER * _value(found.error) <= _value(found.error_inside)
                and not _turned(films, shown, threshold, edges)
            ):
                return width
    return WIDTHS[0]


def log_odds(probability: float) -> float:
    """Of a probability between 0 and 1."""
    return float(np.log(probability / (1 - probability)))


def _value(measure: Measure | None) -> float:
    return measure.value if measure else 0.0


def _turned(films: Looks, shown: Scores, threshold: float, edges: tuple[float, float]) -> bool:
    plain = shown[0]
    sure = ~films.labels & ((plain < edges[0]) | (plain > edges[1]))
    rows = [row for row, shift in zip(shown[1:], SHIFTS, strict=False) if shift.kind == PASTED]
    return any(((row >= threshold) != (plain >= threshold))[sure].any() for row in rows)


def answered(
    labels: Labels, shown: Scores, threshold: float, edges: tuple[float, float]
) -> Selective:
    """Coverage and error of a band, over all rows of `shown`, (rows, n) probabilities."""
    return selective(np.tile(labels, len(shown)), shown.ravel(), threshold, edges)
