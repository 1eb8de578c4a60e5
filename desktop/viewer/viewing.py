"""What is on screen and how: the model that panes paint and that tools change."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from core.imaging.colour import OPACITY
from core.imaging.voi import automatic_window
from core.inference.attention import Attention
from core.measuring.marks import Mark, Point
from desktop.pictures import grey_image
from desktop.viewer.camera import Camera, fitted
from desktop.viewer.film import Cut, Film, cut, shade
from desktop.viewer.layer import Layer
from desktop.viewer.look import Look, Preset
from desktop.viewer.tools import Tool

LENS = 2.0  # the magnifier's own zoom
Size = tuple[int, int]  # width and height in pixels of the screen


class Viewing(QObject):
    """One film through one camera and one look, however many panes show it.

    Grey is made only of what is in sight, at the resolution of the screen, and kept until
    camera or look change: panes of one size share it, and a dragged window costs no more
    than a table.
    """

    changed = Signal()
    lens_moved = Signal()
    tool_changed = Signal(object)  # Tool

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.film: Film | None = None
        self.look: Look | None = None
        self.layer: Layer | None = None
        self.camera = Camera(0, 0, 1)
        self.tool = Tool.PAN
        self.lens: Point | None = None
        self.opacity = OPACITY
        self.regions: tuple[Mark, ...] = ()  # a trainer's, shown beside the reader's marks
        self._blinked = False
        self._fits = True
        self._size: Size = (1, 1)  # of the smallest pane
        self._cuts: dict[Size, Cut | None] = {}
        self._images: dict[Size, QImage] = {}

    @property
    def fits(self) -> bool:
        """Whether the whole film is shown, however large its pane is."""
        return self._fits

    @property
    def size(self) -> Size:
        """Of the smallest pane."""
        return self._size

    @property
    def presets(self) -> tuple[Preset, ...]:
        """The film's."""
        return self.film.presets if self.film else ()

    @property
    def attention(self) -> Attention | None:
        """Whose evidence is laid over the film."""
        return self.layer.attention if self.layer else None

    @property
    def shown_opacity(self) -> float:
        """0..1; none while the evidence is blinked off."""
        return 0.0 if self._blinked else self.opacity

    def set_film(self, film: Film | None) -> None:
        """Another film, as its file wants it to be seen; its evidence is not known yet."""
        self.film, self.layer, self.lens, self.regions = film, None, None, ()
        self.look = film.default if film else None
        self._fits = True
        self._look_through(Camera(0, 0, 1))

    def set_layer(self, layer: Layer) -> None:
        """The film's evidence."""
        self.layer = layer
        self.changed.emit()

    def set_regions(self, regions: tuple[Mark, ...]) -> None:
        """What a trainer marked on the film."""
        self.regions = regions
        self.changed.emit()

    def set_size(self, size: Size) -> None:
        """The smallest pane is so large: a fitted film fits again."""
        if size != self._size:
            self._size = size
            self._look_through(self.camera)

    def image(self, size: Size, ratio: float) -> tuple[int, int, QImage] | None:
        """What a pane shows of the film: left, top and grey, in physical pixels.

        Args:
            size: of the pane, in physical pixels.
            ratio: physical pixels per pixel of the camera.
        """
        if self.film is None or self.look is None:
            return None
        if size not in self._cuts:
            self._cuts[size] = cut(self.film, self.camera.sharper(ratio), *size)
        part = self._cuts[size]
        if part is None:
            return None
        if size not in self._images:
            self._images[size] = grey_image(shade(self.film, self.look, part.codes))
        return part.left, part.top, self._images[size]

    def magnified(self, size: Size, ratio: float) -> tuple[int, int, QImage] | None:
        """What the magnifier shows, as `image`."""
        if self.film is None or self.look is None:
            return None
        part = cut(self.film, self.lens_camera.sharper(ratio), *size)
        if part is None:
            return None
        return part.left, part.top, grey_image(shade(self.film, self.look, part.codes))

    @property
    def lens_camera(self) -> Camera:
        """Through the magnifier: at least a pixel of the screen for one of the film."""
        x, y = self.lens or (0.0, 0.0)
        return replace(self.camera, x=x, y=y, scale=max(self.camera.scale * LENS, 1.0))

    @Slot(object)
    def set_camera(self, camera: Camera) -> None:
        """Show another part."""
        self._fits = False
        self._look_through(camera)

    @Slot()
    def fit(self) -> None:
        """Show the whole film, and go on doing so when the window changes."""
        self._fits = True
        self._look_through(self.camera)

    def turn(self, camera: Camera) -> None:
        """Turn or mirror the film around the middle of the pane."""
        if self.film:
            self._look_through(camera)

    def set_look(self, look: Look) -> None:
        """Show pixels through another window or table."""
        self.look = look
        self._images.clear()
        self.changed.emit()

    def use(self, preset: Preset) -> None:
        """A ready-made window, or one for what is visible."""
        if self.film and self.look:
            seen = next((part for part in self._cuts.values() if part), None)
            voi = preset.voi
            if voi is None:
                codes = seen.codes if seen else self.film.levels[-1]
                values = self.film.values[0][codes]
                voi = automatic_window(values, self.film.radiograph.padding)
            self.set_look(Look(voi, self.look.inverted))

    def drag_window(self, dx: float, dy: float) -> None:
        """Window and level by pane pixels to the right and up."""
        if self.look:
            self.set_look(self.look.dragged(dx, dy))

    def pick(self, tool: Tool) -> None:
        """Another tool for the left button."""
        self.tool = tool
        self.set_lens(None)
        self.tool_changed.emit(tool)

    def set_lens(self, point: Point | None) -> None:
        """Magnify around a film point, or no longer."""
        if point != self.lens:
            self.lens = point
            self.lens_moved.emit()

    @Slot(int)
    def set_opacity(self, percent: int) -> None:
        """How much of the film the evidence covers where it is strongest."""
        self.opacity = percent / 100
        self.changed.emit()

    def blink(self, off: bool) -> None:
        """Take the evidence away for as long as a key is held."""
        if off != self._blinked:
            self._blinked = off
            self.changed.emit()

    def _look_through(self, camera: Camera) -> None:
        if self._fits and self.film:
            camera = fitted(self.film.columns, self.film.rows, *self._size, like=camera)
        self.camera = camera
        self._cuts.clear()
        self._images.clear()
        self.changed.emit()
