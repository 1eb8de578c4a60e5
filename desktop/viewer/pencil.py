"""The pointer on a film -> marks: drawn point by point, picked up, moved, deleted."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from core.measuring.marks import Kind, Mark, Point, distance_to, levelled
from core.measuring.reading import Reading, read_mark
from desktop.viewer.annotations import Annotations
from desktop.viewer.tools import Tool


@dataclass(frozen=True, slots=True)
class Held:
    """A mark in the reader's hand: where it was picked up, by which point (None: the whole)."""

    index: int
    point: int | None
    start: Point
    mark: Mark


class Pencil(QObject):
    """Points are set by dragging or by clicks, as the reader likes; all in film pixels."""

    changed = Signal()
    length_known = Signal(object)  # Mark: the reader can tell how long this is

    def __init__(self, annotations: Annotations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotations = annotations
        self._tool: Tool = Tool.PAN
        self._fixed: tuple[Point, ...] = ()
        self._loose: Point | None = None
        self._held: Held | None = None
        self._moved: Mark | None = None
        self._selected: int | None = None
        annotations.changed.connect(self.drop)

    @property
    def drawing(self) -> bool:
        """Whether a mark is begun and not finished."""
        return bool(self._fixed)

    @property
    def selected(self) -> int | None:
        """Which mark the reader picked last."""
        return self._selected

    def shown(self) -> tuple[Reading, ...]:
        """What to paint: the film's marks, the one in hand, and the one begun."""
        film, sheet = self._annotations.film, self._annotations.sheet
        readings = list(self._annotations.readings)
        if film is None:
            return ()
        if self._held and self._moved:
            index, mark = self._held.index, self._moved
            readings[index] = read_mark(mark, film.radiograph, sheet, quick=True)
        draft = self._draft()
        if draft:
            readings.append(read_mark(draft, film.radiograph, sheet, quick=True))
        return tuple(readings)

    def take_up(self, tool: Tool) -> None:
        """Draw with another tool; what was begun with the last one is dropped."""
        self._tool = tool
        self.drop()

    def press(self, point: Point, reach: float, upright: bool) -> bool:
        """Set a point, or pick up what lies within `reach`; false where there is neither."""
        if not self.drawing and self._pick_up(point, reach):
            return True
        if self._tool.kind is None:
            return False
        self._fix(point, upright)
        return True

    def move(self, point: Point, upright: bool) -> None:
        """Lead the loose point, or what is in hand."""
        if self._held:
            held, mark = self._held, self._held.mark
            if held.point is None:
                self._moved = mark.shifted(point[0] - held.start[0], point[1] - held.start[1])
            else:
                self._moved = mark.moved(held.point, point)
            self.changed.emit()
        elif self.drawing:
            self._loose = self._placed(point, upright)
            self.changed.emit()

    def release(self, point: Point, reach: float, upright: bool) -> None:
        """Put down what is in hand, or set a second point if the press was a drag."""
        if self._held:
            held, moved = self._held, self._moved
            self._held = self._moved = None
            if moved and moved != held.mark:
                self._annotations.replace(held.index, moved)
                self._selected = held.index
            self.changed.emit()
        elif self.drawing and _gap(point, self._fixed[-1]) > reach:
            self._fix(point, upright)

    @Slot()
    def drop(self) -> None:
        """Forget what was begun, held or selected."""
        self._fixed, self._loose, self._selected = (), None, None
        self._held = self._moved = None
        self.changed.emit()

    @Slot()
    def delete(self) -> None:
        """The selected mark, or the one just being drawn."""
        if self._selected is not None and not self.drawing:
            self._annotations.remove(self._selected)
        self.drop()

    def _draft(self) -> Mark | None:
        kind = self._tool.kind
        if kind is None or not self._fixed:
            return None
        loose = (self._loose,) if self._loose else ()
        return Mark(kind, (*self._fixed, *loose))

    def _fix(self, point: Point, upright: bool) -> None:
        self._fixed, self._loose = (*self._fixed, self._placed(point, upright)), None
        self._selected = None
        kind = self._tool.kind
        if kind and len(self._fixed) == kind.count:
            mark = Mark(kind, self._fixed)
            self._fixed = ()
            self._finish(mark)
        self.changed.emit()

    def _finish(self, mark: Mark) -> None:
        if len(set(mark.points)) < len(mark.points):  # clicks on one spot measure nothing
            return
        if self._tool is Tool.CALIBRATE:
            self.length_known.emit(mark)
        else:
            self._annotations.add(mark)
            self._selected = len(self._annotations.sheet.marks) - 1

    def _placed(self, point: Point, upright: bool) -> Point:
        """The widths of a ratio are level on screen."""
        if self._tool.kind is Kind.RATIO and len(self._fixed) % 2 == 1:
            return levelled(point, self._fixed[-1], upright)
        return point

    def _pick_up(self, point: Point, reach: float) -> bool:
        marks = self._annotations.sheet.marks
        points = [
            (_gap(corner, point), index, place)
            for index, mark in enumerate(marks)
            for place, corner in enumerate(mark.points)
        ]
        lines = [(distance_to(mark, point), index, None) for index, mark in enumerate(marks)]
        for near in (points, lines):
            gap, index, place = min(near, default=(reach + 1.0, 0, None), key=_first)
            if gap <= reach:
                self._held = Held(index, place, point, marks[index])
                self._selected = index
                self.changed.emit()
                return True
        self._selected = None
        self.changed.emit()
        return False


def _gap(one: Point, other: Point) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


def _first(near: tuple[float, int, int | None]) -> float:
    return near[0]
