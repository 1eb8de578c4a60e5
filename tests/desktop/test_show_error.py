"""Errors reach the user once, in words, and the log without a name."""

import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from core.errors import UnreadableImage
from desktop.show_error import ErrorShower, Notice, message_box


@pytest.fixture
def errors(qtbot, notices):
    before = sys.excepthook
    shower = ErrorShower(notices.append)
    shower.install()
    yield shower
    sys.excepthook = before


def test_a_core_error_is_its_sentence_and_its_hint(errors, notices):
    error = UnreadableImage(Path("x/film.jpg"), "the file is empty")
    errors.show(error)
    assert notices == [Notice("Cannot read film.jpg: the file is empty.", error.hint)]


def _raise_on_a_thread(message: str) -> None:
    def fail():
        try:
            raise ValueError(message)
        except ValueError:
            sys.excepthook(*sys.exc_info())

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def test_the_unexpected_is_shown_once_on_the_right_thread(qtbot, errors, notices):
    _raise_on_a_thread("one")
    _raise_on_a_thread("two")
    qtbot.waitUntil(lambda: bool(notices))
    assert [notice.grave for notice in notices] == [True]
    assert "ValueError in fail" in notices[0].hint


def test_the_log_names_the_place_but_no_patient(errors, caplog):
    with caplog.at_level(logging.ERROR):
        _raise_on_a_thread("/films/SMITH^JOHN.dcm")
    assert "ValueError in fail" in caplog.text
    assert "SMITH" not in caplog.text


def test_message_boxes_do_not_block_and_show_plain_text(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    message_box(parent)(Notice("<b>film.jpg</b> is empty.", "Open another."))
    (box,) = parent.findChildren(QMessageBox)
    assert box.text() == "<b>film.jpg</b> is empty."
    assert box.informativeText() == "Open another."
    box.close()
