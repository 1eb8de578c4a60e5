"""Text on a page: paragraphs for ReportLab's page maker that never read markup."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from core.foreign_text import JOINERS
from core.reporting.fonts import Line, set_line
from core.reporting.text import leftward, plain

INK, FAINT, ALARM = "#1b2733", "#5a6875", "#a3121f"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; sizes in points."""

    size: float = 9.0
    bold: bool = False
    colour: str = INK
    align: Literal["left", "centre", "right"] = "left"

    @property
    def leading(self) -> float:
        """From baseline to baseline: room for the marks of Thai and Arabic."""
        return 1.42 * self.size


BODY = Style()


class Text(Flowable):  # type: ignore[misc]
    """A paragraph of one style in any script, broken into lines that fit."""

    def __init__(self, text: str, style: Style = BODY, most: int = 600) -> None:
        super().__init__()
        self.text, self.style, self.most = plain(text, most), style, most
        self.base = leftward(self.text)
        self.lines: list[str] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Break the lines; ReportLab asks for the size that results."""
        self.width = width
        self.lines = list(_broken(self.text, width / self.style.size, self.style.bold))
        return width, len(self.lines) * self.style.leading

    def split(self, width: float, height: float) -> list["Text"]:
        """The lines that still fit on a page, and the others; nothing where none does."""
        fit = int(height // self.style.leading)
        if not 0 < fit < len(self.lines):
            return []
        parts = (self.lines[:fit], self.lines[fit:])
        return [Text(" ".join(part), self.style, self.most) for part in parts]

    def draw(self) -> None:
        """Draw the lines from the top down."""
        style = self.style
        top = len(self.lines) * style.leading - 1.08 * style.size
        for index, text in enumerate(self.lines):
            line = set_line(text, style.bold, self.base)
            draw_line(self.canv, (self._left(line), top - index * style.leading), line, style)

    def _left(self, line: Line) -> float:
        spare = float(self.width - line.em * self.style.size)
        return spare * {"left": 0.0, "centre": 0.5, "right": 1.0}[self.style.align]


def draw_text(canvas: Any, at: tuple[float, float], text: str, style: Style = BODY) -> float:
    """One line with its left end, middle or right end `at` a point; returns its width."""
    line = set_line(plain(text), style.bold)
    width = line.em * style.size
    shift = {"left": 0.0, "centre": 0.5, "right": 1.0}[style.align] * width
    draw_line(canvas, (at[0] - shift, at[1]), line, style)
    return width


def draw_line(canvas: Any, at: tuple[float, float], line: Line, style: Style) -> None:
    """Draw glyphs; where they do not tell the text themselves it goes along to be copied.

    The text goes as ActualText of a marked-content span (ISO 32000-1, 14.9.4).
    """
    if line.reads:
        hidden = f"FEFF{line.reads.encode('utf-16-be').hex()}"
        canvas.addLiteral(f"/Span <</ActualText <{hidden}>>> BDC")
    text = canvas.beginText(*at)
    text.setFillColor(HexColor(style.colour))
    for font, part in line.parts:
        text.setFont(font, style.size)
        text.textOut(part)
    canvas.drawText(text)
    if line.reads:
        canvas.addLiteral("EMC")


def _broken(text: str, most: float, bold: bool) -> Iterator[str]:
    """Lines of at most `most` em, broken between words, or within one that is too long."""
    line, used = "", 0.0
    space = set_line(" ", bold).em
    for word in re.split(" (?!%)", text):  # a number stays with its %
        for piece in _pieces(word, most, bold):
            wide = set_line(piece, bold).em
            if line and used + space + wide > most:
                yield line
                line, used = piece, wide
            else:
                line, used = f"{line} {piece}".lstrip(), used + wide + (space if line else 0.0)
    if line:
        yield line


def _pieces(word: str, most: float, bold: bool) -> Iterator[str]:
    while (wide := set_line(word, bold).em) > most and len(word) > 1:
        end = max(1, int(len(word) * most / wide))
        while end > 1 and (_joins(word[end]) or set_line(word[:end], bold).em > most):
            end -= 1
        yield word[:end]
        word = word[end:]
    yield word


def _joins(char: str) -> bool:
    """Whether a character belongs to the one before it."""
    return char in JOINERS or unicodedata.category(char).startswith("M")
