"""The longest event-loop stall with a list of many films: opening, scrolling, sorting, filtering.

    python -m tests.benchmarks.long_list [FILES [FILM ...]]

It makes a folder of FILES links (10,000) to the films, or to the synthetic samples, and drives
the real window. Exit code 1 above the limit.
"""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.paths import SAMPLES
from desktop.main_window import MainWindow
from tests.benchmarks.harness import Until, User, many_links, own_folder, resident

FILES, STALL = 10_000, 50.0  # ms


def play(folder: Path, user: User, window: MainWindow) -> Iterator[Until]:
    """All that goes through the whole list."""
    dock, session = window.worklist.dock, window._session
    yield lambda: session.card is not None
    user.phase = "open the folder, first film, thumbnails in sight"
    window.open_places([folder])
    yield lambda: window.menus.save_picture.isEnabled() and not dock.thumbnails.busy
    bar = dock.table.verticalScrollBar()
    user.phase = "scroll line by line"
    for _ in range(300):
        bar.setValue(bar.value() + 1)
        yield lambda: True
    user.phase = "scroll from end to end, page by page"
    for step in range(200):
        bar.setValue(bar.maximum() * step // 199)
        yield lambda: True
    yield lambda: not dock.thumbnails.busy
    user.phase = "next film, ten times"
    for _ in range(10):
        window.menus.next.trigger()
        yield window.menus.save_picture.isEnabled
    user.phase = "sort by name, state, finding, probability"
    for column in (0, 1, 2, 3):
        dock.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        yield lambda: not dock.thumbnails.busy
    user.phase = "filter, letter by letter"
    for words in ("f", "fi", "film-0", "film-00", "", "normal", ""):
        dock.words.setText(words)
        yield lambda: not dock.thumbnails.busy
    user.phase = "analyse 300 films behind the window"
    dock.analyse_all.click()
    yield lambda: dock.progress.value() >= 300
    user.phase = "scroll while they are analysed"
    for step in range(100):
        bar.setValue(bar.maximum() * step // 99)
        yield lambda: True
    dock.stop.click()
    user.phase = "another operating point"
    for point in session.card.operating_points:
        session.choose_point(point.name)
        yield lambda: True
    user.phase = ""
    window.close()
    QApplication.quit()
    yield lambda: False


def main() -> int:
    """Play the script and print what was measured."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    films = [Path(arg) for arg in sys.argv[2:]] or sorted(SAMPLES.glob("*.jpg"))
    with own_folder() as folder:
        links = many_links(folder, films, files)
        _app = QApplication([])
        user, before = User(partial(play, links)), resident()
        user.run()
        grown = resident() - before
        user.print_stalls(STALL)
        print(f"resident memory grew by {grown:.0f} MiB, model and all, with {files:,} films")
        return 0 if user.worst <= STALL else 1


if __name__ == "__main__":
    sys.exit(main())
