"""The long run: `python -m tests.fuzz [MUTATIONS_OF_EACH_SEED]`, 5,000 without a number.

Each seed is worked on in a process of its own, so that one that dies is counted and does
not end the run. `python -m tests.fuzz table` prints what tests/fuzz/SECURITY.md shows.
"""

import faulthandler
import json
import subprocess
import sys
import tempfile
import time
import traceback
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from core.inference.model import load_model
from tests.fuzz.hostile import cases
from tests.fuzz.outcome import outcome, row
from tests.fuzz.seeds import seeds
from tests.fuzz.spoil import cut_off, mutated

MUTATIONS = 5000
JUDGED = 10  # each so manieth film goes through the model too
HANG = 60.0  # seconds after which a process that works on one file is given up


def work(name: str, mutations: int) -> None:
    """Read everything that becomes of one seed; the last line of output is the counts."""
    model, data = load_model(), seeds()[name]
    counts: Counter[str] = Counter()
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(name).name
        for number, spoilt in enumerate(_all_of(name, data, mutations)):
            faulthandler.dump_traceback_later(HANG, exit=True)
            try:
                found = outcome(spoilt, path, None if number % JUDGED else model)
            except Exception:  # noqa: BLE001  # this is what is looked for
                counts["uncaught"] += 1
                traceback.print_exc()
                _keep(name, number, spoilt)
                continue
            counts[found.kind] += 1
            counts["crashed the decoder"] += "crashed the decoder" in found.said
            counts["kept the decoder busy"] += "kept the decoder busy" in found.said
            slowest = max(slowest, found.seconds)
    print(json.dumps(counts | {"slowest": slowest, "peak": _peak_megabytes()}))


def _all_of(name: str, data: bytes, mutations: int) -> Iterator[bytes]:
    yield from cut_off(data)
    rng = np.random.default_rng(zlib.crc32(name.encode()))
    yield from (mutated(data, rng) for _ in range(mutations))


def _keep(name: str, number: int, spoilt: bytes) -> None:
    place = Path(tempfile.gettempdir()) / f"fuzz-{Path(name).name}-{number}"
    place.write_bytes(spoilt)
    print(f"kept as {place}", file=sys.stderr)


def _peak_megabytes() -> int:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def run(mutations: int) -> int:
    """Every seed; returns how many things happened that must not."""
    total: Counter[str] = Counter()
    started = time.perf_counter()
    for name in seeds():
        command = [sys.executable, "-m", "tests.fuzz", "seed", name, str(mutations)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
        found = json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else {"died": 1}
        slowest, peak = found.pop("slowest", 0.0), found.pop("peak", 0)
        total.update(found)
        said = ", ".join(f"{count} {kind}" for kind, count in found.items() if count)
        print(f"{name:34} {said}; slowest {slowest:.1f} s, peak {peak} MB", flush=True)
    said = ", ".join(f"{count} {kind}" for kind, count in total.items())
    print(f"{said} in {time.perf_counter() - started:.0f} s")
    return sum(total[kind] for kind in ("uncaught", "died", "too slow"))


def table() -> Iterator[str]:
    """What came of each hostile file, in Markdown."""
    yield "| file | what happened |\n|---|---|"
    with tempfile.TemporaryDirectory() as folder:
        for name, make in cases():
            yield row(name, outcome(make(), Path(folder) / "film"))


def main(arguments: Sequence[str]) -> int:
    if arguments[:1] == ["table"]:
        print(*table(), sep="\n")
        return 0
    if arguments[:1] == ["seed"]:
        work(arguments[1], int(arguments[2]))
        return 0
    return min(1, run(int(arguments[0]) if arguments else MUTATIONS))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
