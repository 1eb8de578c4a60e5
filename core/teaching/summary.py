"""A learner's summary on paper: what was read, how well, and how little that may tell."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    Image,
    PageTemplate,
    Spacer,
    Table,
)

from core import __version__
from core.files import write_bytes
from core.language import language, phrase, shown
from core.reporting.layout import ALARM, FAINT, Style, Text, draw_text
from core.reporting.model_facts import Table as Words
from core.reporting.report import BANNER, DISCLAIMER
from core.teaching.case_set import CaseSet
from core.teaching.plots import PRINTED, SIZE, learner_picture
from core.teaching.scoring import Score
from core.teaching.words import (
    HELP_WORDS,
    SAMPLED,
    help_lines,
    learner_table,
    program_table,
    trainers_words,
)

MARGIN = 42.0  # points
FIRST = 0.42  # of a table's width for its first column, where words stand
RULE, AMBER = "#c9d1d9", "#ffe9b8"
TITLE, HEADING, FINE = Style(17, bold=True), Style(10, bold=True), Style(7.5, colour=FAINT)


def write_summary(one: Score, class_: Sequence[Score], case_set: CaseSet, path: Path) -> None:
    """Print a learner's summary to a PDF file.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    output = BytesIO()
    document = BaseDocTemplate(
        output,
        pagesize=A4,
        title=phrase("Reading summary"),
        author=f"PneumoDetect {__version__}",
        subject=shown(BANNER),
        lang=language().code,
    )
    room = (A4[0] - 2 * MARGIN, A4[1] - 2 * MARGIN - 40)
    frame = Frame(MARGIN, MARGIN + 20, *room, 0, 0, 0, 0)
    document.addPageTemplates(PageTemplate(frames=[frame], onPage=_furniture))
    document.build(list(_story(one, class_, case_set, room[0])))
    write_bytes(path, output.getvalue())


def _story(
    one: Score, class_: Sequence[Score], case_set: CaseSet, width: float
) -> Iterator[Flowable]:
    policy = case_set.policy
    yield Text(phrase("Reading summary"), TITLE)
    yield Spacer(1, 6)
    yield Text(phrase("Learner: {who}", who=one.learner), Style(12))
    day = one.session.started[:10]
    yield Text(
        phrase("Case set: {title}. Read from {day}.", title=trainers_words(case_set.title), day=day)
    )
    limit = phrase("no time limit")
    if policy.time_limit:
        limit = phrase("{seconds} seconds a film", seconds=policy.time_limit)
    help_ = shown(HELP_WORDS[policy.help])
    yield Text(phrase("The program's answer was shown {when}; {limit}.", when=help_, limit=limit))
    yield from _table(learner_table(one), width)
    yield Spacer(1, 6)
    picture = BytesIO(learner_picture(one, class_, case_set, PRINTED))
    yield Image(picture, width, width * SIZE[1] / SIZE[0])
    yield from (Spacer(1, 6), Text(phrase("With the program's answer"), HEADING))
    yield from (Text(line, most=2000) for line in help_lines(one, case_set))
    program = program_table(case_set)
    if program:
        yield from _table(program, width)
    yield Spacer(1, 6)
    yield Text(shown(SAMPLED), FINE)
    brackets = phrase("Values in brackets are 95 % intervals: Wilson, DeLong, Fleiss.")
    yield Text(brackets, FINE)


def _table(words: Words, width: float) -> Iterator[Flowable]:
    yield from (Spacer(1, 8), Text(words.title, HEADING))
    if words.note:
        yield Text(words.note, Style(9, bold=True, colour=ALARM))
    rows = [
        [Text(cell, Style(9, bold=not number)) for cell in row]
        for number, row in enumerate((words.head, *words.rows))
    ]
    style = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, HexColor(RULE)),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
    ]
    others = len(words.head) - 1
    columns = [FIRST * width, *[(1 - FIRST) * width / others] * others]
    yield Table(rows, columns, style=style)


def _furniture(canvas: Any, document: Any) -> None:
    """What stands on every page: the banner above, the disclaimer below."""
    width, height = document.pagesize
    canvas.setFillColor(HexColor(AMBER))
    canvas.rect(MARGIN, height - MARGIN, width - 2 * MARGIN, 15, stroke=0, fill=1)
    at = (MARGIN + 6, height - MARGIN + 4.5)
    draw_text(canvas, at, shown(BANNER), Style(8.5, bold=True, colour="#5c3d00"))
    disclaimer = Text(shown(DISCLAIMER), Style(7, colour=FAINT))
    _, high = disclaimer.wrap(width - 2 * MARGIN, MARGIN)
    disclaimer.drawOn(canvas, MARGIN, MARGIN + 8 - high)
