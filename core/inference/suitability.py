"""Whether the model may judge a radiograph at all: Radiograph -> Suitability."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import cv2

from core.imaging.radiograph import Radiograph
from core.inference.guard import FRONTAL, INVERTED, LATERAL, OTHER, SEVERAL, TURNED
from core.language import marked

AGES = (1.0, 6.0)  # years, [from, to): the children of the training set
CHEST = ("CHEST", "THORAX", "LUNG")  # PS3.16 CID 4031 and what is typed instead
MODALITIES = ("", "CR", "DX", "RG", "SC", "OT", "RF")
LATERAL_VIEWS = ("LL", "RL", "LATERAL", "LAT", "L", "R")
LEAST_SIDE = 128  # pixels: below this the lungs are blurs
LEAST_SPREAD = 8.0  # standard deviation in grey levels of 255
MOST_COLOUR = 12.0  # mean difference between channels, of 255
SEEN = {
    LATERAL: marked("It looks like a lateral view; the model knows frontal views only."),
    INVERTED: marked("It looks like a negative, with dark bones; invert it and analyse it again."),
    TURNED: marked("The chest seems to lie on its side or upside down; turn it and open it again."),
    SEVERAL: marked(
        "It seems to show several pictures, or a page or screen; open the one film alone."
    ),
    OTHER: marked("It does not look like a chest radiograph."),
}


class Verdict(Enum):
    """What the guard says."""

    SUITABLE = "suitable"
    CAUTION = "caution"
    UNSUITABLE = "unsuitable"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a radiograph is refused, or analysed with a warning."""

    code: str
    text: str
    refuses: bool


@dataclass(frozen=True, slots=True)
class Suitability:
    """The guard's reasons, gravest first."""

    reasons: tuple[Reason, ...]

    @property
    def verdict(self) -> Verdict:
        """The gravest reason decides."""
        if any(reason.refuses for reason in self.reasons):
            return Verdict.UNSUITABLE
        return Verdict.CAUTION if self.reasons else Verdict.SUITABLE

    @property
    def trusted(self) -> bool:
        """Whether nothing is known that makes a confident answer wrong to give."""
        return not any(reason.refuses or reason.code == "age_outside" for reason in self.reasons)

    def has(self, code: str) -> bool:
        """Whether one of the reasons has this code."""
        return any(reason.code == code for reason in self.reasons)

    def knowing(self, kind: str | None) -> "Suitability":
        """The same, and what the guard saw in the picture.

        Args:
            kind: one of `core.inference.guard.KINDS`; None where the model has no guard.
        """
        if kind == FRONTAL or (kind and self.has(kind)):
            return self
        if kind is None:
            text = marked(
                "This model cannot tell chest radiographs from other pictures: make sure it is one."
            )
            return _sorted((*self.reasons, Reason("unchecked", text, refuses=False)))
        return _sorted((*self.reasons, Reason(kind, SEEN[kind], refuses=True)))


def assess(radiograph: Radiograph) -> Suitability:
    """Judge a radiograph by its header and its plainest picture properties."""
    return _sorted((*_header_reasons(radiograph), *_picture_reasons(radiograph)))


def _sorted(reasons: Iterable[Reason]) -> Suitability:
    return Suitability(tuple(sorted(reasons, key=lambda reason: not reason.refuses)))


def _header_reasons(radiograph: Radiograph) -> list[Reason]:
    facts = radiograph.facts
    found = []
    if facts.modality.upper() not in MODALITIES:
        text = marked(
            "The file says it is {modality}, not a projection radiograph.", modality=facts.modality
        )
        found.append(Reason("modality", text, refuses=True))
    if facts.body_part and not any(word in facts.body_part.upper() for word in CHEST):
        text = marked(
            "The file says that it shows {body_part}, not the chest.", body_part=facts.body_part
        )
        found.append(Reason("body_part", text, refuses=True))
    if facts.view_position.upper() in LATERAL_VIEWS:
        text = marked(
            "The file says that it is a lateral view; the model knows frontal views only."
        )
        found.append(Reason(LATERAL, text, refuses=True))
    return [*found, *_age_reasons(facts.age)]


def _age_reasons(age: float | None) -> list[Reason]:
    if age is None:
        text = marked(
            "The patient's age is unknown; the model was trained on children aged 1 to 5 only."
        )
        return [Reason("age_unknown", text, refuses=False)]
    if not AGES[0] <= age < AGES[1]:
        text = marked(
            "The patient is {age:.0f} years old; the model was trained on children aged 1 to 5 "
            "only, so this answer is not to be relied on.",
            age=age,
        )
        return [Reason("age_outside", text, refuses=False)]
    return []


def _picture_reasons(radiograph: Radiograph) -> list[Reason]:
    found = []
    if min(radiograph.grey.shape) < LEAST_SIDE:
        text = marked(
            "The picture is too small ({size} pixels) to show the lungs.", size=radiograph.size
        )
        found.append(Reason("too_small", text, refuses=True))
    if float(cv2.meanStdDev(radiograph.grey)[1][0, 0]) < LEAST_SPREAD:
        text = marked("The picture is empty or over-exposed: it has hardly any contrast.")
        found.append(Reason("empty", text, refuses=True))
    if radiograph.colour > MOST_COLOUR:
        text = marked("The picture is in colour: a photograph or a screenshot, not a radiograph.")
        found.append(Reason("colour", text, refuses=True))
    return found
