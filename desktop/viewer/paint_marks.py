"""Marks and what they say, painted so that they stand out on black and on bone."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from core.measuring.marks import Mark, outlines
from core.measuring.reading import Reading
from desktop.theme import MARK, MARK_SELECTED, SHADE, VIEWER

CASING, LINE = 4.0, 1.6  # pane pixels; the casing is opaque and rough: Qt is slow otherwise
CORNER = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
HANDLE = 3.5  # half a handle's side
GAP, INSET = 12.0, 5.0  # from a mark to its words, from their box to them


def paint_marks(
    painter: QPainter, readings: tuple[Reading, ...], selected: int | None, to_pane: QTransform
) -> None:
    """Every mark, then every label on top; `to_pane` takes film points to pane points."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index, reading in enumerate(readings):
        _paint_lines(painter, reading.mark, _colour(index, selected), to_pane)
    taken: list[QRectF] = []
    for index, reading in enumerate(readings):
        if reading.lines:
            around = _placed(reading.mark.points, to_pane).boundingRect()
            taken.append(_place(around, _label_size(painter, reading), painter, taken))
            _paint_label(painter, reading, _colour(index, selected), taken[-1])


def _colour(index: int, selected: int | None) -> QColor:
    return MARK_SELECTED if index == selected else MARK


def _paint_lines(painter: QPainter, mark: Mark, colour: QColor, to_pane: QTransform) -> None:
    lines = [_placed(line, to_pane) for line in outlines(mark)]
    size, half = QSizeF(2 * HANDLE, 2 * HANDLE), QPointF(HANDLE, HANDLE)
    handles = [QRectF(to_pane.map(QPointF(x, y)) - half, size) for x, y in mark.points]
    for smooth, pen in ((False, QPen(VIEWER, CASING)), (True, QPen(colour, LINE))):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        painter.setPen(pen)
        for line in lines:
            painter.drawPolyline(line)
        for handle in handles:
            painter.drawRect(handle)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_label(painter: QPainter, reading: Reading, colour: QColor, box: QRectF) -> None:
    painter.fillRect(box.toRect(), SHADE)
    painter.setPen(colour)
    painter.drawText(box.adjusted(INSET, INSET, 0, 0), CORNER, "\n".join(reading.lines))


def _label_size(painter: QPainter, reading: Reading) -> QSizeF:
    words = painter.boundingRect(QRectF(), CORNER, "\n".join(reading.lines))
    return words.size() + QSizeF(2 * INSET, 2 * INSET)


def _place(mark: QRectF, size: QSizeF, painter: QPainter, taken: list[QRectF]) -> QRectF:
    """Right of the mark, left, below or above: the first that covers no mark or label."""
    room = QRectF(painter.viewport())
    wide, high = size.width(), size.height()
    middle = mark.center() - QPointF(wide, high) / 2
    places = (
        (mark.right() + GAP, middle.y()),
        (mark.left() - GAP - wide, middle.y()),
        (middle.x(), mark.bottom() + GAP),
        (middle.x(), mark.top() - GAP - high),
    )
    boxes = [QRectF(QPointF(*_within(room, x, y, wide, high)), size) for x, y in places]
    free = (box for box in boxes if not any(box.intersects(other) for other in (mark, *taken)))
    return next(free, boxes[0])


def _within(room: QRectF, x: float, y: float, wide: float, high: float) -> tuple[float, float]:
    return min(max(x, 0.0), room.width() - wide), min(max(y, 0.0), room.height() - high)


def _placed(points: tuple[tuple[float, float], ...], to_pane: QTransform) -> QPolygonF:
    return to_pane.map(QPolygonF([QPointF(x, y) for x, y in points]))
