"""The page about the model, with a card that is known."""

import hashlib

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialogButtonBox

from core.inference.card import read_card
from core.inference.folder import update_card
from core.reporting.model_facts import LIMITS
from core.reporting.report import DISCLAIMER
from desktop.about_model import AboutModel

IMAGE = QTextDocument.ResourceType.ImageResource.value
MEASURE = {"value": 0.987, "low": 0.98, "high": 0.99, "n": 50}


@pytest.fixture
def measured(model_copy):
    """A model folder with one figure and a plot of 1200 x 900."""
    data = cv2.imencode(".png", np.full((900, 1200), 200, np.uint8))[1].tobytes()
    (model_copy / "plots").mkdir(exist_ok=True)
    (model_copy / "plots" / "roc.png").write_bytes(data)
    difference = {"first": "<inner>", "second": "outer", "auc": {"difference": MEASURE}}
    evaluation = {
        "command": "python -m core evaluate --internal films",
        "comparisons": [difference],
        "plots": {"roc.png": hashlib.sha256(data).hexdigest()},
    }
    update_card(model_copy, {"evaluation": evaluation})
    return model_copy


@pytest.fixture
def show(qtbot):
    def shown(folder):
        dialog = AboutModel(read_card(folder))
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return shown


def _plot(dialog):
    return dialog.page.loadResource(IMAGE, QUrl("plot:roc.png"))


def test_figures_and_limits_are_there_to_read(show, measured):
    dialog = show(measured)
    text = dialog.page.toPlainText().replace("\xa0", " ")
    for said in (*LIMITS, DISCLAIMER, "0.987", "0.980 to 0.990", "<inner> less outer"):
        assert said in text
    assert "Screening" in text
    assert "python -m core evaluate --internal films" in text


def test_plots_fit_the_page_at_any_size(show, measured):
    dialog = show(measured)
    sizes = []
    for width, height in ((960, 640), (500, 400), (2000, 1600)):
        dialog.resize(width, height)
        sizes.append(_plot(dialog).size())
        assert sizes[-1].width() <= dialog.page.viewport().width()
        assert sizes[-1].height() <= dialog.page.viewport().height()
        assert sizes[-1].width() / sizes[-1].height() == pytest.approx(4 / 3, abs=0.01)
    small, smaller, largest = (size.width() for size in sizes)
    assert smaller < small < largest == 1200


def test_it_fits_a_small_screen_and_works_by_keyboard(qtbot, show, measured):
    dialog = show(measured)
    assert dialog.width() <= 1280
    assert dialog.height() <= 680
    assert dialog.focusWidget() is dialog.page
    bar = dialog.page.verticalScrollBar()
    qtbot.keyClick(dialog.page, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(dialog.page, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_close_closes(qtbot, show, measured):
    dialog = show(measured)
    buttons = dialog.findChild(QDialogButtonBox)
    button = buttons.button(QDialogButtonBox.StandardButton.Close)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_an_altered_plot_is_not_shown_but_said(show, measured):
    (measured / "plots" / "roc.png").write_bytes(b"a better curve")
    dialog = show(measured)
    assert "roc.png differs from its SHA-256" in dialog.page.toPlainText()
    assert "0.987" in dialog.page.toPlainText()
    assert _plot(dialog) is None


def test_a_model_without_an_evaluation_still_says_what_it_does_not_know(show, model_copy):
    update_card(model_copy, {"evaluation": {}, "performance": {"summary": "Not measured."}})
    dialog = show(model_copy)
    text = dialog.page.toPlainText()
    assert LIMITS[0] in text
    assert "Not measured." in text
