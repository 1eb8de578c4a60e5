"""What the help pages say: shortcuts from the menus, licences from what is installed."""

from collections.abc import Iterable, Iterator
from html import escape
from importlib.metadata import Distribution, distributions
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence

from core.language import language, marked, phrase, shown
from core.paths import API_PAGES, FONTS, HELP, LICENCE

TEXTS = ("", ".txt", ".md", ".rst")
MOUSE = (
    (marked("Zoom to the cursor"), marked("wheel")),
    (marked("Move the film"), marked("middle drag, Space and drag")),
    (marked("Brightness and contrast"), marked("right drag")),
    (marked("The whole film"), marked("double-click")),
    (marked("Hide the evidence while held"), "B"),
    (
        marked("By the tool in hand: move the film, change it, lead the pointer"),
        marked("arrows, Shift for fine"),
    ),
    (marked("Set a point"), marked("Enter")),
)


def help_page(name: str) -> str:
    """A page that came with the program, `help` or `welcome`, in the reader's language."""
    own = HELP / f"{name}.{language().code}.html"
    page = own if own.exists() else HELP / f"{name}.html"
    return page.read_text(encoding="utf-8")


def shortcut_page(actions: Iterable[QAction]) -> str:
    """Every action that has a key, in the order of the menus, then the mouse."""
    rows = [(words, keys) for words, keys in map(_keys_of, actions) if words and keys]
    rows += [(shown(words), shown(keys)) for words, keys in MOUSE]
    heading = phrase("Keys and mouse")
    return f"<h2>{heading}</h2>{_table(rows)}"


def licence_page() -> str:
    """The program's own licence, then those of all that it brings along, in full."""
    title, fonts = phrase("Licences"), phrase("Fonts")
    pages = phrase("Pages of the local API")
    parts = [
        f"<h2>{title}</h2><h3>PneumoDetect</h3>",
        _pre(LICENCE.read_text(encoding="utf-8")),
    ]
    parts += [f"<h3>{fonts}</h3>", *_licences_in(FONTS)]
    parts += [f"<h3>{pages}</h3>", *_licences_in(API_PAGES)]
    found = {item.metadata["Name"]: item for item in distributions()}
    for name in sorted(found, key=str.lower):
        parts += _package(found[name])
    return "".join(parts)


def _keys_of(action: QAction) -> tuple[str, str]:
    native = QKeySequence.SequenceFormat.NativeText
    keys = ", ".join(sequence.toString(native) for sequence in action.shortcuts())
    return action.text().replace("&", "").rstrip("…"), keys


def _table(rows: Iterable[tuple[str, str]]) -> str:
    cells = (f"<tr><td>{escape(a)}</td><td><b>{escape(b)}</b></td></tr>" for a, b in rows)
    return f"<table cellpadding='4' width='100%'>{''.join(cells)}</table>"


def _licences_in(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.txt")):
        yield f"<p>{escape(path.stem)}</p>{_pre(path.read_text(encoding='utf-8'))}"


def _package(package: Distribution) -> Iterator[str]:
    about = package.metadata
    named = [about[field] for field in ("License-Expression", "License") if field in about]
    terms = named[0] if named else phrase("see below")
    first = terms.strip().partition("\n")[0]
    yield f"<h3>{escape(about['Name'])} {escape(package.version)}</h3><p>{escape(first)}</p>"
    for file in package.files or ():
        path = Path(str(package.locate_file(file)))
        if "licen" in path.name.lower() and path.suffix in TEXTS and path.is_file():
            yield _pre(path.read_text(encoding="utf-8", errors="replace"))


def _pre(text: str) -> str:
    return f"<pre style='white-space: pre-wrap'>{escape(text)}</pre>"
