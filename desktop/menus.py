"""Every action of the window with its words and shortcut; what it does is elsewhere."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from core.language import phrase
from desktop.help_menu import HelpMenu
from desktop.log_window import LogMemory
from desktop.teaching.classroom import TeachMenu
from desktop.viewer.panes import Panes
from desktop.viewer_menus import ViewerMenus


class Menus:
    """Menu bar and toolbar; each attribute is an action to connect."""

    def __init__(self, window: QMainWindow, panes: Panes, log: LogMemory) -> None:
        self._window = window
        self._add_file_menu()
        self.viewer = ViewerMenus(window, panes, self._add)
        self.teach = TeachMenu(window.menuBar().addMenu(phrase("&Teach")), self._add)
        help_menu = window.menuBar().addMenu(phrase("&Help"))
        self.help = HelpMenu(window, help_menu, self._add, log)
        help_menu.addSeparator()
        self.about_model = self._add(help_menu, phrase("About this &model…"))
        self.about = self._add(help_menu, phrase("&About PneumoDetect"))
        self._add_toolbar()

    def _add(self, menu: QMenu, text: str, keys: str = "", checkable: bool = False) -> QAction:
        action = menu.addAction(text)
        action.setShortcut(QKeySequence(keys))
        action.setCheckable(checkable)
        self._window.addAction(action)  # shortcuts live on in full screen
        return action

    def _add_file_menu(self) -> None:
        menu = self._window.menuBar().addMenu(phrase("&File"))
        self.open = self._add(menu, phrase("&Open films…"), "Ctrl+O")
        self.open_folder = self._add(menu, phrase("Open &folder…"), "Ctrl+Shift+O")
        self.recent = menu.addMenu(phrase("Recen&t"))
        self.open_samples = self._add(menu, phrase("Open synthetic sa&mples"))
        menu.addSeparator()
        self.previous = self._add(menu, phrase("&Previous film"), "PgUp")
        self.next = self._add(menu, phrase("&Next film"), "PgDown")
        self.previous_picture = self._add(
            menu, phrase("Pre&vious picture in the file"), "Ctrl+PgUp"
        )
        self.next_picture = self._add(menu, phrase("Ne&xt picture in the file"), "Ctrl+PgDown")
        menu.addSeparator()
        self.tags = self._add(menu, phrase("File &information and tags…"), "Ctrl+I")
        self.compare = self._add(menu, phrase("Compare &with another film…"), "Ctrl+K")
        self.link = self._add(menu, phrase("&Link zoom and brightness"), "Ctrl+L", True)
        self.end_comparison = self._add(menu, phrase("En&d the comparison"), "Ctrl+Shift+K")
        menu.addSeparator()
        self.report = self._add(menu, phrase("&Report…"), "Ctrl+S")
        self.save_picture = self._add(menu, phrase("Save &evidence map…"), "Ctrl+Shift+S")
        self.save_table = self._add(menu, phrase("Export ta&ble of the list…"), "Ctrl+E")
        self.settings = self._add(menu, phrase("&Settings…"), "Ctrl+,")
        menu.addSeparator()
        self.close = self._add(menu, phrase("&Close film"), "Ctrl+W")
        self.quit = self._add(menu, phrase("&Quit"), "Ctrl+Q")

    def _add_toolbar(self) -> None:
        bar = QToolBar(phrase("Tools"), self._window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        self._window.addToolBar(bar)
        viewer = self.viewer
        groups = (
            (self.open, phrase("Open")),
            (self.previous, phrase("Previous")),
            (self.next, phrase("Next")),
            (viewer.fit, phrase("Fit")),
            (viewer.actual_size, phrase("1:1")),
            (viewer.turn_right, phrase("Turn")),
            (viewer.flip, phrase("Mirror")),
            (viewer.invert, phrase("Invert")),
            (viewer.reset_look, phrase("Reset")),
            (viewer.show_evidence, phrase("Evidence")),
            (viewer.one_pane, phrase("One pane")),
            (self.report, phrase("Report")),
        )
        for action, word in groups:
            action.setIconText(word)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text().replace('&', '').rstrip('…')} ({keys})")
            bar.addAction(action)
            if action in (self.open, self.next, viewer.flip, viewer.reset_look, viewer.one_pane):
                bar.addSeparator()
