"""Every action on a film in view, with its words and keys: View and Measure menus, tools."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from core.language import shown
from desktop.viewer.icons import tool_icon
from desktop.viewer.look import MOST_PRESETS
from desktop.viewer.panes import Panes
from desktop.viewer.tools import Tool

Add = Callable[..., QAction]  # menu, text, keys, checkable
ICON = 22  # pixels


class ViewerMenus(QObject):
    """Each attribute is an action or a group of them, tied to the panes."""

    def __init__(self, window: QMainWindow, panes: Panes, add: Add) -> None:
        super().__init__(window)
        self._window, self._panes, self._add = window, panes, add
        view = window.menuBar().addMenu(self.tr("&View"))
        self._add_camera(view)
        view.addSeparator()
        self._add_looks(view)
        view.addSeparator()
        self._add_layout(view)
        measure = window.menuBar().addMenu(self.tr("&Measure"))
        self._add_tools(measure)
        measure.addSeparator()
        self._add_editing(measure)
        self._add_tool_bar()
        panes.film_changed.connect(self._refresh)
        self._refresh()

    def draw_icons(self) -> None:
        """Draw the tools in the colours that the theme has now."""
        for action in self.tools.actions():
            action.setIcon(tool_icon(action.data()))

    def _add_camera(self, menu: QMenu) -> None:
        panes, add = self._panes, self._add
        self.fit = add(menu, self.tr("&Fit to window (double-click)"), "Ctrl+0")
        self.actual_size = add(menu, self.tr("&Actual size (1:1)"), "Ctrl+1")
        self.zoom_in = add(menu, self.tr("Zoom &in"), "Ctrl++")
        self.zoom_out = add(menu, self.tr("Zoom &out"), "Ctrl+-")
        menu.addSeparator()
        self.turn_right = add(menu, self.tr("Turn &right"), "]")
        self.turn_left = add(menu, self.tr("Turn &left"), "[")
        self.flip = add(menu, self.tr("&Mirror left to right"), "H")
        self.flip_over = add(menu, self.tr("Mirror &top to bottom"), "V")
        for action, slot in (
            (self.fit, panes.viewing.fit),
            (self.actual_size, panes.actual_size),
            (self.zoom_in, panes.zoom_in),
            (self.zoom_out, panes.zoom_out),
            (self.turn_right, panes.turn_right),
            (self.turn_left, panes.turn_left),
            (self.flip, panes.flip),
            (self.flip_over, panes.flip_over),
        ):
            action.triggered.connect(slot)

    def _add_looks(self, menu: QMenu) -> None:
        self.invert = self._add(menu, self.tr("In&vert"), "I")
        self.invert.triggered.connect(self._panes.invert)
        self.reset_look = self._add(menu, self.tr("Re&set brightness and contrast"), "R")
        self.reset_look.triggered.connect(self._panes.reset_look)
        inner = menu.addMenu(self.tr("&Brightness and contrast"))
        self.presets = QActionGroup(self)
        for number in range(1, MOST_PRESETS + 1):
            action = self._add(inner, "", str(number))
            action.setData(number - 1)
            self.presets.addAction(action)
        self.presets.triggered.connect(self._use_preset)

    def _add_layout(self, menu: QMenu) -> None:
        self.show_evidence = self._add(
            menu, self.tr("Show &evidence (hold B to hide it)"), "E", True
        )
        self.show_evidence.setChecked(True)
        self.show_evidence.toggled.connect(self._panes.show_evidence)
        self.one_pane = self._add(menu, self.tr("Evidence over the film in o&ne pane"), "D", True)
        self.one_pane.toggled.connect(self._panes.show_in_one_pane)
        self.full_screen = self._add(menu, self.tr("F&ull screen"), "F11", True)

    def _add_tools(self, menu: QMenu) -> None:
        self.tools = QActionGroup(self)
        for tool in Tool:
            action = self._add(menu, tool.label, tool.key, True)
            action.setIconVisibleInMenu(False)
            action.setToolTip(f"{tool.label} ({tool.key}): {tool.hint}")
            action.setData(tool)
            self.tools.addAction(action)
        self.draw_icons()
        self.tools.triggered.connect(self._pick)
        self._panes.viewing.tool_changed.connect(self._tick)
        self._tick(self._panes.viewing.tool)

    def _add_editing(self, menu: QMenu) -> None:
        annotations = self._panes.annotations
        for action, keys in (
            (annotations.undo.createUndoAction(self, self.tr("Undo")), ["Ctrl+Z"]),
            (annotations.undo.createRedoAction(self, self.tr("Redo")), ["Ctrl+Shift+Z", "Ctrl+Y"]),
        ):
            action.setShortcuts([QKeySequence(key) for key in keys])
            menu.addAction(action)
            self._window.addAction(action)
        self.delete = self._add(menu, self.tr("&Delete annotation"), "Del")
        self.delete.triggered.connect(self._panes.pencil.delete)
        self.delete_all = self._add(menu, self.tr("Delete a&ll annotations"))
        self.delete_all.triggered.connect(annotations.clear)
        self.put_down = self._add(menu, self.tr("&Put the tool down"), "Esc")
        self.put_down.triggered.connect(self._put_down)

    def _add_tool_bar(self) -> None:
        bar = QToolBar(self.tr("What the left mouse button does"), self._window)
        bar.setObjectName("left-button")
        bar.setMovable(False)
        bar.setIconSize(QSize(ICON, ICON))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        bar.addActions(self.tools.actions())
        self._window.addToolBar(Qt.ToolBarArea.LeftToolBarArea, bar)

    @Slot()
    def _refresh(self) -> None:
        """Nothing here acts without a film, and every film has presets of its own."""
        film, names = (
            self._panes.film,
            [shown(preset.name) for preset in self._panes.viewing.presets],
        )
        for number, action in enumerate(self.presets.actions()):
            action.setVisible(number < len(names))
            action.setText(names[number] if number < len(names) else "")
        on_film = (
            *(self.fit, self.actual_size, self.zoom_in, self.zoom_out),
            *(self.turn_right, self.turn_left, self.flip, self.flip_over),
            *(self.invert, self.reset_look, self.delete, self.delete_all, self.put_down),
            *self.presets.actions(),
            *self.tools.actions(),
        )
        for action in on_film:
            action.setEnabled(film is not None)

    @Slot(QAction)
    def _use_preset(self, action: QAction) -> None:
        self._panes.viewing.use(self._panes.viewing.presets[action.data()])

    @Slot(QAction)
    def _pick(self, action: QAction) -> None:
        self._panes.viewing.pick(action.data())

    @Slot()
    def _put_down(self) -> None:
        self._panes.viewing.pick(Tool.PAN)

    @Slot(object)
    def _tick(self, tool: Tool) -> None:
        for action in self.tools.actions():
            action.setChecked(action.data() is tool)
