"""A teacher who answers at once, films of two kinds, and a way to wait for a window."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from desktop.dialogs import Answer
from desktop.main_window import MainWindow
from desktop.teaching.dialogs import TeachingDialogs

WAIT = 20_000


class FakeTeacher(TeachingDialogs):
    """Chooses what a test wants chosen."""

    def __init__(self) -> None:
        self.chosen: list[Path] = []
        self.target: Path | None = None
        self.answer = Answer.Discard

    def case_set(self, parent) -> Path | None:
        return self.chosen[0] if self.chosen else None

    def films(self, parent) -> list[Path]:
        return self.chosen

    def readings(self, parent) -> list[Path]:
        return self.chosen

    def folder(self, parent, title) -> Path | None:
        return self.chosen[0] if self.chosen else None

    def save_as(self, parent, title, suggested) -> Path | None:
        return self.target

    def unsaved(self, parent) -> Answer:
        return self.answer


@pytest.fixture
def teacher(window: MainWindow) -> FakeTeacher:
    window.classroom.dialogs = FakeTeacher()
    return window.classroom.dialogs


@pytest.fixture
def films(tmp_path: Path) -> Path:
    """Twelve made-up films in class folders; those of the ill have a bright patch."""
    for number in range(12):
        label = "PNEUMONIA" if number % 2 else "NORMAL"
        y, x = np.mgrid[0:300, 0:360]
        grey = 60 + 60 * np.cos(x / (20 + number)) * np.cos(y / 37)
        if number % 2:
            grey[120:180, 60:140] += 100
        path = tmp_path / "films" / label / f"{label}-{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        pixels = np.clip(grey, 0, 255).astype(np.uint8)
        path.write_bytes(cv2.imencode(".png", pixels)[1].tobytes())
    return tmp_path / "films"


@pytest.fixture
def opened_window(qtbot, window: MainWindow) -> Callable[..., object]:
    """Do something, and give the classroom's window that appears then."""

    def wait(act: Callable[[], object]):
        before = list(window.classroom.windows)
        act()
        qtbot.waitUntil(lambda: len(window.classroom.windows) > len(before), timeout=WAIT)
        return window.classroom.windows[-1]

    return wait
