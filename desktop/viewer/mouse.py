"""What the mouse does on a film: which button drags what, by the tool in hand."""

from enum import Enum, auto
from math import exp

from PySide6.QtCore import QObject, QPointF, QSize, Qt, Slot

from core.measuring.marks import Point
from desktop.viewer.pencil import Pencil
from desktop.viewer.tools import Tool
from desktop.viewer.viewing import Viewing

WHEEL = 1.2  # zoom per notch
ZOOM = 150.0  # pane pixels that zoom e-fold
REACH = 7.0  # pane pixels around a mark that pick it up


class Drag(Enum):
    """What a held button moves."""

    PAN = auto()
    WINDOW = auto()
    ZOOM = auto()
    LENS = auto()
    MARK = auto()


DRAGS = {Tool.WINDOW: Drag.WINDOW, Tool.ZOOM: Drag.ZOOM, Tool.LENS: Drag.LENS}


class Mouse(QObject):
    """Places are pane pixels, sizes those of the pane that they lie in."""

    def __init__(self, viewing: Viewing, pencil: Pencil, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewing, self._pencil = viewing, pencil
        self._drag: Drag | None = None
        self._start = self._last = QPointF()
        self._hand = False
        viewing.tool_changed.connect(self._take_up)

    def hold_hand(self, held: bool) -> None:
        """While the space bar is down, the left button pans."""
        self._hand = held

    def press(self, place: QPointF, size: QSize, button: Qt.MouseButton) -> None:
        """Begin a drag, or set a point."""
        if self._viewing.film is None:
            return
        self._start = self._last = place
        self._drag = self._begin(place, size, button)
        if self._drag is Drag.LENS:
            self._viewing.set_lens(self.point(place, size))

    def move(self, place: QPointF, size: QSize) -> None:
        """Go on with a drag; a mark that is being set by clicks follows without one."""
        way, self._last = place - self._last, place
        viewing, camera = self._viewing, self._viewing.camera
        match self._drag:
            case Drag.PAN:
                viewing.set_camera(camera.panned(way.x(), way.y()))
            case Drag.WINDOW:
                viewing.drag_window(way.x(), -way.y())
            case Drag.ZOOM:
                self._zoom(exp(-way.y() / ZOOM), self._start, size)
            case Drag.LENS:
                viewing.set_lens(self.point(place, size))
            case Drag.MARK | None:
                self._pencil.move(self.point(place, size), camera.on_its_side)

    def release(self, place: QPointF, size: QSize) -> None:
        """End a drag."""
        if self._drag is Drag.MARK:
            point, camera = self.point(place, size), self._viewing.camera
            self._pencil.release(point, self._reach, camera.on_its_side)
        self._drag = None
        self._viewing.set_lens(None)

    def double_click(self, place: QPointF, size: QSize, button: Qt.MouseButton) -> None:
        """Back to the whole film; where marks are drawn, just the second of two clicks."""
        if button is Qt.MouseButton.LeftButton and self._viewing.tool.kind is None:
            self._viewing.fit()
        else:
            self.press(place, size, button)

    def wheel(self, place: QPointF, size: QSize, notches: float) -> None:
        """Zoom to the cursor."""
        if self._viewing.film and notches:
            self._zoom(WHEEL**notches, place, size)

    def point(self, place: QPointF, size: QSize) -> Point:
        """The film point under the cursor."""
        camera = self._viewing.camera
        return camera.film_point(place.x(), place.y(), size.width(), size.height())

    def _begin(self, place: QPointF, size: QSize, button: Qt.MouseButton) -> Drag | None:
        if button is Qt.MouseButton.RightButton:
            return Drag.WINDOW
        if button is Qt.MouseButton.MiddleButton or self._hand:
            return Drag.PAN
        if button is not Qt.MouseButton.LeftButton:
            return None
        point, upright = self.point(place, size), self._viewing.camera.on_its_side
        if self._pencil.press(point, self._reach, upright):
            return Drag.MARK
        return DRAGS.get(self._viewing.tool, Drag.PAN)

    @property
    def _reach(self) -> float:
        return REACH / self._viewing.camera.scale

    def _zoom(self, factor: float, place: QPointF, size: QSize) -> None:
        dx, dy = place.x() - size.width() / 2, place.y() - size.height() / 2
        self._viewing.set_camera(self._viewing.camera.zoomed(factor, dx, dy))

    @Slot(object)
    def _take_up(self, tool: Tool) -> None:
        self._drag = None
        self._pencil.take_up(tool)
