"""The worklist: what the session and the run find out -> rows."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import CoreError, UnreadableImage
from core.inference.classifier import Prediction, Refusal
from core.inference.model import Model
from desktop.session import Session
from desktop.worklist.dock import WorklistDock
from desktop.worklist.model import WorklistModel
from desktop.worklist.row import Row, State, row_of
from desktop.worklist.run import Run


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
        session.closed.connect(self._forget)
        session.changed.connect(self._mark)
        session.found.connect(self._find)
        session.failed.connect(self._fail)
        self.dock.chosen.connect(session.open_film)
        self.dock.arranged.connect(session.arrange)
        self.dock.analyse_all.clicked.connect(self._start)
        self.dock.stop.clicked.connect(self.run.stop)
        self.run.progressed.connect(self.dock.tell)
        self.run.ended.connect(self.dock.end)
        self.run.failed.connect(self.failed)
        self.dock.hide()

    @Slot()
    def _start(self) -> None:
        self.run.start(self._session.operating_point)

    @Slot()
    def _mark(self) -> None:
        if self._session.films:
            self.dock.mark(self._session.films.current)

    @Slot()
    def _forget(self) -> None:
        self.run.stop()
        self.rows.list_films(())
        self.dock.hide()

    @Slot(object)
    def _find(self, found: Prediction | Refusal) -> None:
        point = found.operating_point.name
        if self._point not in ("", point):  # what was found at another one is found no more
            self.run.stop()
            self.rows.forget_results()
        self._point = point
        if self._session.films:
            self.rows.put(row_of(self._session.films.current, found))

    @Slot(object)
    def _fail(self, error: CoreError) -> None:
        films = self._session.films
        if films and isinstance(error, UnreadableImage) and error.path == films.current:
            self.rows.put(Row(films.current, State.FAILED, str(error)))
