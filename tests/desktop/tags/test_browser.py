"""The tag browser, from the menu to the clipboard."""

import threading
from pathlib import Path

import pytest
from pydicom.data import get_testdata_file
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from core.imaging.tag import Tag
from desktop.jobs import Lane
from desktop.tags.browser import TagBrowser
from desktop.tags.model import TagModel, found

WAIT = 20_000
TAGS = (
    Tag("(0010,0010)", "Patient's Name", "PN", "<b>Evil^Name</b>"),
    Tag("(0054,0220)", "View Code Sequence", "SQ", "1 item"),
    Tag("(0008,0104)", "Code Meaning", "LO", "antero-posterior", 1),
    Tag("(0054,0222)", "View Modifier Code Sequence", "SQ", "1 item", 1),
    Tag("(0008,0104)", "Code Meaning", "LO", "upright", 2),
    Tag("(7FE0,0010)", "PixelData", "OW", "9 bytes"),
)


@pytest.fixture
def browser(qtbot, window):
    path = Path(get_testdata_file("CT_small.dcm"))
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.open_places([path])
    qtbot.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.tags.tags.rowCount() > 0, timeout=WAIT)
    yield window.tags
    window.tags.reject()


def names(browser):
    return [browser.tags.at(row).name for row in range(browser.tags.rowCount())]


def test_the_film_on_screen_is_read(browser):
    assert "CT_small.dcm" in browser.windowTitle()
    assert {"Patient's Name", "Pixel Spacing", "PixelData"} <= set(names(browser))


def test_searching_narrows_and_clearing_widens(qtbot, browser):
    every = names(browser)
    qtbot.keyClicks(browser.words, "pixel spac")
    assert names(browser) == ["Pixel Spacing"]
    assert browser.state.text() == "1 row"
    browser.words.setText("00280010")
    assert names(browser) == ["Rows"]
    browser.words.clear()
    assert names(browser) == every


def test_rows_and_values_are_copied(qtbot, browser):
    browser.words.setText("rows")
    browser.table.selectRow(0)
    assert browser.detail.toPlainText() == "128"
    browser.copy_button.click()
    assert QGuiApplication.clipboard().text() == "(0028,0010)\tRows\tUS\t128"
    browser.copy_value()
    assert QGuiApplication.clipboard().text() == "128"
    qtbot.keyClick(browser.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("(0028,0010)")


def test_all_that_is_shown_is_copied_where_nothing_is_chosen(browser):
    browser.words.setText("pixel")
    browser.table.selectionModel().select(
        browser.tags.index(0, 0), QItemSelectionModel.SelectionFlag.Clear
    )
    browser.copy_button.click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == browser.tags.rowCount() > 1


def test_a_match_stays_below_its_sequences():
    assert [tag.value for tag in found(TAGS, "upright")] == ["1 item", "1 item", "upright"]
    assert [tag.level for tag in found(TAGS, "code meaning")] == [0, 1, 1, 2]
    assert found(TAGS, "PN evil") == [TAGS[0]]
    assert found(TAGS, "nothing of it") == []
    assert found(TAGS, "") == list(TAGS)


def test_hostile_text_is_text():
    model = TagModel()
    model.show_tags(TAGS)
    assert model.index(0, 3).data() == "<b>Evil^Name</b>"
    assert model.index(0, 3).data(Qt.ItemDataRole.ToolTipRole) == "&lt;b&gt;Evil^Name&lt;/b&gt;"


def test_a_file_that_is_gone_is_said_in_the_dialog(qtbot, tmp_path):
    lane = Lane()
    browser = TagBrowser(tmp_path / "gone.dcm", lane)
    qtbot.addWidget(browser)
    with qtbot.waitSignal(lane.failed, timeout=WAIT):
        pass
    assert "gone.dcm" in browser.state.text()
    lane.close()


def test_closing_while_reading_waits_for_nobody(qtbot, opened):
    go, entered = threading.Event(), threading.Event()

    def slow():
        entered.set()
        go.wait()
        yield TAGS

    opened.menus.tags.trigger()
    browser = opened.tags
    browser._lane.start(slow)
    assert entered.wait(20)
    browser.reject()
    assert not browser.isVisible()
    go.set()
    assert opened.close()


def test_without_a_film_there_is_nothing_to_ask(window):
    assert not window.menus.tags.isEnabled()
