"""Words and signs stand out in every theme: WCAG 2.2, 1.4.3 and 1.4.11, level AA."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from core.imaging.colour import AGAINST, FOR
from desktop import gauge, theme

WORDS, SIGNS = 4.5, 3.0
ROLE = QPalette.ColorRole
ON_GROUNDS = (ROLE.WindowText, ROLE.Text, ROLE.ButtonText, ROLE.PlaceholderText, ROLE.Link)
GROUNDS = (ROLE.Window, ROLE.Base, ROLE.AlternateBase, ROLE.Button)
PAIRS = [(word, ground) for word in ON_GROUNDS for ground in GROUNDS]
PAIRS += [(ROLE.ToolTipText, ROLE.ToolTipBase), (ROLE.HighlightedText, ROLE.Highlight)]
RULE = re.compile(r"([^{}]+)\{([^{}]+)\}")
COLOUR = re.compile(r"(?<![-\w])color:\s*(#[0-9a-f]{6})")
GROUND = re.compile(r"background:\s*(#[0-9a-f]{6})")


def brightness(colour: QColor) -> float:
    """Relative luminance, by the formula of WCAG 2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def over(colour: QColor, ground: QColor, opacity: float) -> QColor:
    mixed = [
        opacity * a + (1 - opacity) * b
        for a, b in zip(colour.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    ]
    return QColor.fromRgbF(*mixed)


@pytest.fixture(params=sorted(theme.COLOURS))
def dressed(request, qapp):
    """The application in each theme, then as it was."""
    theme.apply(qapp, request.param)
    yield qapp
    theme.apply(qapp)


def test_the_formula_is_that_of_wcag():
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize(("word", "ground"), PAIRS, ids=str)
def test_words_of_the_palette(dressed, word, ground):
    palette = dressed.palette()
    assert contrast(palette.color(word), palette.color(ground)) >= WORDS


def test_words_of_the_style_sheet(dressed):
    rules = RULE.findall(dressed.styleSheet())
    seen = 0
    for place, rule in rules:
        own = GROUND.search(rule)
        grounds = [QColor(own[1])] if own else [theme.WINDOW, theme.RAISED]
        for colour in COLOUR.findall(rule):
            seen += 1
            if ":disabled" not in place:  # 1.4.3 leaves out what cannot be used now
                assert min(contrast(QColor(colour), on) for on in grounds) >= WORDS, place
    assert seen >= 6


def test_words_and_signs_on_a_film():
    white = over(theme.SHADE, QColor("white"), theme.SHADE.alphaF())
    for ground in (theme.VIEWER, white):
        assert contrast(theme.VIEWER_TEXT, ground) >= WORDS
    assert contrast(theme.VIEWER_FAINT, theme.VIEWER) >= WORDS  # hints
    for mark in (theme.MARK, theme.MARK_SELECTED, theme.REGION):
        assert contrast(mark, theme.VIEWER) >= WORDS  # on their dark casing, with their words
    for hue in (FOR, AGAINST):
        assert contrast(QColor(*hue), theme.VIEWER) >= SIGNS


@pytest.mark.parametrize("sign", ["TEXT", "MUTED", "NEUTRAL", "POSITIVE", "NEGATIVE", "CAUTION"])
def test_signs_on_both_grounds(dressed, sign):
    """Icons, the ring around the focus, the frame of what is switched on, the card's edge."""
    for ground in (theme.WINDOW, theme.RAISED):
        assert contrast(getattr(theme, sign), ground) >= SIGNS


def test_the_gauge(dressed):
    for colour in (theme.POSITIVE, theme.NEGATIVE):
        assert contrast(over(colour, theme.WINDOW, gauge.CALM), theme.WINDOW) >= SIGNS
    assert contrast(theme.FAINT, theme.WINDOW) >= SIGNS  # the band's hatching


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton, QLineEdit, QPlainTextEdit])
def test_an_empty_field_has_an_edge_that_is_seen(qtbot, dressed, kind):
    page = QWidget()
    qtbot.addWidget(page)
    field = kind(page)
    field.setGeometry(10, 10, 60, 24)
    page.resize(80, 44)
    image = page.grab().toImage()
    ratios = [
        contrast(image.pixelColor(x, y), image.pixelColor(0, 0))
        for x in range(8, 70)
        for y in range(8, 36)
    ]
    assert sum(ratio >= SIGNS for ratio in ratios) >= 20  # more than a caret


def test_a_tick_is_seen(qtbot, dressed):
    box = QCheckBox()
    qtbot.addWidget(box)
    empty = box.grab().toImage()
    box.setChecked(True)
    full = box.grab().toImage()
    changed = [
        contrast(full.pixelColor(x, y), empty.pixelColor(x, y))
        for x in range(full.width())
        for y in range(full.height())
    ]
    assert sum(ratio >= SIGNS for ratio in changed) >= 20
    tick = max(contrast(full.pixelColor(x, 9), theme.NEUTRAL) for x in range(4, 14))
    assert tick >= SIGNS


def test_what_is_switched_on_has_a_frame_that_is_seen(dressed):
    frame = re.search(r":checked \{[^}]*border: 1px solid (#\w+)", dressed.styleSheet())
    assert contrast(QColor(frame[1]), theme.WINDOW) >= SIGNS


def test_no_widget_has_words_of_another_colour(dressed, each):
    """Style sheets of single widgets were not walked above: they may set sizes, no colours."""
    own = [w for w in (each, *each.findChildren(QWidget)) if COLOUR.search(w.styleSheet())]
    viewer = {theme.VIEWER_TEXT.name()}
    assert all(set(COLOUR.findall(widget.styleSheet())) <= viewer for widget in own)
