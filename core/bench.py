"""Our path and the usual one, timed side by side on the same films.

Each runs in a process of its own that prints one JSON object: nothing that one of them
imports, caches or keeps in memory helps or harms the other.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from core.errors import DataError

OURS, USUAL = "core.bench_ours", "core.training.bench_usual"


@dataclass(frozen=True, slots=True)
class Timing:
    """One path's figures: seconds, milliseconds a film, and peak memory in MB."""

    path: str
    films: int
    import_s: float
    load_s: float
    first_film_ms: float
    median_ms: float
    parts_ms: Mapping[str, float]
    peak_mb: float | None


def measure(module: str, films: Sequence[Path], model: Path, rounds: int) -> Timing:
    """Run one path in a process of its own.

    Raises:
        DataError: the process failed; the reason is what it said last.
    """
    command = [sys.executable, "-m", module, str(model), str(rounds), *map(str, films)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = done.stderr.strip().splitlines() or ["no reason given"]
        raise DataError(f"the benchmark {module}", said[-1])
    return Timing(**json.loads(done.stdout.splitlines()[-1]))


def table(timings: Iterable[Timing]) -> str:
    """The figures side by side; the last line is the ratio of the medians."""
    columns = list(timings)
    rows = [
        ("", *(t.path for t in columns)),
        ("import", *(f"{t.import_s:.2f} s" for t in columns)),
        ("load model", *(f"{t.load_s:.2f} s" for t in columns)),
        ("first film", *(f"{t.first_film_ms:.0f} ms" for t in columns)),
        ("median film", *(f"{t.median_ms:.1f} ms" for t in columns)),
        *_part_rows(columns),
        ("peak memory", *(f"{t.peak_mb:.0f} MB" if t.peak_mb else "-" for t in columns)),
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(len(columns) + 1)]
    lines = ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)


def _part_rows(columns: Sequence[Timing]) -> list[tuple[str, ...]]:
    names = list(dict.fromkeys(name for t in columns for name in t.parts_ms))
    return [
        (
            f"  {name}",
            *(f"{t.parts_ms[name]:.1f} ms" if name in t.parts_ms else "" for t in columns),
        )
        for name in names
    ]


class Stopwatch:
    """Collects the laps of each part over all films, in milliseconds."""

    def __init__(self) -> None:
        self._laps: dict[str, list[float]] = {}
        self._last = time.perf_counter()

    def start(self) -> None:
        """Begin a film."""
        self._last = time.perf_counter()

    def lap(self, part: str) -> None:
        """End a part of the film."""
        now = time.perf_counter()
        self._laps.setdefault(part, []).append(1000.0 * (now - self._last))
        self._last = now

    def timing(self, path: str, import_s: float, load_s: float) -> Timing:
        """The figures; the first film counts for itself, not for the medians."""
        films = [sum(parts) for parts in zip(*self._laps.values(), strict=True)]
        return Timing(
            path=path,
            films=len(films) - 1,
            import_s=import_s,
            load_s=load_s,
            first_film_ms=films[0],
            median_ms=statistics.median(films[1:]),
            parts_ms={name: statistics.median(laps[1:]) for name, laps in self._laps.items()},
            peak_mb=_peak_mb(),
        )


def print_timing(timing: Timing) -> None:
    """What the parent process reads."""
    sys.stdout.write(json.dumps(asdict(timing)) + "\n")


def _peak_mb() -> float | None:
    status = Path("/proc/self/status")
    if status.exists():  # Linux, where ru_maxrss would count the process that forked us
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) / (1 << 10)
    try:
        import resource
    except ImportError:  # Windows
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)  # macOS: bytes
