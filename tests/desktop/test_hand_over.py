"""A second start hands its films to the window that is open: with real processes and files."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from desktop.dialogs import Answer
from desktop.hand_over import LARGEST, PATIENCE, Inbox, hand_over, inbox_folder

WAIT = 20_000
ROOT = Path(__file__).resolve().parents[2]
STORE = "from PySide6.QtCore import QSettings; QSettings.setPath(QSettings.Format.IniFormat, "
STORE += "QSettings.Scope.UserScope, sys.argv.pop(1)); "
SECOND = f"import sys; {STORE}from desktop.__main__ import main; sys.exit(main())"
FIRST = """
import os, sys
from pathlib import Path
from desktop.hand_over import Inbox
inbox = Inbox(Path(sys.argv[1]))
assert inbox.claim()
if sys.argv[2] == "crashes":
    (inbox.folder / "left.places").write_text('{"places": ["/left"], "token": ""}')
    os._exit(9)
print("hangs", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The inbox of the default program on this screen, all of it in the test's own folder."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "runtime"))
    scope, form = QSettings.Scope.UserScope, QSettings.Format.IniFormat
    before = Path(QSettings(form, scope, "x", "y").fileName()).parents[1]
    QSettings.setPath(form, scope, str(tmp_path / "home"))
    store = QSettings(form, scope, "PneumoDetect", "PneumoDetect")
    yield inbox_folder(store, None)
    QSettings.setPath(form, scope, str(before))


@pytest.fixture
def inbox(qapp, folder):
    """Of a program that came first and watches."""
    first = Inbox(folder)
    assert first.claim()
    first.watch()
    yield first
    first.close()


@pytest.fixture
def start(tmp_path):
    """The real program, as a second start of it; ended with the test."""
    started = []

    def begin(*arguments, cwd=ROOT, before=()):
        command = [*before, sys.executable, "-c", SECOND, str(tmp_path / "home"), *arguments]
        surroundings = os.environ | {"PYTHONPATH": str(ROOT)}
        started.append(subprocess.Popen(command, cwd=cwd, env=surroundings))
        return started[-1]

    yield begin
    for program in started:
        program.kill()
        program.wait(60)


def other(folder, what, **pipes):
    """Another program that came first, and crashes or hangs."""
    command = [sys.executable, "-c", FIRST, str(folder), what]
    return subprocess.Popen(command, cwd=ROOT, text=True, **pipes)


def letter(places, token=""):
    return json.dumps({"places": places, "token": token})


def test_a_second_start_hands_its_film_over_and_ends(
    qtbot, tmp_path, start, window, inbox, make_film
):
    film = make_film("second.png")
    window.showMinimized()
    inbox.arrived.connect(window.receive)
    with qtbot.waitSignal(window.session.film_read, timeout=WAIT):
        second = start("second.png", cwd=tmp_path)
    assert second.wait(60) == 0
    assert window.session.films.paths == (film,)
    assert not window.isMinimized()
    assert sorted(path.name for path in inbox.folder.iterdir()) == ["first.lock"]


@pytest.mark.skipif(not shutil.which("strace"), reason="no strace")
def test_no_socket_is_needed(qtbot, tmp_path, start, inbox, make_film):
    calls = tmp_path / "calls"
    trace = ("strace", "-f", "-qq", "-e", "trace=socket,execve", "-o", str(calls))
    with qtbot.waitSignal(inbox.arrived, timeout=WAIT):
        second = start(str(make_film()), before=trace)
    assert second.wait(60) == 0
    assert "execve" in calls.read_text()
    assert "socket(" not in calls.read_text()


def test_without_a_film_the_window_comes_to_the_front(qtbot, start, window, inbox):
    window.showMinimized()
    inbox.arrived.connect(window.receive)
    with qtbot.waitSignal(inbox.arrived, timeout=WAIT) as heard:
        second = start()
    assert second.wait(60) == 0
    assert heard.args == [()]
    assert not window.isMinimized()


def test_films_that_come_one_by_one_are_opened_together(qtbot, inbox):
    with qtbot.waitSignal(inbox.arrived, timeout=WAIT) as heard:
        for number in range(3):
            (inbox.folder / f"{number}.places").write_text(letter([f"/{number}.png"]))
    assert heard.args == [(Path("/0.png"), Path("/1.png"), Path("/2.png"))]


def test_a_second_window_where_it_is_asked_for(qtbot, tmp_path, start, inbox, make_film):
    told = []
    inbox.arrived.connect(told.append)
    second = start("--new-window", str(make_film()))
    settings = tmp_path / "home" / "PneumoDetect" / "sessions"
    qtbot.waitUntil(lambda: bool(list(settings.glob("*.json"))), timeout=WAIT)  # a film is open
    assert second.poll() is None
    assert told == []


@pytest.mark.parametrize(("answer", "opens"), [(Answer.Discard, True), (Answer.Cancel, False)])
def test_words_that_are_not_saved_are_asked_about(qtbot, opened, dialogs, make_film, answer, opens):
    before = opened.session.films
    opened.menus.report.trigger()
    opened.report_dialog.form.impression.setPlainText("Words")
    dialogs.answer = answer
    opened.receive([make_film("other.png")])
    assert dialogs.asked == 1
    assert (opened.report_dialog is None) == opens
    if opens:
        qtbot.waitUntil(lambda: opened.session.films != before, timeout=WAIT)
    else:
        assert opened.session.films == before
    dialogs.answer = Answer.Discard


def test_words_are_saved_first_and_then_the_film_is_opened(
    qtbot, opened, dialogs, make_film, tmp_path
):
    opened.menus.report.trigger()
    opened.report_dialog.form.impression.setPlainText("Words")
    dialogs.answer, dialogs.target = Answer.Save, tmp_path / "report.pdf"
    with qtbot.waitSignal(opened.session.listed, timeout=WAIT) as heard:
        opened.receive([make_film("other.png")])
    assert (tmp_path / "report.pdf").exists()
    assert [path.name for path in heard.args[0].paths] == ["other.png"]
    qtbot.waitSignal(opened.session.explained, timeout=WAIT).wait()


def test_what_a_crashed_program_held_is_free_and_its_old_letters_are_dropped(qtbot, folder):
    assert other(folder, "crashes").wait(60) == 9
    old = time.time() - 3 * PATIENCE
    os.utime(folder / "left.places", (old, old))
    first = Inbox(folder)
    assert first.claim()
    with qtbot.waitSignal(first.arrived, timeout=WAIT) as heard:
        first.watch()
    assert heard.args == [()]
    first.close()
    assert not folder.exists()


def test_a_program_that_hangs_is_not_waited_for(qapp, folder):
    with other(folder, "hangs", stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        first.stdout.readline()
        second = Inbox(folder)
        assert not second.claim()
        assert not hand_over(second, [Path("a.png")], patience=0.1)
        assert sorted(path.name for path in folder.iterdir()) == ["first.lock"]
        first.stdin.close()
    assert second.claim()
    second.close()


def test_a_program_that_ends_meanwhile_makes_room(qapp, folder):
    with other(folder, "hangs", stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        first.stdout.readline()
        second = Inbox(folder)
        assert not second.claim()
        first.stdin.close()
        assert not hand_over(second, [Path("a.png")], patience=60)
    assert [path.name for path in folder.iterdir()] == ["first.lock"]
    assert not Inbox(folder).claim()  # the second has it
    second.close()


@pytest.mark.parametrize(
    "junk",
    [
        "",
        "[]",
        '{"places": 3, "token": ""}',
        letter(["relative.png"]),
        letter([3]),
        letter(["/\0"]),
    ],
)
def test_junk_is_dropped_and_the_next_letter_read(qtbot, inbox, caplog, junk):
    (inbox.folder / "0.places").write_text(junk)
    with qtbot.waitSignal(inbox.arrived, timeout=WAIT) as heard:
        (inbox.folder / "1.places").write_text(letter(["/film.png"]))
    assert heard.args == [(Path("/film.png"),)]
    assert "makes no sense" in caplog.text
    assert [path.name for path in inbox.folder.iterdir()] == ["first.lock"]


def test_neither_links_nor_giants_are_read(qtbot, inbox, tmp_path, caplog):
    (tmp_path / "elsewhere").write_text(letter(["/elsewhere.png"]))
    (inbox.folder / "0.places").symlink_to(tmp_path / "elsewhere")
    with (inbox.folder / "1.places").open("wb") as giant:
        giant.truncate(LARGEST + 1)
    with qtbot.waitSignal(inbox.arrived, timeout=WAIT) as heard:
        (inbox.folder / "2.places").write_text(letter(["/film.png"]))
    assert heard.args == [(Path("/film.png"),)]
    assert caplog.text.count("makes no sense") == 2
    assert (tmp_path / "elsewhere").exists()


def test_no_letter_is_too_long_to_be_taken(qapp, inbox):
    assert not hand_over(inbox, [Path("/" + "x" * 9 * 2**20)])
    assert [path.name for path in inbox.folder.iterdir()] == ["first.lock"]


def test_nobody_else_can_enter(inbox, folder):
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_of_somebody_else_is_not_used(qapp, folder, monkeypatch):
    folder.mkdir(parents=True)
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    assert not Inbox(folder).claim()


def test_a_place_that_cannot_be_written_means_a_window_of_its_own(qapp, tmp_path, caplog):
    (tmp_path / "file").write_text("in the way")
    nowhere = Inbox(tmp_path / "file" / "inbox")
    assert not nowhere.claim()
    assert not hand_over(nowhere, [Path("a.png")])
    nowhere.watch()
    nowhere.close()


@pytest.mark.parametrize("what", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_every_screen_and_model_has_windows_of_its_own(store, monkeypatch, what):
    here = inbox_folder(store, None)
    assert here == inbox_folder(store, None)
    assert here != inbox_folder(store, Path("/other/model"))
    monkeypatch.setenv(what, "another")
    assert here != inbox_folder(store, None)
