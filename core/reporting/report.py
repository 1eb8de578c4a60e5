"""What is said about an outcome: every word that a reader sees, and the fixed JSON."""

from dataclasses import dataclass
from typing import Any, Literal

from core.inference.attention import Attention
from core.inference.card import Measure, ModelCard, OperatingPoint
from core.inference.classifier import PNEUMONIA, Prediction, Refusal
from core.measuring.reading import Reading, caveats
from core.reporting.notes import NO_NOTES, Notes

DISCLAIMER = (
    "Research and teaching only. PneumoDetect is not a medical device: never use it for "
    "diagnosis or to decide on treatment."
)
BANNER = "Research and teaching only – not for diagnosis"
EVIDENCE = "Evidence for pneumonia (orange) or against it (blue), log-odds per cell"
FORCED = "The guard had refused this radiograph; it was analysed at the user's wish."
REFUSED = "Not analysed"
UNTRUSTED = "Not to be relied on"
MEASURED = "Measured by the reader on the original"

Paper = Literal["A4", "Letter"]
Leaning = Literal["for", "against", "open"]


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """One outcome on paper, with what a reader measured on the film and wrote about it."""

    outcome: Attention | Refusal
    paper: Paper = "A4"
    readings: tuple[Reading, ...] = ()
    notes: Notes = NO_NOTES
    with_attention: bool = True

    @property
    def finding(self) -> Prediction | Refusal:
        """The outcome without its map."""
        return self.outcome.prediction if isinstance(self.outcome, Attention) else self.outcome


def headline(finding: Prediction | Refusal) -> str:
    """The verdict in a few words, calm and never surer than it is."""
    if isinstance(finding, Refusal):
        return REFUSED
    words = "No signs of pneumonia found"
    if finding.indeterminate:
        words = "Indeterminate: needs a reader"
    elif finding.diagnosis == PNEUMONIA:
        words = "Signs that fit pneumonia"
    return words if finding.suitability.trusted else f"{UNTRUSTED}: {words[0].lower()}{words[1:]}"


def leaning(finding: Prediction | Refusal) -> Leaning:
    """What the answer leans to, for its colour; open where there is none to rely on."""
    if isinstance(finding, Refusal) or finding.indeterminate or not finding.suitability.trusted:
        return "open"
    return "for" if finding.diagnosis == PNEUMONIA else "against"


def confidence(prediction: Prediction) -> str:
    """Confidence and level: `93 % (High)`, never a round 100."""
    percent = min(prediction.confidence, 99.9)
    return f"{percent:.1f} % ({prediction.confidence_level})"


def probability(prediction: Prediction) -> str:
    """The calibrated probability of pneumonia, never a round 0 or 100 %."""
    percent = min(max(100.0 * prediction.probability, 0.1), 99.9)
    return f"{percent:.1f} %"


def recommendation(finding: Prediction | Refusal) -> str:
    """What to do next."""
    if isinstance(finding, Refusal):
        return "The program gives no answer for this picture. Have a radiologist read it."
    if not finding.suitability.trusted:
        return "The model was not made for this patient or picture. Rely on a reader alone."
    if finding.indeterminate:
        return "The score is too close to the threshold to lean either way. A reader must decide."
    if finding.diagnosis == PNEUMONIA:
        return "Have a radiologist read this film soon, together with the clinical picture."
    return (
        "A negative answer does not rule pneumonia out. Read the film, and look again if the "
        "child stays ill."
    )


def operating_point(point: OperatingPoint) -> str:
    """What the threshold means, in children rather than in ratios."""
    if point.sensitivity is None or point.specificity is None:
        return f"{point.name.capitalize()} (threshold {point.threshold:.3f}): not measured."
    missed, called = _of_100(point.sensitivity), _of_100(point.specificity)
    return (
        f"{point.name.capitalize()} (threshold {point.threshold:.3f}): of 100 children with "
        f"pneumonia it misses {missed}, of 100 without it calls {called}. "
        f"Sensitivity {point.sensitivity}; specificity {point.specificity}."
    )


def _of_100(rate: Measure) -> str:
    """How many of 100 the rate leaves out; none is never promised."""
    left = round(100.0 * (1.0 - rate.value))
    return f"about {left}" if left else "fewer than 1"


def warnings(finding: Prediction | Refusal) -> tuple[str, ...]:
    """Everything that should make the reader careful, gravest first."""
    said = [reason.text for reason in finding.suitability.reasons]
    if isinstance(finding, Prediction) and finding.forced:
        said.insert(0, FORCED)
    return (*said, *finding.radiograph.warnings)


def measurements(readings: tuple[Reading, ...]) -> tuple[str, ...]:
    """A numbered line for each annotation, then what to beware of, each once."""
    lines = (
        f"{number}. {reading.mark.kind.value}: {'; '.join(reading.lines)}"
        for number, reading in enumerate(readings, start=1)
    )
    return (*lines, *(f"• {text}" for text in caveats(readings)))


def model_line(card: ModelCard) -> str:
    """Name, version and the first digits of the hash."""
    return f"{card.name} {card.version} (SHA-256 {card.sha256[:16]}…)"


def as_json(finding: Prediction | Refusal) -> dict[str, Any]:
    """The object that `predict --json` prints; its fields are a fixed interface."""
    shared = {
        "recommendation": recommendation(finding),
        "threshold": finding.operating_point.threshold,
        "operating_point": finding.operating_point.name,
        "suitability": {
            "verdict": finding.suitability.verdict.value,
            "reasons": [
                {"code": reason.code, "text": reason.text} for reason in finding.suitability.reasons
            ],
        },
        "warnings": list(warnings(finding)),
        "timestamp": finding.timestamp.isoformat(timespec="seconds"),
        "filename": finding.radiograph.filename,
        "image_size": finding.radiograph.size,
        "model": {
            "name": finding.card.name,
            "version": finding.card.version,
            "sha256": finding.card.sha256,
        },
        "validation_performance": finding.card.performance,
        "disclaimer": DISCLAIMER,
    }
    return _verdict(finding) | shared


def _verdict(finding: Prediction | Refusal) -> dict[str, Any]:
    fields = ("diagnosis", "confidence", "confidence_level", "raw_score", "probability")
    if isinstance(finding, Refusal):
        return dict.fromkeys((*fields, "indeterminate")) | {"forced": False}
    numbers = {name: getattr(finding, name) for name in fields}
    return numbers | {"indeterminate": finding.indeterminate, "forced": finding.forced}
