"""The questions that the classroom asks: which files, and where to save."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.language import phrase
from core.teaching.reading_file import SUFFIX as READING
from core.teaching.set_file import SUFFIX as CASES
from desktop.dialogs import Answer, Dialogs, film_filter
from desktop.file_dialog import ask, ask_files, ask_folder


class TeachingDialogs:
    """Asks the user through modal dialogs over `parent`."""

    def case_set(self, parent: QWidget) -> Path | None:
        """A case set to open."""
        kinds = phrase("Case sets") + f" (*{CASES})"
        dialog = QFileDialog(parent, phrase("Choose a case set"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return next(iter(ask(dialog)), None)

    def films(self, parent: QWidget) -> list[Path]:
        """Films to put into a set."""
        return ask_files(parent, phrase("Add films"), film_filter())

    def readings(self, parent: QWidget) -> list[Path]:
        """Learners' files."""
        return ask_files(parent, phrase("Add readings"), phrase("Readings") + f" (*{READING})")

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder."""
        return ask_folder(parent, title)

    def save_as(self, parent: QWidget, title: str, suggested: Path) -> Path | None:
        """Where to save; asks before an old file is replaced."""
        return Dialogs(parent).save_as(title, suggested)

    def unsaved(self, parent: QWidget) -> Answer:
        """What to do with a set that is not saved."""
        buttons = Answer.Save | Answer.Discard | Answer.Cancel
        title, words = phrase("Case set"), phrase("The case set is not saved yet. Save it?")
        return QMessageBox.question(parent, title, words, buttons, Answer.Save)
