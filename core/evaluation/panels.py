"""One picture of an evaluation each, drawn into axes that the caller gives.

Colours after Okabe and Ito 2008, told apart by line style as well. Matplotlib's object
interface only: no pyplot, no global state.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import PercentFormatter
from numpy.typing import NDArray

from core.evaluation import metrics
from core.evaluation.calibration import reliability
from core.evaluation.evaluate import SetResult
from core.evaluation.intervals import bootstrap
from core.evaluation.metrics import Labels, Scores
from core.inference.card import Measure, OperatingPoint

BLUE, VERMILION, GREEN, PURPLE, BLACK = "#0072B2", "#D55E00", "#009E73", "#AA4499", "#222222"
GREY = "#8A8A8A"
STYLES = tuple(
    zip((BLUE, VERMILION, GREEN, PURPLE, BLACK), ("-", "--", "-.", ":", "-"), strict=True)
)
GRID = np.linspace(0.0, 1.0, 101)
TICKS = (0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999)  # of a probability axis in log-odds
END = 7.6  # log-odds: probabilities beyond 0.05 and 99.95 % are drawn at the ends

Styled = tuple[SetResult, tuple[str, str]]
Measured = Mapping[str, Any]  # figures by the set's name, see `Evaluation.results`


def styled(sets: Sequence[SetResult]) -> Iterator[Styled]:
    """The sets, each with its colour and line."""
    return zip(sets, cycle(STYLES))


def titled(axes: Axes, title: str, across: str, up: str) -> None:
    """A quiet frame: title at the left, two spines, a light grid."""
    axes.set_title(title, loc="left", fontsize=11, fontweight="bold")
    axes.set_xlabel(across)
    axes.set_ylabel(up)
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(color="#E4E4E4", linewidth=0.8)
    axes.set_axisbelow(True)


def as_percent(axes: Axes, sides: str = "xy") -> None:
    """Shares from 0 to 1 on the named axes, written in percent."""
    for side, axis, limits in (("x", axes.xaxis, axes.set_xlim), ("y", axes.yaxis, axes.set_ylim)):
        if side in sides:
            axis.set_major_formatter(PercentFormatter(1.0, decimals=0, symbol=" %"))
            limits(-0.01, 1.01)


def _legend(axes: Axes, title: str | None = None) -> None:
    """Below the axes, where no curve can be; the distance is in font sizes."""
    if not axes.get_legend_handles_labels()[0]:
        return
    axes.legend(
        loc="upper center",
        bbox_to_anchor=(0.5, 0.0),
        borderaxespad=5.0,
        frameon=False,
        fontsize=8,
        title=title,
        title_fontsize=8,
        alignment="left",
        ncols=1 if title else 2,
    )


def log_odds(probability: Scores) -> Scores:
    """Probabilities on the log-odds axis, those beyond its ends at the ends."""
    clipped = np.clip(probability, 1e-9, 1 - 1e-9)
    return np.asarray(np.clip(np.log(clipped / (1 - clipped)), -END, END))


def _probability_axis(axes: Axes) -> None:
    axes.set_xticks(log_odds(np.array(TICKS)), [f"{tick:.3g}" for tick in TICKS])
    axes.set_xlim(-END - 0.2, END + 0.2)


def draw_roc(axes: Axes, sets: Sequence[SetResult], point: OperatingPoint) -> None:
    """ROC curves with the operating point on them.

    The bands hold 95 % of redrawings by patient at each false positive rate.
    """
    axes.plot([0, 1], [0, 1], color=GREY, linewidth=0.8)
    for result, (colour, line) in styled(sets):
        labels, scores, patients = result.arrays()
        curve, area = metrics.roc(labels, scores), metrics.auc(labels, scores)
        low, high = _band(labels, scores, patients)
        axes.fill_between(GRID, low, high, color=colour, alpha=0.15, linewidth=0)
        text = f"{result.name}: {area.value:.3f} ({area.low:.3f}–{area.high:.3f})"
        axes.plot(curve.false_positive_rate, curve.sensitivity, line, color=colour, label=text)
        called = scores >= point.threshold
        axes.plot(called[~labels].mean(), called[labels].mean(), "o", color=colour)
    if len(axes.get_lines()) > 1:
        axes.plot([], [], "o", color=GREY, label=f"{point.name}, threshold {point.threshold:.3f}")
    titled(axes, "ROC", "1 − specificity", "Sensitivity")
    as_percent(axes)
    _legend(axes, "AUC (95 % CI)")


def _band(labels: Labels, scores: Scores, patients: Sequence[str]) -> tuple[Scores, Scores]:
    def sensitivities(truth: Labels, score: Scores) -> NDArray[np.float64]:
        curve = metrics.roc(truth, score)
        return np.interp(GRID, curve.false_positive_rate, curve.sensitivity)

    measures = bootstrap(lambda t, s: sensitivities(t, s).tolist(), labels, scores, patients)
    return np.array([m.low for m in measures]), np.array([m.high for m in measures])


def draw_precision_recall(axes: Axes, sets: Sequence[SetResult], measured: Measured) -> None:
    """Precision-recall curves; a thin line marks what chance would give each set."""
    for result, (colour, line) in styled(sets):
        labels, scores, _ = result.arrays()
        curve = metrics.precision_recall(labels, scores)
        text = _with_interval(result.name, measured[result.name]["all"]["average_precision"])
        axes.plot(
            np.concatenate([[0.0], curve.recall]),
            np.concatenate([curve.precision[:1], curve.precision]),
            line,
            color=colour,
            label=text,
        )
        axes.axhline(labels.mean(), color=colour, linewidth=0.6, alpha=0.6)
    titled(axes, "Precision and recall", "Recall (sensitivity)", "Precision (PPV)")
    as_percent(axes)
    _legend(axes, "Average precision (95 % CI)")


def draw_confusion(axes: Axes, result: SetResult, point: OperatingPoint) -> None:
    """Counts and percentages of each true class, at an operating point."""
    labels, scores, _ = result.arrays()
    found = metrics.rates(labels, scores, point.threshold)
    counts = np.array(
        [
            [found.true_negatives, found.false_positives],
            [found.false_negatives, found.true_positives],
        ]
    )
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1.4, aspect="auto")
    for (row, column), count in np.ndenumerate(counts):
        text = f"{count}\n{shares[row, column]:.1%}".replace("%", " %")
        colour = "white" if shares[row, column] > 0.75 else BLACK
        axes.text(column, row, text, ha="center", va="center", color=colour, fontsize=12)
    axes.set_xticks([0, 1], ["Normal", "Pneumonia"])
    axes.set_yticks([0, 1], ["Normal", "Pneumonia"], rotation=90, va="center")
    axes.tick_params(length=0)
    titled(axes, f"Confusion, {result.name}", "Program says", "Label says")
    axes.grid(visible=False)


def draw_calibration(axes: Axes, sets: Sequence[SetResult], measured: Measured) -> None:
    """Reliability diagram with Wilson intervals, in bins of equally many films."""
    axes.plot([0, 1], [0, 1], color=GREY, linewidth=0.8)
    for result, (colour, line) in styled(sets):
        labels, scores, _ = result.arrays()
        bins = reliability(labels, scores, equal_mass=True)
        seen = [b.observed for b in bins]
        axes.errorbar(
            [b.predicted for b in bins],
            [m.value for m in seen],
            yerr=_arms(seen),
            fmt="o" + line,
            color=colour,
            markersize=4,
            linewidth=1,
            label=_with_interval(result.name, measured[result.name]["all"]["ece"]),
        )
    titled(axes, "Calibration", "Predicted probability", "Films with pneumonia")
    as_percent(axes)
    _legend(axes, "ECE (95 % CI)")


def _with_interval(name: str, measure: Mapping[str, float]) -> str:
    return f"{name}: {measure['value']:.3f} ({measure['low']:.3f}–{measure['high']:.3f})"


def _arms(measures: Sequence[Measure]) -> NDArray[np.float64]:
    return np.array([[m.value - m.low for m in measures], [m.high - m.value for m in measures]])


def draw_distribution(axes: Axes, result: SetResult, point: OperatingPoint) -> None:
    """Scores of both classes on a log-odds axis, the threshold and its band."""
    labels, scores, _ = result.arrays()
    edges = np.linspace(-END, END, 39).tolist()
    for truth, colour, name in ((False, BLUE, "Normal"), (True, VERMILION, "Pneumonia")):
        of_class = log_odds(scores[labels == truth])
        if of_class.size:
            weights = np.full(of_class.size, 1 / of_class.size)
            axes.hist(
                of_class, edges, weights=weights, color=colour, alpha=0.35, histtype="stepfilled"
            )
            axes.hist(
                of_class,
                edges,
                weights=weights,
                color=colour,
                histtype="step",
                label=f"{name} ({of_class.size})",
                linestyle="--" if truth else "-",
            )
    _mark(axes, point)
    titled(axes, f"Scores, {result.name}", "Probability of pneumonia", "Films of the class")
    axes.yaxis.set_major_formatter(PercentFormatter(1.0, decimals=0, symbol=" %"))
    _legend(axes)
    _probability_axis(axes)


def _mark(axes: Axes, point: OperatingPoint) -> None:
    low, high = log_odds(np.array(point.band))
    axes.axvspan(low, high, color=GREY, alpha=0.2, linewidth=0, label="Indeterminate")
    threshold = log_odds(np.array([point.threshold]))[0]
    axes.axvline(threshold, color=BLACK, linewidth=1, label=f"{point.name} {point.threshold:.3f}")


def draw_sweep(axes: Axes, result: SetResult, points: Sequence[OperatingPoint]) -> None:
    """Sensitivity, specificity and accuracy with Wilson bands at every threshold."""
    labels, scores, _ = result.arrays()
    places = np.linspace(-END, END, 153)
    found = metrics.sweep(labels, scores, 1 / (1 + np.exp(-places)))
    curves = (
        ("Sensitivity", VERMILION, "--", [rates.sensitivity for rates in found]),
        ("Specificity", BLUE, "-", [rates.specificity for rates in found]),
        ("Accuracy", GREEN, "-.", [rates.accuracy for rates in found]),
    )
    for name, colour, line, measures in curves:
        known = [m for m in measures if m is not None]
        if len(known) == places.size:
            low, high = [m.low for m in known], [m.high for m in known]
            axes.fill_between(places, low, high, color=colour, alpha=0.15, linewidth=0)
            axes.plot(places, [m.value for m in known], line, color=colour, label=name)
    for point, line in zip(points, cycle((":", "-", "--"))):
        place = log_odds(np.array([point.threshold]))[0]
        text = f"{point.name} {point.threshold:.3f}"
        axes.axvline(place, color=GREY, linewidth=1, linestyle=line, label=text)
    titled(axes, f"Thresholds, {result.name}", "Threshold on the probability", "")
    as_percent(axes, "y")
    _legend(axes)
    _probability_axis(axes)


def draw_comparison(axes: Axes, sets: Sequence[SetResult], point: OperatingPoint) -> None:
    """The main figures of all sets beside each other, with 95 % intervals."""
    names = ("AUC", "Sensitivity", "Specificity", "PPV", "NPV", "Accuracy")
    shown = list(styled(sets))
    least = 1.0
    for place, (result, (colour, _)) in enumerate(shown):
        labels, scores, _ = result.arrays()
        at = metrics.rates(labels, scores, point.threshold)
        area = metrics.auc(labels, scores)
        found = (area, at.sensitivity, at.specificity, at.ppv, at.npv, at.accuracy)
        offset = (place - (len(shown) - 1) / 2) * 0.7 / max(len(shown), 1)
        rows = [(row + offset, m) for row, m in enumerate(found) if m is not None]
        measures = [m for _, m in rows]
        least = min(least, *(m.low for m in measures))
        axes.errorbar(
            [m.value for m in measures],
            [row for row, _ in rows],
            xerr=_arms(measures),
            fmt="os^Dv"[place % 5],
            color=colour,
            markersize=5,
            capsize=2,
            label=f"{result.name} (n = {labels.size})",
        )
        for row, measure in rows:
            text = f" {measure.value:.1%}".replace("%", " %")
            axes.annotate(text, (1.01, row), xycoords=("axes fraction", "data"), color=colour,
                          fontsize=8, va="center")  # fmt: skip
    titled(axes, f"Comparison, {point.name}", "", "")
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.xaxis.set_major_formatter(PercentFormatter(1.0, decimals=0, symbol=" %"))
    axes.set_xlim(max(0.0, least - 0.03), 1.005)
    _legend(axes)
