"""What readers drew on the films of this case, until it is closed, and how to undo it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from core.language import phrase
from core.measuring.marks import Kind, Mark, Sheet
from core.measuring.reading import Reading, read_sheet
from core.measuring.scale import calibrated
from desktop.viewer.film import Film

Key = tuple[str, int]  # path and fingerprint: a film that took another's name starts anew


class Annotations(QObject):
    """A sheet and an undo stack for each film; only the one on screen is changed.

    Nothing is ever written to the disk.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo = QUndoGroup(self)
        self._sheets: dict[Key, Sheet] = {}
        self._stacks: dict[Key, QUndoStack] = {}
        self._film: Film | None = None
        self._readings: tuple[Reading, ...] = ()

    @property
    def sheet(self) -> Sheet:
        """Of the film on screen."""
        return self._sheets.get(_key(self._film), Sheet()) if self._film else Sheet()

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What its marks say."""
        return self._readings

    @property
    def film(self) -> Film | None:
        """The one on screen."""
        return self._film

    def turn_to(self, film: Film | None) -> None:
        """Another film's sheet."""
        self._film = film
        if film and _key(film) not in self._stacks:
            self._stacks[_key(film)] = QUndoStack(self.undo)
        stack = self._stacks[_key(film)] if film else None
        self.undo.setActiveStack(stack)  # type: ignore[arg-type]  # Qt takes none as well
        self._refresh()

    def forget(self) -> None:
        """The case is closed: every film's sheet is thrown away."""
        for stack in self._stacks.values():
            self.undo.removeStack(stack)
            stack.deleteLater()
        self._sheets, self._stacks = {}, {}
        self.turn_to(None)

    def add(self, mark: Mark) -> None:
        """One more."""
        self._change(self.tr("drawing {what}").format(what=_name(mark)), (*self.sheet.marks, mark))

    def replace(self, index: int, mark: Mark) -> None:
        """One in another place."""
        marks = self.sheet.marks
        self._change(
            self.tr("moving {what}").format(what=_name(mark)),
            (*marks[:index], mark, *marks[index + 1 :]),
        )

    def remove(self, index: int) -> None:
        """One less."""
        marks = self.sheet.marks
        self._change(
            self.tr("deleting {what}").format(what=_name(marks[index])),
            marks[:index] + marks[index + 1 :],
        )

    def clear(self) -> None:
        """None at all; the calibration stays."""
        if self.sheet.marks:
            self._change(self.tr("deleting all marks"), ())

    def calibrate(self, mark: Mark, length: float) -> None:
        """Let a mark be so many millimetres long, and measure by it from now on."""
        if self._film:
            start, end = mark.points
            by_hand = calibrated(self._film.radiograph, start, end, length)
            self._push(self.tr("calibrating"), Sheet(self.sheet.marks, by_hand))

    def put(self, key: Key, sheet: Sheet) -> None:
        """Set a film's sheet; only undo and redo come here."""
        self._sheets[key] = sheet
        self._refresh()

    def _change(self, text: str, marks: tuple[Mark, ...]) -> None:
        self._push(text, Sheet(marks, self.sheet.by_hand))

    def _push(self, text: str, after: Sheet) -> None:
        if self._film:
            key = _key(self._film)
            self._stacks[key].push(_Change(self, key, (self.sheet, after), text))

    def _refresh(self) -> None:
        film = self._film
        self._readings = read_sheet(self.sheet, film.radiograph) if film else ()
        self.changed.emit()


class _Change(QUndoCommand):
    """From one sheet to another."""

    def __init__(
        self, annotations: Annotations, key: Key, sheets: tuple[Sheet, Sheet], text: str
    ) -> None:
        super().__init__(text)
        self._annotations, self._key, self._sheets = annotations, key, sheets

    def redo(self) -> None:
        """Do it, for the first time as well."""
        self._annotations.put(self._key, self._sheets[1])

    def undo(self) -> None:
        """As before."""
        self._annotations.put(self._key, self._sheets[0])


def _key(film: Film) -> Key:
    return str(film.radiograph.path), film.fingerprint


def _name(mark: Mark) -> str:
    return {
        Kind.LENGTH: phrase("length"),
        Kind.ANGLE: phrase("angle"),
        Kind.RATIO: phrase("ratio"),
        Kind.RECTANGLE: phrase("rectangle"),
        Kind.ELLIPSE: phrase("ellipse"),
    }[mark.kind]
