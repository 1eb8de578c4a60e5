"""The verdict panel: what was found, how sure, what to do, and what to beware of."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.errors import CoreError
from core.inference.card import ModelCard
from core.inference.classifier import Prediction, Refusal
from core.inference.guard import INVERTED
from core.language import phrase, shown
from core.reporting import report
from core.reporting.model_facts import performance
from desktop.announce import announce
from desktop.gauge import Gauge
from desktop.show_error import told

WIDTH = 348  # pixels


class Section(QWidget):
    """A small heading over wrapped text; gone while the text is empty."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = QLabel(title.upper())
        heading.setProperty("role", "heading")
        self.text = wrapped_label()
        self._title = title
        self.heading = heading
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(3)
        self.column.addWidget(heading)
        self.column.addWidget(self.text)
        self.say("")

    def say(self, text: str) -> None:
        """Replace the text."""
        self.text.setText(text)
        self.text.setAccessibleName(f"{self._title}: {text}")
        self.setVisible(bool(text))


def wrapped_label(sheet: str = "") -> QLabel:
    """A plain text label that wraps, and whose words can be copied."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setStyleSheet(sheet)
    return label


class VerdictPanel(QWidget):
    """Shows one state at a time; every word about a finding comes from `core.reporting`."""

    analyse_anyway = Signal()
    invert_and_analyse = Signal()
    operating_point_chosen = Signal(str)
    said = Signal(str)  # what has changed, for those who hear it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Verdict"))
        self.headline = wrapped_label("font-size: 15pt; font-weight: 600;")
        self.confidence = wrapped_label("font-size: 11pt;")
        self.gauge = Gauge()
        self.probability = wrapped_label()
        self.probability.setProperty("role", "muted")
        self.reasons = Section(self.tr("Why"))
        self.recommendation = Section(self.tr("Recommendation"))
        self.warnings = Section(self.tr("Please note"))
        self.anyway = QPushButton(self.tr("Analyse anyway"))
        self.anyway.setToolTip(
            self.tr("The result will say that the guard had refused this picture")
        )
        self.anyway.clicked.connect(self._insist)
        self.invert = QPushButton(self.tr("Invert and analyse"))
        self.invert.setToolTip(self.tr("The result will say that the grey values were inverted"))
        self.invert.clicked.connect(self._turn_over)
        self.point = Section(self.tr("Operating point"))
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Operating point"))
        self.point.heading.setBuddy(self.choice)
        self.choice.activated.connect(self._choose)
        self.point.column.insertWidget(1, self.choice)
        self.model = Section(self.tr("Model"))
        self._card = self._headline_card()
        self.said.connect(self._announce)
        self._lay_out()
        self.show_state(self.tr("No film open"), "")

    def set_card(self, card: ModelCard) -> None:
        """The model is loaded."""
        self.model.say(f"{report.model_line(card)}\n{performance(card)}")
        names = [point.name for point in card.operating_points]
        if names != [self.choice.itemData(i) for i in range(self.choice.count())]:
            self.choice.clear()
            for name in names:
                self.choice.addItem(report.name_words(name), name)
        self.choice.setVisible(len(names) > 1)

    def show_state(self, title: str, text: str) -> None:
        """No finding (yet): nothing open, reading, analysing."""
        self._colour("")
        self.headline.setText(title)
        self._say_confidence(text)
        self._show_gauge(None)
        for section in (self.reasons, self.recommendation, self.warnings, self.point):
            section.say("")
        self.anyway.hide()
        self.invert.hide()
        self.said.emit(" ".join(filter(None, (title, text))))

    def show_failure(self, error: CoreError) -> None:
        """No finding, why, and what to do."""
        self.show_state(shown(report.REFUSED), "")
        self.reasons.say(shown(str(error)))
        self.recommendation.say(shown(error.hint))
        self.said.emit(told(error))

    def show_finding(self, finding: Prediction | Refusal) -> None:
        """What the model said, or why it was not asked."""
        self.set_card(finding.card)
        self.headline.setText(report.headline(finding))
        self.recommendation.say(report.recommendation(finding))
        said = "\n".join(f"•  {shown(text)}" for text in report.warnings(finding))
        refused = isinstance(finding, Refusal)
        self.reasons.say(said if refused else "")
        self.warnings.say("" if refused else said)
        self.point.say(report.operating_point(finding.operating_point))
        self.choice.setCurrentIndex(self.choice.findData(finding.operating_point.name))
        prediction = finding if isinstance(finding, Prediction) else None
        self.anyway.setVisible(refused)
        self.invert.setVisible(refused and finding.suitability.has(INVERTED))
        self._colour(report.leaning(finding))
        confident = ""
        if prediction:
            words = report.confidence(prediction)
            confident = phrase("Confidence {confidence}", confidence=words)
        self._say_confidence(confident)
        self._show_gauge(prediction)
        gauge = self.gauge.accessibleDescription()
        rest = (gauge,) if prediction else map(shown, report.warnings(finding))
        self.said.emit(". ".join((report.headline(finding), *rest)))

    def _say_confidence(self, text: str) -> None:
        self.confidence.setText(text)
        self.confidence.setVisible(bool(text))

    def _show_gauge(self, prediction: Prediction | None) -> None:
        for widget in (self.gauge, self.probability):
            widget.setVisible(prediction is not None)
        if prediction:
            chance = report.probability(prediction)
            words = phrase("Probability of pneumonia {chance}", chance=chance)
            self.probability.setText(words)
            self.gauge.set_prediction(prediction, words)

    @Slot(str)
    def _announce(self, words: str) -> None:
        announce(self, words)

    @Slot(int)
    def _choose(self, place: int) -> None:
        self.operating_point_chosen.emit(self.choice.itemData(place))

    @Slot()
    def _insist(self) -> None:
        self.analyse_anyway.emit()

    @Slot()
    def _turn_over(self) -> None:
        self.invert_and_analyse.emit()

    def _colour(self, hue: str) -> None:
        self._card.setProperty("hue", hue)
        self._card.style().unpolish(self._card)  # the sheet goes by the property
        self._card.style().polish(self._card)

    def _headline_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 12, 12, 12)
        column.setSpacing(4)
        column.addWidget(self.headline)
        column.addWidget(self.confidence)
        return card

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(14)
        column.addWidget(self._card)
        reading = QVBoxLayout()
        reading.setSpacing(2)
        reading.addWidget(self.probability)
        reading.addWidget(self.gauge)
        column.addLayout(reading)
        for widget in (self.reasons, self.recommendation, self.invert, self.anyway, self.warnings):
            column.addWidget(widget)
        column.addWidget(self.point)
        column.addWidget(self.model)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.tr("Verdict"))
        self.disclaimer = wrapped_label()
        self.disclaimer.setObjectName("disclaimer")
        self.disclaimer.setText(shown(report.DISCLAIMER))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.disclaimer)
