"""Words over a film, readable on black and on bone."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from desktop.theme import SHADE, VIEWER_FAINT, VIEWER_TEXT

MARGIN = 10


def paint_corners(painter: QPainter, head: tuple[str, ...], foot: tuple[str, ...]) -> None:
    """Lines at the top left, each cut where the pane ends, and wrapped ones at the foot."""
    inner = painter.viewport().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    metrics, right = painter.fontMetrics(), Qt.TextElideMode.ElideRight
    left = Qt.AlignmentFlag.AlignLeft
    for index, line in enumerate(head):
        row = inner.translated(0, index * metrics.lineSpacing())
        short = metrics.elidedText(line, right, inner.width())
        _paint(painter, row, left | Qt.AlignmentFlag.AlignTop, short)
    wrapped = left | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
    _paint(painter, inner, wrapped, "\n".join(foot))


def paint_hint(painter: QPainter, hint: str) -> None:
    """What stands where no film is."""
    painter.setPen(VIEWER_FAINT)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(painter.viewport().adjusted(24, 24, -24, -24), flags, hint)


def _paint(painter: QPainter, room: QRect, flags: Qt.AlignmentFlag, text: str) -> None:
    if text:
        box = painter.boundingRect(room, flags, text)
        painter.fillRect(box.adjusted(-MARGIN, 0, 6, 0), SHADE)
        painter.setPen(VIEWER_TEXT)
        painter.drawText(room, flags, text)
