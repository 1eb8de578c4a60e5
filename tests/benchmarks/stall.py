"""Longest event-loop stall, start-up times and memory of the window.

    python -m tests.benchmarks.stall [FILM FILM ...]

A timer beats every millisecond; the longest gap between two beats is the stall. Without
films it makes a 9-megapixel one of 16 bits and a small one. Exit code 1 above the limits.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtWidgets import QApplication

from core.paths import SAMPLES
from desktop.main_window import MainWindow
from tests.benchmarks.harness import PROCESS, RIGHT, Until, User, drag, own_folder, zoom

STALL, VISIBLE, RESULT, MEMORY = 50.0, 1500.0, 1000.0, 400.0  # ms, ms, ms, MiB


def since_start() -> float:
    """Milliseconds since the process began."""
    return 1000.0 * (time.time() - PROCESS.create_time())


class Clock:
    """Everything that takes long, with the moments of the first paint and the first result."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.visible = self.result = 0.0

    def play(self, user: User, window: MainWindow) -> Iterator[Until]:
        """With two films that are opened from the command line."""
        view, menus, session = window.panes.original, window.menus, window._session
        self.visible = since_start()
        user.phase = "open from the command line, model loading"
        yield menus.save_picture.isEnabled
        self.result = since_start()
        user.phase = "window/level drag"
        yield from drag(view, RIGHT, 120)
        user.phase = "zoom"
        yield from zoom(view, 12)
        user.phase = "next and previous"
        for action in (menus.next, menus.previous) * 2:
            action.trigger()
            yield menus.save_picture.isEnabled
        user.phase = "save report"
        window._dialogs.save_as = lambda title, suggested: self.folder / suggested.name
        menus.report.trigger()
        yield lambda: bool(window.report_dialog.preview.pages)
        window.report_dialog.save_button.click()
        yield lambda: not session.saving
        window.report_dialog.close()
        yield lambda: True
        user.phase = "save evidence map"
        menus.save_picture.trigger()
        yield lambda: not session.saving
        user.phase = ""
        window.close()
        QApplication.quit()
        yield lambda: False


def make_films(folder: Path) -> list[Path]:
    """A synthetic sample, which the guard lets through, at 9 megapixels of 16 bits, and small."""
    sample = cv2.imread(str(SAMPLES / "synthetic-pneumonia-1.jpg"), cv2.IMREAD_GRAYSCALE)
    whole = cv2.resize(sample, (3000, 3000), interpolation=cv2.INTER_CUBIC) * 256.0
    noise = np.random.default_rng(0).normal(0, 200, whole.shape)
    deep = np.clip(whole + noise, 0, 65535).astype(np.uint16)
    large, small = folder / "large.png", folder / "small.jpg"
    cv2.imwrite(str(large), deep)
    cv2.imwrite(str(small), (deep[::3, ::3] >> 8).astype(np.uint8))
    return [large, small]


def main() -> int:
    """Play the script and print what was measured."""
    with own_folder() as folder:
        began = since_start()
        films = [Path(arg) for arg in sys.argv[1:]] or make_films(folder)
        making = since_start() - began
        _app = QApplication([])
        clock = Clock(folder)
        user = User(clock.play)
        user.run(films)
        memory = PROCESS.memory_info().rss / 2**20
        visible, first = clock.visible - making, clock.result - clock.visible
        print(f"window visible after {visible:6.0f} ms (limit {VISIBLE:.0f})")
        print(f"first result after   {first:6.0f} ms more (limit {RESULT:.0f})")
        print(f"resident memory      {memory:6.0f} MiB (limit {MEMORY:.0f})")
        user.print_stalls(STALL)
        good = visible <= VISIBLE and first <= RESULT and memory <= MEMORY
        return 0 if good and user.worst <= STALL else 1


if __name__ == "__main__":
    sys.exit(main())
