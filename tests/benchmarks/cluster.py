"""What a batch on a Dask cluster costs: films a core-second, bytes a film, Dask's share.

    python tests/benchmarks/cluster.py FOLDER [WORKERS] [EMPTY_ERRANDS]

Starts a scheduler and WORKERS workers (one for each core) on the loopback, as the recipe in
core/CLUSTER.md does, and runs `batch --cluster` over FOLDER through them. Then EMPTY_ERRANDS
(2000) errands without films: what remains is scheduling. Processor seconds of scheduler,
workers and client are told apart. Needs Linux.
"""

import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil
from distributed import Client

from core import cluster
from core.batch import cores
from core.inference.card import read_card
from core.paths import DEFAULT_MODEL, ROOT
from core.places import files_in
from core.reporting.table import made_by
from core.station import Errand, done
from core.task import Task

IDLE = 10.0  # seconds
LEAST = 3000  # films; smaller folders are gone through several times


@contextmanager
def started(workers: int) -> Iterator[tuple[str, psutil.Process, list[psutil.Process]]]:
    """Address and processes of a scheduler and its workers."""
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        note = Path(place) / "scheduler.json"

        def start(what: str, *options: str) -> psutil.Process:
            command = [sys.executable, "-m", f"distributed.cli.dask_{what}", *options]
            command += ["--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(note)]
            process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
            stack.callback(process.wait)
            stack.callback(process.terminate)
            return psutil.Process(process.pid)

        scheduler = start("scheduler", "--port", "0")
        options = ("--nthreads", "1", "--no-nanny", "--local-directory", place)
        hands = [start("worker", *options) for _ in range(workers)]
        with Client(scheduler_file=str(note), set_as_default=False) as client:
            client.wait_for_workers(workers)
            address = client.scheduler.address
        yield address, scheduler, hands


class Cost:
    """Processor seconds of the parts and bytes that workers read since it was made."""

    def __init__(self, scheduler: psutil.Process, hands: list[psutil.Process]) -> None:
        self._parts = {"scheduler": [scheduler], "workers": hands, "client": [psutil.Process()]}
        self._before = self._now()
        self._bytes, self._began = self._read(), time.perf_counter()

    def _read(self) -> float:
        return sum(hand.io_counters().read_chars for hand in self._parts["workers"])

    def _now(self) -> dict[str, float]:
        found = {}
        for name, processes in self._parts.items():
            times = [process.cpu_times() for process in processes]
            found[name] = sum(spent.user + spent.system for spent in times)
        return found

    def spent(self) -> dict[str, float]:
        """Seconds by part, bytes, and how many seconds went by."""
        now = self._now()
        found = {name: now[name] - self._before[name] for name in now}
        found["read"] = self._read() - self._bytes
        return found | {"clock": time.perf_counter() - self._began}


def main(folder: Path, workers: int, empty: int) -> None:
    """Print the two tables."""
    began = time.perf_counter()
    films = list(files_in([folder]))
    print(f"{len(films) / (time.perf_counter() - began):.0f} files a second are found in folders")
    films *= max(1, LEAST // len(films))
    card = read_card(DEFAULT_MODEL)
    errand = Errand(made_by(card, card.default), Task(), True, Path.cwd(), (folder,))
    with started(workers) as (address, scheduler, hands):
        for _ in cluster.rows(films[: 64 * workers], errand, address):
            pass  # workers have loaded the model
        cost = Cost(scheduler, hands)
        count = sum(1 for _ in cluster.rows(films, errand, address))
        spent = cost.spent()
        print(f"{count} films of {folder}, {workers} workers, handfuls of {cluster.HANDFUL}")
        print(f"  {spent.pop('read') / count / 1000:.0f} kB read a film")
        _say(spent, count, "film")
        print(f"  {count / spent['workers']:.1f} films a core-second of the workers")
        print(f"  {count / spent['scheduler']:.0f} films a core-second of the scheduler")
        with Client(address, set_as_default=False) as client:
            cost = Cost(scheduler, hands)
            send(client, errand, empty, cluster.AHEAD * workers)
            spent = cost.spent()
            del spent["read"]
            cost = Cost(scheduler, hands)
            time.sleep(IDLE)
            idle = cost.spent()["scheduler"] / IDLE
        print(f"{empty} errands without films")
        _say(spent, empty, "errand")
        total = sum(spent[part] for part in ("scheduler", "workers", "client"))
        print(f"  {1e3 * idle:.1f} ms a second of the scheduler when there is nothing to do")
        share = 1e3 * total / empty / cluster.HANDFUL
        print(f"  {share:.2f} ms of all processors a film of a full handful")


def send(client: Client, errand: Errand, count: int, ahead: int) -> None:
    """As `core.cluster` does: so many errands are out at a time, the oldest is taken first."""
    out = deque(client.submit(done, errand, pure=False) for _ in range(ahead))
    for _ in range(count - ahead):
        out.popleft().result()
        out.append(client.submit(done, errand, pure=False))
    while out:
        out.popleft().result()


def _say(spent: dict[str, float], count: int, what: str) -> None:
    for part, seconds in spent.items():
        print(f"  {part:<10}{1e3 * seconds / count:8.3f} ms a {what}")
    print(f"  {count / spent['clock']:.1f} {what}s a second by the clock")


if __name__ == "__main__":
    given = [int(text) for text in sys.argv[2:]]
    main(Path(sys.argv[1]), *(given + [cores(), 2000][len(given) :]))
