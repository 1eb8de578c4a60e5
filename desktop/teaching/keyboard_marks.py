"""Regions without a mouse: put one in the middle, move it, make it larger or smaller."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.language import marked, shown
from core.measuring.marks import Kind, Mark
from desktop.teaching.film_window import FilmWindow

PART = 8  # a region is at first so small a part of the film
STEP = 0.02  # of the film's longer side
WAYS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
MOVES = {
    "Left": marked("Move: left"),
    "Right": marked("Move: right"),
    "Up": marked("Move: up"),
    "Down": marked("Move: down"),
}
RESIZES = {
    "Left": marked("Resize: left"),
    "Right": marked("Resize: right"),
    "Up": marked("Resize: up"),
    "Down": marked("Resize: down"),
}


class KeyboardMarks(QObject):
    """Acts on the region that was drawn last."""

    def __init__(self, window: FilmWindow, menu: QMenu) -> None:
        super().__init__(window)
        self._panes = window.panes
        self.place = window.add(menu, self.tr("Mark a &region with the keyboard"), "Ctrl+M")
        self.place.triggered.connect(self._place)
        moves = menu.addMenu(self.tr("Move the region by &keys"))
        self.moves: list[QAction] = []
        for grow, words, keys in ((False, MOVES, "Ctrl"), (True, RESIZES, "Ctrl+Shift")):
            for name, way in WAYS.items():
                action = window.add(moves, shown(words[name]), f"{keys}+{name}")
                action.setData((*way, grow))
                action.triggered.connect(self._move)
                self.moves.append(action)

    @Slot()
    def _place(self) -> None:
        film = self._panes.film
        if film:
            x, y = film.columns / 2, film.rows / 2
            wide, high = film.columns / PART, film.rows / PART
            corners = ((x - wide, y - high), (x + wide, y + high))
            self._panes.annotations.add(Mark(Kind.ELLIPSE, corners))

    @Slot()
    def _move(self) -> None:
        action = self.sender()
        marks = self._panes.annotations.sheet.marks
        regions = [index for index, mark in enumerate(marks) if mark.is_region]
        film = self._panes.film
        if not regions or film is None or not isinstance(action, QAction):
            return
        across, down, grow = action.data()
        step = STEP * max(film.columns, film.rows)
        mark = marks[regions[-1]]
        dx, dy = across * step, down * step
        (x, y) = mark.points[1]
        moved = mark.moved(1, (x + dx, y + dy)) if grow else mark.shifted(dx, dy)
        (left, top), (right, bottom) = moved.points
        if abs(right - left) >= step and abs(bottom - top) >= step:
            self._panes.annotations.replace(regions[-1], moved)
