"""What is said about an outcome: every word that a reader sees, and the fixed JSON.

Functions say it in the reader's language; constants and warnings are English, see
`core.language.marked`, because tables and JSON hold them as well.
"""

from dataclasses import dataclass
from typing import Any, Literal

from core.inference.attention import Attention
from core.inference.card import Measure, ModelCard, OperatingPoint
from core.inference.classifier import PNEUMONIA, Prediction, Refusal
from core.language import figure, marked, phrase, shown
from core.measuring.reading import Reading, caveats
from core.reporting.notes import NO_NOTES, Notes

DISCLAIMER = marked(
    "Research and teaching only. PneumoDetect is not a medical device: never use it for "
    "diagnosis or to decide on treatment."
)
BANNER = marked("Research and teaching only – not for diagnosis")
EVIDENCE = marked("Evidence for pneumonia (orange) or against it (blue), log-odds per cell")
FORCED = marked("The guard had refused this radiograph; it was analysed at the user's wish.")
REFUSED = marked("Not analysed")
MEASURED = marked("Measured by the reader on the original")
# What the names in a model card are called; others are shown as they are.
NAMES = {
    str(name): name
    for name in (
        *(marked("screening"), marked("balanced"), marked("high-specificity")),
        *(marked("High"), marked("Moderate"), marked("Low")),
    )
}

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
        return shown(REFUSED)
    if finding.suitability.trusted:
        if finding.indeterminate:
            return phrase("Indeterminate: needs a reader")
        if finding.diagnosis == PNEUMONIA:
            return phrase("Signs that fit pneumonia")
        return phrase("No signs of pneumonia found")
    if finding.indeterminate:
        return phrase("Not to be relied on: indeterminate: needs a reader")
    if finding.diagnosis == PNEUMONIA:
        return phrase("Not to be relied on: signs that fit pneumonia")
    return phrase("Not to be relied on: no signs of pneumonia found")


def leaning(finding: Prediction | Refusal) -> Leaning:
    """What the answer leans to, for its colour; open where there is none to rely on."""
    if isinstance(finding, Refusal) or finding.indeterminate or not finding.suitability.trusted:
        return "open"
    return "for" if finding.diagnosis == PNEUMONIA else "against"


def confidence(prediction: Prediction) -> str:
    """Confidence and level: `93 % (High)`, never a round 100."""
    percent = min(prediction.confidence, 99.9)
    level = name_words(prediction.confidence_level)
    return f"{figure(percent, '.1f')} % ({level})"


def probability(prediction: Prediction) -> str:
    """The calibrated probability of pneumonia."""
    return chance(prediction.probability)


def chance(probability: float) -> str:
    """A probability in percent, never a round 0 or 100 %."""
    return f"{figure(min(max(100.0 * probability, 0.1), 99.9), '.1f')} %"


def recommendation(finding: Prediction | Refusal) -> str:
    """What to do next."""
    if isinstance(finding, Refusal):
        return phrase("The program gives no answer for this picture. Have a radiologist read it.")
    if not finding.suitability.trusted:
        return phrase("The model was not made for this patient or picture. Rely on a reader alone.")
    if finding.indeterminate:
        return phrase(
            "The score is too close to the threshold to lean either way. A reader must decide."
        )
    if finding.diagnosis == PNEUMONIA:
        return phrase("Have a radiologist read this film soon, together with the clinical picture.")
    return phrase(
        "A negative answer does not rule pneumonia out. Read the film, and look again if the "
        "child stays ill."
    )


def operating_point(point: OperatingPoint) -> str:
    """What the threshold means, in children rather than in ratios."""
    if point.sensitivity is None or point.specificity is None:
        return phrase(
            "{Name} (threshold {threshold:.3f}): not measured.",
            Name=_capital(name_words(point.name)),
            threshold=point.threshold,
        )
    missed, called = _of_100(point.sensitivity), _of_100(point.specificity)
    return phrase(
        "{Name} (threshold {threshold:.3f}): of 100 children with pneumonia it misses {missed}, "
        "of 100 without it calls {called}. Sensitivity {sensitivity}; specificity {specificity}.",
        Name=_capital(name_words(point.name)),
        threshold=point.threshold,
        missed=missed,
        called=called,
        sensitivity=str(point.sensitivity),
        specificity=str(point.specificity),
    )


def name_words(name: str) -> str:
    """What a name in a model card is called: of an operating point, of a confidence level."""
    return shown(NAMES.get(name, name))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _of_100(rate: Measure) -> str:
    """How many of 100 the rate leaves out; none is never promised."""
    left = round(100.0 * (1.0 - rate.value))
    return phrase("about {number}", number=left) if left else phrase("fewer than 1")


def warnings(finding: Prediction | Refusal) -> tuple[str, ...]:
    """Everything that should make the reader careful, gravest first; marked."""
    said = [reason.text for reason in finding.suitability.reasons]
    if isinstance(finding, Prediction) and finding.forced:
        said.insert(0, FORCED)
    return (*said, *finding.radiograph.warnings)


def measurements(readings: tuple[Reading, ...]) -> tuple[str, ...]:
    """A numbered line for each annotation, then what to beware of, each once."""
    lines = (
        f"{number}. {shown(reading.mark.kind.value)}: {'; '.join(reading.lines)}"
        for number, reading in enumerate(readings, start=1)
    )
    return (*lines, *(f"• {shown(text)}" for text in caveats(readings)))


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
