"""Asks for files and folders; what Qt keeps of the places visited is kept only where it may be.

On its end every QFileDialog writes which folders it showed into a file of Qt's own
(`QtProject`), and a system's own dialogs keep such lists too. Folders may name patients.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

# Set where nothing may be kept: the system's own dialogs cannot be told, so Qt's are used.
PRIVATE = Qt.ApplicationAttribute.AA_DontUseNativeDialogs


def remember_places(allowed: bool) -> None:
    """Whether file dialogs may keep from now on which folders they showed."""
    QCoreApplication.setAttribute(PRIVATE, not allowed)


def ask(dialog: QFileDialog) -> list[Path]:
    """Show `dialog`, and end it; what was chosen, nothing if the user thinks better of it."""
    dialog.setSupportedSchemes(["file"])
    bookmarks = dialog.sidebarUrls()
    accepted = dialog.exec()
    chosen = [Path(name) for name in dialog.selectedFiles()] if accepted else []
    if QCoreApplication.testAttribute(PRIVATE):
        dialog.setDirectory(QDir.homePath())  # where any dialog starts that is told no folder
        dialog.setHistory([])
        dialog.setSidebarUrls(bookmarks)
    dialog.deleteLater()
    return chosen


def ask_folder(parent: QWidget, title: str, start: Path | None = None) -> Path | None:
    """A folder that there is."""
    dialog = QFileDialog(parent, title, str(start or ""))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(ask(dialog)), None)


def ask_files(parent: QWidget, title: str, kinds: str, start: Path | None = None) -> list[Path]:
    """Files that there are, of one of the `kinds` as Qt words them."""
    dialog = QFileDialog(parent, title, str(start or ""), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return ask(dialog)


def forget() -> None:
    """Take out what was kept before, or by a dialog that is not ours, where nothing may be kept."""
    if QCoreApplication.testAttribute(PRIVATE):
        store = QSettings(QSettings.Scope.UserScope, "QtProject")
        for name in ("history", "lastVisited"):
            store.remove(f"FileDialog/{name}")
