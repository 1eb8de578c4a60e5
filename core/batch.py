"""Many files -> outcomes, one each and in order; a bad file is an outcome, not an end."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import CoreError, UnreadableImage
from core.imaging import read_radiograph
from core.inference.classifier import Prediction, Refusal, classify
from core.inference.model import Model


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file of `total`: a finding, or the error that stood in its way."""

    file: Path
    total: int
    result: Prediction | Refusal | CoreError
    seconds: float


def films(places: Sequence[Path]) -> tuple[Path, ...]:
    """The files among `places`, and every file in or below the folders among them, sorted.

    Hidden files are left.

    Raises:
        UnreadableImage: a place is not there, or there is no file at all.
    """
    found = []
    for place in places:
        if not place.exists():
            raise UnreadableImage(place, "there is no such file or folder")
        below = sorted(place.rglob("*")) if place.is_dir() else [place]
        found += [path for path in below if path.is_file() and not path.name.startswith(".")]
    if not found:
        raise UnreadableImage(places[0], "there is no file in it")
    return tuple(dict.fromkeys(found))


def batch(
    model: Model, files: Sequence[Path], operating_point: str | None = None, force: bool = False
) -> Iterator[Outcome]:
    """Judge one file after the other; who draws decides how far to go.

    Raises:
        KeyError: the card has no such operating point.
    """
    for file in files:
        started = time.perf_counter()
        try:
            radiograph = read_radiograph(file)
            result = classify(model, radiograph, operating_point, force)
        except CoreError as error:
            yield Outcome(file, len(files), error, time.perf_counter() - started)
        else:
            yield Outcome(file, len(files), result, time.perf_counter() - started)
