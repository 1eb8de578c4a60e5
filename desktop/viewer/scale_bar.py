"""The colour scale beside the evidence map, in log-odds, and how much shines through."""

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from core.imaging.colour import OPACITY, evidence_colours
from core.language import figure
from desktop.pictures import layer_image
from desktop.theme import VIEWER, VIEWER_FAINT, VIEWER_LINE, VIEWER_TEXT

WIDTH, BAR, MARGIN = 76, 14, 56  # pixels
LEAST = 50  # pixels of a bar whose numbers can be told apart


class ScaleBar(QWidget):
    """From evidence against (below) over none to evidence for (above)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: float | None = None
        self._opacity = OPACITY
        self._image = layer_image(evidence_colours(opacity=1.0)[::-1, None])
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Colour scale of the evidence map"))
        self.setToolTip(self.tr("Log-odds that each of the model's cells adds to the score"))

    def sizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(WIDTH, 200)

    def set_scale(self, scale: float | None) -> None:
        """The log-odds at which the colours are full; None shows nothing."""
        self._scale = scale
        self.update()

    def set_opacity(self, opacity: float) -> None:
        """0..1, as over the film."""
        self._opacity = opacity
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar on black, its ticks, and what the ends mean."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), VIEWER)
        if self._scale is None:
            return
        bar = QRect(8, MARGIN, BAR, min(self.height() - 2 * MARGIN, 360))
        if bar.height() < LEAST:
            return
        bar.moveTop((self.height() - bar.height()) // 2)
        painter.fillRect(bar, VIEWER_FAINT)  # a middling film
        painter.setOpacity(self._opacity)
        painter.drawImage(bar, self._image)
        painter.setOpacity(1.0)
        painter.setPen(VIEWER_LINE)
        painter.drawRect(bar)
        painter.setPen(VIEWER_TEXT)
        for part in np.linspace(1.0, -1.0, 5 if bar.height() > 2 * LEAST else 3):
            y = round(bar.center().y() - part * bar.height() / 2)
            painter.drawLine(bar.right() + 1, y, bar.right() + 4, y)
            box = QRect(bar.right() + 8, y - 10, WIDTH - BAR - 12, 20)
            label = figure(part * self._scale, "+.2g") if part else "0"
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, label.replace("-", "−"))
        below = QRect(0, bar.bottom() + 10, WIDTH, 40)
        above = QRect(0, bar.top() - 50, WIDTH, 40)
        edge = Qt.AlignmentFlag.AlignLeft
        unit, for_it = self.tr("log-odds"), self.tr("for", "evidence")
        against = self.tr("against", "evidence")
        painter.drawText(
            above,
            edge | Qt.AlignmentFlag.AlignBottom,
            f" {unit}\n {for_it}",
        )
        painter.drawText(below, edge | Qt.AlignmentFlag.AlignTop, f" {against}")


class EvidenceColumn(QWidget):
    """The scale, and a slider for the opacity of the evidence below it."""

    opacity_wanted = Signal(int)  # percent

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = ScaleBar()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setValue(round(100 * OPACITY))
        self.slider.setAccessibleName(self.tr("Opacity of the evidence"))
        self.slider.setToolTip(self.tr("Opacity of the evidence; hold B to take it away"))
        self.slider.valueChanged.connect(self._want)
        self.label = label = QLabel(self.tr("Opacity"))
        label.setStyleSheet(f"color: {VIEWER_TEXT.name()};")
        self.setFixedWidth(WIDTH)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), VIEWER)
        self.setPalette(palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(self.bar, 1)
        for widget in (label, self.slider):
            column.addWidget(widget)
            column.setAlignment(widget, Qt.AlignmentFlag.AlignHCenter)
        self.slider.setFixedWidth(WIDTH - 16)

    def offer_opacity(self, offered: bool) -> None:
        """Only where there is something that it changes."""
        self.label.setVisible(offered)
        self.slider.setVisible(offered)

    @Slot(int)
    def _want(self, percent: int) -> None:
        self.bar.set_opacity(percent / 100)
        self.opacity_wanted.emit(percent)
