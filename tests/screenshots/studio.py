"""The real program with settings of its own, for as long as one picture is taken."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Self

from PySide6.QtCore import QPoint, QSettings
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.inference.model import load_model
from desktop import theme
from desktop.main_window import MainWindow
from desktop.session import Session
from desktop.settings import Settings, write_settings
from tests.desktop.every_window import EveryWindow
from tests.screenshots.scenes import SCENES

PATIENCE = 60.0  # seconds
BEHIND = QColor(0, 0, 0, 110)  # over the window behind a dialog


class Studio:
    """A window, closed with its threads and files at the end of the context."""

    def __init__(self) -> None:
        self._app = QApplication.instance() or QApplication(["PneumoDetect"])
        theme.add_fonts()
        self._app.setFont(QFont("Noto Sans", 9))
        self._folder = tempfile.TemporaryDirectory(prefix="pneumodetect-pictures-")
        self._window: MainWindow | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._window is not None:
            for dialog in self._window.findChildren(QDialog):
                dialog.done(0)
            self._window.close()
            self._window.deleteLater()
            self._app.processEvents()
        self._folder.cleanup()

    def scene(self, name: str) -> QImage:
        """The picture of one of `SCENES`."""
        scene, folder = SCENES[name], Path(self._folder.name)
        store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        write_settings(store, Settings(theme=scene.theme, welcomed=True))
        theme.apply(self._app, scene.theme)
        window = self._window = MainWindow(Session(partial(load_model)), store)
        window.resize(scene.size)
        window.show()
        found = EveryWindow(window, scene.films(folder), self._wait)
        shown = found(scene.window)
        if scene.act:
            scene.act(shown)
        self._settle(found)
        return _picture(window, shown)

    def _settle(self, found: EveryWindow) -> None:
        """Until everything is laid out and painted, and no report waits to be drawn again."""
        end = monotonic() + 0.7
        while monotonic() < end:
            self._app.processEvents()
        self._wait(lambda: not found.session.saving)

    def _wait(self, holds: Callable[[], bool]) -> None:
        end = monotonic() + PATIENCE
        while not holds():
            self._app.processEvents()
            if monotonic() > end:
                raise TimeoutError("The window does not come to show what it should.")


def _picture(window: QWidget, shown: QWidget) -> QImage:
    """A window; or one with a dialog over it."""
    if not isinstance(shown, QDialog):
        return shown.grab().toImage()
    behind, front = window.grab(), shown.grab()
    painter = QPainter(behind)
    painter.fillRect(window.rect(), BEHIND)
    room = window.size() - shown.size()
    corner = QPoint(room.width() // 2, room.height() // 2)
    painter.drawPixmap(corner, front)
    painter.setPen(theme.LINE)
    painter.drawRect(shown.rect().translated(corner))
    painter.end()
    return behind.toImage()
