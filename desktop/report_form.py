"""What a reader fills in beside the preview: words, the agreement, and what goes in."""

from typing import get_args

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from core.reporting.notes import TEMPLATES, Agreement, Notes
from core.reporting.report import Paper

AGREEMENTS = {
    Agreement.UNSAID: "Not stated",
    Agreement.AGREES: "Agree",
    Agreement.DISAGREES: "Disagree",
}
OWN_WORDS = "Only the film's own facts are taken out: what you write stays as it is."


class ReportForm(QWidget):
    """The fields; `changed` whenever the report would look different."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.indication, self.reader = QLineEdit(), QLineEdit()
        self.findings, self.impression = _text_field(), _text_field()
        self.template, self.agreement, self.paper = QComboBox(), QComboBox(), QComboBox()
        self.de_identify = QCheckBox("&De-identify")
        self.with_annotations = QCheckBox("Include a&nnotations")
        self.with_attention = QCheckBox("Include the &evidence map")
        self._fill()
        self._compose()
        self._connect()

    @property
    def notes(self) -> Notes:
        """What is written now."""
        return Notes(
            self.indication.text(),
            self.findings.toPlainText(),
            self.impression.toPlainText(),
            self.reader.text(),
            self.agreement.currentData(),
        )

    def _fill(self) -> None:
        self.template.addItem("Insert usual words…")
        for template in TEMPLATES:
            self.template.addItem(template.name, template)
        for agreement, words in AGREEMENTS.items():
            self.agreement.addItem(words, agreement)
        for paper in get_args(Paper):
            self.paper.addItem(paper, paper)
        self.de_identify.setToolTip(OWN_WORDS)

    def _compose(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow("&Indication", self.indication)
        form.addRow("&Template", self.template)
        form.addRow("&Findings", self.findings)
        form.addRow("I&mpression", self.impression)
        form.addRow("Do you &agree with the program?", self.agreement)
        form.addRow("Read b&y", self.reader)
        form.addRow("Pape&r", self.paper)
        for box in (self.with_attention, self.with_annotations, self.de_identify):
            form.addRow(box)
        self.own_words = QLabel(OWN_WORDS)
        self.own_words.setWordWrap(True)
        form.addRow(self.own_words)

    def _connect(self) -> None:
        for line in (self.indication, self.reader):
            line.textChanged.connect(self.changed)
        for text in (self.findings, self.impression):
            text.textChanged.connect(self.changed)
        for choice in (self.agreement, self.paper):
            choice.currentIndexChanged.connect(self.changed)
        for box in (self.de_identify, self.with_annotations, self.with_attention):
            box.toggled.connect(self.changed)
        self.template.activated.connect(self._insert)
        self.de_identify.toggled.connect(self.own_words.setVisible)

    @Slot(int)
    def _insert(self, index: int) -> None:
        template = self.template.itemData(index)
        if template is not None:
            for field, words in (
                (self.findings, template.findings),
                (self.impression, template.impression),
            ):
                field.appendPlainText(words)  # below what is there, which stays
        self.template.setCurrentIndex(0)


def _text_field() -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight(84)
    return field
