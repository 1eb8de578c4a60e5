"""How well a learner read: reading + truth -> figures with intervals."""

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from core.errors import DataError
from core.evaluation import metrics
from core.evaluation.calibration import Bin, brier, reliability
from core.evaluation.intervals import wilson
from core.evaluation.kappa import kappa
from core.evaluation.metrics import Comparison, Labels, Rates, Scores
from core.inference.card import Measure
from core.language import marked
from core.measuring.marks import Kind, Mark
from core.teaching.case_set import Answer, Case, CaseSet, Scale
from core.teaching.session import Judgement, Record, Session

WIDE = 0.2  # from one end of a 95 % interval to the other
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Read:
    """A case and what the learner made of it; `ai`: as shown, else from the set."""

    case: Case
    record: Record
    ai: Answer | None


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """One way of reading, measured; None where the cases cannot tell.

    `localised`: of the cases with pneumonia and a trainer's region, those with a mark whose
    centre lies in one. `brier` and `bins`: ratings taken for probabilities. `seconds`: median.
    """

    labels: Labels
    ratings: Scores
    called: Labels
    rates: Rates
    auc: Measure | None
    brier: float | None
    bins: tuple[Bin, ...]
    kappa_truth: Measure | None
    kappa_ai: Measure | None
    localised: Measure | None
    seconds: float


@dataclass(frozen=True, slots=True, eq=False)
class Score:
    """A learner's figures.

    `alike`: unaided on the very cases that were read aided as well, to compare with. `change`:
    area aided less unaided. `better`, `worse`: cases called right only with, only without help.
    `ai_wrong`: cases in which the shown answer was wrong; `followed`: those of them that the
    learner called as it did in the end, `misled`: those called right before.
    """

    learner: str
    session: Session
    of: int  # cases in the set
    unaided: Figures
    aided: Figures | None
    alike: Figures | None
    change: Comparison | None
    better: tuple[Case, ...]
    worse: tuple[Case, ...]
    ai_wrong: tuple[Case, ...]
    followed: tuple[Case, ...]
    misled: tuple[Case, ...]

    @property
    def done(self) -> int:
        """Cases that were read."""
        return int(self.unaided.labels.size)


def score(session: Session, case_set: CaseSet) -> Score:
    """Measure a learner; cases that are not in the set any more do not count.

    Raises:
        DataError: no case of the set was read.
    """
    cases = reads(session, case_set)
    if not cases:
        where = marked("the reading of {who}", who=session.learner)
        raise DataError(where, marked("no case of the set was read in it"))
    both = [read for read in cases if read.record.aided]
    scale = session.scale
    aided = figures(both, scale, aided=True) if both else None
    alike = figures(both, scale) if both else None
    wrong = [r for r in both if r.ai and r.ai.positive not in (None, r.case.pneumonia)]
    followed = [r for r in wrong if not _right(r, scale, aided=True)]
    return Score(
        learner=session.learner,
        session=session,
        of=len(case_set.cases),
        unaided=figures(cases, scale),
        aided=aided,
        alike=alike,
        change=_change(alike, aided),
        better=_cases(r for r in both if _right(r, scale, True) and not _right(r, scale)),
        worse=_cases(r for r in both if _right(r, scale) and not _right(r, scale, True)),
        ai_wrong=_cases(wrong),
        followed=_cases(followed),
        misled=_cases(r for r in followed if _right(r, scale)),
    )


def reads(session: Session, case_set: CaseSet) -> list[Read]:
    """What was read, in the order of the set."""
    pairs = ((case, session.record(case.id)) for case in case_set.order())
    return [Read(case, found, found.ai or case.ai) for case, found in pairs if found]


def figures(cases: Sequence[Read], scale: Scale, aided: bool = False) -> Figures:
    """Everything about one way of reading; at least one case."""
    given = [_judgement(read, aided) for read in cases]
    labels = np.array([read.case.pneumonia for read in cases], bool)
    ratings = np.array([one.rating for one in given], np.float64)
    shares = np.array([scale.share(one.rating) for one in given], np.float64)
    called = ratings >= scale.called_from
    answered = [(c, r.ai.positive) for c, r in zip(called, cases, strict=True)
                if r.ai and r.ai.positive is not None]  # fmt: skip
    return Figures(
        labels=labels,
        ratings=ratings,
        called=called,
        rates=metrics.rates(labels, ratings, scale.called_from),
        auc=_if_possible(lambda: metrics.auc(labels, ratings)),
        brier=_if_possible(lambda: brier(labels, shares)),
        bins=_if_possible(lambda: reliability(labels, shares, bins=5)) or (),
        kappa_truth=_if_possible(lambda: kappa(called, labels)),
        kappa_ai=_if_possible(lambda: kappa(*map(np.array, zip(*answered, strict=True))))
        if answered
        else None,
        localised=_localised(cases, given),
        seconds=statistics.median(one.seconds for one in given),
    )


def hits(mark: Mark, regions: Sequence[Mark]) -> bool:
    """Whether the centre of a mark lies in one of the regions."""
    (x0, y0), (x1, y1) = mark.points
    return any(_holds(region, (x0 + x1) / 2, (y0 + y1) / 2) for region in regions)


def is_wide(measure: Measure | None) -> bool:
    """Whether the cases are too few to tell; always so where nothing could be measured."""
    return measure is None or measure.high - measure.low > WIDE


def places(scores: Sequence[Score]) -> list[str]:
    """A learner's place in the class by unaided area, if all intervals are narrow enough.

    Equal areas share a place.
    """
    areas = [one.unaided.auc for one in scores]
    known = [area.value for area in areas if area and not is_wide(area)]
    if len(known) < len(scores):
        return [marked("no place: intervals are wide")] * len(scores)
    return [
        marked("{some} of {all}", some=1 + sum(v > own for v in known), all=len(known))
        for own in known
    ]


def hardest(scores: Sequence[Score], case_set: CaseSet) -> list[tuple[Case, int, int]]:
    """Each case with how many called it wrong unaided, of how many, hardest first."""
    counted = []
    for case in case_set.order():
        found = [(s, r) for s in scores if (r := s.session.record(case.id))]
        wrong = sum(
            (r.unaided.rating >= s.session.scale.called_from) != case.pneumonia for s, r in found
        )
        if found:
            counted.append((case, wrong, len(found)))
    return sorted(counted, key=lambda entry: -entry[1] / entry[2])


def ai_figures(case_set: CaseSet) -> tuple[Labels, Scores, Rates] | None:
    """Truth, probabilities and rates of the model's answers that are in the set, if any."""
    answered = [(case.pneumonia, case.ai) for case in case_set.cases if case.ai]
    known = [(ill, ai) for ill, ai in answered if ai.positive is not None]
    if not known:
        return None
    labels = np.array([ill for ill, _ in known], bool)
    called = np.array([float(bool(ai.positive)) for _, ai in known])
    probabilities = np.array([ai.probability for _, ai in known])
    return labels, probabilities, metrics.rates(labels, called, 0.5)


def _judgement(read: Read, aided: bool) -> Judgement:
    found = read.record.aided if aided else read.record.unaided
    assert found is not None
    return found


def _right(read: Read, scale: Scale, aided: bool = False) -> bool:
    return (_judgement(read, aided).rating >= scale.called_from) == read.case.pneumonia


def _cases(found: Iterable[Read]) -> tuple[Case, ...]:
    return tuple(read.case for read in found)


def _change(before: Figures | None, after: Figures | None) -> Comparison | None:
    if before is None or after is None:
        return None
    return _if_possible(lambda: metrics.compare_auc(before.labels, after.ratings, before.ratings))


def _localised(cases: Sequence[Read], given: Sequence[Judgement]) -> Measure | None:
    found = [
        any(hits(mark, read.case.regions) for mark in one.regions)
        for read, one in zip(cases, given, strict=True)
        if read.case.pneumonia and read.case.regions
    ]
    return wilson(sum(found), len(found)) if found else None


def _holds(region: Mark, x: float, y: float) -> bool:
    (x0, y0), (x1, y1) = region.points
    across, down = abs(x1 - x0) / 2, abs(y1 - y0) / 2
    if not across or not down:
        return False
    right, below = (x - (x0 + x1) / 2) / across, (y - (y0 + y1) / 2) / down
    if region.kind is Kind.ELLIPSE:
        return right**2 + below**2 <= 1.0
    return abs(right) <= 1.0 and abs(below) <= 1.0


def _if_possible(measure: Callable[[], Found]) -> Found | None:
    """None where the cases cannot tell: a class is missing, or all is called the same."""
    try:
        return measure()
    except DataError:
        return None
