"""The table of a batch on disk: it grows row by row, and can be gone on with after a crash.

Each row is one line that is handed to the system as a whole once its film is done. What a
crash left of a last line is cut off, and its film done again.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from core.errors import CannotWrite, ResultsDiffer, ResultsExist
from core.files import write_bytes
from core.reporting.table import COLUMNS, STATUSES, Row, csv_head, csv_line

HEAD = csv_head().encode()


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is in a table: whole rows in `size` bytes, how often each file and status."""

    size: int = 0
    files: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)


def earlier(path: Path, made_by: str) -> Earlier | None:
    """The rows of a batch that was interrupted; None where there is no table.

    Args:
        path: of the table.
        made_by: what the column `model` has to say in all rows.

    Raises:
        ResultsDiffer: it is no such table, or was made by another model or otherwise.
        CannotWrite: it cannot be read.
    """
    files, statuses = Counter[str](), Counter[str]()
    size = 0
    try:
        for number, (cells, end) in enumerate(_whole_rows(path), 1):
            if len(cells) != len(COLUMNS) or cells["status"] not in STATUSES:
                raise ResultsDiffer(path, f"row {number} is none of a batch")
            if cells["model"] != made_by:
                raise ResultsDiffer(
                    path, f"it was made by {cells['model']!r}, and would go on by {made_by!r}"
                )
            files[cells["file"]] += 1
            statuses[cells["status"]] += 1
            size = end
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise CannotWrite(path, f"it cannot be read ({error})") from error
    return Earlier(size, files, statuses)


def read_results(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table by `COLUMNS`.

    Raises:
        CannotWrite: it cannot be read any more.
    """
    try:
        for cells, _ in _whole_rows(path):
            yield cells
    except (OSError, UnicodeDecodeError) as error:
        raise CannotWrite(path, f"it cannot be read ({error})") from error


def _whole_rows(path: Path) -> Iterator[tuple[dict[str, str], int]]:
    """Each row, and how many bytes of the file it ends at."""
    with path.open("rb") as file:
        head = file.readline()
        if head != HEAD:
            if HEAD.startswith(head):  # cut off, or empty
                return
            raise ResultsDiffer(path, "it is no table of a batch")
        size = len(head)
        for line in file:
            if not line.endswith(b"\n"):
                return
            size += len(line)
            yield dict(zip(COLUMNS, next(csv.reader([line.decode()])), strict=False)), size


def write_results(path: Path, rows: Iterable[Row]) -> None:
    """A whole table at once, aside and then in its place; a batch can go on with it.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    write_bytes(path, b"".join((HEAD, *(csv_line(row).encode() for row in rows))))


class ResultsFile:
    """A table to add rows to; a context that closes it, and removes it if it has no row.

    Args:
        path: of the table.
        before: what is in it and stays; None for a new table.

    Raises:
        ResultsExist: a new table is there already.
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """

    def __init__(self, path: Path, before: Earlier | None = None) -> None:
        self._path = path
        self._empty = not (before and before.files)
        try:
            self._file = path.open("r+b" if before else "xb", buffering=0)
            size = before.size if before else 0
            self._file.truncate(size)
            self._file.seek(size)
        except FileExistsError as error:
            raise ResultsExist(path) from error
        except OSError as error:
            raise CannotWrite(path, error.strerror or str(error)) from error
        if size == 0:
            self._write(HEAD)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()
        if self._empty:
            self._path.unlink(missing_ok=True)

    def add(self, row: Row) -> None:
        """Append a row; once this returns, no end of this process can lose it.

        Raises:
            CannotWrite: the disk is full, or not there any more.
        """
        self._empty = False
        self._write(csv_line(row).encode())

    def _write(self, line: bytes) -> None:
        try:
            while line:
                line = line[self._file.write(line) :]
        except OSError as error:
            raise CannotWrite(self._path, error.strerror or str(error)) from error
