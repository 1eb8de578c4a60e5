"""What a model card says of a model: calibration, operating points, performance."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.evaluation import operating
from core.evaluation.calibration import Calibration
from core.evaluation.metrics import Scores, auc, rates
from core.evaluation.observe import Looks, Observed, looks
from core.evaluation.shifts import SHIFTS
from core.inference.card import Measure

LEVELS: Mapping[str, float] = {"High": 90.0, "Moderate": 70.0, "Low": 0.0}
STRONGEST = 0.995  # quantile of the evidence that the colour scale spans


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """Observed validation films; `what` names them, `command` measures them again."""

    films: Sequence[Observed]
    what: str
    command: str


def card_entries(measured: Measured) -> dict[str, Any]:
    """The measured part of a model card, from films observed under `SHIFTS`.

    Calibration and thresholds are fitted on the films that they are reported on, and on
    the shifted copies of these; `calibration_error` and what is called `held_out` are those
    of films whose patients took no part in the fit.

    Raises:
        DataError: a class is missing, here or among four fifths of the patients.
    """
    films = looks(measured.films)
    fitted = operating.calibrate(films)
    shown = fitted.probabilities(films.logits)
    area = auc(films.labels, films.logits[0])
    held_out = operating.held_out(films)
    points = {
        name: _point(films, fitted, threshold) | {"held_out": _rates(films, held_out.called[name])}
        for name, threshold in operating.thresholds(films, fitted).items()
    }
    return {
        "calibration": {
            "method": "platt",
            "slope": fitted.slope,
            "intercept": fitted.intercept,
            "fitted_on": f"films as they are and under {len(shown) - 1} shifts",
        },
        "operating_points": points,
        "default_operating_point": "screening",
        "confidence_levels": dict(LEVELS),
        "evidence_scale": _scale(measured),
        "performance": {
            "summary": _summary(measured, area, points["screening"]),
            "films": measured.what,
            "command": measured.command,
            "auc": asdict(area),
            "calibration_error": held_out.errors[0],
            "calibration_error_worst_shift": max(held_out.errors),
        },
    }


def _point(films: Looks, fitted: Calibration, threshold: float) -> dict[str, Any]:
    shown = fitted.probabilities(films.logits)
    edges = operating.band(
        operating.log_odds(threshold), operating.half_width(films, fitted, threshold)
    )
    found = asdict(rates(films.labels, shown[0], threshold))
    return {
        "threshold": threshold,
        "indeterminate": list(edges),
        "sensitivity": found["sensitivity"],
        "specificity": found["specificity"],
        "least_under_shifts": _least(films, shown[1:], threshold),
        "bands": _bands(films, shown[:1], threshold),
    }


def _rates(films: Looks, called: NDArray[np.bool_]) -> dict[str, Any]:
    found = asdict(rates(films.labels, called, 0.5))
    return {name: found[name] for name in ("sensitivity", "specificity")}


def _least(films: Looks, shifted: Scores, threshold: float) -> dict[str, Any]:
    """Lowest sensitivity and specificity under any shift, and under which."""
    found = [asdict(rates(films.labels, row, threshold)) for row in shifted]
    least = {}
    for rate in ("sensitivity", "specificity"):
        lowest = min(range(len(found)), key=lambda row: found[row][rate]["value"])
        least[rate] = found[lowest][rate] | {"shift": SHIFTS[lowest].name}
    return least


def _bands(films: Looks, plain: Scores, threshold: float) -> list[dict[str, Any]]:
    """Coverage against error of wider and wider bands, on films as they are."""
    edges = {w: operating.band(operating.log_odds(threshold), w) for w in operating.WIDTHS}
    return [
        {"half_width": width} | asdict(operating.answered(films.labels, plain, threshold, edge))
        for width, edge in edges.items()
    ]


def _scale(films: Measured) -> float:
    """The log-odds at which colours are full: what the strongest cells of ill films reach."""
    ill = np.stack([film.cells for film in films.films if film.ill])
    return round(float(max(np.quantile(np.abs(ill), STRONGEST), 0.01)), 2)


def _summary(films: Measured, area: Measure, point: Mapping[str, Any]) -> str:
    sensitivity, specificity = point["sensitivity"], point["specificity"]
    return (
        f"On {films.what} (n = {len(films.films)}): AUC {area.value:.3f} (95 % CI {area.low:.3f} "
        f"to {area.high:.3f}); at the screening point sensitivity {sensitivity['value']:.1%} and "
        f"specificity {specificity['value']:.1%}. Not measured in clinical use."
    )
