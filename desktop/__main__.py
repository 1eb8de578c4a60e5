"""`python -m desktop [FILE|FOLDER ...]`: composes settings, session, window and errors."""

import argparse
import os
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtGui import QFileOpenEvent, QIcon, QWindow
from PySide6.QtWidgets import QApplication

from core import __version__
from core.frozen import serve_as_python
from core.inference.model import load_model
from core.paths import DEFAULT_MODEL, ICONS, MODELS
from desktop import theme
from desktop.collector import Collector
from desktop.hand_over import Inbox, hand_over, inbox_folder
from desktop.log_window import LogMemory
from desktop.main_window import MainWindow
from desktop.session import Session
from desktop.settings import read_settings, user_store
from desktop.show_error import ErrorShower, message_box
from desktop.translation import choose_language

SWITCH = 0.0005  # seconds until a worker lets the window's thread in again


def main(argv: Sequence[str] | None = None) -> int:
    """Show the window until it is closed; returns the exit code."""
    options = _parser().parse_args(argv)
    if options.selftest:
        return _selftest(options)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    store = user_store()
    inbox = Inbox(inbox_folder(store, options.model))
    first = not options.new_window and inbox.claim()
    if not (first or options.new_window) and hand_over(inbox, options.places):
        return 0
    try:
        return _show(options, store, inbox)
    finally:
        inbox.close()


def _show(options: argparse.Namespace, store: QSettings, inbox: Inbox) -> int:
    sys.setswitchinterval(SWITCH)
    app = QApplication.instance() or QApplication(["PneumoDetect"])
    assert isinstance(app, QApplication)
    app.setApplicationDisplayName("PneumoDetect")
    app.setWindowIcon(QIcon(str(ICONS / "pneumodetect.png")))
    log = LogMemory()
    log.install()
    settings = read_settings(store)
    theme.add_fonts()
    choose_language(app, settings.language)
    theme.apply(app, settings.theme)
    model = options.model or MODELS / settings.model
    session = Session(partial(load_model, model, settings.threads or None))
    window = MainWindow(session, store, log=log)
    errors = ErrorShower(message_box(window), window)
    errors.install()
    window.failed.connect(errors.show)
    window.show()
    window.welcome()
    begin = partial(window.open_places, options.places) if options.places else window.begin
    AfterFirstPaint(window.windowHandle(), begin)  # the window keeps it
    if sys.platform == "darwin":  # elsewhere it would only hear every event for nothing
        app.installEventFilter(OpenedByDesktop(window))
    inbox.arrived.connect(window.receive)
    inbox.watch()
    Collector(app)
    return app.exec()


def _selftest(options: argparse.Namespace) -> int:
    """Needs no screen, but takes one that is asked for by Qt's own variable."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.selftest import run

    app = QApplication.instance() or QApplication(["PneumoDetect"])
    assert isinstance(app, QApplication)
    theme.add_fonts()
    theme.apply(app, "system")
    return run(options.model or DEFAULT_MODEL, options.places)


class AfterFirstPaint(QObject):
    """Begins once the window is on screen: a worker's imports would make its first paint wait."""

    def __init__(self, handle: QWindow, begin: Callable[[], None]) -> None:
        super().__init__(handle)
        self._begin = begin
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the event that paints."""
        if event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._begin)
        return False


class OpenedByDesktop(QObject):
    """Opens the films that macOS's Finder hands to the program, running or not."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the event that names a file; pass on all others."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._window.receive([Path(event.file())])
            return True
        return False


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pneumodetect",
        description="Shows chest radiographs of children aged 1 to 5 with the model's verdict. "
        "Research and teaching only, never for diagnosis.",
    )
    parser.add_argument("places", nargs="*", type=Path, metavar="FILE|FOLDER", help="what to open")
    parser.add_argument(
        "--model",
        type=Path,
        metavar="FOLDER",
        help="the model to use, else the one in the settings",
    )
    parser.add_argument(
        "--new-window",
        action="store_true",
        help="open a window of its own; else one that is open already takes the films",
    )
    parser.add_argument(
        "--selftest",
        action="store_true",
        help="check this installation without a screen, print a table and exit",
    )
    parser.add_argument("--version", action="version", version=f"PneumoDetect {__version__}")
    return parser


if __name__ == "__main__":
    serve_as_python(sys.argv)
    sys.exit(main())
