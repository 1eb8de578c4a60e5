"""The Teach menu: opens the classroom's windows, and keeps them while they are open."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from core.inference.model import Model
from core.language import phrase
from core.paths import STARTER_SET
from desktop.jobs import Lane
from desktop.teaching.dialogs import TeachingDialogs
from desktop.teaching.start_dialog import StartDialog

if TYPE_CHECKING:
    from core.teaching.set_file import SetFile
    from desktop.teaching.film_window import FilmWindow
    from desktop.teaching.results_window import ResultsWindow
    from desktop.teaching.steps import Lesson, Loaded


class TeachMenu:
    """Its actions; each attribute is one to connect."""

    def __init__(self, menu: QMenu, add: Callable[..., QAction]) -> None:
        self.read = add(menu, phrase("&Start or resume a reading…"), "Ctrl+Shift+R")
        self.results = add(menu, phrase("Res&ults of readings…"))
        self.projector = add(menu, phrase("Show on the &projector…"))
        menu.addSeparator()
        self.new = add(menu, phrase("&New case set…"))
        self.from_worklist = add(menu, phrase("New case set from the &open films…"))
        self.edit = add(menu, phrase("&Edit a case set…"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be opened: a window for the trainer or the room, and what it shows."""

    window: str  # "edit", "results" or "project"
    set_file: "SetFile | None" = None
    loaded: "Loaded | None" = None
    films: Sequence[Path] = ()


class Classroom(QObject):
    """Sets are opened behind the window's back; then their window appears.

    The classroom's modules are loaded there too: they would make the program start late.
    """

    failed = Signal(object)  # CoreError

    def __init__(
        self,
        menu: TeachMenu,
        load: Callable[[], Model],
        films: Callable[[], tuple[Path, ...]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._load, self._films, self._parent = load, films, parent
        self.dialogs = TeachingDialogs()
        self.start: StartDialog | None = None
        self.windows: list[FilmWindow | ResultsWindow] = []
        self._opening = Lane(self)
        self._opening.stage.connect(self._take)
        self._opening.failed.connect(self.failed)
        for action, slot in (
            (menu.read, self._ask_start),
            (menu.results, self._ask_results),
            (menu.projector, self._ask_projector),
            (menu.new, self._new),
            (menu.from_worklist, self._new_from_films),
            (menu.edit, self._ask_edit),
        ):
            action.triggered.connect(slot)

    def close(self) -> bool:
        """Close every window; false where one of them had better stay."""
        if not all(window.close() for window in tuple(self.windows)):
            return False
        self._opening.close()
        return True

    def read(self, case_set: Path, learner: str, folder: Path) -> None:
        """Begin or go on."""
        self._opening.start(partial(_lesson, case_set, learner, folder))

    def open(self, window: str, case_set: Path | None, films: Sequence[Path] = ()) -> None:
        """Open a set, or none, in a window: "edit", "results" or "project"."""
        self._opening.start(partial(_set, window, case_set, tuple(films)))

    @Slot()
    def _ask_start(self) -> None:
        self.start = StartDialog(STARTER_SET, self.dialogs, self._parent)
        self.start.accepted.connect(self._begin)
        self.start.open()

    @Slot()
    def _begin(self) -> None:
        start = self.start
        if start is not None:
            places = Path(start.set_path.text().strip()), Path(start.folder.text().strip())
            self.read(places[0], start.learner.text(), places[1])

    @Slot()
    def _ask_results(self) -> None:
        self._ask("results")

    @Slot()
    def _ask_projector(self) -> None:
        self._ask("project")

    @Slot()
    def _ask_edit(self) -> None:
        self._ask("edit")

    def _ask(self, window: str) -> None:
        path = self.dialogs.case_set(self._parent)
        if path:
            self.open(window, path)

    @Slot()
    def _new(self) -> None:
        self.open("edit", None)

    @Slot()
    def _new_from_films(self) -> None:
        self.open("edit", None, self._films())

    @Slot(object)
    def _take(self, stage: "Lesson | Wanted") -> None:
        from desktop.teaching import windows

        if not isinstance(stage, Wanted):
            lesson = windows.ReadingWindow(stage, self._load)
            lesson.results_wanted.connect(self._show_own_results)
            self._show(lesson)
        elif stage.set_file is None:
            editor = windows.SetEditor(self._load, self.dialogs, stage.loaded)
            self._show(editor)
            editor.add_films(stage.films)
        elif stage.window == "results":
            self._show(windows.ResultsWindow(stage.set_file, self.dialogs))
        else:
            self._show(windows.Projector(stage.set_file, self._load))

    @Slot(object, object)
    def _show_own_results(self, found: "SetFile", reading: Path) -> None:
        from desktop.teaching.windows import ResultsWindow

        window = ResultsWindow(found, self.dialogs)
        self._show(window)
        window.add_places([reading])

    def _show(self, window: "FilmWindow | ResultsWindow") -> None:
        self.windows.append(window)
        window.failed.connect(self.failed)
        window.closed.connect(self._forget)
        window.show()

    @Slot()
    def _forget(self) -> None:
        window = self.sender()
        self.windows = [one for one in self.windows if one is not window]


def _lesson(case_set: Path, learner: str, folder: Path) -> "Iterator[Lesson]":
    from desktop.teaching import windows  # noqa: F401  # so that it is there when it is wanted
    from desktop.teaching.steps import begin_reading

    yield from begin_reading(case_set, learner, folder)


def _set(window: str, case_set: Path | None, films: Sequence[Path]) -> Iterator[Wanted]:
    from desktop.teaching import windows  # noqa: F401
    from desktop.teaching.steps import load_set, open_only

    if case_set is None:
        yield Wanted(window, films=films)
    elif window == "edit":
        for loaded in load_set(case_set):
            yield Wanted(window, loaded=loaded)
    else:
        for found in open_only(case_set):
            yield Wanted(window, found)
