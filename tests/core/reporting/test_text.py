"""What is kept of a text, and the order of its runs."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.foreign_text import JOINERS
from core.reporting.text import Run, leftward, plain, runs


def visual(line: str) -> str:
    """The line as it stands from left to right."""
    return "".join(run.mirrored for run in runs(line, leftward(line)))


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("  a\tb\r\nc\u2028d  ", "a b c d"),
        ("\u202eevil\u202c \u2066x\u2069\u200f", "evil x"),
        ("a\x00\x07b", "a b"),
        ("Jose\u0301", "José"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
        ("x\udc80\ue000", "x\ufffd\ufffd"),
        ("\u2764\ufe0f", "\u2764"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
    ],
    ids=[
        "spaces",
        "overrides",
        "control",
        "composed",
        "joiner",
        "unprintable",
        "variant",
        "markup",
    ],
)
def test_plain_keeps_text_and_drops_commands(given_text: str, kept: str) -> None:
    assert plain(given_text) == kept


def test_plain_shortens_with_an_ellipsis() -> None:
    assert plain("n" * 10_000, 160) == "n" * 159 + "…"
    assert plain("n" * 160, 160) == "n" * 160


@given(st.text())
def test_plain_leaves_nothing_that_commands(text: str) -> None:
    left = plain(text)
    kinds = {unicodedata.category(char) for char in left if char not in JOINERS}
    assert not kinds & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert plain(left) == left


def test_first_strong_letter_gives_the_direction() -> None:
    assert not leftward("12 Yamada \u05d3")
    assert leftward("12 (\u05d3) Yamada")
    assert not leftward("12/10")


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("plain words 12", "plain words 12"),
        ("אבג דהו", "והד גבא"),
        ("אבג 123", "123 גבא"),
        ("אבג 12/10 abc", "abc 12/10 גבא"),
        ("אב (גד) 5%", "5% (דג) בא"),
        ("abc אבג 12 def", "abc 12 גבא def"),
        ("ID: אבג!", "ID: גבא!"),
        ("", ""),
    ],
)
def test_runs_stand_in_visual_order(line: str, seen: str) -> None:
    assert visual(line) == seen


def test_marks_go_with_their_letter() -> None:
    assert runs("ab\u0301 \u05d3\u05b8", base=False) == [
        Run("ab\u0301 ", leftward=False),
        Run("\u05d3\u05b8", leftward=True),
    ]


@given(st.text())
def test_no_character_is_lost_or_doubled(text: str) -> None:
    line = plain(text)
    found = "".join(run.text for run in runs(line, leftward(line)))
    assert sorted(found) == sorted(line)
