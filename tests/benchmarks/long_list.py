"""The longest event-loop stall with a list of many films: opening, scrolling, sorting, filtering.

    python tests/benchmarks/long_list.py [FILES [FILM ...]]

It makes a folder of FILES links (10,000) to the films, or to the synthetic samples, and drives
the real window. Exit code 1 above the limit.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
from PySide6.QtCore import QSettings, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

import desktop.__main__ as program
from core.paths import SAMPLES
from desktop.main_window import MainWindow

FILES, STALL = 10_000, 50.0  # ms
PROCESS = psutil.Process()


class Script:
    """Plays a user and measures the longest gap between two beats of a millisecond."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.phase, self.last = folder, "", 0.0
        self.worked = 0.0
        self.gaps: dict[str, tuple[float, float]] = {}  # longest, and most own work
        self.took: dict[str, float] = {}
        self.steps: Iterator[Callable[[], bool]] | None = None
        self.until: Callable[[], bool] = lambda: True
        self.timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.beat)
        QTimer.singleShot(1500, self.timer.start)

    @Slot()
    def beat(self) -> None:
        """Measure, and take the next step when its time has come."""
        now, worked = time.perf_counter(), time.thread_time()
        if self.last and self.phase:
            gap, own = 1000.0 * (now - self.last), 1000.0 * (worked - self.worked)
            worst, most = self.gaps.get(self.phase, (0.0, 0.0))
            self.gaps[self.phase] = max(gap, worst), max(own, most)
            self.took[self.phase] = self.took.get(self.phase, 0.0) + gap
        self.last, self.worked = now, worked
        self.steps = self.steps or self.play()
        if self.until():
            self.until = next(self.steps, lambda: False)

    def play(self) -> Iterator[Callable[[], bool]]:
        """All that goes through the whole list."""
        (window,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        dock, session = window.worklist.dock, window._session
        yield lambda: session.card is not None
        self.phase = "open the folder, first film, thumbnails in sight"
        window.open_places([self.folder])
        yield lambda: window.menus.save_picture.isEnabled() and not dock.thumbnails.busy
        bar = dock.table.verticalScrollBar()
        self.phase = "scroll line by line"
        for _ in range(300):
            bar.setValue(bar.value() + 1)
            yield lambda: True
        self.phase = "scroll from end to end, page by page"
        for step in range(200):
            bar.setValue(bar.maximum() * step // 199)
            yield lambda: True
        yield lambda: not dock.thumbnails.busy
        self.phase = "next film, ten times"
        for _ in range(10):
            window.menus.next.trigger()
            yield window.menus.save_picture.isEnabled
        self.phase = "sort by name, state, finding, probability"
        for column in (0, 1, 2, 3):
            dock.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
            yield lambda: not dock.thumbnails.busy
        self.phase = "filter, letter by letter"
        for words in ("f", "fi", "film-0", "film-00", "", "normal", ""):
            dock.words.setText(words)
            yield lambda: not dock.thumbnails.busy
        self.phase = "analyse 300 films behind the window"
        dock.analyse_all.click()
        yield lambda: dock.progress.value() >= 300
        self.phase = "scroll while they are analysed"
        for step in range(100):
            bar.setValue(bar.maximum() * step // 99)
            yield lambda: True
        dock.stop.click()
        self.phase = "another operating point"
        for point in session.card.operating_points:
            session.choose_point(point.name)
            yield lambda: True
        self.phase = ""
        window.close()
        QApplication.quit()
        yield lambda: False


def main() -> int:
    """Play the script and print what was measured."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    films = [Path(arg).resolve() for arg in sys.argv[2:]] or sorted(SAMPLES.glob("*.jpg"))
    with tempfile.TemporaryDirectory() as name:
        form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
        QSettings.setPath(form, scope, name)
        folder = Path(name) / "films"
        folder.mkdir()
        for number in range(files):
            film = films[number % len(films)]
            (folder / f"film-{number:06}{film.suffix}").symlink_to(film)
        _app = QApplication([])
        script = Script(folder)
        before = PROCESS.memory_info().rss
        program.main([])
        grown = (PROCESS.memory_info().rss - before) / 2**20
        print("longest stall of the event loop, and most work of the window's own thread in one:")
        for phase, (gap, own) in script.gaps.items():
            took = script.took[phase]
            print(f"{gap:6.1f} ms, {own:5.1f} ms (limit {STALL:.0f}) in {took:6.0f} ms: {phase}")
        print(f"resident memory grew by {grown:.0f} MiB, model and all, with {files:,} films")
        return 0 if max(gap for gap, _ in script.gaps.values()) <= STALL else 1


if __name__ == "__main__":
    sys.exit(main())
