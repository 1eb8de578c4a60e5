"""What a model card says of a model: calibration, operating points, performance."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.evaluation.calibration import expected_error, fit_platt, reliability
from core.evaluation.metrics import (
    auc,
    balanced_threshold,
    rates,
    threshold_for_sensitivity,
    threshold_for_specificity,
)
from core.imaging import read_radiograph
from core.inference.attention import cell_evidence
from core.inference.card import Measure
from core.inference.model import Model
from core.training.dataset import PNEUMONIA, Film

SCREENING_SENSITIVITY = 0.98
HIGH_SPECIFICITY = 0.98
BAND = 0.75  # half-width of the indeterminate band, in calibrated log-odds
LEVELS: Mapping[str, float] = {"High": 90.0, "Moderate": 70.0, "Low": 0.0}
STRONGEST = 0.995  # quantile of the evidence that the colour scale spans


@dataclass(frozen=True, slots=True, eq=False)
class Observed:
    """One film as the model sees it; `cells` is its evidence map in log-odds."""

    pneumonia: bool
    logit: float
    cells: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """Observed validation films; `what` names them, `command` measures them again."""

    films: Sequence[Observed]
    what: str
    command: str

    @property
    def labels(self) -> NDArray[np.int64]:
        """1 for pneumonia, (n,)."""
        return np.array([film.pneumonia for film in self.films], np.int64)

    @property
    def logits(self) -> NDArray[np.float64]:
        """Uncalibrated, (n,)."""
        return np.array([film.logit for film in self.films])


def observe(model: Model, folder: Path, films: Sequence[Film]) -> Iterator[Observed]:
    """Run the model over labelled films, suitable or not.

    Raises:
        UnreadableImage: a film cannot be read.
    """
    for film in films:
        logit, features = model.run(read_radiograph(folder / film.file).grey)
        cells, _ = cell_evidence(model.head, features)
        yield Observed(film.label == PNEUMONIA, logit, cells)


def card_entries(films: Measured) -> dict[str, Any]:
    """The measured part of a model card.

    Platt calibration and thresholds are fitted on the same films that they are reported
    on; two parameters and three thresholds leave little room for optimism, and the card
    says so.
    """
    labels = films.labels
    fitted = fit_platt(labels, films.logits)
    probabilities = 1 / (1 + np.exp(-(fitted.slope * films.logits + fitted.intercept)))
    area = auc(labels, probabilities)
    error = expected_error(reliability(labels, probabilities))
    thresholds = {
        "screening": threshold_for_sensitivity(labels, probabilities, SCREENING_SENSITIVITY),
        "balanced": balanced_threshold(labels, probabilities),
        "high-specificity": threshold_for_specificity(labels, probabilities, HIGH_SPECIFICITY),
    }
    points = {n: _point(labels, probabilities, t) for n, t in thresholds.items()}
    return {
        "calibration": {"method": "platt", "slope": fitted.slope, "intercept": fitted.intercept},
        "operating_points": points,
        "default_operating_point": "screening",
        "confidence_levels": dict(LEVELS),
        "evidence_scale": _scale(films),
        "performance": {
            "summary": _summary(films, area, points["screening"]),
            "films": films.what,
            "command": films.command,
            "auc": _entry(area),
            "calibration_error": error,
        },
    }


def _point(labels: NDArray[Any], probabilities: NDArray[Any], threshold: float) -> dict[str, Any]:
    found = rates(labels, probabilities, threshold)
    centre = np.log(threshold / (1 - threshold))
    edges = 1 / (1 + np.exp(-(centre + np.array([-BAND, BAND]))))
    return {
        "threshold": threshold,
        "indeterminate": [float(edge) for edge in edges],
        "sensitivity": _entry(found.sensitivity),
        "specificity": _entry(found.specificity),
    }


def _entry(measure: Measure | None) -> dict[str, float] | None:
    if measure is None:
        return None
    return {"value": measure.value, "low": measure.low, "high": measure.high, "n": measure.n}


def _scale(films: Measured) -> float:
    """The log-odds at which colours are full: what the strongest cells of ill films reach."""
    ill = np.stack([film.cells for film in films.films if film.pneumonia])
    return round(float(max(np.quantile(np.abs(ill), STRONGEST), 0.01)), 2)


def _summary(films: Measured, area: Measure, point: Mapping[str, Any]) -> str:
    sensitivity, specificity = point["sensitivity"], point["specificity"]
    return (
        f"On {films.what} (n = {len(films.films)}): AUC {area.value:.3f} (95 % CI {area.low:.3f} "
        f"to {area.high:.3f}); at the screening point sensitivity {sensitivity['value']:.1%} and "
        f"specificity {specificity['value']:.1%}. Not measured in clinical use."
    )
