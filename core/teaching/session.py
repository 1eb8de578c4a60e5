"""A learner's reading as a value, step by step; every step gives a new value.

Sequential reading (Obuchowski 2000): first without help, locked, then with the model's
answer. What is locked is never changed.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from uuid import uuid4

from core.language import marked
from core.measuring.marks import Mark
from core.teaching.case_set import Answer, Case, CaseSet, Help, Policy, Scale

FINDINGS = (
    marked("Consolidation"),
    marked("Interstitial pattern"),
    marked("Air bronchogram"),
    marked("Pleural effusion"),
    marked("Hyperinflation"),
)
LONGEST_NAME = 100


class Stage(Enum):
    """What a case waits for."""

    UNAIDED = auto()
    OFFER = auto()  # the model may be asked
    AIDED = auto()
    TRUTH = auto()  # to be looked at, then gone on from
    CLOSED = auto()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A rating on the set's scale, regions in film pixels, findings, seconds it took.

    `late`: the time was up, and the film hidden, when it was given.
    """

    rating: int
    seconds: float
    regions: tuple[Mark, ...] = ()
    findings: tuple[str, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """What became of one case; `asked` is None until the learner was offered the answer."""

    case: str  # its id
    unaided: Judgement
    asked: bool | None = None
    ai: Answer | None = None  # as it was shown
    aided: Judgement | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """One learner through one set; `started` in local time, ISO 8601."""

    id: str
    set_id: str
    learner: str
    started: str
    scale: Scale
    records: tuple[Record, ...] = ()

    def record(self, case: str) -> Record | None:
        """What became of a case, if anything yet."""
        return next((record for record in self.records if record.case == case), None)

    def committed(self, case: Case, judgement: Judgement, policy: Policy) -> "Session":
        """The unaided reading, locked, or where that is done the aided one.

        Raises:
            ValueError: the case waits for no judgement, or the rating is not on the scale.
        """
        least, most = self.scale.bounds
        if not least <= judgement.rating <= most:
            raise ValueError(f"a rating of {judgement.rating}")
        found = self.record(case.id)
        if found is None:
            return self._with(_settled(Record(case.id, judgement), policy))
        if stage(found, policy) is not Stage.AIDED or found.ai is None:
            raise ValueError("the reading is locked")
        return self._with(_settled(replace(found, aided=judgement), policy))

    def told(self, case: Case, ai: Answer, policy: Policy) -> "Session":
        """The model's answer was shown.

        Raises:
            ValueError: the case does not wait for it.
        """
        found = self.record(case.id)
        if found is None or stage(found, policy) not in (Stage.OFFER, Stage.AIDED):
            raise ValueError("the answer is not to be shown")
        return self._with(replace(found, asked=True, ai=ai))

    def declined(self, case: Case, policy: Policy) -> "Session":
        """The learner goes on without the model's answer.

        Raises:
            ValueError: nothing was offered.
        """
        found = self.record(case.id)
        if found is None or stage(found, policy) is not Stage.OFFER:
            raise ValueError("nothing was offered")
        return self._with(_settled(replace(found, asked=False), policy))

    def seen(self, case: Case) -> "Session":
        """The truth was looked at: the case is closed.

        Raises:
            ValueError: it was not read.
        """
        found = self.record(case.id)
        if found is None:
            raise ValueError("it was not read")
        return self._with(replace(found, closed=True))

    def complete(self, case_set: CaseSet) -> bool:
        """Whether every case of the set is closed."""
        closed = {record.case for record in self.records if record.closed}
        return all(case.id in closed for case in case_set.cases)

    def _with(self, record: Record) -> "Session":
        records = {one.case: one for one in self.records} | {record.case: record}
        return replace(self, records=tuple(records.values()))


def begin(case_set: CaseSet, learner: str) -> Session:
    """A reading that has not begun.

    Raises:
        ValueError: the learner has no name, or too long a one.
    """
    name = " ".join(learner.split())
    if not 1 <= len(name) <= LONGEST_NAME:
        raise ValueError("a learner's name or code")
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    return Session(uuid4().hex, case_set.id, name, now, case_set.policy.scale)


def stage(record: Record | None, policy: Policy) -> Stage:
    """What the case of a record waits for."""
    if record is None:
        return Stage.UNAIDED
    if record.closed:
        return Stage.CLOSED
    if policy.help is Help.ON_REQUEST and record.asked is None:
        return Stage.OFFER
    shown = policy.help is Help.AFTER or record.asked
    return Stage.AIDED if shown and record.aided is None else Stage.TRUTH


def next_open(session: Session, case_set: CaseSet) -> Case | None:
    """The first case in reading order that is not closed: where a reading goes on."""
    closed = {record.case for record in session.records if record.closed}
    return next((case for case in case_set.order() if case.id not in closed), None)


def _settled(record: Record, policy: Policy) -> Record:
    """Closed where nothing is left to show."""
    done = stage(record, policy) is Stage.TRUTH and not policy.show_truth
    return replace(record, closed=True) if done else record
