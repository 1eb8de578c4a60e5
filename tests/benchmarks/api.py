"""The local API under load: 16 clients for a minute, with good and hostile uploads mixed.

    python tests/benchmarks/api.py [FOLDER_OF_FILMS] [SECONDS]

Starts `python -m core serve` as a process of its own and sends to it over the loopback from
this one. Films are taken from FOLDER (the samples without); before the load each is analysed
by `predict --json`, and every answer must be the same but for its time. Hostile are: the
files of tests/fuzz (bombs, lies about sizes, damage), mutated films, bodies that break off,
are too large or no form, foreign Host and Origin headers. Exit code 1 if there was a 5xx
other than 503, a 503 without Retry-After, a different answer, or memory that grew.
"""

import contextlib
import io
import json
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path

import numpy as np
import psutil
import requests

from core.cli import main as terminal
from core.paths import ROOT, SAMPLES
from core.places import files_in

sys.path.insert(0, str(ROOT))
from tests.fuzz.hostile import cases
from tests.fuzz.seeds import seeds
from tests.fuzz.spoil import mutated

CLIENTS, FILMS = 16, 24
HOSTILE = 0.4  # of the requests
MOST_GROWTH = 1.10  # of memory, from the second quarter of the time to the last
BOUNDARY = {"content-type": "multipart/form-data; boundary=x"}
Sent = tuple[str, int, float]  # kind, status, seconds


@contextmanager
def served() -> Iterator[tuple[str, psutil.Process]]:
    """The server's address and process."""
    command = [sys.executable, "-m", "core", "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip().removesuffix("/docs"), psutil.Process(process.pid)
    finally:
        process.terminate()
        print(f"server stopped with exit code {process.wait(60)}")


def said(film: Path) -> dict[str, object]:
    """What the terminal says of a film."""
    with redirect_stdout(io.StringIO()) as out:
        terminal(["predict", str(film), "--json"])
    return json.loads(out.getvalue()) | {"timestamp": ""}


class Load:
    """What the clients share."""

    def __init__(self, url: str, films: list[Path]) -> None:
        self.url = url
        self.films = [(film.name, film.read_bytes(), said(film)) for film in films]
        self.hostile = [made() for _, made in cases()] + list(seeds().values())
        self.sent: list[Sent] = []
        self.wrong: list[str] = []
        self.ended = threading.Event()

    def client(self, number: int) -> None:
        """Send until the end, in an order of its own."""
        rng = np.random.default_rng(number)
        with requests.Session() as session:
            while not self.ended.is_set():
                started = time.perf_counter()
                if rng.random() < HOSTILE:
                    kind, status = self.harm(session, rng)
                else:
                    kind, status = self.good(session, rng)
                self.sent.append((kind, status, time.perf_counter() - started))

    def good(self, session: requests.Session, rng: np.random.Generator) -> tuple[str, int]:
        """A film, now and then for its map or report."""
        name, data, wanted = self.films[rng.integers(len(self.films))]
        wish = rng.choice(["json", "attention", "report"], p=[0.9, 0.05, 0.05])
        response = self.post(session, name, data, answer=wish)
        if wish == "json" and response.status_code == 200:
            found = response.json() | {"timestamp": ""}
            if found != wanted:
                self.wrong.append(f"{found} instead of {wanted}")
        return str(wish), response.status_code

    def harm(self, session: requests.Session, rng: np.random.Generator) -> tuple[str, int]:
        """Something that nobody means well with."""
        kind = str(rng.choice(["file", "mutated", "broken off", "too large", "no form", "foreign"]))
        at = f"{self.url}/predict"
        if kind == "file":
            data = self.hostile[rng.integers(len(self.hostile))]
            return kind, self.post(session, "x", data).status_code
        if kind == "mutated":
            data = mutated(self.films[rng.integers(len(self.films))][1], rng)
            return kind, self.post(session, "x", data).status_code
        if kind == "broken off":
            return kind, self.break_off()
        if kind == "too large":
            head = BOUNDARY | {"content-length": str(1 << 40)}
            with contextlib.suppress(requests.ConnectionError):
                return kind, requests.post(at, data=b"", headers=head, timeout=60).status_code
            return kind, 0
        if kind == "no form":
            return kind, session.post(at, data=rng.bytes(500), timeout=60).status_code
        headers = [{"host": "evil.example"}, {"origin": "http://evil.example"}]
        return kind, session.post(at, headers=headers[rng.integers(2)], timeout=60).status_code

    def post(
        self, session: requests.Session, name: str, data: bytes, **query: object
    ) -> requests.Response:
        """One upload."""
        at, files = f"{self.url}/predict", {"file": (name, data)}
        response = session.post(at, params=query, files=files, timeout=120)
        if response.status_code == 503 and not response.headers.get("retry-after"):
            self.wrong.append("503 without Retry-After")
        return response

    def break_off(self) -> int:
        """Half an upload, then nobody is there any more; 0 stands for no answer."""
        host, port = self.url.removeprefix("http://").split(":")
        head = "\r\n".join(f"{name}: {value}" for name, value in BOUNDARY.items())
        with socket.create_connection((host, int(port)), 60) as gone:
            lines = f"POST /predict HTTP/1.1\r\nHost: localhost\r\n{head}\r\nContent-Length: 9999"
            gone.sendall(f"{lines}\r\n\r\n--x\r\nContent-Disp".encode())
        return 0


def memory(server: psutil.Process) -> float:
    """MiB of the server and its processes (what they share is counted once for each)."""
    total = 0
    for process in (server, *server.children(recursive=True)):
        with contextlib.suppress(psutil.NoSuchProcess):
            total += process.memory_info().rss
    return total / (1 << 20)


def watch(load: Load, server: psutil.Process, seconds: float) -> list[float]:
    """Memory once a second."""
    found, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        found.append(memory(server))
        time.sleep(1)
    load.ended.set()
    return found


def printed(load: Load, used: list[float], seconds: float) -> bool:
    """Say what there was; whether all was as it should be."""
    counts = Counter((kind, status) for kind, status, _ in load.sent)
    for (kind, status), number in sorted(counts.items()):
        print(f"  {kind:<11}{status or 'gone':>5}{number:>7}")
    for kind in ("json", "attention", "report"):
        times = sorted(took for what, status, took in load.sent if (what, status) == (kind, 200))
        if len(times) > 1:
            p50, p99 = statistics.median(times), times[int(0.99 * (len(times) - 1))]
            rate = len(times) / seconds
            print(
                f"  {kind}: {rate:.1f} a second, median {p50 * 1e3:.0f} ms, p99 {p99 * 1e3:.0f} ms"
            )
    quarter = len(used) // 4
    early, late = (
        statistics.median(part) for part in (used[quarter : 2 * quarter], used[-quarter:])
    )
    print(f"  memory {early:.0f} MiB in the second quarter, {late:.0f} MiB in the last")
    broken = sum(
        number for (_, status), number in counts.items() if status >= 500 and status != 503
    )
    print(f"  {broken} answers 5xx other than 503, {len(load.wrong)} different from the terminal's")
    for line in load.wrong[:5]:
        print(f"    {line}")
    return not broken and not load.wrong and late <= MOST_GROWTH * early


def main(folder: Path, seconds: float) -> int:
    """Run it."""
    films = [film for film in files_in([folder]) if film.suffix != ".csv"]
    films = films[:: max(1, len(films) // FILMS)][:FILMS]
    with served() as (url, server):
        load = Load(url, films)
        print(f"{CLIENTS} clients, {seconds:.0f} s, {len(films)} films of {folder}")
        clients = [threading.Thread(target=load.client, args=[n]) for n in range(CLIENTS)]
        for client in clients:
            client.start()
        used = watch(load, server, seconds)
        for client in clients:
            client.join()
        return 0 if printed(load, used, seconds) else 1


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(
        main(Path(given[0]) if given else SAMPLES, float(given[1]) if len(given) > 1 else 60.0)
    )
