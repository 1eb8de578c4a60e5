"""The films that the user brought: places -> a list with a current one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import UnreadableImage
from core.language import marked
from core.places import files_in
from core.system_errors import said_by_system

SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".bmp", ".dcm", ".dicom"})
PATTERNS = "*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.dcm *.dicom"


@dataclass(frozen=True, slots=True)
class Films:
    """Paths in reading order, and which of them is on screen."""

    paths: tuple[Path, ...]
    index: int = 0

    @property
    def current(self) -> Path:
        """The one on screen."""
        return self.paths[self.index]

    def has(self, step: int) -> bool:
        """Whether there is a film `step` places on."""
        return 0 <= self.index + step < len(self.paths)

    def moved(self, step: int) -> "Films":
        """The same films, `step` places on."""
        return replace(self, index=self.index + step)


def find_films(places: Sequence[Path]) -> Films:
    """Every file of `places`, once; of a folder, what in it and below looks like a film.

    A DICOMDIR stands for the pictures on its medium.

    Raises:
        UnreadableImage: there is none, or a folder or an index cannot be read.
    """
    paths = tuple(dict.fromkeys(path for place in places for path in _within(place)))
    if not paths:
        raise UnreadableImage(places[0], marked("it holds no file that looks like a film"))
    return Films(paths)


def _within(place: Path) -> Sequence[Path]:
    if not place.is_dir():
        if place.name.upper() != "DICOMDIR":
            return [place]
        from core.imaging.dicomdir import read_dicomdir  # pydicom takes long to load

        return read_dicomdir(place).films
    try:
        next(place.iterdir(), None)
    except OSError as error:
        reason = said_by_system(error) or marked("the folder cannot be read")
        raise UnreadableImage(place, reason) from error
    return [path for path in files_in([place]) if _looks_like_film(path)]


def _looks_like_film(path: Path) -> bool:
    """By name only; media written by modalities carry no suffix or a number as one."""
    suffix = path.suffix.lower()
    named = suffix in SUFFIXES or not suffix or suffix[1:].isdigit()
    return named and path.is_file()
