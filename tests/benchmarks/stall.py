"""Longest event-loop stall, start-up times and memory of the window.

    python tests/benchmarks/stall.py [FILM FILM ...]

A timer beats every millisecond; the longest gap between two beats is the stall. Without
films it makes a 9-megapixel one of 16 bits and a small one. Exit code 1 above the limits.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import psutil
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

import desktop.__main__ as program
from core.paths import SAMPLES
from desktop.main_window import MainWindow

STALL, VISIBLE, RESULT, MEMORY = 50.0, 1500.0, 1000.0, 400.0  # ms, ms, ms, MiB
PROCESS = psutil.Process()


def since_start() -> float:
    """Milliseconds since the process began."""
    return 1000.0 * (time.time() - PROCESS.create_time())


class Script:
    """Plays a user: each step of the generator waits until its condition is true."""

    def __init__(self, films: list[Path], folder: Path) -> None:
        self.films, self.folder = films, folder
        self.phase, self.gaps, self.last = "start", {}, 0.0
        self.visible = self.result = 0.0
        self.steps: Iterator[Callable[[], bool]] | None = None
        self.until: Callable[[], bool] = lambda: True
        self.timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.beat)
        self.timer.start()

    @Slot()
    def beat(self) -> None:
        """Measure, and take the next step when its time has come."""
        now = time.perf_counter()
        if self.last:
            gap = 1000.0 * (now - self.last)
            self.gaps[self.phase] = max(gap, self.gaps.get(self.phase, 0.0))
        self.last = now
        if self.steps is None:
            self.steps = self.play()
        if self.until():
            self.until = next(self.steps, lambda: False)

    def play(self) -> Iterator[Callable[[], bool]]:
        """Everything that takes long."""
        (window,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        view, menus, session = window.panes.original, window.menus, window._session
        self.visible = since_start()
        self.phase = "open from the command line, model loading"
        yield menus.save_picture.isEnabled
        self.result = since_start()
        self.phase = "window/level drag"
        for step in range(120):
            send_drag(view, step)
            yield lambda: True
        self.phase = "zoom"
        for notch in [1] * 12 + [-1] * 12:
            place = QPointF(view.width() / 3, view.height() / 3)
            keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
            turn, none = QPoint(0, 120 * notch), Qt.MouseButton.NoButton
            event = QWheelEvent(place, place, QPoint(), turn, none, keys, phase, False)
            QApplication.sendEvent(view, event)
            yield lambda: True
        self.phase = "next and previous"
        for action in (menus.next, menus.previous) * 2:
            action.trigger()
            yield menus.save_picture.isEnabled
        self.phase = "save report"
        window._dialogs.save_as = lambda title, suggested: self.folder / suggested.name
        menus.report.trigger()
        yield lambda: bool(window.report_dialog.preview.pages)
        window.report_dialog.save_button.click()
        yield lambda: not session.saving
        window.report_dialog.close()
        yield lambda: True
        self.phase = "save evidence map"
        menus.save_picture.trigger()
        yield lambda: not session.saving
        self.phase = "close"
        window.close()
        QApplication.quit()
        yield lambda: False


def send_drag(view: object, step: int) -> None:
    """One right-button move of a drag."""
    right, keys = Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier
    kind = QMouseEvent.Type.MouseMove if step else QMouseEvent.Type.MouseButtonPress
    place = QPointF(200 + step % 40, 200 + step % 25)
    QApplication.sendEvent(view, QMouseEvent(kind, place, place, right, right, keys))


def make_films(folder: Path) -> list[Path]:
    """A synthetic sample, which the guard lets through, at 9 megapixels of 16 bits, and small."""
    sample = cv2.imread(str(SAMPLES / "synthetic-pneumonia-1.jpg"), cv2.IMREAD_GRAYSCALE)
    whole = cv2.resize(sample, (3000, 3000), interpolation=cv2.INTER_CUBIC) * 256.0
    noise = np.random.default_rng(0).normal(0, 200, whole.shape)
    deep = np.clip(whole + noise, 0, 65535).astype(np.uint16)
    large, small = folder / "large.png", folder / "small.jpg"
    cv2.imwrite(str(large), deep)
    cv2.imwrite(str(small), (deep[::3, ::3] >> 8).astype(np.uint8))
    return [large, small]


def main() -> int:
    """Play the script and print what was measured."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
        QSettings.setPath(form, scope, name)
        began = since_start()
        films = [Path(arg) for arg in sys.argv[1:]] or make_films(folder)
        making = since_start() - began
        _app = QApplication([])
        script = Script(films, folder)
        program.main([str(film) for film in films])
        memory = PROCESS.memory_info().rss / 2**20
        visible, first = script.visible - making, script.result - script.visible
        print(f"window visible after {visible:6.0f} ms (limit {VISIBLE:.0f})")
        print(f"first result after   {first:6.0f} ms more (limit {RESULT:.0f})")
        print(f"resident memory      {memory:6.0f} MiB (limit {MEMORY:.0f})")
        for phase, gap in script.gaps.items():
            print(f"longest stall        {gap:6.1f} ms (limit {STALL:.0f}): {phase}")
        worst = max(gap for phase, gap in script.gaps.items() if phase not in ("start", "close"))
        good = visible <= VISIBLE and first <= RESULT and memory <= MEMORY and worst <= STALL
        return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
