"""What marks measure: angles, widths, and statistics of the pixels inside."""

from dataclasses import dataclass
from math import atan2, ceil, degrees, pi
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.imaging.radiograph import Radiograph
from core.measuring.marks import Kind, Mark
from core.measuring.scale import Scale


@dataclass(frozen=True, slots=True)
class Statistics:
    """Of the `count` pixels whose centres lie in a region, in the unit of the film's pixels."""

    count: int
    mean: float
    deviation: float  # of the population
    least: float
    most: float


def angle(mark: Mark, scale: Scale) -> float:
    """Between the two arms, in degrees from 0 to 180."""
    first, vertex, second = mark.points
    arms = [
        atan2(scale.row * (end[1] - vertex[1]), scale.column * (end[0] - vertex[0]))
        for end in (first, second)
    ]
    turn = abs(degrees(arms[0] - arms[1]))
    return min(turn, 360.0 - turn)


def area(mark: Mark, scale: Scale) -> float:
    """Of a rectangle or ellipse, in the square of the scale's unit."""
    (x0, y0), (x1, y1) = mark.points
    bounds = abs((x1 - x0) * scale.column * (y1 - y0) * scale.row)
    return bounds * pi / 4 if mark.kind is Kind.ELLIPSE else bounds


def statistics(mark: Mark, radiograph: Radiograph) -> Statistics | None:
    """Of the film inside a rectangle or ellipse, padding left out; None where there is none."""
    rows, columns = radiograph.pixels.shape
    xs, ys = zip(*mark.points, strict=True)
    left, right = _span(min(xs), max(xs), columns)
    top, bottom = _span(min(ys), max(ys), rows)
    part = radiograph.pixels[top:bottom, left:right]
    if not part.size:
        return None
    inside = _inside(mark, np.arange(left, right) + 0.5, np.arange(top, bottom) + 0.5)
    if radiograph.padding is not None:
        low, high = radiograph.padding
        inside &= ((part < low) | (part > high)).view(np.uint8)
    count = int(cv2.countNonZero(inside))
    if not count:
        return None
    return _statistics(part, inside, count)


def _statistics(part: NDArray[Any], inside: NDArray[np.uint8], count: int) -> Statistics:
    mean, deviation = cv2.meanStdDev(part, mask=inside)
    least, most, _, _ = cv2.minMaxLoc(part, mask=inside)
    return Statistics(count, float(mean[0, 0]), float(deviation[0, 0]), least, most)


def _span(low: float, high: float, most: int) -> tuple[int, int]:
    """The pixels whose centres lie from `low` up to `high`."""
    return min(max(ceil(low - 0.5), 0), most), min(max(ceil(high - 0.5), 0), most)


def _inside(mark: Mark, xs: NDArray[Any], ys: NDArray[Any]) -> NDArray[np.uint8]:
    """1 where a pixel centre lies in the region, which bounds `xs` and `ys`; (ys, xs) uint8."""
    if mark.kind is Kind.RECTANGLE:
        return np.ones((ys.size, xs.size), np.uint8)
    (x0, y0), (x1, y1) = mark.points
    part = ((ys - (y0 + y1) / 2) / ((y1 - y0) / 2)) ** 2
    reach = abs(x1 - x0) / 2 * np.sqrt(np.clip(1.0 - part, 0.0, None))
    return (np.abs(xs - (x0 + x1) / 2)[None] <= reach[:, None]).view(np.uint8)
