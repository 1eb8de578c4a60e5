"""A film of known pixels in real panes, and a hand on a mouse."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from core.imaging.radiograph import Radiograph, Spacing, StudyFacts, Window
from desktop.viewer.film import prepare
from desktop.viewer.panes import Panes

NONE, LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
KEYS = Qt.KeyboardModifier.NoModifier


class Hand:
    """Sends what a mouse would send, through Qt, to one pane."""

    def __init__(self, view) -> None:
        self.view = view

    def press(self, x: int, y: int, button: Qt.MouseButton = LEFT) -> None:
        self._send(QMouseEvent.Type.MouseButtonPress, (x, y), button, button)

    def move(self, x: int, y: int, button: Qt.MouseButton = NONE) -> None:
        self._send(QMouseEvent.Type.MouseMove, (x, y), NONE, button)

    def release(self, x: int, y: int, button: Qt.MouseButton = LEFT) -> None:
        self._send(QMouseEvent.Type.MouseButtonRelease, (x, y), button, NONE)

    def drag(
        self, start: tuple[int, int], end: tuple[int, int], button: Qt.MouseButton = LEFT
    ) -> None:
        self.press(*start, button)
        self.move(*end, button)
        self.release(*end, button)

    def click(self, x: int, y: int) -> None:
        self.press(x, y)
        self.release(x, y)

    def click_again(self, x: int, y: int) -> None:
        """As Qt sends the second of two quick clicks: its press is a double click."""
        self._send(QMouseEvent.Type.MouseButtonDblClick, (x, y), LEFT, LEFT)
        self.release(x, y)

    def wheel(self, x: float, y: float, notches: int) -> None:
        place, turn = QPointF(x, y), QPoint(0, 120 * notches)
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(place, place, QPoint(), turn, NONE, KEYS, phase, False)
        QApplication.sendEvent(self.view, event)

    def _send(self, kind, place: tuple[int, int], cause, held) -> None:
        point = QPointF(*place)
        QApplication.sendEvent(self.view, QMouseEvent(kind, point, point, cause, held, KEYS))


@pytest.fixture
def hand(panes) -> Hand:
    """On the original."""
    return Hand(panes.original)


@pytest.fixture
def grey_at() -> Callable[..., int]:
    """The red of a pane's pixel, as painted."""

    def seen(view, x: int, y: int) -> int:
        return view.grab().toImage().pixelColor(x, y).red()

    return seen


@pytest.fixture
def halves() -> Callable[..., Radiograph]:
    """1000 by 1000 pixels of 16 bits: 0 on the left, 4000 on the right."""

    def made(name: str = "f.png", spacing: Spacing | None = None, right: int = 4000) -> Radiograph:
        pixels = np.zeros((1000, 1000), np.uint16)
        pixels[:, 500:] = right
        grey = np.where(pixels > 0, 255, 0).astype(np.uint8)
        voi = Window(2000.0, 4000.0, "LINEAR_EXACT")
        facts = StudyFacts(view_position="PA")
        return Radiograph(pixels, grey, voi, Path(name), "DICOM", spacing=spacing, facts=facts)

    return made


@pytest.fixture
def panes(qtbot, halves) -> Panes:
    """Two panes of 500 by 500 with the film of halves, fitted: half a pane pixel a pixel."""
    panes = Panes()
    qtbot.addWidget(panes)
    panes.resize(1081, 500)
    panes.show()
    panes.set_film(prepare(halves()), ("Patient: Muster",))
    panes.evidence.set_hint("")  # as if there were evidence
    return panes
