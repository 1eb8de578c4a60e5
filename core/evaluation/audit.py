"""The shortcut audit: does the answer depend on what it must not depend on?

Films -> what a model makes of each under every shift -> one document with its goals.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import DataError
from core.evaluation import metrics
from core.evaluation.calibration import expected_error, reliability
from core.evaluation.goals import goals
from core.evaluation.intervals import bootstrap
from core.evaluation.metrics import Labels, Scores
from core.evaluation.observe import Observed, observe
from core.evaluation.shape_probe import probe
from core.evaluation.shifts import SHIFTS, Shift
from core.inference.card import ModelCard, OperatingPoint
from core.inference.model import Model
from core.training.dataset import Film, one_copy_each


@dataclass(frozen=True, slots=True, eq=False)
class Audit:
    """What was found, numbers, texts, dicts and lists only, and the films behind it."""

    results: dict[str, Any]
    films: tuple[Observed, ...]


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """All films under one shift beside the same films as they are.

    `labels` (n,) bool; `plain` and `shown` (n,) probabilities; `changed` (n,) bool: the
    films that the shift is for; `patients`: n names.
    """

    labels: Labels
    plain: Scores
    shown: Scores
    changed: NDArray[np.bool_]
    patients: tuple[str, ...]


def audit(model: Model, folder: Path, films: Sequence[Film]) -> Iterator[Observed | Audit]:
    """Show the model one copy of each film under every shift, the other copies as they are.

    Yields:
        Every film observed, then one `Audit`.

    Raises:
        UnreadableImage: a film cannot be read.
        DataError: a class is missing, or has too few patients.
    """
    once = one_copy_each(films)
    kept = {film.file for film in once}
    seen = []
    for film in observe(model, folder, once):
        seen.append(film)
        yield film
    copies = []
    for film in observe(model, folder, [f for f in films if f.file not in kept], shifts=()):
        copies.append(film)
        yield film
    yield Audit(measured(model.card, seen, copies), tuple(seen))


def measured(
    card: ModelCard, films: Sequence[Observed], copies: Sequence[Observed]
) -> dict[str, Any]:
    """The audit as a document, with 95 % intervals.

    Args:
        card: calibrates, and has the operating points.
        films: one copy of each, observed under `SHIFTS`.
        copies: other copies of some of them.

    Raises:
        DataError: a class is missing, or has too few patients.
    """
    labels = np.array([film.ill for film in films])
    patients = tuple(film.film.patient_group for film in films)
    plain = calibrated(card, [film.logit for film in films])
    shown = calibrated(card, [film.shifted for film in films])
    everything = np.ones_like(labels)
    document: dict[str, Any] = {
        "films": len(films),
        "normal": int((~labels).sum()),
        "pneumonia": int(labels.sum()),
        "patients": len(set(patients)),
        "operating_point": card.default.name,
        "plain": _standing(View(labels, plain, plain, everything, patients), card.operating_points),
        "shifts": [
            _shift(
                shift,
                View(
                    labels, plain, column, ~labels if shift.normals_only else everything, patients
                ),
                card,
            )
            for shift, column in zip(SHIFTS, shown.T, strict=True)
        ],
        "copies": _agreement(card, films, copies),
        "shape_from_features": probe(films),
    }
    return document | {"goals": goals(document)}


def calibrated(card: ModelCard, logits: Any) -> Scores:
    """Logits, of any shape, as probabilities."""
    return np.asarray(1 / (1 + np.exp(-(card.slope * np.asarray(logits) + card.intercept))))


def _shift(shift: Shift, view: View, card: ModelCard) -> dict[str, Any]:
    return {
        "name": shift.name,
        "kind": shift.kind,
        "what": shift.what,
        "films": "normal" if shift.normals_only else "all",
        "auc_change": _change(view),
        **_standing(view, card.operating_points),
        **_movement(view),
    }


def _standing(view: View, points: Sequence[OperatingPoint]) -> dict[str, Any]:
    """How well the films are told apart, as shown."""
    (error,) = bootstrap(_calibration_error, view.labels, view.shown, view.patients)
    return {
        "auc": asdict(metrics.auc(view.labels, view.shown)),
        "ece": asdict(error),
        "operating_points": {point.name: _at_point(view, point) for point in points},
    }


def _calibration_error(labels: Labels, probabilities: Scores) -> tuple[float]:
    return (expected_error(reliability(labels, probabilities)),)


def _at_point(view: View, point: OperatingPoint) -> dict[str, Any]:
    """Rates, and how many sure answers turned: a sure one lies outside the band."""
    rates = metrics.rates(view.labels, view.shown, point.threshold)
    chosen = metrics.selective(view.labels, view.shown, point.threshold, point.band)
    low, high = point.band
    sure = view.changed & ((view.plain < low) | (view.plain > high))
    turned = sure & ((view.plain >= point.threshold) != (view.shown >= point.threshold))
    return {
        "sensitivity": asdict(rates.sensitivity) if rates.sensitivity else None,
        "specificity": asdict(rates.specificity) if rates.specificity else None,
        "coverage": asdict(chosen.coverage),
        "sure": int(sure.sum()),
        "turned": int(turned.sum()),
        "normals_turned": int((turned & ~view.labels).sum()),
    }


def _change(view: View) -> dict[str, Any]:
    """Area under the curve as shown less the plain one, paired (DeLong 1988)."""
    try:
        found = metrics.compare_auc(view.labels, view.shown, view.plain)
    except DataError as error:
        areas = [metrics.auc(view.labels, p).value for p in (view.shown, view.plain)]
        return {"value": areas[0] - areas[1], "not_measured": str(error)}
    return asdict(found.difference) | {"p": found.p}


def _movement(view: View) -> dict[str, Any]:
    """Changes of probability: sizes among the films shifted, and normal films' with sign."""
    change = view.shown - view.plain
    normals_only = not view.changed.all()

    def medians(labels: Labels, values: Scores) -> tuple[float, float]:
        moved = values[~labels] if normals_only else values
        return float(np.median(np.abs(moved))), float(np.median(values[~labels]))

    size, normals = bootstrap(medians, view.labels, change, view.patients)
    return {
        "change": asdict(size)
        | {"n": int(view.changed.sum())}
        | _spread(np.abs(change[view.changed])),
        "normals_shift": asdict(normals) | {"n": int((~view.labels).sum())},
    }


def _spread(values: Scores) -> dict[str, float]:
    upper, top = np.quantile(values, [0.9, 0.95])
    return {"q90": float(upper), "q95": float(top), "most": float(values.max())}


def _agreement(
    card: ModelCard, films: Sequence[Observed], copies: Sequence[Observed]
) -> dict[str, Any]:
    """Probabilities of the squashed and the aspect-true copy of one film."""
    key = {(film.film.label, Path(film.film.file).stem): film for film in films}
    pairs = [
        (key[copy.film.label, Path(copy.film.file).stem], copy)
        for copy in copies
        if copy.aspect == 1
    ]
    pairs = [(true, copy) for true, copy in pairs if true.aspect != 1]
    if not pairs:
        return {"films": 0, "not_measured": "no film is there in both shapes"}
    true, squashed = (
        calibrated(card, [film.logit for film in side]) for side in zip(*pairs, strict=True)
    )
    labels = np.array([film.ill for film, _ in pairs])
    patients = [film.film.patient_group for film, _ in pairs]
    size = np.abs(true - squashed)
    threshold = card.default.threshold
    found = {
        "films": len(pairs),
        "patients": len(set(patients)),
        **_spread(size),
        "same_answer": float(np.mean((true >= threshold) == (squashed >= threshold))),
    }
    try:
        (middle,) = bootstrap(lambda _, sizes: (float(np.median(sizes)),), labels, size, patients)
        areas = {"auc_aspect_true": true, "auc_squashed": squashed}
        return (
            found
            | {"change": asdict(middle)}
            | {name: asdict(metrics.auc(labels, scores)) for name, scores in areas.items()}
        )
    except DataError as error:
        return found | {"change": {"value": float(np.median(size))}, "not_measured": str(error)}
