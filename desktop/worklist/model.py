"""Rows -> a Qt table, sorted and filtered here: Qt's own proxy asks Python for every comparison."""

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap

from core.foreign_text import one_line
from core.language import marked, shown
from core.reporting.report import chance
from desktop.headed_table import HeadedTable, Index
from desktop.kept import Kept
from desktop.worklist.row import STATES, Row, State, row_of

HEADINGS = (marked("File"), marked("State"), marked("Finding"), marked("Probability"))
FILE, FINDING, PROBABILITY = map(HEADINGS.index, ("File", "Finding", "Probability"))
ASCENDING = Qt.SortOrder.AscendingOrder
WAITING = Row(Path())  # what is known of most of a long list


def _no_picture(path: Path) -> QPixmap | None:
    return None


class WorklistModel(HeadedTable):
    """One row a film that is shown; `modelReset` says that others are, or in another order."""

    headings = HEADINGS

    def __init__(self) -> None:
        super().__init__()
        self.picture: Callable[[Path], QPixmap | None] = _no_picture
        self._paths: dict[Path, None] = {}  # in the order in which they were brought
        self._known: dict[Path, Row] = {}  # of the others it is known that they wait
        self._shown: tuple[Path, ...] = ()
        self._places: dict[Path, int] = {}
        self._sorting = (-1, ASCENDING)
        self._words = ""

    @property
    def shown(self) -> tuple[Path, ...]:
        """The films in the order of the table."""
        return self._shown

    @property
    def judged(self) -> bool:
        """Whether anything is known of a film."""
        done = (State.RESULT, State.REFUSED, State.FAILED)
        return any(row.state in done for row in self._known.values())

    def list_films(self, paths: Sequence[Path]) -> None:
        """Other films; what is known of those that were listed before is kept."""
        self._paths, self._words = dict.fromkeys(paths), ""
        self._known = {path: self._known[path] for path in paths if path in self._known}
        self._arrange()

    def filter(self, words: str) -> None:
        """Show the films only in whose row the words stand."""
        self._words = words.casefold()
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = ASCENDING) -> None:
        """By a column; as they were brought for -1. Rows stay put while results come in."""
        if (column, order) != self._sorting:  # a click on a heading says it twice
            self._sorting = (column, order)
            self._arrange()

    def put(self, row: Row) -> None:
        """What is known of a film now; nothing where it is not listed any more."""
        place = self._places.get(row.path, -1)
        if place >= 0 or row.path in self._paths:
            self._known[row.path] = row
        if place >= 0:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(HEADINGS) - 1))

    def read_at(self, point: str, recall: Callable[[Path], Kept | None]) -> None:
        """Every film that was judged, at another operating point."""
        for path in self._known:
            if kept := recall(path):
                self._known[path] = row_of(kept, point)
        if self._shown:
            last = self.index(len(self._shown) - 1, len(HEADINGS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def show_picture(self, path: Path) -> None:
        """A film's thumbnail is there."""
        if self.place(path) >= 0:
            cell = self.index(self.place(path), FILE)
            self.dataChanged.emit(cell, cell, [Qt.ItemDataRole.DecorationRole])

    def row(self, path: Path) -> Row:
        """What is known of a film."""
        return self._known.get(path) or Row(path)

    def at(self, place: int) -> Row:
        """The row at a place of the table."""
        return self.row(self._shown[place])

    def place(self, path: Path) -> int:
        """Where a film is shown; -1 where it is not."""
        return self._places.get(path, -1)

    def waiting(self) -> tuple[Path, ...]:
        """The films that nobody has judged."""
        known = self._known
        return tuple(p for p in self._paths if known.get(p, WAITING).state is State.WAITING)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words and a thumbnail to show, and the whole of the words as a tip."""
        row, column = self.at(index.row()), index.column()
        if role == Qt.ItemDataRole.DecorationRole and column == FILE:
            return _untinted(self.picture(row.path))
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(row)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape(_words(row)[column])  # Qt would take a file's name for HTML
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        shown: Sequence[Path] = tuple(self._paths)
        if self._words:
            shown = [path for path in shown if self._matches(path)]
        column, order = self._sorting
        if column >= 0:
            keys = {path: self._key(path, column) for path in shown}
            shown = sorted(shown, key=keys.__getitem__, reverse=order != ASCENDING)
        self._shown = tuple(shown)
        self._places = {path: place for place, path in enumerate(self._shown)}
        self.endResetModel()

    def _matches(self, path: Path) -> bool:
        name, rest = _name(path), self._known.get(path, WAITING)
        return self._words in name.casefold() or any(
            self._words in cell.casefold() for cell in _cells(rest)
        )

    def _key(self, path: Path, column: int) -> str | float:
        if column == FILE:
            return _name(path).casefold()
        row = self._known.get(path, WAITING)
        if column == PROBABILITY:
            return -1.0 if row.probability is None else row.probability
        return _cells(row)[column - 1].casefold()


def _untinted(picture: QPixmap | None) -> QIcon | None:
    """A film's greys stay as they are where its row is chosen."""
    if picture is None:
        return None
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def _name(path: Path) -> str:
    return one_line(path.name)


def _cells(row: Row) -> tuple[str, str, str]:
    """All but the name."""
    probability = "" if row.probability is None else chance(row.probability)
    return shown(STATES[row.state]), one_line(shown(row.words)), probability


def _words(row: Row) -> tuple[str, ...]:
    return (_name(row.path), *_cells(row))
