"""The editor and the projector."""

import gc
import zipfile

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.errors import DataError, UnreadableImage
from core.measuring.marks import Kind, Mark
from core.paths import STARTER_SET
from core.teaching.case_set import Help, Scale
from core.teaching.set_file import open_set
from desktop.dialogs import Answer

WAIT = 20_000
REGION = Mark(Kind.ELLIPSE, ((20.0, 30.0), (90.0, 110.0)))


@pytest.fixture
def editor(qtbot, window, teacher, opened_window, films):
    """The editor with the twelve films of the folder."""
    editor = opened_window(window.menus.teach.new.trigger)
    teacher.chosen = [films]
    with qtbot.waitSignal(editor._adding.finished, timeout=WAIT):
        editor.add_folder.trigger()
    return editor


def turn(qtbot, editor, row):
    editor.list.setCurrentRow(row)
    case = editor.draft.cases[row].id
    qtbot.waitUntil(
        lambda: editor._shown is not None and editor._shown.case.id == case, timeout=WAIT
    )


def saved(qtbot, editor, teacher, path):
    teacher.target = path
    with qtbot.waitSignal(editor._saving.finished, timeout=WAIT):
        editor.save_action.trigger()
    return open_set(path)


def test_all_that_the_trainer_says_is_in_the_file(qtbot, editor, teacher, tmp_path):
    turn(qtbot, editor, 7)
    form = editor.case_form
    form.truth.setCurrentIndex(1)
    form.truth.activated.emit(1)
    form.source.clear()
    QTest.keyClicks(form.source, "CT")
    QTest.keyClicks(form.subtype, "viral")
    QTest.keyClicks(form.difficulty, "hard")
    form.teaching.setPlainText("Behind the heart.")
    editor.panes.annotations.add(REGION)
    editor.set_form.name.setText("Friday")
    editor.set_form.help.setCurrentIndex(0)
    editor.set_form.scale.setCurrentIndex(1)
    editor.set_form.time.setValue(45)
    editor.set_form.seed.setValue(9)
    editor.set_form.truth.setChecked(False)
    editor.set_form.free.setChecked(True)
    found = saved(qtbot, editor, teacher, tmp_path / "a.pdcases").case_set
    case = found.cases[7]
    assert (case.pneumonia, case.source, case.subtype) == (True, "CT", "viral")
    assert (case.difficulty, case.teaching, case.regions) == (
        "hard",
        "Behind the heart.",
        (REGION,),
    )
    assert case.ai is not None
    assert (found.title, found.seed) == ("Friday", 9)
    policy = found.policy
    assert (policy.help, policy.scale, policy.time_limit) == (Help.NEVER, Scale.PERCENT, 45)
    assert (policy.show_truth, policy.free) == (False, True)


def test_a_saved_set_is_edited_and_stays_the_same_set(
    qtbot, window, editor, teacher, opened_window, tmp_path
):
    first = saved(qtbot, editor, teacher, tmp_path / "a.pdcases").case_set
    editor.close()
    teacher.chosen = [tmp_path / "a.pdcases"]
    again = opened_window(window.menus.teach.edit.trigger)
    turn(qtbot, again, 0)
    again.panes.annotations.add(REGION)
    assert again.windowTitle().startswith("a.pdcases*")
    turn(qtbot, again, 1)
    again.down.trigger()
    assert again.list.currentRow() == 2
    again.list.setCurrentRow(11)
    again.remove.trigger()
    second = saved(qtbot, again, teacher, tmp_path / "a.pdcases").case_set
    assert (second.id, second.secret) == (first.id, first.secret)
    assert len(second.cases) == 11
    assert second.cases[0].regions == (REGION,)
    assert second.cases[2] == first.cases[1]


def test_a_truth_that_nobody_said_is_asked_for(qtbot, editor, teacher, make_film, window):
    teacher.chosen = [make_film("loose.png")]
    with qtbot.waitSignal(editor._adding.finished, timeout=WAIT):
        editor.add_action.trigger()
    assert "not said" in editor.list.item(12).text()
    with qtbot.waitSignal(window.failed) as failed:
        editor.save_action.trigger()
    assert isinstance(failed.args[0], DataError)
    assert "case 13" in str(failed.args[0])
    turn(qtbot, editor, 12)
    editor.case_form.truth.setCurrentIndex(2)
    editor.case_form.truth.activated.emit(2)
    assert editor.draft.finished().cases[12].pneumonia is False


def test_a_film_comes_once_and_a_bad_file_is_told(qtbot, editor, teacher, window, films, tmp_path):
    (tmp_path / "bad.png").write_bytes(b"no picture")
    teacher.chosen = [tmp_path / "bad.png", next((films / "NORMAL").iterdir())]
    with (
        qtbot.waitSignal(window.failed, timeout=WAIT) as failed,
        qtbot.waitSignal(editor._adding.finished, timeout=WAIT),
    ):
        editor.add_action.trigger()
    assert isinstance(failed.args[0], UnreadableImage)
    assert editor.list.count() == 12


def test_unsaved_work_is_asked_about(qtbot, editor, teacher, tmp_path):
    teacher.answer = Answer.Cancel
    assert not editor.close()
    teacher.answer, teacher.target = Answer.Save, tmp_path / "kept.pdcases"
    assert editor.close()
    assert len(open_set(tmp_path / "kept.pdcases").case_set.cases) == 12


def test_a_set_from_the_open_films_names_none_of_them(
    qtbot, window, teacher, opened_window, films, tmp_path
):
    with qtbot.waitSignal(window.session.explained, timeout=WAIT):
        window.open_places([films])
    editor = opened_window(window.menus.teach.from_worklist.trigger)
    qtbot.waitUntil(lambda: editor.list.count() == 12, timeout=WAIT)
    qtbot.waitUntil(lambda: not editor._adding.busy, timeout=WAIT)
    path = saved(qtbot, editor, teacher, tmp_path / "a.pdcases").path
    with zipfile.ZipFile(path) as packed:
        whole = b"".join(packed.read(name) for name in packed.namelist())
        assert "NORMAL" not in " ".join(packed.namelist())
    assert b".png" not in whole


def loose_widgets():
    """Widgets without a parent that only Python keeps: any thread's collector may free them."""
    found = [one for one in gc.get_objects() if isinstance(one, QWidget)]
    return {
        id(one): one
        for one in found
        if shiboken6.isValid(one) and one.parent() is None and shiboken6.ownedByPython(one)
    }


@pytest.mark.parametrize("kind", ["edit", "results", "project", "read"])
def test_no_widget_outlives_its_window(qtbot, window, teacher, opened_window, tmp_path, kind):
    before = set(loose_widgets())
    if kind == "read":
        one = opened_window(lambda: window.classroom.read(STARTER_SET, "Ana", tmp_path))
    else:
        one = opened_window(lambda: window.classroom.open(kind, STARTER_SET))
    with qtbot.waitSignal(one.destroyed, timeout=WAIT):
        one.close()
    left = {id_: widget for id_, widget in loose_widgets().items() if id_ not in before}
    assert [type(widget).__name__ for widget in left.values() if widget is not one] == []


@pytest.fixture
def projector(qtbot, window, teacher, opened_window):
    teacher.chosen = [STARTER_SET]
    projector = opened_window(window.menus.teach.projector.trigger)
    projector.resize(1024, 768)
    qtbot.waitUntil(lambda: projector._answer is not None, timeout=WAIT)
    return projector


def test_the_projector_reveals_on_a_key(qtbot, projector):
    case = projector._order[0]
    assert "pneumonia, or not?" in projector.words.text()
    assert projector.panes.viewing.layer is None
    assert "Patient" not in projector.panes.original.accessibleDescription()
    QTest.keyClick(projector, Qt.Key.Key_Space)
    assert ("No pneumonia" in projector.words.text()) != case.pneumonia
    assert projector.panes.viewing.layer is None
    QTest.keyClick(projector, Qt.Key.Key_Return)
    assert "probability" in projector.words.text()
    assert projector.panes.viewing.layer is not None
    assert "not for diagnosis" in projector.keys.text()
    QTest.keyClick(projector, Qt.Key.Key_Right)
    assert projector.words.text().startswith("Case 2 of 12:  pneumonia, or not?")
    qtbot.waitUntil(lambda: projector.panes.film is not None, timeout=WAIT)
    assert projector.panes.viewing.layer is None
    QTest.keyClick(projector, Qt.Key.Key_Left)
    assert projector.words.text().startswith("Case 1 of 12:  pneumonia, or not?")


def test_the_projector_fits_a_small_screen(projector):
    assert projector.minimumSizeHint().width() <= 1024
    assert projector.minimumSizeHint().height() <= 768
    assert projector.words.font().pointSize() >= 20
    assert projector.panes.original.cursor().pixmap().width() >= 64
    assert projector.panes.original.height() > 400
    QTest.keyClick(projector, Qt.Key.Key_W)
    QTest.keyClick(projector, Qt.Key.Key_P)
    assert projector.panes.original.cursor().pixmap().width() >= 64


def test_esc_ends_the_show(window, projector):
    QTest.keyClick(projector, Qt.Key.Key_Escape)
    assert window.classroom.windows == []
