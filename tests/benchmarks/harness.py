"""What the benchmarks of the window share: a folder of its own, a user by script, a heartbeat."""

import gc
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

import desktop.__main__ as program
from desktop.main_window import MainWindow

PROCESS = psutil.Process()
PATIENCE = 60.0  # seconds for one step, on a busy machine
Until = Callable[[], bool]  # the user's next step waits for it
Play = Callable[["User", MainWindow], Iterator[Until]]
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
MOVE, PRESS = QMouseEvent.Type.MouseMove, QMouseEvent.Type.MouseButtonPress
RELEASE = QMouseEvent.Type.MouseButtonRelease


class User:
    """Plays the steps of a generator in the real program while a timer beats each millisecond.

    Attributes:
        phase: what is done now; nothing is measured while it is empty.
        stalls: of each phase the longest gap between two beats, and the most work of the
            window's own thread in one, both in ms: the first counts what others do as well.
        took: ms of each phase.
    """

    def __init__(self, play: Play) -> None:
        self._play = play
        self.phase = ""
        self.stalls: dict[str, tuple[float, float]] = {}
        self.took: dict[str, float] = {}
        self._last = self._worked = self._since = 0.0
        self._until: Until = lambda: True
        self._steps: Iterator[Until] | None = None
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def run(self, arguments: Sequence[str | Path] = ()) -> int:
        """Start the program, play, and end it; returns its exit code."""
        self._timer.start()
        code = program.main([str(argument) for argument in arguments])
        self._timer.stop()
        self._steps, self._until = None, lambda: True  # which hold the window
        return code

    @Slot()
    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        if self._last and self.phase:
            gap, own = 1000.0 * (now - self._last), 1000.0 * (worked - self._worked)
            worst, most = self.stalls.get(self.phase, (0.0, 0.0))
            self.stalls[self.phase] = max(gap, worst), max(own, most)
            self.took[self.phase] = self.took.get(self.phase, 0.0) + gap
        self._last, self._worked = now, worked
        if self._steps is None:
            window = shown_window()
            if window is None:
                return
            self._steps, self._since = self._play(self, window), now
        if self._until():
            self._until, self._since = next(self._steps, lambda: False), now
        elif now - self._since > PATIENCE:
            print(f"Waited {PATIENCE:.0f} s in vain while: {self.phase}", flush=True)
            os._exit(1)

    def print_stalls(self, limit: float) -> None:
        """A line for each phase."""
        print("longest stall of the event loop, and most work of the window's own thread in one:")
        for phase, (gap, own) in self.stalls.items():
            took = self.took[phase]
            print(f"{gap:6.1f} ms, {own:5.1f} ms (limit {limit:.0f}) in {took:6.0f} ms: {phase}")

    @property
    def worst(self) -> float:
        """The longest gap of all phases, in ms."""
        return max(gap for gap, _ in self.stalls.values())


def shown_window() -> MainWindow | None:
    """The program's, once it is on the screen."""
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    return next((w for w in windows if w.isVisible()), None)


@contextmanager
def own_folder() -> Iterator[Path]:
    """A temporary folder, in which the program keeps its settings too."""
    with tempfile.TemporaryDirectory() as name:
        form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
        QSettings.setPath(form, scope, name)
        settings = Path(name) / "PneumoDetect" / "PneumoDetect.ini"
        settings.parent.mkdir()
        settings.write_text("[General]\nwelcomed=true\n")
        yield Path(name)


def many_links(folder: Path, films: Sequence[Path], count: int) -> Path:
    """A folder `films` in `folder` with so many links to the films in turn."""
    links = folder / "films"
    links.mkdir()
    for number in range(count):
        film = films[number % len(films)].resolve()
        (links / f"film-{number:06}{film.suffix}").symlink_to(film)
    return links


def left_behind(folder: Path) -> list[str]:
    """The files that the program left in a folder of its own, but for its settings."""
    names = (path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir())
    return sorted(str(name) for name in names if name.parts[0] not in ("films", "PneumoDetect"))


def resident() -> float:
    """MiB."""
    gc.collect()
    return float(PROCESS.memory_info().rss) / 2**20


def mouse(view: QWidget, kind: QMouseEvent.Type, place: QPointF, button: Qt.MouseButton) -> None:
    """One event with a button held."""
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QMouseEvent(kind, place, place, button, button, keys))


def drag(view: QWidget, button: Qt.MouseButton, steps: int) -> Iterator[Until]:
    """A drag around, one move a step."""
    place = QPointF(view.width() / 2, view.height() / 2)
    mouse(view, PRESS, place, button)
    for step in range(steps):
        mouse(view, MOVE, place + QPointF(step % 40, step % 25), button)
        yield lambda: True
    mouse(view, RELEASE, place + QPointF(39, 24), button)


def zoom(view: QWidget, notches: int) -> Iterator[Until]:
    """In and out again by the wheel, a notch a step."""
    place = QPointF(view.width() / 3, view.height() / 3)
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    for notch in [1] * notches + [-1] * notches:
        turn, none = QPoint(0, 120 * notch), Qt.MouseButton.NoButton
        event = QWheelEvent(place, place, QPoint(), turn, none, keys, phase, False)
        QApplication.sendEvent(view, event)
        yield lambda: True
