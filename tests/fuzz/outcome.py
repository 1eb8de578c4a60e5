"""What came of a file: read, refused, or something that must never be."""

import time
from dataclasses import dataclass
from pathlib import Path

from core.errors import CoreError
from core.imaging import read_radiograph
from core.imaging.dicomdir import read_dicomdir
from core.inference.classifier import classify
from core.inference.model import Model

LONGEST = 11.0  # seconds: ten for the decoder, one for the rest


@dataclass(frozen=True, slots=True)
class Outcome:
    """`said` is the refusal's reason, or empty where the film was read."""

    said: str
    seconds: float

    @property
    def kind(self) -> str:
        if self.seconds > LONGEST:
            return "too slow"
        return "refused" if self.said else "read"


def outcome(data: bytes, path: Path, model: Model | None = None) -> Outcome:
    """Read the bytes as a file, a DICOMDIR by its name, and judge the film given a model.

    Whatever is no CoreError comes through: that is what the harness looks for.
    """
    path.write_bytes(data)
    started = time.perf_counter()
    said = ""
    try:
        if path.name == "DICOMDIR":
            read_dicomdir(path)
            return Outcome("", time.perf_counter() - started)
        radiograph = read_radiograph(path)
        if model is not None:
            classify(model, radiograph, force=True)
    except CoreError as error:
        said = getattr(error, "reason", str(error))
    return Outcome(said, time.perf_counter() - started)


def row(name: str, found: Outcome) -> str:
    """As it stands in SECURITY.md."""
    return f"| {name} | {found.kind}{': ' * bool(found.said)}{found.said} |"
