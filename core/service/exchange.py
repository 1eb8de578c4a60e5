"""What goes to the processes of the service and what comes back, without FastAPI."""

import json
from dataclasses import dataclass
from typing import Literal

from core.reporting.report import Paper

Wanted = Literal["json", "attention", "report"]
JSON, PNG, PDF = "application/json", "image/png", "application/pdf"
UNPROCESSABLE = 422


@dataclass(frozen=True, slots=True)
class Question:
    """What to do with an upload; the options are those of `predict`.

    `filename` is for display only; `frame` is the picture's number, the first being 1.
    """

    filename: str
    answer: Wanted = "json"
    operating_point: str | None = None
    force: bool = False
    invert: bool = False
    de_identify: bool = False
    frame: int = 1
    paper: Paper = "A4"


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP status, a media type and the body."""

    status: int
    media_type: str
    body: bytes


def problem(error: str, hint: str, status: int = UNPROCESSABLE) -> Answer:
    """What went wrong, in the form that all errors of the API have."""
    text = json.dumps({"error": error, "hint": hint}, ensure_ascii=False)
    return Answer(status, JSON, text.encode())
