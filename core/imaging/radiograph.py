"""A radiograph as a value: full-depth pixels, how to show them, and the study's facts."""

from dataclasses import dataclass, field, replace
from datetime import date, time
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from core.foreign_text import one_line
from core.language import marked


@dataclass(frozen=True, slots=True)
class Window:
    """A VOI window in the unit of `Radiograph.pixels` (DICOM PS3.3 C.11.2.1.2)."""

    centre: float
    width: float
    function: Literal["LINEAR", "LINEAR_EXACT", "SIGMOID"] = "LINEAR"


@dataclass(frozen=True, slots=True, eq=False)
class VoiTable:
    """A VOI LUT (DICOM PS3.3 C.11.2.1.1): `values[pixel - first]`, clamped at both ends."""

    first: int
    values: NDArray[np.uint16]
    bits: int


BURNED_IN = marked(
    "De-identified, but for letters in the picture itself: look whether they name the patient."
)


@dataclass(frozen=True, slots=True)
class StudyFacts:
    """What the file says about the patient and the study; empty where it says nothing.

    `age` is in years (fractions for infants). Names are in display order, any script.
    """

    patient_name: str = ""
    patient_id: str = ""
    birth_date: date | None = None
    age: float | None = None
    sex: str = ""
    study_date: date | None = None
    study_time: time | None = None
    modality: str = ""
    view_position: str = ""
    body_part: str = ""
    laterality: str = ""
    study_description: str = ""
    series_description: str = ""
    accession_number: str = ""
    institution: str = ""
    referring_physician: str = ""
    manufacturer: str = ""

    def de_identified(self) -> "StudyFacts":
        """A copy with nothing that points at a person: only what describes the picture.

        Basic profile of PS3.15 Annex E with the option to retain the patient's
        characteristics (E.3.6): age and sex bear on the result. Dates go.
        """
        return StudyFacts(
            age=self.age,
            sex=self.sex,
            modality=self.modality,
            view_position=self.view_position,
            body_part=self.body_part,
            laterality=self.laterality,
        )


@dataclass(frozen=True, slots=True)
class Spacing:
    """Millimetres between pixel centres, and where they are measured.

    `at_detector` is true for Imager Pixel Spacing: lengths in the patient are shorter by
    the unknown magnification (DICOM PS3.3 10.7.1.3).
    """

    row: float
    column: float
    at_detector: bool


@dataclass(frozen=True, slots=True, eq=False)
class Radiograph:
    """One film as read from a file.

    `pixels`: (rows, columns), read-only; uint8 or uint16 as stored for pictures, modality
    values (after Modality LUT or rescale) for DICOM: uint8, uint16, int16, int32 or float32.
    `grey`: (rows, columns) uint8, read-only: the file's default rendering, bone white.
    It is what the network and the viewer's first view see; the same array as `pixels`
    where nothing had to be rendered.
    `voi` and `inverted` are the way from `pixels` to `grey`; `windows` are all that a grey
    DICOM film can be seen through, each with its explanation: the file's (the first is
    `voi`), then our own. `padding` is the inclusive range of
    pixel values that are no part of the film. `colour` is the mean absolute difference
    between colour channels, 0..255 (0 for a grey file). The file holds `frames` pictures,
    of which this is number `frame`, the first being 0.
    """

    pixels: NDArray[Any]
    grey: NDArray[np.uint8]
    voi: Window | VoiTable
    path: Path
    format: str  # "JPEG", "PNG", "TIFF", "BMP", "DICOM"
    inverted: bool = False
    windows: tuple[tuple[str, Window | VoiTable], ...] = ()
    padding: tuple[float, float] | None = None
    spacing: Spacing | None = None
    colour: float = 0.0
    facts: StudyFacts = field(default_factory=StudyFacts)
    warnings: tuple[str, ...] = ()
    anonymous: bool = False
    frame: int = 0
    frames: int = 1

    def __post_init__(self) -> None:
        if self.pixels.ndim != 2 or self.pixels.shape != self.grey.shape:
            raise ValueError(f"pixels {self.pixels.shape}, grey {self.grey.shape}")
        if self.grey.dtype != np.uint8:
            raise ValueError(f"grey is {self.grey.dtype}")
        self.pixels.flags.writeable = False
        self.grey.flags.writeable = False

    @property
    def filename(self) -> str:
        """The file's name, fit to show, or a neutral one for a de-identified copy."""
        return "radiograph" if self.anonymous else one_line(self.path.name)

    @property
    def size(self) -> str:
        """As the fixed interface writes it: `WIDTHxHEIGHT` in pixels."""
        rows, columns = self.grey.shape
        return f"{columns}x{rows}"

    def without_pixels(self) -> "Radiograph":
        """A copy of one black pixel, and of all that is said about the film beside its size."""
        black = np.zeros((1, 1), np.uint8)
        full = Window(127.5, 255.0, "LINEAR_EXACT")
        return replace(self, pixels=black, grey=black, voi=full, windows=())

    def de_identified(self) -> "Radiograph":
        """A copy without the patient's facts or the file's name; the pixels are shared.

        Text burned into the pixels stays, and a warning says so: nothing here can see it.
        """
        if self.anonymous:
            return self
        warnings = (*self.warnings, BURNED_IN)
        return replace(self, facts=self.facts.de_identified(), anonymous=True, warnings=warnings)
