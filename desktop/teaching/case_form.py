"""What a trainer says of a case, and of the whole set: two forms."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.language import marked, shown
from core.teaching.case_set import (
    LONGEST_TEXT,
    LONGEST_TIME,
    LONGEST_TITLE,
    Case,
    CaseSet,
    Help,
    Policy,
    Scale,
)
from core.teaching.words import answer_words

HELPS = {
    Help.NEVER: marked("Never"),
    Help.ON_REQUEST: marked("On request, after commitment"),
    Help.AFTER: marked("After every commitment"),
}
SCALES = {Scale.FIVE: marked("Five answers"), Scale.PERCENT: marked("0 to 100")}
TRUTHS = (
    (marked("Not said yet"), None),
    (marked("Pneumonia"), True),
    (marked("No pneumonia"), False),
)


class CaseForm(QGroupBox):
    """One case's fields; `changed` when the trainer changes one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Case"))
        self.truth = QComboBox()
        for words, value in TRUTHS:
            self.truth.addItem(shown(words), value)
        self.source, self.subtype, self.difficulty = QLineEdit(), QLineEdit(), QLineEdit()
        for field in (self.source, self.subtype, self.difficulty):
            field.setMaxLength(LONGEST_TITLE)
        self.source.setPlaceholderText(self.tr("Who says so: report, follow-up, consensus…"))
        self.subtype.setPlaceholderText(self.tr("Bacterial, viral…"))
        self.teaching = QPlainTextEdit()
        self.teaching.setPlaceholderText(self.tr("Shown after the truth"))
        self.teaching.setTabChangesFocus(True)
        self.teaching.setFixedHeight(84)
        self.program = QLineEdit()
        self.program.setReadOnly(True)
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("&Truth"), self.truth)
        form.addRow(self.tr("S&ource"), self.source)
        form.addRow(self.tr("S&ubtype"), self.subtype)
        form.addRow(self.tr("&Difficulty"), self.difficulty)
        form.addRow(self.tr("Teac&hing"), self.teaching)
        form.addRow(self.tr("Program"), self.program)
        self.truth.activated.connect(self.changed)
        for field in (self.source, self.subtype, self.difficulty):
            field.textEdited.connect(self.changed)
        self.teaching.textChanged.connect(self.changed)

    def show_case(self, case: Case | None, known: bool) -> None:
        """Fill in a case, or nothing."""
        self.blockSignals(True)
        self.setEnabled(case is not None)
        truth = case.pneumonia if case and known else None
        self.truth.setCurrentIndex([value for _, value in TRUTHS].index(truth))
        self.source.setText(case.source if case else "")
        self.source.setCursorPosition(0)
        self.subtype.setText(case.subtype if case else "")
        self.difficulty.setText(case.difficulty if case else "")
        self.teaching.setPlainText(case.teaching if case else "")
        self.program.setText(answer_words(case.ai) if case else "")
        self.program.setToolTip(self.program.text())
        self.program.setCursorPosition(0)
        self.blockSignals(False)

    def said(self, case: Case) -> tuple[Case, bool]:
        """The case with what is in the fields, and whether its truth is said."""
        truth = self.truth.currentData()
        said = replace(
            case,
            pneumonia=bool(truth),
            source=self.source.text(),
            subtype=self.subtype.text(),
            difficulty=self.difficulty.text(),
            teaching=self.teaching.toPlainText()[:LONGEST_TEXT],
        )
        return said, truth is not None


class SetForm(QGroupBox):
    """The set's fields; `changed` when the trainer changes one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Case set"))
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_TITLE)
        self.name.setPlaceholderText(self.tr("Learners see it: let it give nothing away"))
        self.help, self.scale = QComboBox(), QComboBox()
        for one, words in HELPS.items():
            self.help.addItem(shown(words), one)
        for scale, words in SCALES.items():
            self.scale.addItem(shown(words), scale)
        self.time, self.seed = QSpinBox(), QSpinBox()
        self.time.setRange(0, LONGEST_TIME)
        self.time.setSpecialValueText(self.tr("None"))
        self.time.setSuffix(" s")
        self.seed.setRange(-1, 2**31 - 1)
        self.seed.setSpecialValueText(self.tr("As listed"))
        self.seed.setPrefix(self.tr("Shuffled, draw "))
        self.truth = QCheckBox(self.tr("Show the truth after each case"))
        self.free = QCheckBox(self.tr("Learners may go back and forth"))
        self._lay_out()
        self.name.textEdited.connect(self.changed)
        self.help.activated.connect(self.changed)
        self.scale.activated.connect(self.changed)
        for number in (self.time, self.seed):
            number.valueChanged.connect(self.changed)
        for box in (self.truth, self.free):
            box.clicked.connect(self.changed)

    def show_set(self, title: str, policy: Policy, seed: int | None) -> None:
        """Fill it in."""
        self.blockSignals(True)
        self.name.setText(title)
        self.help.setCurrentIndex(list(HELPS).index(policy.help))
        self.scale.setCurrentIndex(list(SCALES).index(policy.scale))
        self.time.setValue(policy.time_limit)
        self.seed.setValue(-1 if seed is None else min(seed, 2**31 - 1))
        self.truth.setChecked(policy.show_truth)
        self.free.setChecked(policy.free)
        self.blockSignals(False)

    def said(self, case_set: CaseSet) -> CaseSet:
        """The set with what is in the fields."""
        seed = self.seed.value()
        policy = Policy(
            list(HELPS)[self.help.currentIndex()],
            list(SCALES)[self.scale.currentIndex()],
            self.time.value(),
            self.truth.isChecked(),
            self.free.isChecked(),
        )
        title = self.name.text().strip() or self.tr("Case set")
        return replace(case_set, title=title, policy=policy, seed=None if seed < 0 else seed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("T&itle"), self.name)
        form.addRow(self.tr("&AI help"), self.help)
        form.addRow(self.tr("Rating"), self.scale)
        form.addRow(self.tr("Time a film"), self.time)
        form.addRow(self.tr("Order"), self.seed)
        column.addLayout(form)
        column.addWidget(self.truth)
        column.addWidget(self.free)
