"""Original and evidence, side by side or in one pane: one camera, one look, the same marks."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from core.inference.attention import Attention
from core.language import marked, shown
from core.measuring.marks import Point
from core.measuring.reading import Reading
from desktop.viewer.annotations import Annotations
from desktop.viewer.camera import Camera
from desktop.viewer.film import Film
from desktop.viewer.film_view import FilmView
from desktop.viewer.layer import Layer
from desktop.viewer.look import Look
from desktop.viewer.mouse import Mouse
from desktop.viewer.pencil import Pencil
from desktop.viewer.scale_bar import EvidenceColumn
from desktop.viewer.viewing import Viewing
from desktop.viewer.words import read_out, view_notes

EMPTY = marked("Open a chest radiograph (Ctrl+O), or drop one here.")
EMPTY_EVIDENCE = marked("Which parts speak for pneumonia, and which against it, is shown here.")
BLINK, HAND = Qt.Key.Key_B, Qt.Key.Key_Space  # while they are held


class Panes(QWidget):
    """Puts model, views and tools together; `viewing` and `annotations` hold all state."""

    readout = Signal(str)
    film_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewing, self.annotations = Viewing(self), Annotations(self)
        self.pencil = Pencil(self.annotations, self)
        self.mouse = Mouse(self.viewing, self.pencil, self)
        tools = (self.viewing, self.pencil, self.mouse)
        self.original = FilmView(self.tr("Original"), *tools)
        self.evidence = FilmView(self.tr("Evidence for and against pneumonia"), *tools)
        self.evidence.shows_evidence = True
        self.column = EvidenceColumn()
        self.column.opacity_wanted.connect(self.viewing.set_opacity)
        self._one_pane, self._with_evidence = False, True
        self._lines: tuple[str, ...] = ()
        self.split = QSplitter()
        self.split.setHandleWidth(5)
        self.split.setObjectName("panes")
        self.split.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.split, 1)
        row.addWidget(self.column)
        for view in (self.original, self.evidence):
            self.split.addWidget(view)
            view.pointed.connect(self._point)
            view.resized.connect(self._resize)
        self.setTabOrder(self.original, self.evidence)
        self.setTabOrder(self.evidence, self.column.slider)
        self.original.pointed.connect(self.evidence.show_cross)
        self.evidence.pointed.connect(self.original.show_cross)
        self.viewing.changed.connect(self._note)
        self.annotations.changed.connect(self._note)
        self.clear()

    @property
    def film(self) -> Film | None:
        """What is on screen."""
        return self.viewing.film

    @property
    def look(self) -> Look | None:
        """How grey is made of it."""
        return self.viewing.look

    @property
    def camera(self) -> Camera:
        """What part of it is shown."""
        return self.viewing.camera

    @property
    def attention(self) -> Attention | None:
        """Whose evidence is laid over it."""
        return self.viewing.attention

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What the marks on the film say."""
        return self.annotations.readings

    def clear(self, hint: str = EMPTY, evidence_hint: str = EMPTY_EVIDENCE) -> None:
        """No film; say something instead."""
        self._put(None, ())
        self.original.set_hint(shown(hint))
        self.evidence.set_hint(shown(evidence_hint), hidden=True)

    def set_film(self, film: Film, lines: tuple[str, ...] = ()) -> None:
        """Another film; its evidence is not known yet."""
        self._put(film, lines)
        self.original.set_hint("")
        self.evidence.set_hint("", hidden=True)

    def explain_no_evidence(self, hint: str) -> None:
        """Say why there is none: a plain film would look like one without any evidence."""
        self.evidence.set_hint(hint, hidden=True)

    def set_layer(self, layer: Layer) -> None:
        """Lay evidence over the film."""
        self.viewing.set_layer(layer)
        self.evidence.set_hint("")
        self.column.bar.set_scale(layer.attention.prediction.card.evidence_scale)
        self._lay_out()

    @Slot()
    def actual_size(self) -> None:
        """One film pixel on one pixel of the screen."""
        scale = 1.0 / self.devicePixelRatioF()
        self.viewing.set_camera(self.camera.zoomed(scale / self.camera.scale))

    @Slot()
    def zoom_in(self) -> None:
        """Closer, to the middle."""
        self.viewing.set_camera(self.camera.zoomed(1.25))

    @Slot()
    def zoom_out(self) -> None:
        """Farther."""
        self.viewing.set_camera(self.camera.zoomed(0.8))

    @Slot()
    def turn_right(self) -> None:
        """Clockwise."""
        self.viewing.turn(self.camera.turned(1))

    @Slot()
    def turn_left(self) -> None:
        """Anticlockwise."""
        self.viewing.turn(self.camera.turned(-1))

    @Slot()
    def flip(self) -> None:
        """Left for right."""
        self.viewing.turn(self.camera.flipped())

    @Slot()
    def flip_over(self) -> None:
        """Top for bottom."""
        self.viewing.turn(self.camera.flipped(upside_down=True))

    @Slot()
    def invert(self) -> None:
        """Black for white."""
        if self.look:
            self.viewing.set_look(self.look.flipped())

    @Slot()
    def reset_look(self) -> None:
        """Brightness and contrast as the file itself wants them."""
        if self.film:
            self.viewing.set_look(self.film.default)

    @Slot(bool)
    def show_evidence(self, shown: bool) -> None:
        """Evidence, or the film alone."""
        self._with_evidence = shown
        self._lay_out()

    @Slot(bool)
    def show_in_one_pane(self, one: bool) -> None:
        """Evidence over the film in one large pane, or beside it."""
        self._one_pane = one
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Some keys act while they are held."""
        if not self._hold(event, True):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """And no longer."""
        if not self._hold(event, False):
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A key that was held when the window lost the keyboard is held no longer."""
        if event.type() == QEvent.Type.ActivationChange:
            self.viewing.blink(False)
            self.mouse.hold_hand(False)
        super().changeEvent(event)

    def _hold(self, event: QKeyEvent, held: bool) -> bool:
        if event.key() not in (BLINK, HAND) or event.modifiers():
            return False
        if not event.isAutoRepeat():
            (self.viewing.blink if event.key() == BLINK else self.mouse.hold_hand)(held)
        return True

    def _put(self, film: Film | None, lines: tuple[str, ...]) -> None:
        self._lines = lines
        self.viewing.set_film(film)
        self.annotations.turn_to(film)
        self.column.bar.set_scale(None)
        self._lay_out()
        self.film_changed.emit()

    def _lay_out(self) -> None:
        """One pane is the evidence's, but the original's as long as there is no evidence."""
        over = self._with_evidence and (not self._one_pane or self.viewing.layer is not None)
        self.evidence.setVisible(over)
        self.column.setVisible(over)
        self.column.offer_opacity(self.viewing.layer is not None)
        self.original.setVisible(not (over and self._one_pane))
        self._resize()  # a pane that comes or goes says so only if its own size changes
        self._note()

    @Slot()
    def _resize(self) -> None:
        views = [view for view in (self.original, self.evidence) if view.isVisible()]
        if views:
            width, height = min(v.width() for v in views), min(v.height() for v in views)
            self.viewing.set_size((width, height))

    @Slot()
    def _note(self) -> None:
        film, look, alone = self.film, self.look, self.original.isHidden()
        notes: tuple[str, ...] = ()
        if film and look:  # what is shown at 100 % has a pixel of the screen for each of the film
            camera = self.camera.sharper(self.devicePixelRatioF())
            notes = view_notes(film, look, camera, self.readings)
        self.original.set_words(self._lines, notes)
        self.evidence.set_words(*((self._lines, notes) if alone else ((), ())))

    @Slot(object)
    def _point(self, point: Point | None) -> None:
        film = self.film
        self.readout.emit(read_out(film, self.attention, point) if film and point else "")
