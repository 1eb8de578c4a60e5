"""The worklist beside the film: a table, a filter, and the run through all of it."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDockWidget,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.films import Films
from desktop.worklist.model import FINDING, SORTED_BY, WorklistModel

ROW, ROWS = 24, 3  # pixels of a row; rows that are seen at first: the film comes before its list


class Table(QTableView):
    """Asks for little room; the user can pull it larger."""

    def sizeHint(self) -> QSize:
        """A few rows below the headings."""
        height = self.horizontalHeader().sizeHint().height() + ROWS * ROW + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), height)


class WorklistDock(QDockWidget):
    """What is shown, in the order in which it is shown, is what next and previous follow."""

    chosen = Signal(object)  # Path
    arranged = Signal(object)  # tuple[Path, ...]: the films that are shown, in order

    def __init__(self, rows: WorklistModel) -> None:
        super().__init__("Worklist")
        self.setObjectName("worklist")
        self._rows = rows
        self.shown = QSortFilterProxyModel()
        self.table, self.words = Table(), QLineEdit()
        self.analyse_all, self.stop = QPushButton("Analyse all"), QPushButton("Stop")
        self.progress = QProgressBar()
        self._compose()
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._choose)
        self.words.textChanged.connect(self._filter)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._arrange)
        self.end()

    @Slot(object)
    def list_films(self, films: Films) -> None:
        """Other films; shown from two on."""
        self.words.clear()
        self._rows.list_films(films.paths)
        self.setVisible(len(films.paths) > 1)
        self._arrange()

    def mark(self, path: Path) -> None:
        """Select the film that is on screen."""
        place = self.shown.mapFromSource(self._rows.index(self._rows.place(path), 0))
        if place.isValid():
            self.table.selectRow(place.row())

    @Slot(int, int)
    def tell(self, done: int, total: int) -> None:
        """How far the run is."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self._set_running(True)

    @Slot()
    def end(self) -> None:
        """The run is over."""
        self._set_running(False)

    def _set_running(self, running: bool) -> None:
        self.progress.setVisible(running)
        self.stop.setEnabled(running)
        self.analyse_all.setEnabled(not running)

    def _compose(self) -> None:
        self.shown.setSourceModel(self._rows)
        self.shown.setSortRole(SORTED_BY)
        self.shown.setFilterKeyColumn(-1)
        self.shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.shown.setDynamicSortFilter(False)  # rows stay put while results come in
        self.table.setModel(self.shown)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.horizontalHeader().setSectionResizeMode(FINDING, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 300)
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setSortingEnabled(True)
        self.words.setPlaceholderText("Filter")
        self.words.setClearButtonEnabled(True)
        whole = QWidget()
        column, bar = QVBoxLayout(whole), QHBoxLayout()
        column.setContentsMargins(8, 2, 8, 4)
        column.setSpacing(4)
        for widget in (self.words, self.analyse_all, self.stop, self.progress):
            bar.addWidget(widget)
        column.addLayout(bar)
        column.addWidget(self.table)
        self.setWidget(whole)

    @Slot(QModelIndex)
    def _choose(self, place: QModelIndex) -> None:
        self.chosen.emit(self._rows.at(self.shown.mapToSource(place).row()).path)

    @Slot(str)
    def _filter(self, words: str) -> None:
        self.shown.setFilterFixedString(words)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        places = (self.shown.index(place, 0) for place in range(self.shown.rowCount()))
        found = (self._rows.at(self.shown.mapToSource(place).row()) for place in places)
        self.arranged.emit(tuple(row.path for row in found))
