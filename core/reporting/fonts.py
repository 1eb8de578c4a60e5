"""The bundled fonts, and text set in them: which glyphs stand where on a line.

ReportLab shapes a run with HarfBuzz (joined Arabic, Indic conjuncts, marks on their
letters, right to left); here each run is given a font that has its characters.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from reportlab.lib.abag import ABag
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapedStr, TTFont, shapeFragWord

from core.foreign_text import JOINERS
from core.paths import FONTS
from core.reporting.text import Run, leftward, runs

REGULAR, BOLD = "NotoSans-Regular", "NotoSans-Bold"  # Latin, Greek, Cyrillic
EAST_ASIAN, SYMBOLS = "DroidSansFallback", "DejaVuSans"
UNSHAPED = (REGULAR, BOLD, EAST_ASIAN)  # need HarfBuzz only to place combining marks
MISSING = "\u25a1"  # the box for a character that no font has


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as glyphs, from left to right.

    `parts`: (font name, ReportLab string), `em`: width at a font size of 1, `reads`: the
    text where a PDF reader could not tell it from the glyphs, else "".
    """

    parts: tuple[tuple[str, str], ...]
    em: float
    reads: str


def set_line(text: str, bold: bool = False, base: bool | None = None) -> Line:
    """Choose fonts and order for a line of plain text and shape it.

    Args:
        text: as `plain` leaves it.
        bold: in the bold face, as far as it goes.
        base: whether the paragraph goes leftward; for None the text itself says.
    """
    base = leftward(text) if base is None else base
    ordered = runs(text, base)
    parts = tuple(
        (font, _shaped(font, run))
        for whole in ordered
        for font, run in _in_fonts(whole, BOLD if bold else REGULAR)
    )
    # Readers turn leftward glyphs round by themselves, and would turn the given text too.
    clear = any(run.leftward for run in ordered) or "".join(part for _, part in parts) == text
    return Line(parts, sum(_em(font, part) for font, part in parts), "" if clear else text)


def has_glyph(font: str, char: str) -> bool:
    """Whether a bundled font has a glyph of its own for a character."""
    return ord(char) in _loaded(font).face.charToGlyph


def fonts_of(text: str, latin: str = REGULAR) -> Iterator[tuple[str, str]]:
    """Each character with its font; one that no font has becomes a box.

    Letters take their script's font; marks, digits and punctuation stay in the font of
    what stands before them where it has them, so that marks meet their letters.
    """
    font = latin
    for char in text:
        if char in JOINERS:
            if font not in UNSHAPED:
                yield font, char
            continue
        found = next((name for name in _candidates(char, font, latin) if has_glyph(name, char)), "")
        font = found or SYMBOLS
        yield font, char if found else MISSING


def _candidates(char: str, before: str, latin: str) -> Iterator[str]:
    if not char.isalpha():
        yield before
    script = unicodedata.name(char, "?").split()[0]
    if script in _scripts():
        yield _scripts()[script]
    yield from (latin, EAST_ASIAN, SYMBOLS)


def _in_fonts(run: Run, latin: str) -> Iterator[tuple[str, Run]]:
    """Split a run by font, its parts from left to right."""
    parts = [
        (font, Run("".join(char for _, char in group), run.leftward))
        for font, group in groupby(fonts_of(run.text, latin), key=lambda pair: pair[0])
    ]
    return reversed(parts) if run.leftward else iter(parts)


def _shaped(font: str, run: Run) -> str:
    _loaded(font)
    if run.leftward and not leftward(run.text):  # HarfBuzz goes by letters, here are none
        return run.mirrored
    if font in UNSHAPED and not any(unicodedata.category(char)[0] == "M" for char in run.text):
        return run.mirrored
    word = [0, (ABag(fontName=font, fontSize=10), run.text)]
    shaped: str = shapeFragWord(word, features={})[1][1]  # its default adds rare ligatures
    return shaped


def _em(font: str, part: str) -> float:
    if isinstance(part, ShapedStr):
        return float(sum(glyph.x_advance for glyph in part.__shapeData__)) / 1000
    return float(pdfmetrics.stringWidth(part, font, 1))


@cache
def _scripts() -> dict[str, str]:
    """First word of a character's Unicode name -> font, as the files say: ARABIC, THAI, ..."""
    names = (path.stem for path in sorted(FONTS.glob("NotoS*-Regular.ttf")))
    scripts = {
        name.removeprefix("NotoSans").removeprefix("NotoSerif").removesuffix("-Regular"): name
        for name in names
    }
    return {script.upper(): name for script, name in scripts.items() if script}


@cache
def _loaded(name: str) -> TTFont:
    """A font, opened and made known to ReportLab when it is first needed."""
    font = TTFont(name, str(FONTS / f"{name}.ttf"))
    pdfmetrics.registerFont(font)
    return font
