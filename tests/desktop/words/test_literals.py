"""No text of the window stands in its source without a way to be translated."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PLACES = ("desktop", "core/reporting", "core/measuring")
# The self-test speaks to a terminal; a theme and a list of classes are no text.
ELSEWHERE = {"selftest.py", "dialog_closer.py", "theme.py", "windows.py"}
WORDS = re.compile(r"^[A-Z][a-z]+$|^&\w|[a-z]{2,} [a-z]{2,}")
# What translates, and what is never shown to somebody in front of the window.
GIVEN_TO = {"tr", "phrase", "marked", "warning", "error", "setObjectName", "QKeySequence"}
GIVEN_TO |= {"add_argument", "ArgumentParser", "info", "ValueError"}
KEYS = {"Left", "Right", "Up", "Down", "Ctrl", "Del", "Esc", "Space", "Return", "Enter"}
NAMES = {"Letter", "English", "Deutsch", "License", "Name"}  # of paper, languages, metadata
MARKED_ELSEWHERE = {"Patient", "Born", "Age", "Sex", "Study", "View", "File", "Value", "Finding"}
MARKED_ELSEWHERE |= {"Probability", "Waiting", "Running", "Result", "Refused", "Failed"}
NO_TEXT = KEYS | NAMES | MARKED_ELSEWHERE | {" mm for ", "class folder"}


def test_every_text_goes_through_a_translator():
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.value}"
        for place in PLACES
        for path in sorted((ROOT / place).rglob("*.py"))
        if path.name not in ELSEWHERE
        for node in plain_texts(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


def plain_texts(tree: ast.Module) -> Iterator[ast.Constant]:
    """Texts that are neither docstrings, markup, types, nor given to one of `GIVEN_TO`."""
    above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    types = set(_types(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
            known = text in NO_TEXT or "<" in text or not WORDS.search(text)
            docstring = isinstance(above[node], ast.Expr)
            if not (known or docstring or node in types or _is_given(node, above)):
                yield node


def _types(tree: ast.Module) -> Iterator[ast.AST]:
    """All that stands in the type of an argument, a result or a variable."""
    for node in ast.walk(tree):
        hint = getattr(node, "annotation", None) or getattr(node, "returns", None)
        if hint is not None:
            yield from ast.walk(hint)


def _is_given(node: ast.AST, above: dict[ast.AST, ast.AST]) -> bool:
    while node in above:
        node = above[node]
        if isinstance(node, ast.Call) and _name(node.func) in GIVEN_TO:
            return True
    return False


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
