"""The worklist: what the session and the run find out -> rows."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import CoreError, UnreadableImage
from core.inference.classifier import Prediction, Refusal
from core.inference.model import Model
from desktop.kept import Kept
from desktop.session import Session
from desktop.worklist.dock import WorklistDock
from desktop.worklist.model import WorklistModel
from desktop.worklist.row import Row, State, row_of
from desktop.worklist.run import Run
from desktop.worklist.table import Unread


class Worklist(QObject):
    """Keeps the rows true to what was found; the dock shows them."""

    failed = Signal(object)  # CoreError

    def __init__(self, session: Session, load: Callable[[], Model]) -> None:
        super().__init__()
        self._session = session
        self._point = ""  # the operating point of the rows
        self.rows = WorklistModel()
        self.dock, self.run = WorklistDock(self.rows), Run(load, self.rows)
        session.listed.connect(self.dock.list_films)
        session.listed.connect(self.run.stop)
        session.closed.connect(self.run.stop)
        session.closed.connect(self.dock.clear)
        session.changed.connect(self._mark)
        session.found.connect(self._follow)
        session.kept.connect(self._put)
        session.failed.connect(self._fail)
        self.dock.chosen.connect(session.open_film)
        self.dock.arranged.connect(session.arrange)
        self.dock.analyse_all.clicked.connect(self._start)
        self.dock.stop.clicked.connect(self.run.stop)
        self.run.kept.connect(session.keep)
        self.run.progressed.connect(self.dock.tell)
        self.run.ended.connect(self.dock.end)
        self.run.failed.connect(self.failed)
        self.dock.hide()

    @property
    def lines(self) -> tuple[Kept | Unread, ...]:
        """What is known of the films that are shown, in their order."""
        found = (self._line(path) for path in self.rows.shown)
        return tuple(line for line in found if line is not None)

    def close(self) -> None:
        """Cancel and join."""
        self.run.close()
        self.dock.thumbnails.close()

    def _line(self, path: Path) -> Kept | Unread | None:
        row = self.rows.row(path)
        failed = row.state is State.FAILED
        return Unread(path, row.words) if failed else self._session.recall(path)

    @Slot()
    def _start(self) -> None:
        self.run.start(self._session.operating_point)

    @Slot()
    def _mark(self) -> None:
        if self._session.films:
            self.dock.mark(self._session.films.current)

    @Slot(object)
    def _follow(self, found: Prediction | Refusal) -> None:
        """Read the list at the operating point of the film on screen."""
        if found.operating_point.name != self._point:
            self._point = found.operating_point.name
            self.rows.read_at(self._point, self._session.recall)

    @Slot(object)
    def _put(self, kept: Kept) -> None:
        self.rows.put(row_of(kept, self._point))

    @Slot(object)
    def _fail(self, error: CoreError) -> None:
        films = self._session.films
        if films and isinstance(error, UnreadableImage) and error.path == films.current:
            self.rows.put(Row(films.current, State.FAILED, str(error)))
