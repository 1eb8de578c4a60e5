"""Colours and type: a calm surrounding, light, dark or dim, in which the film comes first.

The colours are objects that `apply` changes in place: whoever paints with them follows.
Films always lie on black.
"""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from core.imaging.colour import FOR
from core.paths import FONTS, ICONS

Theme = Literal["system", "light", "dark", "dim"]

VIEWER = QColor(9, 10, 12)
SHADE = QColor(9, 10, 12, 200)  # under words on a film
VIEWER_TEXT = QColor(206, 212, 218)
VIEWER_FAINT = QColor(122, 130, 140)
VIEWER_LINE = QColor(58, 64, 72)
MARK = QColor(150, 240, 170)  # what a reader draws: neither hue of the evidence
MARK_SELECTED = QColor(255, 255, 255)
REGION = QColor(255, 226, 92)  # what a trainer drew

_DARK = {
    "FAINT": (122, 130, 140),
    "WINDOW": (27, 30, 34),
    "RAISED": (36, 40, 46),
    "LINE": (58, 64, 72),
    "TEXT": (228, 231, 235),
    "MUTED": (165, 173, 182),
    "POSITIVE": FOR,
    "NEGATIVE": (98, 160, 234),
    "CAUTION": (222, 200, 140),
    "NEUTRAL": (190, 196, 204),
    "SELECTION": (52, 101, 164),
}
_LIGHT = {
    "FAINT": (128, 136, 145),
    "WINDOW": (240, 242, 245),
    "RAISED": (255, 255, 255),
    "LINE": (200, 206, 213),
    "TEXT": (27, 39, 51),
    "MUTED": (82, 94, 106),
    "POSITIVE": (160, 78, 0),
    "NEGATIVE": (20, 79, 158),
    "CAUTION": (110, 74, 0),
    "NEUTRAL": (89, 99, 110),
    "SELECTION": (178, 208, 245),
}
_DIM = {  # for a dark reading room: little light, and none of it blue
    "FAINT": (104, 98, 92),
    "WINDOW": (14, 13, 12),
    "RAISED": (22, 20, 18),
    "LINE": (46, 42, 38),
    "TEXT": (182, 172, 160),
    "MUTED": (146, 137, 127),
    "POSITIVE": (200, 136, 60),
    "NEGATIVE": (96, 138, 184),
    "CAUTION": (184, 160, 104),
    "NEUTRAL": (150, 146, 140),
    "SELECTION": (70, 60, 48),
}
_LIVE = [QColor(*rgb) for rgb in _DARK.values()]  # changed in place
FAINT, WINDOW, RAISED, LINE, TEXT, MUTED = _LIVE[:6]
POSITIVE, NEGATIVE, CAUTION, NEUTRAL, SELECTION = _LIVE[6:]
COLOURS = {"light": _LIGHT, "dark": _DARK, "dim": _DIM}

_ROLES = {
    QPalette.ColorRole.Window: WINDOW,
    QPalette.ColorRole.WindowText: TEXT,
    QPalette.ColorRole.Base: RAISED,
    QPalette.ColorRole.AlternateBase: WINDOW,
    QPalette.ColorRole.Text: TEXT,
    QPalette.ColorRole.Button: RAISED,
    QPalette.ColorRole.ButtonText: TEXT,
    QPalette.ColorRole.BrightText: TEXT,
    QPalette.ColorRole.ToolTipBase: RAISED,
    QPalette.ColorRole.ToolTipText: TEXT,
    QPalette.ColorRole.PlaceholderText: MUTED,
    QPalette.ColorRole.Highlight: SELECTION,
    QPalette.ColorRole.HighlightedText: TEXT,
    QPalette.ColorRole.Link: NEGATIVE,
    QPalette.ColorRole.Accent: NEUTRAL,
}


def apply(app: QApplication, theme: Theme = "system") -> None:
    """Dress the whole application, and everything that it shows already."""
    for colour, rgb in zip(_LIVE, COLOURS[_resolved(app, theme)].values(), strict=True):
        colour.setRgb(*rgb)
    palette = QPalette()
    for role, colour in _ROLES.items():
        palette.setColor(role, colour)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, FAINT)
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, FAINT)
    app.setStyle("Fusion")
    app.setPalette(palette)
    app.setStyleSheet(_sheet())


def add_fonts() -> None:
    """Patients' names in any script, even where the system has no letters for it: some 10 ms."""
    for font in sorted({*FONTS.glob("Noto*.ttf"), *FONTS.glob("Droid*.ttf")}):
        QFontDatabase.addApplicationFont(str(font))


def _resolved(app: QApplication, theme: Theme) -> str:
    if theme != "system":
        return theme
    light = app.styleHints().colorScheme() == Qt.ColorScheme.Light
    return "light" if light else "dark"  # dark where the system does not say


def _tick() -> str:
    """The picture of a tick on `NEUTRAL`."""
    return (ICONS / f"tick-{'light' if NEUTRAL.lightness() < 128 else 'dark'}.png").as_posix()


def _sheet() -> str:
    return f"""
QToolBar {{ border: 0; border-bottom: 1px solid {LINE.name()}; padding: 3px; spacing: 2px; }}
QToolBar QToolButton {{ padding: 5px 10px; border-radius: 4px; }}
QToolBar[orientation="2"] {{ border: 0; }}
QToolBar[orientation="2"] QToolButton {{ padding: 4px 2px; width: 64px; }}
QToolBar QToolButton:hover {{ background: {LINE.name()}; }}
QToolBar QToolButton:checked {{ background: {RAISED.name()}; border: 1px solid {MUTED.name()}; }}
QToolBar QToolButton:checked:disabled {{ border-color: {LINE.name()}; }}
QToolBar QToolButton:disabled {{ color: {FAINT.name()}; }}
QToolBar::separator {{ background: {LINE.name()}; width: 1px; margin: 5px 6px; }}
QStatusBar {{ border-top: 1px solid {LINE.name()}; color: {MUTED.name()}; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QLabel {{ color: {MUTED.name()}; padding: 0 6px; }}
QScrollArea {{ border: 0; }}
#panes::handle {{ background: {VIEWER_LINE.darker(150).name()}; }}
QLineEdit, QPlainTextEdit {{ border: 1px solid {FAINT.name()}; border-radius: 3px; padding: 2px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {TEXT.name()}; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: 0; padding: 0; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px;
    border: 1px solid {MUTED.name()}; background: {RAISED.name()}; }}
QCheckBox::indicator {{ border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked {{ background: {NEUTRAL.name()}; image: url("{_tick()}"); }}
QRadioButton::indicator:checked {{ background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
    fx: 0.5, fy: 0.5, stop: 0.5 {TEXT.name()}, stop: 0.6 {RAISED.name()}); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {LINE.name()}; }}
QLabel[role="muted"] {{ color: {MUTED.name()}; }}
QLabel[role="caution"] {{ color: {CAUTION.name()}; }}
QLabel[role="heading"] {{ color: {MUTED.name()}; font-size: 8pt; font-weight: 600; }}
#disclaimer {{ border-top: 1px solid {LINE.name()}; padding: 10px 14px; color: {CAUTION.name()}; }}
#card {{ background: {RAISED.name()}; border-left: 4px solid {LINE.name()}; }}
#card[hue="for"] {{ border-left-color: {POSITIVE.name()}; }}
#card[hue="against"] {{ border-left-color: {NEGATIVE.name()}; }}
#card[hue="open"] {{ border-left-color: {NEUTRAL.name()}; }}
"""
