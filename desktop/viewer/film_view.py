"""One pane: paints the film, and hands what the mouse does to those who understand it."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.measuring.marks import Point
from desktop.theme import SHADE, VIEWER, VIEWER_TEXT
from desktop.viewer.camera import Camera
from desktop.viewer.keys import Keys
from desktop.viewer.mouse import Mouse
from desktop.viewer.paint_marks import paint_marks, paint_regions
from desktop.viewer.paint_words import paint_corners, paint_hint
from desktop.viewer.pencil import Pencil
from desktop.viewer.tools import Tool
from desktop.viewer.viewing import Viewing

LENS_SIDE = 240  # pane pixels
CROSS = 10  # half of it, in pane pixels
MARGIN = 3  # for the edges of both
KEYPAD = Qt.KeyboardModifier.KeypadModifier  # macOS says so of every arrow


class FilmView(QWidget):
    """A film, its evidence if asked to, its marks, and words in two corners."""

    pointed = Signal(object)  # Point on the film, or None outside
    resized = Signal()

    def __init__(self, title: str, viewing: Viewing, pencil: Pencil, mouse: Mouse) -> None:
        super().__init__()
        self._title, self._viewing, self._pencil, self._mouse = title, viewing, pencil, mouse
        self._keys = Keys(viewing, mouse)
        self._hint, self._hidden = "", False
        self._lines: tuple[str, ...] = ()
        self._notes: tuple[str, ...] = ()
        self._cross = self._lens = QRect()
        self.shows_evidence = False
        viewing.changed.connect(self.update)
        viewing.lens_moved.connect(self._show_lens)
        viewing.tool_changed.connect(self._show_tool)
        pencil.changed.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setMinimumSize(160, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)

    def set_words(self, lines: tuple[str, ...], notes: tuple[str, ...]) -> None:
        """Who and what it is, under the title; at the foot how it is shown."""
        if (lines, notes) != (self._lines, self._notes):
            self._lines, self._notes = lines, notes
            self._describe()
            self.update()

    def set_hint(self, hint: str, hidden: bool = False) -> None:
        """What stands here instead of a film; `hidden` keeps even an open film away."""
        self._hint, self._hidden = hint, hidden
        self._describe()
        self.update()

    def _describe(self) -> None:
        """For those who cannot see it: what stands here instead of a film, or over it."""
        self.setAccessibleDescription(self._hint or "\n".join((*self._lines, *self._notes)))

    @Slot(object)
    def show_cross(self, point: Point | None) -> None:
        """Where the cursor is in the other pane."""
        old, self._cross = self._cross, self._around(point, 2 * CROSS + 1)
        self.update(QRegion(old) | self._cross)

    @Slot()
    def _show_lens(self) -> None:
        old, self._lens = self._lens, self._around(self._viewing.lens, LENS_SIDE)
        self.update(QRegion(old) | self._lens)

    def _around(self, point: Point | None, side: int) -> QRect:
        """A square around a film point, with a margin for its edge; empty without one."""
        if point is None or self._hidden:
            return QRect()
        box = QRect(0, 0, side + 2 * MARGIN, side + 2 * MARGIN)
        box.moveCenter(_to_pane(self._viewing.camera, self.size()).map(QPointF(*point)).toPoint())
        return box

    @Slot(object)
    def _show_tool(self, tool: Tool) -> None:
        draws = tool.kind is not None
        self._keys.place = None
        self.show_cross(None)
        self.setCursor(Qt.CursorShape.CrossCursor if draws else Qt.CursorShape.ArrowCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Film, evidence, marks, magnifier, words."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), VIEWER)
        if self._viewing.film is None or self._hidden:
            paint_hint(painter, self._hint)
            return
        ratio = self.devicePixelRatioF()
        size = round(self.width() * ratio), round(self.height() * ratio)
        found = self._viewing.image(size, ratio)
        self._paint_film(painter, found, self._viewing.camera, self.size())
        to_pane = _to_pane(self._viewing.camera, self.size())
        paint_regions(painter, self._viewing.regions, to_pane)
        paint_marks(painter, self._pencil.shown(), self._pencil.selected, to_pane)
        if self._viewing.lens is not None:
            self._paint_lens(painter, self._lens.center())
        if not self._cross.isEmpty():
            self._paint_cross(painter, self._cross.center())
        paint_corners(painter, (self._title, *self._lines), self._notes)

    def _paint_film(
        self, painter: QPainter, found: tuple[int, int, QImage] | None, camera: Camera, size: QSize
    ) -> None:
        viewing = self._viewing
        if viewing.film is None or found is None:
            return
        left, top, image = found
        ratio = self.devicePixelRatioF()
        image.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(left / ratio, top / ratio), image)
        if not (self.shows_evidence and viewing.layer and viewing.shown_opacity):
            return
        painter.save()
        painter.setTransform(_to_pane(camera, size), combine=True)
        painter.setOpacity(viewing.shown_opacity)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(0, 0, viewing.film.columns, viewing.film.rows)
        painter.drawImage(whole, viewing.layer.image)
        painter.restore()

    def _paint_lens(self, painter: QPainter, middle: QPoint) -> None:
        ratio, size = self.devicePixelRatioF(), QSize(LENS_SIDE, LENS_SIDE)
        box = QRectF(0, 0, LENS_SIDE, LENS_SIDE)
        rim = QPainterPath()
        rim.addEllipse(box)
        painter.save()
        painter.translate(QPointF(middle) - box.center())
        painter.setClipPath(rim)
        painter.fillRect(box, VIEWER)
        side = round(LENS_SIDE * ratio)
        found = self._viewing.magnified((side, side), ratio)
        self._paint_film(painter, found, self._viewing.lens_camera, size)
        painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pen in (QPen(SHADE, 4), QPen(VIEWER_TEXT, 1.5)):
            painter.setPen(pen)
            painter.drawPath(rim)
        painter.restore()

    def _paint_cross(self, painter: QPainter, middle: QPoint) -> None:
        box = QRect(middle - QPoint(CROSS, CROSS), middle + QPoint(CROSS, CROSS))
        for pen in (QPen(VIEWER, 3), QPen(VIEWER_TEXT, 1)):
            painter.setPen(pen)
            painter.drawLine(box.left(), middle.y(), middle.x() - 3, middle.y())
            painter.drawLine(middle.x() + 3, middle.y(), box.right(), middle.y())
            painter.drawLine(middle.x(), box.top(), middle.x(), middle.y() - 3)
            painter.drawLine(middle.x(), middle.y() + 3, middle.x(), box.bottom())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the cursor."""
        self._mouse.wheel(event.position(), self.size(), event.angleDelta().y() / 120.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag, or set a point."""
        self._mouse.press(event.position(), self.size(), event.button())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter do what the mouse does; other keys are for others."""
        fine = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        bare = fine or event.modifiers() in (KEYPAD, Qt.KeyboardModifier.NoModifier)
        if not (bare and self._keys.press(event.key(), fine, self.size())):
            super().keyPressEvent(event)
        elif self._keys.place is not None:
            point = self._mouse.point(self._keys.place, self.size())
            self.show_cross(point)
            self._point(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or only point."""
        if self._keys.place is not None:  # the mouse takes over
            self._keys.place = None
            self.show_cross(None)
        self._mouse.move(event.position(), self.size())
        self._point(self._mouse.point(event.position(), self.size()))

    def _point(self, point: Point) -> None:
        film, (x, y) = self._viewing.film, point
        inside = film is not None and 0 <= x < film.columns and 0 <= y < film.rows
        self.pointed.emit((x, y) if inside else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._mouse.release(event.position(), self.size())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole film, or another point."""
        self._mouse.double_click(event.position(), self.size(), event.button())

    def leaveEvent(self, event: object) -> None:
        """Point nowhere."""
        self.pointed.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a fitted film fit again."""
        self.resized.emit()


def _to_pane(camera: Camera, size: QSize) -> QTransform:
    a, b, c, d = (camera.scale * axis for axis in camera.axes)
    return QTransform(a, c, b, d, *camera.origin(size.width(), size.height()))
