"""Settings, themes, first run, help and log, through the actions that a user has."""

import logging

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from core.measuring.marks import Kind, Mark
from core.reporting.report import DISCLAIMER
from desktop import theme
from desktop.log_window import LogMemory, log_page
from desktop.settings import read_settings


@pytest.fixture(autouse=True)
def _undress(qapp):
    yield
    theme.apply(qapp, "dark")
    qapp.setStyleSheet("")


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", ["light", "dark", "dim"])
def test_words_stand_out_in_every_theme(qapp, name):
    theme.apply(qapp, name)
    for colour in (theme.TEXT, theme.MUTED, theme.CAUTION, theme.POSITIVE, theme.NEGATIVE):
        for ground in (theme.WINDOW, theme.RAISED):
            low, high = sorted((luminance(colour), luminance(ground)))
            assert (high + 0.05) / (low + 0.05) >= 4.5  # WCAG 2.2, 1.4.3


def test_settings_are_used_at_once_and_kept(window, store):
    window.menus.settings.trigger()
    dialog = window.preferences.dialog
    dialog.theme.setCurrentIndex(dialog.theme.findData("light"))
    dialog.paper.setCurrentIndex(dialog.paper.findData("Letter"))
    dialog.de_identify.click()
    dialog.threads.setValue(2)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert QApplication.palette().window().color() == QColor(240, 242, 245)
    kept = read_settings(store)
    assert (kept.theme, kept.threads, kept.paper, kept.de_identify) == ("light", 2, "Letter", True)


def test_reports_begin_with_the_settings(opened):
    opened.panes.annotations.add(Mark(Kind.LENGTH, ((100.0, 100.0), (400.0, 100.0))))
    opened.menus.settings.trigger()
    dialog = opened.preferences.dialog
    dialog.paper.setCurrentIndex(dialog.paper.findData("Letter"))
    dialog.de_identify.click()
    dialog.with_annotations.click()
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    opened.menus.report.trigger()
    form = opened.report_dialog.form
    assert form.paper.currentData() == "Letter"
    assert form.de_identify.isChecked()
    assert form.with_annotations.isChecked()


def test_cancelled_settings_change_nothing(window, store):
    before = read_settings(store)
    window.menus.settings.trigger()
    window.preferences.dialog.threads.setValue(7)
    window.preferences.dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert read_settings(store) == before


def test_the_welcome_comes_until_it_is_understood(make_window):
    first = make_window()
    first.welcome()
    assert "not a medical device" in first.menus.help.shown.page.toPlainText()
    first.menus.help.shown.reject()
    first.welcome()
    first.menus.help.shown.button.click()
    first.close()
    second = make_window()
    second.welcome()
    assert second.menus.help.shown is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("usage", "never for diagnosis"),
        ("shortcuts", "Ctrl+Shift+O"),
        ("welcome", "not a medical device"),
        ("licences", "SIL OPEN FONT LICENSE"),
        ("log", "Nothing was logged"),
    ],
)
def test_help_needs_no_network(window, name, said):
    getattr(window.menus.help, name).trigger()
    text = window.menus.help.shown.page.toPlainText()
    assert said.lower() in text.lower()
    window.menus.help.shown.button.click()
    assert window.menus.help.shown is None


def test_every_shortcut_is_on_the_sheet_and_used_once(window):
    window.menus.help.shortcuts.trigger()
    text = window.menus.help.shown.page.toPlainText()
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(key in text for key in keys if not key.isdecimal())


def test_licences_name_what_is_bundled(window):
    window.menus.help.licences.trigger()
    text = window.menus.help.shown.page.toPlainText()
    for name in (
        "PneumoDetect",
        "numpy",
        "pydicom",
        "reportlab",
        "pypdfium2",
        "PySide6_Essentials",
    ):
        assert name in text


def test_the_log_holds_what_core_and_desktop_say_and_no_one_else(qtbot):
    memory = LogMemory()
    memory.install()
    logging.getLogger("desktop.show_error").error("Unexpected ValueError in _draw")
    logging.getLogger("PIL").error("Patient^Name")
    page = log_page(memory)
    qtbot.addWidget(page)
    assert "Unexpected ValueError in _draw" in page.page.toPlainText()
    assert "Patient" not in page.page.toPlainText()
    for name in ("core", "desktop"):
        logging.getLogger(name).removeHandler(memory)


def test_the_disclaimer_is_always_in_view(window):
    assert window.verdict.disclaimer.text() == DISCLAIMER
    assert window.verdict.disclaimer.isVisible()
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 720


def test_a_newcomer_can_open_samples(qtbot, window):
    with qtbot.waitSignal(window.session.film_read, timeout=20_000):
        window.menus.open_samples.trigger()
    assert len(window.session.films.paths) == 4
    assert "synthetic" in window.windowTitle()
