"""The Help menu: pages that need no network, and the log."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.help_pages import help_page, licence_page, shortcut_page
from desktop.log_window import LogMemory, log_page
from desktop.text_page import TextPage


class HelpMenu(QObject):
    """Shows one page at a time over the window."""

    def __init__(
        self, window: QMainWindow, menu: QMenu, add: Callable[..., QAction], log: LogMemory
    ) -> None:
        super().__init__(window)
        self._window, self._log = window, log
        self.shown: TextPage | None = None
        self.usage = add(menu, self.tr("&How to use PneumoDetect"), "F1")
        self.shortcuts = add(menu, self.tr("&Keys and mouse"), "Ctrl+/")
        self.welcome = add(menu, self.tr("&What this is and is not"))
        self.log = add(menu, self.tr("&Log"))
        self.licences = add(menu, self.tr("Li&cences"))
        for action, slot in (
            (self.usage, self._show_usage),
            (self.shortcuts, self._show_shortcuts),
            (self.welcome, self.show_welcome),
            (self.log, self._show_log),
            (self.licences, self._show_licences),
        ):
            action.triggered.connect(slot)

    @Slot()
    def show_welcome(self) -> None:
        """What a newcomer should know before the first film."""
        self._show(
            TextPage(
                self.tr("Welcome"), help_page("welcome"), self.tr("I &understand"), self._window
            )
        )

    @Slot()
    def _show_usage(self) -> None:
        self._show(
            TextPage(self.tr("How to use PneumoDetect"), help_page("help"), parent=self._window)
        )

    @Slot()
    def _show_shortcuts(self) -> None:
        html = shortcut_page(self._window.actions())
        self._show(TextPage(self.tr("Keys and mouse"), html, parent=self._window))

    @Slot()
    def _show_log(self) -> None:
        self._show(log_page(self._log, self._window))

    @Slot()
    def _show_licences(self) -> None:
        self._show(TextPage(self.tr("Licences"), licence_page(), parent=self._window))

    def _show(self, page: TextPage) -> None:
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.shown = page
        page.finished.connect(self._forget)
        page.open()

    @Slot()
    def _forget(self) -> None:
        self.shown = None
