"""Analyse all: the rows of a worklist, one after the other, behind the window's back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.inference.model import Model
from desktop.jobs import Lane
from desktop.kept import Kept
from desktop.steps import Analyst, Wish
from desktop.worklist.model import WorklistModel
from desktop.worklist.row import Row, State
from desktop.worklist.steps import analyse_each


class Run(QObject):
    """Has a model of its own, so that films can be opened meanwhile."""

    progressed = Signal(int, int)  # films done, of how many
    ended = Signal()
    kept = Signal(object)  # Kept: a film was judged
    failed = Signal(object)  # CoreError

    def __init__(self, load: Callable[[], Model], rows: WorklistModel) -> None:
        super().__init__()
        self._analyst, self._rows = Analyst(load), rows
        self._done = self._all = 0
        self._running: Path | None = None
        self._lane = Lane(self)
        self._lane.stage.connect(self._take)
        self._lane.failed.connect(self._fail)
        self._lane.finished.connect(self.ended)

    @property
    def busy(self) -> bool:
        """Whether films are still to come."""
        return self._lane.busy

    def start(self, operating_point: str) -> None:
        """Every film that waits."""
        paths = self._rows.waiting()
        if paths and not self.busy:
            self._done, self._all = 0, len(paths)
            self._lane.start(partial(analyse_each, self._analyst, paths, Wish(operating_point)))
            self.progressed.emit(0, self._all)

    @Slot()
    def stop(self) -> None:
        """Keep what is known; the film that was being read waits again."""
        if self.busy:
            self._lane.cancel()
            self._wait_again()
            self.ended.emit()

    def close(self) -> None:
        """Cancel and join."""
        self._lane.close()

    @Slot(object)
    def _take(self, stage: Row | Kept) -> None:
        if isinstance(stage, Kept):
            self.kept.emit(stage)
        else:
            self._rows.put(stage)
        begun = isinstance(stage, Row) and stage.state is State.RUNNING
        self._running = stage.path if begun else None
        if not begun:
            self._done += 1
            self.progressed.emit(self._done, self._all)

    @Slot(object)
    def _fail(self, error: object) -> None:
        self._wait_again()
        self.failed.emit(error)

    def _wait_again(self) -> None:
        if self._running:
            self._rows.put(Row(self._running))
            self._running = None
