"""A window around the full viewer, for films of a case set, with a panel at its right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.inference.model import Model
from core.language import shown
from core.measuring.marks import Mark, Sheet
from core.reporting.report import DISCLAIMER
from core.teaching.case_set import Case
from desktop.dialogs import Dialogs
from desktop.jobs import Lane, Steps
from desktop.screen_room import resize_within_screen
from desktop.steps import Analyst
from desktop.teaching.steps import answer_case
from desktop.verdict import wrapped_label
from desktop.viewer.film import Film
from desktop.viewer.panes import Panes
from desktop.viewer_menus import ViewerMenus

WIDTH = 348  # pixels, of the panel


class FilmWindow(QMainWindow):
    """One film at a time; a later one replaces it and all that is still on its way.

    The number keys are free for ratings: with Alt they choose brightness and contrast.
    """

    failed = Signal(object)  # CoreError
    closed = Signal()

    def __init__(self, load: Callable[[], Model]) -> None:
        super().__init__()
        self._analyst = Analyst(load)
        self.panes = Panes()
        self.menu = self.menuBar().addMenu(self.tr("&Lesson"))
        self.viewer = ViewerMenus(self, self.panes, self.add)
        for number, action in enumerate(self.viewer.presets.actions(), 1):
            action.setShortcut(QKeySequence(f"Alt+{number}"))
        self.viewer.full_screen.toggled.connect(self._set_full_screen)
        self._films, self._answers = Lane(self), Lane(self)
        self._films.failed.connect(self.failed)
        self.panes.pencil.length_known.connect(self._calibrate)
        self.show_evidence(False)
        resize_within_screen(self, QSize(1280, 690))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(self, menu: QMenu, text: str, keys: str = "", checkable: bool = False) -> QAction:
        """An action of a menu, whose key works everywhere in the window."""
        action = menu.addAction(text)
        action.setShortcut(QKeySequence(keys))
        action.setCheckable(checkable)
        self.addAction(action)
        return action

    def compose(self, panel: QWidget) -> None:
        """The panel beside the film; below it, always in view, what this is not for."""
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(panel)
        scroll.setAccessibleName(self.tr("About the case"))
        self.disclaimer = wrapped_label()
        self.disclaimer.setObjectName("disclaimer")
        self.disclaimer.setText(shown(DISCLAIMER))
        right = QWidget()
        right.setFixedWidth(WIDTH)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(self.disclaimer)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panes, 1)
        row.addWidget(right)
        self.setCentralWidget(whole)

    def show_evidence(self, shown: bool) -> None:
        """The map beside the film; there is no way to it before its time."""
        self.viewer.show_evidence.setEnabled(shown)
        self.viewer.show_evidence.setChecked(shown)
        self.viewer.one_pane.setEnabled(shown)
        self.panes.show_evidence(shown)
        if shown:
            self.panes.split.setSizes([1, 1])  # in equal parts: a pane that was hidden has none

    def begin(self, steps: Steps) -> None:
        """Read another film."""
        self._answers.cancel()
        self.show_evidence(False)
        self.panes.clear(self.tr("Reading the film…"), "")
        self._films.start(steps)

    def ask(self, case: Case, film: Film) -> None:
        """Ask the model about a film behind the window's back."""
        self._answers.start(partial(answer_case, self._analyst, case, film.radiograph))

    def marked(self) -> tuple[Mark, ...]:
        """The regions on the film."""
        return tuple(mark for mark in self.panes.annotations.sheet.marks if mark.is_region)

    def put_marks(self, film: Film, marks: tuple[Mark, ...]) -> None:
        """Begin with these marks on a film; they cannot be undone one by one."""
        key = (str(film.radiograph.path), film.fingerprint)
        self.panes.annotations.put(key, Sheet(marks))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nobody else wants act on the film."""
        self.panes.keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """As for pressing."""
        self.panes.keyReleaseEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Cancel and join."""
        self._films.close()
        self._answers.close()
        event.accept()
        self.closed.emit()

    @Slot(object)
    def _calibrate(self, line: Mark) -> None:
        length = Dialogs(self).known_length()
        if length is not None:
            self.panes.annotations.calibrate(line, length)

    @Slot(bool)
    def _set_full_screen(self, on: bool) -> None:
        if on:
            self.showFullScreen()
        else:
            self.showNormal()
