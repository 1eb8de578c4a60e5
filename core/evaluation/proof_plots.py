"""Pictures of the shortcut audit and of the evidence test, from their figures alone."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from core.evaluation.goals import LARGEST_FALL, LARGEST_MEDIAN
from core.evaluation.panels import BLUE, GREY, VERMILION, titled

Measures = Iterable[Mapping[str, Any]]


def draw_audit(audit: Mapping[str, Any]) -> Figure:
    """What each shift does to the area under the curve, and to the probabilities."""
    figure = Figure(figsize=(11.0, 6.2), layout="constrained")
    areas, medians = figure.subplots(1, 2, sharey=True)
    shifts, across = audit["shifts"], "shifted less plain, with 95 % interval"
    titled(areas, "Change of AUC", across, "")
    _dots(areas, [shift["auc_change"] for shift in shifts], [-LARGEST_FALL])
    titled(medians, "Median shift of a normal film", across, "")
    _dots(medians, [shift["normals_shift"] for shift in shifts], [-LARGEST_MEDIAN, LARGEST_MEDIAN])
    _name(areas, [shift["name"] for shift in shifts])
    return figure


def draw_evidence(found: Mapping[str, Any]) -> Figure:
    """How much the hottest fifth of each map counts, and what else its maps were asked."""
    figure = Figure(figsize=(11.0, 5.2), layout="constrained")
    falls, goals = figure.subplots(1, 2, width_ratios=(1.0, 0.8))
    titled(falls, "Logit's fall, a film each", "as much hidden elsewhere", "hottest fifth hidden")
    hottest, elsewhere = np.array(found["falls"]).T
    falls.plot(elsewhere, hottest, "o", color=BLUE, markersize=3.5, alpha=0.6)
    falls.axline((0.0, 0.0), slope=1.0, color=VERMILION, linestyle="--", linewidth=1.0)
    titled(goals, "Goals", "measured, with 95 % interval; the limit is dashed", "")
    measures = found["goals"]
    _dots(goals, measures)
    for place, goal in enumerate(measures):
        limits = [goal["limit"]] * 2
        goals.plot(limits, [place - 0.3, place + 0.3], "--", color=VERMILION, linewidth=1.0)
    _name(goals, [goal["short"] for goal in measures])
    return figure


def _dots(axes: Axes, measures: Measures, limits: Iterable[float] = ()) -> None:
    axes.locator_params(axis="x", nbins=6)
    axes.axvline(0.0, color=GREY, linewidth=1.0)
    for limit in limits:
        axes.axvline(limit, color=VERMILION, linestyle="--", linewidth=1.0)
    for place, found in enumerate(measures):
        if "low" in found:
            axes.plot([found["low"], found["high"]], [place, place], color=BLUE, linewidth=1.6)
        axes.plot(found["value"], place, "o", color=BLUE, markersize=5)


def _name(axes: Axes, names: list[str]) -> None:
    axes.set_yticks(range(len(names)), names, fontsize=9)
    axes.invert_yaxis()
