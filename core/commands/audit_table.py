"""A shortcut audit as lines of text."""

from collections.abc import Iterator, Mapping
from typing import Any

HEAD = f"  {'':<18}{'AUC':>6}  {'change (95 % CI)':<28}{'sens.':>6}{'spec.':>7}{'ECE':>7}"


def lines(audit: Mapping[str, Any]) -> Iterator[str]:
    """A row for each shift, what was found beside them, and the goals."""
    point = audit["operating_point"]
    yield (
        f"shortcut audit: {audit['films']} films of {audit['patients']} patients; sensitivity and "
        f"specificity at {point};"
    )
    yield "  |dp|: median change of probability; normals: their median shift; turned: sure answers"
    yield f"{HEAD}{'|dp|':>7}{'normals':>9}{'turned':>8}"
    yield f"  {'as they are':<18}{audit['plain']['auc']['value']:>6.3f}  {'':<28}" + _rates(
        audit["plain"], point
    )
    for shift in audit["shifts"]:
        yield _row(shift, point)
    yield from _beside(audit)
    yield "goals:"
    for goal in audit["goals"]:
        value = "not measured" if goal["value"] is None else f"{goal['value']:.3g}"
        where = f" ({goal['where']})" if goal["where"] else ""
        said = "met    " if goal["met"] else "NOT MET"
        yield f"  {said} {goal['goal']}: {value}{where}, limit {goal['limit']:g}"


def _row(shift: Mapping[str, Any], point: str) -> str:
    change = shift["auc_change"]
    spread = f" ({change['low']:+.4f} to {change['high']:+.4f})" if "low" in change else ""
    turned = shift["operating_points"][point]
    return (
        f"  {shift['name']:<18}{shift['auc']['value']:>6.3f}  "
        f"{change['value']:+.4f}{spread:<21}"
        + _rates(shift, point)
        + f"{shift['change']['value']:>7.3f}{shift['normals_shift']['value']:>+9.3f}"
        + f"{turned['turned']:>4}/{turned['sure']}"
    )


def _rates(entry: Mapping[str, Any], point: str) -> str:
    rates = entry["operating_points"][point]
    return (
        f"{rates['sensitivity']['value']:>6.3f}{rates['specificity']['value']:>7.3f}"
        f"{entry['ece']['value']:>7.3f}"
    )


def _beside(audit: Mapping[str, Any]) -> Iterator[str]:
    copies, shape = audit["copies"], audit["shape_from_features"]
    if copies["films"]:
        yield (
            f"squashed against aspect-true copies: n = {copies['films']}, median |dp| "
            f"{copies['change']['value']:.4f}, 95th percentile {copies['change']['q95']:.3f}, "
            f"same answer {copies['same_answer']:.1%}"
        )
    yield f"shape from features (AUC, n = {shape['films']}): " + (
        ", ".join(
            f"{name} {shape[name]['value']:.3f} "
            f"({shape[name]['low']:.3f} to {shape[name]['high']:.3f})"
            for name in ("all", "NORMAL", "PNEUMONIA")
            if name in shape
        )
        or shape["not_measured"]
    )
