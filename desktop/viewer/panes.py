"""Original and evidence side by side: one camera, one look, two panes."""

from functools import partial

from PySide6.QtCore import QPointF, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.inference.attention import Attention
from desktop.jobs import Lane
from desktop.viewer.camera import Camera, fitted
from desktop.viewer.film import Drawing, Film, Layer, Look, draw
from desktop.viewer.film_view import FilmView
from desktop.viewer.scale_bar import ScaleBar

EMPTY = "Open a chest radiograph (Ctrl+O), or drop one here."
EMPTY_EVIDENCE = "Which parts speak for pneumonia, and which against it, is shown here."


class Panes(QWidget):
    """Holds what is on screen; other looks than the film's own are drawn on `lane`."""

    readout = Signal(str)

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        lane.stage.connect(self._take_drawing)
        lane.finished.connect(self._draw_end)
        self.original = FilmView("Original", EMPTY)
        self.evidence = FilmView("Evidence for and against pneumonia", EMPTY_EVIDENCE)
        self.scale_bar = ScaleBar()
        self._film: Film | None = None
        self._look: Look | None = None
        self._attention: Attention | None = None
        self._levels: dict[int, QImage] = {}
        self._drawn: Look | None = None  # the look of the levels
        self._drawing = False  # the first level of a look is under way
        self._camera = Camera(0, 0, 1)
        self._fits = True
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.original, 1)
        row.addWidget(self.evidence, 1)
        row.addWidget(self.scale_bar)
        for view in (self.original, self.evidence):
            view.camera_wanted.connect(self.set_camera)
            view.fit_wanted.connect(self.fit)
            view.window_dragged.connect(self._drag_window)
            view.pointed.connect(self._point)
            view.resized.connect(self._refit)

    @property
    def film(self) -> Film | None:
        """What is on screen."""
        return self._film

    @property
    def look(self) -> Look | None:
        """How it is shown, or soon will be."""
        return self._look

    @property
    def camera(self) -> Camera:
        """What part of it is shown."""
        return self._camera

    @property
    def attention(self) -> Attention | None:
        """Whose evidence is laid over it."""
        return self._attention

    def clear(self, hint: str = EMPTY, evidence_hint: str = EMPTY_EVIDENCE) -> None:
        """No film; say something instead."""
        self._put(None, ())
        self.original.set_hint(hint)
        self.evidence.set_hint(evidence_hint, hidden=True)

    def set_film(self, film: Film, lines: tuple[str, ...] = ()) -> None:
        """Another film, as its file wants it to be seen; its evidence is not known yet."""
        self._put(film, lines)
        self.original.set_hint("")
        self.evidence.set_hint("", hidden=True)

    def explain_no_evidence(self, hint: str) -> None:
        """Say why there is none: a plain film would look like one without any evidence."""
        self.evidence.set_hint(hint, hidden=True)

    def _put(self, film: Film | None, lines: tuple[str, ...]) -> None:
        self._lane.cancel()
        self._film, self._attention, self._levels = film, None, {}
        self._look = self._drawn = film.default if film else None
        self._drawing = False
        rows, columns = film.radiograph.grey.shape if film else (0, 0)
        self.original.set_film(columns, rows, lines)
        self.evidence.set_film(columns, rows)
        self.scale_bar.set_scale(None)
        self.fit()

    def add_default(self, drawing: Drawing) -> None:
        """A level in the film's own look, unless film or look have changed meanwhile."""
        if drawing.film is self._film and drawing.look == self._look:
            self._show(drawing)

    def set_layer(self, layer: Layer) -> None:
        """Lay evidence over the right pane."""
        self._attention = layer.attention
        self.evidence.set_layer(layer.image)
        self.evidence.set_hint("")
        self.scale_bar.set_scale(layer.attention.prediction.card.evidence_scale)

    @Slot(object)
    def set_camera(self, camera: Camera) -> None:
        """Show another part in both panes."""
        self._fits = False
        self._show_through(camera)

    @Slot()
    def fit(self) -> None:
        """Show the whole film, and go on doing so when the window changes."""
        self._fits = True
        self._refit()

    @Slot()
    def actual_size(self) -> None:
        """One film pixel on one pixel of the screen."""
        scale = 1.0 / self.devicePixelRatioF()
        self.set_camera(Camera(self._camera.x, self._camera.y, scale))

    @Slot()
    def zoom_in(self) -> None:
        """Closer, to the middle."""
        self.set_camera(self._camera.zoomed(1.25))

    @Slot()
    def zoom_out(self) -> None:
        """Farther."""
        self.set_camera(self._camera.zoomed(0.8))

    @Slot()
    def invert(self) -> None:
        """Black for white."""
        if self._look:
            self._want(self._look.flipped())

    @Slot()
    def reset_look(self) -> None:
        """As the file itself wants to be seen."""
        if self._film:
            self._want(self._film.default)

    @Slot(bool)
    def show_evidence(self, shown: bool) -> None:
        """One pane or two."""
        self.evidence.setVisible(shown)
        self.scale_bar.setVisible(shown)

    @Slot(float, float)
    def _drag_window(self, dx: float, dy: float) -> None:
        if self._look:
            self._want(self._look.dragged(dx, dy))

    def _want(self, look: Look) -> None:
        """Draw a look; while a drag outruns the drawing, only its latest."""
        self._look = look
        if not self._drawing:
            self._draw()

    def _draw(self) -> None:
        if self._film and self._look:
            self._drawing = True
            level = self.original.best_level()
            self._lane.start(partial(draw, self._film, self._look, level))

    @Slot(object)
    def _take_drawing(self, drawing: Drawing) -> None:
        self._drawing = False
        self._show(drawing)
        if drawing.look != self._look:
            self._draw()

    @Slot()
    def _draw_end(self) -> None:
        self._drawing = False

    def _show(self, drawing: Drawing) -> None:
        if drawing.look != self._drawn:
            self._drawn, self._levels = drawing.look, {}
        self._levels[drawing.level] = drawing.image
        for view in (self.original, self.evidence):
            view.set_levels(self._levels)

    @Slot()
    def _refit(self) -> None:
        if self._fits and self._film:
            rows, columns = self._film.radiograph.grey.shape
            view = self.original
            self._show_through(fitted(columns, rows, view.width(), view.height()))

    def _show_through(self, camera: Camera) -> None:
        self._camera = camera
        for view in (self.original, self.evidence):
            view.set_camera(camera)

    @Slot(object)
    def _point(self, point: QPointF | None) -> None:
        if point is None or self._film is None:
            self.readout.emit("")
            return
        x, y = int(point.x()), int(point.y())
        text = f"x {x}   y {y}   value {self._film.radiograph.pixels[y, x]:g}"
        if self._attention is not None:
            text += f"   evidence {self._attention.evidence[y, x]:+.3f}".replace("-", "−")
        self.readout.emit(text)
