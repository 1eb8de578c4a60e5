"""Milliseconds a frame while a 9-megapixel film of 16 bits is dragged about.

    python tests/benchmarks/frames.py [WIDTH HEIGHT]

Real events go to the real window, two linked panes with evidence and marks; a frame ends
when all that the event changed is painted. Exit code 1 where the 95th percentile of any
gesture is above 16 ms.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from core.imaging.radiograph import Radiograph, Window
from core.inference.attention import attend
from core.inference.classifier import classify
from core.inference.model import load_model
from core.measuring.marks import Kind, Mark
from desktop import theme
from desktop.main_window import MainWindow
from desktop.session import Session
from desktop.viewer.film import prepare
from desktop.viewer.film_view import FilmView
from desktop.viewer.layer import evidence_layer
from desktop.viewer.tools import Tool

LIMIT = 16.0  # ms: 60 frames a second
FRAMES = 120
SIDE = 3000


def synthetic() -> Radiograph:
    """9 megapixels, 16 bits, smooth with noise."""
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32) / SIDE
    noise = np.random.default_rng(0).normal(0, 300, x.shape)
    pixels = (20000 + 15000 * np.sin(6 * x) * np.cos(4 * y) + noise).astype(np.uint16)
    grey = (pixels >> 8).astype(np.uint8)
    return Radiograph(pixels, grey, Window(20000, 40000), Path("film.png"), "PNG")


def move(view: FilmView, x: float, y: float, button: Qt.MouseButton) -> None:
    """One move with a button held."""
    place, none = QPointF(x, y), Qt.MouseButton.NoButton
    keys = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QMouseEvent.Type.MouseMove, place, place, none, button, keys)
    QApplication.sendEvent(view, event)


def button(view: FilmView, kind: QMouseEvent.Type, cause: Qt.MouseButton) -> None:
    """Press or release in the middle of the pane."""
    place = QPointF(view.rect().center())
    event = QMouseEvent(kind, place, place, cause, cause, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def drag(view: FilmView, cause: Qt.MouseButton) -> Iterator[None]:
    """A drag in circles, one move a frame."""
    button(view, QMouseEvent.Type.MouseButtonPress, cause)
    middle = view.rect().center()
    for step in range(FRAMES):
        angle = step / 9
        move(view, middle.x() + 60 * np.sin(angle), middle.y() + 60 * np.cos(angle), cause)
        yield
    button(view, QMouseEvent.Type.MouseButtonRelease, cause)


def zoom(view: FilmView) -> Iterator[None]:
    """In and out again by the wheel, a third of a notch a frame, a little off the middle."""
    place = QPointF(view.width() / 3, view.height() / 3)
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    for step in range(FRAMES):
        turn = QPoint(0, 40 if step < FRAMES // 2 else -40)
        none = Qt.MouseButton.NoButton
        event = QWheelEvent(place, place, QPoint(), turn, none, keys, phase, False)
        QApplication.sendEvent(view, event)
        yield


def timed(gesture: Iterator[None]) -> tuple[list[float], list[float]]:
    """Milliseconds from each event until its frame is painted: by the clock, of our CPU time."""
    clock, cpu = [], []
    while True:
        start, worked = time.perf_counter(), time.process_time()
        if next(gesture, StopIteration) is StopIteration:
            return clock, cpu
        QApplication.processEvents()
        clock.append(1000.0 * (time.perf_counter() - start))
        cpu.append(1000.0 * (time.process_time() - worked))


def filled(window: MainWindow) -> None:
    """The synthetic film with evidence and a mark of each kind."""
    model, radiograph = load_model(), synthetic()
    panes = window.panes
    panes.set_film(prepare(radiograph), ("Patient: Synthetic",))
    panes.set_layer(evidence_layer(attend(model, classify(model, radiograph, force=True))))
    for number, kind in enumerate(Kind):
        ends = ((800, 900), (1500, 1000), (700, 1400), (1700, 1400))
        mark = Mark(kind, ends[: kind.count]).shifted(0, 200 * number)
        panes.annotations.add(mark)


def main() -> int:
    """Time every gesture, print and judge."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        window = MainWindow(Session(load_model), store)
        window.resize(*(map(int, sys.argv[1:3]) if len(sys.argv) > 2 else (1920, 1080)))
        window.show()
        filled(window)
        view, viewing = window.panes.original, window.panes.viewing
        left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
        gestures: list[tuple[str, Callable[[], None], Callable[[], Iterator[None]]]] = [
            ("window/level, film fitted", viewing.fit, lambda: drag(view, right)),
            ("zoom", viewing.fit, lambda: zoom(view)),
            ("pan, film fitted", viewing.fit, lambda: drag(view, left)),
            ("pan at 1:1", window.panes.actual_size, lambda: drag(view, left)),
            ("window/level at 1:1", window.panes.actual_size, lambda: drag(view, right)),
            ("magnifier", lambda: viewing.pick(Tool.LENS), lambda: drag(view, left)),
            ("ellipse", lambda: viewing.pick(Tool.ELLIPSE), lambda: drag(view, left)),
        ]
        QApplication.processEvents()
        print(
            f"window {window.width()} x {window.height()}, panes {view.width()} x {view.height()}"
        )
        worst = 0.0
        for name, begin, gesture in gestures:
            begin()
            QApplication.processEvents()
            clock, cpu = timed(gesture())
            median, high = np.percentile(clock, (50, 95))
            worst = max(worst, high)
            print(
                f"{name:26} median {median:5.1f} ms, 95th percentile {high:5.1f} ms "
                f"(fastest {min(clock):4.1f} ms, CPU median {np.median(cpu):4.1f} ms)"
            )
        window.close()
    return 0 if worst <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
