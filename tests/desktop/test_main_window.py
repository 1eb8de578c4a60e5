"""The window from a film to a verdict, through real signals."""

import threading

import cv2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.errors import ModelAltered
from core.imaging.voi import BY_HAND
from core.inference.attention import Attention
from core.inference.classifier import Refusal
from core.inference.guard import INVERTED
from core.reporting import report
from desktop.settings import read_settings

WAIT = 20_000


def explained(qtbot, window):
    return qtbot.waitSignal(window.session.explained, timeout=WAIT)


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
