"""Text from files made fit to print, and the order in which its parts stand on a line.

A file may hold anything where a name belongs. What is left here is plain text: no markup
is ever read, control characters and direction overrides are gone, and a line is a row of
runs that each go one way.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby

from core.foreign_text import one_line

_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # of glyph variants
_KINDS = {"L": "L", "R": "R", "AL": "R", "AN": "N", "ES": "S", "CS": "S", "ET": "T"}
_LEVELS = ({"L": 0, "R": 1, "N": 2}, {"L": 2, "R": 1, "N": 2})  # by the base direction
_MIRROR = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a line that goes one way; `text` is in reading order."""

    text: str
    leftward: bool

    @property
    def mirrored(self) -> str:
        """The text as it stands from left to right where nothing shapes it."""
        return self.text[::-1].translate(_MIRROR) if self.leftward else self.text


def plain(text: str, most: int = 600) -> str:
    """One line of at most `most` characters, composed (NFC), free of invisible commands."""
    line = one_line(unicodedata.normalize("NFC", _SELECTORS.sub("", text)))
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def leftward(text: str) -> bool:
    """Whether a text reads from right to left: its first strong letter decides."""
    strong = (unicodedata.bidirectional(char) for char in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)


def runs(line: str, base: bool) -> list[Run]:
    """The runs of a line from left to right.

    The Unicode Bidirectional Algorithm (UAX #9: W4, W5, W7, N1, N2, L2) for text without
    embeddings, which `plain` takes out. Numbers read rightwards in every script.

    Args:
        line: plain text in reading order.
        base: whether the paragraph goes leftward.
    """
    levels = [_LEVELS[base][kind] for kind in _kinds(line, base)]
    found = [
        (level, "".join(char for _, char in group))
        for level, group in groupby(zip(levels, line, strict=True), key=lambda pair: pair[0])
    ]
    for depth in range(max(levels, default=0), 0, -1):
        found = [
            run
            for deep, group in groupby(found, key=lambda run: run[0] >= depth)
            for run in (reversed(list(group)) if deep else group)
        ]
    return [Run(text, level % 2 == 1) for level, text in found]


def _kinds(line: str, base: bool) -> str:
    """A letter for each character: L, R, or N for a number that stands among R."""
    side = "R" if base else "L"
    found = _first_kinds(line, side)
    found = re.sub("(?<=N)S(?=N)", "N", found)
    found = re.sub("T+(?=N)|(?<=N)T+", lambda match: "N" * len(match[0]), found)

    def neutral(match: re.Match[str]) -> str:
        before = (side + match.string)[match.start()].replace("N", "R")
        after = (match.string + side)[match.end()].replace("N", "R")
        return (before if before == after else side) * len(match[0])

    return re.sub("[ ST]+", neutral, found)


def _first_kinds(line: str, side: str) -> str:
    found: list[str] = []
    strong = side
    for char in line:
        kind = unicodedata.bidirectional(char)
        if kind in ("NSM", "BN"):  # marks and joiners go with the letter before them
            found.append(found[-1] if found else side)
        elif kind == "EN":
            found.append("L" if strong == "L" else "N")
        else:
            found.append(_KINDS.get(kind, " "))
            strong = found[-1] if found[-1] in "LR" else strong
    return "".join(found)
