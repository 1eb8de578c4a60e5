"""The report dialog: what is seen is what is saved, and nothing that was typed gets lost."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from core.measuring.marks import Kind, Mark
from core.reporting.figures import EVIDENCE
from core.reporting.notes import TEMPLATES, Agreement
from desktop.dialogs import Answer
from desktop.printing import DPI, PagePainter, printer_for

WAIT = 20_000


@pytest.fixture
def dialog(qtbot, opened):
    opened.panes.annotations.add(Mark(Kind.LENGTH, ((100.0, 100.0), (400.0, 100.0))))
    opened.menus.report.trigger()
    shown = opened.report_dialog
    qtbot.waitUntil(lambda: bool(shown.preview.pages), timeout=WAIT)
    return shown


def saved_words(qtbot, opened, dialogs, path: Path) -> str:
    dialogs.target = path
    with qtbot.waitSignal(opened.session.saved, timeout=WAIT):
        opened.report_dialog.save_button.click()
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_what_a_reader_writes_is_in_the_file(qtbot, opened, dialog, dialogs, tmp_path):
    qtbot.keyClicks(dialog.form.indication, "Fever for 3 days")
    dialog.form.findings.setPlainText("Right lower lobe opaque.\nNo effusion.")
    dialog.form.impression.setPlainText("Pneumonia.")
    qtbot.keyClicks(dialog.form.reader, "Dr A. Reader")
    dialog.form.agreement.setCurrentIndex(2)
    text = saved_words(qtbot, opened, dialogs, tmp_path / "out.pdf")
    for said in ("Fever for 3 days", "lobe opaque.\nNo effusion.", "Pneumonia.", "Dr A. Reader"):
        assert said in text
    assert Agreement.DISAGREES.value in text
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: dialog.state.text() == "Saved as out.pdf")


def test_each_choice_changes_the_file(qtbot, opened, dialog, dialogs, tmp_path):
    assert EVIDENCE in saved_words(qtbot, opened, dialogs, tmp_path / "one.pdf")
    qtbot.waitUntil(dialog.save_button.isEnabled)
    dialog.form.with_attention.click()
    dialog.form.with_annotations.click()
    dialog.form.de_identify.click()
    dialog.form.paper.setCurrentIndex(1)
    text = saved_words(qtbot, opened, dialogs, tmp_path / "two.pdf")
    assert EVIDENCE not in text
    assert "300 px" in text
    assert "film.png" not in text
    assert PdfReader(tmp_path / "two.pdf").pages[0].mediabox.width == 612


def test_the_preview_follows_the_fields(qtbot, dialog):
    before = dialog.preview.pages
    dialog.form.findings.setPlainText("\n".join(f"Line {number}" for number in range(120)))
    qtbot.waitUntil(lambda: len(dialog.preview.pages) > len(before), timeout=WAIT)


def test_a_template_goes_below_what_is_there(qtbot, dialog):
    dialog.form.findings.setPlainText("Mine.")
    dialog.form.template.setCurrentIndex(1)
    dialog.form.template.activated.emit(1)
    assert dialog.form.findings.toPlainText() == f"Mine.\n{TEMPLATES[0].findings}"
    assert dialog.form.template.currentIndex() == 0


def test_the_page_is_copied(qtbot, dialog):
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().image().size() == dialog.preview.pages[0].size()


def test_printing_gets_every_page_finely(qtbot, dialog, dialogs, tmp_path):
    dialog.print_button.click()
    qtbot.waitUntil(lambda: bool(dialogs.printed), timeout=WAIT)
    assert dialogs.printed[0].width() == pytest.approx(210 / 25.4 * DPI, abs=2)
    printer = printer_for("A4")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    PagePainter([dialogs.printed[0]] * 2).paint(printer)
    pages = PdfReader(tmp_path / "print.pdf").pages
    assert len(pages) == 2
    assert float(pages[0].mediabox.width) == pytest.approx(595, abs=1)


@pytest.mark.parametrize(
    ("answer", "stays"), [(Answer.Cancel, True), (Answer.Discard, False), (Answer.Save, False)]
)
def test_unsaved_words_are_asked_about(qtbot, opened, dialog, dialogs, tmp_path, answer, stays):
    dialogs.answer, dialogs.target = answer, tmp_path / "out.pdf"
    dialog.form.impression.setPlainText("Mine.")
    dialog.close()
    if not stays:
        qtbot.waitUntil(lambda: opened.report_dialog is None, timeout=WAIT)
    assert dialogs.asked == 1
    assert (opened.report_dialog is dialog) is stays
    assert dialogs.target.exists() is (answer == Answer.Save)
    dialogs.answer = Answer.Discard


def test_the_window_stays_open_for_unsaved_words(opened, dialog, dialogs):
    dialog.form.impression.setPlainText("Mine.")
    assert not opened.close()
    assert opened.isVisible()
    dialogs.answer = Answer.Discard
    assert opened.close()


def test_saved_words_are_not_asked_about(qtbot, opened, dialog, dialogs, tmp_path):
    dialog.form.impression.setPlainText("Mine.")
    saved_words(qtbot, opened, dialogs, tmp_path / "out.pdf")
    qtbot.waitUntil(dialog.save_button.isEnabled)
    dialog.close()
    assert dialogs.asked == 0
    assert opened.report_dialog is None


def test_a_report_that_cannot_be_saved_keeps_what_was_typed(qtbot, opened, dialog, dialogs):
    dialogs.target = Path("/no such folder/out.pdf")
    dialog.form.impression.setPlainText("Mine.")
    with qtbot.waitSignal(opened.session.writing.failed, timeout=WAIT):
        dialog.save_button.click()
    assert dialog.unsaved
    qtbot.waitUntil(dialog.save_button.isEnabled)
    dialogs.answer = Answer.Discard


def test_enter_in_a_line_saves_and_copies_nothing(qtbot, dialog, dialogs):
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    assert dialog.save_button.isDefault()
    qtbot.keyClick(dialog.form.indication, Qt.Key.Key_Return)
    assert clipboard.image().isNull()
    assert dialogs.suggested is not None
