"""A learner's file: the reading as JSON, signed, written anew at every commitment.

It is written aside and then renamed: a crash loses at most the case that is open. The
signature is an HMAC-SHA-256 with the secret of the case set. The secret lies in the set, which
the learner has: so it shows damage and casual changes, but not a forger who takes it out.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from core.errors import BadReading, UnreadableImage
from core.files import write_bytes
from core.imaging.read import contents
from core.language import marked
from core.teaching.case_set import CaseSet, Scale
from core.teaching.manifest import (
    ID_DIGITS,
    WRONG,
    answer,
    answer_entry,
    digits,
    load,
    number,
    region_entry,
    regions,
    text,
    whole,
)
from core.teaching.session import FINDINGS, LONGEST_NAME, Judgement, Record, Session

SUFFIX = ".pdreading"
FORMAT = "pneumodetect-reading-1"
MOST_BYTES = 16 << 20
LONGEST = 1e7  # seconds


def write_reading(session: Session, case_set: CaseSet, path: Path) -> None:
    """Save a reading.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    found = _entry(session)
    signed = found | {"signature": _signature(found, case_set.secret)}
    write_bytes(path, (json.dumps(signed, ensure_ascii=False, indent=1) + "\n").encode())


def read_reading(path: Path, case_set: CaseSet) -> Session:
    """A learner's reading of this set.

    Raises:
        BadReading: it is no reading, one of another set, or was changed.
    """
    try:
        found = load(contents(path, MOST_BYTES))
        set_id = found["set"]
        signature = found.pop("signature")
        if found["format"] != FORMAT or not isinstance(signature, str):
            raise ValueError("format")
    except (*WRONG, UnreadableImage) as error:
        raise BadReading(path, marked("it is no reading, or damaged")) from error
    if set_id != case_set.id:
        raise BadReading(path, marked("it belongs to another case set"))
    if not hmac.compare_digest(
        signature.encode("utf-8", "replace"), _signature(found, case_set.secret).encode()
    ):
        raise BadReading(path, marked("it was changed after it was written"))
    try:
        return _session(found)
    except WRONG as error:
        raise BadReading(path, marked("it is no reading, or damaged")) from error


@dataclass(frozen=True, slots=True)
class Merged:
    """Readings of a class, one a learner, in the order of their names.

    `problems`: files that could not be used. `left_out`: further copies, and later readings
    of a learner who had read the set before: the first one counts.
    """

    sessions: tuple[Session, ...]
    problems: tuple[BadReading, ...] = ()
    left_out: tuple[str, ...] = ()


def merge(paths: Iterable[Path], case_set: CaseSet) -> Merged:
    """Bring readings from many places together."""
    copies: dict[str, Session] = {}
    problems, left_out = [], []
    for path in paths:
        try:
            session = read_reading(path, case_set)
        except BadReading as error:
            problems.append(error)
            continue
        other = copies.get(session.id)
        if other:
            copy = marked("{who}: {file} is a further copy", who=session.learner, file=path.name)
            left_out.append(copy)
        if other is None or _progress(session) > _progress(other):
            copies[session.id] = session
    first: dict[str, Session] = {}
    for session in sorted(copies.values(), key=lambda one: (_when(one), one.id)):
        name = session.learner.casefold()
        if name in first:
            day = session.started[:10]
            later = marked("{who}: a later reading, of {day}", who=session.learner, day=day)
            left_out.append(later)
        first.setdefault(name, session)
    ordered = tuple(first[name] for name in sorted(first))
    return Merged(ordered, tuple(problems), tuple(left_out))


def _progress(session: Session) -> tuple[int, int]:
    return len(session.records), sum(record.closed for record in session.records)


def _when(session: Session) -> datetime:
    return datetime.fromisoformat(session.started)


def _signature(found: Mapping[str, Any], secret: str) -> str:
    whole_text = json.dumps(found, sort_keys=True, separators=(",", ":"))
    return hmac.new(bytes.fromhex(secret), whole_text.encode(), hashlib.sha256).hexdigest()


def _entry(session: Session) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "id": session.id,
        "set": session.set_id,
        "learner": session.learner,
        "started": session.started,
        "scale": session.scale.value,
        "records": [_record_entry(record) for record in session.records],
    }


def _record_entry(record: Record) -> dict[str, Any]:
    return {
        "case": record.case,
        "unaided": _judgement_entry(record.unaided),
        "asked": record.asked,
        "ai": answer_entry(record.ai),
        "aided": _judgement_entry(record.aided) if record.aided else None,
        "closed": record.closed,
    }


def _judgement_entry(judgement: Judgement) -> dict[str, Any]:
    return {
        "rating": judgement.rating,
        "seconds": judgement.seconds,
        "regions": [region_entry(mark) for mark in judgement.regions],
        "findings": list(judgement.findings),
        "late": judgement.late,
    }


def _session(found: Mapping[str, Any]) -> Session:
    scale = Scale(found["scale"])
    started = text(found["started"], 40)
    if datetime.fromisoformat(started).tzinfo is None:
        raise ValueError("a time without its zone")
    records = tuple(_record(entry, scale) for entry in found["records"])
    if len({record.case for record in records}) < len(records):
        raise ValueError("a case twice")
    learner = text(found["learner"], LONGEST_NAME)
    return Session(digits(found["id"], 32), found["set"], learner, started, scale, records)


def _record(entry: Mapping[str, Any], scale: Scale) -> Record:
    return Record(
        case=digits(entry["case"], ID_DIGITS),
        unaided=_judgement(entry["unaided"], scale),
        asked=None if entry["asked"] is None else bool(entry["asked"]),
        ai=answer(entry["ai"]),
        aided=None if entry["aided"] is None else _judgement(entry["aided"], scale),
        closed=bool(entry["closed"]),
    )


def _judgement(entry: Mapping[str, Any], scale: Scale) -> Judgement:
    return Judgement(
        rating=whole(entry["rating"], *scale.bounds),
        seconds=number(entry["seconds"], 0.0, LONGEST),
        regions=regions(entry["regions"]),
        findings=tuple(name for name in FINDINGS if name in entry["findings"]),
        late=bool(entry["late"]),
    )
