"""What a reader draws on a film, as plain values in film pixels.

A point is (x, y): (0, 0) is the outer corner of the film's first pixel, whose centre lies at
(0.5, 0.5).
"""

from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from math import cos, pi, sin

from core.language import marked

Point = tuple[float, float]
PixelSize = tuple[float, float]  # millimetres per pixel: down a column, along a row

ARC = 72  # sides of the polygon that stands for an ellipse


class Kind(Enum):
    """What a mark measures."""

    LENGTH = marked("Length")
    ANGLE = marked("Angle")
    RATIO = marked("Cardiothoracic ratio")
    RECTANGLE = marked("Rectangle")
    ELLIPSE = marked("Ellipse")

    @property
    def count(self) -> int:
        """How many points make one."""
        return {Kind.ANGLE: 3, Kind.RATIO: 4}.get(self, 2)


@dataclass(frozen=True, slots=True)
class Mark:
    """One drawing; while it is being drawn it has fewer points than its kind asks for.

    LENGTH: both ends. ANGLE: an end, the vertex, the other end. RATIO: both edges of the
    heart, then of the inner thorax. RECTANGLE, ELLIPSE: opposite corners of what bounds it.
    """

    kind: Kind
    points: tuple[Point, ...]

    @property
    def complete(self) -> bool:
        """Whether it has all its points."""
        return len(self.points) == self.kind.count

    @property
    def is_region(self) -> bool:
        """Whether it encloses pixels."""
        return self.kind in (Kind.RECTANGLE, Kind.ELLIPSE)

    def moved(self, index: int, point: Point) -> "Mark":
        """With one point elsewhere; a width of a ratio stays as level as it was."""
        points = list(self.points)
        points[index] = point
        other = index ^ 1
        if self.kind is Kind.RATIO and other < len(points):
            upright = _upright(self.points[index], self.points[other])
            points[other] = levelled(points[other], point, upright)
        return replace(self, points=tuple(points))

    def shifted(self, dx: float, dy: float) -> "Mark":
        """As a whole elsewhere."""
        return replace(self, points=tuple((x + dx, y + dy) for x, y in self.points))


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a reader put on one film; `by_hand` is a scale that was calibrated there."""

    marks: tuple[Mark, ...] = ()
    by_hand: PixelSize | None = None


def levelled(point: Point, partner: Point, upright: bool) -> Point:
    """The point beside its partner: level with it, or plumb where the film lies on its side."""
    return (partner[0], point[1]) if upright else (point[0], partner[1])


def outlines(mark: Mark) -> tuple[tuple[Point, ...], ...]:
    """The lines to draw, each as a row of points."""
    points = mark.points
    if len(points) < 2:
        return ()
    if mark.kind is Kind.RATIO:
        return tuple(points[start : start + 2] for start in range(0, len(points) - 1, 2))
    if not mark.is_region:
        return (points,)
    (x0, y0), (x1, y1) = points
    if mark.kind is Kind.RECTANGLE:
        return (((x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)),)
    x, y, wide, high = (x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2
    turns = [2 * pi * step / ARC for step in range(ARC + 1)]
    return (tuple((x + wide * cos(turn), y + high * sin(turn)) for turn in turns),)


def distance_to(mark: Mark, point: Point) -> float:
    """Film pixels from a point to the nearest line of a mark."""
    sides = (side for line in outlines(mark) for side in pairwise(line))
    return min((_distance(point, *side) for side in sides), default=float("inf"))


def _distance(point: Point, start: Point, end: Point) -> float:
    px, py = point[0] - start[0], point[1] - start[1]
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = (px * dx + py * dy) / ((dx * dx + dy * dy) or 1.0)
    along = min(max(along, 0.0), 1.0)
    return float(((px - along * dx) ** 2 + (py - along * dy) ** 2) ** 0.5)


def _upright(one: Point, other: Point) -> bool:
    return abs(one[1] - other[1]) > abs(one[0] - other[0])
