"""The answers of the API for its description; `core.reporting.report.as_json` makes them."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from core.language import english
from core.reporting.report import DISCLAIMER


class Exact(BaseModel):
    """These fields and no others."""

    model_config = ConfigDict(extra="forbid")


class ModelName(Exact):
    """Which model answered."""

    name: str
    version: str
    sha256: str = Field(description="Of the model's file.")


class Reason(Exact):
    """Why a film is refused, or to be read with care."""

    code: str
    text: str


class Suitability(Exact):
    """What the guard says of a film."""

    verdict: Literal["suitable", "caution", "unsuitable"]
    reasons: list[Reason]


class Finding(Exact):
    """What `predict --json` prints; without numbers where the film was refused."""

    diagnosis: Literal["PNEUMONIA", "NORMAL"] | None
    confidence: float | None = Field(description="In percent, of the stated diagnosis.")
    confidence_level: str | None
    raw_score: float | None = Field(description="The network's, 0 to 1, before calibration.")
    probability: float | None = Field(description="Calibrated, 0 to 1, of pneumonia.")
    indeterminate: bool | None = Field(description="Too close to the threshold: needs a reader.")
    forced: bool = Field(description="Analysed although the guard had refused it.")
    recommendation: str
    threshold: float
    operating_point: str
    suitability: Suitability
    warnings: list[str]
    timestamp: str = Field(description="Local time with offset, ISO 8601.")
    filename: str
    image_size: str = Field(description="WIDTHxHEIGHT in pixels.")
    model: ModelName
    validation_performance: str
    disclaimer: str


class Health(Exact):
    """The service answers, and how many films it has in hand."""

    status: Literal["ok"]
    program: str
    model: ModelName
    in_hand: int
    disclaimer: str = english(DISCLAIMER)


class Stats(Exact):
    """Performance as measured, from the model card."""

    model: ModelName
    performance: dict[str, Any]
    default_operating_point: str
    operating_points: dict[str, Any]
    evaluation: dict[str, Any] = Field(description="Every figure of the card's evaluation.")
    limits: list[str] = Field(description="What the model does not know.")
    disclaimer: str = english(DISCLAIMER)


class Problem(Exact):
    """What went wrong, and what to do."""

    error: str
    hint: str
