"""Closes dialogs as a user would who has seen them; for the self-test alone."""

from typing import Self

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

GLANCE = 50  # milliseconds between two looks for a dialog


class DialogCloser(QObject):
    """A context in which no further dialog stays open; `seen` holds their titles."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._shown: QDialog | None = None
        self._before: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(GLANCE)
        self._timer.timeout.connect(self._look)

    def __enter__(self) -> Self:
        self.seen, self._before = [], QApplication.activeModalWidget()
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()

    @Slot()
    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or dialog is self._before or not dialog.isVisible():
            return
        if dialog is not self._shown:  # until the next look it is painted
            self._shown = dialog
            return
        self._shown = None
        self.seen.append(dialog.windowTitle())
        if isinstance(dialog, QMessageBox) and dialog.button(QMessageBox.StandardButton.Discard):
            dialog.button(QMessageBox.StandardButton.Discard).click()
        else:
            dialog.reject()
