"""As `test_forgotten`, in the classroom."""

from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from core.errors import DataError
from core.language import shown
from core.paths import STARTER_SET
from core.teaching.export import write_csv
from core.teaching.set_file import open_set
from core.teaching.summary import write_summary
from core.teaching.words import IN_STARTER_SET
from desktop.dialogs import Answer
from desktop.teaching.dialogs import TeachingDialogs
from desktop.teaching.draft import Draft

WAIT = 20_000


class Teacher(TeachingDialogs):
    """Throws unsaved sets away."""

    def unsaved(self, parent) -> Answer:
        return Answer.Discard


@pytest.fixture
def classroom(pseudo, make_window):
    found = make_window().classroom
    found.dialogs = Teacher()
    return found


@pytest.fixture
def appearing(qtbot, classroom) -> Callable[[Callable[[], object]], object]:
    """Do something, and give the window that appears then."""

    def wait(act):
        before = set(classroom.windows)
        act()
        qtbot.waitUntil(lambda: bool(set(classroom.windows) - before), timeout=WAIT)
        return classroom.windows[-1]

    return wait


def test_every_word_of_the_starter_set_can_be_translated():
    found = open_set(STARTER_SET).case_set
    words = {found.title}
    for case in found.cases:
        words |= {case.source, case.teaching, case.subtype, case.difficulty}
    assert words - {""} == set(IN_STARTER_SET)


def test_the_start(classroom, forgotten):
    classroom._ask_start()
    assert forgotten(classroom.start) == []
    classroom.start.reject()


def test_an_editor(qtbot, appearing, classroom, make_film, forgotten):
    editor = appearing(lambda: classroom.open("edit", None))
    assert forgotten(editor) == []
    with qtbot.waitSignal(editor._adding.finished, timeout=WAIT):
        editor.add_films([make_film("film1.png"), make_film("film2.png", columns=640)])
    editor.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: editor.panes.film is not None, timeout=WAIT)
    assert forgotten(editor) == []
    lines = [editor.list.item(place).text() for place in range(editor.list.count())]
    assert forgotten(" ".join(lines)) == []
    editor.close()


def test_a_lesson_to_its_end_and_its_results(qtbot, appearing, classroom, forgotten, tmp_path):
    window = appearing(lambda: classroom.read(STARTER_SET, "A B", tmp_path))
    said = set()
    for number in range(len(window.reader.order)):
        qtbot.waitUntil(lambda: window._shown is not None, timeout=WAIT)
        _look(window, forgotten, said)
        window.panel.rating.set_value(1 + number % 5)
        window._commit()
        qtbot.waitUntil(lambda: window._answer is not None, timeout=WAIT)
        _look(window, forgotten, said)
        window._commit()
        _look(window, forgotten, said)
        window._go_on()
    _look(window, forgotten, said, "A-B-c pdreading")
    assert len(said) > 3  # what there was to do next
    results = appearing(window._go_on)
    qtbot.waitUntil(lambda: results.results is not None, timeout=WAIT)
    for row in (0, 1):
        results.list.setCurrentRow(row)
        assert forgotten(results, "A B", "ROC AUC") == []
    _check_files(results.results, tmp_path, forgotten)
    results.close()


def _look(window, forgotten, said, *names):
    said.add(window.panel.task.text())
    assert forgotten(window, *names) == []


def _check_files(results, folder: Path, forgotten):
    """The summary is in the reader's language, the table in none but English."""
    one = results.scores[0]
    write_summary(one, results.scores, results.case_set, folder / "summary.pdf")
    pages = pypdf.PdfReader(folder / "summary.pdf").pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "‹Reading summary›" in text
    assert forgotten(text) == []
    write_csv(results.scores, results.case_set, folder / "all.csv")
    assert "‹" not in (folder / "all.csv").read_text()


def test_the_projector(qtbot, appearing, classroom, forgotten):
    window = appearing(lambda: classroom.open("project", STARTER_SET))
    for _ in range(3):
        qtbot.waitUntil(lambda: window._answer is not None, timeout=WAIT)
        assert forgotten(window) == []
        window.reveal()
    window.close()


def test_what_is_wrong_with_a_set(pseudo, forgotten):
    with pytest.raises(DataError) as caught:
        Draft().finished()
    assert forgotten(shown(str(caught.value)), "python core prepare") == []
