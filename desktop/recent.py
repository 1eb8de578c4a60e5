"""The files and folders opened last: a menu, and a list in the settings unless it is off."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.foreign_text import one_line
from desktop.preferences import Preferences
from desktop.settings import read_recent, write_recent

MOST = 10
WIDTH = 420  # pixels of a name


class Recent(QObject):
    """Kept in the store at once, so that several windows share it and a crash loses nothing."""

    chosen = Signal(object)  # Path

    def __init__(self, store: QSettings, preferences: Preferences, menu: QMenu) -> None:
        super().__init__(menu)
        self._store, self._preferences, self._menu = store, preferences, menu
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.fill)
        menu.triggered.connect(self._choose)
        preferences.changed.connect(self.fill)
        self.fill()

    def add(self, places: Sequence[Path]) -> None:
        """What was opened now comes first."""
        if self._preferences.settings.remember_films:
            known = read_recent(self._store)
            write_recent(self._store, list(dict.fromkeys([*places[:MOST], *known]))[:MOST])
            self.fill()

    @Slot()
    def fill(self) -> None:
        """The menu as the store is now."""
        self._menu.clear()
        kept = self._preferences.settings.remember_films
        places = read_recent(self._store) if kept else ()
        for number, place in enumerate(places, 1):
            action = self._menu.addAction(self._words(number, place))
            action.setToolTip(one_line(str(place)))
            action.setData(str(place))
        if places:
            self._menu.addSeparator()
            self._menu.addAction(self.tr("&Clear this list")).triggered.connect(self.clear)
        else:
            words = self.tr("Nothing yet") if kept else self.tr("Switched off in the settings")
            self._menu.addAction(words).setEnabled(False)

    @Slot()
    def clear(self) -> None:
        """Forget them all."""
        write_recent(self._store, ())
        self.fill()

    def _words(self, number: int, place: Path) -> str:
        name = one_line(f"{place.name or place} – {place.parent.name}")
        middle = Qt.TextElideMode.ElideMiddle
        short = self._menu.fontMetrics().elidedText(name, middle, WIDTH).replace("&", "&&")
        return f"&{number % 10}  {short}"

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        if action.data():
            self.chosen.emit(Path(action.data()))


def absolute(places: Sequence[Path]) -> tuple[Path, ...]:
    """Places that mean the same wherever the program is started next, each once."""
    return tuple(dict.fromkeys(Path(os.path.abspath(place)) for place in places))
