"""Marks and what they say, painted so that they stand out on black and on bone."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from core.measuring.marks import Point, outlines
from core.measuring.reading import Reading
from desktop.theme import MARK, MARK_SELECTED, SHADE

Placed = Callable[[Point], QPointF]  # film point -> pane point
CASING, LINE = 4.0, 1.6  # pane pixels
HANDLE = 3.5  # half a handle's side
GAP, INSET = 12.0, 5.0  # from a mark to its words, from their box to them


def paint_marks(
    painter: QPainter, readings: tuple[Reading, ...], selected: int | None, placed: Placed
) -> None:
    """Every mark, then every label on top."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index, reading in enumerate(readings):
        _paint_lines(painter, reading, _colour(index, selected), placed)
    for index, reading in enumerate(readings):
        _paint_label(painter, reading, _colour(index, selected), placed)


def _colour(index: int, selected: int | None) -> QColor:
    return MARK_SELECTED if index == selected else MARK


def _paint_lines(painter: QPainter, reading: Reading, colour: QColor, placed: Placed) -> None:
    lines = [QPolygonF([placed(point) for point in line]) for line in outlines(reading.mark)]
    corners = [placed(point) for point in reading.mark.points]
    for pen in (QPen(SHADE, CASING), QPen(colour, LINE)):
        painter.setPen(pen)
        for line in lines:
            painter.drawPolyline(line)
        for corner in corners:
            size = QSizeF(2 * HANDLE, 2 * HANDLE)
            painter.drawRect(QRectF(corner - QPointF(HANDLE, HANDLE), size))


def _paint_label(painter: QPainter, reading: Reading, colour: QColor, placed: Placed) -> None:
    """Right of the mark's rightmost point, or wherever in the pane there is room."""
    text = "\n".join(reading.lines)
    if not text:
        return
    right = max((placed(point) for point in reading.mark.points), key=QPointF.x)
    room = QRectF(painter.viewport())
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    box = painter.boundingRect(room, flags, text).adjusted(-INSET, -INSET, INSET, INSET)
    box.moveTopLeft(right + QPointF(GAP, -box.height() / 2))
    box.moveLeft(max(room.left(), min(box.left(), room.right() - box.width())))
    box.moveTop(max(room.top(), min(box.top(), room.bottom() - box.height())))
    painter.fillRect(box, SHADE)
    painter.setPen(colour)
    painter.drawText(box.adjusted(INSET, INSET, 0, 0), flags, text)
