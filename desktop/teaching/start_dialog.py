"""Who reads what, and where the reading is kept."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.language import marked, shown
from core.teaching.session import LONGEST_NAME
from desktop.teaching.dialogs import TeachingDialogs
from desktop.verdict import wrapped_label

EXPLAINED = marked(
    "Your reading is saved in this folder after every commitment. With the same name, set and "
    "folder an unfinished reading goes on at the case where it stopped."
)


class StartDialog(QDialog):
    """Three fields; all of them must be filled in."""

    def __init__(
        self, case_set: Path, dialogs: TeachingDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self.setWindowTitle(self.tr("Start or resume a reading"))
        self.set_path, self.learner = QLineEdit(str(case_set)), QLineEdit()
        self.folder = QLineEdit(str(Path.home()))
        self.learner.setMaxLength(LONGEST_NAME)
        self.learner.setPlaceholderText(self.tr("Your name, or the code that you were given"))
        self.choose_set, self.choose_folder = (
            QPushButton(self.tr("Choose…")),
            QPushButton(self.tr("Choose…")),
        )
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.start = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.start.setText(self.tr("&Start"))
        self.choose_set.setAccessibleName(self.tr("Choose the case set"))
        self.choose_folder.setAccessibleName(self.tr("Choose where to save"))
        form = QFormLayout()
        form.addRow(self.tr("&Learner"), self.learner)
        for words, field, button in (
            (self.tr("&Case set"), self.set_path, self.choose_set),
            (self.tr("Save &in"), self.folder, self.choose_folder),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            form.addRow(label, _beside(field, button))
        note = wrapped_label()
        note.setText(shown(EXPLAINED))
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(note)
        column.addWidget(self.buttons)
        self.resize(560, 220)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.choose_set.clicked.connect(self._choose_set)
        self.choose_folder.clicked.connect(self._choose_folder)
        for field in (self.learner, self.set_path, self.folder):
            field.textChanged.connect(self._check)
        self._check()

    @Slot()
    def _check(self) -> None:
        fields = (self.learner, self.set_path, self.folder)
        self.start.setEnabled(all(field.text().strip() for field in fields))

    @Slot()
    def _choose_set(self) -> None:
        path = self._dialogs.case_set(self)
        if path:
            self.set_path.setText(str(path))

    @Slot()
    def _choose_folder(self) -> None:
        path = self._dialogs.folder(self, self.tr("Where to save the reading"))
        if path:
            self.folder.setText(str(path))


def _beside(field: QLineEdit, button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(field, 1)
    row.addWidget(button)
    return row
