"""The translations are complete, and what Qt loads is what translators wrote."""

import ast
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
FIELD = re.compile(r"\{[^{}]*\}|%n")
SOURCES = sorted(FOLDER.glob("*.ts"))


def messages(path: Path) -> Iterator[tuple[str, ET.Element]]:
    """Context and message."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def said(message: ET.Element) -> list[str]:
    found = message.find("translation")
    assert found is not None
    forms = [form.text or "" for form in found.iter("numerusform")]
    return forms or [found.text or ""]


def calls() -> Iterator[tuple[Path, ast.Call]]:
    """Where a text is given to be translated."""
    for package in ("core", "desktop"):
        for path in sorted((ROOT / package).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Call) and _speaks(node.func, text):
                    yield path, node


def _speaks(function: ast.expr, module: str) -> bool:
    match function:
        case ast.Attribute(attr="tr"):
            return True
        case ast.Name(id="phrase" | "marked"):  # others may be called so
            return "from core.language import" in module
    return False


def test_there_is_a_language():
    assert [path.name for path in SOURCES] == ["pneumodetect_de.ts"]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_sources_say_nothing_that_is_not_in_it(source, tmp_path):
    import translations

    if translations.tool("lupdate") is None:
        pytest.skip("PySide6 came without lupdate")
    updated = tmp_path / source.name
    translations.update(source, updated)
    before, after = (
        Counter((context, message.findtext("source")) for context, message in messages(path))
        for path in (source, updated)
    )
    assert after == before


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_what_qt_loads_is_compiled_from_it(source, tmp_path):
    import translations

    if translations.tool("lrelease") is None:
        pytest.skip("PySide6 came without lrelease")
    translations.compile_(source, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == source.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_every_text_is_translated_with_its_fields_and_mnemonic(source):
    for context, message in messages(source):
        original = message.findtext("source") or ""
        where = f"{context}: {original}"
        translation = message.find("translation")
        assert translation is not None, where
        assert translation.get("type") is None, where
        for text in said(message):
            assert text.strip(), where
            assert sorted(FIELD.findall(text)) == sorted(FIELD.findall(original)), where
            assert _marks(text) == _marks(original), where
            assert text[-1:] == "…" or original[-1:] != "…", where


def _marks(text: str) -> int:
    return len(re.findall(r"&\w", text.replace("&&", "")))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_fields_can_be_filled_in(source):
    """A number's format fits the number in every language."""
    for _, message in messages(source):
        for text in said(message):
            ast.parse("f" + repr(text))


def test_every_text_is_a_plain_string_that_lupdate_finds():
    known = {message.findtext("source") for _, message in messages(SOURCES[0])}
    for path, call in calls():
        where = f"{path.relative_to(ROOT)}:{call.lineno}"
        first = call.args[0]
        assert isinstance(first, ast.Constant), where
        assert first.value in known, where


def test_fields_of_marked_texts_are_given():
    for path, call in calls():
        first = call.args[0]
        if isinstance(call.func, ast.Name) and isinstance(first, ast.Constant):
            given = {keyword.arg for keyword in call.keywords}
            fields = {re.split("[!:]", field[1:-1])[0] for field in FIELD.findall(first.value)}
            assert None in given or given == fields, f"{path.relative_to(ROOT)}:{call.lineno}"
