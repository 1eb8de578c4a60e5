"""Beside the film: what the learner says of it, then what the program and the trainer say."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.language import marked, shown
from core.reporting.report import BANNER
from core.teaching.case_set import Answer, Case, Scale
from core.teaching.session import FINDINGS
from core.teaching.words import answer_words, tags_words, trainers_words, truth_words
from desktop.teaching.rating import Rating
from desktop.verdict import Section, wrapped_label

# With Alt; those of the menus are others.
WITH_MNEMONICS = (
    marked("&Consolidation"),
    marked("&Interstitial pattern"),
    marked("Air &bronchogram"),
    marked("Pleural &effusion"),
    marked("&Hyperinflation"),
)


class ReadingPanel(QWidget):
    """Shows what it is told to; what is due is the reader's to know."""

    changed = Signal()

    def __init__(self, scale: Scale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = wrapped_label("font-size: 15pt; font-weight: 600;")
        self.progress, self.clock = QProgressBar(), QLabel()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.task = wrapped_label()
        self.rating = Rating(scale)
        self.rating_box = QGroupBox(self.tr("How sure are you that this is pneumonia?"))
        self.findings = [QCheckBox(shown(words)) for words in WITH_MNEMONICS]
        self.findings_box = QGroupBox(self.tr("Findings (optional)"))
        self.commit = QPushButton(self.tr("Commit and lock (Enter)"))
        self.ask = QPushButton(self.tr("As&k the program"))
        self.go_on = QPushButton(self.tr("Go on (Enter)"))
        self.before, self.program = (
            Section(self.tr("Your reading, locked")),
            Section(self.tr("The program")),
        )
        self.truth, self.teaching = Section(self.tr("Truth")), Section(self.tr("Teaching point"))
        self.program_card = QFrame()
        self._lay_out()
        self.rating.changed.connect(self._tell)

    def chosen_findings(self) -> tuple[str, ...]:
        """What is ticked."""
        pairs = zip(FINDINGS, self.findings, strict=True)
        return tuple(name for name, box in pairs if box.isChecked())

    def clear(self) -> None:
        """Another case: nothing is said of it yet."""
        self.rating.set_value(None)
        for box in self.findings:
            box.setChecked(False)
        for section in (self.before, self.program, self.truth, self.teaching):
            section.say("")
        self.program_card.hide()

    def invite(self, task: str, rate: bool, aided: bool = False) -> None:
        """Say what is due, and offer just that."""
        self.task.setText(task)
        self.rating_box.setVisible(rate)
        self.findings_box.setVisible(rate and not aided)
        self.commit.setVisible(rate)
        self._tell()

    def show_answer(self, answer: Answer) -> None:
        """What the program says, and what it is not for."""
        self.program.say(f"{answer_words(answer)}\n{shown(BANNER)}.")
        hue = {None: "open", True: "for", False: "against"}[answer.positive]
        self.program_card.setProperty("hue", hue)
        self.program_card.style().unpolish(self.program_card)
        self.program_card.style().polish(self.program_card)
        self.program_card.show()

    def show_truth(self, case: Case) -> None:
        """What is true, by whom, and what there is to learn."""
        tags, source = tags_words(case), trainers_words(case.source)
        lines = (
            truth_words(case),
            self.tr("Tags: {tags}").format(tags=tags) if tags else "",
            self.tr("Source: {source}").format(source=source) if source else "",
        )
        self.truth.say("\n".join(filter(None, lines)))
        self.teaching.say(trainers_words(case.teaching))

    def say_time(self, left: float | None) -> None:
        """Whole seconds that are left; nothing without a limit."""
        self.clock.setVisible(left is not None)
        words = self.tr("{seconds} s left")
        self.clock.setText("" if left is None else words.format(seconds=f"{left:.0f}"))

    @Slot()
    def _tell(self) -> None:
        self.commit.setEnabled(self.rating.value is not None)
        self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.addWidget(self.heading, 1)
        row.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(row)
        above: tuple[QWidget, ...] = (self.progress, self.task, self.before)
        for widget in above:
            column.addWidget(widget)
        self.program_card.setObjectName("card")
        inside = QVBoxLayout(self.program_card)
        inside.setContentsMargins(14, 10, 12, 10)
        inside.addWidget(self.program)
        column.addWidget(self.program_card)
        QVBoxLayout(self.rating_box).addWidget(self.rating)
        boxes = QVBoxLayout(self.findings_box)
        boxes.setSpacing(3)
        for box in self.findings:
            boxes.addWidget(box)
        for widget in (self.rating_box, self.findings_box, self.commit, self.truth, self.teaching):
            column.addWidget(widget)
        for button in (self.ask, self.go_on):
            column.addWidget(button)
        column.addStretch(1)
