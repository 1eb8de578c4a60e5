"""How much of a film's shape the model's features still tell: a probe trained on them alone."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import DataError
from core.evaluation.intervals import patient_folds
from core.evaluation.metrics import auc
from core.evaluation.observe import Observed
from core.training.dataset import LABELS, PNEUMONIA

PENALTY = 0.1  # of the ridge, as a share of the mean eigenvalue


def probe(films: Sequence[Observed]) -> dict[str, Any]:
    """AUC of "wider than the median" from the pooled features of films not trained on.

    Ridge regression of log(width / height), five folds of patients. The class goes with
    the shape, so a second probe is told each class's mean shape and judged within the
    classes: 0.5 there says that features know no more of shape than the label does.

    Args:
        films: those with an aspect of 1 had been squashed and are left out.
    """
    known = [film for film in films if film.aspect != 1]
    labels = np.array([film.ill for film in known], bool)
    found: dict[str, Any] = {"films": len(known), "patients": len({_patient(f) for f in known})}
    if min(labels.sum(), (~labels).sum()) < 20:
        return found | {"not_measured": "fewer than 20 films of a class in their true shape"}
    features = np.stack([film.pooled for film in known]).astype(np.float64)
    shape = np.log([film.aspect for film in known])
    folds = patient_folds([_patient(film) for film in known])
    try:
        found["all"] = _area(shape, predicted(features, shape, folds))
        means = np.where(labels, shape[labels].mean(), shape[~labels].mean())
        rest = predicted(features, shape - means, folds)
        for name in LABELS:
            of = labels == (name == PNEUMONIA)
            found[name] = _area(shape[of], rest[of])
    except DataError as error:
        found["not_measured"] = str(error)
    return found


def _patient(film: Observed) -> str:
    return film.film.patient_group


def _area(shape: NDArray[np.float64], guess: NDArray[np.float64]) -> dict[str, Any]:
    return asdict(auc(shape > np.median(shape), guess))


def predicted(
    features: NDArray[np.float64], target: NDArray[np.float64], folds: NDArray[np.intp]
) -> NDArray[np.float64]:
    """Cross-fitted ridge regression, in its dual form: (n, d) and (n,) -> (n,)."""
    guess = np.empty_like(target)
    for fold in np.unique(folds):
        out = folds == fold
        centre, width = features[~out].mean(axis=0), features[~out].std(axis=0) + 1e-9
        inner, outer = (features[~out] - centre) / width, (features[out] - centre) / width
        kernel = inner @ inner.T
        kernel += PENALTY * np.trace(kernel) / len(kernel) * np.eye(len(kernel))
        mean = target[~out].mean()
        guess[out] = outer @ inner.T @ np.linalg.solve(kernel, target[~out] - mean) + mean
    return guess
