"""The projector: one film for a whole room, large words, a large pointer, reveal on a key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QCursor, QKeySequence, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QLabel, QToolBar, QVBoxLayout, QWidget

from core.errors import CoreError
from core.inference.model import Model
from core.language import marked, shown
from core.reporting.report import BANNER
from core.teaching.set_file import SetFile
from core.teaching.words import answer_words, trainers_words, truth_words
from desktop.screen_room import resize_within_screen
from desktop.teaching.film_window import FilmWindow
from desktop.teaching.steps import Answered, Shown, show_case
from desktop.theme import VIEWER, VIEWER_TEXT

TYPE, LONG, SMALL = 24, 16, 13  # points: for a line, for a paragraph, for the keys
MUCH = 120  # characters
POINTER = 72  # pixels
KEYS = marked("Space: reveal   ←  →: other film   P: pointer tool   F11: full screen   Esc: close")


class Projector(FilmWindow):
    """Nothing of the patient, nothing of the answer, until the presenter presses a key.

    First the truth with the trainer's regions, then the program's answer with its map.
    """

    def __init__(self, set_file: SetFile, load: Callable[[], Model]) -> None:
        super().__init__(load)
        self._set_file, self._order = set_file, set_file.case_set.order()
        self._place, self._step = 0, 0
        self._shown: Shown | None = None
        self._answer: Answered | None = None
        self.words, self.keys = QLabel(), QLabel(f"{shown(KEYS)}\n{shown(BANNER)}")
        self._dress()
        self._add_keys()
        self._films.stage.connect(self._show)
        self._answers.stage.connect(self._hear)
        self._answers.failed.connect(self._do_without)
        self._turn(0)

    @property
    def revealed(self) -> int:
        """0 nothing, 1 the truth, 2 the program's answer as well."""
        return self._step

    @Slot()
    def reveal(self) -> None:
        """One step more."""
        if self._shown and self._step < 2:
            self._step += 1
            self._refresh()

    def _dress(self) -> None:
        self.menuBar().hide()
        for bar in self.findChildren(QToolBar):
            bar.hide()
        self.setWindowTitle(self.tr("Projector – PneumoDetect"))
        self.setStyleSheet(
            f"QMainWindow, QLabel {{ background: {VIEWER.name()}; color: {VIEWER_TEXT.name()}; }}"
        )
        self.words.setWordWrap(True)
        for label, size in ((self.words, TYPE), (self.keys, SMALL)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(16, 4, 16, 4)
            label.setStyleSheet(f"font-size: {size}pt;")
        self.keys.setWordWrap(True)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.panes, 1)
        column.addWidget(self.words)
        column.addWidget(self.keys)
        self.setCentralWidget(whole)
        resize_within_screen(self, QSize(1024, 720))
        self._point()
        self.panes.viewing.tool_changed.connect(self._point)  # after the panes' own pointer

    @Slot()
    def _point(self) -> None:
        for view in (self.panes.original, self.panes.evidence):
            view.setCursor(large_pointer())

    def _add_keys(self) -> None:
        for words, keys, slot in (
            (self.tr("Reveal"), ("Space", "Return", "Enter"), self.reveal),
            (self.tr("Next film"), ("Right", "PgDown"), self._next),
            (self.tr("Previous film"), ("Left", "PgUp"), self._previous),
            (self.tr("Close"), ("Esc",), self.close),
        ):
            action = self.add(self.menu, words)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(slot)
        self.viewer.put_down.setShortcut(QKeySequence())  # Esc closes

    @Slot()
    def _next(self) -> None:
        self._turn(self._place + 1)

    @Slot()
    def _previous(self) -> None:
        self._turn(self._place - 1)

    def _turn(self, place: int) -> None:
        if 0 <= place < len(self._order):
            self._place, self._step = place, 0
            self._shown = self._answer = None
            self.begin(partial(show_case, self._set_file, self._order[place]))
            self._refresh()

    @Slot(object)
    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.panes.set_film(shown.film)
        self.ask(shown.case, shown.film)
        self._refresh()

    @Slot(object)
    def _hear(self, answered: Answered) -> None:
        self._answer = answered
        self._refresh()

    @Slot(object)
    def _do_without(self, error: CoreError) -> None:
        self.failed.emit(error)

    @Slot()
    def _refresh(self) -> None:
        case = self._order[self._place]
        words = self.tr("Case {number} of {count}")
        lines = [words.format(number=self._place + 1, count=len(self._order))]
        if self._step == 0:
            lines[0] += ":  " + self.tr("pneumonia, or not?")
        else:
            lines[0] += f":  {truth_words(case)}"
            lines.append(trainers_words(case.teaching))
            self.panes.viewing.set_regions(case.regions)
        if self._step == 2:
            answer = self._answer.answer if self._answer else case.ai
            lines[1] = answer_words(answer)
            if self._answer and self._answer.layer and self._shown:
                if not self.viewer.show_evidence.isEnabled():
                    self.show_evidence(True)
                self.panes.set_layer(self._answer.layer)
        text = "\n".join(filter(None, lines))
        size = TYPE if len(text) < MUCH else LONG
        self.words.setStyleSheet(f"font-size: {size}pt;")
        self.words.setText(text)


def large_pointer() -> QCursor:
    """An arrow that the last row can see."""
    picture = QPixmap(POINTER, POINTER)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(0, 0, 0), 3))
    painter.setBrush(QColor(255, 226, 92))
    outline = ((2, 2), (2, 58), (16, 45), (25, 66), (36, 61), (27, 41), (46, 41))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in outline]))
    painter.end()
    return QCursor(picture, 2, 2)
