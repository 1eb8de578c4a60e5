"""How long a pixel is, and how far that is to be believed."""

from dataclasses import dataclass
from enum import Enum
from math import hypot

from core.imaging.radiograph import Radiograph
from core.language import marked
from core.measuring.marks import PixelSize, Point, Sheet

AT_DETECTOR = marked(
    "Lengths are measured at the detector. In the patient they are shorter, by a magnification "
    "that the file does not tell."
)
BY_HAND = marked(
    "Lengths rest on a calibration by hand: they hold at the depth of what was calibrated on."
)
NO_SCALE = marked("The file does not say how large a pixel is: lengths are in pixels.")


class Source(Enum):
    """Where a scale comes from, and the words that must go with it."""

    PATIENT = ""
    DETECTOR = AT_DETECTOR
    HAND = BY_HAND
    NONE = NO_SCALE


@dataclass(frozen=True, slots=True)
class Scale:
    """`row`, `column`: the distance of two pixels down a column and along a row, in `unit`s."""

    row: float
    column: float
    source: Source

    @property
    def unit(self) -> str:
        """Millimetres, unless nothing is known."""
        return "px" if self.source is Source.NONE else "mm"

    def length(self, start: Point, end: Point) -> float:
        """From one film point to another."""
        return hypot(self.column * (end[0] - start[0]), self.row * (end[1] - start[1]))


def scale_of(radiograph: Radiograph, sheet: Sheet) -> Scale:
    """The reader's own calibration before the file's Pixel Spacing, then the detector's."""
    spacing = radiograph.spacing
    if sheet.by_hand:
        return Scale(*sheet.by_hand, Source.HAND)
    if spacing is None:
        return Scale(1.0, 1.0, Source.NONE)
    source = Source.DETECTOR if spacing.at_detector else Source.PATIENT
    return Scale(spacing.row, spacing.column, source)


def calibrated(radiograph: Radiograph, start: Point, end: Point, length: float) -> PixelSize:
    """Millimetres per pixel if two film points are `length` millimetres apart.

    The pixels keep the shape that the file gives them, square where it gives none.

    Raises:
        ValueError: the points are one, or the length is none.
    """
    file = scale_of(radiograph, Sheet())
    measured = file.length(start, end)
    if measured <= 0.0 or length <= 0.0:
        raise ValueError(f"{length} mm for {measured} {file.unit}")
    factor = length / measured
    return file.row * factor, file.column * factor
