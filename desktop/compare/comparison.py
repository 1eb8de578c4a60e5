"""The comparison: who chooses the second film, who reads it, and when it ends."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import CoreError
from core.imaging import read_radiograph
from desktop.compare.chooser import Chooser
from desktop.compare.link import Link
from desktop.compare.pane import ComparePane
from desktop.dialogs import Dialogs
from desktop.jobs import Lane
from desktop.session import Session
from desktop.viewer.film import Film, prepare
from desktop.viewer.panes import Panes


class Comparison(QObject):
    """Stays while the first film changes; ends with the case."""

    changed = Signal()
    failed = Signal(object)  # CoreError

    def __init__(self, session: Session, panes: Panes, dialogs: Dialogs) -> None:
        super().__init__(panes)
        self._session, self._panes, self._dialogs = session, panes, dialogs
        self.pane = ComparePane()
        self.link = Link(panes.viewing, self.pane.viewing, self)
        self.chooser: Chooser | None = None
        self.active = False
        self._reading, self._looking = Lane(self), Lane(self)
        panes.split.addWidget(self.pane)
        self.pane.hide()
        self.pane.closed.connect(self.end)
        self._reading.stage.connect(self._show)
        self._reading.failed.connect(self._fail)
        session.closed.connect(self.end)
        panes.film_changed.connect(self._say_whose)
        panes.viewing.tool_changed.connect(self.pane.take_up)

    @Slot()
    def choose(self) -> None:
        """Let the user choose a film of the list, or any other."""
        films, film = self._session.films, self._panes.film
        if films is None or film is None:
            return
        others = tuple(path for path in films.paths if path != films.current)
        patient = film.radiograph.facts.patient_id
        chooser = Chooser(others, patient, self._looking, self._panes.window())
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.chosen.connect(self.compare)
        chooser.other_wanted.connect(self._choose_other)
        chooser.finished.connect(self._forget_chooser)
        self.chooser = chooser
        chooser.open()

    @Slot(object)
    def compare(self, path: Path) -> None:
        """Show a film beside the one that is open."""
        self.active = True
        self.pane.say(self.tr("Reading the film…"))
        if self.pane.isHidden():
            self.pane.show()
            self._panes.split.setSizes([self._panes.split.width()] * self._panes.split.count())
        self._reading.start(partial(film_of, path))
        self.changed.emit()

    @Slot(bool)
    def set_linked(self, on: bool) -> None:
        """Move and window both together."""
        self.link.set_on(on)

    @Slot()
    def end(self) -> None:
        """One film again."""
        self._reading.cancel()
        self.pane.hide()
        self.pane.say("")
        if self.active:
            self.active = False
            self.changed.emit()

    def close(self) -> None:
        """Cancel and join."""
        self._reading.close()
        self._looking.close()

    @Slot()
    def _choose_other(self) -> None:
        paths = self._dialogs.films(None)
        if paths:
            self.compare(paths[0])

    @Slot()
    def _forget_chooser(self) -> None:
        self.chooser = None

    @Slot(object)
    def _show(self, film: Film) -> None:
        self.pane.set_film(film)
        self._say_whose()
        self.link.set_on(self.link.on)

    @Slot(object)
    def _fail(self, error: CoreError) -> None:
        self.end()
        self.failed.emit(error)

    @Slot()
    def _say_whose(self) -> None:
        first = self._panes.film
        self.pane.say_whose(first.radiograph.facts if first else None)


def film_of(path: Path) -> Iterator[Film]:
    """Yields a film ready for the screen.

    Raises:
        UnreadableImage: the file holds no radiograph that this program reads.
    """
    yield prepare(read_radiograph(path))
