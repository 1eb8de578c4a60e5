"""How large, how fast, how hungry: `python packaging/measure.py BUNDLE [ARCHIVE ...]`.

Prints the README's table, and with --write puts it there. The window is seen by reading the
pixels of a screen in memory; nothing in the program tells. For the first start the bundle is
dropped from the system's memory. Needs Linux, Xvfb, openbox and xdotool.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contents import PROJECT, WINDOW
from screen import Screen, lit

from build import size

FILM = PROJECT / "resources" / "samples" / "synthetic-pneumonia-1.jpg"
WELCOMED = "[General]\nwelcomed=true\n"
README = PROJECT / "packaging" / "README.md"
BEGIN, END = "<!-- measure.py begins -->", "<!-- measure.py ends -->"
IDLE = 3.0  # seconds after the result


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the command to the window, and from there to the result; megabytes (PSS)."""

    window: float
    result: float
    memory: float


def main() -> int:
    """Measure and print; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("bundle", type=Path)
    parser.add_argument("archives", type=Path, nargs="*")
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="put the table into the README")
    options = parser.parse_args()
    with Screen() as screen, tempfile.TemporaryDirectory() as home:
        first = start(options.bundle, screen, Path(home), cold=True)
        warm = [start(options.bundle, screen, Path(home)) for _ in range(options.starts)]
    found = "\n".join(table(options, first, warm))
    print(found)
    if options.write:
        before, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        README.write_text(f"{before}{BEGIN}\n{found}\n{END}{after}", encoding="utf-8")
    return 0


def table(options: argparse.Namespace, first: Start, warm: list[Start]) -> Iterator[str]:
    """The README's table."""
    yield "| | measured | limit |"
    yield "|---|---|---|"
    yield f"| bundle, unpacked | {size(options.bundle) / 1e6:.0f} MB | 450 MB |"
    for archive in options.archives:
        kind = "".join(archive.suffixes[-2:]) if ".tar" in archive.name else archive.suffix
        yield f"| {kind.rpartition('_64')[2]} | {archive.stat().st_size / 1e6:.0f} MB | 170 MB |"
    yield f"| window visible, first start (files not in memory) | {first.window:.2f} s | 5 s |"
    window = statistics.median(one.window for one in warm)
    result = statistics.median(one.result for one in warm)
    yield f"| window visible, warm (median of {len(warm)}) | {window:.2f} s | 1.5 s |"
    yield f"| result of the film on the command line, after that | {result:.2f} s | 1 s |"
    yield f"| the same at the first start | {first.result:.2f} s | |"
    memory = max(one.memory for one in warm)
    yield f"| idle memory after a film (PSS, all processes) | {memory:.0f} MB | 300 MB |"
    yield f"| programs that wanted a core meanwhile, of {os.cpu_count()} (load) | {load()} | |"


def load() -> str:
    """How busy the machine was in the last minute, with this."""
    return f"{os.getloadavg()[0]:.1f}"


def start(bundle: Path, screen: Screen, home: Path, cold: bool = False) -> Start:
    """Start the window with a film, wait for its result, quit."""
    settings = home / ".config" / "PneumoDetect" / "PneumoDetect.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(WELCOMED, encoding="ascii")
    if cold:
        forget(bundle)
    told = {"HOME": str(home), "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
    environment = {name: value for name, value in os.environ.items() if name != "XDG_CONFIG_HOME"}
    began = time.monotonic()
    process = subprocess.Popen([bundle / WINDOW, FILM], env=environment | told)
    try:
        seen = screen.wait(lit, 60)
        done = screen.settled(1.5, 30)
        time.sleep(IDLE)
        memory = megabytes(process.pid)
        screen.keys("ctrl+q")
        process.wait(30)
    finally:
        process.kill()
    return Start(seen - began, done - seen, memory)


def forget(folder: Path) -> None:
    """Drop a folder's files from the page cache, as if they had never been read."""
    os.sync()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            handle = os.open(path, os.O_RDONLY)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def megabytes(pid: int) -> float:
    """Proportional set size of a process and its children."""
    total = 0
    for one in (pid, *children(pid)):
        for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


def children(pid: int) -> Iterator[int]:
    """All processes below one."""
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in map(int, (task / "children").read_text().split()):
            yield child
            yield from children(child)


if __name__ == "__main__":
    sys.exit(main())
