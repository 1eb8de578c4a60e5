"""The questions that the classroom asks: which files, and where to save."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.language import phrase
from core.teaching.reading_file import SUFFIX as READING
from core.teaching.set_file import SUFFIX as CASES
from desktop.dialogs import Answer, Dialogs, film_filter


class TeachingDialogs:
    """Asks the user through modal dialogs over `parent`."""

    def case_set(self, parent: QWidget) -> Path | None:
        """A case set to open."""
        title, kinds = phrase("Choose a case set"), phrase("Case sets") + f" (*{CASES})"
        name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
        return Path(name) if name else None

    def films(self, parent: QWidget) -> list[Path]:
        """Films to put into a set."""
        names, _ = QFileDialog.getOpenFileNames(parent, phrase("Add films"), "", film_filter())
        return [Path(name) for name in names]

    def readings(self, parent: QWidget) -> list[Path]:
        """Learners' files."""
        title, kinds = phrase("Add readings"), phrase("Readings") + f" (*{READING})"
        names, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
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
        title, words = phrase("Case set"), phrase("The case set is not saved yet. Save it?")
        return QMessageBox.question(parent, title, words, buttons, Answer.Save)
