"""English that can be said in another language later."""

import ast
import json
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import errors
from core.errors import UnreadableImage
from core.foreign_text import csv_cell, one_line
from core.imaging.coding import RefusedPixels
from core.language import (
    ENGLISH,
    Language,
    Marked,
    english,
    figure,
    language,
    marked,
    phrase,
    shown,
    speak,
)
from core.system_errors import said_by_system

ROOT = Path(__file__).resolve().parents[2]
WORDS = {
    "Cannot read {file}: {reason}.": "{file} unlesbar: {reason}.",
    "it holds {count} films, {share:.1%} of them": "{count} Filme, {share:.1%} davon",
    "{size:,} bytes": "{size:,} Bytes",
}
# Those who work in the terminal alone, where everything is English.
TERMINAL = ("commands", "evaluation", "training", "service", "bench", "cluster", "station")
TERMINAL += ("results", "crew", "processes", "cli", "selftest", "analyst")


@pytest.fixture
def german() -> Iterator[None]:
    speak(Language("de", lambda template: WORDS.get(template, template), ",", ".", "\u00a0%"))
    yield
    speak(ENGLISH)


def test_marked_words_are_english(german):
    words = marked("it holds {count} films, {share:.1%} of them", count=3, share=0.25)
    assert words == "it holds 3 films, 25.0% of them"
    assert json.dumps([words]) == '["it holds 3 films, 25.0% of them"]'
    assert shown(words) == "3 Filme, 25,0\u00a0% davon"


def test_the_reason_of_an_error_is_said_in_the_readers_language_too(german):
    reason = marked("it holds {count} films, {share:.1%} of them", count=1234, share=0.5)
    error = UnreadableImage(Path("a.png"), reason)
    assert str(error) == "Cannot read a.png: it holds 1234 films, 50.0% of them."
    assert shown(str(error)) == "a.png unlesbar: 1234 Filme, 50,0\u00a0% davon."


def test_it_comes_through_a_pipe_between_processes(german):
    error = UnreadableImage(Path("a.png"), marked("{size:,} bytes", size=12345))
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error)
    assert shown(str(again)) == "a.png unlesbar: 12.345 Bytes."


def test_it_is_not_lost_on_its_way_into_an_error(german):
    refused = RefusedPixels(marked("{size:,} bytes", size=5000))
    assert shown(UnreadableImage(Path("a"), str(refused)).reason) == "5.000 Bytes"
    words = marked("{size:,} bytes", size=1)
    assert isinstance(one_line(words), Marked)
    assert isinstance(csv_cell(words), Marked)


def test_what_strangers_wrote_stays_as_it_is(german):
    assert shown("{size:,} bytes") == "{size:,} bytes"
    error = UnreadableImage(Path("{file}.png"), "it says {reason}")
    assert shown(str(error)) == "{file}.png unlesbar: it says {reason}."


def test_the_words_alone_are_a_plain_string():
    assert type(english(marked("it is {what}", what="so"))) is str
    assert english(marked("it is {what}", what="so")) == english("it is so")


def test_numbers_have_the_languages_marks(german):
    assert figure(1234.5, ",.1f") == "1.234,5"
    assert figure(-0.5, "+.2f") == "-0,50"
    assert phrase("{size:,} bytes", size=10_000_000) == "10.000.000 Bytes"


def test_english_is_the_language_until_another_is_chosen():
    assert language() is ENGLISH
    assert phrase("{size:,} bytes", size=1000) == "1,000 bytes"
    assert figure(0.5, ".1%") == "50.0%"
    assert shown(marked("a PDF document")) == "a PDF document"


def test_what_the_system_says_is_marked_where_it_is_known(tmp_path):
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / "none").read_bytes()
    said = said_by_system(caught.value)
    assert said == caught.value.strerror
    assert isinstance(said, Marked)
    assert said_by_system(OSError(2, "in other words")) == "in other words"
    assert said_by_system(ValueError("nothing of the system")) == ""


def test_hints_are_marked():
    for name, kind in vars(errors).items():
        if isinstance(kind, type) and issubclass(kind, errors.CoreError) and kind.hint:
            assert isinstance(kind.hint, Marked), name


def test_no_error_that_a_window_meets_is_given_a_plain_reason():
    kinds = {name for name, kind in vars(errors).items() if isinstance(kind, type)}
    kinds |= {"RefusedPixels", "Reason"}
    for path in sorted([*(ROOT / "core").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")]):
        if any(part.partition(".")[0].startswith(TERMINAL) for part in path.parts[-2:]):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                plain = [one for one in node.args if _is_plain(one)]
                where = f"{path.relative_to(ROOT)}:{node.lineno}"
                assert node.func.id not in kinds or not plain, where


def _is_plain(node: ast.expr) -> bool:
    """A sentence in quotation marks; a code of one word is none."""
    text = node.value if isinstance(node, ast.Constant) else None
    return isinstance(node, ast.JoinedStr) or (isinstance(text, str) and " " in text)
