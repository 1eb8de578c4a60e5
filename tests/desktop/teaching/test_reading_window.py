"""The learner's window under every policy, and when something fails."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.errors import BadCaseSet, BadReading, ModelMissing
from core.places import files_in
from core.teaching.case_set import Help, Policy, Scale
from core.teaching.making import from_folders, make_cases, new_set
from core.teaching.reading_file import read_reading
from core.teaching.session import Stage
from core.teaching.set_file import write_set
from desktop.teaching.reader import Reader
from desktop.teaching.start_dialog import StartDialog
from desktop.teaching.steps import Lesson, begin_reading
from desktop.teaching.tasks import OFFER, PAUSED, TIME_UP

WAIT = 20_000
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def a_set(films, tmp_path):
    """Write a set of three made-up films with a policy."""

    def make(policy=None, cases=3):
        made = list(make_cases(from_folders(files_in([films]))))[4 : 4 + cases]
        case_set = new_set("Lesson", (one.case for one in made), policy or Policy())
        return write_set(
            case_set, {one.case.id: one.film for one in made}, tmp_path / "lesson.pdcases"
        )

    return make


@pytest.fixture
def begin(qtbot, window, opened_window, a_set, tmp_path):
    """A reading window with its first film in view."""

    def start(policy=None, cases=3):
        path = a_set(policy, cases).path
        lesson = opened_window(lambda: window.classroom.read(path, "Ana", tmp_path))
        qtbot.waitUntil(lambda: lesson.panes.film is not None, timeout=WAIT)
        return lesson

    return start


def key(lesson, name, keys=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(lesson, getattr(Qt.Key, f"Key_{name}"), keys)


def answered(qtbot, lesson):
    qtbot.waitUntil(lambda: lesson._answer is not None, timeout=WAIT)


def test_nothing_is_committed_without_a_rating(begin):
    lesson = begin()
    assert not lesson.panel.commit.isEnabled()
    key(lesson, "Return")
    assert lesson.reader.record is None
    key(lesson, "4")
    assert lesson.panel.commit.isEnabled()
    assert lesson.panel.rating.value == 4


def test_findings_and_marks_are_kept(begin, qtbot, tmp_path):
    lesson = begin()
    key(lesson, "E", Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: lesson.panel.chosen_findings() == ("Pleural effusion",))
    key(lesson, "M", CTRL)
    (before,) = lesson.marked()
    key(lesson, "Right", CTRL)
    key(lesson, "Down", CTRL | Qt.KeyboardModifier.ShiftModifier)
    (after,) = lesson.marked()
    assert after.points[0][0] > before.points[0][0]
    assert after.points[1][1] - after.points[0][1] > before.points[1][1] - before.points[0][1]
    key(lesson, "2")
    key(lesson, "Return")
    record = lesson.reader.record
    assert record.unaided.findings == ("Pleural effusion",)
    assert record.unaided.regions == (after,)


def test_the_model_is_not_even_asked_where_it_never_helps(begin, qtbot):
    lesson = begin(Policy(Help.NEVER))
    assert not lesson._answers.busy
    key(lesson, "4")
    key(lesson, "Return")
    assert lesson.reader.stage is Stage.TRUTH
    assert lesson.panel.program_card.isHidden()


def test_on_request_the_learner_decides(begin, qtbot):
    lesson = begin(Policy(Help.ON_REQUEST))
    answered(qtbot, lesson)
    key(lesson, "4")
    key(lesson, "Return")
    assert lesson.panel.task.text() == OFFER
    assert lesson.panel.program_card.isHidden()
    key(lesson, "Return")  # goes on without
    assert lesson.reader.record.asked is False
    key(lesson, "Return")
    qtbot.waitUntil(lambda: lesson.panes.film is not None, timeout=WAIT)
    answered(qtbot, lesson)
    key(lesson, "4")
    key(lesson, "Return")
    key(lesson, "K", Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: lesson.reader.record.asked is True)
    assert lesson.panel.program_card.isVisible()
    assert lesson.panel.rating.value == 4  # Enter would keep it
    key(lesson, "1")
    key(lesson, "Return")
    assert lesson.reader.record.aided.rating == 1


def test_truth_may_stay_hidden(begin, qtbot):
    lesson = begin(Policy(Help.NEVER, show_truth=False))
    for number in (1, 2, 3):
        qtbot.waitUntil(lambda: lesson.panes.film is not None, timeout=WAIT)
        assert lesson.reader.number == number
        key(lesson, "2")
        key(lesson, "Return")
        assert lesson.panel.truth.isHidden()
    assert lesson.reader.case is None
    assert lesson.panel.go_on.text().startswith("Close")


def test_in_order_there_is_no_way_round(begin):
    lesson = begin()
    assert not lesson.next.isEnabled()
    key(lesson, "PageDown")
    assert lesson.reader.number == 1


def test_where_it_is_free_a_case_may_wait(begin, qtbot):
    lesson = begin(Policy(Help.NEVER, free=True))
    first = lesson.reader.case
    key(lesson, "PageDown")
    assert lesson.reader.number == 2
    qtbot.waitUntil(lambda: lesson.panes.film is not None, timeout=WAIT)
    for _ in range(2):
        qtbot.waitUntil(lambda: lesson.panes.film is not None, timeout=WAIT)
        key(lesson, "2")
        key(lesson, "Return")
        key(lesson, "Return")
    assert lesson.reader.case == first  # the one that waited
    key(lesson, "PageDown")
    qtbot.waitUntil(lambda: lesson.panes.film is not None, timeout=WAIT)
    assert lesson.reader.stage is Stage.CLOSED
    assert not lesson.panel.rating_box.isVisible()
    assert lesson.panel.truth.isVisible()


def test_a_pause_hides_the_film_and_stops_the_clock(begin, qtbot):
    lesson = begin()
    key(lesson, "M", CTRL)
    lesson.pause.trigger()
    assert lesson.panes.film is None
    assert lesson.panel.task.text() == PAUSED
    before = lesson.reader.seconds
    key(lesson, "3")
    key(lesson, "Return")
    assert lesson.reader.record is None
    assert lesson.reader.seconds == before
    lesson.pause.trigger()
    assert lesson.panes.film is not None
    assert len(lesson.marked()) == 1
    key(lesson, "Return")
    assert lesson.reader.record.unaided.rating == 3


def test_when_time_is_up_the_film_is_hidden(begin, qtbot):
    lesson = begin(Policy(Help.NEVER, Scale.PERCENT, time_limit=1))
    key(lesson, "M", CTRL)
    qtbot.waitUntil(lambda: lesson.reader.is_late, timeout=WAIT)
    assert lesson.panes.film is None
    assert lesson.panel.task.text() == TIME_UP
    key(lesson, "7")
    assert lesson.panel.rating.value == 7
    QTest.keyClick(lesson.panel.rating.spin, Qt.Key.Key_5)
    assert lesson.panel.rating.value == 75
    key(lesson, "Return")
    given = lesson.reader.record.unaided
    assert (given.rating, given.late, len(given.regions)) == (75, True, 1)
    assert lesson.panes.film is not None  # now it may be looked at again


def test_the_clock_counts_what_was_looked_at(a_set, tmp_path, qtbot):
    now = [100.0]
    (lesson,) = begin_reading(a_set(Policy(Help.AFTER)).path, "Ana", tmp_path)
    reader = Reader(lesson, clock=lambda: now[0])
    reader.run()
    now[0] += 5
    reader.rest()
    now[0] += 60
    reader.run()
    now[0] += 2
    reader.commit(4, (), ())
    assert reader.record.unaided.seconds == 7.0
    assert reader.seconds == 0.0
    reader.close()


def test_without_a_model_the_set_s_own_answer_stands_in(qtbot, make_window, a_set, tmp_path):
    def missing():
        raise ModelMissing(Path("model"), "it is not there")

    window = make_window(missing)
    window.classroom.read(a_set().path, "Ana", tmp_path)
    qtbot.waitUntil(lambda: bool(window.classroom.windows), timeout=WAIT)
    lesson = window.classroom.windows[0]
    with qtbot.waitSignal(window.failed, timeout=WAIT):
        answered(qtbot, lesson)
    key(lesson, "4")
    key(lesson, "Return")
    assert "gave no answer" in lesson.panel.program.text.text()
    key(lesson, "Return")
    assert lesson.reader.stage is Stage.TRUTH


def test_a_stick_that_is_pulled_out_is_told(begin, qtbot, window, notices):
    lesson = begin(Policy(Help.NEVER))
    lesson.reader.lesson = replace(lesson.reader.lesson, path=Path("/nowhere/a.pdreading"))
    with qtbot.waitSignal(window.failed, timeout=WAIT):
        key(lesson, "4")
        key(lesson, "Return")
    assert "Cannot write a.pdreading" in notices[-1].text
    assert not lesson.close()  # says so once more, and stays
    assert len(notices) == 2
    assert lesson.close()


def test_an_altered_reading_does_not_go_on(begin, qtbot, window, notices, tmp_path):
    lesson = begin(Policy(Help.NEVER))
    key(lesson, "4")
    key(lesson, "Return")
    qtbot.waitUntil(lambda: not lesson.reader._saving.busy, timeout=WAIT)
    path = lesson.reader.lesson.path
    lesson.close()
    path.write_text(path.read_text(encoding="utf-8").replace('"rating": 4', '"rating": 5'))
    with qtbot.waitSignal(window.failed, timeout=WAIT) as failed:
        window.classroom.read(tmp_path / "lesson.pdcases", "Ana", tmp_path)
    assert isinstance(failed.args[0], BadReading)
    assert window.classroom.windows == []
    assert "changed after it was written" in notices[-1].text


def test_a_damaged_set_is_told(qtbot, window, tmp_path):
    (tmp_path / "bad.pdcases").write_bytes(b"PK\x03\x04 and nothing")
    with qtbot.waitSignal(window.failed, timeout=WAIT) as failed:
        window.classroom.open("project", tmp_path / "bad.pdcases")
    assert isinstance(failed.args[0], BadCaseSet)


def test_a_second_reading_gets_a_file_of_its_own(begin, qtbot, a_set, tmp_path):
    lesson = begin(Policy(Help.NEVER, show_truth=False), cases=1)
    key(lesson, "4")
    key(lesson, "Return")
    qtbot.waitUntil(lambda: not lesson.reader._saving.busy, timeout=WAIT)
    (again,) = begin_reading(tmp_path / "lesson.pdcases", "Ana", tmp_path)
    assert again.path != lesson.reader.lesson.path
    assert again.session.records == ()


def test_one_s_own_results_follow(begin, qtbot, window):
    lesson = begin(Policy(Help.NEVER), cases=2)
    for _ in range(2):
        qtbot.waitUntil(lambda: lesson.panes.film is not None, timeout=WAIT)
        for name in ("4", "Return", "Return"):
            key(lesson, name)
    key(lesson, "Return")  # show my results
    qtbot.waitUntil(lambda: bool(window.classroom.windows[-1:]), timeout=WAIT)
    view = window.classroom.windows[-1]
    qtbot.waitUntil(lambda: view.results is not None, timeout=WAIT)
    assert "Ana: 2 of 2 cases" in view.page.toPlainText()
    assert "too few" in view.page.toPlainText()


def test_the_dialog_asks_for_a_name(qtbot, teacher, tmp_path):
    dialog = StartDialog(tmp_path / "a.pdcases", teacher)
    qtbot.addWidget(dialog)
    assert not dialog.start.isEnabled()
    dialog.learner.setText("Ana")
    assert dialog.start.isEnabled()
    teacher.chosen = [tmp_path / "other"]
    dialog.choose_set.click()
    dialog.choose_folder.click()
    assert dialog.set_path.text() == dialog.folder.text() == str(tmp_path / "other")


def test_the_menu_starts_with_the_starter_set(qtbot, window, opened_window, tmp_path):
    window.menus.teach.read.trigger()
    start = window.classroom.start
    assert Path(start.set_path.text()).is_file()
    start.learner.setText("Ana")
    start.folder.setText(str(tmp_path))
    lesson = opened_window(start.start.click)
    assert len(lesson.reader.order) == 12


KILLED = """
import os, signal, sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from core.inference.model import load_model
from desktop.teaching.reading_window import ReadingWindow
from desktop.teaching.steps import begin_reading

app = QApplication([])
(lesson,) = begin_reading(Path(sys.argv[1]), "Ana", Path(sys.argv[2]))
window = ReadingWindow(lesson, partial(load_model, Path(sys.argv[3])))
window.show()

def until(true):
    while not true():
        app.processEvents()

for number in (1, 2):
    until(lambda: window.panes.film is not None)
    for key in (Qt.Key.Key_4, Qt.Key.Key_Return, Qt.Key.Key_Return):
        QTest.keyClick(window, key)
    until(lambda: not window.reader._saving.busy)
until(lambda: window.panes.film is not None)
QTest.keyClick(window, Qt.Key.Key_5)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_a_killed_program_goes_on_at_the_same_case(
    qtbot, window, opened_window, a_set, unguarded, tmp_path
):
    found = a_set(Policy(Help.NEVER))
    command = [sys.executable, "-c", KILLED, found.path, tmp_path, unguarded]
    root = Path(__file__).resolve().parents[3]
    place = {**os.environ, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=root, env=place, timeout=120, check=False)
    assert done.returncode == -signal.SIGKILL
    (path,) = tmp_path.glob("*.pdreading")
    session = read_reading(path, found.case_set)
    assert [record.unaided.rating for record in session.records] == [4, 4]
    lesson = opened_window(lambda: window.classroom.read(found.path, "Ana", tmp_path))
    assert lesson.reader.case == found.case_set.order()[2]
    assert lesson.reader.lesson.path == path


def test_closing_saves_what_was_committed_last(begin, qtbot):
    lesson = begin(Policy(Help.NEVER))
    reader: Reader = lesson.reader
    key(lesson, "4")
    key(lesson, "Return")
    lesson.close()  # perhaps before the lane has written
    found: Lesson = reader.lesson
    assert read_reading(found.path, reader.case_set) == reader.session
