"""Paragraphs break into lines that fit, in any script."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from core.reporting.fonts import set_line
from core.reporting.layout import Style, Text


def lines_of(text: str, width: float, style: Style) -> list[str]:
    paragraph = Text(text, style)
    paragraph.wrap(width, 1000)
    return paragraph.lines


@pytest.mark.parametrize(
    "text",
    [
        "many short words in a row " * 5,
        "W" * 200,
        "山田太郎" * 40,
        "สมชายน้ำผึ้ง" * 12,
        "محمد علي " * 30,
    ],
)
def test_lines_fit_and_nothing_is_lost(text: str) -> None:
    style = Style(10)
    lines = lines_of(text, 120, style)
    assert len(lines) > 1
    assert all(set_line(line).em * style.size <= 120 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_height_is_that_of_the_lines() -> None:
    paragraph = Text("one two", Style(10))
    assert paragraph.wrap(500, 1000) == (500, Style(10).leading)
    assert paragraph.wrap(25, 1000) == (25, 2 * Style(10).leading)


def test_a_number_stays_with_its_percent_sign() -> None:
    assert all(not line.startswith("%") for line in lines_of("95 % " * 30, 60, Style(10)))


def test_a_mark_is_never_cut_from_its_letter() -> None:
    lines = lines_of("नि" * 60, 50, Style(10))
    assert len(lines) > 1
    assert all(line.startswith("न") for line in lines)


def test_nothing_makes_no_lines() -> None:
    assert Text("").wrap(100, 100) == (100, 0)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.sampled_from([4.0, 40.0, 400.0]))
def test_any_text_can_be_drawn(text: str, width: float) -> None:
    paragraph = Text(text)
    paragraph.wrap(width, 1000)
    output = BytesIO()
    canvas = Canvas(output)
    paragraph.drawOn(canvas, 10, 10)
    canvas.save()
    assert output.getvalue().startswith(b"%PDF")
