"""Recent films: kept while that is on, shared, cleared, and explained when they are gone."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from desktop.recent import MOST, absolute
from desktop.settings import read_recent, write_recent

WAIT = 20_000


def entries(window):
    window.menus.recent.aboutToShow.emit()
    return [action for action in window.menus.recent.actions() if action.data()]


def open_place(qtbot, window, *places):
    with qtbot.waitSignal(window.session.explained, timeout=WAIT):
        window.open_places(list(places))


def test_what_was_opened_comes_first_and_each_place_once(qtbot, window, make_film, tmp_path):
    a, b = make_film("a & b.png"), make_film("b.png")
    for places in ((a,), (b,), (tmp_path,), (a,)):
        open_place(qtbot, window, *places)
    assert [Path(entry.data()) for entry in entries(window)] == [a, tmp_path, b]
    assert entries(window)[0].text() == f"&1  a && b.png – {tmp_path.name}"


def test_a_recent_film_is_opened_again_even_by_another_window(qtbot, make_window, make_film, store):
    first = make_window()
    path = make_film()
    open_place(qtbot, first, path)
    second = make_window()
    with qtbot.waitSignal(second.session.found, timeout=WAIT):
        entries(second)[0].trigger()
    assert second.session.films.current == path


def test_one_that_is_gone_is_explained_and_what_is_open_stays(qtbot, window, make_film, notices):
    gone, there = make_film("gone.png"), make_film("there.png")
    open_place(qtbot, window, gone)
    open_place(qtbot, window, there)
    gone.unlink()
    with qtbot.waitSignal(window.failed, timeout=WAIT):
        entries(window)[1].trigger()
    assert "gone.png" in notices[0].text
    assert "moved" in notices[0].hint
    assert window.session.films.current == there
    assert window.session.outcome is not None


def test_what_cannot_be_opened_is_not_recent(qtbot, window, tmp_path):
    with qtbot.waitSignal(window.failed, timeout=WAIT):
        window.open_places([tmp_path / "nothing"])
    (tmp_path / "empty").mkdir()
    with qtbot.waitSignal(window.failed, timeout=WAIT):
        window.open_places([tmp_path / "empty"])
    assert entries(window) == []


def test_the_list_can_be_cleared_and_is_short(qtbot, window, store, make_film):
    write_recent(store, [Path(f"/old/{n}.png") for n in range(MOST)])
    open_place(qtbot, window, make_film())
    assert len(entries(window)) == MOST
    window.menus.recent.actions()[-1].trigger()
    assert entries(window) == []
    assert read_recent(store) == ()


def test_switched_off_nothing_is_kept_and_what_was_is_forgotten(qtbot, window, store, make_film):
    open_place(qtbot, window, make_film())
    qtbot.waitUntil(lambda: bool(traces(store)), timeout=WAIT)
    window.menus.settings.trigger()
    dialog = window.preferences.dialog
    dialog.remember_films.click()
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert entries(window) == []
    assert "Switched off" in window.menus.recent.actions()[0].text()
    assert read_recent(store) == ()
    open_place(qtbot, window, make_film("b.png"))
    assert read_recent(store) == ()
    qtbot.waitUntil(lambda: not traces(store), timeout=WAIT)


def test_samples_are_not_recent(qtbot, window, store):
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.menus.open_samples.trigger()
    assert read_recent(store) == ()


@pytest.mark.parametrize("name", ["a/../b.png", "./b.png", "b.png"])
def test_places_are_absolute(monkeypatch, tmp_path, name):
    monkeypatch.chdir(tmp_path)
    assert absolute([Path(name), Path(name)]) == (tmp_path / "b.png",)


def traces(store):
    return list((Path(store.fileName()).parent / "sessions").glob("*.json"))
