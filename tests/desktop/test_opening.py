"""Ways to open films, and what cannot be opened, through real signals."""

import threading

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.outcomes import finding

WAIT = 20_000


def explained(qtbot, window):
    return qtbot.waitSignal(window.session.explained, timeout=WAIT)


def failed(qtbot, window):
    return qtbot.waitSignal(window.failed, timeout=WAIT)


def test_open_by_menu(qtbot, window, dialogs, make_film):
    dialogs.chosen = [make_film()]
    with explained(qtbot, window):
        window.menus.open.trigger()
    assert window.panes.film.radiograph.path == dialogs.chosen[0]


def test_open_folder_by_menu(qtbot, window, dialogs, make_film, tmp_path):
    make_film("a.png")
    make_film("b.png")
    dialogs.chosen = [tmp_path]
    with explained(qtbot, window):
        window.menus.open_folder.trigger()
    assert [path.name for path in window.session.films.paths] == ["a.png", "b.png"]


def test_open_by_drop(qtbot, window, make_film):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(make_film()))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    with explained(qtbot, window):
        QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, buttons, keys))


def test_text_cannot_be_dropped(window):
    data = QMimeData()
    data.setText("not a film")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_next_and_previous_go_through_the_list(qtbot, window, make_film):
    paths = [make_film("a.png"), make_film("b.png")]
    with explained(qtbot, window):
        window.open_places(paths)
    assert window.status.number.text() == "Film 1 of 2"
    assert not window.menus.previous.isEnabled()
    with explained(qtbot, window):
        window.menus.next.trigger()
    assert window.panes.film.radiograph.path == paths[1]
    assert not window.menus.next.isEnabled()
    with explained(qtbot, window):
        window.menus.previous.trigger()
    assert window.panes.film.radiograph.path == paths[0]


def test_a_film_opened_meanwhile_replaces_the_one_under_way(qtbot, make_window, make_film, load):
    entered, go = threading.Event(), threading.Event()

    def slow():
        entered.set()
        go.wait()
        return load()

    window = make_window(slow)
    read = []
    window.session.film_read.connect(lambda film: read.append(film.radiograph.filename))
    window.open_places([make_film("old.png")])
    assert entered.wait(20)
    with explained(qtbot, window):
        window.open_places([make_film("new.png")])
        go.set()
    assert read == ["new.png"]
    assert finding(window.session.outcome).radiograph.filename == "new.png"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.png", None),
        ("empty.jpg", b""),
        ("paper.dcm", b"%PDF-1.7\n%%EOF\n" * 100),
        ("cut.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"),
    ],
)
def test_a_bad_file_is_one_sentence_and_the_window_stays(
    qtbot, window, notices, tmp_path, make_film, name, content
):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with failed(qtbot, window):
        window.open_places([tmp_path / name])
    assert len(notices) == 1
    assert name in notices[0].text
    assert notices[0].hint
    assert notices[0].text == window.verdict.reasons.text.text()
    with explained(qtbot, window):
        window.open_places([make_film()])
    assert window.isVisible()


def test_a_folder_without_films_says_so(qtbot, window, notices, tmp_path):
    with failed(qtbot, window):
        window.open_places([tmp_path])
    assert tmp_path.name in notices[0].text


def test_the_pane_says_which_file_could_not_be_read(qtbot, opened, tmp_path):
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"no picture")
    with failed(qtbot, opened):
        opened.open_places([bad])
    assert opened.panes.film is None
    assert "bad.png" in opened.panes.original.accessibleDescription()
    assert "bad.png" in opened.windowTitle()
    assert opened.session.films.paths == (bad,)
    assert not opened.menus.report.isEnabled()


def test_a_film_that_comes_before_the_window_begins_is_opened(qtbot, window, make_film):
    with explained(qtbot, window):
        window.receive([make_film()])
        window.begin()


def test_where_nothing_is_found_what_is_open_stays(qtbot, opened, notices, tmp_path):
    (tmp_path / "empty").mkdir()
    before = opened.session.outcome, opened.panes.film, opened.verdict.headline.text()
    began = []
    opened.session.began.connect(began.append)
    with failed(qtbot, opened):
        opened.open_places([tmp_path / "empty"])
    assert "empty" in notices[0].text
    assert (opened.session.outcome, opened.panes.film, opened.verdict.headline.text()) == before
    assert began == []
    assert opened.menus.report.isEnabled()
    assert opened.windowTitle().startswith("film.png")


def test_where_nothing_is_found_an_analysis_under_way_goes_on(
    qtbot, make_window, make_film, load, tmp_path
):
    (tmp_path / "empty").mkdir()
    go = threading.Event()

    def slow():
        go.wait(20)
        return load()

    window = make_window(slow)
    with qtbot.waitSignal(window.session.film_read, timeout=WAIT):
        window.open_places([make_film()])
    with explained(qtbot, window), failed(qtbot, window):
        window.open_places([tmp_path / "empty"])
        go.set()
    assert window.session.outcome is not None
    assert window.panes.film.radiograph.filename == "film.png"


def test_the_pictures_of_one_file(qtbot, window, texture, tmp_path):
    pages = [Image.fromarray(texture), Image.fromarray(texture[::-1])]
    pages[0].save(tmp_path / "two.tif", save_all=True, append_images=pages[1:])
    with explained(qtbot, window):
        window.open_places([tmp_path / "two.tif"])
    assert not window.menus.previous_picture.isEnabled()
    with explained(qtbot, window):
        window.menus.next_picture.trigger()
    assert (window.panes.film.radiograph.grey == texture[::-1]).all()
    assert not window.menus.next_picture.isEnabled()
    with explained(qtbot, window):
        window.menus.previous_picture.trigger()
    assert window.panes.film.radiograph.frame == 0
