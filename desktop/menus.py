"""Every action of the window with its words and shortcut; what it does is elsewhere."""

from typing import get_args

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from core.reporting.report import Paper


class Menus:
    """Menu bar and toolbar; each attribute is an action to connect."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._add_file_menu()
        self._add_view_menu()
        help_menu = window.menuBar().addMenu("&Help")
        self.about_model = self._add(help_menu, "About this &model…")
        self.about = self._add(help_menu, "&About PneumoDetect")
        self._add_toolbar()

    def set_paper(self, paper: Paper) -> None:
        """Tick the paper in use."""
        for action in self.papers.actions():
            action.setChecked(action.data() == paper)

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
        menu.addSeparator()
        self.previous = self._add(menu, "&Previous film", "PgUp")
        self.next = self._add(menu, "&Next film", "PgDown")
        menu.addSeparator()
        self.save_report = self._add(menu, "&Save report…", "Ctrl+S")
        self.save_picture = self._add(menu, "Save &evidence map…", "Ctrl+Shift+S")
        self.de_identify = self._add(menu, "&De-identify reports", checkable=True)
        paper_menu = menu.addMenu("Pape&r")
        self.papers = QActionGroup(self._window)
        for paper in get_args(Paper):
            action = self._add(paper_menu, paper, checkable=True)
            action.setData(paper)
            self.papers.addAction(action)
        menu.addSeparator()
        self.close = self._add(menu, "&Close film", "Ctrl+W")
        self.quit = self._add(menu, "&Quit", "Ctrl+Q")

    def _add_view_menu(self) -> None:
        menu = self._window.menuBar().addMenu("&View")
        self.fit = self._add(menu, "&Fit to window", "Ctrl+0")
        self.actual_size = self._add(menu, "&Actual size (1:1)", "Ctrl+1")
        self.zoom_in = self._add(menu, "Zoom &in", "Ctrl++")
        self.zoom_out = self._add(menu, "Zoom &out", "Ctrl+-")
        menu.addSeparator()
        self.invert = self._add(menu, "In&vert", "I")
        self.reset_look = self._add(menu, "&Reset brightness and contrast", "R")
        menu.addSeparator()
        self.on_film = (
            self.fit,
            self.actual_size,
            self.zoom_in,
            self.zoom_out,
            self.invert,
            self.reset_look,
        )
        self.show_evidence = self._add(menu, "Show &evidence map", "E", checkable=True)
        self.show_evidence.setChecked(True)
        self.full_screen = self._add(menu, "F&ull screen", "F11", checkable=True)

    def _add_toolbar(self) -> None:
        bar = QToolBar("Tools", self._window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        self._window.addToolBar(bar)
        groups = (
            (self.open, "Open"),
            (self.previous, "Previous"),
            (self.next, "Next"),
            (self.fit, "Fit"),
            (self.actual_size, "1:1"),
            (self.invert, "Invert"),
            (self.reset_look, "Reset"),
            (self.show_evidence, "Evidence"),
            (self.save_report, "Save report"),
        )
        for action, word in groups:
            action.setIconText(word)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text().replace('&', '').rstrip('…')} ({keys})")
            bar.addAction(action)
            if action in (self.open, self.next, self.actual_size, self.show_evidence):
                bar.addSeparator()
