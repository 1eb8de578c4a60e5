"""Languages to put on, and every word that somebody in front of a widget meets."""

import re
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QSpinBox,
    QStatusBar,
    QTableView,
    QTextBrowser,
    QWidget,
)

from core.language import ENGLISH, Language, speak
from desktop.translation import OWN, choose_language

FIELD = re.compile(r"(\{[^{}]*\}|%n|%L?\d)")
WRAPPED = re.compile(r"‹[^‹›]*›")
WORD = re.compile(r"[^\W\d_]{2,}")
HASH = re.compile(r"\b[0-9a-f]{16,}")
KEYS = {"Ctrl", "Shift", "Alt", "PgUp", "PgDown", "Del", "Esc", "Return", "Enter", "Space"}
KEYS |= {"Left", "Right", "Up", "Down"}
NAMES = {"PneumoDetect", "pneumodetect", "MobileNetV", "Letter", "English", "Deutsch", "SHA"}
NAMES |= {"JPEG", "PNG", "DICOM", "mm", "mm²", "px", "png", "film", "jpg"}


class Pseudo(QTranslator):
    """Puts ‹› around all that is translated, but not around what is filled in."""

    def translate(self, context, source, disambiguation=None, n=-1):
        if context in ("QShortcut", "QT_LAYOUT_DIRECTION"):
            return None
        return wrapped(source)

    def isEmpty(self):
        return False


def wrapped(source: str) -> str:
    parts = FIELD.split(source)
    return "".join(part if FIELD.fullmatch(part) or not part else f"‹{part}›" for part in parts)


@pytest.fixture
def pseudo(qapp) -> Iterator[None]:
    """A language in which a word that was forgotten stands out."""
    translator = Pseudo()
    qapp.installTranslator(translator)
    speak(Language("xx", partial(QCoreApplication.translate, OWN)))
    yield
    speak(ENGLISH)
    qapp.removeTranslator(translator)


@pytest.fixture
def german(qapp) -> Iterator[None]:
    before = QLocale()
    choose_language(qapp, "de")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)
    speak(ENGLISH)


@pytest.fixture
def forgotten() -> Callable[..., list[str]]:
    """What in a text, or on a widget and all in it, is in no language; names may be given."""

    def find(thing: QWidget | str, *names: str) -> list[str]:
        texts = [thing] if isinstance(thing, str) else list(words_of(thing))
        known = KEYS | NAMES | {word for name in names for word in WORD.findall(name)}
        return [text for text in texts if not set(_left(text)) <= known]

    return find


def _left(text: str) -> list[str]:
    return WORD.findall(HASH.sub("", WRAPPED.sub(" ", text)))


@pytest.fixture(autouse=True)
def _forgetful(store: QSettings) -> None:
    """The menu of recent films would name the tests' folders."""
    store.setValue("remember_films", "false")


@pytest.fixture
def shown_words() -> Callable[[QWidget], list[str]]:
    return lambda widget: list(words_of(widget))


def words_of(widget: QWidget) -> Iterator[str]:
    """Every text of a widget, its children, and its actions; not what users typed."""
    for one in (widget, *widget.findChildren(QWidget)):
        yield from (one.toolTip(), one.accessibleName(), one.accessibleDescription())
        if one.isWindow() or isinstance(one, QDockWidget):
            yield one.windowTitle()
        yield from _own_words(one)
    for action in widget.findChildren(QAction):
        yield from (action.text(), action.toolTip(), action.iconText())


def _own_words(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox() | QMenu():
            yield widget.title()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QSpinBox():
            yield from (widget.prefix(), widget.suffix(), widget.specialValueText())
        case QStatusBar():
            yield widget.currentMessage()
        case QTextBrowser():
            yield from widget.toPlainText().split("\n")
        case QAbstractItemView() if widget.model() is not None:
            yield from _cells(widget)
        case _:
            pass


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    if isinstance(view, QTableView):
        for column in range(columns):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(min(model.rowCount(), 50)):
        for column in range(columns):
            yield str(model.index(row, column).data() or "")
