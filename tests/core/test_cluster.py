"""A batch on a Dask cluster of this machine: whatever becomes of its workers, the same table."""

import csv
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

import psutil
import pytest
from distributed import KilledWorker

from core.cli import main
from core.cluster import AHEAD, HANDFUL, Cluster
from core.errors import ClusterUnusable
from core.inference.card import read_card
from core.inference.model import Model, load_model
from core.reporting.table import Row, made_by
from core.station import Errand, done
from core.task import Task

ROOT = Path(__file__).resolve().parents[2]
MANY = 400
LOOPBACK = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start `python -m ARGUMENTS`, ended with the test."""
    with ExitStack() as stack:

        def started(*arguments: str | Path, log: Path) -> "subprocess.Popen[bytes]":
            with log.open("wb") as file:
                process = subprocess.Popen(
                    [sys.executable, "-m", *map(str, arguments)], cwd=ROOT, stdout=file, stderr=file
                )
            stack.callback(process.wait)
            stack.callback(process.kill)
            return process

        yield started


@pytest.fixture
def cluster(start: Start, tmp_path: Path) -> tuple[str, list["subprocess.Popen[bytes]"]]:
    """A scheduler's address, two workers without a nanny, and the scheduler."""
    log = tmp_path / "scheduler.log"
    scheduler = start("distributed.cli.dask_scheduler", *LOOPBACK, log=log)
    address = until(lambda: re.search(r"tcp://127\.0\.0\.1:\d+", log.read_text()))[0]
    common = ("distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny")
    place = ("--local-directory", tmp_path, "--no-dashboard", "--host", "127.0.0.1")
    workers = [start(*common, *place, log=tmp_path / f"worker{number}.log") for number in range(2)]
    return address, [*workers, scheduler]


@pytest.fixture
def many(tmp_path: Path, film_file: Path) -> Path:
    """Films, and a file that is none."""
    place = tmp_path / "many"
    place.mkdir()
    for number in range(MANY):
        os.link(film_file, place / f"{number:03}.jpg")
    (place / "100.bad").write_text("no film")
    return place


def until(found: Callable[[], object], seconds: float = 60.0):
    """Wait for something that is true."""
    deadline = time.monotonic() + seconds
    while not (value := found()):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return value


def untimed(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row | {"seconds": ""} for row in csv.DictReader(file)]


def rows_in(out: Path) -> int:
    return out.read_bytes().count(b"\n") if out.exists() else 0


def test_a_killed_worker_and_a_killed_batch_change_nothing(
    cluster, start: Start, many: Path, tmp_path: Path, unguarded: Path
) -> None:
    address, workers = cluster
    whole, out, log = (tmp_path / name for name in ("whole.csv", "out.csv", "batch.log"))
    common = ("batch", many, "--model", unguarded, "--out")
    main([*map(str, common), str(whole)])
    command = ("core", *common, out, "--cluster", address, "--resume")
    batch = start(*command, log=log)
    until(lambda: rows_in(out) > 20)
    batch.send_signal(signal.SIGKILL)
    batch.wait()
    assert rows_in(out) < MANY
    batch = start(*command, log=log)
    until(lambda: rows_in(out) > 120)
    workers[0].kill()
    assert rows_in(out) < MANY
    assert batch.wait(60) == 1, log.read_text()  # for the file that is no film
    assert untimed(out) == untimed(whole)
    assert psutil.pid_exists(workers[1].pid)
    said = "".join(path.read_text() for path in tmp_path.glob("*.log"))
    assert ".jpg" not in said


def test_a_killed_scheduler_is_said_and_can_be_gone_on_from(
    cluster, start: Start, many: Path, tmp_path: Path, unguarded: Path
) -> None:
    address, (*_, scheduler) = cluster
    out, log = tmp_path / "out.csv", tmp_path / "batch.log"
    command = ("core", "batch", many, "--model", unguarded, "--out", out, "--cluster", address)
    batch = start(*command, log=log)
    until(lambda: rows_in(out) > 20)
    scheduler.kill()
    assert batch.wait(60) == 1
    assert 20 < rows_in(out) < MANY
    said = log.read_text()
    assert "the scheduler is gone" in said
    assert "--resume" in said
    assert "Traceback" not in said


def test_a_cluster_that_is_not_there(film_file: Path, tmp_path: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr("core.cluster.CONNECTING", 0.2)
    out = tmp_path / "out.csv"
    at = ("--cluster", "tcp://127.0.0.1:9")
    assert main(["batch", str(film_file), "--out", str(out), *at]) == 1
    assert "no scheduler answers" in capsys.readouterr().err
    assert not out.exists()
    assert main(["batch", str(film_file), "--out", str(out), *at, "--workers", "2"]) == 2


class Future:
    """An errand's answer, worked out when it is asked for."""

    def __init__(self, work: Callable[[], object]) -> None:
        self.result = lambda timeout: work()


class Client:
    """A cluster of one thread that a film called `deadly` ends."""

    def __init__(self) -> None:
        self.out = self.most = 0

    def submit(self, _: object, errand: Errand, pure: bool) -> Future:
        self.out += 1
        self.most = max(self.most, self.out)

        def work() -> tuple[Row, ...]:
            self.out -= 1
            if any(film.stem == "deadly" for film in errand.films):
                raise KilledWorker("errand", None, 4)
            return tuple(Row(str(film), "ok", model=errand.model) for film in errand.films)

        return Future(work)

    def nthreads(self) -> dict[str, int]:
        return {"one": 1}


def test_a_film_that_ends_workers_is_an_error_and_its_neighbours_are_not() -> None:
    films = [Path(f"{number}.jpg") for number in range(3 * HANDFUL)]
    films[HANDFUL + 3] = Path("deadly.jpg")
    errand = Errand("name", Task(), True, Path.cwd(), ())
    found = list(Cluster(Client(), errand, "here").rows(iter(films)))
    assert [row.file for row in found] == [str(film) for film in films]
    assert [row.file for row in found if row.status == "error"] == ["deadly.jpg"]
    assert "broke down" in found[HANDFUL + 3].error


def test_few_errands_are_out_at_a_time() -> None:
    client = Client()
    errand = Errand("name", Task(), True, Path.cwd(), ())
    endless = (Path(f"{number}.jpg") for number in count())
    found = Cluster(client, errand, "here").rows(endless)
    assert len(list(islice(found, 40 * HANDFUL))) == 40 * HANDFUL
    assert client.most <= AHEAD + 1


def test_a_worker_loads_the_model_once(unguarded: Path, film_file: Path, monkeypatch) -> None:
    loaded = []

    def counted(folder: Path, threads: int) -> Model:
        loaded.append(folder)
        return load_model(folder, threads)

    monkeypatch.setattr("core.station.load_model", counted)
    card = read_card(unguarded)
    name = made_by(card, card.default, force=True)
    task = Task(unguarded, force=True)
    errand = Errand(name, task, False, Path.cwd(), (), (film_file, film_file))
    for _ in range(2):
        assert [row.status for row in done(errand)] == ["ok", "ok"]
    assert loaded == [unguarded]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"places": (Path("/no/such/place"),)}, "films are not there"),
        ({"folder": Path("/no/such/folder")}, "no folder"),
        ({"model": "another"}, "the model there is"),
    ],
)
def test_a_worker_that_is_not_like_the_client(unguarded: Path, wrong, said: str) -> None:
    card = read_card(unguarded)
    name = made_by(card, card.default)
    right = Errand(name, Task(unguarded), False, Path.cwd(), (unguarded,))
    assert done(right) == ()
    answer = done(replace(right, **wrong))
    assert isinstance(answer, ClusterUnusable)
    assert said in str(answer)
    assert "unguarded" not in repr(right)
