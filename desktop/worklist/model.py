"""Rows -> a Qt table that can be sorted and filtered."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.foreign_text import one_line
from desktop.worklist.row import Row, State

HEADINGS = ("File", "State", "Finding", "Probability")
FINDING = HEADINGS.index("Finding")
SORTED_BY = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class WorklistModel(QAbstractTableModel):
    """One row a film, in the order in which they were brought."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._places: dict[Path, int] = {}

    def list_films(self, paths: Sequence[Path]) -> None:
        """Other films; what is known of those that were listed before is kept."""
        self.beginResetModel()
        self._rows = [self.row(path) or Row(path) for path in paths]
        self._places = {path: place for place, path in enumerate(paths)}
        self.endResetModel()

    def put(self, row: Row) -> None:
        """What is known of a film now; nothing where it is not listed any more."""
        place = self._places.get(row.path)
        if place is not None:
            self._rows[place] = row
            last = len(HEADINGS) - 1
            self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def forget_results(self) -> None:
        """Films that were judged wait again."""
        for row in self._rows:
            if row.state is State.RESULT:
                self.put(Row(row.path))

    def row(self, path: Path) -> Row | None:
        """What is known of a film."""
        place = self._places.get(path)
        return None if place is None else self._rows[place]

    def at(self, place: int) -> Row:
        """The row at a place of this model."""
        return self._rows[place]

    def place(self, path: Path) -> int:
        """Where a film is listed; -1 where it is not."""
        return self._places.get(path, -1)

    def waiting(self) -> tuple[Path, ...]:
        """The films that nobody has judged."""
        return tuple(row.path for row in self._rows if row.state is State.WAITING)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One a film."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """One a heading."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        across = orientation == Qt.Orientation.Horizontal
        return HEADINGS[section] if across and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words to show, the whole of them as a tip, and what to sort by."""
        row, column = self._rows[index.row()], index.column()
        if role == SORTED_BY and column == HEADINGS.index("Probability"):
            return -1.0 if row.probability is None else row.probability
        if role in (Qt.ItemDataRole.DisplayRole, SORTED_BY):
            return _words(row)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape(_words(row)[column])  # Qt would take a file's name for HTML
        return None


def _words(row: Row) -> tuple[str, ...]:
    chance = "" if row.probability is None else f"{row.probability:.1%}"
    return one_line(row.path.name), row.state.value, one_line(row.words), chance
