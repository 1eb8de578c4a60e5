"""What the user prefers: kept, changed in a dialog, and put into effect at once."""

import logging
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from core.errors import CannotWrite
from desktop import theme
from desktop.file_dialog import forget, remember_places
from desktop.help_menu import HelpMenu
from desktop.settings import read_settings, write_settings
from desktop.settings_dialog import SettingsDialog

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """Holds the settings of a window while it is open."""

    dressed = Signal()  # in other colours
    changed = Signal()  # by the user, in the dialog
    failed = Signal(object)  # CannotWrite

    def __init__(self, store: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._store, self._window = store, window
        self.settings = read_settings(store)
        remember_places(self.settings.remember_folder)
        self.dialog: SettingsDialog | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)

    def note(self, **changes: Any) -> None:
        """Other values of some settings, to be kept when the window closes."""
        self.settings = replace(self.settings, **changes)

    def keep(self) -> None:
        """Store them."""
        remember_places(self.settings.remember_folder)
        forget()
        try:
            write_settings(self._store, self.settings)
        except CannotWrite as error:
            _log.warning("The settings could not be kept.")
            self.failed.emit(error)

    def welcome(self, pages: HelpMenu) -> None:
        """On the first run, say what this is and is not, until it is understood."""
        if not self.settings.welcomed:
            pages.show_welcome()
            assert pages.shown is not None
            pages.shown.accepted.connect(self._remember_welcome)

    @Slot()
    def show_dialog(self) -> None:
        """Let the user choose."""
        self.dialog = SettingsDialog(self.settings, self._store, self._window)
        self.dialog.accepted.connect(self._take)
        self.dialog.open()

    @Slot()
    def _take(self) -> None:
        if self.dialog is not None:
            self.settings = self.dialog.settings
            self.keep()
            self._dress()
            self.changed.emit()

    @Slot()
    def _remember_welcome(self) -> None:
        self.note(welcomed=True)

    @Slot()
    def _dress(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, self.settings.theme)
        self.dressed.emit()
