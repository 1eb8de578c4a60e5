"""Every window and dialog of the program, one after the other."""

from functools import partial

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from tests.desktop.every_window import WINDOWS, EveryWindow

WAIT = 20_000


@pytest.fixture(params=WINDOWS)
def each(request, qtbot, window, make_film) -> QWidget:
    """Shown as a user would see it; dialogs close with the test."""
    films = [make_film(f"{letter}.png") for letter in "abc"]
    widget = EveryWindow(window, films, partial(qtbot.waitUntil, timeout=WAIT))(request.param)
    widget.activateWindow()
    yield widget
    for dialog in window.findChildren(QDialog):
        dialog.done(0)
