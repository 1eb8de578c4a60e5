"""The window in German: every word fits, every key works, and files stay as they were."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QToolBar, QToolButton

from core.language import phrase
from core.paths import HELP, STARTER_SET
from core.results import read_results
from desktop import translation
from desktop.dialogs import Dialogs
from desktop.help_pages import help_page
from desktop.settings import Settings, read_settings, write_settings
from desktop.translation import system_language
from desktop.worklist.table import save_table

WAIT = 20_000


@pytest.fixture
def judged(qtbot, german, make_window, make_film):
    window = make_window()
    with qtbot.waitSignal(window.session.explained, timeout=WAIT):
        window.open_places([make_film("film1.png"), make_film("film2.png", columns=640)])
    return window


def test_menus_verdict_and_numbers(judged):
    assert judged.menus.open.text() == "Aufnahmen &öffnen…"
    assert judged.verdict.probability.text().startswith("Pneumonie-Wahrscheinlichkeit ")
    assert "," in judged.verdict.probability.text()
    assert "niemals zur Diagnose" in judged.verdict.disclaimer.text()
    assert judged.status.number.text() == "Aufnahme 1 von 2"


def test_qt_speaks_german_too(german, qtbot):
    dialogs = Dialogs(None)
    seen = []

    def look() -> bool:
        from PySide6.QtWidgets import QApplication

        box = QApplication.activeModalWidget()
        if box is None:
            return False
        seen.extend(button.text().replace("&", "") for button in box.buttons())
        box.reject()
        return True

    from PySide6.QtCore import QTimer

    timer = QTimer()
    timer.timeout.connect(lambda: look() and timer.stop())
    timer.start(20)
    dialogs.unsaved(None)
    assert sorted(seen) == ["Abbrechen", "Speichern", "Verwerfen"]


def test_keys_are_the_same_in_every_language(qtbot, make_window, request):
    english = [action.shortcuts() for action in make_window().actions()]
    request.getfixturevalue("german")
    german = [action.shortcuts() for action in make_window().actions()]
    assert german == english


@pytest.mark.parametrize("language", ["english", "german"])
def test_no_two_mnemonics_meet(qtbot, request, make_window, tmp_path, language):
    if language == "german":
        request.getfixturevalue("german")
    main = make_window()
    main.classroom.read(STARTER_SET, "A", tmp_path)
    qtbot.waitUntil(lambda: len(main.classroom.windows) == 1, timeout=WAIT)
    main.classroom.open("edit", None)
    qtbot.waitUntil(lambda: len(main.classroom.windows) == 2, timeout=WAIT)
    for window in (main, *main.classroom.windows):
        for menu in (window.menuBar(), *window.findChildren(QMenu)):
            _check_mnemonics(action.text() for action in menu.actions())


def _check_mnemonics(texts: Iterator[str]) -> None:
    keys = Counter(key for text in texts if (key := _mnemonic(text)))
    assert [key for key, count in keys.items() if count > 1] == []


def _mnemonic(text: str) -> str:
    _, mark, after = text.replace("&&", "").partition("&")
    return after[:1].upper() if mark and not after[:1].isdigit() else ""


def test_no_two_mnemonics_meet_in_a_dialog(judged):
    judged.menus.settings.trigger()
    judged.menus.report.trigger()
    for dialog in (judged.preferences.dialog, judged.report_dialog):
        found = [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]
        _check_mnemonics(one.text() for one in found)
        dialog.reject()


def test_no_word_is_cut_at_1280_by_720(judged):
    judged.worklist.dock.show()
    bars = judged.findChildren(QToolBar)
    for action in (action for bar in bars for action in bar.actions() if action.text()):
        button = _button(bars, action)
        assert button.isVisible(), action.text()
        words = button.text() or action.iconText()
        assert button.fontMetrics().horizontalAdvance(words) <= button.width(), words
    for one in (*judged.findChildren(QLabel), *judged.findChildren(QAbstractButton)):
        if one.isVisible() and not (isinstance(one, QLabel) and one.wordWrap()):
            assert one.width() >= one.minimumSizeHint().width(), one.text()
    headings = judged.worklist.dock.table.horizontalHeader()
    for column in range(headings.count()):
        assert headings.sectionSize(column) >= headings.sectionSizeHint(column)


def _button(bars: list[QToolBar], action: QAction) -> QToolButton:
    return next(found for bar in bars if (found := bar.widgetForAction(action)))


@pytest.mark.parametrize("form", ["case_form", "set_form"])
def test_forms_of_a_set_fit_their_panel(qtbot, german, window, form):
    window.classroom.open("edit", None)
    qtbot.waitUntil(lambda: bool(window.classroom.windows), timeout=WAIT)
    editor = window.classroom.windows[-1]
    panel = getattr(editor, form)
    assert panel.width() <= panel.parentWidget().parentWidget().width()
    assert panel.parentWidget().minimumSizeHint().width() <= 348
    editor.close()


def test_a_table_stays_english(judged, tmp_path):
    table = tmp_path / "table.csv"
    lines = judged.worklist.lines
    assert judged.worklist.rows.row(lines[0].path).words in (
        "Zeichen, die zu einer Pneumonie passen",
        "Keine Zeichen einer Pneumonie gefunden",
        "Unbestimmt: muss befundet werden",
    )
    list(save_table(lines, judged.session.operating_point, table))
    row = next(iter(read_results(table)))
    assert "The patient's age is unknown" in row["warnings"]
    assert "." in row["probability"]


def test_the_operating_point_is_chosen_by_its_german_name(qtbot, judged):
    choice = judged.verdict.choice
    place = choice.findText("ausgewogen")
    choice.setCurrentIndex(place)
    with qtbot.waitSignal(judged.session.found, timeout=WAIT):
        choice.activated.emit(place)
    assert judged.session.operating_point == "balanced"
    assert judged.verdict.point.text.text().startswith("Ausgewogen (Schwelle 0,")


def test_help_pages_are_german(german):
    for name in ("help", "welcome"):
        assert help_page(name) == (HELP / f"{name}.de.html").read_text(encoding="utf-8")
    english = (HELP / "help.html").read_text(encoding="utf-8")
    assert help_page("help").count("<li>") == english.count("<li>")
    assert help_page("help").count("<h3>") == english.count("<h3>")


def test_the_setting_is_kept_and_offered_in_its_own_name(window, store):
    assert read_settings(store).language == "system"
    window.menus.settings.trigger()
    dialog = window.preferences.dialog
    names = [dialog.language.itemText(place) for place in range(dialog.language.count())]
    assert names == ["As the system", "English", "Deutsch"]
    dialog.language.setCurrentIndex(2)
    dialog.accept()
    assert read_settings(store).language == "de"


def test_nonsense_is_the_systems_language(store):
    write_settings(store, Settings(language="de"))
    assert read_settings(store).language == "de"
    store.setValue("language", "klingon")
    assert read_settings(store).language == "system"


def test_the_systems_language_is_the_first_that_is_spoken(monkeypatch):
    class System:
        def __init__(self, *names: str) -> None:
            self.names = names

        def uiLanguages(self) -> list[str]:
            return list(self.names)

    for names, wanted in (
        (("de-AT", "de", "en-US"), "de"),
        (("fr-FR", "fr"), "en"),
        (("fr-CH", "de-CH"), "de"),
        (("en-GB", "de-DE"), "en"),
        ((), "en"),
    ):
        monkeypatch.setattr(translation.QLocale, "system", lambda names=names: System(*names))
        assert system_language() == wanted


def test_english_loads_nothing(qapp):
    from PySide6.QtCore import QTranslator

    before = QLocale()
    translation.choose_language(qapp, "en")
    assert qapp.findChildren(QTranslator) == []
    assert QLocale() == before
    assert phrase("Report") == "Report"


def test_pages_of_a_report_name_their_language(judged, tmp_path):
    import pypdf

    from core.reporting.pdf import write_pdf
    from core.reporting.report import Report

    path: Path = tmp_path / "report.pdf"
    write_pdf(Report(judged.session.outcome), path)
    reader = pypdf.PdfReader(path)
    assert reader.trailer["/Root"]["/Lang"] == "de"
    text = " ".join(reader.pages[0].extract_text().split())
    assert "Nur für Forschung und Lehre – nicht zur Diagnose" in text
    assert "Bericht zur Thorax-Röntgenaufnahme" in text
