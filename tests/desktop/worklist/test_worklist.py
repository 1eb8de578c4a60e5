"""Many films in one window, through real signals."""

import threading

import pytest
from PySide6.QtCore import Qt

from core.errors import ModelMissing
from desktop.worklist.model import WorklistModel
from desktop.worklist.row import Row, State

WAIT = 20_000


@pytest.fixture
def folder(tmp_path, make_film):
    for name in ("b.png", "c.png"):
        make_film(name)
    make_film("a.png", flat=90)
    (tmp_path / "d.png").write_bytes(b"no picture")
    return tmp_path


@pytest.fixture
def listed(qtbot, window, folder):
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.open_places([folder])
    qtbot.waitUntil(lambda: not window.status.activity.text(), timeout=WAIT)
    return window


def states(window):
    rows = window.worklist.rows
    return {rows.at(n).path.name: rows.at(n).state for n in range(rows.rowCount())}


def shown(window):
    proxy = window.worklist.dock.shown
    return [proxy.index(n, 0).data() for n in range(proxy.rowCount())]


def test_a_folder_is_listed_and_the_film_on_screen_has_its_state(listed):
    assert listed.worklist.dock.isVisible()
    assert shown(listed) == ["a.png", "b.png", "c.png", "d.png"]
    assert states(listed)["a.png"] is State.REFUSED
    assert states(listed)["b.png"] is State.WAITING


def test_a_single_film_needs_no_list(opened):
    assert not opened.worklist.dock.isVisible()


def test_analyse_all_judges_what_waits_and_goes_on_after_a_bad_file(qtbot, listed):
    dock, run = listed.worklist.dock, listed.worklist.run
    with qtbot.waitSignal(run.ended, timeout=WAIT):
        qtbot.mouseClick(dock.analyse_all, Qt.MouseButton.LeftButton)
    found = states(listed)
    assert found["b.png"] is found["c.png"] is State.RESULT
    assert found["d.png"] is State.FAILED
    assert dock.analyse_all.isEnabled()
    assert not dock.stop.isEnabled()


def test_at_another_operating_point_films_wait_again(qtbot, listed):
    with qtbot.waitSignal(listed.worklist.run.ended, timeout=WAIT):
        qtbot.mouseClick(listed.worklist.dock.analyse_all, Qt.MouseButton.LeftButton)
    names = [point.name for point in listed.session.card.operating_points]
    listed.session.choose_point(names[-1])
    found = states(listed)
    assert found["b.png"] is found["c.png"] is State.WAITING
    assert found["a.png"] is State.REFUSED
    assert found["d.png"] is State.FAILED


def test_next_follows_the_order_and_the_filter_of_the_list(qtbot, listed):
    dock, session = listed.worklist.dock, listed.session
    dock.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert shown(listed)[0] == "d.png"
    assert not listed.menus.next.isEnabled()
    with qtbot.waitSignal(session.explained, timeout=WAIT):
        listed.menus.previous.trigger()
    assert session.films.current.name == "b.png"
    qtbot.keyClicks(dock.words, "b.p")
    assert shown(listed) == ["b.png"]
    assert not listed.menus.previous.isEnabled()


def test_a_click_on_a_row_opens_its_film(qtbot, listed):
    table = listed.worklist.dock.table
    place = table.visualRect(listed.worklist.dock.shown.index(2, 0)).center()
    with qtbot.waitSignal(listed.session.explained, timeout=WAIT):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert listed.session.films.current.name == "c.png"
    assert states(listed)["c.png"] is State.RESULT


def test_stop_leaves_no_film_running(qtbot, make_window, folder, load):
    go, loads = threading.Event(), []

    def slow():
        loads.append(1)
        if len(loads) > 1:
            go.wait()
        return load()

    window = make_window(slow)
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.open_places([folder])
    dock = window.worklist.dock
    qtbot.mouseClick(dock.analyse_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: State.RUNNING in states(window).values(), timeout=WAIT)
    qtbot.mouseClick(dock.stop, Qt.MouseButton.LeftButton)
    go.set()
    assert State.RUNNING not in states(window).values()
    assert dock.analyse_all.isEnabled()


def test_a_run_without_a_model_says_so_and_every_film_waits(qtbot, tmp_path):
    from desktop.worklist.run import Run

    def load():
        raise ModelMissing(tmp_path, "gone")

    rows = WorklistModel()
    rows.list_films([tmp_path / "a.png"])
    run = Run(load, rows)
    with qtbot.waitSignals([run.failed, run.ended], timeout=WAIT):
        run.start("")
    assert rows.at(0) == Row(tmp_path / "a.png")
    run.close()
