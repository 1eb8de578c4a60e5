"""A scripted session in the real program: what it makes wait, and what it leaves behind.

    xvfb-run -a python -m tests.benchmarks.session [FILMS]

A user opens 20 mixed films (`mixed_films`), drags, zooms and measures, switches films while
analyses run, compares, looks at tags, exports reports and pictures, reads a case in the
classroom, and closes the window with work under way. The whole day is played twice in one
process: the second must leave as many threads and open files as the first. Then
FILMS (200) films are opened one after the other. Exit code 1 above a limit.
"""

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QMessageBox

from core.paths import SAMPLES, STARTER_SET
from desktop.dialogs import Answer
from desktop.main_window import MainWindow
from desktop.viewer.tools import Tool
from tests.benchmarks.harness import (
    LEFT,
    MOVE,
    PRESS,
    PROCESS,
    RELEASE,
    RIGHT,
    Until,
    User,
    drag,
    many_links,
    mouse,
    own_folder,
    resident,
    zoom,
)
from tests.benchmarks.mixed_films import mixed_films

FILMS, WARM = 200, 10
STALL, GROWN = 50.0, 50.0  # ms, MiB
READERS = 3  # threads that read films: the one on screen, the list's, the thumbnails'
Say = Callable[[str], None]


def day(window: MainWindow, films: list[Path], exports: Path, say: Say) -> Iterator[Until]:
    """Everything that a user does; `say` hears what comes next."""
    answer_by_itself(window, exports)
    yield from look_at_each(window, films, say)
    yield from hurry(window, films, say)
    yield from compare_and_inspect(window, films, say)
    yield from learn(window, exports, say)
    say("close with work under way")
    window.menus.close.trigger()  # with it goes what is known of the films
    window.open_places(films)
    yield lambda: shown(window, films[0])
    window.worklist.dock.analyse_all.click()
    window.menus.next.trigger()
    yield lambda: window.worklist.dock.progress.value() >= 1
    window.menus.next.trigger()
    dismiss(window)
    window.close()


def answer_by_itself(window: MainWindow, exports: Path) -> None:
    """Files are saved under numbers, and words that are not saved are let go."""
    numbers = iter(range(10_000))
    dialogs = window._dialogs
    dialogs.save_as = lambda _, name: exports / f"{next(numbers)}{name.suffix}"
    dialogs.unsaved = lambda parent: Answer.Discard


def settled(window: MainWindow) -> bool:
    """Nothing is read, analysed or written, and thumbnails are drawn."""
    session, dock = window._session, window.worklist.dock
    return not (session._analysis.busy or session.saving or dock.thumbnails.busy)


def shown(window: MainWindow, film: Path) -> bool:
    """A film is the current one, and through."""
    films = window._session.films
    return films is not None and films.current == film and settled(window)


def dismiss(window: MainWindow) -> None:
    """Read what message boxes say, as one does."""
    for box in window.findChildren(QMessageBox):
        box.reject()


def look_at_each(window: MainWindow, films: list[Path], say: Say) -> Iterator[Until]:
    """Open all, and handle each that can be shown; export every fifth."""
    view, menus, session = window.panes.original, window.menus, window._session
    say(f"open {len(films)} mixed films")
    window.open_places(films)
    yield lambda: shown(window, films[0])
    for number, film in enumerate(films):
        say("next film, its analysis and thumbnails")
        if number:
            menus.next.trigger()
        yield partial(shown, window, film)
        dismiss(window)
        if window.panes.film is None:
            continue
        say("window and level")
        yield from drag(view, RIGHT, 12)
        say("zoom and pan")
        yield from zoom(view, 4)
        yield from drag(view, LEFT, 6)
        say("measure")
        yield from measure(window)
        say("turn, mirror, invert")
        for action in (menus.viewer.turn_right, menus.viewer.flip, menus.viewer.invert):
            action.trigger()
            yield lambda: True
        if number % 5 == 0 and menus.save_picture.isEnabled():
            yield from export(window, say)
    assert session.films is not None


def measure(window: MainWindow) -> Iterator[Until]:
    """A length and a region by two drags, and back to the hand."""
    view, viewing = window.panes.original, window.panes.viewing
    for tool, part in ((Tool.LENGTH, 0.3), (Tool.ELLIPSE, 0.6)):  # apart: none is picked up
        viewing.pick(tool)
        start = QPointF(part * view.width(), part * view.height())
        mouse(view, PRESS, start, LEFT)
        for step in range(1, 5):
            mouse(view, MOVE, start + QPointF(12 * step, 9 * step), LEFT)
            yield lambda: True
        mouse(view, RELEASE, start + QPointF(48, 36), LEFT)
        yield lambda: True
    viewing.pick(Tool.PAN)


def export(window: MainWindow, say: Say) -> Iterator[Until]:
    """A report with words, its pages copied, and the picture."""
    session = window._session
    say("report")
    window.menus.report.trigger()
    dialog = window.report_dialog
    yield lambda: bool(dialog.preview.pages)
    dialog.form.impression.setPlainText("Nothing to conclude.")
    dialog.copy_picture()
    dialog.save_button.click()
    yield lambda: not session.saving
    dialog.close()
    yield lambda: window.report_dialog is None
    say("save the evidence map")
    window.menus.save_picture.trigger()
    yield lambda: not session.saving


def hurry(window: MainWindow, films: list[Path], say: Say) -> Iterator[Until]:
    """Analyse all, and switch films while it runs; then the table."""
    dock, menus = window.worklist.dock, window.menus
    menus.close.trigger()  # with it goes what is known of the films
    window.open_places(films)
    yield lambda: shown(window, films[0])
    say("switch films while analyses run")
    dock.analyse_all.click()
    for number in range(3 * len(films)):
        (menus.previous if number % 3 == 2 else menus.next).trigger()
        for _ in range(number % 4):
            yield lambda: True
        dismiss(window)
    yield lambda: not window.worklist.run.busy
    yield partial(settled, window)
    say("sort and export the list")
    dock.table.sortByColumn(3, dock.table.horizontalHeader().sortIndicatorOrder())
    menus.save_table.trigger()
    yield partial(settled, window)
    dismiss(window)


def compare_and_inspect(window: MainWindow, films: list[Path], say: Say) -> Iterator[Until]:
    """A second film beside the first, and what its file says."""
    window.open_places(films)
    yield lambda: shown(window, films[0])
    say("compare")
    window.comparison.compare(films[1])
    yield lambda: window.comparison.pane.viewing.film is not None
    yield from zoom(window.panes.original, 3)
    window.comparison.end()
    say("tags")
    window.menus.tags.trigger()
    yield lambda: window.tags.tags.rowCount() > 0
    window.tags.words.setText("1")
    window.tags.reject()
    yield lambda: True


def learn(window: MainWindow, folder: Path, say: Say) -> Iterator[Until]:
    """A case of the classroom, read and committed."""
    room = window.classroom
    say("classroom")
    room.read(STARTER_SET, "Anna", folder)
    yield lambda: bool(room.windows)
    lesson = room.windows[0]
    yield lambda: lesson.panes.film is not None and lesson._answer is not None
    lesson.panel.rating.set_value(4)
    lesson.panel.commit.click()
    yield lambda: True
    lesson.close()
    yield lambda: not room.windows


class Sessions:
    """Days one after the other in one process, and what is there after each."""

    def __init__(self) -> None:
        self.left: list[dict[str, int]] = []
        self.start = self.end = self.closed = 0.0

    def play_day(
        self, films: list[Path], exports: Path, user: User, window: MainWindow
    ) -> Iterator[Until]:
        """From the first film to the end of the window."""

        def say(phase: str) -> None:
            user.phase = phase

        yield lambda: window._session.card is not None
        yield from day(window, films, exports, say)
        user.phase = ""
        QApplication.quit()
        yield lambda: False

    def play_many(
        self, folder: Path, count: int, user: User, window: MainWindow
    ) -> Iterator[Until]:
        """Film after film."""
        session = window._session
        window.open_places([folder])
        yield lambda: session.films is not None and settled(window)
        for number in range(1, count):
            window.menus.next.trigger()
            yield partial(settled, window)
            dismiss(window)
            if number == WARM:
                self.start = resident()
        self.end = resident()
        window.menus.close.trigger()
        yield lambda: True
        self.closed = resident()
        window.close()
        QApplication.quit()
        yield lambda: False

    def note_what_is_left(self) -> None:
        """Of this process, now that its window is closed."""
        QApplication.processEvents()
        gc.collect()
        decoders = len(PROCESS.children(recursive=True))  # each with a pipe, kept for the next film
        found = {
            "threads": PROCESS.num_threads(),
            "open files": PROCESS.num_fds() - decoders,
            "decoders too many": max(decoders - READERS, 0),
            "temporary files": len(list(Path(tempfile.gettempdir()).iterdir())),
        }
        self.left.append(found)


def main() -> int:
    """Play it all and print what was measured."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FILMS
    with own_folder() as folder:
        app = QApplication([])
        app.setQuitOnLastWindowClosed(False)
        films, exports, temporary = (
            mixed_films(folder / "mixed"),
            folder / "exports",
            folder / "tmp",
        )
        exports.mkdir()
        temporary.mkdir()
        os.environ["TMPDIR"], tempfile.tempdir = str(temporary), None  # for helpers as well
        sessions, users = Sessions(), []
        for _ in range(2):
            users.append(User(partial(sessions.play_day, films, exports)))
            users[-1].run()
            sessions.note_what_is_left()
        links = many_links(folder, sorted(SAMPLES.glob("synthetic-*")), count)
        User(partial(sessions.play_many, links, count)).run()
        users[-1].print_stalls(STALL)
        first, second = sessions.left
        print(f"load of the machine: {os.getloadavg()[0]:.1f}")
        for what in first:
            print(
                f"{what:17} after the first day {first[what]:4}, after the second {second[what]:4}"
            )
        grown = sessions.end - sessions.start
        print(
            f"memory after {WARM} films {sessions.start:.0f} MiB, after {count} {sessions.end:.0f}"
        )
        print(f"with none open {sessions.closed:.0f}; grown by {grown:.1f} (limit {GROWN:.0f})")
        tidy = all(second[what] <= first[what] for what in first)
        return 0 if users[-1].worst <= STALL and tidy and grown <= GROWN else 1


if __name__ == "__main__":
    sys.exit(main())
