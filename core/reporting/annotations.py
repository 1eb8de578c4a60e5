"""What a reader measured, drawn over the printed film and numbered as in the list below it."""

from collections.abc import Callable
from typing import Any

from reportlab.lib.colors import HexColor

from core.measuring.marks import Point, outlines
from core.measuring.reading import Reading
from core.reporting.layout import Style, draw_text

Placed = Callable[[Point], tuple[float, float]]  # film point -> points on the page
LIGHT, DARK = "#96f0aa", "#090a0c"
CASING, LINE = 1.6, 0.6  # points
NUMBER = Style(6.5, bold=True, colour=LIGHT)


def draw_annotations(canvas: Any, readings: tuple[Reading, ...], placed: Placed) -> None:
    """Every mark with its number beside its rightmost point."""
    for number, reading in enumerate(readings, start=1):
        lines = [[placed(point) for point in line] for line in outlines(reading.mark)]
        for colour, width in ((DARK, CASING), (LIGHT, LINE)):
            canvas.setStrokeColor(HexColor(colour))
            canvas.setLineWidth(width)
            for line in lines:
                path = canvas.beginPath()
                path.moveTo(*line[0])
                for point in line[1:]:
                    path.lineTo(*point)
                canvas.drawPath(path)
        x, y = max(placed(point) for point in reading.mark.points)
        canvas.setFillColor(HexColor(DARK))
        canvas.rect(x + 2, y - 4, 4.5 * len(str(number)) + 2.5, 8, stroke=0, fill=1)
        draw_text(canvas, (x + 3.5, y - 2.2), str(number), NUMBER)
