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

from core.language import marked, shown
from core.reporting.notes import TEMPLATES, Agreement, Notes
from core.reporting.report import Paper

AGREEMENTS = {
    Agreement.UNSAID: marked("Not stated"),
    Agreement.AGREES: marked("Agree"),
    Agreement.DISAGREES: marked("Disagree"),
}
OWN_WORDS = marked("Only the film's own facts are taken out: what you write stays as it is.")


class ReportForm(QWidget):
    """The fields; `changed` whenever the report would look different."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.indication, self.reader = QLineEdit(), QLineEdit()
        self.findings, self.impression = _text_field(), _text_field()
        self.template, self.agreement, self.paper = QComboBox(), QComboBox(), QComboBox()
        self.de_identify = QCheckBox(self.tr("&De-identify"))
        self.with_annotations = QCheckBox(self.tr("Include a&nnotations"))
        self.with_attention = QCheckBox(self.tr("Include the &evidence map"))
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
        self.template.addItem(self.tr("Insert usual words…"))
        for template in TEMPLATES:
            self.template.addItem(shown(template.name), template)
        for agreement, words in AGREEMENTS.items():
            self.agreement.addItem(shown(words), agreement)
        for paper in get_args(Paper):
            self.paper.addItem(paper, paper)
        self.de_identify.setToolTip(shown(OWN_WORDS))

    def _compose(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("&Indication"), self.indication)
        form.addRow(self.tr("&Template"), self.template)
        form.addRow(self.tr("&Findings"), self.findings)
        form.addRow(self.tr("I&mpression"), self.impression)
        form.addRow(self.tr("Do you &agree with the program?"), self.agreement)
        form.addRow(self.tr("Read b&y"), self.reader)
        form.addRow(self.tr("Pape&r"), self.paper)
        for box in (self.with_attention, self.with_annotations, self.de_identify):
            form.addRow(box)
        self.own_words = QLabel(shown(OWN_WORDS))
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
                field.appendPlainText(shown(words))  # below what is there, which stays
        self.template.setCurrentIndex(0)


def _text_field() -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight(84)
    return field
