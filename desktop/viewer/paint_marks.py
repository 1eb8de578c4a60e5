"""Marks and what they say, painted so that they stand out on black and on bone."""

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from core.measuring.marks import Mark, outlines
from core.measuring.reading import Reading
from desktop.theme import MARK, MARK_SELECTED, REGION, SHADE, VIEWER

CASING, LINE = 4.0, 1.6  # pane pixels; the casing is opaque and rough: Qt is slow otherwise
CORNER = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
CLEAR = QMarginsF(3, 3, 3, 3)  # that labels keep from marks
HANDLE = 3.5  # half a handle's side
GAP, INSET = 12.0, 5.0  # from a mark to its words, from their box to them


def paint_marks(
    painter: QPainter, readings: tuple[Reading, ...], selected: int | None, to_pane: QTransform
) -> None:
    """Every mark, then every label on top; `to_pane` takes film points to pane points."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    lines = [[_placed(line, to_pane) for line in outlines(reading.mark)] for reading in readings]
    taken = [line.boundingRect().marginsAdded(CLEAR) for mark in lines for line in mark]
    for index, reading in enumerate(readings):
        handles = _placed(reading.mark.points, to_pane)
        _paint_lines(painter, lines[index], handles, _colour(index, selected))
    for index, reading in enumerate(readings):
        around = _placed(reading.mark.points, to_pane).boundingRect()
        in_sight = around.marginsAdded(CLEAR).intersects(QRectF(painter.viewport()))
        if reading.lines and in_sight:
            taken.append(_place(around, _label_size(painter, reading), painter, taken))
            _paint_label(painter, reading, _colour(index, selected), taken[-1])


def paint_regions(painter: QPainter, regions: tuple[Mark, ...], to_pane: QTransform) -> None:
    """What a trainer marked: dashed, and thicker than a reader's marks."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(VIEWER, CASING + 1), QPen(REGION, LINE + 1, Qt.PenStyle.DashLine)):
        painter.setPen(pen)
        for line in (line for mark in regions for line in outlines(mark)):
            painter.drawPolyline(_placed(line, to_pane))


def _colour(index: int, selected: int | None) -> QColor:
    return MARK_SELECTED if index == selected else MARK


def _paint_lines(
    painter: QPainter, lines: list[QPolygonF], corners: QPolygonF, colour: QColor
) -> None:
    size, half = QSizeF(2 * HANDLE, 2 * HANDLE), QPointF(HANDLE, HANDLE)
    handles = [QRectF(corner - half, size) for corner in corners.toList()]
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
    """Around the mark, from its right on: the first place that covers least of the others."""
    room = QRectF(painter.viewport())
    wide, high = size.width(), size.height()
    middle = mark.center() - QPointF(wide, high) / 2
    left, right = mark.left() - GAP - wide, mark.right() + GAP
    above, below = mark.top() - GAP - high, mark.bottom() + GAP
    places = (
        *((right, middle.y()), (left, middle.y()), (middle.x(), below), (middle.x(), above)),
        *((right, below), (left, below), (right, above), (left, above)),
    )
    boxes = [QRectF(QPointF(*_within(room, x, y, wide, high)), size) for x, y in places]
    for box in boxes:
        if not any(map(box.intersects, taken)):
            return box
    return min(boxes, key=lambda box: sum(_area(box.intersected(other)) for other in taken))


def _area(box: QRectF) -> float:
    return box.width() * box.height()


def _within(room: QRectF, x: float, y: float, wide: float, high: float) -> tuple[float, float]:
    return max(0.0, min(x, room.width() - wide)), max(0.0, min(y, room.height() - high))


def _placed(points: tuple[tuple[float, float], ...], to_pane: QTransform) -> QPolygonF:
    return to_pane.map(QPolygonF([QPointF(x, y) for x, y in points]))
