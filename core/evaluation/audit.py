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
from core.evaluation.agreement import agreement
from core.evaluation.calibration import Calibration, calibration_error
from core.evaluation.goals import goals
from core.evaluation.intervals import bootstrap
from core.evaluation.metrics import Labels, Scores
from core.evaluation.observe import Observed, looks, observe
from core.evaluation.shape_probe import probe
from core.evaluation.shifts import SHIFTS, Shift
from core.inference.card import Measure, ModelCard, OperatingPoint
from core.inference.model import Model
from core.training.dataset import Film, one_copy_each

NORMALS_ONLY = np.array([shift.normals_only for shift in SHIFTS])


@dataclass(frozen=True, slots=True)
class Progress:
    """One more of `total` films was shown to the model."""

    total: int


@dataclass(frozen=True, slots=True, eq=False)
class Audit:
    """What was found, numbers, texts, dicts and lists only, and the films behind it."""

    results: dict[str, Any]
    films: tuple[Observed, ...]


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """All films under one shift beside the same films as they are.

    `labels` (n,) bool; `plain` and `shown` (n,) probabilities; `changed` (n,) bool: the
    films that the shift is for.
    """

    labels: Labels
    plain: Scores
    shown: Scores
    changed: NDArray[np.bool_]


def audit(model: Model, folder: Path, films: Sequence[Film]) -> Iterator[Progress | Audit]:
    """Show the model one copy of each film under every shift, the other copies as they are.

    Yields:
        A `Progress` for each file, then one `Audit`.

    Raises:
        UnreadableImage: a film cannot be read.
        DataError: a class is missing, or has too few patients.
    """
    once = one_copy_each(films)
    kept = {film.file for film in once}
    others = [film for film in films if film.file not in kept]
    seen, copies = [], []
    for observed in observe(model, folder, once):
        seen.append(observed)
        yield Progress(len(films))
    for observed in observe(model, folder, others, shifts=()):
        copies.append(observed)
        yield Progress(len(films))
    yield Audit(measured(model.card, seen, copies), tuple(seen))


def measured(
    card: ModelCard, films: Sequence[Observed], copies: Sequence[Observed]
) -> dict[str, Any]:
    """The audit as a document, with 95 % intervals: DeLong's, Wilson's, redrawn by patient.

    Args:
        card: calibrates, and has the operating points.
        films: one copy of each, observed under `SHIFTS`.
        copies: other copies of some of them.

    Raises:
        DataError: a class is missing, or has too few patients.
    """
    found = looks(films)
    shown = Calibration(card.slope, card.intercept).probabilities(found.logits)
    errors, sizes, normals = _redrawn(found.labels, shown, found.patients)
    everything = np.ones_like(found.labels)
    plain = View(found.labels, shown[0], shown[0], everything)
    document: dict[str, Any] = {
        "films": len(films),
        "normal": int((~found.labels).sum()),
        "pneumonia": int(found.labels.sum()),
        "patients": len(set(found.patients)),
        "operating_point": card.default.name,
        "plain": _standing(plain, card.operating_points) | {"ece": asdict(errors[0])},
        "shifts": [],
        "copies": agreement(card, films, copies),
        "shape_from_features": probe(films),
    }
    for place, shift in enumerate(SHIFTS):
        changed = ~found.labels if shift.normals_only else everything
        view = View(found.labels, shown[0], shown[1 + place], changed)
        entry = _shift(shift, view, card.operating_points)
        entry["ece"] = asdict(errors[1 + place])
        entry["change"] = _of(sizes[place], changed) | _spread(view)
        entry["normals_shift"] = _of(normals[place], ~found.labels)
        document["shifts"].append(entry)
    return document | {"goals": goals(document)}


def _redrawn(
    labels: Labels, shown: Scores, patients: Sequence[str]
) -> tuple[tuple[Measure, ...], tuple[Measure, ...], tuple[Measure, ...]]:
    """Of each row the calibration error; of each shift two medians of changes.

    The first is the size of the change among the films that the shift is for, the second
    the change, with its sign, among normal films.
    """
    found = bootstrap(_statistics, labels, shown.T, patients)
    rows, shifts = len(shown), len(shown) - 1
    return found[:rows], found[rows : rows + shifts], found[rows + shifts :]


def _statistics(labels: Labels, shown: Scores) -> Sequence[float]:
    change = shown[:, 1:] - shown[:, :1]
    sizes = np.where(
        NORMALS_ONLY,
        np.median(np.abs(change[~labels]), axis=0),
        np.median(np.abs(change), axis=0),
    )
    errors = [calibration_error(labels, column) for column in shown.T]
    return [*errors, *sizes, *np.median(change[~labels], axis=0)]


def _of(measure: Measure, films: NDArray[np.bool_]) -> dict[str, Any]:
    return asdict(measure) | {"n": int(films.sum())}


def _spread(view: View) -> dict[str, float]:
    size = np.abs(view.shown - view.plain)[view.changed]
    return {"q90": float(np.quantile(size, 0.9)), "q95": float(np.quantile(size, 0.95))}


def _shift(shift: Shift, view: View, points: Sequence[OperatingPoint]) -> dict[str, Any]:
    return {
        "name": shift.name,
        "kind": shift.kind,
        "what": shift.what,
        "films": "normal" if shift.normals_only else "all",
        "auc_change": _auc_change(view),
        **_standing(view, points),
    }


def _standing(view: View, points: Sequence[OperatingPoint]) -> dict[str, Any]:
    """How well the films are told apart, as shown."""
    return {
        "auc": asdict(metrics.auc(view.labels, view.shown)),
        "operating_points": {point.name: _at_point(view, point) for point in points},
    }


def _at_point(view: View, point: OperatingPoint) -> dict[str, Any]:
    """Rates, and how many sure answers turned: a sure one lies outside the band."""
    rates = asdict(metrics.rates(view.labels, view.shown, point.threshold))
    chosen = asdict(metrics.selective(view.labels, view.shown, point.threshold, point.band))
    low, high = point.band
    sure = view.changed & ((view.plain < low) | (view.plain > high))
    turned = sure & ((view.plain >= point.threshold) != (view.shown >= point.threshold))
    return {
        "sensitivity": rates["sensitivity"],
        "specificity": rates["specificity"],
        **chosen,
        "sure": int(sure.sum()),
        "turned": int(turned.sum()),
        "normals_turned": int((turned & ~view.labels).sum()),
    }


def _auc_change(view: View) -> dict[str, Any]:
    """Area under the curve as shown less the plain one, paired (DeLong 1988)."""
    try:
        found = metrics.compare_auc(view.labels, view.shown, view.plain)
    except DataError as error:
        shown, plain = (metrics.auc(view.labels, p).value for p in (view.shown, view.plain))
        return {"value": shown - plain, "not_measured": str(error)}
    return asdict(found.difference) | {"p": found.p}
