"""The part that all our table models share: rows that are shown, below fixed headings."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.language import shown

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class HeadedTable(QAbstractTableModel):
    """Counts its rows and columns and names the columns; what a cell says is the child's."""

    headings: tuple[str, ...] = ()
    _shown: Sequence[object] = ()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One for each row that is shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """One for each heading."""
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings, in the reader's language."""
        across = orientation == Qt.Orientation.Horizontal
        wanted = across and role == Qt.ItemDataRole.DisplayRole
        return shown(self.headings[section]) if wanted else None
