"""The way to every window and dialog of the program, as a user goes it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from core.inference.attention import Attention
from core.paths import STARTER_SET
from desktop.about_model import AboutModel
from desktop.main_window import MainWindow

PAGES = ("usage", "shortcuts", "welcome", "log", "licences")
WINDOWS = (
    *("empty", "film", "worklist", "comparison", "report", "settings", "tags", "chooser"),
    *PAGES,
    *("model", "about", "start", "reading", "editor", "results", "projector"),
)
Wait = Callable[[Callable[[], bool]], None]


class EveryWindow:
    """Opens each over one main window, and waits until it shows all that it has.

    `films`: at least two, of which the first is shown where one is enough.
    """

    def __init__(self, window: MainWindow, films: Sequence[Path], wait: Wait) -> None:
        self.window, self.films, self.wait = window, tuple(films), wait
        self.session = window._session

    def __call__(self, name: str) -> QWidget:
        """One of `WINDOWS`, shown."""
        if name in PAGES:
            getattr(self.window.menus.help, name).trigger()
            return self.window.menus.help.shown
        return getattr(self, name)()

    def empty(self) -> QWidget:
        return self.window

    def film(self) -> QWidget:
        return self.open(self.films[:1])

    def worklist(self) -> QWidget:
        return self.open(self.films)

    def open(self, films: Sequence[Path]) -> QWidget:
        """The main window with films, of which the first is judged or refused."""
        self.window.open_places(films)
        self.wait(lambda: self.session.films is not None and self._shown(films[0]))
        thumbnails = self.window.worklist.dock.thumbnails
        self.wait(lambda: not thumbnails.busy)
        return self.window

    def _shown(self, film: Path) -> bool:
        outcome, panes = self.session.outcome, self.window.panes
        explained = panes.attention is outcome or not isinstance(outcome, Attention)
        return self.session.films.current == film and outcome is not None and explained

    def comparison(self) -> QWidget:
        self.worklist()
        self.window.comparison.compare(self.films[1])
        self.wait(lambda: self.window.comparison.pane.viewing.film is not None)
        return self.window

    def report(self) -> QWidget:
        self.film()
        self.window.menus.report.trigger()
        dialog = self.window.report_dialog
        self.wait(lambda: bool(dialog.preview.pages))
        return dialog

    def settings(self) -> QWidget:
        self.window.menus.settings.trigger()
        return self.window.preferences.dialog

    def tags(self) -> QWidget:
        self.film()
        self.window.menus.tags.trigger()
        self.wait(lambda: self.window.tags.tags.rowCount() > 0)
        return self.window.tags

    def chooser(self) -> QWidget:
        self.worklist()
        self.window.menus.compare.trigger()
        return self.window.comparison.chooser

    def model(self) -> QWidget:
        self.film()
        dialog = AboutModel(self.session.card, self.window)
        dialog.open()
        return dialog

    def about(self) -> QWidget:
        box = QMessageBox(self.window)
        box.setText("About")
        box.open()
        return box

    def start(self) -> QWidget:
        self.window.menus.teach.read.trigger()
        return self.window.classroom.start

    def reading(self) -> QWidget:
        folder = self.films[0].parent
        return self._with_film(lambda room: room.read(STARTER_SET, "Anna", folder))

    def editor(self) -> QWidget:
        return self._with_film(lambda room: room.open("edit", STARTER_SET))

    def projector(self) -> QWidget:
        return self._with_film(lambda room: room.open("project", STARTER_SET))

    def results(self) -> QWidget:
        return self._of_classroom(lambda room: room.open("results", STARTER_SET))

    def _with_film(self, act: Callable[[object], None]) -> QWidget:
        window = self._of_classroom(act)
        self.wait(lambda: window.panes.film is not None)
        return window

    def _of_classroom(self, act: Callable[[object], None]) -> QWidget:
        windows = self.window.classroom.windows
        before = len(windows)
        act(self.window.classroom)
        self.wait(lambda: len(windows) > before)
        return windows[-1]
