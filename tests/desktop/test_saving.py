"""What is saved of a film, through real signals."""

import pytest

from core.reporting import report
from desktop.outcomes import finding

WAIT = 20_000


def failed(qtbot, window):
    return qtbot.waitSignal(window.failed, timeout=WAIT)


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
