"""The window from a film to a report, through real signals."""

import threading

import cv2
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from core.errors import ModelAltered
from core.imaging.voi import BY_HAND
from core.inference.attention import Attention
from core.inference.classifier import Refusal
from core.inference.guard import INVERTED
from core.reporting import report
from desktop.outcomes import finding
from desktop.settings import read_settings

WAIT = 20_000


def explained(qtbot, window):
    return qtbot.waitSignal(window.session.explained, timeout=WAIT)


def failed(qtbot, window):
    return qtbot.waitSignal(window.failed, timeout=WAIT)


def test_an_opened_film_is_shown_judged_and_explained(opened):
    outcome, panel = opened.session.outcome, opened.verdict
    assert isinstance(outcome, Attention)
    found = outcome.prediction
    assert panel.headline.text() == report.headline(found)
    assert report.confidence(found) in panel.confidence.text()
    assert panel.recommendation.text.text() == report.recommendation(found)
    assert report.warnings(found)[0] in panel.warnings.text.text()
    assert panel.point.text.text() == report.operating_point(found.operating_point)
    assert panel.gauge.accessibleDescription().startswith(f"{panel.probability.text()}, operating")
    assert panel.disclaimer.isVisible()
    assert panel.disclaimer.text() == report.DISCLAIMER
    assert opened.panes.attention is outcome
    assert opened.windowTitle().startswith("film.png")


def test_the_film_is_shown_before_the_model_is_there(qtbot, make_window, make_film, load):
    go = threading.Event()

    def slow():
        go.wait()
        return load()

    window = make_window(slow)
    with qtbot.waitSignal(window.session.film_read, timeout=WAIT):
        window.open_places([make_film()])
    assert window.panes.film is not None
    assert window.session.outcome is None
    assert "model" in window.status.activity.text()
    with explained(qtbot, window):
        go.set()
    qtbot.waitUntil(lambda: window.status.activity.text() == "")


def test_open_by_menu(qtbot, window, dialogs, make_film):
    dialogs.chosen = [make_film()]
    with explained(qtbot, window):
        window.menus.open.trigger()
    assert window.panes.film.radiograph.path == dialogs.chosen[0]


def test_open_folder_by_menu(qtbot, window, dialogs, make_film, tmp_path):
    make_film("a.png")
    make_film("b.png")
    dialogs.chosen = [tmp_path]
    with explained(qtbot, window):
        window.menus.open_folder.trigger()
    assert [path.name for path in window.session.films.paths] == ["a.png", "b.png"]


def test_open_by_drop(qtbot, window, make_film):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(make_film()))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    with explained(qtbot, window):
        QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, buttons, keys))


def test_text_cannot_be_dropped(window):
    data = QMimeData()
    data.setText("not a film")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_next_and_previous_go_through_the_list(qtbot, window, make_film):
    paths = [make_film("a.png"), make_film("b.png")]
    with explained(qtbot, window):
        window.open_places(paths)
    assert window.status.number.text() == "Film 1 of 2"
    assert not window.menus.previous.isEnabled()
    with explained(qtbot, window):
        window.menus.next.trigger()
    assert window.panes.film.radiograph.path == paths[1]
    assert not window.menus.next.isEnabled()
    with explained(qtbot, window):
        window.menus.previous.trigger()
    assert window.panes.film.radiograph.path == paths[0]


def test_a_film_opened_meanwhile_replaces_the_one_under_way(qtbot, make_window, make_film, load):
    entered, go = threading.Event(), threading.Event()

    def slow():
        entered.set()
        go.wait()
        return load()

    window = make_window(slow)
    read = []
    window.session.film_read.connect(lambda film: read.append(film.radiograph.filename))
    window.open_places([make_film("old.png")])
    assert entered.wait(20)
    with explained(qtbot, window):
        window.open_places([make_film("new.png")])
        go.set()
    assert read == ["new.png"]
    assert finding(window.session.outcome).radiograph.filename == "new.png"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.png", None),
        ("empty.jpg", b""),
        ("paper.dcm", b"%PDF-1.7\n%%EOF\n" * 100),
        ("cut.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"),
    ],
)
def test_a_bad_file_is_one_sentence_and_the_window_stays(
    qtbot, window, notices, tmp_path, make_film, name, content
):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with failed(qtbot, window):
        window.open_places([tmp_path / name])
    assert len(notices) == 1
    assert name in notices[0].text
    assert notices[0].hint
    assert notices[0].text == window.verdict.reasons.text.text()
    with explained(qtbot, window):
        window.open_places([make_film()])
    assert window.isVisible()


def test_a_folder_without_films_says_so(qtbot, window, notices, tmp_path):
    with failed(qtbot, window):
        window.open_places([tmp_path])
    assert tmp_path.name in notices[0].text


def test_the_pane_says_which_file_could_not_be_read(qtbot, opened, tmp_path):
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"no picture")
    with failed(qtbot, opened):
        opened.open_places([bad])
    assert opened.panes.film is None
    assert "bad.png" in opened.panes.original.accessibleDescription()
    assert "bad.png" in opened.windowTitle()
    assert opened.session.films.paths == (bad,)
    assert not opened.menus.report.isEnabled()


def test_a_film_that_comes_before_the_window_begins_is_opened(qtbot, window, make_film):
    with explained(qtbot, window):
        window.receive([make_film()])
        window.begin()


def test_where_nothing_is_found_what_is_open_stays(qtbot, opened, notices, tmp_path):
    (tmp_path / "empty").mkdir()
    before = opened.session.outcome, opened.panes.film, opened.verdict.headline.text()
    began = []
    opened.session.began.connect(began.append)
    with failed(qtbot, opened):
        opened.open_places([tmp_path / "empty"])
    assert "empty" in notices[0].text
    assert (opened.session.outcome, opened.panes.film, opened.verdict.headline.text()) == before
    assert began == []
    assert opened.menus.report.isEnabled()
    assert opened.windowTitle().startswith("film.png")


def test_where_nothing_is_found_an_analysis_under_way_goes_on(
    qtbot, make_window, make_film, load, tmp_path
):
    (tmp_path / "empty").mkdir()
    go = threading.Event()

    def slow():
        go.wait(20)
        return load()

    window = make_window(slow)
    with qtbot.waitSignal(window.session.film_read, timeout=WAIT):
        window.open_places([make_film()])
    with explained(qtbot, window), failed(qtbot, window):
        window.open_places([tmp_path / "empty"])
        go.set()
    assert window.session.outcome is not None
    assert window.panes.film.radiograph.filename == "film.png"


def test_without_a_model_films_are_still_shown_and_it_is_said_once(
    qtbot, make_window, make_film, notices, tmp_path
):
    def altered():
        raise ModelAltered(tmp_path, "model.tflite differs from its SHA-256 in card.json")

    window = make_window(altered)
    for name in ("a.png", "b.png"):
        with qtbot.waitSignal(window.session.failed, timeout=WAIT):
            window.open_places([make_film(name)])
        assert window.panes.film.radiograph.filename == name
        assert "model.tflite" in window.verdict.reasons.text.text()
    assert len(notices) == 1
    assert not window.menus.report.isEnabled()


def test_a_refusal_explains_itself_and_can_be_overruled(qtbot, window, make_film):
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.open_places([make_film(flat=128)])
    refusal, panel = window.session.outcome, window.verdict
    assert isinstance(refusal, Refusal)
    assert panel.headline.text() == report.REFUSED
    assert refusal.suitability.reasons[0].text in panel.reasons.text.text()
    assert not panel.gauge.isVisible()
    assert not panel.invert.isVisible()
    qtbot.waitUntil(panel.anyway.isVisible)
    with explained(qtbot, window):
        qtbot.mouseClick(panel.anyway, Qt.MouseButton.LeftButton)
    assert not panel.reasons.isVisible()
    assert report.FORCED in panel.warnings.text.text()
    assert not panel.anyway.isVisible()


def test_a_negative_can_be_inverted(qtbot, make_window, make_film, polar):
    window = make_window(lambda: polar)
    path = make_film()
    cv2.imwrite(str(path), 255 - cv2.imread(str(path), cv2.IMREAD_GRAYSCALE))
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.open_places([path])
    assert window.session.outcome.suitability.has(INVERTED)
    qtbot.waitUntil(window.verdict.invert.isVisible)
    with explained(qtbot, window):
        qtbot.mouseClick(window.verdict.invert, Qt.MouseButton.LeftButton)
    found = window.session.outcome.prediction
    assert not found.forced
    assert BY_HAND in window.verdict.warnings.text.text()
    assert BY_HAND in report.as_json(found)["warnings"]
    assert window.panes.film.radiograph is found.radiograph
    assert not window.verdict.invert.isVisible()


@pytest.mark.parametrize("de_identify", [False, True])
def test_save_report(qtbot, opened, dialogs, tmp_path, de_identify):
    dialogs.target = tmp_path / "out.pdf"
    opened.preferences.note(de_identify=de_identify)
    with qtbot.waitSignal(opened.session.saved, timeout=WAIT):
        opened.menus.report.trigger()
        opened.report_dialog.save_button.click()
    assert dialogs.suggested.name == ("radiograph" if de_identify else "film") + "-report.pdf"
    assert dialogs.target.read_bytes().startswith(b"%PDF")
    assert opened.status.activity.text() == "Saved as out.pdf"
    qtbot.waitUntil(opened.menus.report.isEnabled)
    assert finding(opened.session.outcome).radiograph.filename == "film.png"


@pytest.mark.parametrize("de_identify", [False, True])
def test_save_evidence_map(qtbot, opened, dialogs, tmp_path, de_identify):
    opened.preferences.note(de_identify=de_identify)
    dialogs.target = tmp_path / "map.png"
    with qtbot.waitSignal(opened.session.saved, timeout=WAIT):
        opened.menus.save_picture.trigger()
    assert dialogs.suggested.name == ("radiograph" if de_identify else "film") + "-evidence.png"
    assert dialogs.target.read_bytes().startswith(b"\x89PNG")


def test_a_report_that_cannot_be_written_is_an_error_and_the_verdict_stays(
    qtbot, opened, dialogs, notices, tmp_path
):
    dialogs.target = tmp_path / "nowhere" / "out.pdf"
    with failed(qtbot, opened):
        opened.menus.report.trigger()
        opened.report_dialog.save_button.click()
    assert "out.pdf" in notices[0].text
    assert opened.verdict.headline.text() == report.headline(opened.session.outcome.prediction)


def test_thinking_better_of_saving_saves_nothing(opened, dialogs):
    opened.menus.report.trigger()
    opened.report_dialog.save_button.click()
    assert dialogs.suggested is not None
    assert not opened.session.saving


def test_another_operating_point_rereads_the_same_analysis(qtbot, opened):
    before = opened.session.outcome
    name = before.prediction.card.operating_points[-1].name
    opened.verdict.operating_point_chosen.emit(name)
    after = opened.session.outcome
    assert after.prediction.operating_point.name == name
    assert after.prediction.logit == before.prediction.logit
    assert name.capitalize() in opened.verdict.point.text.text()


def test_an_operating_point_that_the_model_does_not_know_falls_back(
    qtbot, make_window, make_film, store
):
    store.setValue("operating_point", "of another model")
    window = make_window()
    with explained(qtbot, window):
        window.open_places([make_film()])
    found = window.session.outcome.prediction
    assert found.operating_point == found.card.default


def test_closing_a_film_leaves_nothing_of_it(opened):
    opened.menus.close.trigger()
    assert opened.panes.film is None
    assert opened.session.outcome is None
    assert opened.windowTitle() == "PneumoDetect"
    assert "film" not in opened.verdict.confidence.text()
    assert not opened.menus.report.isEnabled()


def test_closing_while_analysing_joins(qtbot, make_window, make_film, load):
    entered, go, left = threading.Event(), threading.Event(), threading.Event()

    def slow():
        entered.set()
        go.wait()
        left.set()
        return load()

    window = make_window(slow)
    window.open_places([make_film()])
    assert entered.wait(20)
    go.set()
    assert window.close()
    assert left.is_set()
    QApplication.processEvents()
    assert window.session.outcome is None


def test_an_unexpected_error_leaves_a_working_window(qtbot, make_window, make_film, load):
    calls = []

    def broken_once():
        calls.append(1)
        if len(calls) == 1:
            raise ZeroDivisionError
        return load()

    window = make_window(broken_once)
    with qtbot.captureExceptions() as caught:
        window.open_places([make_film()])
        qtbot.waitUntil(lambda: bool(caught), timeout=WAIT)
    with explained(qtbot, window):
        window.open_places([make_film()])
    assert window.session.outcome is not None


def test_the_operating_point_and_the_place_of_the_window_return(make_window, store):
    first = make_window()
    first.resize(1100, 700)
    first.session.choose_point("balanced")
    first.close()
    second = make_window()
    assert second.session.operating_point == "balanced"
    assert read_settings(store).geometry == bytes(first.saveGeometry().data())


def test_the_page_about_the_model_needs_a_model(qtbot, window, dialogs):
    assert not window.menus.about_model.isEnabled()
    with qtbot.waitSignal(window.session.card_read, timeout=WAIT):
        window.session.warm_up()
    qtbot.waitUntil(window.menus.about_model.isEnabled)
    window.menus.about_model.trigger()
    assert dialogs.models == [window.session.card]


def test_about_and_evidence_toggle(qtbot, opened, dialogs):
    opened.menus.about.trigger()
    assert dialogs.abouts == 1
    opened.menus.viewer.show_evidence.trigger()
    assert not opened.panes.evidence.isVisible()
    assert opened.panes.original.isVisible()


def test_shortcuts_work(qtbot, window, dialogs, make_film):
    dialogs.chosen = [make_film("a.png"), make_film("b.png")]
    window.activateWindow()
    with explained(qtbot, window):
        qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    with explained(qtbot, window):
        qtbot.keyClick(window.panes.original, Qt.Key.Key_PageDown)
    qtbot.keyClick(window.verdict, Qt.Key.Key_I)
    assert window.panes.look.inverted
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    window.report_dialog.save_button.click()
    assert dialogs.suggested.name == "b-report.pdf"
    window.report_dialog.close()


def test_every_shortcut_is_there_once(window):
    keys = [a.shortcut().toString() for a in window.actions() if not a.shortcut().isEmpty()]
    assert len(keys) == len(set(keys)) >= 15


def test_the_pictures_of_one_file(qtbot, window, texture, tmp_path):
    pages = [Image.fromarray(texture), Image.fromarray(texture[::-1])]
    pages[0].save(tmp_path / "two.tif", save_all=True, append_images=pages[1:])
    with explained(qtbot, window):
        window.open_places([tmp_path / "two.tif"])
    assert not window.menus.previous_picture.isEnabled()
    with explained(qtbot, window):
        window.menus.next_picture.trigger()
    assert (window.panes.film.radiograph.grey == texture[::-1]).all()
    assert not window.menus.next_picture.isEnabled()
    with explained(qtbot, window):
        window.menus.previous_picture.trigger()
    assert window.panes.film.radiograph.frame == 0
