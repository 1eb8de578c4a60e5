"""Case set <-> JSON: nothing that a file says is believed before it was checked."""

import json
import math
import re
from collections.abc import Mapping
from typing import Any

from core.language import marked
from core.measuring.marks import Kind, Mark
from core.teaching.case_set import (
    LONGEST_TEXT,
    LONGEST_TIME,
    LONGEST_TITLE,
    MOST_CASES,
    MOST_REGIONS,
    Answer,
    Case,
    CaseSet,
    Help,
    Policy,
    Scale,
)

FORMAT = "pneumodetect-cases-1"
LONGEST_SAID = 200  # characters of what is wrong
FARTHEST = 1e6  # film pixels
REGIONS = {"rectangle": Kind.RECTANGLE, "ellipse": Kind.ELLIPSE}
ID_DIGITS = 16
# What parsing a document of the wrong shape raises; bad values are ValueErrors.
WRONG = (AttributeError, KeyError, RecursionError, TypeError, ValueError)


def manifest(case_set: CaseSet) -> dict[str, Any]:
    """The set as JSON holds it."""
    policy = case_set.policy
    return {
        "format": FORMAT,
        "id": case_set.id,
        "title": case_set.title,
        "secret": case_set.secret,
        "seed": case_set.seed,
        "policy": {
            "help": policy.help.value,
            "scale": policy.scale.value,
            "time_limit": policy.time_limit,
            "show_truth": policy.show_truth,
            "free": policy.free,
        },
        "cases": [_case_entry(case) for case in case_set.cases],
    }


def parse(text: bytes) -> CaseSet:
    """The set that a manifest describes.

    Raises:
        ValueError: it is no JSON, or not of this form; says what is wrong.
    """
    try:
        return _set(load(text))
    except WRONG as error:
        said = marked("it lacks {what}", what=str(error))
        if not isinstance(error, KeyError):
            said = str(error) if len(str(error)) <= LONGEST_SAID else str(error)[:LONGEST_SAID]
        raise ValueError(marked("its description is not valid: {said}", said=said)) from error


def load(text: bytes) -> Any:
    """JSON without NaN and Infinity, which no other program would read.

    Raises:
        ValueError: it is no such JSON.
        RecursionError: it is nested too deeply.
    """
    return json.loads(text.decode("utf-8"), parse_constant=_refuse)


def _refuse(name: str) -> Any:
    raise ValueError(marked("{name} is no number", name=name))


def region_entry(mark: Mark) -> dict[str, Any]:
    """A rectangle or ellipse as JSON holds it."""
    return {"kind": mark.kind.name.lower(), "points": [list(point) for point in mark.points]}


def regions(entries: Any) -> tuple[Mark, ...]:
    """Rectangles and ellipses from JSON.

    Raises:
        ValueError, TypeError, KeyError: they are none.
    """
    if not isinstance(entries, list) or len(entries) > MOST_REGIONS:
        raise ValueError(marked("a list of regions"))
    return tuple(
        Mark(REGIONS[entry["kind"]], (_point(entry["points"][0]), _point(entry["points"][1])))
        for entry in entries
    )


def answer_entry(answer: Answer | None) -> dict[str, Any] | None:
    """The model's answer as JSON holds it."""
    if answer is None:
        return None
    return {"probability": answer.probability, "positive": answer.positive, "model": answer.model}


def answer(entry: Any) -> Answer | None:
    """The model's answer from JSON.

    Raises:
        ValueError, TypeError, KeyError: it is none.
    """
    if entry is None:
        return None
    positive = None if entry["positive"] is None else _truth(entry["positive"])
    model = text(entry["model"], 64)
    return Answer(number(entry["probability"], 0.0, 1.0), positive, model)


def number(value: Any, least: float, most: float) -> float:
    """A finite number within bounds.

    Raises:
        ValueError: it is none.
    """
    known = isinstance(value, int | float) and not isinstance(value, bool)
    if not known or not math.isfinite(value) or not least <= value <= most:
        raise ValueError(
            marked(
                "{value} is no number from {least:g} to {most:g}",
                value=f"{value!r:.40}",
                least=least,
                most=most,
            )
        )
    return float(value)


def whole(value: Any, least: int, most: int) -> int:
    """A whole number within bounds.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ValueError(
            marked(
                "{value} is no whole number from {least} to {most}",
                value=f"{value!r:.40}",
                least=least,
                most=most,
            )
        )
    return value


def text(value: Any, most: int = LONGEST_TEXT) -> str:
    """A string of at most so many characters.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(value, str) or len(value) > most:
        raise ValueError(marked("a text of at most {most} characters", most=most))
    value.encode("utf-8")  # lone surrogates could not be saved again: UnicodeError is a ValueError
    return value


def _set(found: Mapping[str, Any]) -> CaseSet:
    if found["format"] != FORMAT:
        raise ValueError(marked("it is of the format {name}", name=f"{found['format']!r:.40}"))
    entries = found["cases"]
    if not isinstance(entries, list) or not 1 <= len(entries) <= MOST_CASES:
        raise ValueError(marked("a set has 1 to {most} cases", most=MOST_CASES))
    cases = tuple(_case(entry) for entry in entries)
    if len({case.id for case in cases}) < len(cases):
        raise ValueError(marked("a film is in it twice"))
    return CaseSet(
        id=digits(found["id"], 32),
        title=text(found["title"], LONGEST_TITLE),
        secret=digits(found["secret"], 64),
        cases=cases,
        policy=_policy(found["policy"]),
        seed=None if found["seed"] is None else whole(found["seed"], 0, 2**63),
    )


def _policy(entry: Mapping[str, Any]) -> Policy:
    return Policy(
        help=Help(entry["help"]),
        scale=Scale(entry["scale"]),
        time_limit=whole(entry["time_limit"], 0, LONGEST_TIME),
        show_truth=_truth(entry["show_truth"]),
        free=_truth(entry["free"]),
    )


def _case_entry(case: Case) -> dict[str, Any]:
    return {
        "sha256": case.sha256,
        "pneumonia": case.pneumonia,
        "source": case.source,
        "teaching": case.teaching,
        "subtype": case.subtype,
        "difficulty": case.difficulty,
        "regions": [region_entry(mark) for mark in case.regions],
        "ai": answer_entry(case.ai),
    }


def _case(entry: Mapping[str, Any]) -> Case:
    sha256 = digits(entry["sha256"], 64)
    return Case(
        id=sha256[:ID_DIGITS],
        sha256=sha256,
        pneumonia=_truth(entry["pneumonia"]),
        source=text(entry["source"]),
        teaching=text(entry["teaching"]),
        subtype=text(entry["subtype"], LONGEST_TITLE),
        difficulty=text(entry["difficulty"], LONGEST_TITLE),
        regions=regions(entry["regions"]),
        ai=answer(entry["ai"]),
    )


def _point(pair: Any) -> tuple[float, float]:
    x, y = pair
    return number(x, -FARTHEST, FARTHEST), number(y, -FARTHEST, FARTHEST)


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(marked("{value} is neither true nor false", value=f"{value!r:.40}"))
    return value


def digits(value: Any, count: int) -> str:
    """So many hexadecimal digits.

    Raises:
        ValueError: they are none.
    """
    if not isinstance(value, str) or not re.fullmatch(f"[0-9a-f]{{{count}}}", value):
        raise ValueError(marked("{count} hexadecimal digits are missing", count=count))
    return value
