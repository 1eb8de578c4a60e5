"""`python -m desktop FILE` as a process of its own."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QFileOpenEvent

from desktop.__main__ import OpenedByDesktop

ROOT = Path(__file__).resolve().parents[2]
START = """
import sys
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[2])
app = QApplication([])

from desktop.__main__ import main
from desktop.main_window import MainWindow


def look():
    for window in app.topLevelWidgets():
        if isinstance(window, MainWindow) and window.menus.report.isEnabled():
            heavy = {"tensorflow", "keras", "matplotlib", "reportlab"} & sys.modules.keys()
            timer.stop()
            sys.stdout.write(f"{window.verdict.headline.text()}|{sorted(heavy)}")
            window.close()


timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
sys.exit(main([sys.argv[1]]))
"""


def test_a_film_on_the_command_line_is_judged(make_film, tmp_path):
    command = [sys.executable, "-c", START, str(make_film()), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    headline, heavy = done.stdout.split("|")
    assert headline
    assert heavy == "[]"
    assert (tmp_path / "PneumoDetect" / "PneumoDetect.ini").exists()


def test_a_film_that_the_finder_hands_over_is_opened(qtbot, qapp, window, make_film):
    opener = OpenedByDesktop(window)
    qapp.installEventFilter(opener)
    with qtbot.waitSignal(window.session.film_read, timeout=20_000):
        qapp.sendEvent(qapp, QFileOpenEvent(str(make_film("mac.png"))))
    qapp.removeEventFilter(opener)
    assert "mac.png" in window.windowTitle()


def test_help_says_what_it_is_for(tmp_path):
    command = [sys.executable, "-m", "desktop", "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0
    assert "never for diagnosis" in done.stdout
