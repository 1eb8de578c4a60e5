"""Marks and what they say, painted so that they stand out on black and on bone."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from core.measuring.marks import Mark, outlines
from core.measuring.reading import Reading
from desktop.theme import MARK, MARK_SELECTED, SHADE, VIEWER

CASING, LINE = 4.0, 1.6  # pane pixels; the casing is opaque: Qt blends wide lines slowly
HANDLE = 3.5  # half a handle's side
GAP, INSET = 12.0, 5.0  # from a mark to its words, from their box to them


def paint_marks(
    painter: QPainter, readings: tuple[Reading, ...], selected: int | None, to_pane: QTransform
) -> None:
    """Every mark, then every label on top; `to_pane` takes film points to pane points."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index, reading in enumerate(readings):
        _paint_lines(painter, reading.mark, _colour(index, selected), to_pane)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for index, reading in enumerate(readings):
        _paint_label(painter, reading, _colour(index, selected), to_pane)


def _colour(index: int, selected: int | None) -> QColor:
    return MARK_SELECTED if index == selected else MARK


def _paint_lines(painter: QPainter, mark: Mark, colour: QColor, to_pane: QTransform) -> None:
    lines = [_placed(line, to_pane) for line in outlines(mark)]
    size, half = QSizeF(2 * HANDLE, 2 * HANDLE), QPointF(HANDLE, HANDLE)
    handles = [QRectF(to_pane.map(QPointF(x, y)) - half, size) for x, y in mark.points]
    for pen in (QPen(VIEWER, CASING), QPen(colour, LINE)):
        painter.setPen(pen)
        for line in lines:
            painter.drawPolyline(line)
        for handle in handles:
            painter.drawRect(handle)


def _paint_label(painter: QPainter, reading: Reading, colour: QColor, to_pane: QTransform) -> None:
    text = "\n".join(reading.lines)
    if not text:
        return
    room = QRectF(painter.viewport())
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    box = painter.boundingRect(room, flags, text).adjusted(-INSET, -INSET, INSET, INSET)
    box.moveTopLeft(_place(_placed(reading.mark.points, to_pane).boundingRect(), box, room))
    painter.fillRect(box.toRect(), SHADE)
    painter.setPen(colour)
    painter.drawText(box.adjusted(INSET, INSET, 0, 0), flags, text)


def _place(mark: QRectF, box: QRectF, room: QRectF) -> QPointF:
    """Beside the mark where there is room, else below it, and always in the pane."""
    x, y = mark.right() + GAP, mark.center().y() - box.height() / 2
    if x + box.width() > room.right():
        x = mark.left() - GAP - box.width()
    if x < room.left():
        x, y = mark.center().x() - box.width() / 2, mark.bottom() + GAP
    x = max(room.left(), min(x, room.right() - box.width()))
    return QPointF(x, max(room.top(), min(y, room.bottom() - box.height())))


def _placed(points: tuple[tuple[float, float], ...], to_pane: QTransform) -> QPolygonF:
    return to_pane.map(QPolygonF([QPointF(x, y) for x, y in points]))
