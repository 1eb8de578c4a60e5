"""What the worklist keeps of a film: its place and a few words, never pixels."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core.inference.classifier import Prediction, Refusal
from core.reporting import report


class State(StrEnum):
    """How far a film is."""

    WAITING = "Waiting"
    RUNNING = "Running"
    RESULT = "Result"
    REFUSED = "Refused"
    FAILED = "Failed"


@dataclass(frozen=True, slots=True)
class Row:
    """`probability` of pneumonia, 0..1, calibrated; `words`: the diagnosis or the reason."""

    path: Path
    state: State = State.WAITING
    words: str = ""
    probability: float | None = None


def row_of(path: Path, found: Prediction | Refusal) -> Row:
    """The row of a film that was judged."""
    if isinstance(found, Refusal):
        return Row(path, State.REFUSED, report.warnings(found)[0])
    mark = " (analysed anyway)" if found.forced else ""
    return Row(path, State.RESULT, f"{report.headline(found)}{mark}", found.probability)
