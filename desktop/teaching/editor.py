"""The trainer's window: films become cases, with truth, regions and words."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import CannotWrite, DataError, UnreadableImage
from core.inference.model import Model
from core.language import marked, shown
from core.teaching.case_set import USUAL, CaseSet
from core.teaching.set_file import SUFFIX, SetFile, write_set
from desktop.dialogs import Answer
from desktop.jobs import Lane
from desktop.steps import Analyst
from desktop.teaching.case_form import CaseForm, SetForm
from desktop.teaching.case_list import CaseList
from desktop.teaching.dialogs import TeachingDialogs
from desktop.teaching.draft import Draft
from desktop.teaching.film_window import FilmWindow
from desktop.teaching.steps import Drafted, Loaded, Shown, draft_films, save_set, show_draft

NOTHING = marked(
    "Add films. Names and headers are taken out; what is burnt into the picture stays."
)


class SetEditor(FilmWindow):
    """Everything stays in memory until it is saved as one file."""

    def __init__(
        self, load: Callable[[], Model], dialogs: TeachingDialogs, loaded: Loaded | None = None
    ) -> None:
        super().__init__(load)
        self._dialogs = dialogs
        self.draft, self.path = Draft(loaded), loaded.set_file.path if loaded else None
        self._edits = self._saved = self._saving_now = 0  # counts: how often it was changed
        self._shown: Shown | None = None
        self._adding, self._saving = Lane(self), Lane(self)
        self._maker = Analyst(load)  # a model of its own: films are looked at meanwhile
        self.cases = CaseList(self.draft)
        self.list = self.cases.list
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
        self.cases.list_all(0)
        self._title()

    def add_films(self, places: Sequence[Path]) -> None:
        """Take films in, behind the window's back."""
        if places and not self._adding.busy:
            self._adding.start(partial(draft_films, self._maker, tuple(places)))
            self._say(self.tr("Taking films in…"))

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
        answer = self._dialogs.unsaved(self) if self._edits != self._saved else Answer.Discard
        if answer is Answer.Cancel or (answer is Answer.Save and not self._save_now()):
            event.ignore()
            return
        self._adding.close()
        self._saving.close()
        super().closeEvent(event)

    def _add_menu(self) -> None:
        self.menu.setTitle(self.tr("&Set"))
        self.add_action = self.add(self.menu, self.tr("&Add films…"), "Ctrl+O")
        self.add_folder = self.add(self.menu, self.tr("Add a &folder…"), "Ctrl+Shift+O")
        self.menu.addSeparator()
        self.up = self.add(self.menu, self.tr("Move case &up"), "Ctrl+Up")
        self.down = self.add(self.menu, self.tr("Move case &down"), "Ctrl+Down")
        self.remove = self.add(self.menu, self.tr("&Remove case"), "Ctrl+Del")
        self.menu.addSeparator()
        self.save_action = self.add(self.menu, self.tr("&Save"), "Ctrl+S")
        self.save_as_action = self.add(self.menu, self.tr("Sa&ve as…"), "Ctrl+Shift+S")
        self.leave = self.add(self.menu, self.tr("&Close"), "Ctrl+W")

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
        self.cases.turned.connect(self._turn)
        self.case_form.changed.connect(self._take_words)
        self.set_form.changed.connect(self._touch)
        self.panes.annotations.changed.connect(self._take_marks)
        self._films.stage.connect(self._show)
        self._adding.stage.connect(self._take_film)
        self._adding.finished.connect(self._end_adding)
        self._saving.stage.connect(self._end_saving)
        for lane in (self._adding, self._saving):
            lane.failed.connect(self.failed)

    def _lay_out(self) -> None:
        moves = (self.up, self.down, self.remove)
        self.cases.compose((self.add_action, self.add_folder, *moves, self.save_action))
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.cases)
        panel = QWidget()
        forms = QVBoxLayout(panel)
        forms.addWidget(self.case_form)
        forms.addWidget(self.set_form)
        forms.addStretch(1)
        self.compose(panel)

    def _say(self, words: str) -> None:
        self.statusBar().showMessage(words)

    def _title(self) -> None:
        name = self.path.name if self.path else self.tr("New case set")
        changed = "*" if self._edits != self._saved else ""
        self.setWindowTitle(f"{name}{changed} – PneumoDetect")

    @Slot(int)
    def _turn(self, row: int) -> None:
        self._shown = None
        if not 0 <= row < len(self.draft.cases):
            self.case_form.show_case(None, False)
            self.panes.clear(shown(NOTHING), "")
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
        row = self.cases.row
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
            self.cases.say_again(row)
            self._touch()

    @Slot()
    def _touch(self) -> None:
        self._edits += 1
        self._title()

    @Slot(object)
    def _take_film(self, found: Drafted | UnreadableImage) -> None:
        if isinstance(found, UnreadableImage):
            self.failed.emit(found)
        elif self.draft.add(found.made, found.known):
            self._touch()
            self.cases.add_last()

    @Slot()
    def _end_adding(self) -> None:
        count = len(self.draft.cases)
        self._say(self.tr("1 case.") if count == 1 else self.tr("%n cases.", "", count))

    @Slot()
    def _choose_films(self) -> None:
        self.add_films(self._dialogs.films(self))

    @Slot()
    def _choose_folder(self) -> None:
        folder = self._dialogs.folder(self, self.tr("Add a folder of films"))
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
            self.cases.list_all(self.draft.move(row, step))

    @Slot()
    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self._shown = None
            self.draft.remove(row)
            self._touch()
            self.cases.list_all(row)

    def _save(self, path: Path | None) -> None:
        wanted = self._wanted(path)
        if wanted and not self._saving.busy:
            self.draft.base, self._saving_now = wanted[0], self._edits
            self._saving.start(partial(save_set, wanted[0], dict(self.draft.films), wanted[1]))
            self._say(self.tr("Saving…"))

    def _save_now(self) -> bool:
        """While the window closes: there is nothing to go on with meanwhile."""
        wanted = self._wanted(self.path)
        try:
            if wanted:
                write_set(wanted[0], self.draft.films, wanted[1])
        except CannotWrite as error:
            self.failed.emit(error)
            return False
        return wanted is not None

    def _wanted(self, path: Path | None) -> tuple[CaseSet, Path] | None:
        """What to save, and where to; None where something is missing, or nobody wants to."""
        try:
            case_set = self.set_form.said(self.draft.finished())
        except DataError as error:
            self.failed.emit(error)
            return None
        name = "".join(c if c.isalnum() or c in " -_" else "-" for c in case_set.title)
        suggested = Path.home() / f"{name}{SUFFIX}"
        chosen = path or self._dialogs.save_as(self, self.tr("Save case set"), suggested)
        return (case_set, chosen) if chosen else None

    @Slot(object)
    def _end_saving(self, saved: SetFile) -> None:
        self.path, self._saved = saved.path, self._saving_now
        self._say(self.tr("Saved as {file}").format(file=saved.path.name))
        self._title()
