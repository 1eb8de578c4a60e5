"""A batch that is killed at random moments and resumed, against one that is left in peace.

    python tests/benchmarks/interrupted.py FOLDER [KILLS] [SEED]

`python -m core batch FOLDER` is run once undisturbed, then killed with SIGKILL at KILLS
(three) random moments, and resumed after each. Exit
code 1 unless both tables have one row a file, in the same order, with the same cells but for
`seconds`.
"""

import csv
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from core.paths import ROOT
from core.places import files_in


def started(folder: Path, out: Path) -> "subprocess.Popen[bytes]":
    """A batch in a process of its own, that goes on where it can."""
    command = [sys.executable, "-m", "core", "batch", str(folder), "--out", str(out), "--resume"]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=quiet)


def rows(table: Path) -> list[dict[str, str]]:
    """All but the time that each took."""
    with table.open(encoding="utf-8", newline="") as file:
        return [row | {"seconds": ""} for row in csv.DictReader(file)]


def disturbed(folder: Path, out: Path, seconds: float, kills: int) -> None:
    """Kill it at random moments, then let it finish."""
    for number in range(1, kills + 1):
        process = started(folder, out)
        moment = random.uniform(0.0, 0.8 * seconds / kills)
        time.sleep(moment)
        if process.poll() is not None:
            raise SystemExit(f"it had ended before {moment:.2f} s: give a larger folder")
        process.kill()
        process.wait()
        whole = out.read_bytes().count(b"\n") if out.exists() else 0
        print(f"  kill {number} after {moment:.2f} s: {max(0, whole - 1)} rows so far")
    started(folder, out).wait()


def main(folder: Path, kills: int, seed: int) -> int:
    """Compare the two."""
    random.seed(seed)
    files = [str(path) for path in files_in([folder])]
    print(f"{len(files)} files of {folder}, seed {seed}")
    with tempfile.TemporaryDirectory() as place:
        whole, out = Path(place) / "whole.csv", Path(place) / "out.csv"
        began = time.monotonic()
        started(folder, whole).wait()
        seconds = time.monotonic() - began
        print(f"  undisturbed: {seconds:.0f} s, {len(files) / seconds:.0f} files a second")
        disturbed(folder, out, seconds, kills)
        wanted, found = rows(whole), rows(out)
    once = Counter(row["file"] for row in found) == Counter(files)
    same = found == wanted
    print(f"  statuses: {dict(Counter(row['status'] for row in found))}")
    print(f"  one row a file: {once}; identical to the undisturbed table: {same}")
    return 0 if once and same else 1


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[2:]]
    sys.exit(main(Path(sys.argv[1]), *(numbers + [3, 1][len(numbers) :])))
