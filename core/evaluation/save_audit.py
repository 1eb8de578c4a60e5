"""A shortcut audit to a file: `audit.csv`, a row for each shift."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.files import written_aside

MEASURES = ("auc", "auc_change", "ece", "change", "normals_shift")  # of a shift
RATES = ("sensitivity", "specificity", "coverage")  # of a shift at an operating point


def save_audit(audit: Mapping[str, Any], folder: Path) -> Path:
    """Write the file into `folder`.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    table = folder / "audit.csv"
    rows = [row(shift, audit["operating_point"]) for shift in audit["shifts"]]
    with written_aside(table) as aside, aside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return table


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
