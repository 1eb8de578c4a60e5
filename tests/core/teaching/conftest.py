"""A small set of made-up films, and learners who read it by script."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.imaging.radiograph import Radiograph
from core.measuring.marks import Kind, Mark
from core.teaching.case_set import Answer, CaseSet, Help, Policy
from core.teaching.making import Labelled, Made, case_of, new_set
from core.teaching.session import Judgement, Session, Stage, begin, stage
from core.teaching.set_file import SetFile, write_set

REGION = Mark(Kind.ELLIPSE, ((10.0, 10.0), (50.0, 40.0)))
INSIDE, OUTSIDE = (
    Mark(Kind.RECTANGLE, ((25.0, 20.0), (35.0, 30.0))),
    Mark(Kind.RECTANGLE, ((10.0, 10.0), (12.0, 12.0))),
)


@pytest.fixture
def make_made(radiograph: Callable[..., Radiograph]) -> Callable[..., Made]:
    """One case of a made-up film; another number is another film."""

    def make(number: int = 0, pneumonia: bool = True, ai: Answer | None = None) -> Made:
        grey = np.random.default_rng(number).integers(0, 255, (60, 80), dtype=np.uint8)
        made = case_of(radiograph(grey, patient_name="Doe^Jane"), Labelled(Path("x"), pneumonia))
        regions = (REGION,) if pneumonia else ()
        return replace(made, case=replace(made.case, regions=regions, ai=ai))

    return make


@pytest.fixture
def make_set(make_made, tmp_path: Path) -> Callable[..., SetFile]:
    """A set on the disk, the first half of its cases with pneumonia; the model errs in `wrong`."""

    def make(
        cases: int = 8, policy: Policy | None = None, wrong: tuple[int, ...] = (), **more: object
    ) -> SetFile:
        made = []
        for n in range(cases):
            ill = n < cases // 2
            called = ill != (n in wrong)
            made.append(make_made(n, ill, Answer(0.8 if called else 0.2, called, "a" * 64)))
        found = new_set("Lesson", (one.case for one in made), policy or Policy(), **more)
        films = {one.case.id: one.film for one in made}
        return write_set(found, films, tmp_path / "lesson.pdcases")

    return make


def read(
    case_set: CaseSet,
    learner: str,
    ratings: Mapping[int, tuple[int, int]],
    marks: Mapping[int, tuple[Mark, ...]] | None = None,
) -> Session:
    """Read cases by their place in the trainer's list: unaided, then aided if the set says so."""
    session, policy = begin(case_set, learner), case_set.policy
    for place, (first, second) in ratings.items():
        case = case_set.cases[place]
        regions = (marks or {}).get(place, ())
        session = session.committed(case, Judgement(first, 10.0 + place, regions), policy)
        if policy.help is Help.AFTER:
            session = session.told(case, case.ai or Answer(0.5, None, "a" * 64), policy)
            session = session.committed(case, Judgement(second, 5.0), policy)
        if stage(session.record(case.id), policy) is not Stage.CLOSED:
            session = session.seen(case)
    return session
