"""No word of the window is left in English: in a made-up language every one is marked."""

from pathlib import Path

import pypdf
import pytest

from core.errors import BadCaseSet, CannotWrite, FileGone, UnsupportedEncoding
from core.files import write_bytes
from core.language import marked, shown
from core.measuring.marks import Kind, Mark
from core.reporting.report import Report
from core.teaching.set_file import open_set
from desktop.about_model import AboutModel
from desktop.steps import save_report
from desktop.viewer.words import read_out

WAIT = 20_000


@pytest.fixture
def judged(qtbot, pseudo, make_window, make_film):
    """A window with a film and its verdict."""
    window = make_window()
    with qtbot.waitSignal(window.session.explained, timeout=WAIT):
        window.open_places([make_film()])
    return window


def test_nothing_open(pseudo, window, forgotten):
    assert forgotten(window) == []
    assert forgotten(window.panes.original._hint) == []


def test_a_film_and_its_verdict(judged, forgotten):
    assert forgotten(judged) == []
    verdict = judged.verdict
    assert "‹Probability of pneumonia ›" in verdict.probability.text()
    film, attention = judged.panes.film, judged.panes.attention
    assert forgotten(read_out(film, attention, (10.0, 20.0))) == []


def test_marks_and_what_undoes_them(judged, forgotten):
    annotations = judged.panes.annotations
    for kind, points in (
        (Kind.LENGTH, ((10.0, 10.0), (90.0, 40.0))),
        (Kind.ANGLE, ((10.0, 10.0), (90.0, 40.0), (20.0, 80.0))),
        (Kind.RATIO, ((10.0, 10.0), (90.0, 10.0), (5.0, 40.0), (190.0, 40.0))),
        (Kind.RECTANGLE, ((10.0, 10.0), (90.0, 40.0))),
        (Kind.ELLIPSE, ((10.0, 10.0), (90.0, 40.0))),
    ):
        annotations.add(Mark(kind, points))
        assert forgotten(annotations.undo.undoText()) == []
    annotations.calibrate(Mark(Kind.LENGTH, ((10.0, 10.0), (90.0, 40.0))), 10.0)
    assert [
        line for reading in judged.panes.readings for line in reading.lines if forgotten(line)
    ] == []
    assert forgotten(judged) == []


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_how_a_film_is_shown(judged, forgotten, turns):
    for _ in range(turns):
        judged.menus.viewer.turn_right.trigger()
    judged.menus.viewer.flip.trigger()
    judged.menus.viewer.invert.trigger()
    assert forgotten(judged.panes) == []


def test_a_refused_film(qtbot, pseudo, make_window, make_film, forgotten):
    window = make_window()
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.open_places([make_film("flat.png", flat=128)])
    assert window.verdict.anyway.isVisible()
    assert forgotten(window, "flat.png") == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.png", b""),
        ("text.png", b"only words"),
        ("page.png", b"%PDF-1.7"),
        ("cut.png", b"\x89PNG\r\n\x1a\n" + bytes(20)),
        ("cut.dcm", bytes(128) + b"DICM" + bytes(40)),
    ],
)
def test_a_file_that_cannot_be_read(
    qtbot, pseudo, make_window, notices, forgotten, tmp_path, name, content
):
    window, path = make_window(), tmp_path / name
    path.write_bytes(content)
    with qtbot.waitSignal(window.failed, timeout=WAIT):
        window.open_places([path])
    assert forgotten(window, name) == []
    assert notices
    assert forgotten(" ".join(f"{one.text} {one.hint}" for one in notices), name) == []


def test_something_unexpected(pseudo, window, notices, forgotten):
    window.errors._show_unexpected("ValueError in place")
    assert forgotten(f"{notices[-1].text} {notices[-1].hint}", "ValueError in place") == []


def test_errors_of_other_places(pseudo, forgotten, tmp_path):
    with pytest.raises(CannotWrite) as caught:
        write_bytes(tmp_path / "none" / "out.pdf", b"")
    errors = [caught.value, FileGone(Path("lost"))]
    with pytest.raises(BadCaseSet) as caught_set:
        open_set(tmp_path / "out")
    errors += [caught_set.value, UnsupportedEncoding(Path("lost"), marked("it is no picture"))]
    for error in errors:
        assert forgotten(shown(str(error)), "lost out pdf") == []
        assert forgotten(shown(error.hint)) == []


def test_a_long_list(qtbot, pseudo, make_window, make_film, tmp_path, forgotten):
    window = make_window()
    films = [make_film(f"film{n}.png") for n in range(3)]
    (tmp_path / "film3.png").write_bytes(b"")
    with qtbot.waitSignal(window.session.explained, timeout=WAIT):
        window.open_places([*films, tmp_path / "film3.png"])
    with qtbot.waitSignal(window.worklist.run.ended, timeout=WAIT):
        window.worklist.dock.analyse_all.click()
    assert forgotten(window) == []


def test_dialogs(qtbot, judged, forgotten):
    judged.menus.settings.trigger()
    dialog = judged.preferences.dialog
    assert forgotten(dialog, dialog.findChildren(type(judged.verdict.headline))[-1].text()) == []
    dialog.reject()
    for action in (judged.menus.help.shortcuts, judged.menus.help.log):
        action.trigger()
        page = judged.menus.help.shown
        assert forgotten(page, "B") == []
        page.accept()
    for action in (judged.menus.help.usage, judged.menus.help.welcome, judged.menus.help.licences):
        action.trigger()  # the pages themselves are files of their own
        page = judged.menus.help.shown
        assert forgotten(page.windowTitle()) == []
        assert forgotten(page.button.text()) == []
        page.accept()


def test_tags(qtbot, judged, forgotten):
    judged.menus.tags.trigger()
    qtbot.waitUntil(lambda: judged.tags.table.model().rowCount() > 0, timeout=WAIT)
    assert forgotten(judged.tags) == []
    judged.tags.reject()


def test_the_model(judged, forgotten, qtbot):
    dialog = AboutModel(judged.session.card)
    qtbot.addWidget(dialog)
    command = judged.session.card.document["evaluation"]["command"]
    names = ("tight normals pasted R DeLong aspect true fullsize train val ECE", command)
    guard = [str(kind).replace("_", " ") for kind in _keys(judged.session.card.document["guard"])]
    assert forgotten(dialog, *names, *guard) == []


def _keys(entry):
    for key, value in entry.items():
        yield key
        if isinstance(value, dict):
            yield from _keys(value)


def test_choosing_another_film_to_compare(qtbot, pseudo, make_window, make_film, forgotten):
    window = make_window()
    with qtbot.waitSignal(window.session.explained, timeout=WAIT):
        window.open_places([make_film("film1.png"), make_film("film2.png")])
    window.menus.compare.trigger()
    chooser = window.comparison.chooser
    assert forgotten(chooser) == []
    with qtbot.waitSignal(window.comparison.changed, timeout=WAIT):
        chooser._take_current()
    qtbot.waitUntil(lambda: window.comparison.pane.viewing.film is not None, timeout=WAIT)
    assert forgotten(window) == []


def test_the_report_dialog_and_its_pages(qtbot, judged, forgotten, tmp_path):
    judged.panes.annotations.add(Mark(Kind.LENGTH, ((10.0, 10.0), (90.0, 40.0))))
    judged.menus.report.trigger()
    dialog = judged.report_dialog
    assert forgotten(dialog) == []
    form = dialog.form
    form.template.activated.emit(1)
    assert forgotten(form.findings.toPlainText()) == []
    form.agreement.setCurrentIndex(1)
    form.with_annotations.setChecked(True)
    report = dialog.report
    assert report.readings
    path = tmp_path / "report.pdf"
    list(save_report(report, path))
    assert forgotten(_pdf_text(path), "PneumoDetect", report.finding.card.sha256) == []
    dialog._saved = form.notes
    dialog.reject()


def test_the_report_of_a_refused_film(qtbot, pseudo, make_window, make_film, forgotten, tmp_path):
    window = make_window()
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.open_places([make_film("flat.png", flat=128)])
    path = tmp_path / "report.pdf"
    list(save_report(Report(window.session.outcome), path))
    card = window.session.outcome.card
    assert forgotten(_pdf_text(path), "flat.png", card.sha256) == []


def _pdf_text(path: Path) -> str:
    reader = pypdf.PdfReader(path)
    assert reader.metadata.title.startswith("‹Chest radiograph report›")
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert "‹" in text
    return " ".join(text.split())
