"""How grey is made of pixels: dragging a window, and ready-made ones."""

from dataclasses import dataclass, replace
from math import exp

from core.imaging.radiograph import Radiograph, VoiTable, Window
from core.imaging.voi import EIGHT_BIT, automatic_window

DRAG = 250.0  # pane pixels that widen a window e-fold, or move it by its own width
LUNGS, BONES = (0.0, 0.6), (0.35, 1.0)  # of the automatic window, from dark to bright
MOST_PRESETS = 9  # number keys


@dataclass(frozen=True, slots=True)
class Look:
    """A window or table, and whether low values are bright."""

    voi: Window | VoiTable
    inverted: bool

    def flipped(self) -> "Look":
        """Black for white."""
        return replace(self, inverted=not self.inverted)

    def dragged(self, dx: float, dy: float) -> "Look":
        """Window and level moved by pane pixels: right is wider, up is brighter."""
        window = as_window(self.voi)
        step = dy * window.width / DRAG * (1.0 if self.inverted else -1.0)
        width = max(window.width * exp(dx / DRAG), 1e-6)
        return replace(self, voi=replace(window, centre=window.centre + step, width=width))


@dataclass(frozen=True, slots=True)
class Preset:
    """A window by name; without one it is taken from what is visible."""

    name: str
    voi: Window | VoiTable | None


def as_window(voi: Window | VoiTable) -> Window:
    """A window to drag on from, for a table the one that spans it."""
    if isinstance(voi, Window):
        return voi
    return Window(voi.first + len(voi.values) / 2, float(len(voi.values)))


def presets(radiograph: Radiograph) -> tuple[Preset, ...]:
    """In the order of the number keys; the file's further windows and tables come last.

    Radiographs have no unit like CT's, so lungs and bones are the darker and the brighter
    part of the film's own range.
    """
    whole = automatic_window(radiograph.pixels, radiograph.padding)
    own = (
        Preset("As in the file", radiograph.voi),
        Preset("Automatic for what is visible", None),
        Preset("Lungs", _part(whole, LUNGS, radiograph.inverted)),
        Preset("Bones and mediastinum", _part(whole, BONES, radiograph.inverted)),
        Preset("Full range", full_range(radiograph)),
    )
    others = tuple(Preset(name, voi) for name, voi in radiograph.windows[1:])
    return (*own, *others)[:MOST_PRESETS]


def full_range(radiograph: Radiograph) -> Window:
    """From the least to the greatest value of the film."""
    if radiograph.pixels.dtype == "uint8":
        return EIGHT_BIT
    low, high = float(radiograph.pixels.min()), float(radiograph.pixels.max())
    return Window((low + high) / 2, max(high - low, 1e-6), "LINEAR_EXACT")


def _part(whole: Window, part: tuple[float, float], inverted: bool) -> Window:
    low, high = (1.0 - part[1], 1.0 - part[0]) if inverted else part
    left = whole.centre - whole.width / 2
    centre, width = left + whole.width * (low + high) / 2, whole.width * (high - low)
    return Window(centre, width, "LINEAR_EXACT")
