"""The pages of an evaluation: one picture a file, and one dashboard with them all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from core.evaluation import panels
from core.evaluation.evaluate import Evaluation, SetResult
from core.evaluation.proof_plots import draw_audit, draw_evidence
from core.files import written_aside
from core.training.dataset import LABELS

PANEL = (4.6, 4.2)  # inches
DOTS = 150  # per inch


def save_plots(evaluation: Evaluation, folder: Path, dashboard: bool = True) -> tuple[Path, ...]:
    """Write every page into `folder` as PNG, the dashboard as PDF as well.

    Args:
        evaluation: what is drawn.
        folder: where to.
        dashboard: whether to write it too.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    written = []
    for name, figure in pages(evaluation, dashboard):
        path = folder / name
        with written_aside(path) as aside, aside.open("wb") as file:
            figure.savefig(file, format=path.suffix[1:], dpi=DOTS)
        written.append(path)
    return tuple(written)


def pages(evaluation: Evaluation, dashboard: bool = True) -> Iterator[tuple[str, Figure]]:
    """Each page with its file name.

    Sets without counted films are not drawn; those that lack a class have no curves.
    """
    sets = [result for result in evaluation.sets if result.counted()]
    curves = _with_curves(evaluation)
    point, points = evaluation.point, evaluation.card.operating_points
    measured = evaluation.results["sets"]
    yield "roc.png", _one(lambda axes: panels.draw_roc(axes, curves, point))
    yield (
        "precision_recall.png",
        _one(lambda axes: panels.draw_precision_recall(axes, curves, measured)),
    )
    yield "calibration.png", _one(lambda axes: panels.draw_calibration(axes, curves, measured))
    yield "comparison.png", _one(lambda axes: panels.draw_comparison(axes, curves, point), 1.5)
    yield "confusion.png", _each(sets, lambda a, s: panels.draw_confusion(a, s, point))
    yield "distributions.png", _each(sets, lambda a, s: panels.draw_distribution(a, s, point))
    yield "thresholds.png", _each(sets, lambda a, s: panels.draw_sweep(a, s, points))
    for name, draw in (("audit", draw_audit), ("attention", draw_evidence)):
        if name in evaluation.results:
            yield f"{name}.png", draw(evaluation.results[name])
    if dashboard:
        page = overview(evaluation, sets)
        yield "dashboard.png", page
        yield "dashboard.pdf", page


def _with_curves(evaluation: Evaluation) -> list[SetResult]:
    measured = evaluation.results["sets"]
    return [result for result in evaluation.sets if "auc" in measured[result.name]["all"]]


def _one(draw: Callable[[Axes], None], wide: float = 1.2) -> Figure:
    figure = Figure(figsize=(PANEL[0] * wide, PANEL[1] * 1.2), layout="constrained")
    draw(figure.subplots())
    return figure


def _each(sets: Sequence[SetResult], draw: Callable[[Axes, SetResult], None]) -> Figure:
    width = max(len(sets), 1)
    figure = Figure(figsize=(PANEL[0] * width, PANEL[1]), layout="constrained")
    for axes, result in zip(figure.subplots(1, width, squeeze=False)[0], sets, strict=False):
        draw(axes, result)
    return figure


def overview(evaluation: Evaluation, sets: Sequence[SetResult]) -> Figure:
    """All pictures on one page; of pictures that show one set, the first two sets'."""
    figure = Figure(figsize=(16.5, 11.7), layout="constrained")  # A3, landscape
    grid = figure.subplots(3, 4)
    card, point = evaluation.card, evaluation.point
    figure.suptitle(
        f"{card.name} {card.version}  ·  SHA-256 {card.sha256[:16]}…  ·  operating point "
        f"{point.name} (threshold {point.threshold:.3f})  ·  95 % intervals  ·  "
        "research and teaching only, not for diagnosis",
        fontsize=11,
    )
    curves, measured = _with_curves(evaluation), evaluation.results["sets"]
    panels.draw_roc(grid[0, 0], curves, point)
    panels.draw_precision_recall(grid[0, 1], curves, measured)
    panels.draw_calibration(grid[0, 2], curves, measured)
    panels.draw_comparison(grid[0, 3], curves, point)
    for column, draw in enumerate(_single_set_panels(evaluation)):
        for row in (1, 2):
            if row <= len(sets):
                draw(grid[row, column], sets[row - 1])
            else:
                grid[row, column].set_axis_off()
    for row in (1, 2):
        _write_counts(grid[row, 3], evaluation, sets[row - 1] if row <= len(sets) else None)
    return figure


def _single_set_panels(
    evaluation: Evaluation,
) -> tuple[Callable[[Axes, SetResult], None], ...]:
    point, points = evaluation.point, evaluation.card.operating_points
    return (
        lambda axes, result: panels.draw_confusion(axes, result, point),
        lambda axes, result: panels.draw_distribution(axes, result, point),
        lambda axes, result: panels.draw_sweep(axes, result, points),
    )


def _write_counts(axes: Axes, evaluation: Evaluation, result: SetResult | None) -> None:
    axes.set_axis_off()
    if result is None:
        return
    axes.set_title(f"Figures, {result.name}", loc="left", fontsize=11, fontweight="bold")
    found = evaluation.results["sets"][result.name]
    everything = found["all"]
    rates = everything["operating_points"][evaluation.point.name]
    lines = (
        ("AUC", _measure(everything.get("auc"), "{:.3f}")),
        ("Sensitivity", _measure(rates["sensitivity"])),
        ("Specificity", _measure(rates["specificity"])),
        ("Answered", _measure(rates["selective"]["coverage"])),
        ("Normal", everything["normal"]),
        ("Pneumonia", everything["pneumonia"]),
        ("Patients", everything["patients"]),
        ("Refused, analysed here", sum(found["refused"][c] for c in LABELS)),
        ("Left out as copies", len(found["excluded"]) + found["further_copies"]),
        ("Unreadable", len(found["unreadable"])),
    )
    for row, (name, value) in enumerate(lines):
        height = 0.95 - 0.1 * row
        axes.text(0.0, height, name, transform=axes.transAxes, fontsize=10)
        axes.text(1.0, height, str(value), transform=axes.transAxes, fontsize=10, ha="right")


def _measure(found: Mapping[str, float] | None, form: str = "{:.1%}") -> str:
    if found is None:
        return "not measured"
    value, low, high = (
        form.format(found[key]).replace("%", " %") for key in ("value", "low", "high")
    )
    return f"{value} ({low} to {high})"
