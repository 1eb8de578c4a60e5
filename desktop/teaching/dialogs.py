"""The questions that the classroom asks: which files, and where to save."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.teaching.reading_file import SUFFIX as READING
from core.teaching.set_file import SUFFIX as CASES
from desktop.dialogs import FILMS, Answer, Dialogs
from desktop.file_dialog import ask, ask_files, ask_folder

SETS = f"Case sets (*{CASES})"
READINGS = f"Readings (*{READING})"


class TeachingDialogs:
    """Asks the user through modal dialogs over `parent`."""

    def case_set(self, parent: QWidget) -> Path | None:
        """A case set to open."""
        dialog = QFileDialog(parent, "Choose a case set", "", SETS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return next(iter(ask(dialog)), None)

    def films(self, parent: QWidget) -> list[Path]:
        """Films to put into a set."""
        return ask_files(parent, "Add films", FILMS)

    def readings(self, parent: QWidget) -> list[Path]:
        """Learners' files."""
        return ask_files(parent, "Add readings", READINGS)

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder."""
        return ask_folder(parent, title)

    def save_as(self, parent: QWidget, title: str, suggested: Path) -> Path | None:
        """Where to save; asks before an old file is replaced."""
        return Dialogs(parent).save_as(title, suggested)

    def unsaved(self, parent: QWidget) -> Answer:
        """What to do with a set that is not saved."""
        buttons = Answer.Save | Answer.Discard | Answer.Cancel
        words = "The case set is not saved yet. Save it?"
        return QMessageBox.question(parent, "Case set", words, buttons, Answer.Save)
