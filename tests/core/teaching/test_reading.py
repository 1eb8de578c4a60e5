"""Readings: what waits for what, what is locked, files that are kept, altered, merged."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import BadReading, CannotWrite
from core.teaching.case_set import Answer, Help, Policy
from core.teaching.reading_file import merge, read_reading, write_reading
from core.teaching.session import Judgement, Stage, begin, next_open, stage

from .conftest import INSIDE, read

AI = Answer(0.9, True, "a" * 64)


def stages(case_set, act):
    """What a case waits for as a reader goes through it."""
    case, policy = case_set.cases[0], case_set.policy
    session = begin(case_set, "Ana")
    seen = [stage(None, policy)]
    for step in act:
        session = step(session, case, policy)
        seen.append(stage(session.record(case.id), policy))
    return [one.name for one in seen]


def commit(session, case, policy):
    return session.committed(case, Judgement(4, 3.0, (INSIDE,), ("Consolidation",)), policy)


def tell(session, case, policy):
    return session.told(case, AI, policy)


def decline(session, case, policy):
    return session.declined(case, policy)


def see(session, case, policy):
    return session.seen(case)


@pytest.mark.parametrize(
    ("help_", "truth", "acts", "expected"),
    [
        (Help.NEVER, True, [commit, see], "UNAIDED TRUTH CLOSED"),
        (Help.NEVER, False, [commit], "UNAIDED CLOSED"),
        (Help.AFTER, True, [commit, tell, commit, see], "UNAIDED AIDED AIDED TRUTH CLOSED"),
        (Help.AFTER, False, [commit, tell, commit], "UNAIDED AIDED AIDED CLOSED"),
        (Help.ON_REQUEST, True, [commit, decline, see], "UNAIDED OFFER TRUTH CLOSED"),
        (Help.ON_REQUEST, False, [commit, decline], "UNAIDED OFFER CLOSED"),
        (Help.ON_REQUEST, True, [commit, tell, commit], "UNAIDED OFFER AIDED TRUTH"),
    ],
)
def test_every_policy_has_its_steps(make_set, help_, truth, acts, expected):
    case_set = make_set(policy=Policy(help_, show_truth=truth)).case_set
    assert stages(case_set, acts) == expected.split()


def test_what_is_locked_stays(make_set):
    case_set = make_set(policy=Policy(Help.AFTER)).case_set
    case, policy = case_set.cases[0], case_set.policy
    session = commit(begin(case_set, "Ana"), case, policy)
    with pytest.raises(ValueError, match="locked"):  # before the answer was shown
        commit(session, case, policy)
    session = commit(tell(session, case, policy), case, policy)
    with pytest.raises(ValueError, match="locked"):
        commit(session, case, policy)
    with pytest.raises(ValueError, match="not to be shown"):
        tell(session, case, policy)
    with pytest.raises(ValueError, match="rating of 6"):
        session.committed(case_set.cases[1], Judgement(6, 1.0), policy)


def test_never_means_never(make_set):
    case_set = make_set(policy=Policy(Help.NEVER)).case_set
    session = commit(begin(case_set, "Ana"), case_set.cases[0], case_set.policy)
    with pytest.raises(ValueError, match="not to be shown"):
        tell(session, case_set.cases[0], case_set.policy)


def test_a_learner_needs_a_name(make_set):
    case_set = make_set().case_set
    for name in ("", "  ", "x" * 200):
        with pytest.raises(ValueError, match="name"):
            begin(case_set, name)


def test_a_reading_goes_on_where_it_was_left(make_set, tmp_path):
    case_set = make_set(seed=5).case_set
    order, policy, path = case_set.order(), case_set.policy, tmp_path / "a.pdreading"
    session = begin(case_set, "Ana María")
    for case in order[:3]:
        session = tell(commit(session, case, policy), case, policy)
        session = see(commit(session, case, policy), case, policy)
    session = commit(session, order[3], policy)
    write_reading(session, case_set, path)
    back = read_reading(path, case_set)
    assert back == session
    assert next_open(back, case_set) == order[3]
    assert stage(back.record(order[3].id), policy) is Stage.AIDED
    assert not back.complete(case_set)


def test_a_file_that_cannot_be_written_leaves_the_old_one(make_set, tmp_path):
    case_set = make_set().case_set
    with pytest.raises(CannotWrite):
        write_reading(begin(case_set, "Ana"), case_set, tmp_path / "none" / "a.pdreading")


def altered(path: Path, change) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d["records"][0]["unaided"].update(rating=1),
        lambda d: d["records"].pop(),
        lambda d: d["records"].reverse(),
        lambda d: d.update(learner="Somebody else"),
        lambda d: d.update(signature="0" * 64),
        lambda d: d.update(signature="é"),
        lambda d: d["records"][1]["ai"].update(positive=False),
    ],
)
def test_a_file_that_was_changed_is_found_out(make_set, tmp_path, change):
    case_set, path = make_set().case_set, tmp_path / "a.pdreading"
    write_reading(read(case_set, "Ana", {n: (4, 2) for n in range(5)}), case_set, path)
    read_reading(path, case_set)
    altered(path, change)
    with pytest.raises(BadReading, match="changed after") as caught:
        read_reading(path, case_set)
    assert caught.value.hint


def test_laying_it_out_anew_changes_nothing(make_set, tmp_path):
    case_set, path = make_set().case_set, tmp_path / "a.pdreading"
    session = read(case_set, "Ana", {0: (4, 2)})
    write_reading(session, case_set, path)
    altered(path, lambda d: None)
    assert read_reading(path, case_set) == session


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"set": 1}', "\x00", "[" * 100_000])
def test_what_is_no_reading_is_refused(make_set, tmp_path, text):
    path = tmp_path / "a.pdreading"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadReading):
        read_reading(path, make_set().case_set)


def test_a_reading_of_another_set_is_refused(make_set, tmp_path):
    case_set, path = make_set().case_set, tmp_path / "a.pdreading"
    write_reading(read(case_set, "Ana", {0: (4, 2)}), case_set, path)
    with pytest.raises(BadReading, match="another case set"):
        read_reading(path, replace(case_set, id="0" * 32))


def test_readings_are_merged_one_a_learner(make_set, tmp_path):
    case_set = make_set().case_set
    early = replace(read(case_set, "Ben", {0: (4, 4)}), started="2026-01-01T10:00:00+03:00")
    again = replace(read(case_set, "ben", {0: (5, 5)}), started="2026-01-01T09:00:00+00:00")
    longer = replace(read(case_set, "Ana", {0: (4, 4), 1: (4, 4)}), id="b" * 32)
    shorter = replace(longer, records=longer.records[:1])
    for name, session in (("1", early), ("2", again), ("3", longer), ("4", shorter), ("5", early)):
        write_reading(session, case_set, tmp_path / f"{name}.pdreading")
    (tmp_path / "6.pdreading").write_text("{}", encoding="utf-8")
    merged = merge(sorted(tmp_path.glob("*.pdreading")), case_set)
    assert merged.sessions == (longer, early)
    assert [error.path.name for error in merged.problems] == ["6.pdreading"]
    assert len(merged.left_out) == 3
