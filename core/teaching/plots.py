"""Pictures of readings: curves of learner, class and program, and calibration of the ratings."""

import io
from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from core.errors import DataError
from core.evaluation import metrics
from core.evaluation.metrics import Scores
from core.evaluation.panels import (
    BLUE,
    GREEN,
    GREY,
    GRID,
    PURPLE,
    VERMILION,
    as_percent,
    titled,
)
from core.language import figure, phrase
from core.teaching.case_set import CaseSet
from core.teaching.scoring import Figures, Score, ai_figures
from core.teaching.words import measure

SIZE = (9.0, 4.4)  # inches
ON_SCREEN, PRINTED = 100, 220  # dots per inch


def learner_picture(
    one: Score, class_: Sequence[Score], case_set: CaseSet, dots: int = ON_SCREEN
) -> bytes:
    """A learner's curves against class and program, and the calibration, as PNG."""
    figure = Figure(figsize=SIZE, layout="constrained")
    curves, calibration = figure.subplots(1, 2)
    _frame(curves, phrase("ROC"))
    if len(class_) > 1:
        _draw_mean(curves, [other.unaided for other in class_])
    _draw_curve(curves, one.unaided, BLUE, phrase("Unaided"))
    if one.aided:
        _draw_curve(curves, one.aided, VERMILION, phrase("Aided"), "--")
    _draw_program(curves, case_set)
    _legend(curves)
    _draw_calibration(calibration, one)
    return _png(figure, dots)


def class_picture(scores: Sequence[Score], case_set: CaseSet) -> bytes:
    """Everybody's operating points, the class's curves, and the program, as PNG."""
    figure = Figure(figsize=SIZE, layout="constrained")
    curves, areas = figure.subplots(1, 2)
    _frame(curves, phrase("ROC of the class"))
    for one in scores:
        _draw_curve(curves, one.unaided, GREY)
    _draw_mean(curves, [one.unaided for one in scores])
    aided = [one.aided for one in scores if one.aided]
    if aided:
        _draw_mean(curves, aided, phrase("Class, aided"), VERMILION)
    _draw_program(curves, case_set)
    _legend(curves)
    _draw_areas(areas, scores)
    return _png(figure, ON_SCREEN)


def mean_curve(figures: Sequence[Figures]) -> Scores | None:
    """Sensitivity averaged over readers at each false positive rate of `GRID`."""
    found = []
    for one in figures:
        try:
            curve = metrics.roc(one.labels, one.ratings)
        except DataError:  # a class is missing: this reader has no curve
            continue
        found.append(np.interp(GRID, curve.false_positive_rate, curve.sensitivity))
    return np.mean(found, axis=0) if found else None


def _frame(axes: Axes, title: str) -> None:
    axes.plot([0, 1], [0, 1], color=GREY, linewidth=0.8)
    titled(axes, title, phrase("1 − specificity"), phrase("Sensitivity"))
    as_percent(axes)


def _draw_curve(
    axes: Axes, figures: Figures, colour: str, label: str = "", line: str = "-"
) -> None:
    """A thin curve without a label stands for one of many."""
    if figures.auc is None:
        return
    curve = metrics.roc(figures.labels, figures.ratings)
    said = f"{label}: {measure(figures.auc, False)}"
    axes.plot(
        curve.false_positive_rate,
        curve.sensitivity,
        line,
        color=colour,
        linewidth=1.6 if label else 0.8,
        label=said if label else None,
    )
    specificity, sensitivity = figures.rates.specificity, figures.rates.sensitivity
    if specificity and sensitivity:
        axes.plot(1 - specificity.value, sensitivity.value, "o", color=colour, markersize=5)


def _draw_mean(
    axes: Axes, figures: Sequence[Figures], label: str = "", colour: str = GREEN
) -> None:
    mean = mean_curve(figures)
    if mean is not None:
        area = float(np.trapezoid(mean, GRID))
        said = (label or phrase("Class, unaided")) + f": {figure(area, '.2f')}"
        axes.plot(GRID, mean, "-.", color=colour, label=said)


def _draw_program(axes: Axes, case_set: CaseSet) -> None:
    found = ai_figures(case_set)
    if found is None:
        return
    labels, probabilities, rates = found
    if rates.sensitivity is None or rates.specificity is None:
        return
    curve, area = metrics.roc(labels, probabilities), metrics.auc(labels, probabilities)
    said = phrase("Program") + f": {measure(area, False)}"
    axes.plot(curve.false_positive_rate, curve.sensitivity, ":", color=PURPLE, label=said)
    axes.plot(1 - rates.specificity.value, rates.sensitivity.value, "D", color=PURPLE, markersize=5)


def _draw_calibration(axes: Axes, one: Score) -> None:
    axes.plot([0, 1], [0, 1], color=GREY, linewidth=0.8)
    ways = [(one.unaided, BLUE, phrase("Unaided")), (one.aided, VERMILION, phrase("Aided"))]
    for shift, (figures, colour, label) in enumerate(ways):
        if figures is None or not figures.bins:
            continue
        seen = [bin_.observed for bin_ in figures.bins]
        arms = np.array([[m.value - m.low for m in seen], [m.high - m.value for m in seen]])
        axes.errorbar(
            [bin_.predicted + 0.012 * shift for bin_ in figures.bins],
            [m.value for m in seen],
            yerr=arms,
            fmt="o-",
            elinewidth=0.8,
            color=colour,
            markersize=4,
            capsize=2,
            label=label,
        )
    said = phrase("Rating as a probability"), phrase("Pneumonia by truth")
    titled(axes, phrase("Calibration of the ratings"), *said)
    as_percent(axes)
    _legend(axes)


def _draw_areas(axes: Axes, scores: Sequence[Score]) -> None:
    ways = (
        (0.12, BLUE, phrase("Unaided"), False),
        (-0.12, VERMILION, phrase("Aided"), True),
    )
    for offset, colour, label, aided in ways:
        figures = [one.aided if aided else one.unaided for one in scores]
        known = [(n, f.auc) for n, f in enumerate(figures) if f and f.auc]
        if known:
            axes.errorbar(
                [m.value for _, m in known],
                [n - offset for n, _ in known],
                xerr=np.array([[m.value - m.low, m.high - m.value] for _, m in known]).T,
                fmt="s" if aided else "o",
                color=colour,
                markersize=5,
                capsize=2,
                label=label,
            )
    axes.set_yticks(range(len(scores)), [one.learner[:24] for one in scores])
    axes.set_ylim(len(scores) - 0.5, -0.5)
    axes.set_xlim(0.0, 1.02)
    axes.xaxis.set_major_formatter(lambda value, _: figure(value, ".1f"))
    titled(axes, phrase("AUC with 95 % intervals"), "", "")
    _legend(axes)


def _legend(axes: Axes) -> None:
    if axes.get_legend_handles_labels()[0]:
        axes.legend(loc="lower right", fontsize=8, framealpha=0.9)


def _png(figure: Figure, dots: int) -> bytes:
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=dots)
    return file.getvalue()
