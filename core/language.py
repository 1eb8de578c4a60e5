"""The language in which a reader is spoken to: English, unless a window has chosen another.

Texts are English templates with named fields, `"Cannot read {file}"`. `marked` makes English
words that remember their template: they are stored, raised, pickled and written into tables as
the English text that they are, and `shown` says them in the reader's language where they are
shown. `phrase` says a template at once. The terminal and the local API never choose a language,
so that they, JSON and CSV stay English.

`desktop.translation` hands Qt's translator in. `packaging/translations.py` finds the templates
by these two names, which is why they stand at the calls as plain strings.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self


def _as_it_is(template: str) -> str:
    return template


@dataclass(frozen=True, slots=True)
class Language:
    """`translate` turns an English template into one of the language, with the same fields."""

    code: str = "en-GB"  # BCP 47
    translate: Callable[[str], str] = _as_it_is
    decimal: str = "."
    thousands: str = ","
    percent: str = "%"  # with the space before it, where the language wants one


ENGLISH = Language()
_chosen = ENGLISH


class Marked(str):
    """English words with the template and the fields that they were made of."""

    template: str
    fields: dict[str, object]

    def __new__(cls, template: str, fields: dict[str, object]) -> Self:
        """Fill the fields in, in English."""
        self = super().__new__(cls, template.format(**fields) if fields else template)
        self.template, self.fields = template, fields
        return self

    def __str__(self) -> str:
        return self  # `str` of it, and of an error that it is the reason of, forget nothing

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.template, self.fields)


class _Number(float):
    """Formats itself with the marks of the language."""

    def __format__(self, spec: str) -> str:
        return _with_marks(format(float(self), spec))


class _Whole(int):
    """As `_Number`."""

    def __format__(self, spec: str) -> str:
        return _with_marks(format(int(self), spec))


def speak(language: Language) -> None:
    """Choose the language of this process; a window does, once, before it says anything."""
    global _chosen
    _chosen = language


def language() -> Language:
    """The one that was chosen."""
    return _chosen


def marked(template: str, /, **fields: object) -> str:
    """English words to be said in the reader's language later."""
    return Marked(template, fields)


def phrase(template: str, /, **fields: object) -> str:
    """Words in the reader's language.

    Numbers among the fields are formatted by the template with the language's own marks.
    """
    text = _chosen.translate(template)
    if not fields:
        return text
    return text.format(**{name: _local(value) for name, value in fields.items()})


def shown(text: str) -> str:
    """In the reader's language what was `marked`; any other text as it is."""
    return phrase(text.template, **text.fields) if isinstance(text, Marked) else text


def english(text: str) -> str:
    """The English words alone, for those who take nothing but a `str`."""
    return str.__str__(text)


def figure(value: float, spec: str) -> str:
    """A number as `format` writes it, with the language's own marks."""
    return format(_local(value), spec)


def _local(value: object) -> Any:
    if isinstance(value, Marked):
        return shown(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return _Whole(value)
    return _Number(value) if isinstance(value, float) else value


def _with_marks(number: str) -> str:
    if _chosen.decimal == ENGLISH.decimal:
        return number
    marks = {".": _chosen.decimal, ",": _chosen.thousands, "%": _chosen.percent}
    return "".join(marks.get(char, char) for char in number)
