"""How films come in: dialogs, the recent ones, and what was open before a crash."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from core.errors import FileGone
from core.paths import SAMPLES
from desktop.dialogs import Dialogs
from desktop.films import Films
from desktop.jobs import Lane
from desktop.preferences import Preferences
from desktop.recent import Recent, absolute
from desktop.recovery import Recovery, Trace
from desktop.session import Session
from desktop.settings import traces_folder


class Opening(QObject):
    """Asks, opens, and remembers what was opened where the settings allow it."""

    failed = Signal(object)  # CoreError

    def __init__(
        self, session: Session, preferences: Preferences, dialogs: Dialogs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._preferences, self._dialogs = session, preferences, dialogs
        self._asked: tuple[Path, ...] = ()  # to be opened
        self._places: tuple[Path, ...] = ()  # that are open
        self._new = False  # since the last film was on screen
        self._looking = Lane(self)
        self._looking.stage.connect(self._open_one)
        self._looking.failed.connect(self.failed)
        session.listed.connect(self._note)
        session.film_read.connect(self._remember)
        session.closed.connect(self._close)
        session.changed.connect(self._follow)

    def remember(self, store: QSettings, menu: QMenu) -> None:
        """Keep what is opened: recent places in `store`, what is open now beside it."""
        self.recent = Recent(store, self._preferences, menu)
        self.recent.chosen.connect(self._look)
        self.recovery = Recovery(traces_folder(store), self)
        self.recovery.found.connect(self._offer)
        self.recovery.failed.connect(self.failed)
        self._preferences.changed.connect(self._obey)

    def open_places(self, places: Sequence[Path], current: Path | None = None) -> None:
        """Open files and folders; nothing changes where there are none."""
        if places:
            self._asked = absolute(places)
            self._session.open_places(self._asked, current)

    @Slot()
    def open_dialog(self) -> None:
        """Ask for files."""
        paths = self._dialogs.films(self._preferences.settings.last_folder)
        if paths:
            self._preferences.note(last_folder=paths[0].parent)
        self.open_places(paths)

    @Slot()
    def open_folder_dialog(self) -> None:
        """Ask for a folder."""
        folder = self._dialogs.folder(self._preferences.settings.last_folder)
        if folder:
            self._preferences.note(last_folder=folder)
            self.open_places([folder])

    @Slot()
    def open_samples(self) -> None:
        """The films that came with the program."""
        self.open_places([SAMPLES])

    def look_back(self) -> None:
        """Offer what was open when the program ended uncleanly."""
        if self._preferences.settings.remember_films:
            self.recovery.look()
        else:
            self.recovery.forget_all()

    def close(self) -> None:
        """A clean end; cancel and join."""
        self._looking.close()
        self.recovery.close()

    @Slot(object)
    def _note(self, films: Films) -> None:
        self._places, self._new = self._asked, True

    @Slot()
    def _remember(self) -> None:
        """A film of what was opened is on screen: what holds none is not worth it."""
        if self._new and self._places != (SAMPLES,):
            self.recent.add(self._places)
        self._new = False

    @Slot()
    def _close(self) -> None:
        self._places = ()

    @Slot()
    def _follow(self) -> None:
        films, trace = self._session.films, None
        if films and self._places and self._preferences.settings.remember_films:
            point = self._session.operating_point
            trace = Trace(self._places, len(films.paths), films.current, point)
        self.recovery.follow(trace)

    @Slot()
    def _obey(self) -> None:
        """Other settings."""
        self._follow()
        if not self._preferences.settings.remember_films:
            self.recovery.forget_all()

    @Slot(object)
    def _offer(self, trace: Trace) -> None:
        if self._session.films is None and self._dialogs.reopen(trace.films):
            self._session.operating_point = trace.operating_point
            self.open_places(trace.places, trace.current)

    @Slot(object)
    def _look(self, place: Path) -> None:
        self._looking.start(partial(there, place))

    @Slot(object)
    def _open_one(self, place: Path) -> None:
        self.open_places([place])


def there(place: Path) -> Iterator[Path]:
    """Yields a place that was opened before, if it can be opened again.

    Raises:
        FileGone: it is not there now.
    """
    if not place.exists():
        raise FileGone(place)
    yield place
