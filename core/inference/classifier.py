"""What the model says about a film: Radiograph -> Prediction, or a refusal."""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from core.imaging.radiograph import Radiograph
from core.inference import preprocess
from core.inference.card import ModelCard, OperatingPoint
from core.inference.model import Model
from core.inference.suitability import Suitability, Verdict, assess

PNEUMONIA, NORMAL = "PNEUMONIA", "NORMAL"
LOW = "Low"


@dataclass(frozen=True, slots=True, eq=False)
class Refusal:
    """A film that the guard did not let through: no probability, only reasons."""

    radiograph: Radiograph
    suitability: Suitability
    card: ModelCard
    operating_point: OperatingPoint
    timestamp: datetime


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """What one forward pass gave, and how it reads at an operating point.

    `features`: float32 (cells, cells, channels), the last feature maps, read-only.
    `forced`: analysed at the user's wish although the guard had refused it.
    """

    radiograph: Radiograph
    suitability: Suitability
    card: ModelCard
    operating_point: OperatingPoint
    timestamp: datetime
    logit: float
    features: NDArray[np.float32]
    forced: bool = False

    def __post_init__(self) -> None:
        self.features.flags.writeable = False

    @property
    def raw_score(self) -> float:
        """The sigmoid of the logit, 0..1, before calibration."""
        return float(1.0 / (1.0 + np.exp(-self.logit)))

    @property
    def probability(self) -> float:
        """The calibrated probability of pneumonia, 0..1."""
        return self.card.probability(self.logit)

    @property
    def diagnosis(self) -> str:
        """PNEUMONIA at or above the operating point's threshold, else NORMAL."""
        return PNEUMONIA if self.probability >= self.operating_point.threshold else NORMAL

    @property
    def confidence(self) -> float:
        """The calibrated probability of the stated diagnosis, in percent."""
        positive = self.diagnosis == PNEUMONIA
        return 100.0 * (self.probability if positive else 1.0 - self.probability)

    @property
    def indeterminate(self) -> bool:
        """Whether the probability lies in the band around the operating point."""
        low, high = self.operating_point.band
        return low <= self.probability <= high

    @property
    def confidence_level(self) -> str:
        """High, Moderate or Low; Low also where a high confidence would be a false one."""
        if self.indeterminate or not self.suitability.trusted:
            return LOW
        return self.card.confidence_level(self.confidence)


def classify(
    model: Model, radiograph: Radiograph, operating_point: str | None = None, force: bool = False
) -> Prediction | Refusal:
    """Judge a radiograph, unless it is unsuitable and nobody insists.

    Args:
        model: runs the forward pass.
        radiograph: the film.
        operating_point: a name from the model card; its default for None.
        force: analyse although the guard refuses; the prediction is marked `forced`.

    Raises:
        KeyError: the card has no such operating point.
    """
    point = model.card.operating_point(operating_point)
    now = datetime.now().astimezone()
    suitability = assess(radiograph)
    if suitability.verdict is Verdict.UNSUITABLE and not force:
        return Refusal(radiograph, suitability, model.card, point, now)
    small = preprocess.resized(radiograph.grey, model.card.input_size)
    logit, features = model.run(small)
    suitability = suitability.knowing(model.kind(small, features))
    refused = suitability.verdict is Verdict.UNSUITABLE
    if refused and not force:
        return Refusal(radiograph, suitability, model.card, point, now)
    return Prediction(
        radiograph, suitability, model.card, point, now, logit, features, forced=refused
    )
