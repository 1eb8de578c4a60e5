"""What the arrow keys and Enter do on a film: all that the mouse does, by the tool in hand."""

from PySide6.QtCore import QPointF, QSize, Qt

from desktop.viewer.mouse import Mouse
from desktop.viewer.tools import Tool
from desktop.viewer.viewing import Viewing

STEP, FINE = 20.0, 1.0  # pane pixels; the second with Shift
WAYS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
SETS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEFT = Qt.MouseButton.LeftButton


class Keys:
    """Leads a pointer over one pane while a tool that draws or magnifies is in hand."""

    def __init__(self, viewing: Viewing, mouse: Mouse) -> None:
        self._viewing, self._mouse = viewing, mouse
        self.place: QPointF | None = None

    def press(self, key: int, fine: bool, size: QSize) -> bool:
        """Whether the key means something here, which is then done."""
        if self._viewing.film is None:
            return False
        draws = self._viewing.tool.kind is not None
        if key in SETS and draws:
            place = self._start(size)
            self._mouse.press(place, size, LEFT)
            self._mouse.release(place, size)
            return True
        way = WAYS.get(Qt.Key(key))
        if way is None:
            return False
        step = way * (FINE if fine else STEP)
        if draws or self._viewing.tool is Tool.LENS:
            self._lead(step, size)
        else:
            self._drag(step, size)
        return True

    def _start(self, size: QSize) -> QPointF:
        if self.place is None:
            self.place = QPointF(size.width() / 2, size.height() / 2)
        return self.place

    def _lead(self, way: QPointF, size: QSize) -> None:
        place = self._start(size) + way
        x, y = min(max(place.x(), 0.0), size.width()), min(max(place.y(), 0.0), size.height())
        self.place = QPointF(x, y)
        if self._viewing.tool is Tool.LENS:
            self._viewing.set_lens(self._mouse.point(self.place, size))
        self._mouse.move(self.place, size)

    def _drag(self, way: QPointF, size: QSize) -> None:
        match self._viewing.tool:
            case Tool.WINDOW:
                self._viewing.drag_window(way.x(), -way.y())
            case Tool.ZOOM:
                middle = QPointF(size.width() / 2, size.height() / 2)
                self._mouse.wheel(middle, size, -way.y() / STEP)
            case _:  # what lies on the right comes into sight by the right arrow
                moved = self._viewing.camera.panned(-way.x(), -way.y())
                self._viewing.set_camera(moved)
