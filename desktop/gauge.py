"""The calibrated probability on a line, with the threshold and the band of doubt."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.inference.classifier import Prediction
from desktop.theme import FAINT, LINE, MUTED, NEGATIVE, POSITIVE, TEXT

EDGE, TOP, HEIGHT = 8, 16, 10  # pixels around the bar, above it, and its own
CALM = 0.75  # opacity of the bar


class Gauge(QWidget):
    """0 to 100 %; left of the threshold reads normal, right of it pneumonia."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prediction: Prediction | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Probability of pneumonia"))

    def sizeHint(self) -> QSize:
        """Bar, marker above and scale below."""
        return QSize(280, TOP + HEIGHT + 26)

    def set_prediction(self, prediction: Prediction, words: str) -> None:
        """Show another one; `words` give it."""
        self._prediction = prediction
        point = prediction.operating_point
        low, high = (100 * limit for limit in point.band)
        scale = self.tr("operating point {point} %, indeterminate {low} to {high} %").format(
            point=f"{100 * point.threshold:.0f}", low=f"{low:.0f}", high=f"{high:.0f}"
        )
        self.setAccessibleDescription(f"{words}, {scale}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bar, band, threshold, marker."""
        if self._prediction is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        point = self._prediction.operating_point
        self._paint_bar(painter, point.threshold, point.band)
        self._paint_threshold(painter, point.threshold)
        x = self._x(self._prediction.probability)
        marker = [QPointF(x - 6, TOP - 11), QPointF(x + 6, TOP - 11), QPointF(x, TOP - 2)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(TEXT)
        painter.drawPolygon(QPolygonF(marker))
        painter.fillRect(QRectF(x - 1, TOP - 2, 2, HEIGHT + 4), TEXT)

    def _x(self, probability: float) -> float:
        return EDGE + probability * (self.width() - 2 * EDGE)

    def _stretch(self, low: float, high: float) -> QRectF:
        return QRectF(self._x(low), TOP, self._x(high) - self._x(low), HEIGHT)

    def _paint_bar(self, painter: QPainter, threshold: float, band: tuple[float, float]) -> None:
        painter.setOpacity(CALM)
        painter.fillRect(self._stretch(0, threshold), NEGATIVE)
        painter.fillRect(self._stretch(threshold, 1), POSITIVE)
        painter.setOpacity(1)
        painter.fillRect(self._stretch(*band), LINE)
        painter.fillRect(self._stretch(*band), QBrush(FAINT, Qt.BrushStyle.BDiagPattern))

    def _paint_threshold(self, painter: QPainter, threshold: float) -> None:
        x = self._x(threshold)
        painter.setPen(MUTED)
        painter.drawLine(QPointF(x, TOP), QPointF(x, TOP + HEIGHT + 5))
        below, words = TOP + HEIGHT + 5, self.tr("threshold")
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        whole = QRectF(EDGE, below, self.width() - 2 * EDGE, 18)
        half = painter.fontMetrics().horizontalAdvance(words) / 2
        if x - half > EDGE + 30:
            painter.drawText(whole, left, "0 %")
        if x + half < self.width() - EDGE - 46:
            painter.drawText(whole, right, "100 %")
        centre = min(max(x, EDGE + half), self.width() - EDGE - half)
        place = QRectF(centre - half - 2, below, 2 * half + 4, 18)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, words)
