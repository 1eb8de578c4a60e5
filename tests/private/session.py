"""A user at work, for `test_private.py`: python session.py FILM MODEL FOLDER.

Opens the film in the real window, meets an error and a bug, exports with the settings that
are there, and closes. Prints as JSON what was suggested, logged and shown in titles, and
which sockets Python opened.
"""

import json
import logging
import socket
import sys
from functools import partial
from pathlib import Path

SOCKETS: list[str] = []


def watch(event: str, facts: tuple[object, ...]) -> None:
    """An audit hook: sockets between the processes of one machine are no network."""
    if event == "socket.__new__" and facts[1] != getattr(socket, "AF_UNIX", None):
        SOCKETS.append(str(facts[1:]))
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.bind"):
        SOCKETS.append(event)


sys.addaudithook(watch)

from PySide6.QtCore import QTimer, Slot  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from core.inference.model import load_model  # noqa: E402
from desktop.dialogs import Dialogs  # noqa: E402
from desktop.log_window import LogMemory  # noqa: E402
from desktop.main_window import MainWindow  # noqa: E402
from desktop.session import Session  # noqa: E402
from desktop.settings import user_store  # noqa: E402
from desktop.show_error import ErrorShower  # noqa: E402


class Answers(Dialogs):
    """Saves where it is told to, and keeps what was suggested."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self.folder, self.suggested = folder, []

    def save_as(self, title: str, suggested: Path) -> Path:
        """Under a name of our own."""
        self.suggested.append(suggested.name)
        return self.folder / f"export{len(self.suggested)}{suggested.suffix}"


class User:
    """Takes the next step once the one before is through."""

    def __init__(self, window: MainWindow, film: Path) -> None:
        self.window, self.film = window, film
        self.titles, self.saved = set(), 0
        session.saved.connect(self.count)
        self.play = self.steps()
        self.until = lambda: True
        self.timer = QTimer(interval=5)
        self.timer.timeout.connect(self.beat)
        self.timer.start()

    @Slot(object)
    def count(self, path: Path) -> None:
        """One more file is there."""
        self.saved += 1

    @Slot()
    def beat(self) -> None:
        """Look whether the step is through."""
        self.titles.add(self.window.windowTitle())
        if self.until():
            self.until = next(self.play, lambda: False)

    def steps(self):
        """What a day brings."""
        window, menus = self.window, self.window.menus
        window.open_places([self.film.with_name("CANARYGONE.dcm")])
        yield lambda: bool(notices)
        window.open_places([self.film])
        yield menus.save_picture.isEnabled
        QTimer.singleShot(0, self.fail)
        yield lambda: any(notice.grave for notice in notices)
        menus.save_picture.trigger()
        yield lambda: self.saved == 1 and not session.saving
        menus.report.trigger()
        yield window.report_dialog.save_button.isEnabled
        window.report_dialog.save_button.click()
        yield lambda: self.saved == 2 and not session.saving
        window.report_dialog.close()
        window.close()

    def fail(self) -> None:
        """A bug whose message and values name the patient."""
        patient = "CANARYPATIENT"
        raise RuntimeError(f"no {patient} in {self.film}")


app = QApplication([])
film, model, folder = (Path(argument) for argument in sys.argv[1:])
log, notices = LogMemory(), []
log.install()
logging.getLogger("core").setLevel(logging.DEBUG)
session = Session(partial(load_model, model))
window = MainWindow(session, user_store(), log=log)
window.saving._dialogs = answers = Answers(window, folder)
errors = ErrorShower(notices.append, window)
errors.install()
window.failed.connect(errors.show)
window.show()
user = User(window, film)
code = app.exec()
grave = [f"{notice.text} {notice.hint}" for notice in notices if notice.grave]
told = {"suggested": answers.suggested, "log": list(log.lines), "crash": grave}
sys.stdout.write(json.dumps(told | {"titles": sorted(user.titles), "sockets": SOCKETS}))
sys.exit(code)
