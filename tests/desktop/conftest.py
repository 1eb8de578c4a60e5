"""Windows without a screen, settings in a temporary folder, films made of numbers."""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage

from core.inference.card import ModelCard
from core.inference.model import Model, load_model
from desktop.collector import Collector
from desktop.dialogs import Answer
from desktop.main_window import MainWindow
from desktop.session import Session
from desktop.show_error import ErrorShower, Notice


class FakeDialogs:
    """Answers at once what a test wants answered."""

    def __init__(self) -> None:
        self.chosen: list[Path] = []
        self.target: Path | None = None
        self.suggested: Path | None = None
        self.length: float | None = None
        self.abouts = 0
        self.answer = Answer.Cancel
        self.offered: list[int] = []
        self.reopens = False
        self.title = ""
        self.asked = 0
        self.printed: list[QImage] = []
        self.models: list[ModelCard] = []

    def films(self, folder: Path | None) -> list[Path]:
        return self.chosen

    def folder(self, folder: Path | None) -> Path | None:
        return self.chosen[0] if self.chosen else None

    def save_as(self, title: str, suggested: Path) -> Path | None:
        self.suggested, self.title = suggested, title
        return self.target

    def known_length(self) -> float | None:
        return self.length

    def reopen(self, films: int) -> bool:
        self.offered.append(films)
        return self.reopens

    def unsaved(self, parent: object) -> Answer:
        self.asked += 1
        return self.answer

    def print_pages(self, pages: Sequence[QImage], paper: str, parent: object) -> None:
        self.printed = list(pages)

    def about(self, card: object) -> None:
        self.abouts += 1

    def about_model(self, card: ModelCard) -> None:
        self.models.append(card)


@pytest.fixture(autouse=True, scope="session")
def collector(qapp) -> Iterator[Collector]:
    """Garbage is collected as in the program: on this thread, while it waits for events."""
    yield Collector(qapp)
    gc.enable()


@pytest.fixture
def make_film(tmp_path: Path) -> Callable[..., Path]:
    """Grey films, darker to the left, with two darker lungs; larger than the guard's least."""

    def make(name: str = "film.png", columns: int = 600, rows: int = 500, flat: int = -1) -> Path:
        y, x = np.mgrid[0:rows, 0:columns]
        pixels = (40 + 180 * x / columns).astype(np.uint8)
        for centre in (0.3, 0.7):
            lung = ((x / columns - centre) / 0.15) ** 2 + ((y / rows - 0.5) / 0.35) ** 2 < 1
            pixels[lung] //= 2
        if flat >= 0:
            pixels[:] = flat
        path = tmp_path / name
        path.write_bytes(cv2.imencode(path.suffix, pixels)[1].tobytes())
        return path

    return make


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def notices() -> list[Notice]:
    """What message boxes would have said."""
    return []


@pytest.fixture
def load(unguarded: Path) -> Callable[[], Model]:
    """Load a model that takes made-up films for chests."""
    return partial(load_model, unguarded)


@pytest.fixture
def make_window(
    qtbot, store: QSettings, dialogs: FakeDialogs, notices: list[Notice], load
) -> Iterator[Callable[..., MainWindow]]:
    windows = []

    def make(load=load) -> MainWindow:
        session = Session(load)
        window = MainWindow(session, store, dialogs)
        window.session = session
        window.errors = ErrorShower(notices.append, window)
        window.failed.connect(window.errors.show)
        window.resize(1280, 720)
        window.show()
        qtbot.addWidget(window)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()


@pytest.fixture
def window(make_window) -> MainWindow:
    return make_window()


@pytest.fixture
def opened(qtbot, window, make_film) -> MainWindow:
    """A window with a film and its finished analysis."""
    with qtbot.waitSignal(window.session.explained, timeout=20_000):
        window.open_places([make_film()])
    return window
