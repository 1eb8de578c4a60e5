"""The trainer's window: films become cases, with truth, regions and words."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QGridLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import CannotWrite, DataError, UnreadableImage
from core.inference.model import Model
from core.teaching.case_set import USUAL
from core.teaching.set_file import SUFFIX, SetFile, write_set
from desktop.dialogs import Answer
from desktop.jobs import Lane
from desktop.steps import Analyst
from desktop.teaching.case_form import CaseForm, SetForm
from desktop.teaching.dialogs import TeachingDialogs
from desktop.teaching.draft import Draft
from desktop.teaching.film_window import FilmWindow
from desktop.teaching.steps import Drafted, Loaded, Shown, draft_films, save_set, show_draft

NOTHING = "Add films. Names and headers are taken out; what is burnt into the picture stays."


class SetEditor(FilmWindow):
    """Everything stays in memory until it is saved as one file."""

    def __init__(
        self, load: Callable[[], Model], dialogs: TeachingDialogs, loaded: Loaded | None = None
    ) -> None:
        super().__init__(load)
        self._dialogs = dialogs
        self.draft, self.path = Draft(loaded), loaded.set_file.path if loaded else None
        self._dirty = False
        self._shown: Shown | None = None
        self._adding, self._saving = Lane(self), Lane(self)
        self._maker = Analyst(load)  # a model of its own: films are looked at meanwhile
        self.list = QListWidget()
        self.case_form, self.set_form = CaseForm(), SetForm()
        found = self.draft.base
        self.set_form.show_set(
            found.title if found else "",
            found.policy if found else USUAL,
            found.seed if found else None,
        )
        self._add_menu()
        self._lay_out()
        self._connect()
        self._list(0)

    def add_films(self, places: Sequence[Path]) -> None:
        """Take films in, behind the window's back."""
        if places and not self._adding.busy:
            self._adding.start(partial(draft_films, self._maker, tuple(places)))
            self._say("Taking films in…")

    @Slot()
    def save(self) -> None:
        """Save under the name it has, or ask for one."""
        self._save(self.path)

    @Slot()
    def save_as(self) -> None:
        """Save under another name."""
        self._save(None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about what is not saved."""
        answer = self._dialogs.unsaved(self) if self._dirty else Answer.Discard
        if answer is Answer.Cancel or (answer is Answer.Save and not self._save_now()):
            event.ignore()
            return
        self._adding.close()
        self._saving.close()
        super().closeEvent(event)

    def _add_menu(self) -> None:
        self.menu.setTitle("&Set")
        self.add_action = self.add(self.menu, "&Add films…", "Ctrl+O")
        self.add_folder = self.add(self.menu, "Add a &folder…", "Ctrl+Shift+O")
        self.menu.addSeparator()
        self.up = self.add(self.menu, "Move case &up", "Ctrl+Up")
        self.down = self.add(self.menu, "Move case &down", "Ctrl+Down")
        self.remove = self.add(self.menu, "&Remove case", "Ctrl+Del")
        self.menu.addSeparator()
        self.save_action = self.add(self.menu, "&Save", "Ctrl+S")
        self.save_as_action = self.add(self.menu, "Save &as…", "Ctrl+Shift+S")
        self.leave = self.add(self.menu, "&Close", "Ctrl+W")

    def _connect(self) -> None:
        for action, slot in (
            (self.add_action, self._choose_films),
            (self.add_folder, self._choose_folder),
            (self.up, self._move_up),
            (self.down, self._move_down),
            (self.remove, self._remove),
            (self.save_action, self.save),
            (self.save_as_action, self.save_as),
            (self.leave, self.close),
        ):
            action.triggered.connect(slot)
        self.list.currentRowChanged.connect(self._turn)
        self.case_form.changed.connect(self._take_words)
        self.set_form.changed.connect(self._touch)
        self.panes.annotations.changed.connect(self._take_marks)
        self._films.stage.connect(self._show)
        self._adding.stage.connect(self._take_film)
        self._adding.finished.connect(self._end_adding)
        self._saving.stage.connect(self._end_saving)
        self._saving.failed.connect(self._touch)
        for lane in (self._adding, self._saving):
            lane.failed.connect(self.failed)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list, 1)
        grid = QGridLayout()
        buttons = (
            ("Add films…", self._choose_films),
            ("Add a folder…", self._choose_folder),
            ("Up", self._move_up),
            ("Down", self._move_down),
            ("Remove", self._remove),
            ("Save", self.save),
        )
        for number, (words, slot) in enumerate(buttons):
            button = QPushButton(words)
            button.clicked.connect(slot)
            grid.addWidget(button, number // 2, number % 2)
        column.addLayout(grid)
        dock = QDockWidget("Cases")
        dock.setObjectName("cases")
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setWidget(left)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
        self.list.setAccessibleName("Cases")
        panel = QWidget()
        forms = QVBoxLayout(panel)
        forms.addWidget(self.case_form)
        forms.addWidget(self.set_form)
        forms.addStretch(1)
        self.compose(panel)

    def _say(self, words: str) -> None:
        self.statusBar().showMessage(words)

    def _list(self, row: int) -> None:
        """List the cases anew, and turn to one of them."""
        self.list.blockSignals(True)
        self.list.clear()
        for number, case in enumerate(self.draft.cases, 1):
            said = "pneumonia" if case.pneumonia else "no pneumonia"
            known = case.id in self.draft.known
            self.list.addItem(f"{number}   {said if known else '— truth not said yet'}")
        self.list.blockSignals(False)
        self.list.setCurrentRow(min(row, len(self.draft.cases) - 1))
        if not self.draft.cases:
            self._turn(-1)
        self._title()

    def _title(self) -> None:
        name = self.path.name if self.path else "New case set"
        self.setWindowTitle(f"{name}{'*' if self._dirty else ''} – PneumoDetect")

    @Slot(int)
    def _turn(self, row: int) -> None:
        self._shown = None
        if not 0 <= row < len(self.draft.cases):
            self.case_form.show_case(None, False)
            self.panes.clear(NOTHING, "")
            return
        case = self.draft.cases[row]
        self.case_form.show_case(case, case.id in self.draft.known)
        self.begin(partial(show_draft, self.draft.made(row)))

    @Slot(object)
    def _show(self, shown: Shown) -> None:
        self.panes.set_film(shown.film)
        row = self.list.currentRow()
        self.put_marks(shown.film, self.draft.cases[row].regions)
        self._shown = shown  # from now on marks are the trainer's

    @Slot()
    def _take_marks(self) -> None:
        row = self.list.currentRow()
        if self._shown is None or self.panes.film is not self._shown.film:
            return
        if self.marked() != self.draft.cases[row].regions:
            self.draft.mark(row, self.marked())
            self._touch()

    @Slot()
    def _take_words(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self.draft.cases):
            case, known = self.case_form.said(self.draft.cases[row])
            self.draft.put(row, case, known)
            said = "pneumonia" if case.pneumonia else "no pneumonia"
            words = f"{row + 1}   {said if known else '— truth not said yet'}"
            self.list.item(row).setText(words)
            self._touch()

    @Slot()
    def _touch(self) -> None:
        self._dirty = True
        self._title()

    @Slot(object)
    def _take_film(self, found: Drafted | UnreadableImage) -> None:
        if isinstance(found, UnreadableImage):
            self.failed.emit(found)
        elif self.draft.add(found.made, found.known):
            self._touch()
            row = self.list.currentRow()
            self.list.blockSignals(True)
            said = "pneumonia" if found.made.case.pneumonia else "no pneumonia"
            words = said if found.known else "— truth not said yet"
            self.list.addItem(f"{len(self.draft.cases)}   {words}")
            self.list.blockSignals(False)
            if row < 0:
                self.list.setCurrentRow(0)

    @Slot()
    def _end_adding(self) -> None:
        self._say(f"{len(self.draft.cases)} cases.")

    @Slot()
    def _choose_films(self) -> None:
        self.add_films(self._dialogs.films(self))

    @Slot()
    def _choose_folder(self) -> None:
        folder = self._dialogs.folder(self, "Add a folder of films")
        if folder:
            self.add_films([folder])

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self._touch()
            self._list(self.draft.move(row, step))

    @Slot()
    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self._shown = None
            self.draft.remove(row)
            self._touch()
            self._list(row)

    def _save(self, path: Path | None) -> None:
        try:
            case_set = self.set_form.said(self.draft.finished())
        except DataError as error:
            self.failed.emit(error)
            return
        suggested = Path.home() / f"{case_set.title}{SUFFIX}"
        path = path or self._dialogs.save_as(self, "Save case set", suggested)
        if path and not self._saving.busy:
            self.draft.base = case_set
            self._dirty = False
            self._saving.start(partial(save_set, case_set, dict(self.draft.films), path))
            self._say("Saving…")

    def _save_now(self) -> bool:
        """While the window closes: there is nothing to go on with meanwhile."""
        try:
            case_set = self.set_form.said(self.draft.finished())
            suggested = Path.home() / f"{case_set.title}{SUFFIX}"
            path = self.path or self._dialogs.save_as(self, "Save case set", suggested)
            if path:
                write_set(case_set, self.draft.films, path)
        except (CannotWrite, DataError) as error:
            self.failed.emit(error)
            return False
        return path is not None

    @Slot(object)
    def _end_saving(self, saved: SetFile) -> None:
        self.path = saved.path
        self._say(f"Saved as {saved.path.name}")
        self._title()
