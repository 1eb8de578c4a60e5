"""A screen in memory (Xvfb, with openbox) whose pixels can be read without asking anybody."""

import mmap
import os
import struct
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import Self

import numpy as np
from numpy.typing import NDArray

SIZE = (1280, 720)


class Screen:
    """A context; `name` is what DISPLAY wants. The pixels are an XWD file that Xvfb maps."""

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory(prefix="screen-")
        there, here = os.pipe()
        width, height = SIZE
        command = ["Xvfb", "-displayfd", str(here), "-ac", "-nolisten", "tcp"]
        command += ["-screen", "0", f"{width}x{height}x24", "-fbdir", self._folder.name]
        self._process = subprocess.Popen(command, pass_fds=(here,), stderr=subprocess.DEVNULL)
        os.close(here)
        with os.fdopen(there) as said:
            self.name = f":{said.readline().strip()}"
        manager = ["openbox", "--sm-disable"]
        display = os.environ | {"DISPLAY": self.name}
        quiet = subprocess.DEVNULL
        self._manager = subprocess.Popen(manager, env=display, stdout=quiet, stderr=quiet)
        with (Path(self._folder.name) / "Xvfb_screen0").open("rb") as file:
            self._pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._pixels[:100])
        self._start, self._row = header[0] + 12 * header[19], header[12]
        return self

    def __exit__(self, *_: object) -> None:
        self._pixels.close()
        for process in (self._manager, self._process):
            process.terminate()
            process.wait()
        self._folder.cleanup()

    def picture(self) -> NDArray[np.uint8]:
        """What is seen now, (rows, columns, 3) in blue, green, red."""
        width, height = SIZE
        data = self._pixels[self._start : self._start + height * self._row]
        rows = np.frombuffer(data, np.uint8).reshape(height, self._row // 4, 4)
        return rows[:, :width, :3].copy()

    def keys(self, *keys: str) -> None:
        """Press keys over what is in the middle of the screen."""
        middle = ["mousemove", str(SIZE[0] // 2), str(SIZE[1] // 2)]
        command = ["xdotool", *middle, "key", "--delay", "100", *keys]
        subprocess.run(command, env=os.environ | {"DISPLAY": self.name}, check=True)

    def titles(self) -> list[str]:
        """Of all windows that are seen."""
        command = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"]
        done = subprocess.run(
            command, env=os.environ | {"DISPLAY": self.name}, capture_output=True, text=True
        )
        return done.stdout.splitlines()

    def wait(self, holds: Callable[[NDArray[np.uint8]], bool], seconds: float) -> float:
        """When the picture first was so, on the monotonic clock.

        Raises:
            TimeoutError: never within `seconds`.
        """
        end = monotonic() + seconds
        while not holds(self.picture()):
            if monotonic() > end:
                raise TimeoutError(f"not on the screen within {seconds:.0f} s")
            sleep(0.01)
        return monotonic()

    def settled(self, quiet: float, seconds: float) -> float:
        """When the last change came that was followed by `quiet` seconds without one.

        A progress bar or a blinking cursor is no change: fewer than one pixel in 200.
        """
        last, changed, end = self.picture(), monotonic(), monotonic() + seconds
        while monotonic() < min(changed + quiet, end):
            sleep(0.01)
            now = self.picture()
            if np.any(now != last, axis=2).mean() > 0.005:
                last, changed = now, monotonic()
        return changed


def lit(picture: NDArray[np.uint8]) -> bool:
    """Whether a window covers most of the screen, which is black before."""
    return bool(np.any(picture > 0, axis=2).mean() > 0.5)
