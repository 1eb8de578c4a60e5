"""The window as a user meets it: started with a film, looked at, closed by the keyboard."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from bare import HOME, BareRoot
from screen import Screen, lit


class Failed(Exception):
    """A check did not come out as it must."""


def require(holds: bool, otherwise: str) -> None:
    """A check fails where something does not hold."""
    if not holds:
        raise Failed(otherwise)


class Windows:
    """Starts programs in the bare system `root`; `films` are names in the user's folder."""

    def __init__(self, root: BareRoot, screen: Screen, films: Sequence[str]) -> None:
        self._root, self._screen, self._films = root, screen, films

    def show(self, program: str, home: str, screenshot: Path | None = None) -> str:
        """Start it as a double-click on a film does, look, and quit by the keyboard.

        In a home of its own below the user's: a first start, and no other window to join.
        """
        film, home = f"/{HOME}/films/{self._films[0]}", f"{HOME}/{home}"
        (self._root.folder / home).mkdir()
        self._root.give_home()
        command = self._root.command([program, film], self._screen.name, home=home)
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        try:
            self._screen.wait(lit, 30)
            self._screen.settled(2, 30)
            self._screen.keys("Return")  # the welcome is understood
            self._screen.settled(1, 10)
            if screenshot:
                save_picture(self._screen, screenshot)
            self._screen.keys("ctrl+q")
            said, _ = process.communicate(timeout=30)
        except (TimeoutError, subprocess.TimeoutExpired):
            process.kill()
            raise Failed("it was not seen, or did not close") from None
        require(process.returncode == 0, f"exit code {process.returncode}: {said.decode()}")
        require(not said, f"it said {said.decode()}")
        kept = self._root.folder / home / ".config/PneumoDetect/PneumoDetect.ini"
        lines = kept.read_text().splitlines()
        require("welcomed=true" in lines, "the settings were not kept")
        besides = [line for line in lines if not line.startswith("recent_films=")]
        require("synthetic" not in "".join(besides), "not only File > Recent names a film")
        return "exit code 0, nothing said, settings kept"

    def hand_over(self, program: str) -> str:
        """Start it twice; the window of the first shows the film of the second, which ends.

        Both are in one system, as a user's are; the second waits until it is let go.
        """
        home = f"{HOME}/shared"
        first, second = (f"/{HOME}/films/{name}" for name in self._films[:2])
        (self._root.folder / home).mkdir()
        self._root.give_home()
        wait = f"until [ -e /{home}/go ]; do sleep 0.1; done"
        shell = f"{program} {first} & {wait}; {program} {second}; echo second $?; wait $!; echo $?"
        command = self._root.command(["sh", "-c", shell], self._screen.name, home=home)
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                   text=True)  # fmt: skip
        try:
            self._screen.wait(lit, 30)
            self._screen.keys("Return")
            self._screen.settled(1, 10)
            (self._root.folder / home / "go").touch()
            assert process.stdout
            require(process.stdout.readline() == "second 0\n", "the second start did not end")
            self._screen.settled(2, 10)
            titles = self._screen.titles()
            self._screen.keys("ctrl+q")
            said, _ = process.communicate(timeout=30)
        except (TimeoutError, subprocess.TimeoutExpired):
            raise Failed("a window was not seen, or did not close") from None
        finally:
            process.kill()
        require(said == "0\n", said)
        named = [title for title in titles if title.startswith(self._films[1])]
        require(len(named) == 1, f"there are {titles}")
        return f"the title is {named[0]}"


def save_picture(screen: Screen, path: Path) -> None:
    """What is on the screen, as PNG."""
    import cv2

    cv2.imwrite(str(path), screen.picture(), [cv2.IMWRITE_PNG_COMPRESSION, 9])
