"""The list as a CSV table with the columns of `python -m core batch`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.reporting.table import Row, error_row, finding_row, made_by
from core.results import write_results
from desktop.kept import Kept


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and the sentence why."""

    path: Path
    reason: str


def save_table(lines: Sequence[Kept | Unread], point: str, path: Path) -> Iterator[Path]:
    """Write a row a film, read at an operating point; yields the table's path.

    Raises:
        CannotWrite: the file cannot be written there.
    """
    write_results(path, list(table_rows(lines, point)))
    yield path


def table_rows(lines: Sequence[Kept | Unread], point: str) -> Iterator[Row]:
    """As a batch would have written them; one made of files that cannot be read names no model."""
    model = next((_made_by(line, point) for line in lines if isinstance(line, Kept)), "")
    for line in lines:
        if isinstance(line, Unread):
            yield error_row(line.path, line.reason, model)
        else:
            yield finding_row(line.path, line.read_at(point), model, line.seconds)


def _made_by(kept: Kept, point: str) -> str:
    found = kept.read_at(point)
    return made_by(found.card, found.operating_point)
