"""What a report draws: the film beside its evidence, and the probability on its scale."""

from io import BytesIO
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from core.imaging.colour import overlay
from core.inference.attention import Attention
from core.inference.classifier import Prediction, Refusal
from core.language import phrase, shown
from core.measuring.marks import Point
from core.measuring.reading import Reading
from core.reporting.annotations import draw_annotations
from core.reporting.layout import FAINT, INK, Style, draw_text
from core.reporting.picture import scale_bar, scale_ends
from core.reporting.report import EVIDENCE, probability

PRINTED = 1400  # pixels of the longer side: over 300 dpi at the size on the page
QUALITY = 92  # of JPEG
GAP = 12.0  # points between the pictures
ABOVE, BELOW = 14.0, 36.0  # points for the captions and for the colour scale
CAPTION = Style(8, bold=True)
SMALL = Style(7, colour=FAINT)
AGAINST_TINT, FOR_TINT, BETWEEN = "#c3d6f0", "#fbdfb6", "#8f99a3"


class Films(Flowable):  # type: ignore[misc]
    """The original and its evidence side by side at one scale, or the original alone.

    What a reader measured is drawn over the original.
    """

    def __init__(
        self,
        outcome: Attention | Refusal,
        tallest: float,
        readings: tuple[Reading, ...] = (),
        with_attention: bool = True,
    ) -> None:
        super().__init__()
        self.attention = outcome if isinstance(outcome, Attention) and with_attention else None
        analysed = isinstance(outcome, Attention)
        self.alone = phrase("Original") if analysed else phrase("Original (not analysed)")
        self.tallest, self.readings = tallest, readings
        finding = outcome.prediction if isinstance(outcome, Attention) else outcome
        self.grey = finding.radiograph.grey

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The films keep their aspect and fill their halves or the height."""
        rows, columns = self.grey.shape
        self.width, self.half = width, (width - GAP) / 2
        zoom = min(self.half / columns, self.tallest / rows)
        self.wide, self.high = zoom * columns, zoom * rows
        return width, ABOVE + self.high + self.height_of_scale

    def draw(self) -> None:
        """Both pictures, or the one."""
        film = _printed(self.grey)
        if self.attention is None:
            left = (self.width - self.half) / 2
            self._picture(film, left, self.alone)
            self._annotate(left)
            return
        self._picture(film, 0.0, phrase("Original"))
        self._annotate(0.0)
        self._picture(_evidence(self.attention, film), self.half + GAP, phrase("Evidence map"))
        self._scale(self.attention.prediction.card.evidence_scale)

    def _picture(self, pixels: NDArray[np.uint8], left: float, caption: str) -> None:
        bottom = self.height_of_scale
        x = left + (self.half - self.wide) / 2
        draw_text(self.canv, (x, bottom + self.high + 4), caption, CAPTION)
        self.canv.drawImage(_jpeg(pixels), x, bottom, self.wide, self.high)

    def _annotate(self, left: float) -> None:
        zoom = self.high / self.grey.shape[0]
        x, top = left + (self.half - self.wide) / 2, self.height_of_scale + self.high

        def placed(point: Point) -> tuple[float, float]:
            return x + zoom * point[0], top - zoom * point[1]

        self.canv.saveState()
        frame = self.canv.beginPath()
        frame.rect(x, self.height_of_scale, self.wide, self.high)
        self.canv.clipPath(frame, stroke=0)
        draw_annotations(self.canv, self.readings, placed)
        self.canv.restoreState()

    @property
    def height_of_scale(self) -> float:
        """Where the pictures stand, in points above the figure's foot."""
        return BELOW if self.attention else 6.0

    def _scale(self, scale: float) -> None:
        left, bar = self.half + GAP, self.half
        picture = ImageReader(Image.fromarray(scale_bar(2, 256)))
        self.canv.drawImage(picture, left, BELOW - 11, bar, 7)
        for part, words in enumerate(scale_ends(scale)):
            align: Any = ("left", "centre", "right")[part]
            at = (left + part * bar / 2, BELOW - 19)
            draw_text(self.canv, at, words, Style(7, colour=INK, align=align))
        draw_text(
            self.canv, (left + bar / 2, BELOW - 29), shown(EVIDENCE), Style(7, align="centre")
        )


class Gauge(Flowable):  # type: ignore[misc]
    """The calibrated probability between 0 and 1, with threshold and indeterminate band."""

    HIGH, BAR, FOOT = 47.0, 9.0, 21.0  # points: the whole, the bar, the bar's lower edge

    def __init__(self, prediction: Prediction) -> None:
        super().__init__()
        self.prediction = prediction

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as there is room, with the room for half a label at both ends."""
        self.width = width
        return width, self.HIGH

    def draw(self) -> None:
        """The bar, what is marked on it, and the labels."""
        point = self.prediction.operating_point
        low, high = point.band
        self._fill(0.0, point.threshold, AGAINST_TINT)
        self._fill(point.threshold, 1.0, FOR_TINT)
        self._fill(low, high, BETWEEN)
        self.canv.setStrokeColor(HexColor(INK))
        self.canv.setLineWidth(1.2)
        edge = self._x(point.threshold)
        self.canv.line(edge, self.FOOT - 2.5, edge, self.FOOT + self.BAR + 2.5)
        self._mark(self.prediction.probability)
        for part, words in enumerate(("0 %", "50 %", "100 %")):
            align: Any = ("left", "centre", "right")[part]
            at = (self._x(part / 2), self.FOOT - 9.5)
            draw_text(self.canv, at, words, Style(6.5, colour=FAINT, align=align))
        said = phrase(
            "Threshold {threshold:.1f} %; indeterminate {low:.1f} to {high:.1f} % (grey)",
            threshold=100 * point.threshold,
            low=100 * low,
            high=100 * high,
        )
        draw_text(self.canv, (0, self.FOOT - 19), said, SMALL)

    def _x(self, value: float) -> float:
        return value * float(self.width)

    def _fill(self, start: float, end: float, colour: str) -> None:
        self.canv.setFillColor(HexColor(colour))
        left, wide = self._x(start), self._x(end) - self._x(start)
        self.canv.rect(left, self.FOOT, wide, self.BAR, stroke=0, fill=1)

    def _mark(self, value: float) -> None:
        x, foot = self._x(value), self.FOOT + self.BAR + 1
        self.canv.setFillColor(HexColor(INK))
        arrow = self.canv.beginPath()
        arrow.moveTo(x, foot)
        arrow.lineTo(x - 3.5, foot + 6)
        arrow.lineTo(x + 3.5, foot + 6)
        arrow.close()
        self.canv.drawPath(arrow, stroke=0, fill=1)
        align: Any = "left" if value < 0.1 else "right" if value > 0.9 else "centre"
        shift = {"left": -3.5, "right": 3.5, "centre": 0.0}[align]
        label = Style(7, bold=True, align=align)
        draw_text(self.canv, (x + shift, foot + 8), probability(self.prediction), label)


def _printed(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A film no larger than print needs."""
    zoom = PRINTED / max(grey.shape)
    if zoom >= 1.0:
        return grey
    rows, columns = (max(1, round(zoom * side)) for side in grey.shape)
    return np.asarray(cv2.resize(grey, (columns, rows), interpolation=cv2.INTER_AREA))


def _evidence(attention: Attention, film: NDArray[np.uint8]) -> NDArray[np.uint8]:
    size = (film.shape[1], film.shape[0])
    evidence = cv2.resize(attention.evidence, size, interpolation=cv2.INTER_LINEAR)
    scale = attention.prediction.card.evidence_scale
    return overlay(film, np.asarray(evidence, np.float32), scale)


def _jpeg(pixels: NDArray[np.uint8]) -> ImageReader:
    coded = BytesIO()
    Image.fromarray(pixels).save(coded, "JPEG", quality=QUALITY)
    return ImageReader(coded)
