"""Every window and dialog of the program, each opened as a user opens it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from core.paths import STARTER_SET
from desktop.main_window import MainWindow

WAIT = 20_000
WINDOWS = (
    *("empty", "film", "worklist", "comparison", "report", "settings", "tags", "chooser"),
    *("usage", "shortcuts", "welcome", "log", "licences", "model", "about"),
    *("start", "reading", "editor", "results", "projector"),
)
_PAGES = ("usage", "shortcuts", "welcome", "log", "licences")


class Opener:
    """Knows the way to each window."""

    def __init__(self, qtbot, window: MainWindow, make_film: Callable[..., Path]) -> None:
        self.qtbot, self.window, self.make_film = qtbot, window, make_film
        self.folder = make_film("probe.png").parent

    def __call__(self, name: str) -> QWidget:
        """The widget of one of `WINDOWS`, shown."""
        if name in _PAGES:
            getattr(self.window.menus.help, name).trigger()
            return self.window.menus.help.shown
        return getattr(self, name)()

    def empty(self) -> QWidget:
        return self.window

    def film(self) -> QWidget:
        with self.qtbot.waitSignal(self.window.session.explained, timeout=WAIT):
            self.window.open_places([self.make_film()])
        return self.window

    def worklist(self) -> QWidget:
        with self.qtbot.waitSignal(self.window.session.explained, timeout=WAIT):
            self.window.open_places([self.make_film(f"{letter}.png") for letter in "abc"])
        return self.window

    def comparison(self) -> QWidget:
        self.worklist()
        with self.qtbot.waitSignal(self.window.comparison.changed, timeout=WAIT):
            self.window.comparison.compare(self.folder / "b.png")
        self.qtbot.waitUntil(
            lambda: self.window.comparison.pane.viewing.film is not None, timeout=WAIT
        )
        return self.window

    def report(self) -> QWidget:
        self.film()
        self.window.menus.report.trigger()
        dialog = self.window.report_dialog
        self.qtbot.waitUntil(lambda: bool(dialog.preview.pages), timeout=WAIT)
        return dialog

    def settings(self) -> QWidget:
        self.window.menus.settings.trigger()
        return self.window.preferences.dialog

    def tags(self) -> QWidget:
        self.film()
        self.window.menus.tags.trigger()
        tags = self.window.tags
        self.qtbot.waitUntil(lambda: tags.tags.rowCount() > 0, timeout=WAIT)
        return tags

    def chooser(self) -> QWidget:
        self.worklist()
        self.window.menus.compare.trigger()
        return self.window.comparison.chooser

    def model(self) -> QWidget:
        from desktop.about_model import AboutModel

        self.film()
        dialog = AboutModel(self.window.session.card, self.window)
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
        lesson = self._classroom(lambda c: c.read(STARTER_SET, "Anna", self.folder))
        self.qtbot.waitUntil(lambda: lesson.panes.film is not None, timeout=WAIT)
        return lesson

    def editor(self) -> QWidget:
        editor = self._classroom(lambda c: c.open("edit", STARTER_SET))
        self.qtbot.waitUntil(lambda: editor.panes.film is not None, timeout=WAIT)
        return editor

    def results(self) -> QWidget:
        return self._classroom(lambda c: c.open("results", STARTER_SET))

    def projector(self) -> QWidget:
        room = self._classroom(lambda c: c.open("project", STARTER_SET))
        self.qtbot.waitUntil(lambda: room.panes.film is not None, timeout=WAIT)
        return room

    def _classroom(self, act: Callable[[object], None]) -> QWidget:
        windows = self.window.classroom.windows
        act(self.window.classroom)
        self.qtbot.waitUntil(lambda: bool(windows), timeout=WAIT)
        return windows[-1]


@pytest.fixture
def shown(qtbot, window, make_film):
    """Open a window by its name; dialogs close with the test."""
    opener = Opener(qtbot, window, make_film)
    yield opener
    for dialog in window.findChildren(QDialog):
        dialog.done(0)


@pytest.fixture(params=WINDOWS)
def each(request, shown) -> QWidget:
    """One window after the other."""
    widget = shown(request.param)
    widget.activateWindow()
    return widget
