"""Does the built bundle work? `smoke.py BUNDLE [--deb FILE] [--run FILE] [--screenshot PNG]`.

Runs it in a bare Debian without Python and without a network interface, on a screen of its
own, and compares it with the source, which this Python must be able to run. Needs Linux,
root's rights, mmdebstrap, Xvfb, openbox, xdotool, iproute2 and curl. Anything on standard error
fails, and so does a file that is left outside the user's folders.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from bare import HOME, BareRoot
from contents import PROJECT, TERMINAL, WINDOW
from screen import Screen
from smoke_films import make_films, source_probability, spoil
from smoke_service import Service
from smoke_window import Failed, Windows, require

SAME = 1e-6  # the bundle's probability and the source's
PLACE = "opt/pneumodetect"
STARTER = "_internal/resources/cases/synthetic.pdcases"


def main() -> int:
    """Run every check; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--deb", type=Path, help="also install, start and remove this package")
    parser.add_argument("--run", type=Path, help="also install, start and remove this installer")
    parser.add_argument("--screenshot", type=Path, help="save what the window shows")
    options = parser.parse_args()
    sys.path.insert(0, str(PROJECT))
    passed = True
    with tempfile.TemporaryDirectory(prefix="pneumodetect-smoke-") as folder, Screen() as screen:
        bench = Bench(options, Path(folder), screen)
        for name, step in bench.steps():
            try:
                print(f"ok      {name:34}{step()}", flush=True)
            except (Failed, TimeoutError) as error:
                print(f"FAILED  {name:34}{error}", flush=True)
                passed = False
    return 0 if passed else 1


class Bench:
    """The checks, each building on those before it."""

    def __init__(self, options: argparse.Namespace, folder: Path, screen: Screen) -> None:
        self._options, self._folder, self._screen = options, folder, screen
        self._root = BareRoot(folder / "root")
        self._films = make_films(folder / "films")
        self._root.put(options.bundle, PLACE)
        self._root.put(folder / "films", f"{HOME}/films")
        spoil(self._root.folder / PLACE, self._root.folder / HOME / "spoilt")
        self._root.give_to_user()
        self._before = self._root.files()
        self._windows = Windows(self._root, screen, [film.name for film in self._films])
        self._truth = {film.name: source_probability(film) for film in self._films}

    def steps(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """In order, with their names."""
        yield "no Python, no network", self._alone
        yield "window: self-test on a screen", self._selftest
        yield "window: self-test without one", self._offscreen
        for film in self._films:
            yield f"terminal: {film.name}", lambda film=film: self._predict(film.name)
        yield "terminal: batch of all, PDFs", self._batch
        yield "terminal: altered model refused", self._refuse
        yield "terminal: training is not in it", self._train
        yield "terminal: case sets", self._cases
        yield "terminal: figures and plots", self._evaluate
        yield "terminal: the local API", self._serve
        yield "window: opened, seen, closed", self._window
        if (PROJECT / "desktop" / "hand_over.py").is_file():
            yield (
                "window: takes a second start's film",
                partial(self._windows.hand_over, f"/{PLACE}/{WINDOW}"),
            )
        yield "nothing outside the user's folders", self._unchanged
        if self._options.deb:
            yield ".deb installed, started, removed", self._deb
        if self._options.run:
            yield ".run installed, tested, removed", self._run

    def run(self, *words: str, display: str = "", code: int = 0, loud: bool = False) -> str:
        """What a command in the bare root prints."""
        command = self._root.command([f"/{PLACE}/{words[0]}", *words[1:]], display)
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
        if done.returncode != code:
            raise Failed(f"exit code {done.returncode}: {done.stderr or done.stdout}")
        if done.stderr and not loud:
            raise Failed(f"on standard error: {done.stderr}")
        return done.stdout + (done.stderr if loud else "")

    def _alone(self) -> str:
        shell = "ls /sys/class/net 2>/dev/null; cat /proc/net/dev; command -v python3 python perl6"
        command = self._root.command(["sh", "-c", f"{shell} || true"])
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        faces = re.findall(r"^\s*(\w+):", said, re.M)
        require(faces in ([], ["lo"]) and "python" not in said, f"there are {said}")
        return "only a loopback that is down"

    def _selftest(self) -> str:
        names = [f"/{HOME}/films/{film.name}" for film in self._films]
        table = self.run(WINDOW, "--selftest", *names, display=self._screen.name)
        require("FAILED" not in table, table)
        found = dict(re.findall(r"window: (\S+?) *(?:JPEG|DICOM), probability ([\d.]+)", table))
        for film in self._films:
            self._compare(film.name, float(found[film.name]))
        dialogs, lessons = (len(re.findall(f"^ok +{what}:", table, re.M))
                            for what in ("dialog", "classroom"))  # fmt: skip
        require("xcb" in table, "it was not on the screen")
        require(dialogs > 20 and lessons > 3, table)
        return f"{len(found)} films as in the source, {dialogs} dialogs, {lessons} lessons, a PDF"

    def _offscreen(self) -> str:
        table = self.run(TERMINAL, "--selftest")
        require("FAILED" not in table, table)
        return f"{len(re.findall('^ok', table, re.M))} checks"

    def _predict(self, name: str) -> str:
        report = f"/{HOME}/{name}.pdf"
        said = self.run(TERMINAL, "predict", f"/{HOME}/films/{name}", "--json", "--report", report)
        found = json.loads(said)["probability"]
        head = (self._root.folder / report[1:]).read_bytes()[:5]
        require(head == b"%PDF-", "the report is no PDF")
        return f"{found:.9f}, differs by {self._compare(name, found):.1g}"

    def _compare(self, name: str, found: float) -> float:
        off = abs(found - self._truth[name])
        require(off <= SAME, f"{found:.9f}, the source says {self._truth[name]:.9f}")
        return off

    def _batch(self) -> str:
        out, films = f"/{HOME}/results.csv", f"/{HOME}/films"
        words = ("--out", out, "--reports", f"/{HOME}/reports", "--workers", "2")
        said = self.run(TERMINAL, "batch", films, *words, loud=True)
        require(f"{len(self._films)} ok, 0 refused, 0 error" in said, said)
        made = list((self._root.folder / HOME / "reports").glob("*.pdf"))
        require(len(made) == len(self._films), f"{len(made)} reports")
        return f"{len(made)} films by two processes"

    def _refuse(self) -> str:
        film = f"/{HOME}/films/{self._films[0].name}"
        said = self.run(TERMINAL, "predict", film, "--model", f"/{HOME}/spoilt", code=1, loud=True)
        require("differs from its SHA-256" in said, said)
        return said.strip().partition(". ")[0]

    def _train(self) -> str:
        film = f"/{HOME}/films/{self._films[0].name}"
        words = ("export", film, "--out", f"/{HOME}/model")
        said = self.run(TERMINAL, *words, code=1, loud=True)
        require("not in this bundle" in said and "Traceback" not in said, said)
        return said.strip()

    def _cases(self) -> str:
        classes, made = f"/{HOME}/classes", f"/{HOME}/made.pdcases"
        for film in (f for f in self._films if f.suffix == ".jpg"):
            kind = "NORMAL" if "normal" in film.name else "PNEUMONIA"
            self._root.put(film, f"{HOME}/classes/{kind}/{film.name}")
        self._root.give_home()
        self.run(TERMINAL, "cases", "make", classes, "--out", made, loud=True)
        for path in (made, f"/{PLACE}/{STARTER}"):
            self.run(TERMINAL, "cases", "validate", path)
        said = self.run(TERMINAL, "cases", "list", f"/{PLACE}/{STARTER}", "--answers")
        require("pneumonia" in said.lower(), said)
        return "one made, two validated, one listed"

    def _evaluate(self) -> str:
        words = ("--internal", f"/{HOME}/classes", "--out", f"/{HOME}/evaluation")
        self.run(TERMINAL, "evaluate", *words, loud=True)
        plots = list((self._root.folder / HOME / "evaluation").glob("*.png"))
        require(bool(plots), "there are no plots")
        return f"{len(plots)} plots"

    def _serve(self) -> str:
        words = [f"/{PLACE}/{TERMINAL}", "serve", "--port", "0"]
        service = Service(self._root.command(words, loopback=True))
        with service.running():
            health = json.loads(service.ask("/health"))
            for film in self._films:
                self._compare(film.name, service.probability(film))
            page = service.ask("/docs")
        require(service.code == 0, f"exit code {service.code}: {service.said}")
        require(len(service.said.splitlines()) == 1, service.said)
        require(b"swagger" in page, "there is no description")
        return f"/health {health['status']}, {len(self._films)} films as in the source, exit code 0"

    def _window(self) -> str:
        return self._windows.show(f"/{PLACE}/{WINDOW}", "first", self._options.screenshot)

    def _unchanged(self) -> str:
        return self._difference(self._before, ())

    def _difference(self, before: dict[str, tuple[int, int]], expected: Sequence[str]) -> str:
        after = self._root.files()
        changed = [name for name in after.keys() | before.keys()
                   if after.get(name) != before.get(name)
                   and not name.startswith(tuple(expected))]  # fmt: skip
        require(not changed, f"changed: {', '.join(sorted(changed)[:20])}")
        return f"{len(after)} files as before"

    def _deb(self) -> str:
        shutil.rmtree(self._root.folder / PLACE)
        self._root.put(self._options.deb, "opt/package.deb")
        before = self._root.files()
        self._as_root("dpkg", "-i", "/opt/package.deb")
        seen = self._windows.show("/usr/bin/pneumodetect", "second")
        self._as_root("dpkg", "--purge", "pneumodetect")
        left = self._difference(before, ("var/lib/dpkg", "var/log", "var/cache/ldconfig"))
        return f"{seen}; after removal {left}"

    def _run(self) -> str:
        home = f"{HOME}/third"
        self._root.put(self._options.run, f"{HOME}/setup.run")
        (self._root.folder / home).mkdir()
        self._root.give_home()
        self._in(home, "sh", f"/{HOME}/setup.run", "--quiet")
        seen = self._in(home, f"/{home}/.local/bin/{TERMINAL}", "--selftest")
        require("FAILED" not in seen, seen)
        self._in(home, "sh", f"/{HOME}/setup.run", "--remove")
        left = [path for path in (self._root.folder / home).rglob("*") if path.is_file()]
        wanted = {".config", ".cache"}  # the user's own: settings, the list of fonts
        left = [p for p in left if p.relative_to(self._root.folder / home).parts[0] not in wanted]
        require(not left, f"it left {left}")
        return f"{len(re.findall('^ok', seen, re.M))} checks; nothing left but the user's settings"

    def _in(self, home: str, *words: str) -> str:
        """Run this as a user whose home is `home`, and who sees nothing but what is asked for."""
        command = self._root.command(words, home=home)
        done = subprocess.run(command, capture_output=True, text=True)
        require(not done.returncode and not done.stderr, f"{done.returncode}: {done.stderr}")
        return done.stdout

    def _as_root(self, *words: str) -> None:
        command = self._root.command(["/usr/bin/env", "DEBIAN_FRONTEND=noninteractive", *words],
                                     user=0)  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True)
        require(done.returncode == 0, done.stderr)


if __name__ == "__main__":
    sys.exit(main())
