"""What was open when the program ended uncleanly: paths of files alone, and where one was.

Every running program has a file and a lock of its own. A file whose lock nobody holds was left
by a program that crashed or was killed; who takes it removes it.
"""

import json
import logging
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

from core.errors import CannotWrite
from core.files import write_bytes
from core.language import marked
from core.system_errors import said_by_system
from desktop.jobs import Lane

PATTERN = "session-*.json"
LONGEST_WRITE = 60.0  # seconds

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Trace:
    """`places` that were opened, how many films that were, and the one on screen."""

    places: tuple[Path, ...]
    films: int
    current: Path
    operating_point: str = ""


class Recovery(QObject):
    """Writes behind the window's back; the latest trace is what stands in the file."""

    found = Signal(object)  # Trace
    failed = Signal(object)  # CoreError

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._file = folder / f"session-{uuid4().hex}.json"
        self._lock = lock_of(self._file)
        self._trace: Trace | None = None
        self._broken = False
        self._writing, self._looking = Lane(self), Lane(self)
        self._writing.failed.connect(self._give_up)
        self._looking.stage.connect(self.found)
        self._looking.failed.connect(self.failed)

    def follow(self, trace: Trace | None) -> None:
        """What is open now; None for nothing, or nothing that may be written down."""
        if trace != self._trace and not self._broken:
            self._trace = trace
            self._writing.start(partial(write_trace, self._lock, self._file, trace))

    def look(self) -> None:
        """Find what another program left, the latest first; heard of as `found`."""
        self._looking.start(partial(take_trace, self._folder))

    def forget_all(self) -> None:
        """Remove what others left as well."""
        self._looking.start(partial(remove_all, self._folder))

    def close(self) -> None:
        """A clean end: leave nothing behind."""
        self._looking.close()
        self._writing.close()
        self._trace = None
        if self._lock.isLocked():  # something was written
            try:
                list(write_trace(self._lock, self._file, None))
            except CannotWrite:  # the window closes; the next start offers what is there
                _log.warning("What was open could not be removed.")

    @Slot(object)
    def _give_up(self, error: CannotWrite) -> None:
        """Once is enough to say that it cannot be written."""
        self._broken = True
        self.failed.emit(error)


def lock_of(file: Path) -> QLockFile:
    """Held as long as the program that writes the file runs."""
    lock = QLockFile(f"{file}.lock")
    lock.setStaleLockTime(0)  # an old one is fine as long as its program runs
    return lock


def write_trace(lock: QLockFile, file: Path, trace: Trace | None) -> Iterator[Path]:
    """Write the trace aside, then in its place; None removes it, and its lock.

    Raises:
        CannotWrite: the folder cannot be written.
    """
    if trace is None:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise CannotWrite(file, said_by_system(error)) from error
        lock.unlock()
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(file.parent, said_by_system(error)) from error
    if not lock.isLocked() and not lock.tryLock(0):
        raise CannotWrite(file, marked("its lock cannot be made"))
    write_bytes(file, json.dumps(asdict(trace), default=str).encode())
    yield file


def take_trace(folder: Path) -> Iterator[Trace]:
    """Yields the latest trace that nobody holds, whose file is then gone."""
    for file in _latest_first(folder):
        lock = lock_of(file)
        if lock.tryLock(0):
            try:
                trace = _read(file)
            finally:
                file.unlink(missing_ok=True)
                lock.unlock()
            if trace:
                yield trace
                return


def remove_all(folder: Path) -> Iterator[Trace]:
    """Remove the traces that nobody holds; yields none."""
    while any(True for _ in take_trace(folder)):
        pass
    yield from ()


def _latest_first(folder: Path) -> list[Path]:
    """Traces; what a program left that was killed while it wrote one is removed."""
    for aside in folder.glob(".part-*"):
        if time.time() - _written(aside) / 1e9 > LONGEST_WRITE:
            aside.unlink(missing_ok=True)
    for name in folder.glob(f"{PATTERN}.lock"):
        lock = lock_of(name.with_suffix(""))
        if not name.with_suffix("").exists() and lock.tryLock(0):
            lock.unlock()
    return sorted(folder.glob(PATTERN), key=_written, reverse=True)


def _written(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:  # taken by another program by now
        return 0


def _read(file: Path) -> Trace | None:
    try:
        found: Any = json.loads(file.read_bytes())
        places = tuple(Path(place) for place in found["places"])
        return Trace(places, found["films"], Path(found["current"]), found["operating_point"])
    except (OSError, ValueError, KeyError, TypeError):
        _log.warning("What was open when the program last ended cannot be read.")
        return None
