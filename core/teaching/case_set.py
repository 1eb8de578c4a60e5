"""A case set as a value: what learners read, what is true, and how the lesson goes."""

import random
from dataclasses import dataclass
from enum import StrEnum

from core.measuring.marks import Mark

MOST_CASES = 500
LONGEST_TITLE, LONGEST_TEXT, MOST_REGIONS = 200, 20_000, 50
LONGEST_TIME = 3600  # seconds a case


class Help(StrEnum):
    """When learners see the model's answer; never before their own is locked."""

    NEVER = "never"
    ON_REQUEST = "on-request"  # who has committed may ask for it
    AFTER = "after-commitment"  # everybody sees it then, and rates again


class Scale(StrEnum):
    """How sure a learner is that there is pneumonia."""

    FIVE = "five-point"  # 1 certainly not ... 5 certainly
    PERCENT = "percent"  # 0 ... 100

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and the greatest rating."""
        return (1, 5) if self is Scale.FIVE else (0, 100)

    @property
    def called_from(self) -> int:
        """The least rating that counts as calling pneumonia."""
        return 3 if self is Scale.FIVE else 50

    def share(self, rating: int) -> float:
        """The rating as a probability, 0..1, evenly spaced."""
        least, most = self.bounds
        return (rating - least) / (most - least)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model said: the calibrated probability, and whether it calls pneumonia.

    `positive` is None where it gave no answer (a refused film); `model`: its SHA-256.
    """

    probability: float
    positive: bool | None
    model: str


@dataclass(frozen=True, slots=True)
class Case:
    """One film and all that the trainer says of it.

    `id` names the film in the set: the beginning of its SHA-256, which tells nothing.
    `regions`: rectangles and ellipses in film pixels. `ai`: the model's answer when the set
    was made, if it was asked.
    """

    id: str
    sha256: str
    pneumonia: bool
    source: str = ""
    teaching: str = ""
    subtype: str = ""
    difficulty: str = ""
    regions: tuple[Mark, ...] = ()
    ai: Answer | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """How the lesson goes.

    `time_limit`: seconds that a film is in view, 0 for no limit. `show_truth`: after each
    case. `free`: learners may leave a case open and come back, and look back at finished ones.
    """

    help: Help = Help.AFTER
    scale: Scale = Scale.FIVE
    time_limit: int = 0
    show_truth: bool = True
    free: bool = False


USUAL = Policy()


@dataclass(frozen=True, slots=True)
class CaseSet:
    """`seed` shuffles the order in which cases are read; without one it is the trainer's.

    `id` stays through edits, so that readings find their set. `secret` signs readings: it
    lies in the set itself, so it shows accidents and casual changes, not a determined forger.
    """

    id: str
    title: str
    secret: str
    cases: tuple[Case, ...]
    policy: Policy = USUAL
    seed: int | None = None

    def order(self) -> tuple[Case, ...]:
        """The cases as they are read, the same for every learner."""
        cases = list(self.cases)
        if self.seed is not None:
            random.Random(self.seed).shuffle(cases)
        return tuple(cases)
