"""Many films in one window, through real signals."""

import threading

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt

from core.errors import ModelMissing
from core.inference.model import Model
from core.reporting import report
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


@pytest.fixture
def made_anew(monkeypatch):
    """Which films were put through the model, of whatever window."""
    films = []
    run = Model.run

    def counted(self, small):
        films.append(small)
        return run(self, small)

    monkeypatch.setattr(Model, "run", counted)
    return films


def open_row(qtbot, window, name, signal):
    rows, table = window.worklist.rows, window.worklist.dock.table
    (place,) = (n for n in range(rows.rowCount()) if rows.at(n).path.name == name)
    if window.session.films.current != rows.at(place).path:
        with qtbot.waitSignal(getattr(window.session, signal), timeout=WAIT):
            table.clicked.emit(rows.index(place, 0))


def states(window):
    rows = window.worklist.rows
    return {rows.at(n).path.name: rows.at(n).state for n in range(rows.rowCount())}


def shown(window):
    rows = window.worklist.rows
    return [rows.index(n, 0).data() for n in range(rows.rowCount())]


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


def test_at_another_operating_point_the_list_is_read_anew_and_nothing_analysed(
    qtbot, listed, made_anew
):
    with qtbot.waitSignal(listed.worklist.run.ended, timeout=WAIT):
        qtbot.mouseClick(listed.worklist.dock.analyse_all, Qt.MouseButton.LeftButton)
    made_anew.clear()
    for point in listed.session.card.operating_points:
        open_row(qtbot, listed, "b.png", "explained")
        listed.session.choose_point(point.name)
        open_row(qtbot, listed, "c.png", "explained")
        for path in listed.worklist.rows.shown[1:3]:
            found = listed.session.recall(path).read_at(point.name)
            assert found.operating_point == point
            assert listed.worklist.rows.row(path).words == report.headline(found)
    assert states(listed)["a.png"] is State.REFUSED
    assert states(listed)["d.png"] is State.FAILED
    assert not made_anew


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
    place = table.visualRect(listed.worklist.rows.index(2, 0)).center()
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


def test_going_back_shows_the_same_answer_at_once_and_analyses_nothing(qtbot, listed, made_anew):
    session = listed.session
    open_row(qtbot, listed, "b.png", "explained")
    before = session.outcome
    open_row(qtbot, listed, "c.png", "explained")
    made_anew.clear()
    said = []
    session.found.connect(lambda found: said.append(("found", listed.verdict.headline.text())))
    session.film_read.connect(lambda film: said.append(("film", listed.verdict.headline.text())))
    open_row(qtbot, listed, "b.png", "explained")
    headline = report.headline(before.prediction)
    assert said == [("found", headline), ("film", headline)]
    assert not made_anew
    after = session.outcome
    assert after.prediction.logit == before.prediction.logit
    assert after.prediction.timestamp == before.prediction.timestamp
    assert after.prediction.radiograph.grey.shape == before.prediction.radiograph.grey.shape
    np.testing.assert_array_equal(after.evidence, before.evidence)
    assert listed.panes.attention is after


def test_what_is_kept_of_a_film_has_no_pixels(qtbot, listed):
    open_row(qtbot, listed, "b.png", "explained")
    kept = listed.session.recall(listed.session.films.current)
    assert kept.finding.radiograph.pixels.size == kept.finding.radiograph.grey.size == 1
    assert kept.finding.features.size == 0
    assert kept.cells.size == 49


def test_a_film_that_was_replaced_meanwhile_is_analysed_again(qtbot, listed, made_anew, make_film):
    open_row(qtbot, listed, "b.png", "explained")
    open_row(qtbot, listed, "c.png", "explained")
    made_anew.clear()
    make_film("b.png", columns=640)
    open_row(qtbot, listed, "b.png", "explained")
    assert len(made_anew) == 1
    assert listed.session.outcome.prediction.radiograph.size == "640x500"


def test_a_refusal_that_was_overruled_stays_overruled_and_marked(qtbot, listed, made_anew):
    with qtbot.waitSignal(listed.session.explained, timeout=WAIT):
        listed.session.analyse_anyway()
    assert "(analysed anyway)" in listed.worklist.rows.at(0).words
    open_row(qtbot, listed, "b.png", "explained")
    made_anew.clear()
    open_row(qtbot, listed, "a.png", "explained")
    assert report.FORCED in listed.verdict.warnings.text.text()
    assert listed.session.outcome.prediction.forced
    assert not made_anew


def test_a_refusal_is_recalled_with_its_reasons_and_can_be_overruled(qtbot, listed):
    reasons = listed.verdict.reasons.text.text()
    open_row(qtbot, listed, "b.png", "explained")
    with qtbot.waitSignals([listed.session.found] * 2, timeout=WAIT):
        listed.menus.previous.trigger()
    assert listed.verdict.reasons.text.text() == reasons
    with qtbot.waitSignal(listed.session.explained, timeout=WAIT):
        listed.session.analyse_anyway()
    assert listed.session.outcome.prediction.radiograph.size == "600x500"


def test_a_negative_that_was_inverted_comes_back_inverted(
    qtbot, make_window, make_film, polar, tmp_path
):
    window = make_window(lambda: polar)
    paths = [make_film("a.png"), make_film("b.png")]
    cv2.imwrite(str(paths[0]), 255 - cv2.imread(str(paths[0]), cv2.IMREAD_GRAYSCALE))
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.open_places(paths)
    with qtbot.waitSignal(window.session.explained, timeout=WAIT):
        window.session.invert_and_analyse()
    before = window.session.outcome.prediction
    for action in (window.menus.next, window.menus.previous):
        with qtbot.waitSignal(window.session.explained, timeout=WAIT):
            action.trigger()
    after = window.session.outcome.prediction
    np.testing.assert_array_equal(after.radiograph.grey, before.radiograph.grey)
    assert after.radiograph.warnings == before.radiograph.warnings


def test_closing_the_case_keeps_nothing(listed):
    path = listed.session.films.current
    assert listed.session.recall(path) is not None
    listed.menus.close.trigger()
    assert listed.session.recall(path) is None
    assert listed.worklist.rows.rowCount() == 0
