"""One window a user and screen: a later start hands its places to the one that is open.

No socket is needed. The program that came first holds a lock in a folder that its user alone
may enter, and watches that folder. A later one puts a letter there, and knows by its vanishing
that it was taken; one that nobody takes in time it takes back, and opens a window of its own.
"""

import json
import logging
import os
import stat
import sys
import time
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from platform import node
from uuid import uuid4

from PySide6.QtCore import QFileSystemWatcher, QObject, QSettings, QTimer, Signal, Slot

from core import __version__
from core.errors import CannotWrite
from core.files import write_bytes
from desktop.recent import absolute
from desktop.recovery import lock_of
from desktop.settings import traces_folder

PATIENCE = 4.0  # seconds that a letter may lie there
GLANCE = 0.02  # seconds between two looks at it
TOGETHER = 200  # milliseconds: several files opened at once come one by one from some desktops
LARGEST = 8 * 2**20  # bytes of a letter
LETTERS = "[!.]*.places"  # not those that are being written
TOKEN = "XDG_ACTIVATION_TOKEN"  # what Wayland asks for before a window may come to the front
SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "SESSIONNAME", "QT_QPA_PLATFORM")

_log = logging.getLogger(__name__)


def inbox_folder(store: QSettings, model: Path | None) -> Path:
    """Where programs of this version, user, machine and screen meet that use the same model."""
    screen = [os.environ.get(name, "") for name in SCREEN]
    whose = [store.fileName(), __version__, node(), str(model and model.resolve()), *screen]
    name = sha256("\0".join(whose).encode(errors="surrogateescape")).hexdigest()[:16]
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return (Path(runtime) if runtime else traces_folder(store)) / f"pneumodetect-{name}"


class Inbox(QObject):
    """The folder of the program that came first; `arrived` once it watches."""

    arrived = Signal(object)  # tuple[Path, ...], perhaps empty: to come to the front is all

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._lock = lock_of(folder / "first")
        self._places: list[Path] = []
        self._telling = False
        self._watcher: QFileSystemWatcher | None = None
        self._timer = QTimer(self, singleShot=True, interval=TOGETHER)
        self._timer.timeout.connect(self._tell)

    def claim(self) -> bool:
        """Whether this program is the first, or the one before it is there no more."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return _is_ours(self.folder) and (self._lock.isLocked() or self._lock.tryLock(0))
        except OSError as error:
            _log.warning("No window can be shared: %s.", error.strerror)
            return False

    def watch(self) -> None:
        """Hear of letters, those that lie there already included, if this program is the first."""
        if self._lock.isLocked():
            self._watcher = QFileSystemWatcher([str(self.folder)], self)
            self._watcher.directoryChanged.connect(self._look)
            self._look()

    def close(self) -> None:
        """Leave nothing behind; the next program is the first."""
        if self._lock.isLocked():
            if self._watcher:
                self._watcher.directoryChanged.disconnect(self._look)
            for letter in self.folder.glob(LETTERS):
                letter.unlink(missing_ok=True)
            self._lock.unlock()
            try:
                self.folder.rmdir()
            except OSError:
                _log.info("The shared folder is in use by another program already.")

    @Slot()
    def _look(self) -> None:
        for letter in sorted(self.folder.glob(LETTERS)):
            taken = letter.with_suffix(".taken")
            try:
                letter.rename(taken)  # either this succeeds or the sender's taking back
                self._places += _read(taken)
                self._timer.start()
            except FileNotFoundError:  # taken back
                continue
            except (OSError, ValueError) as error:
                _log.warning("A letter that makes no sense was dropped: %s.", type(error).__name__)
            taken.unlink(missing_ok=True)

    @Slot()
    def _tell(self) -> None:
        if self._telling:  # whoever hears of it still asks the user something
            self._timer.start()
            return
        places, self._places, self._telling = tuple(self._places), [], True
        try:
            self.arrived.emit(places)
        finally:
            self._telling = False


def hand_over(inbox: Inbox, places: Sequence[Path], patience: float = PATIENCE) -> bool:
    """Put a letter into another program's inbox, and wait until it is taken.

    Returns:
        False where nobody takes it within `patience` seconds: nothing is left there then, and
        the inbox may have become this program's own.
    """
    letter = inbox.folder / f"{uuid4().hex}.places"
    written = [str(place) for place in absolute(places)]
    data = json.dumps({"places": written, "token": os.environ.get(TOKEN, "")}).encode()
    if len(data) > LARGEST:
        return False
    _let_others_to_the_front()
    try:
        write_bytes(letter, data)
    except CannotWrite:
        return False
    end = time.monotonic() + patience
    while letter.exists():
        if inbox.claim() or time.monotonic() > end:
            try:
                letter.unlink()
            except FileNotFoundError:  # taken in the last moment
                return True
            return False
        time.sleep(GLANCE)
    return True


def _read(letter: Path) -> Iterator[Path]:
    """The places of a letter; none of one whose sender is gone long since.

    Raises:
        ValueError: it is none.
        OSError: it cannot be read.
    """
    facts = letter.lstat()
    if not stat.S_ISREG(facts.st_mode) or facts.st_size > LARGEST:
        raise ValueError("no file of this size or kind is ever sent")
    if time.time() - facts.st_mtime > 2 * PATIENCE:
        return
    found = json.loads(letter.read_bytes())
    match found:
        case {"places": [*names], "token": str(token)} if all(map(_is_place, names)):
            if token.isascii() and token.isprintable():
                os.environ[TOKEN] = token
            yield from map(Path, names)
        case _:
            raise ValueError("no letter")


def _is_place(name: object) -> bool:
    return isinstance(name, str) and "\0" not in name and Path(name).is_absolute()


def _is_ours(folder: Path) -> bool:
    """Whether nobody else can put anything there; Windows keeps others out of user folders."""
    if sys.platform == "win32":
        return True
    facts = folder.lstat()
    if not stat.S_ISDIR(facts.st_mode) or facts.st_uid != os.getuid():
        return False
    folder.chmod(0o700)
    return True


def _let_others_to_the_front() -> None:
    """Windows lets only the program that the user just started say who may."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
