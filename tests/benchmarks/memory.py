"""Resident memory before and after 200 films opened one after the other in the real window.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.memory [FILMS [FILM ...]]

Films are links to those that are given, or to the synthetic samples. The start is taken after
the first of them: model, fonts and decoders are there. Then thumbnails, report pages and
comparisons come and go as well. Exit code 1 above the limit, or where a thread, process or
file is left behind by closing the window with work under way.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from core.paths import SAMPLES
from desktop.main_window import MainWindow
from tests.benchmarks.harness import Until, User, left_behind, many_links, own_folder, resident

FILMS, WARM, LIMIT = 200, 10, 50.0  # MiB


class Day:
    """Opens film after film, each once it is explained, and ends with work under way."""

    def __init__(self, films: int, folder: Path) -> None:
        self.films, self.folder = films, folder
        self.start = self.end = self.closed = 0.0
        self.before = self.after = 0

    def play(self, user: User, window: MainWindow) -> Iterator[Until]:
        """A long day at the window."""
        session, dock = window._session, window.worklist.dock
        window.open_places([self.folder])
        yield lambda: session.films is not None
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
        roots = (window, session, window.worklist.run, dock.thumbnails)
        pools = [pool for root in roots for pool in root.findChildren(QThreadPool)]
        self.before = sum(pool.activeThreadCount() for pool in pools)
        window.close()
        self.after = sum(pool.activeThreadCount() for pool in pools)
        QApplication.quit()
        yield lambda: False


def main() -> int:
    """Play the script and print what was measured."""
    films = int(sys.argv[1]) if len(sys.argv) > 1 else FILMS
    given = [Path(arg) for arg in sys.argv[2:]] or sorted(SAMPLES.glob("*.jpg"))
    with own_folder() as folder:
        day = Day(films, many_links(folder, given, films))
        _app = QApplication([])
        User(day.play).run()
        left = left_behind(folder)
        print(f"after {WARM:4} films {day.start:7.1f} MiB")
        print(f"after {films:4} films {day.end:7.1f} MiB, closed {day.closed:7.1f} MiB")
        print(f"threads at work before closing {day.before}, after {day.after}")
        print(f"files left besides films and settings: {', '.join(left) or 'none'}")
        grown = day.end - day.start
        print(f"grown by {grown:.1f} MiB (limit {LIMIT:.0f})")
        return 0 if grown <= LIMIT and not left and not day.after else 1


if __name__ == "__main__":
    sys.exit(main())
