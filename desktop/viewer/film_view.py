"""One pane: paints a film through a camera, and says what the mouse wants."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import FAINT, SHADE, VIEWER, VIEWER_TEXT
from desktop.viewer.camera import Camera

WHEEL = 1.2  # zoom per notch
MARGIN = 10


class FilmView(QWidget):
    """Wheel zooms to the cursor, left or middle drag pans, right drag sets the window."""

    camera_wanted = Signal(object)  # Camera
    fit_wanted = Signal()
    window_dragged = Signal(float, float)  # pane pixels to the right and up
    pointed = Signal(object)  # QPointF on the film, or None outside
    resized = Signal()

    def __init__(self, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._hint, self._hidden = title, hint, False
        self._levels: dict[int, QImage] = {}
        self._layer: QImage | None = None
        self._size = (0, 0)  # columns, rows
        self._camera = Camera(0, 0, 1)
        self._lines: tuple[str, ...] = ()
        self._held: QPointF | None = None
        self.setMouseTracking(True)
        self.setMinimumSize(200, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)

    def set_film(self, columns: int, rows: int, lines: tuple[str, ...] = ()) -> None:
        """A new film of that size, nothing of it drawn yet; `lines` stand in the corner."""
        self._size, self._lines = (columns, rows), lines
        self._levels, self._layer = {}, None
        self.update()

    def set_hint(self, hint: str, hidden: bool = False) -> None:
        """What stands here instead of a film; `hidden` keeps even a drawn film away."""
        self._hint, self._hidden = hint, hidden
        self.update()

    def set_levels(self, levels: dict[int, QImage]) -> None:
        """The film at 1 / 2**level of its size."""
        self._levels = dict(levels)
        self.update()

    def set_layer(self, layer: QImage | None) -> None:
        """A transparent picture over the whole film."""
        self._layer = layer
        self.update()

    def set_camera(self, camera: Camera) -> None:
        """Look at another part."""
        self._camera = camera
        self.update()

    def best_level(self) -> int:
        """The smallest level that is not blurred at the current zoom."""
        level, scale = 0, self._camera.scale * self.devicePixelRatioF()
        while scale * 2 ** (level + 1) <= 1.0:
            level += 1
        return level

    def paintEvent(self, event: QPaintEvent) -> None:
        """Film, evidence, texts."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), VIEWER)
        image = self._image()
        if image is None or self._hidden:
            self._paint_hint(painter)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left, top = self._camera.corner(self.width(), self.height())
        columns, rows = self._size
        scale = self._camera.scale
        area = QRectF(left, top, columns * scale, rows * scale)
        painter.drawImage(area, image)
        if self._layer is not None:
            painter.drawImage(area, self._layer)
        self._paint_texts(painter)

    def _image(self) -> QImage | None:
        if not self._levels:
            return None
        wanted = self.best_level()
        return self._levels[min(self._levels, key=lambda level: abs(level - wanted))]

    def _paint_hint(self, painter: QPainter) -> None:
        painter.setPen(FAINT)
        inner = self.rect().adjusted(24, 24, -24, -24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner, flags, self._hint)

    def _paint_texts(self, painter: QPainter) -> None:
        inner = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        metrics, right = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        lines = (self._title, *self._lines)
        text = "\n".join(metrics.elidedText(line, right, inner.width()) for line in lines)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        box = painter.boundingRect(inner, flags, text)
        painter.fillRect(box.adjusted(-MARGIN, -MARGIN, MARGIN, 6), SHADE)  # readable on bone
        painter.setPen(VIEWER_TEXT)
        painter.drawText(inner, flags, text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the cursor."""
        place = event.position()
        dx, dy = place.x() - self.width() / 2, place.y() - self.height() / 2
        factor = WHEEL ** (event.angleDelta().y() / 120.0)
        self.camera_wanted.emit(self._camera.zoomed(factor, dx, dy))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag."""
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, set the window, or only point."""
        place, buttons = event.position(), event.buttons()
        if self._held is not None and buttons:
            way = place - self._held
            self._held = place
            if buttons & Qt.MouseButton.RightButton:
                self.window_dragged.emit(way.x(), -way.y())
            else:
                self.camera_wanted.emit(self._camera.panned(way.x(), way.y()))
        x, y = self._camera.film_point(place.x(), place.y(), self.width(), self.height())
        inside = 0 <= x < self._size[0] and 0 <= y < self._size[1]
        self.pointed.emit(QPointF(x, y) if inside else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to the whole film."""
        self.fit_wanted.emit()

    def leaveEvent(self, event: object) -> None:
        """Point nowhere."""
        self.pointed.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a fitted film fit again."""
        self.resized.emit()
