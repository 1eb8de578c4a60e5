"""The tag browser: a table with a search over it, and the chosen value in full below."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.errors import CoreError
from core.foreign_text import one_line
from core.imaging.tag import Tag
from core.language import figure, shown
from desktop.jobs import Lane
from desktop.screen_room import resize_within_screen
from desktop.tab_order import tab_as_seen
from desktop.tags.model import TagModel

SIZE = QSize(900, 620)  # fits a screen of 1280 x 720 with its bars
WIDTHS = (150, 280, 70)  # pixels of tag, name and VR
ROW, DETAIL = 22, 74  # pixels


class TagBrowser(QDialog):
    """Reads one file through a lane of the window; nothing of it is kept or logged."""

    def __init__(self, path: Path, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("File information – {file}")
        self.setWindowTitle(title.format(file=one_line(path.name)))
        resize_within_screen(self, SIZE)
        self.tags, self.table = TagModel(), QTableView()
        self.words, self.detail, self.state = (
            QLineEdit(),
            QPlainTextEdit(),
            QLabel(self.tr("Reading…")),
        )
        self._compose()
        self.words.textChanged.connect(self._search)
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.tags.modelReset.connect(self.detail.clear)
        self._lane = lane
        lane.stage.connect(self._take)
        lane.failed.connect(self._fail)
        lane.start(partial(tags_of, path))

    @Slot()
    def copy(self) -> None:
        """The chosen rows, or all where none is chosen, as tab-separated text."""
        chosen = [place.row() for place in self.table.selectionModel().selectedRows()]
        rows = map(self.tags.at, sorted(chosen) or range(self.tags.rowCount()))
        text = "\n".join("\t".join((row.number, row.name, row.kind, row.value)) for row in rows)
        QGuiApplication.clipboard().setText(text)
        self.state.setText(self.tr("Copied"))

    @Slot()
    def copy_value(self) -> None:
        """The chosen value alone."""
        place = self.table.currentIndex()
        if place.isValid():
            QGuiApplication.clipboard().setText(self.tags.at(place.row()).value)
            self.state.setText(self.tr("Copied"))

    def done(self, result: int) -> None:
        """Hear no more; a file that is half read is read to its end behind the window's back."""
        self._lane.cancel()
        super().done(result)

    def _compose(self) -> None:
        self.table.setModel(self.tags)
        self.table.setAccessibleName(self.tr("Tags"))
        self.table.setTabKeyNavigation(False)  # Tab leads out of it
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.table.horizontalHeader().setDefaultAlignment(left)
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.words.setPlaceholderText(self.tr("Search number, name or value"))
        self.words.setAccessibleName(self.tr("Search"))
        self.words.setClearButtonEnabled(True)
        self.detail.setReadOnly(True)
        self.detail.setAccessibleName(self.tr("The chosen value in full"))
        self.detail.setFixedHeight(DETAIL)
        self._add_copying()
        note = QLabel(self.tr("What the file says about itself. It may name the patient."))
        note.setProperty("role", "muted")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        whole = QVBoxLayout(self)
        for part in (note, self.words, self.table, self.detail, self._foot()):
            whole.addWidget(part)
        self.words.setFocus()

    def _foot(self) -> QWidget:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy_button = buttons.addButton(self.tr("&Copy rows"), role)
        self.copy_button.setToolTip(self.tr("The chosen rows, or all that are shown"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        tab_as_seen(buttons)
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.state, 1)
        line.addWidget(buttons)
        return foot

    def _add_copying(self) -> None:
        for words, keys, slot in (
            (self.tr("Copy rows"), QKeySequence(QKeySequence.StandardKey.Copy), self.copy),
            (self.tr("Copy value"), QKeySequence("Ctrl+Shift+C"), self.copy_value),
        ):
            action = QAction(words, self.table)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            self.table.addAction(action)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @Slot(str)
    def _search(self, words: str) -> None:
        self.tags.filter(words)
        self._count()

    @Slot()
    def _show_detail(self) -> None:
        place = self.table.currentIndex()
        self.detail.setPlainText(self.tags.at(place.row()).value if place.isValid() else "")

    @Slot(object)
    def _take(self, tags: tuple[Tag, ...]) -> None:
        self.tags.show_tags(tags)
        self._search(self.words.text())

    @Slot(object)
    def _fail(self, error: CoreError) -> None:
        self.state.setText(shown(str(error)))

    def _count(self) -> None:
        rows = self.tags.rowCount()
        words = self.tr("1 row") if rows == 1 else self.tr("{rows} rows", "", rows)
        self.state.setText(words.format(rows=figure(rows, ",")))


def tags_of(path: Path) -> Iterator[tuple[Tag, ...]]:
    """Yields all tags of a file at once.

    Raises:
        UnreadableImage: it cannot be read.
    """
    from core.imaging.tags import read_tags  # pydicom takes long to load

    yield tuple(map(_in_words, read_tags(path)))


def _in_words(tag: Tag) -> Tag:
    """With the program's own words in the reader's language."""
    name, kind, value = shown(tag.name), shown(tag.kind), shown(tag.value)
    return Tag(tag.number, name, kind, value, tag.level)
