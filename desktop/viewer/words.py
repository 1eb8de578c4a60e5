"""What stands in a pane's lower corner and in the read-out."""

from math import floor

from core.imaging.radiograph import VoiTable
from core.inference.attention import Attention
from core.language import figure, phrase, shown
from core.measuring.marks import Point
from core.measuring.reading import Reading, caveats
from desktop.viewer.camera import Camera
from desktop.viewer.film import Film
from desktop.viewer.look import Look


def view_notes(
    film: Film, look: Look, camera: Camera, readings: tuple[Reading, ...]
) -> tuple[str, ...]:
    """How a film is shown, then what to beware of when reading its marks."""
    turned = (
        *("", phrase("Turned 90° clockwise")),
        *(phrase("Upside down"), phrase("Turned 90° anticlockwise")),
    )[camera.turns]
    parts = (
        _window(look),
        phrase("Inverted") if look.inverted != film.default.inverted else "",
        phrase("Zoom {percent:.0f} %", percent=100 * camera.scale),
        phrase("MIRRORED") if camera.mirrored else "",
        turned,
    )
    return ("   ".join(filter(None, parts)), *map(shown, caveats(readings)))


def read_out(film: Film, attention: Attention | None, point: Point) -> str:
    """Position, pixel value and evidence under the cursor."""
    x, y = floor(point[0]), floor(point[1])
    value = figure(film.radiograph.pixels[y, x].item(), "g")
    text = phrase("x {x}   y {y}   value {value}", x=x, y=y, value=value)
    if attention is not None:
        evidence = figure(attention.evidence[y, x].item(), "+.3f")
        text += "   " + phrase("evidence {evidence} log-odds", evidence=evidence)
    return text.replace(" -", " −")


def _window(look: Look) -> str:
    if isinstance(look.voi, VoiTable):
        return phrase("Table of the file")
    curve = phrase(", sigmoid") if look.voi.function == "SIGMOID" else ""
    centre, width = (
        figure(value, ".5g").replace("-", "−") for value in (look.voi.centre, look.voi.width)
    )
    return phrase("C {centre}  W {width}", centre=centre, width=width) + curve
