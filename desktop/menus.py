"""Every action of the window with its words and shortcut; what it does is elsewhere."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

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
        self.teach = TeachMenu(window.menuBar().addMenu("&Teach"), self._add)
        help_menu = window.menuBar().addMenu("&Help")
        self.help = HelpMenu(window, help_menu, self._add, log)
        help_menu.addSeparator()
        self.about_model = self._add(help_menu, "About this &model…")
        self.about = self._add(help_menu, "&About PneumoDetect")
        self._add_toolbar()

    def _add(self, menu: QMenu, text: str, keys: str = "", checkable: bool = False) -> QAction:
        action = menu.addAction(text)
        action.setShortcut(QKeySequence(keys))
        action.setCheckable(checkable)
        self._window.addAction(action)  # shortcuts live on in full screen
        return action

    def _add_file_menu(self) -> None:
        menu = self._window.menuBar().addMenu("&File")
        self.open = self._add(menu, "&Open films…", "Ctrl+O")
        self.open_folder = self._add(menu, "Open &folder…", "Ctrl+Shift+O")
        self.recent = menu.addMenu("Re&cent")
        self.open_samples = self._add(menu, "Open synthetic sa&mples")
        menu.addSeparator()
        self.previous = self._add(menu, "&Previous film", "PgUp")
        self.next = self._add(menu, "&Next film", "PgDown")
        self.previous_picture = self._add(menu, "P&revious picture in the file", "Ctrl+PgUp")
        self.next_picture = self._add(menu, "Ne&xt picture in the file", "Ctrl+PgDown")
        menu.addSeparator()
        self.tags = self._add(menu, "File &information and tags…", "Ctrl+I")
        self.compare = self._add(menu, "Compare &with another film…", "Ctrl+K")
        self.link = self._add(menu, "&Link zoom and brightness", "Ctrl+L", True)
        self.end_comparison = self._add(menu, "E&nd the comparison", "Ctrl+Shift+K")
        menu.addSeparator()
        self.report = self._add(menu, "&Report…", "Ctrl+S")
        self.save_picture = self._add(menu, "Save &evidence map…", "Ctrl+Shift+S")
        self.save_table = self._add(menu, "Export ta&ble of the list…", "Ctrl+E")
        self.settings = self._add(menu, "Se&ttings…", "Ctrl+,")
        menu.addSeparator()
        self.close = self._add(menu, "&Close film", "Ctrl+W")
        self.quit = self._add(menu, "&Quit", "Ctrl+Q")

    def _add_toolbar(self) -> None:
        bar = QToolBar("Tools", self._window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        self._window.addToolBar(bar)
        viewer = self.viewer
        groups = (
            (self.open, "Open"),
            (self.previous, "Previous"),
            (self.next, "Next"),
            (viewer.fit, "Fit"),
            (viewer.actual_size, "1:1"),
            (viewer.turn_right, "Turn"),
            (viewer.flip, "Mirror"),
            (viewer.invert, "Invert"),
            (viewer.reset_look, "Reset"),
            (viewer.show_evidence, "Evidence"),
            (viewer.one_pane, "One pane"),
            (self.report, "Report"),
        )
        for action, word in groups:
            action.setIconText(word)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text().replace('&', '').rstrip('…')} ({keys})")
            bar.addAction(action)
            if action in (self.open, self.next, viewer.flip, viewer.reset_look, viewer.one_pane):
                bar.addSeparator()
