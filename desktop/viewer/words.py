"""What stands in a pane's lower corner and in the read-out."""

from math import floor

from core.imaging.radiograph import VoiTable
from core.inference.attention import Attention
from core.measuring.marks import Point
from core.measuring.reading import Reading, caveats
from desktop.viewer.camera import Camera
from desktop.viewer.film import Film
from desktop.viewer.look import Look


def view_notes(
    film: Film, look: Look, camera: Camera, readings: tuple[Reading, ...]
) -> tuple[str, ...]:
    """How a film is shown, then what to beware of when reading its marks."""
    turned = ("", "Turned 90° clockwise", "Upside down", "Turned 90° anticlockwise")[camera.turns]
    parts = (
        _window(look),
        "Inverted" if look.inverted != film.default.inverted else "",
        f"Zoom {100 * camera.scale:.0f} %",
        "MIRRORED" if camera.mirrored else "",
        turned,
    )
    return ("   ".join(filter(None, parts)), *caveats(readings))


def read_out(film: Film, attention: Attention | None, point: Point) -> str:
    """Position, pixel value and evidence under the cursor."""
    x, y = floor(point[0]), floor(point[1])
    text = f"x {x}   y {y}   value {film.radiograph.pixels[y, x]:g}"
    if attention is not None:
        text += f"   evidence {attention.evidence[y, x]:+.3f} log-odds"
    return text.replace(" -", " −")


def _window(look: Look) -> str:
    if isinstance(look.voi, VoiTable):
        return "Table of the file"
    curve = ", sigmoid" if look.voi.function == "SIGMOID" else ""
    return f"C {look.voi.centre:.5g}  W {look.voi.width:.5g}{curve}".replace("-", "−")
