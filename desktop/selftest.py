"""Does the window work on this machine? The checks of `core.selftest`, then a real window's.

It opens films, visits every dialog and saves a report as a user would, in a folder of its
own; the user's settings are neither read nor written.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QSettings,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from core.imaging import read_radiograph
from core.inference.classifier import Prediction, classify
from core.inference.model import load_model
from core.paths import SAMPLES, STARTER_SET
from core.reporting.report import DISCLAIMER
from core.selftest import Check, checked, must, selftest, write_dicom
from desktop.dialog_closer import GLANCE, DialogCloser
from desktop.dialogs import Dialogs
from desktop.main_window import MainWindow
from desktop.outcomes import finding
from desktop.report_dialog import ReportDialog
from desktop.session import Session
from desktop.show_error import ErrorShower, Notice

PATIENCE = 120.0  # seconds for one step, on a slow machine behind a virus scanner
SAME = 1e-6  # between the window's probability and core's
OFFSCREEN = "This plugin does not support propagateSizeHints()"  # says Qt's, of any dialog


def run(model: Path, films: Sequence[Path]) -> int:
    """Print each check as it ends, with `films` or else with samples; 1 if any failed."""
    passed = True
    for checks in (selftest(model), window_checks(model, films)):
        for check in checks:
            print(check.line, flush=True)
            passed = passed and check.passed
    print(DISCLAIMER, flush=True)
    return 0 if passed else 1


def window_checks(model: Path, films: Sequence[Path]) -> Iterator[Check]:
    """Checks of one window, from its opening to its end; there is an application already."""
    with tempfile.TemporaryDirectory(prefix="pneumodetect-selftest-") as folder:
        bench = _WindowBench(model, Path(folder))
        for name, step in bench.steps(films):
            yield checked(name, step)
        yield checked("window closes", bench.close)


class _SavingDialogs(Dialogs):
    """The real ones, but for the name of a file that is to be saved, once it is known."""

    target: Path | None = None

    def save_as(self, title: str, suggested: Path) -> Path | None:
        return self.target or super().save_as(title, suggested)


class _WindowBench:
    """The steps of a user's day, each building on those before it."""

    def __init__(self, model: Path, folder: Path) -> None:
        self._folder, self._model = folder, model
        self._session = Session(partial(load_model, model))
        self._parent = QWidget()
        self._dialogs, self._closer = _SavingDialogs(self._parent), DialogCloser()
        store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self._window = MainWindow(self._session, store, self._dialogs)
        self._notices: list[Notice] = []
        self._errors = ErrorShower(self._notices.append, self._window)
        self._window.failed.connect(self._errors.show)
        self._hook, self._qt_said = sys.excepthook, list[str]()
        self._errors.install()
        qInstallMessageHandler(self._hear_qt)

    def steps(self, films: Sequence[Path]) -> Iterator[tuple[str, Callable[[], str]]]:
        """In order, with their names."""
        yield "window opens", self._open
        for film in films or self._samples():
            yield f"window: {film.name}", partial(self._analyse, film)
        for name, question in self._questions():
            yield f"dialog: {name}", partial(self._visit, question)
        yield "dialog: report", self._report
        yield "window: PDF", self._save
        yield "dialog: print preview", self._print
        yield "dialog: unsaved words", self._leave
        for name, begin in self._lessons():
            yield f"classroom: {name}", partial(self._teach, begin)

    def _questions(self) -> Iterator[tuple[str, Callable[[], object]]]:
        menus = self._window.menus
        for name, action in (
            ("open films", menus.open),
            ("open a folder", menus.open_folder),
            ("save evidence map", menus.save_picture),
            ("export table", menus.save_table),
            ("file information", menus.tags),
            ("compare", menus.compare),
            ("start a reading", menus.teach.read),
            ("choose a case set", menus.teach.edit),
            ("settings", menus.settings),
            ("how to use", menus.help.usage),
            ("keys and mouse", menus.help.shortcuts),
            ("welcome", menus.help.welcome),
            ("log", menus.help.log),
            ("licences", menus.help.licences),
            ("about this model", menus.about_model),
            ("about", menus.about),
        ):
            yield name, partial(self._trigger, action)
        yield "calibrate", self._dialogs.known_length
        yield "open after a crash", partial(self._dialogs.reopen, 2)

    def _lessons(self) -> Iterator[tuple[str, Callable[[], None]]]:
        room = self._window.classroom
        yield "reading", partial(room.read, STARTER_SET, "Self-test", self._folder)
        for name, kind in (("case set", "edit"), ("results", "results"), ("projector", "project")):
            yield name, partial(room.open, kind, STARTER_SET)

    def _samples(self) -> tuple[Path, Path]:
        """A JPEG film, and the same as compressed DICOM."""
        jpeg, dicom = min(SAMPLES.glob("*.jpg")), self._folder / "film.dcm"
        write_dicom(dicom, read_radiograph(jpeg).grey)
        return jpeg, dicom

    def _open(self) -> str:
        self._window.show()
        self._until(lambda: self._window.windowHandle().isExposed(), "it is not on the screen")
        size = self._window.size()
        return f"{size.width()}x{size.height()} pixels, {QApplication.platformName()}"

    def _analyse(self, film: Path) -> str:
        self._window.open_places([film])
        self._until(lambda: self._judged() == film.name, "there is no result")
        assert self._session.outcome is not None
        found = finding(self._session.outcome)
        same = classify(load_model(self._model), read_radiograph(film))
        must(isinstance(found, Prediction), "it was refused")
        assert isinstance(found, Prediction)
        assert isinstance(same, Prediction)
        off = abs(found.probability - same.probability)
        must(off <= SAME, f"the probability differs from core's by {off:.2g}")
        return f"{found.radiograph.format}, probability {found.probability:.9f}"

    def _judged(self) -> str:
        """Which film the result is of; that of the one before may still be there."""
        outcome = self._session.outcome
        return finding(outcome).radiograph.filename if outcome else ""

    def _visit(self, question: Callable[[], object]) -> str:
        with self._closer:
            question()
            self._until(lambda: bool(self._closer.seen), "it did not open")
        return f"“{self._closer.seen[0]}”"

    def _trigger(self, action: QAction) -> None:
        must(action.isEnabled(), "there is no result to do it with")
        action.trigger()

    @property
    def _report_dialog(self) -> ReportDialog:
        dialog = self._window.report_dialog
        must(dialog is not None, "no report is open")
        assert dialog is not None
        return dialog

    def _report(self) -> str:
        self._trigger(self._window.menus.report)
        dialog = self._report_dialog
        self._until(lambda: dialog.preview.page is not None, "it shows no page")
        return "shows its pages"

    def _save(self) -> str:
        dialog = self._report_dialog
        path = self._dialogs.target = self._folder / "report.pdf"
        dialog.save()
        self._until(lambda: not self._session.saving, "it was not written")
        must(path.is_file() and path.read_bytes()[:5] == b"%PDF-", "the file is no PDF")
        return f"{path.stat().st_size // 1024} KB"

    def _print(self) -> str:
        return self._visit(self._report_dialog.print_report)

    def _leave(self) -> str:
        dialog = self._report_dialog
        dialog.form.impression.setPlainText("Words that are in no file")
        said = self._visit(dialog.reject)
        self._until(lambda: self._window.report_dialog is None, "the report does not close")
        return said

    def _teach(self, begin: Callable[[], None]) -> str:
        begin()
        self._until(lambda: bool(self._window.classroom.windows), "it did not open")
        window = self._window.classroom.windows[0]
        self._until(lambda: window.windowHandle().isExposed(), "it is not on the screen")
        title = window.windowTitle()
        must(window.close() and not self._window.classroom.windows, "it does not close")
        return f"“{title}”"

    def close(self) -> str:
        """End the window and this bench."""
        closed = self._window.close()
        for widget in (self._window, self._parent):
            widget.deleteLater()
        qInstallMessageHandler(None)
        sys.excepthook = self._hook
        must(closed, "it does not close")
        must(not self._qt_said, f"Qt said: {' '.join(self._qt_said)}")
        return "Qt had nothing to complain about"

    def _hear_qt(self, kind: QtMsgType, _: QMessageLogContext, words: str | None) -> None:
        if words and words != OFFSCREEN and kind != QtMsgType.QtDebugMsg:
            self._qt_said.append(words)

    def _until(self, holds: Callable[[], bool], otherwise: str) -> None:
        """Let the window live until something holds; an error shown, or no patience, fails.

        Raises:
            CheckFailed: saying `otherwise`, or what the error said.
        """
        loop, look, end = QEventLoop(), QTimer(), monotonic() + PATIENCE
        look.timeout.connect(loop.quit)
        look.start(GLANCE // 5)
        while not holds() and not self._notices and monotonic() < end:
            loop.exec()
        said = [f"{notice.text} {notice.hint}" for notice in self._notices]
        self._notices.clear()
        must(not said, " ".join(said))
        must(holds(), otherwise)
