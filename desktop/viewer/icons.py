"""The tools' icons: strokes on a 24 by 24 grid, drawn in the colours of the theme."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPen, QPixmap

from desktop.theme import FAINT, TEXT
from desktop.viewer.tools import Tool

GRID, SHARP = 24, 3  # units, and pixels per unit: sharp on dense screens too
Stroke = tuple[tuple[float, float], ...]
Round = tuple[float, float, float, float]  # centre x, y, radii

STROKES: dict[Tool, tuple[Stroke, ...]] = {
    Tool.PAN: (
        ((12, 3), (12, 21)),
        ((3, 12), (21, 12)),
        ((9, 6), (12, 3), (15, 6)),
        ((9, 18), (12, 21), (15, 18)),
        ((6, 9), (3, 12), (6, 15)),
        ((18, 9), (21, 12), (18, 15)),
    ),
    Tool.WINDOW: (((12, 4), (12, 20)), ((15, 6), (15, 18)), ((18, 8), (18, 16))),
    Tool.ZOOM: (((14.5, 14.5), (21, 21)), ((6, 9.5), (13, 9.5)), ((9.5, 6), (9.5, 13))),
    Tool.LENS: (((14.5, 14.5), (21, 21)),),
    Tool.LENGTH: (((3, 12), (21, 12)), ((3, 8), (3, 16)), ((21, 8), (21, 16))),
    Tool.ANGLE: (((19, 5), (4, 19), (21, 19)), ((10, 13.5), (12, 16), (12.5, 19))),
    Tool.RATIO: (
        ((3, 19), (21, 19)),
        ((3, 16), (3, 22)),
        ((21, 16), (21, 22)),
        ((8, 10), (16, 10)),
        ((8, 7), (8, 13)),
        ((16, 7), (16, 13)),
    ),
    Tool.RECTANGLE: (((4, 6), (20, 6), (20, 18), (4, 18), (4, 6)),),
    Tool.ELLIPSE: (),
    Tool.CALIBRATE: (
        ((3, 9), (21, 9), (21, 16), (3, 16), (3, 9)),
        *(((x, 9), (x, 12.5)) for x in (7.5, 12.0, 16.5)),
    ),
}
ROUNDS: dict[Tool, Round] = {
    Tool.WINDOW: (12, 12, 8, 8),
    Tool.ZOOM: (9.5, 9.5, 6.5, 6.5),
    Tool.LENS: (9.5, 9.5, 6.5, 6.5),
    Tool.ELLIPSE: (12, 12, 9, 6.5),
}


def tool_icon(tool: Tool) -> QIcon:
    """As it looks when it can be picked up, and when there is no film."""
    path = QPainterPath()
    for stroke in STROKES[tool]:
        path.moveTo(*stroke[0])
        for point in stroke[1:]:
            path.lineTo(*point)
    if tool in ROUNDS:
        x, y, across, down = ROUNDS[tool]
        path.addEllipse(QPointF(x, y), across, down)
    icon = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, TEXT), (QIcon.Mode.Disabled, FAINT)):
        pixmap = QPixmap(GRID * SHARP, GRID * SHARP)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(SHARP, SHARP)
        painter.setPen(QPen(colour, 1.6, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(path)
        painter.end()
        icon.addPixmap(pixmap, mode)
    return icon
