"""The questions that the classroom asks: which files, and where to save."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.teaching.reading_file import SUFFIX as READING
from core.teaching.set_file import SUFFIX as CASES
from desktop.dialogs import FILMS, Answer, Dialogs

SETS = f"Case sets (*{CASES})"
READINGS = f"Readings (*{READING})"


class TeachingDialogs:
    """Asks the user through modal dialogs over `parent`."""

    def case_set(self, parent: QWidget) -> Path | None:
        """A case set to open."""
        name, _ = QFileDialog.getOpenFileName(parent, "Choose a case set", "", SETS)
        return Path(name) if name else None

    def films(self, parent: QWidget) -> list[Path]:
        """Films to put into a set."""
        names, _ = QFileDialog.getOpenFileNames(parent, "Add films", "", FILMS)
        return [Path(name) for name in names]

    def readings(self, parent: QWidget) -> list[Path]:
        """Learners' files."""
        names, _ = QFileDialog.getOpenFileNames(parent, "Add readings", "", READINGS)
        return [Path(name) for name in names]

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder."""
        name = QFileDialog.getExistingDirectory(parent, title, "")
        return Path(name) if name else None

    def save_as(self, parent: QWidget, title: str, suggested: Path) -> Path | None:
        """Where to save; asks before an old file is replaced."""
        return Dialogs(parent).save_as(title, suggested)

    def unsaved(self, parent: QWidget) -> Answer:
        """What to do with a set that is not saved."""
        buttons = Answer.Save | Answer.Discard | Answer.Cancel
        words = "The case set is not saved yet. Save it?"
        return QMessageBox.question(parent, "Case set", words, buttons, Answer.Save)
