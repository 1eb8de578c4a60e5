"""What came of a file as one row of a CSV table."""

import csv
import hashlib
import io
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from core.foreign_text import csv_cell
from core.inference.card import ModelCard, OperatingPoint
from core.inference.classifier import Prediction, Refusal
from core.reporting.report import warnings

DIGITS = 16  # of a hash
OK, REFUSED, ERROR = STATUSES = ("ok", "refused", "error")
# The parts of a model card that a row depends on.
DECISIVE = ("files", "input", "calibration", "operating_points", "confidence_levels")


@dataclass(frozen=True, slots=True)
class Row:
    """One file and what came of it; the fields are the table's columns, in this order.

    `file` is the path as it was given, made fit for a cell. `probability` (calibrated) and
    `raw_score` are 0..1, `confidence` is in percent; they are None where the film was refused
    or could not be read. `model` is `made_by`. `seconds` are those of the one processor core
    that worked on the film.
    """

    file: str
    status: str
    diagnosis: str = ""
    probability: float | None = None
    raw_score: float | None = None
    confidence: float | None = None
    confidence_level: str = ""
    suitability: str = ""
    warnings: str = ""
    error: str = ""
    model: str = ""
    seconds: float = 0.0


COLUMNS = tuple(field.name for field in fields(Row))


def made_by(card: ModelCard, point: OperatingPoint, force: bool = False) -> str:
    """Version, hash, operating point, and a hash of all else in the card that decides on a row.

    Where refused films are analysed all the same, that is said too.
    """
    decisive = {name: card.document.get(name) for name in DECISIVE}
    settings = hashlib.sha256(json.dumps(decisive, sort_keys=True).encode()).hexdigest()
    forced = " forced" * force
    return csv_cell(
        f"{card.version} {card.sha256[:DIGITS]} {point.name} {settings[:DIGITS]}{forced}"
    )


def finding_row(path: Path, finding: Prediction | Refusal, model: str, seconds: float) -> Row:
    """The row of a film that was read; `model` is what `made_by` said."""
    shared: dict[str, Any] = {
        "file": csv_cell(str(path)),
        "suitability": finding.suitability.verdict.value,
        "warnings": csv_cell(" ".join(warnings(finding))),
        "model": model,
        "seconds": round(seconds, 4),
    }
    if isinstance(finding, Refusal):
        return Row(status=REFUSED, **shared)
    numbers = ("diagnosis", "probability", "raw_score", "confidence", "confidence_level")
    return Row(status=OK, **shared, **{name: getattr(finding, name) for name in numbers})


def error_row(path: Path, error: str, model: str, seconds: float = 0.0) -> Row:
    """The row of a file that could not be read, with the sentence why."""
    return Row(
        csv_cell(str(path)), ERROR, error=csv_cell(error), model=model, seconds=round(seconds, 4)
    )


def csv_line(row: Row) -> str:
    """A line of the table; numbers are written so that they are read back to the last digit."""
    return _line(asdict(row).values())


def csv_head() -> str:
    """The table's first line."""
    return _line(COLUMNS)


def _line(cells: Iterable[object]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue()
