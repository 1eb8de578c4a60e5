"""The model card: everything about a model that is not its weights.

A model folder holds `card.json`, the `.tflite` file and the head's weights; the card
names them with their SHA-256. Labels, input size, thresholds, calibration and measured
performance are read from here and stand nowhere in code.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import ModelIncompatible, ModelMissing
from core.language import marked

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Measure:
    """A measured proportion or area with its 95 % interval and sample size."""

    value: float
    low: float
    high: float
    n: int

    def __str__(self) -> str:
        return marked(
            "{value:.1%} (95 % CI {low:.1%} to {high:.1%}, n = {n})",
            value=self.value,
            low=self.low,
            high=self.high,
            n=self.n,
        )


@dataclass(frozen=True, slots=True)
class OperatingPoint:
    """A threshold on the calibrated probability, with what was measured there.

    `probability >= threshold` reads PNEUMONIA; inside `band` (inclusive) the answer is
    indeterminate and needs a reader.
    """

    name: str
    threshold: float
    band: tuple[float, float]
    sensitivity: Measure | None
    specificity: Measure | None


@dataclass(frozen=True, slots=True)
class ModelCard:
    """`card.json` as a value; `document` is the whole of it, for those who show it all."""

    name: str
    version: str
    labels: tuple[str, str]  # (negative, positive)
    input_size: int  # pixels, square
    preprocessing: str
    slope: float  # calibrated logit = slope * logit + intercept (Platt 1999)
    intercept: float
    operating_points: tuple[OperatingPoint, ...]
    default: OperatingPoint
    confidence_levels: tuple[tuple[str, float], ...]  # (level, least percent), descending
    evidence_scale: float  # log-odds per cell at which the attention map's colours are full
    files: Mapping[str, str]  # name -> SHA-256
    performance: str  # one sentence, "Performance not measured." where it was not
    document: Mapping[str, Any]
    folder: Path | None = None  # where it was read from

    @property
    def sha256(self) -> str:
        """The identity of the model: the hash of its `.tflite` file."""
        return next(digest for name, digest in self.files.items() if name.endswith(".tflite"))

    def operating_point(self, name: str | None) -> OperatingPoint:
        """The operating point called `name`, the default one for None.

        Raises:
            KeyError: the card has no such operating point.
        """
        if name is None:
            return self.default
        return {point.name: point for point in self.operating_points}[name]

    def probability(self, logit: float) -> float:
        """The calibrated probability of pneumonia for a raw logit."""
        return float(1.0 / (1.0 + np.exp(-(self.slope * logit + self.intercept))))

    def confidence_level(self, confidence: float) -> str:
        """The word for a confidence in percent."""
        return next(level for level, least in self.confidence_levels if confidence >= least)


def read_card(folder: Path) -> ModelCard:
    """The card of the model in `folder`.

    Raises:
        ModelMissing: there is no such folder or no card in it.
        ModelIncompatible: the card is not one that this version reads.
    """
    try:
        document = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelMissing(folder, marked("card.json is not there")) from error
    except ValueError as error:
        raise ModelIncompatible(folder, marked("card.json is not valid JSON")) from error
    try:
        return _parse(document, folder)
    except (KeyError, TypeError, ValueError, AttributeError, StopIteration) as error:
        reason = marked("card.json lacks or misstates {what}", what=str(error))
        raise ModelIncompatible(folder, reason) from error


def _parse(document: Mapping[str, Any], folder: Path) -> ModelCard:
    if document["format"] != FORMAT:
        raise ValueError(f"format {FORMAT}")
    points = tuple(_point(name, p) for name, p in document["operating_points"].items())
    negative, positive = document["labels"]
    levels = sorted(document["confidence_levels"].items(), key=lambda item: -item[1])
    card = ModelCard(
        name=str(document["name"]),
        version=str(document["version"]),
        labels=(str(negative), str(positive)),
        input_size=int(document["input"]["size"]),
        preprocessing=str(document["input"]["preprocessing"]),
        slope=float(document["calibration"]["slope"]),
        intercept=float(document["calibration"]["intercept"]),
        operating_points=points,
        default=next(p for p in points if p.name == document["default_operating_point"]),
        confidence_levels=tuple((str(name), float(least)) for name, least in levels),
        evidence_scale=float(document["evidence_scale"]),
        files={str(name): str(digest) for name, digest in document["files"].items()},
        performance=str(document["performance"]["summary"]),
        document=document,
        folder=folder,
    )
    if card.confidence_levels[-1][1] > 0 or not card.sha256:
        raise ValueError("confidence_levels down to 0 and a .tflite file")
    return card


def _point(name: str, entry: Mapping[str, Any]) -> OperatingPoint:
    low, high = (float(edge) for edge in entry["indeterminate"])
    threshold = float(entry["threshold"])
    if not 0.0 <= low <= threshold <= high <= 1.0:
        raise ValueError(f"a band around the threshold of {name}")
    return OperatingPoint(
        name=str(name),
        threshold=threshold,
        band=(low, high),
        sensitivity=_measure(entry.get("sensitivity")),
        specificity=_measure(entry.get("specificity")),
    )


def _measure(entry: Mapping[str, Any] | None) -> Measure | None:
    if entry is None:
        return None
    return Measure(
        float(entry["value"]), float(entry["low"]), float(entry["high"]), int(entry["n"])
    )
