"""Which film to compare with: those of the same patient are looked for in the list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QListView,
    QVBoxLayout,
    QWidget,
)

from core.errors import UnreadableImage
from core.foreign_text import one_line
from core.language import phrase
from desktop.jobs import Lane
from desktop.screen_room import resize_within_screen
from desktop.tab_order import tab_as_seen
from desktop.verdict import wrapped_label

SIZE = QSize(560, 420)
STEP = 50  # files between two words on how far it is


@dataclass(frozen=True, slots=True)
class Match:
    """A film of the same patient: the day of the study, if known, and what it shows."""

    path: Path
    words: str


class Chooser(QDialog):
    """Films of the same patient as they are found, or all films of the list."""

    chosen = Signal(object)  # Path
    other_wanted = Signal()

    def __init__(
        self, films: Sequence[Path], patient: str, lane: Lane, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare with another film"))
        resize_within_screen(self, SIZE)
        self._films, self._lane = tuple(films), lane
        self._matches: list[Match] = []
        self.names, self.list = QStringListModel(), QListView()
        self.state, self.all = wrapped_label(), QCheckBox(self.tr("Show &all films of the list"))
        self._compose()
        self.all.toggled.connect(self._fill)
        self.list.activated.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._allow)
        lane.stage.connect(self._take)
        lane.finished.connect(self._end)
        if patient:
            self.state.setText(self.tr("Looking for films with the same patient ID…"))
            lane.start(partial(matches, self._films, patient))
        else:
            self.state.setText(
                self.tr("This film names no patient ID, so others cannot be told from it.")
            )
            self.all.setChecked(True)

    def done(self, result: int) -> None:
        """Look no further."""
        self._lane.cancel()
        super().done(result)

    def _compose(self) -> None:
        self.list.setModel(self.names)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setAccessibleName(self.tr("Films"))
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self.ok = self.buttons.button(standard.Ok)
        self.ok.setText(self.tr("&Compare"))
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.other = self.buttons.addButton(self.tr("&Other file…"), role)
        self.other.setAutoDefault(False)
        self.other.clicked.connect(self._want_other)
        tab_as_seen(self.buttons)
        self.buttons.accepted.connect(self._take_current)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (self.state, self.list, self.all, self.buttons):
            column.addWidget(part)
        self._fill()

    @property
    def shown(self) -> tuple[Path, ...]:
        """The films in the order of the list."""
        return self._films if self.all.isChecked() else tuple(m.path for m in self._matches)

    @Slot()
    def _fill(self) -> None:
        words = [one_line(path.name) for path in self._films]
        self.names.setStringList(
            words if self.all.isChecked() else [match.words for match in self._matches]
        )
        self._begin_with_first()

    def _begin_with_first(self) -> None:
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.names.index(0))
        self._allow()

    @Slot()
    def _allow(self) -> None:
        self.ok.setEnabled(self.list.currentIndex().isValid())

    @Slot(QModelIndex)
    def _choose(self, place: QModelIndex) -> None:
        path = self.shown[place.row()]
        self.accept()
        self.chosen.emit(path)

    @Slot()
    def _take_current(self) -> None:
        if self.list.currentIndex().isValid():
            self._choose(self.list.currentIndex())

    @Slot()
    def _want_other(self) -> None:
        self.reject()
        self.other_wanted.emit()

    @Slot(object)
    def _take(self, stage: Match | int) -> None:
        if isinstance(stage, Match):
            self._matches.append(stage)
            if not self.all.isChecked():
                row = self.names.rowCount()
                self.names.insertRow(row)
                self.names.setData(self.names.index(row), stage.words)
                self._begin_with_first()
        else:
            words = self.tr("Looking for the same patient ID: {number} of {count}…")
            self.state.setText(words.format(number=stage, count=len(self._films)))

    @Slot()
    def _end(self) -> None:
        found = len(self._matches)
        words = self.tr("%n other films in the list with the same patient ID.", "", found)
        if found == 1:
            words = self.tr("1 other film in the list with the same patient ID.")
        self.state.setText(words)


def matches(films: Sequence[Path], patient: str) -> Iterator[Match | int]:
    """Yields the films whose file names this patient ID, and now and then how many were read."""
    from core.imaging.tags import read_facts  # pydicom takes long to load

    for number, path in enumerate(films, 1):
        try:
            facts = read_facts(path)
        except UnreadableImage:  # said in full when the film is opened
            continue
        if facts.patient_id == patient:
            day = facts.study_date.isoformat() if facts.study_date else phrase("date unknown")
            words = filter(None, (day, facts.view_position, one_line(path.name)))
            yield Match(path, "   ".join(words))
        elif number % STEP == 0:
            yield number
