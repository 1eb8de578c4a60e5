"""How sure a learner is: five answers or a scale to 100, both by keys as well."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.language import shown
from core.teaching.case_set import Scale
from core.teaching.words import FIVE
from desktop.verdict import wrapped_label

UNSET = -1


class Rating(QWidget):
    """Has no value until one is chosen, so that nobody commits what nobody thought."""

    changed = Signal()

    def __init__(self, scale: Scale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self._value = UNSET
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self.buttons = QButtonGroup(self)
        # With a parent from the start: what has none would be freed by whichever thread tidies up.
        self.slider, self.spin = QSlider(Qt.Orientation.Horizontal, self), QSpinBox(self)
        self.slider.setVisible(scale is Scale.PERCENT)
        self.spin.setVisible(scale is Scale.PERCENT)
        self.keys: list[QShortcut] = []
        if scale is Scale.FIVE:
            self._add_five()
        else:
            self._add_percent()
        note = wrapped_label()
        note.setProperty("role", "muted")
        words = self.tr("From {rating} on it counts as calling pneumonia.")
        note.setText(words.format(rating=scale.called_from))
        self._column.addWidget(note)

    @property
    def value(self) -> int | None:
        """The rating, if one was chosen."""
        return None if self._value == UNSET else self._value

    def set_value(self, value: int | None) -> None:
        """Choose one, or none."""
        self._value = UNSET if value is None else value
        self.buttons.setExclusive(False)
        for button in self.buttons.buttons():
            button.setChecked(self.buttons.id(button) == self._value)
        self.buttons.setExclusive(True)
        for widget in (self.slider, self.spin):
            widget.blockSignals(True)
            widget.setValue(self._value)
            widget.blockSignals(False)
        self.changed.emit()

    def _add_five(self) -> None:
        for rating, words in enumerate(FIVE, 1):
            button = QRadioButton(f"{rating}  {shown(words)}")
            self.buttons.addButton(button, rating)
            self._column.addWidget(button)
            key = QShortcut(QKeySequence(str(rating)), self)
            key.activated.connect(button.click)
            self.keys.append(key)
        self.buttons.idClicked.connect(self._choose)

    def _add_percent(self) -> None:
        row = QHBoxLayout()
        self.spin.setSpecialValueText("–")
        for widget in (self.slider, self.spin):
            widget.setRange(UNSET, 100)
            widget.setValue(UNSET)
            widget.valueChanged.connect(self._choose)
            widget.setAccessibleName(self.tr("Probability of pneumonia, 0 to 100"))
        self.slider.setPageStep(10)
        row.addWidget(self.slider, 1)
        row.addWidget(self.spin)
        self._column.addLayout(row)
        for digit in range(10):
            key = QShortcut(QKeySequence(str(digit)), self)
            key.activated.connect(self._begin_typing)
            self.keys.append(key)

    @Slot(int)
    def _choose(self, value: int) -> None:
        if value != self._value:
            self.set_value(None if value == UNSET else value)

    @Slot()
    def _begin_typing(self) -> None:
        """The first digit of a number: the others go to the field itself."""
        key = self.sender()
        if isinstance(key, QShortcut):
            digit = key.key().toString()
            self.spin.setFocus()
            self.spin.setValue(int(digit))
            self.spin.lineEdit().setCursorPosition(len(digit))
