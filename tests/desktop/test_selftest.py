"""The self-test passes where all is well, and says so where something is not."""

import sys

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox

from core.paths import DEFAULT_MODEL
from desktop import selftest
from desktop.dialog_closer import DialogCloser


def test_every_check_of_a_window_passes(qapp, capsys):
    hook = sys.excepthook
    assert selftest.run(DEFAULT_MODEL, []) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "never use it for diagnosis" in lines[-1]
    assert all(line.startswith("ok ") for line in lines[:-1])
    assert sum("dialog: " in line for line in lines) == 21
    assert sum("classroom: " in line for line in lines) == 4
    assert sys.excepthook is hook


def test_a_film_that_cannot_be_read_fails(qapp, tmp_path):
    (tmp_path / "film.jpg").write_bytes(b"no film")
    checks = {
        check.name: check
        for check in selftest.window_checks(DEFAULT_MODEL, [tmp_path / "film.jpg"])
    }
    assert not checks["window: film.jpg"].passed
    assert "Cannot read film.jpg" in checks["window: film.jpg"].finding
    assert not checks["dialog: report"].passed
    assert checks["dialog: settings"].passed


@pytest.mark.parametrize("kind", [QDialog, QMessageBox])
def test_what_was_open_before_stays_open(qtbot, kind):
    old = QDialog()
    qtbot.addWidget(old)
    old.open()
    new = kind(old)
    new.setWindowTitle("new")
    with DialogCloser() as closer:
        new.open()
        qtbot.waitUntil(lambda: bool(closer.seen))
    assert closer.seen == ["new"] or kind is QMessageBox
    assert old.isVisible()
    assert not new.isVisible()
