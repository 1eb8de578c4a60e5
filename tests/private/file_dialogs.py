"""A user who looks for films, for `test_private.py`: python file_dialogs.py FOLDER FILM.

Chooses FILM in FOLDER in every file dialog there is, with the settings that are there, and
closes the window. Prints how many dialogs were answered.
"""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from core.inference.model import load_model
from desktop.dialogs import Dialogs
from desktop.main_window import MainWindow
from desktop.session import Session
from desktop.settings import user_store
from desktop.teaching.dialogs import TeachingDialogs


class User:
    """Answers each dialog as it appears."""

    def __init__(self, film: Path) -> None:
        self.film, self.answered = film, 0
        self.timer = QTimer(interval=5)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    @Slot()
    def look(self) -> None:
        """Is there a dialog?"""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            chosen = self.film
            if dialog.fileMode() == QFileDialog.FileMode.Directory:
                chosen = self.film.parent
            elif dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
                chosen = self.film.with_name("new.pdf")
            dialog.setDirectory(str(self.film.parent))
            dialog.findChild(QLineEdit, "fileNameEdit").setText(str(chosen))
            self.answered += 1
            dialog.accept()


app = QApplication([])
folder, film = Path(sys.argv[1]), Path(sys.argv[2])
window = MainWindow(Session(partial(load_model, folder)), user_store())
window.show()
user, parent = User(film), QWidget()
dialogs, teaching = Dialogs(window), TeachingDialogs()
target = film.with_name("new.pdf")
for ask in (
    lambda: dialogs.films(None) == [film],
    lambda: dialogs.films(film.parent) == [film],
    lambda: dialogs.folder(None) == film.parent,
    lambda: dialogs.save_as("Save", target) == target,
    lambda: teaching.case_set(parent) == film,
    lambda: teaching.films(parent) == [film],
    lambda: teaching.readings(parent) == [film],
    lambda: teaching.folder(parent, "Folder") == film.parent,
    lambda: teaching.save_as(parent, "Save", target) == target,
):
    assert ask()
window.close()
sys.stdout.write(f"{user.answered} dialogs")
