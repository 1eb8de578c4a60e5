"""A whole lesson through the real window: a set made, three learners, a class measured.

The learners are scripts; every figure on screen is computed here once more by scikit-learn
and by counting.
"""

import csv
import json

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sklearn.metrics import cohen_kappa_score, roc_auc_score

from core.measuring.marks import Kind, Mark
from core.reporting.report import BANNER, DISCLAIMER
from core.teaching.case_set import Help
from core.teaching.reading_file import read_reading
from core.teaching.session import Stage
from core.teaching.set_file import open_set

WAIT = 20_000
REGION = Mark(Kind.RECTANGLE, ((120.0, 110.0), (240.0, 190.0)))
KEYS = {n: getattr(Qt.Key, f"Key_{n}") for n in range(1, 6)}


def press(window, key, keys=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window, key, keys)


def ready(qtbot, lesson):
    """The film is there, and so is the model's answer."""
    qtbot.waitUntil(lambda: lesson.panes.film is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: lesson._answer is not None, timeout=WAIT)


def nothing_given_away(lesson, case):
    """Before commitment no word in the window says what is true or what the model thinks."""
    said = [lesson.windowTitle(), lesson.panel.heading.text(), lesson.panel.task.text()]
    said += [label.text() for label in (lesson.panel.program.text, lesson.panel.truth.text)]
    said += [lesson.panes.original.accessibleDescription(), lesson.statusBar().currentMessage()]
    text = " ".join(said)
    for word in ("PNEUMONIA", "NORMAL", "png", case.id, "calls", "Truth"):
        assert word not in text
    assert lesson.panel.program_card.isHidden()
    assert lesson.panel.truth.isHidden()
    assert lesson.panes.viewing.layer is None
    assert lesson.panes.viewing.regions == ()
    assert not lesson.viewer.show_evidence.isEnabled()
    assert lesson.panes.film.radiograph.path.name.startswith("Case ")


def read_case(qtbot, lesson, first, second, mark=False):
    """By keys alone: rate, commit, see the answer, rate again, see the truth, go on."""
    reader = lesson.reader
    ready(qtbot, lesson)
    nothing_given_away(lesson, reader.case)
    if mark:
        press(lesson, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        press(lesson, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    press(lesson, KEYS[first(reader.case)])
    press(lesson, Qt.Key.Key_Return)
    assert reader.stage is Stage.AIDED
    assert BANNER in lesson.panel.program.text.text()
    assert lesson.panes.viewing.layer is not None
    assert lesson.panel.truth.isHidden()
    press(lesson, KEYS[second(reader.case, reader.record)])
    press(lesson, Qt.Key.Key_Return)
    assert reader.stage is Stage.TRUTH
    words = "Pneumonia" if reader.case.pneumonia else "No pneumonia"
    assert lesson.panel.truth.text.text().startswith(words)
    assert lesson.panes.viewing.regions == reader.case.regions
    press(lesson, Qt.Key.Key_Return)


def make(qtbot, window, teacher, opened_window, films, target):
    """The trainer makes the set in the editor."""
    editor = opened_window(window.menus.teach.new.trigger)
    teacher.chosen, teacher.target = [films], target
    editor.add_folder.trigger()
    qtbot.waitUntil(lambda: editor.list.count() == 12, timeout=WAIT)
    qtbot.waitUntil(lambda: editor.panes.film is not None, timeout=WAIT)
    editor.set_form.name.setText("Tuesday")
    editor.set_form.seed.setValue(21)
    for row, case in enumerate(editor.draft.cases):
        if case.pneumonia:
            editor.list.setCurrentRow(row)
            qtbot.waitUntil(
                lambda row=row: getattr(editor._shown, "case", None) is editor.draft.cases[row],
                timeout=WAIT,
            )
            editor.panes.annotations.add(REGION)
            editor.case_form.teaching.setPlainText("Look at the patch.")
    with qtbot.waitSignal(editor._saving.finished, timeout=WAIT):
        editor.save_action.trigger()
    assert "*" not in editor.windowTitle()
    editor.close()
    return open_set(target)


def test_a_lesson(qtbot, window, teacher, opened_window, films, tmp_path):
    found = make(qtbot, window, teacher, opened_window, films, tmp_path / "tuesday.pdcases")
    cases, hall = found.case_set.order(), tmp_path / "hall"
    hall.mkdir()
    assert len(cases) == 12
    assert sum(case.pneumonia for case in cases) == 6
    assert [len(case.regions) for case in cases] == [int(case.pneumonia) for case in cases]
    assert found.case_set.policy.help is Help.AFTER

    def sure(case, record=None):  # knows, and stays with it
        return 5 if case.pneumonia else 1

    def doubtful(case):  # right but for every third
        wrong = cases.index(case) % 3 == 0
        return 4 if case.pneumonia != wrong else 2

    def follows(case, record):  # whatever the model says
        return 5 if record.ai.positive else 1

    def blind(case):
        return 3

    def better(case, record):  # the truth in half of the cases
        return sure(case) if cases.index(case) % 2 else record.unaided.rating

    scripts = {
        "Ana": (sure, lambda case, record: sure(case)),
        "Ben Çelik": (doubtful, follows),
        "Chi": (blind, better),
    }
    expected = {}
    for name, (first, second) in scripts.items():
        lesson = opened_window(lambda name=name: window.classroom.read(found.path, name, hall))
        path = lesson.reader.lesson.path
        for number in range(12):
            if name == "Ben Çelik" and number == 5:
                lesson = killed_and_resumed(qtbot, window, opened_window, lesson, found, hall)
            read_case(qtbot, lesson, first, second, mark=number % 4 == 0)
        assert lesson.reader.case is None
        assert lesson.panel.heading.text() == "The end"
        qtbot.waitUntil(lambda lesson=lesson: not lesson.reader._saving.busy, timeout=WAIT)
        lesson.close()
        session = read_reading(path, found.case_set)
        assert session.complete(found.case_set)
        records = [session.record(case.id) for case in cases]
        firsts = [first(case) for case in cases]
        assert [record.unaided.rating for record in records] == firsts
        seconds = [second(case, record) for case, record in zip(cases, records, strict=True)]
        assert [record.aided.rating for record in records] == seconds
        assert sum(len(record.unaided.regions) for record in records) == 3
        expected[name] = (firsts, seconds, [record.ai.positive for record in records])

    results_are_right(qtbot, window, teacher, opened_window, found, hall, expected)


def killed_and_resumed(qtbot, window, opened_window, lesson, found, hall):
    """The program ends within the sixth case; started anew it goes on there."""
    ready(qtbot, lesson)
    open_case = lesson.reader.case
    qtbot.waitUntil(lambda: not lesson.reader._saving.busy, timeout=WAIT)
    kept = lesson.reader.lesson.path.read_bytes()
    press(lesson, KEYS[5])  # rated, but not committed
    lesson.close()
    assert lesson.reader.lesson.path.read_bytes() == kept
    again = opened_window(lambda: window.classroom.read(found.path, "Ben  Çelik ", hall))
    assert again.reader.case == open_case
    assert again.reader.number == 6
    assert again.panel.rating.value is None
    return again


def results_are_right(qtbot, window, teacher, opened_window, found, hall, expected):
    """The trainer's view against figures computed here."""
    cases = found.case_set.order()
    truth = np.array([case.pneumonia for case in cases])
    teacher.chosen = [found.path]
    view = opened_window(window.menus.teach.results.trigger)
    (hall / "copy").mkdir()
    ana = next(hall.glob("Ana*"))
    (hall / "copy" / ana.name).write_bytes(ana.read_bytes())
    forged = json.loads(next(hall.glob("Chi*")).read_text(encoding="utf-8"))
    forged["learner"] = "Dora"
    (hall / "Dora.pdreading").write_text(json.dumps(forged), encoding="utf-8")
    teacher.chosen = [hall]
    with qtbot.waitSignal(view._measuring.stage, timeout=WAIT):
        view.add_folder.trigger()
    assert [view.list.item(n).text() for n in range(4)] == ["Class (3)", *sorted(expected)]
    page = view.page.toPlainText()
    assert "Cannot use Dora.pdreading: it was changed after it was written." in page
    assert "Ana: " in page
    assert "further copy" in page
    assert "no place: intervals are wide" in page
    for one in view.results.scores:
        firsts, seconds, model = map(np.array, expected[one.learner])
        assert one.unaided.auc.value == pytest.approx(roc_auc_score(truth, firsts))
        assert one.aided.auc.value == pytest.approx(roc_auc_score(truth, seconds))
        before, after = firsts >= 3, seconds >= 3
        assert one.unaided.rates.sensitivity.value == pytest.approx(before[truth].mean())
        assert one.unaided.rates.specificity.value == pytest.approx((~before)[~truth].mean())
        assert one.aided.kappa_truth.value == pytest.approx(cohen_kappa_score(truth, after))
        right, better = before == truth, after == truth
        assert len(one.better) == (better & ~right).sum()
        assert len(one.worse) == (right & ~better).sum()
        assert len(one.ai_wrong) == (model != truth).sum()
        assert len(one.followed) == ((model != truth) & (after == model)).sum()
        assert len(one.misled) == ((model != truth) & (after == model) & right).sum()
    assert {len(one.followed) for one in view.results.scores} != {0}  # the model errs somewhere
    view.list.setCurrentRow(2)
    assert "Ben Çelik: 12 of 12 cases" in view.page.toPlainText()
    exported(qtbot, view, teacher, hall, expected)
    assert view.disclaimer.text() == DISCLAIMER
    assert view.disclaimer.isVisible()


def exported(qtbot, view, teacher, hall, expected):
    for action, name in ((view.csv, "r.csv"), (view.rjafroc, "r.xlsx"), (view.summary, "b.pdf")):
        teacher.target = hall / name
        with qtbot.waitSignal(view._saving.finished, timeout=WAIT):
            action.trigger()
        assert (hall / name).stat().st_size > 500
    with (hall / "r.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    ben = [
        int(r["rating"]) for r in rows if r["learner"] == "Ben Çelik" and r["reading"] == "aided"
    ]
    assert ben == expected["Ben Çelik"][1]
