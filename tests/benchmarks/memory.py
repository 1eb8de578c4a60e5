"""Resident memory before and after 200 films opened one after the other in the real window.

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/memory.py [FILMS [FILM ...]]

Films are links to those that are given, or to the synthetic samples. The start is taken after
the first of them: model, fonts and decoders are there. Then thumbnails, report pages and
comparisons come and go as well. Exit code 1 above the limit, or where a thread, process or
file is left behind by closing the window with work under way.
"""

import gc
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
from PySide6.QtCore import QSettings, QTimer, Slot
from PySide6.QtWidgets import QApplication

import desktop.__main__ as program
from core.paths import SAMPLES
from desktop.main_window import MainWindow

FILMS, WARM, LIMIT = 200, 10, 50.0  # MiB
PROCESS = psutil.Process()


def resident() -> float:
    """MiB."""
    gc.collect()
    return float(PROCESS.memory_info().rss) / 2**20


class Script:
    """Opens film after film, each once it is explained, and ends with work under way."""

    def __init__(self, films: int, folder: Path) -> None:
        self.films, self.folder = films, folder
        self.start = self.end = self.closed = 0.0
        self.steps = self.play()
        self.until: Callable[[], bool] = lambda: True
        self.timer = QTimer(interval=2)
        self.timer.timeout.connect(self.beat)
        QTimer.singleShot(1000, self.timer.start)

    @Slot()
    def beat(self) -> None:
        """Take the next step when its time has come."""
        if self.until():
            self.until = next(self.steps, lambda: False)

    def play(self) -> Iterator[Callable[[], bool]]:
        """A long day at the window."""
        (window,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        session, dock = window._session, window.worklist.dock
        window.open_places([self.folder])
        for number in range(self.films):
            if number:
                window.menus.next.trigger()
            yield lambda: session.judged and not (session._analysis.busy or dock.thumbnails.busy)
            if number == WARM:
                self.start = resident()
            if number % 20 == 5:
                window.menus.report.trigger()
                yield lambda: bool(window.report_dialog.preview.pages)
                window.report_dialog.close()
                window.comparison.compare(session.films.paths[0])
                yield lambda: window.comparison.pane.viewing.film is not None
                window.comparison.end()
        self.end = resident()
        window.menus.close.trigger()
        yield lambda: True
        self.closed = resident()
        window.open_places([self.folder])
        yield lambda: session.films is not None
        dock.analyse_all.click()
        window.menus.next.trigger()
        yield lambda: dock.progress.value() >= 1
        window.menus.next.trigger()
        window.close()
        QApplication.quit()
        yield lambda: False


def main() -> int:
    """Play the script and print what was measured."""
    films = int(sys.argv[1]) if len(sys.argv) > 1 else FILMS
    given = [Path(arg).resolve() for arg in sys.argv[2:]] or sorted(SAMPLES.glob("*.jpg"))
    with tempfile.TemporaryDirectory() as name:
        form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
        QSettings.setPath(form, scope, name)
        folder = Path(name) / "films"
        folder.mkdir()
        for number in range(films):
            film = given[number % len(given)]
            (folder / f"film-{number:06}{film.suffix}").symlink_to(film)
        _app = QApplication([])
        threads = PROCESS.num_threads()
        script = Script(films, folder)
        program.main([])
        names = (path.relative_to(name) for path in Path(name).rglob("*") if not path.is_dir())
        left = sorted(str(path) for path in names if path.parts[0] != "films")
        print(f"after {WARM:4} films {script.start:7.1f} MiB")
        print(f"after {films:4} films {script.end:7.1f} MiB, closed {script.closed:7.1f} MiB")
        print(f"threads before {threads}, after {PROCESS.num_threads()}")
        print(f"files besides the films: {', '.join(left)}")
        grown = script.end - script.start
        print(f"grown by {grown:.1f} MiB (limit {LIMIT:.0f})")
        return 0 if grown <= LIMIT and left == ["PneumoDetect/PneumoDetect.ini"] else 1


if __name__ == "__main__":
    sys.exit(main())
