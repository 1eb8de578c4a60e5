"""Colours and type: a calm, dark surrounding in which a film is the brightest thing."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from core.imaging.colour import FOR

VIEWER = QColor(9, 10, 12)
SHADE = QColor(9, 10, 12, 200)  # under words on a film
VIEWER_TEXT = QColor(206, 212, 218)
FAINT = QColor(122, 130, 140)
WINDOW = QColor(27, 30, 34)
RAISED = QColor(36, 40, 46)
LINE = QColor(58, 64, 72)
TEXT = QColor(228, 231, 235)
MUTED = QColor(165, 173, 182)
POSITIVE = QColor(*FOR)
NEGATIVE = QColor(98, 160, 234)
CAUTION = QColor(222, 200, 140)
NEUTRAL = QColor(190, 196, 204)
MARK = QColor(150, 240, 170)  # what a reader draws: neither hue of the evidence
MARK_SELECTED = QColor(255, 255, 255)

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
    QPalette.ColorRole.PlaceholderText: FAINT,
    QPalette.ColorRole.Highlight: QColor(52, 101, 164),
    QPalette.ColorRole.HighlightedText: TEXT,
    QPalette.ColorRole.Link: NEGATIVE,
}

_SHEET = f"""
QToolBar {{ border: 0; border-bottom: 1px solid {LINE.name()}; padding: 3px; spacing: 2px; }}
QToolBar QToolButton {{ padding: 5px 10px; border-radius: 4px; }}
QToolBar[orientation="2"] QToolButton {{ padding: 4px 2px; width: 64px; }}
QToolBar QToolButton:hover {{ background: {LINE.name()}; }}
QToolBar QToolButton:checked {{ background: {RAISED.name()}; border: 1px solid {LINE.name()}; }}
QToolBar QToolButton:disabled {{ color: {FAINT.name()}; }}
QToolBar::separator {{ background: {LINE.name()}; width: 1px; margin: 5px 6px; }}
QStatusBar {{ border-top: 1px solid {LINE.name()}; color: {MUTED.name()}; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QLabel {{ color: {MUTED.name()}; padding: 0 6px; }}
QScrollArea {{ border: 0; }}
"""


def apply(app: QApplication) -> None:
    """Dress the whole application."""
    palette = QPalette()
    for role, colour in _ROLES.items():
        palette.setColor(role, colour)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, FAINT)
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, FAINT)
    app.setStyle("Fusion")
    app.setPalette(palette)
    app.setStyleSheet(_SHEET)
