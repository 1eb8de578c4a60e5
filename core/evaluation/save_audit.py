"""A shortcut audit to files: `audit.csv`, a row for each shift, and `audit.png`."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from core.evaluation.goals import LARGEST_FALL, LARGEST_MEDIAN
from core.evaluation.panels import BLUE, GREY, VERMILION, titled
from core.files import written_aside

DOTS = 150  # per inch
MEASURES = ("auc", "auc_change", "ece", "change", "normals_shift")  # of a shift
RATES = ("sensitivity", "specificity", "coverage")  # of a shift at an operating point


def save_audit(audit: Mapping[str, Any], folder: Path) -> tuple[Path, ...]:
    """Write both files into `folder`.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    table, picture = folder / "audit.csv", folder / "audit.png"
    rows = [row(shift, audit["operating_point"]) for shift in audit["shifts"]]
    with written_aside(table) as aside, aside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    with written_aside(picture) as aside, aside.open("wb") as file:
        draw(audit).savefig(file, format="png", dpi=DOTS)
    return table, picture


def row(shift: Mapping[str, Any], point: str) -> dict[str, Any]:
    """One shift, flat: each measure with its ends; rates are those at `point`."""
    at_point = shift["operating_points"][point]
    flat = {key: shift[key] for key in ("name", "kind", "what", "films")}
    flat |= {key: at_point[key] for key in ("sure", "turned", "normals_turned")}
    for source, names in ((shift, MEASURES), (at_point, RATES)):
        for name in names:
            flat[name] = source[name]["value"]
            flat |= {f"{name}_{end}": source[name].get(end) for end in ("low", "high")}
    return flat


def draw(audit: Mapping[str, Any]) -> Figure:
    """What each shift does to the area under the curve, and to the probabilities."""
    figure = Figure(figsize=(11.0, 6.2), layout="constrained")
    areas, medians = figure.subplots(1, 2, sharey=True)
    shifts = audit["shifts"]
    _dots(areas, [shift["auc_change"] for shift in shifts], "Change of AUC")
    areas.axvline(-LARGEST_FALL, color=VERMILION, linestyle="--", linewidth=1.0)
    _dots(medians, [shift["normals_shift"] for shift in shifts], "Median shift of a normal film")
    for limit in (-LARGEST_MEDIAN, LARGEST_MEDIAN):
        medians.axvline(limit, color=VERMILION, linestyle="--", linewidth=1.0)
    areas.set_yticks(range(len(shifts)), [shift["name"] for shift in shifts], fontsize=9)
    areas.invert_yaxis()
    return figure


def _dots(axes: Axes, measures: list[Mapping[str, Any]], title: str) -> None:
    titled(axes, title, "shifted less plain, with 95 % interval", "")
    axes.locator_params(axis="x", nbins=6)
    axes.axvline(0.0, color=GREY, linewidth=1.0)
    for place, found in enumerate(measures):
        if "low" in found:
            axes.plot([found["low"], found["high"]], [place, place], color=BLUE, linewidth=1.6)
        axes.plot(found["value"], place, "o", color=BLUE, markersize=5)
