"""The cases of a draft in their order, beside the film."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDockWidget,
    QGridLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.teaching.draft import Draft


class CaseList(QDockWidget):
    """A line a case, and below it what can be done with them."""

    turned = Signal(int)  # to a row; -1 where there is none

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Cases"))
        self.setObjectName("cases")
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self._draft = draft
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Cases"))
        self.list.currentRowChanged.connect(self.turned)

    def compose(self, actions: tuple[QAction, ...]) -> None:
        """With a button for each action, two in a row."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list, 1)
        grid = QGridLayout()
        for number, action in enumerate(actions):
            button = QPushButton(action.text().replace("&", ""))
            button.clicked.connect(action.trigger)
            grid.addWidget(button, number // 2, number % 2)
        column.addLayout(grid)
        self.setWidget(inside)

    @property
    def row(self) -> int:
        """The case that is looked at; -1 without one."""
        return self.list.currentRow()

    def list_all(self, row: int) -> None:
        """List the cases anew, and turn to one of them."""
        count = len(self._draft.cases)
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([self._draft.line(place) for place in range(count)])
        self.list.blockSignals(False)
        self.list.setCurrentRow(min(row, count - 1))
        if not count:
            self.turned.emit(-1)

    def add_last(self) -> None:
        """The draft has one more; the one that is looked at stays."""
        self.list.addItem(self._draft.line(len(self._draft.cases) - 1))
        if self.row < 0:
            self.list.setCurrentRow(0)

    def say_again(self, row: int) -> None:
        """A case's line, after its truth was said."""
        self.list.item(row).setText(self._draft.line(row))
