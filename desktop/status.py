"""The status bar: what the program is doing, and what is under the cursor."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget


class StatusBar(QStatusBar):
    """Activity on the left, the cursor's read-out and the film's number on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(90, 8)
        self._bar.hide()
        self.activity, self.readout = QLabel(), QLabel()
        self.number = QLabel()
        self.activity.setAccessibleName(self.tr("Activity"))
        self.readout.setAccessibleName(self.tr("Under the cursor"))
        self.addWidget(self._bar)
        self.addWidget(self.activity)
        for label in (self.readout, self.number):
            self.addPermanentWidget(label)
        for label in (self.activity, self.readout, self.number):
            label.setTextFormat(Qt.TextFormat.PlainText)  # files' names are no markup

    @Slot(str)
    def work(self, words: str) -> None:
        """Say what takes a while; nothing any more where `words` is empty."""
        self._bar.setVisible(bool(words))
        if words or self.activity.text().endswith("…"):
            self.activity.setText(words)

    def say(self, words: str) -> None:
        """Something that stays until the next activity."""
        self.activity.setText(words)
