"""`batch PATH...`: a row of a CSV table for each of many films."""

import argparse
import csv
import sys
from collections import Counter
from pathlib import Path

from core.batch import batch, films
from core.commands import shared
from core.files import written_aside
from core.inference.model import load_model
from core.reporting.table import COLUMNS, row


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `batch`."""
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="films, or folders")
    parser.add_argument("--out", type=Path, required=True, metavar="RESULTS.csv")
    parser.add_argument(
        "--force", action="store_true", help="analyse even what the guard refuses; marked as such"
    )
    shared.add_operating_point(parser)
    shared.add_model(parser)


def run(options: argparse.Namespace) -> int:
    """Write the table, and how many films came to what; 1 where a file could not be read."""
    model = load_model(options.model)
    if not shared.known_point(model.card, options.operating_point):
        return shared.USAGE
    outcomes = batch(model, films(options.paths), options.operating_point, options.force)
    counts: Counter[str] = Counter()
    with (
        written_aside(options.out) as aside,
        aside.open("w", encoding="utf-8", newline="") as file,
    ):
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for outcome in shared.counted(outcomes, "Analysing film"):
            cells = row(outcome)
            counts[cells["status"]] += 1
            writer.writerow(cells)
    said = ", ".join(f"{counts[status]} {status}" for status in ("ok", "refused", "error"))
    print(f"{counts.total()} files: {said}.", file=sys.stderr)
    print(options.out)
    return 1 if counts["error"] else 0
