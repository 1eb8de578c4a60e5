"""What the worklist shows of a film: its place and a few words, never pixels."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core.inference.classifier import Refusal
from core.language import marked
from desktop.kept import Kept


class State(StrEnum):
    """How far a film is."""

    WAITING = "Waiting"
    RUNNING = "Running"
    RESULT = "Result"
    REFUSED = "Refused"
    FAILED = "Failed"


STATES = {
    State.WAITING: marked("Waiting"),
    State.RUNNING: marked("Running"),
    State.RESULT: marked("Result"),
    State.REFUSED: marked("Refused"),
    State.FAILED: marked("Failed"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """`probability` of pneumonia, 0..1, calibrated; `words`: the diagnosis or the reason."""

    path: Path
    state: State = State.WAITING
    words: str = ""
    probability: float | None = None


def row_of(kept: Kept, point: str) -> Row:
    """The row of a film that was judged, read at an operating point."""
    own = kept.finding.operating_point.name
    words = kept.headlines[point if point in kept.headlines else own]
    if isinstance(kept.finding, Refusal):
        return Row(kept.path, State.REFUSED, words)
    return Row(kept.path, State.RESULT, words, kept.probability)
