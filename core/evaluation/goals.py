"""What an audit must show: each goal with its value, its limit, and whether it is met."""

from collections.abc import Mapping
from typing import Any

from core.evaluation.shifts import PASTED

LARGEST_FALL = 0.01  # of an area under the curve
LARGEST_MEDIAN = 0.03  # of a change in probability
LARGEST_ECE = 0.03
LEAST_SENSITIVITY = 0.97


def goals(audit: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The goals of an audit document, each with `value`, `limit`, `met` and `where`.

    `where` names the shift that decides. A goal that could not be measured is not met.
    """
    shifts = audit["shifts"]
    pasted = [shift for shift in shifts if shift["kind"] == PASTED]
    point = audit["operating_point"]
    fall = min(shifts, key=lambda s: s["auc_change"]["value"])
    moved = max(pasted, key=lambda s: abs(s["normals_shift"]["value"]))
    turned = max(pasted, key=lambda s: s["operating_points"][point]["normals_turned"])
    copies = audit["copies"].get("change", {}).get("value")
    sensitivity = audit["plain"]["operating_points"][point]["sensitivity"]["value"]
    turns = sum(s["operating_points"][point]["normals_turned"] for s in pasted)
    return [
        _at_most("no AUC falls by more", -fall["auc_change"]["value"], LARGEST_FALL, fall["name"]),
        _at_most(
            "median shift of a normal film with a letter pasted",
            abs(moved["normals_shift"]["value"]),
            LARGEST_MEDIAN,
            moved["name"],
        ),
        _at_most("sure answers on normals that a pasted letter turns", turns, 0, turned["name"]),
        _at_most("median change, squashed against aspect-true copy", copies, LARGEST_MEDIAN),
        _at_most("calibration error (ECE)", audit["plain"]["ece"]["value"], LARGEST_ECE),
        _goal(
            f"least sensitivity at {point}",
            sensitivity,
            LEAST_SENSITIVITY,
            sensitivity >= LEAST_SENSITIVITY,
        ),
    ]


def _at_most(name: str, value: float | None, limit: float, where: str = "") -> dict[str, Any]:
    return _goal(name, value, limit, value is not None and value <= limit, where)


def _goal(
    name: str, value: float | None, limit: float, met: bool, where: str = ""
) -> dict[str, Any]:
    return {"goal": name, "value": value, "limit": limit, "met": met, "where": where}
