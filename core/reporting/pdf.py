"""A report on paper: Report -> PDF."""

from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Spacer,
    Table,
)

from core import __version__
from core.files import written_aside
from core.inference.classifier import Prediction, Refusal
from core.language import language, phrase, shown
from core.reporting.facts import study_rows
from core.reporting.figures import Films, Gauge
from core.reporting.layout import ALARM, FAINT, INK, Style, Text, draw_text
from core.reporting.model_facts import performance
from core.reporting.report import (
    BANNER,
    DISCLAIMER,
    MEASURED,
    REFUSED,
    Report,
    confidence,
    headline,
    leaning,
    measurements,
    operating_point,
    probability,
    recommendation,
    warnings,
)

PROGRAM = "PneumoDetect"
MARGIN, HEAD, FOOT = 36.0, 66.0, 44.0  # points
TALLEST = 260.0  # points: the films on the page
LONGEST = 100_000  # characters of a reader's paragraph, which is never cut
PAGES = "pages"  # the form that says how many there are
COLOURS = {"for": "#b35a00", "against": "#144f9e", "open": "#59636e"}  # of the verdict
PANEL, AMBER, RULE = "#f2f5f8", "#ffe9b8", "#c9d1d9"
BANNER_STYLE = Style(8.5, bold=True, colour="#5c3d00")
LABEL, FINE = Style(colour=FAINT), Style(7, colour=FAINT)


def write_pdf(report: Report, path: Path) -> None:
    """Print a report to a file.

    Of a de-identified radiograph the file holds no name, neither on the page nor in its
    metadata; pictures have no names at all.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    content = pdf_bytes(report)
    with written_aside(path) as aside:
        aside.write_bytes(content)


def pdf_bytes(report: Report) -> bytes:
    """The report as the bytes of a PDF file."""
    size = A4 if report.paper == "A4" else LETTER
    anonymous = report.finding.radiograph.anonymous
    about = "" if anonymous else f": {report.finding.radiograph.filename}"
    output = BytesIO()
    document = BaseDocTemplate(
        output,
        pagesize=size,
        title=phrase("Chest radiograph report") + about,
        author=f"{PROGRAM} {__version__}",
        subject=shown(BANNER),
        creator=f"{PROGRAM} {__version__}",
        lang=language().code,
    )
    room = (size[0] - 2 * MARGIN, size[1] - HEAD - FOOT)
    frame = Frame(MARGIN, FOOT, *room, 0, 0, 0, 0)
    furnish = partial(_furniture, report.finding)
    document.addPageTemplates(PageTemplate(frames=[frame], onPage=furnish))
    document.build([*_story(report, room[0]), _PageCount()])
    return output.getvalue()


def _story(report: Report, width: float) -> Iterator[Flowable]:
    finding = report.finding
    yield _facts(finding, width)
    yield Spacer(1, 6)
    yield Films(report.outcome, TALLEST, report.readings, report.with_attention)
    yield Spacer(1, 6)
    yield _verdict(finding, width)
    for heading, lines in report.notes.sections():
        yield from _section(heading, [Text(line, most=LONGEST) for line in lines])
    yield from _section(
        phrase("Why it was not analysed") if isinstance(finding, Refusal) else phrase("Warnings"),
        [f"• {shown(warning)}" for warning in warnings(finding)],
        ALARM,
    )
    yield from _section(shown(MEASURED), measurements(report.readings))
    if isinstance(finding, Prediction):
        yield from _section(phrase("Operating point"), [operating_point(finding.operating_point)])
    card = finding.card
    model = (f"{card.name} {card.version}. {performance(card)}", f"SHA-256 {card.sha256}")
    yield from _section(phrase("Model"), model)


def _section(heading: str, texts: Sequence[str | Text], colour: str = INK) -> Iterator[Flowable]:
    if texts:
        title = Text(heading, Style(9, bold=True, colour=colour))
        title.keepWithNext = True
        yield from (Spacer(1, 6), title, *map(_paragraph, texts))


def _paragraph(text: str | Text) -> Text:
    return text if isinstance(text, Text) else Text(text)


def _facts(finding: Prediction | Refusal, width: float) -> Table:
    """Labels and words in two columns of pairs, read down the rows."""
    analysed = (phrase("Analysed"), finding.timestamp.isoformat(timespec="seconds"))
    cells = [
        cell
        for label, words in (*study_rows(finding.radiograph), analysed)
        for cell in (Text(shown(label), LABEL), Text(shown(words), most=160))
    ]
    cells += [Text("")] * (-len(cells) % 4)
    rows = [cells[start : start + 4] for start in range(0, len(cells), 4)]
    columns = (0.14 * width, 0.38 * width, 0.14 * width, 0.34 * width)
    rule = ("LINEBELOW", (0, -1), (-1, -1), 0.5, HexColor(RULE))
    return Table(rows, columns, style=[*_padding(0, 0.5), rule])


def _verdict(finding: Prediction | Refusal, width: float) -> Table:
    colour = COLOURS[leaning(finding)]
    left: list[Flowable] = [Text(headline(finding), Style(15, bold=True, colour=colour))]
    right: list[Flowable] = []
    if isinstance(finding, Prediction):
        left.append(
            Text(
                phrase("Probability of pneumonia {chance}", chance=probability(finding)), Style(10)
            )
        )
        left.append(
            Text(phrase("Confidence {confidence}", confidence=confidence(finding)), Style(10))
        )
        right.append(Gauge(finding))
    left.append(Spacer(1, 2))
    left.append(Text(recommendation(finding), Style(9.5, bold=True)))
    share = 0.56 if right else 1.0
    style = [
        *_padding(9, 6),
        ("BACKGROUND", (0, 0), (-1, -1), HexColor(PANEL)),
        ("LINEBEFORE", (0, 0), (0, -1), 4, HexColor(colour), "butt"),
        ("VALIGN", (1, 0), (1, 0), "MIDDLE"),
    ]
    cells = [left, right] if right else [left]
    return Table([cells], [share * width, (1 - share) * width][: len(cells)], style=style)


def _padding(sides: float, ends: float) -> list[tuple[Any, ...]]:
    every = ((0, 0), (-1, -1))
    return [
        ("VALIGN", *every, "TOP"),
        ("LEFTPADDING", *every, sides),
        ("RIGHTPADDING", *every, max(sides, 4)),
        ("TOPPADDING", *every, ends),
        ("BOTTOMPADDING", *every, ends),
    ]


def _furniture(finding: Prediction | Refusal, canvas: Any, document: Any) -> None:
    """What stands on every page: program and banner, disclaimer and page number."""
    width, height = document.pagesize
    right, top = width - MARGIN, height - 34
    used = draw_text(canvas, (MARGIN, top), PROGRAM, Style(15, bold=True, colour="#123a5e"))
    draw_text(canvas, (MARGIN + used + 5, top), __version__, Style(9, colour=FAINT))
    draw_text(canvas, (right, top), phrase("Chest radiograph report"), Style(11, align="right"))
    canvas.setFillColor(HexColor(AMBER))
    canvas.rect(MARGIN, top - 22, width - 2 * MARGIN, 15, stroke=0, fill=1)
    draw_text(canvas, (MARGIN + 6, top - 17.5), shown(BANNER), BANNER_STYLE)
    mark = _mark(finding)
    if mark:
        draw_text(canvas, (right - 6, top - 17.5), mark, Style(8.5, True, ALARM, "right"))
    canvas.setStrokeColor(HexColor(RULE))
    canvas.line(MARGIN, FOOT - 8, right, FOOT - 8)
    draw_text(canvas, (MARGIN, FOOT - 18), shown(DISCLAIMER), FINE)
    said = phrase("Page {number} of", number=canvas.getPageNumber())
    used = draw_text(canvas, (MARGIN, FOOT - 28), said, FINE)
    canvas.saveState()
    canvas.translate(MARGIN + used + 2, FOOT - 28)
    canvas.doForm(PAGES)
    canvas.restoreState()


def _mark(finding: Prediction | Refusal) -> str:
    if isinstance(finding, Refusal):
        return shown(REFUSED)
    return phrase("Forced analysis") if finding.forced else ""


class _PageCount(Flowable):  # type: ignore[misc]
    """Comes last and fills in the number of pages, which all pages already point at."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Takes no room."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Define the form."""
        self.canv.beginForm(PAGES, 0, -4, 40, 12)
        draw_text(self.canv, (0, 0), str(self.canv.getPageNumber()), FINE)
        self.canv.endForm()
