"""The learner's window: look, rate, commit; then the program's answer, then the truth."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence

from core.errors import CannotWrite, CoreError
from core.inference.model import Model
from core.language import phrase, shown
from core.measuring.marks import Mark
from core.teaching.case_set import Answer, Help
from core.teaching.session import Stage
from core.teaching.words import record_lines, trainers_words
from desktop.teaching.film_window import FilmWindow
from desktop.teaching.keyboard_marks import KeyboardMarks
from desktop.teaching.reader import Reader
from desktop.teaching.reading_panel import ReadingPanel
from desktop.teaching.steps import Answered, Lesson, Shown, show_case
from desktop.teaching.tasks import PAUSED, TIME_UP, task_words


class ReadingWindow(FilmWindow):
    """Its title and words tell which number a case has, and nothing else of it."""

    results_wanted = Signal(object, object)  # SetFile, Path of the reading

    def __init__(self, lesson: Lesson, load: Callable[[], Model]) -> None:
        super().__init__(load)
        self.reader = Reader(lesson, self)
        self.panel = ReadingPanel(self.reader.session.scale)
        self._answer: Answered | None = None
        self._kept: tuple[Mark, ...] = ()  # marks of a film that is hidden
        self._shown: Shown | None = None
        self._warned = False
        self._add_menu()
        self.compose(self.panel)
        self.reader.turned.connect(self._open)
        self.reader.changed.connect(self._refresh)
        self.reader.time_up.connect(self._hide_film)
        self.reader.ticked.connect(self._tick)
        self.reader.failed.connect(self.failed)
        self._films.stage.connect(self._show)
        self._answers.stage.connect(self._hear)
        self._answers.failed.connect(self._do_without)
        self.panel.commit.clicked.connect(self._commit)
        self.panel.ask.clicked.connect(self._ask)
        self.panel.go_on.clicked.connect(self._go_on)
        self._open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is not saved; where that fails, the first try to close only says so."""
        try:
            self.reader.close()
        except CannotWrite as error:
            if not self._warned:
                self._warned = True
                self.failed.emit(error)
                event.ignore()
                return
        super().closeEvent(event)

    def _add_menu(self) -> None:
        self.enter = self.add(self.menu, self.tr("&Commit, or go on"))
        self.enter.setShortcuts([QKeySequence("Return"), QKeySequence("Enter")])
        self.pause = self.add(self.menu, self.tr("&Pause"), "Ctrl+P", checkable=True)
        self.marks = KeyboardMarks(self, self.menu)
        self.menu.addSeparator()
        self.previous = self.add(self.menu, self.tr("Pre&vious case"), "PgUp")
        self.next = self.add(self.menu, self.tr("&Next case"), "PgDown")
        self.menu.addSeparator()
        self.leave = self.add(self.menu, self.tr("&Leave; go on another time"), "Ctrl+W")
        for action, slot in (
            (self.enter, self._enter),
            (self.previous, self._previous),
            (self.next, self._following),
            (self.leave, self.close),
        ):
            action.triggered.connect(slot)
        self.pause.toggled.connect(self._set_paused)

    @Slot()
    def _open(self) -> None:
        """The case that is due, or the end."""
        self._answer, self._shown, self._kept = None, None, ()
        self.panel.clear()
        if self.pause.isChecked():
            self.pause.setChecked(False)
        self._refresh()
        case = self.reader.case
        if case is None:
            self._answers.cancel()
            self.show_evidence(False)
            self.panes.clear(self.tr("The lesson is over."), "")
        else:
            self.begin(partial(show_case, self.reader.lesson.set_file, case))

    @Slot(object)
    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self._put_film()
        record = self.reader.record
        if record:
            self.put_marks(shown.film, (record.aided or record.unaided).regions)
        policy = self.reader.policy
        if policy.help is not Help.NEVER and not (record and record.asked is False):
            self.ask(shown.case, shown.film)
        if self.reader.is_late and self.reader.stage is Stage.UNAIDED:
            self._hide_film()
        self._refresh()

    def _put_film(self) -> None:
        """The film in view, and the clock running; after commitment with all that is told."""
        if self._shown is None:
            return
        self.panes.set_film(self._shown.film, (phrase("Case {number}", number=self.reader.number),))
        if self._kept:
            self.put_marks(self._shown.film, self._kept)
            self._kept = ()
        self.reader.run()

    @Slot()
    def _hide_film(self) -> None:
        self._kept = self.marked() or self._kept
        self.panes.clear(shown(TIME_UP), "")
        self._refresh()

    @Slot(object)
    def _hear(self, answered: Answered) -> None:
        self._answer = answered
        self._refresh()

    @Slot(object)
    def _do_without(self, error: CoreError) -> None:
        """The model does not run here: the set's own answer stands in, or none."""
        self.failed.emit(error)
        if self.reader.case:
            answer = self.reader.case.ai or Answer(0.5, None, "")
            self._hear(Answered(self.reader.case, answer, None))

    @Slot()
    def _commit(self) -> None:
        rating = self.panel.rating.value
        if rating is None or self._shown is None or self.pause.isChecked():
            return
        marks = self.marked() or self._kept
        hidden = self.reader.is_late
        self.reader.commit(rating, marks, self.panel.chosen_findings())
        if hidden and self._shown is not None and self.panes.film is None:
            self._put_film()
            self._refresh()

    @Slot()
    def _ask(self) -> None:
        if self.reader.stage is Stage.OFFER and self._answer:
            self._tell(self._answer)

    @Slot()
    def _go_on(self) -> None:
        if self.reader.stage is Stage.OFFER:
            self.reader.decline()
        elif self.reader.case is None:
            lesson = self.reader.lesson
            if self.close() and self.reader.policy.show_truth:  # the file is whole now
                self.results_wanted.emit(lesson.set_file, lesson.path)
        else:
            self.reader.go_on()

    @Slot()
    def _enter(self) -> None:
        """What the only button in view would do."""
        if self.panel.commit.isVisibleTo(self.panel):
            self._commit()
        elif self.panel.go_on.isVisibleTo(self.panel):
            self._go_on()

    @Slot()
    def _previous(self) -> None:
        self.reader.step(-1)

    @Slot()
    def _following(self) -> None:
        self.reader.step(1)

    @Slot(bool)
    def _set_paused(self, paused: bool) -> None:
        if self._shown is None:
            return
        if paused:
            self.reader.rest()
            self._kept = self.marked() or self._kept
            self.panes.clear(shown(PAUSED), "")
        elif self.reader.is_late and self.reader.stage is Stage.UNAIDED:
            self._hide_film()
        else:
            self._put_film()
        self._refresh()

    @Slot()
    def _tick(self) -> None:
        self.panel.say_time(self.reader.left)

    def _tell(self, answered: Answered) -> None:
        """Show the answer, and keep that it was shown."""
        self.reader.tell(answered.answer)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Everything on the panel follows from what the open case waits for."""
        reader, panel, due = self.reader, self.panel, self.reader.stage
        if due is Stage.AIDED and reader.record and reader.record.ai is None and self._answer:
            self._tell(self._answer)  # comes back here with the answer in the record
            return
        total = len(reader.order)
        title = trainers_words(reader.case_set.title)
        case = self.tr("The end")
        if reader.case:
            case = self.tr("Case {number} of {count}").format(number=reader.number, count=total)
        self.setWindowTitle(f"{case} – {title} – PneumoDetect")
        panel.heading.setText(case)
        panel.progress.setRange(0, total)
        panel.progress.setValue(sum(record.closed for record in reader.session.records))
        panel.say_time(reader.left)
        self.previous.setEnabled(reader.has(-1))
        self.next.setEnabled(reader.has(1))
        self.pause.setEnabled(self._shown is not None)
        self._invite(due)
        self._reveal(due)

    def _invite(self, due: Stage) -> None:
        panel, reader, record = self.panel, self.reader, self.reader.record
        told = record is not None and record.ai is not None
        rate = due is Stage.UNAIDED or (due is Stage.AIDED and told)
        task = task_words(reader, self._answer is not None, self.pause.isChecked())
        panel.invite(task, rate, aided=due is Stage.AIDED)
        panel.ask.setVisible(due is Stage.OFFER and reader.case is not None)
        panel.ask.setEnabled(self._answer is not None)
        ready = self._shown is not None and not self.pause.isChecked()
        panel.commit.setEnabled(panel.commit.isEnabled() and ready)
        goes = due in (Stage.OFFER, Stage.TRUTH, Stage.CLOSED)
        panel.go_on.setVisible(goes)
        last = reader.case is None
        offered = reader.policy.show_truth
        words = self.tr("Go on (Enter)")
        if last:
            words = self.tr("Show my results (Enter)") if offered else self.tr("Close (Enter)")
        panel.go_on.setText(words)

    def _reveal(self, due: Stage) -> None:
        """What may be seen by now: the own reading, the answer and its map, the truth."""
        reader, record, panel = self.reader, self.reader.record, self.panel
        if record is None or reader.case is None:
            return
        panel.before.say("\n".join(record_lines(record, reader.session.scale)))
        if record.ai:
            panel.show_answer(record.ai)
            if self._answer and self._answer.layer and self.panes.film is not None:
                if not self.viewer.show_evidence.isEnabled():
                    self.show_evidence(True)
                self.panes.set_layer(self._answer.layer)
        if due is Stage.AIDED and record.ai and panel.rating.value is None:
            panel.rating.set_value(record.unaided.rating)  # Enter keeps it
        if due is Stage.AIDED and self.panes.film is not None and record.ai:
            reader.run()
        if due in (Stage.TRUTH, Stage.CLOSED) and reader.policy.show_truth:
            panel.show_truth(reader.case)
            if self.panes.film is not None:
                self.panes.viewing.set_regions(reader.case.regions)
