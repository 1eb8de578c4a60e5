"""The worklist beside the film: a table, a filter, and the run through all of it."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
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
from desktop.worklist.model import FINDING, WorklistModel
from desktop.worklist.thumbnails import NEAR, SIDE, Thumbnails

ROW, ROWS = (
    SIDE + 4,
    3,
)  # pixels of a row; rows that are seen at first: the film comes before its list


LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Table(QTableView):
    """Asks for little room; the user can pull it larger."""

    moved = Signal()  # other rows may be in sight

    def sizeHint(self) -> QSize:
        """A few rows below the headings."""
        height = self.horizontalHeader().sizeHint().height() + ROWS * ROW + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), height)

    def in_sight(self) -> range:
        """The rows that are seen."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        rows = self.model().rowCount()
        return range(max(first, 0), last + 1 if last >= 0 else rows)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Say so as well."""
        super().scrollContentsBy(dx, dy)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say so as well."""
        super().resizeEvent(event)
        self.moved.emit()


class WorklistDock(QDockWidget):
    """What is shown, in the order in which it is shown, is what next and previous follow."""

    chosen = Signal(object)  # Path
    arranged = Signal(object)  # tuple[Path, ...]: the films that are shown, in order

    def __init__(self, rows: WorklistModel) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Worklist"))
        self.setObjectName("worklist")
        self._rows = rows
        self.table, self.words = Table(), QLineEdit()
        self.thumbnails = Thumbnails(self._near, self.devicePixelRatioF)
        rows.picture = self.thumbnails.picture
        self.analyse_all, self.stop = (
            QPushButton(self.tr("Analyse all")),
            QPushButton(self.tr("Stop")),
        )
        self.export = QPushButton(self.tr("Export table…"))
        self.progress = QProgressBar()
        self._compose()
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._choose)
        self.words.textChanged.connect(self._filter)
        self.table.moved.connect(self.thumbnails.look)
        self.thumbnails.drawn.connect(rows.show_picture)
        rows.modelReset.connect(self._arrange)
        self.end()

    @Slot(object)
    def list_films(self, films: Films) -> None:
        """Other films; shown from two on."""
        self.words.clear()
        self._rows.list_films(films.paths)
        self._fit_headings()
        self.setVisible(len(films.paths) > 1)

    @Slot()
    def clear(self) -> None:
        """No film any more."""
        self.thumbnails.forget()
        self._rows.list_films(())
        self.hide()

    def mark(self, path: Path) -> None:
        """Select the film that is on screen."""
        place = self._rows.place(path)
        if place >= 0:
            self.table.selectRow(place)

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
        self.table.setModel(self._rows)
        self.table.setWordWrap(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names often differ at the end
        self.table.setIconSize(QSize(SIDE, SIDE))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(LEFT)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.horizontalHeader().setSectionResizeMode(FINDING, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 300)
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setSortingEnabled(True)
        self.table.setTabKeyNavigation(False)  # Tab leads out of it
        self.table.setAccessibleName(self.tr("Films"))
        self.progress.setAccessibleName(self.tr("Films analysed"))
        self.words.setAccessibleName(self.tr("Filter"))
        self.words.setPlaceholderText(self.tr("Filter"))
        self.words.setClearButtonEnabled(True)
        whole = QWidget()
        column, bar = QVBoxLayout(whole), QHBoxLayout()
        column.setContentsMargins(8, 2, 8, 4)
        column.setSpacing(4)
        for widget in (self.words, self.analyse_all, self.stop, self.progress, self.export):
            bar.addWidget(widget)
        column.addLayout(bar)
        column.addWidget(self.table)
        self.setWidget(whole)

    def _fit_headings(self) -> None:
        """No heading is cut, however long it is in a language."""
        headings = self.table.horizontalHeader()
        for column in range(1, headings.count()):
            least = max(self.table.columnWidth(column), headings.sectionSizeHint(column))
            self.table.setColumnWidth(column, least)

    @Slot(QModelIndex)
    def _choose(self, place: QModelIndex) -> None:
        self.chosen.emit(self._rows.at(place.row()).path)

    @Slot(str)
    def _filter(self, words: str) -> None:
        self._rows.filter(words)

    @Slot()
    def _arrange(self) -> None:
        self.thumbnails.look()
        self.arranged.emit(self._rows.shown)

    def _near(self) -> tuple[Path, ...]:
        """The films in sight, then those near them; none while the list is out of sight."""
        if not self.table.isVisible():
            return ()
        shown, seen = self._rows.shown, self.table.in_sight()
        above, below = shown[max(seen.start - NEAR, 0) : seen.start], shown[seen.stop :][:NEAR]
        return (*shown[seen.start : seen.stop], *below, *above)
