"""How far a measured figure can be trusted: 95 % intervals."""

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from core.errors import DataError
from core.inference.card import Measure

Z = NormalDist().inv_cdf(0.975)
DRAWS = 1000

Statistic = Callable[[NDArray[np.bool_], NDArray[np.float64]], Sequence[float]]


def wilson(successes: float, n: int) -> Measure:
    """A proportion with its score interval (Wilson 1927), which stays honest at 0 and 1.

    Raises:
        DataError: there is nothing to count.
    """
    if n < 1:
        raise DataError("the data set", "a proportion of no films has no value")
    share = successes / n
    centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    return Measure(
        share, max(0.0, min(centre - half, share)), min(1.0, max(centre + half, share)), n
    )


def bootstrap(
    statistic: Statistic,
    labels: NDArray[np.bool_],
    scores: NDArray[np.float64],
    groups: Sequence[str],
    seed: int = 0,
) -> tuple[Measure, ...]:
    """Percentile intervals from 1,000 redrawings of whole patients (Efron 1979).

    Films of one patient resemble each other; drawing patients, not films, keeps the
    interval from being too narrow. Redrawings that lack a class are drawn again.

    Args:
        statistic: gives any number of figures for labels and scores.
        labels: (n,) bool, true for pneumonia.
        scores: (n,) float64, or (n, ...).
        groups: n names of patients.
        seed: of the draw.

    Returns:
        A measure per figure; `n` counts films.

    Raises:
        DataError: a class is missing, or so rare that most redrawings lack it.
    """
    drawn = [statistic(labels[i], scores[i]) for i in redrawings(labels, groups, seed)]
    if len(drawn) < DRAWS:
        raise DataError("the data set", "a class has too few patients for an interval")
    low, high = np.quantile(np.array(drawn), [0.025, 0.975], axis=0)
    values = statistic(labels, scores)
    return tuple(
        Measure(float(v), min(float(a), float(v)), max(float(b), float(v)), len(labels))
        for v, a, b in zip(values, low, high, strict=True)
    )


def redrawings(
    labels: NDArray[np.bool_], groups: Sequence[str], seed: int
) -> Iterator[NDArray[np.intp]]:
    """Indices of films, patients drawn with replacement; `DRAWS` that hold both classes."""
    _, group = np.unique(np.asarray(groups), return_inverse=True)
    order = np.argsort(group, kind="stable")
    members = np.split(order, np.flatnonzero(np.diff(group[order])) + 1)
    draw = np.random.default_rng(seed)
    candidates = (
        np.concatenate([members[pick] for pick in draw.integers(len(members), size=len(members))])
        for _ in range(2 * DRAWS)
    )
    whole = (i for i in candidates if labels[i].any() and not labels[i].all())
    return islice(whole, DRAWS)


def patient_folds(groups: Sequence[str], folds: int = 5, seed: int = 0) -> NDArray[np.intp]:
    """The fold, 0 to `folds` - 1, of each of n films; a patient's films share one."""
    names, group = np.unique(np.asarray(groups), return_inverse=True)
    place = np.random.default_rng(seed).permutation(len(names)) % folds
    return np.asarray(place[group])
