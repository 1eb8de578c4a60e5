"""The films that the user brought: places -> a list with a current one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import UnreadableImage

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
    """Every file of `places`; of a folder, those files in it that look like films.

    Raises:
        UnreadableImage: a folder is all there is, and it holds none or cannot be read.
    """
    paths = tuple(path for place in places for path in _within(place))
    if not paths:
        raise UnreadableImage(places[0], "the folder holds no file that looks like a film")
    return Films(paths)


def _within(place: Path) -> list[Path]:
    if not place.is_dir():
        return [place]
    try:
        return sorted(path for path in place.iterdir() if _looks_like_film(path))
    except OSError as error:
        raise UnreadableImage(place, error.strerror or "the folder cannot be read") from error


def _looks_like_film(path: Path) -> bool:
    """By name only; media written by modalities carry no suffix or a number as one."""
    suffix = path.suffix.lower()
    named = suffix in SUFFIXES or not suffix or suffix[1:].isdigit()
    return named and not path.name.startswith(".") and path.name != "DICOMDIR" and path.is_file()
