"""After an unclean end: what was open is offered once, to one program, and nothing else is kept."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.recovery import Recovery, Trace, lock_of, take_trace, write_trace

WAIT = 20_000
ROOT = Path(__file__).resolve().parents[2]
CRASH = """
import os, sys
from pathlib import Path
from desktop.recovery import Trace, lock_of, write_trace

file, films = Path(sys.argv[1]), tuple(map(Path, sys.argv[2:]))
lock = lock_of(file)
list(write_trace(lock, file, Trace(films, len(films), films[-1], "balanced")))
os._exit(9)
"""


@pytest.fixture
def folder(store):
    return Path(store.fileName()).parent / "sessions"


@pytest.fixture
def crashed(folder, make_film):
    """Two films that were open in a program that was killed."""
    films = [make_film("a.png"), make_film("b.png")]
    crash(folder / "session-dead.json", *films)
    return films


def crash(file, *films):
    command = [sys.executable, "-c", CRASH, str(file), *map(str, films)]
    done = subprocess.run(command, cwd=ROOT, check=False, timeout=60)
    assert done.returncode == 9
    assert file.exists()


def test_a_crash_leaves_paths_and_nothing_else(qtbot, opened, folder):
    qtbot.waitUntil(lambda: bool(list(folder.glob("*.json"))), timeout=WAIT)
    (file,) = folder.glob("*.json")
    path = opened.session.films.current
    assert json.loads(file.read_text()) == {
        "places": [str(path)],
        "films": 1,
        "current": str(path),
        "operating_point": opened.session.operating_point,
    }


def test_a_clean_end_leaves_nothing(qtbot, opened, folder):
    qtbot.waitUntil(lambda: bool(list(folder.glob("*.json"))), timeout=WAIT)
    opened.close()
    assert list(folder.iterdir()) == []


def test_closing_the_films_leaves_nothing(qtbot, opened, folder):
    qtbot.waitUntil(lambda: bool(list(folder.glob("*.json"))), timeout=WAIT)
    opened.menus.close.trigger()
    qtbot.waitUntil(lambda: not list(folder.iterdir()), timeout=WAIT)


def test_what_was_open_is_offered_and_opened_where_one_was(qtbot, window, dialogs, crashed, folder):
    dialogs.reopens = True
    with qtbot.waitSignal(window.session.explained, timeout=WAIT):
        window.begin()
    assert dialogs.offered == [2]
    assert window.session.films.paths == tuple(crashed)
    assert window.session.films.current == crashed[1]
    assert window.session.outcome.prediction.operating_point.name == "balanced"
    assert not (folder / "session-dead.json").exists()


def test_a_refused_offer_is_not_made_again(qtbot, make_window, dialogs, crashed, folder):
    first, second = make_window(), make_window()
    with qtbot.waitSignal(first.opening.recovery.found, timeout=WAIT):
        first.begin()
    assert dialogs.offered == [2]
    assert first.session.films is None
    with qtbot.waitSignal(second.session.card_read, timeout=WAIT):
        second.begin()
    second.opening.recovery.close()
    assert dialogs.offered == [2]
    assert not list(folder.glob("session-dead*"))


def test_switched_off_nothing_is_offered_and_all_is_removed(
    qtbot, make_window, store, dialogs, crashed, folder
):
    store.setValue("remember_films", False)
    window = make_window()
    window.begin()
    qtbot.waitUntil(lambda: not list(folder.iterdir()), timeout=WAIT)
    assert dialogs.offered == []


def test_a_running_program_keeps_its_own(tmp_path):
    file = tmp_path / "session-live.json"
    lock, trace = lock_of(file), Trace((Path("/a"),), 1, Path("/a"))
    assert list(write_trace(lock, file, trace)) == [file]
    long_ago = 1_000_000_000
    for old in tmp_path.iterdir():
        os.utime(old, (long_ago, long_ago))
    assert list(take_trace(tmp_path)) == []
    assert file.exists()
    list(write_trace(lock, file, None))
    assert list(tmp_path.iterdir()) == []


def test_each_start_takes_one_the_latest_first(tmp_path, make_film):
    for number, name in enumerate(("one", "two")):
        crash(tmp_path / f"session-{name}.json", Path(name))
        os.utime(tmp_path / f"session-{name}.json", (number, number))
    assert [trace.places for trace in take_trace(tmp_path)] == [(Path("two"),)]
    assert [trace.places for trace in take_trace(tmp_path)] == [(Path("one"),)]
    assert list(take_trace(tmp_path)) == []


@pytest.mark.parametrize("text", ["", "{", "[]", '{"places": 3}', "null"])
def test_a_damaged_trace_is_dropped(tmp_path, caplog, text):
    (tmp_path / "session-bad.json").write_text(text)
    assert list(take_trace(tmp_path)) == []
    assert list(tmp_path.iterdir()) == []
    assert "cannot be read" in caplog.text
    assert str(tmp_path) not in caplog.text


def test_what_a_kill_leaves_of_a_write_is_removed(tmp_path):
    (tmp_path / ".part-x.json").write_text("[]")
    os.utime(tmp_path / ".part-x.json", (1, 1))
    assert list(take_trace(tmp_path)) == []
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said_once(qtbot, tmp_path):
    (tmp_path / "file").write_text("in the way")
    recovery, said = Recovery(tmp_path / "file"), []
    recovery.failed.connect(said.append)
    with qtbot.waitSignal(recovery.failed, timeout=WAIT):
        recovery.follow(Trace((Path("/a"),), 1, Path("/a")))
    recovery.follow(Trace((Path("/b"),), 1, Path("/b")))
    assert len(said) == 1
    recovery.close()
