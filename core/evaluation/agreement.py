"""Whether a film squashed to a square gets the same answer as in its true shape."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import DataError
from core.evaluation.calibration import Calibration
from core.evaluation.intervals import bootstrap
from core.evaluation.metrics import auc
from core.evaluation.observe import Observed
from core.inference.card import ModelCard


def agreement(
    card: ModelCard, films: Sequence[Observed], copies: Sequence[Observed]
) -> dict[str, Any]:
    """Size of the change in probability between both copies of a film, redrawn by patient.

    Args:
        card: calibrates, and has the threshold of `same_answer`.
        films: the copies in their true shape, among others.
        copies: the squashed ones, among others; same label and name as the film's.
    """
    pairs = _pairs(films, copies)
    found: dict[str, Any] = {"films": len(pairs)}
    if not pairs:
        return found | {"not_measured": "no film is there in both shapes"}
    labels = np.array([film.ill for film, _ in pairs])
    patients = [film.film.patient_group for film, _ in pairs]
    logits = np.array([[film.logit for film in pair] for pair in pairs])
    true, squashed = Calibration(card.slope, card.intercept).probabilities(logits).T
    size = np.abs(true - squashed)
    answers = np.stack([true, squashed]) >= card.default.threshold
    found |= {
        "patients": len(set(patients)),
        "same_answer": float((answers[0] == answers[1]).mean()),
        "change": {"value": float(np.median(size)), "q95": float(np.quantile(size, 0.95))},
    }
    try:
        (middle,) = bootstrap(lambda _, sizes: (np.median(sizes),), labels, size, patients)
        found["change"] |= asdict(middle)
        areas = {"auc_aspect_true": auc(labels, true), "auc_squashed": auc(labels, squashed)}
        return found | {name: asdict(area) for name, area in areas.items()}
    except DataError as error:
        return found | {"not_measured": str(error)}


def _pairs(
    films: Sequence[Observed], copies: Sequence[Observed]
) -> list[tuple[Observed, Observed]]:
    """(true shape, squashed)."""
    true = {_identity(film): film for film in films if film.aspect != 1}
    squashed = [copy for copy in copies if copy.aspect == 1 and _identity(copy) in true]
    return [(true[_identity(copy)], copy) for copy in squashed]


def _identity(observed: Observed) -> tuple[str, str]:
    return observed.film.label, Path(observed.film.file).stem
