"""Many files -> rows, in their order, by the workers of a Dask cluster."""

import logging
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from core import station
from core.crew import deadly_row
from core.errors import ClusterUnusable, CoreError, MissingExtra
from core.reporting.table import Row
from core.station import Errand

HANDFUL = 64  # films in an errand: some 0.5 s of work, of which Dask takes about 1 %
AHEAD = 3  # errands for each thread of the cluster, at most, that are out at a time
CONNECTING = 20.0  # seconds
ASKING = 1.0  # seconds between questions how many threads there are
ALONE = 60.0  # seconds between looks whether there still is a worker
TRIES = 2  # of a film by itself, after it was among those that ended a worker


def rows(paths: Iterable[Path], errand: Errand, address: str) -> Generator[Row]:
    """Do every file; which worker does it, or how many are lost on the way, changes nothing.

    Few films are held at a time, however many there are: `paths` is drawn from as the rows
    are taken. Closing this iterator calls off what is out.

    Args:
        paths: the films.
        errand: what to do with each; its own films are ignored.
        address: of the scheduler, `tcp://host:8786` or `tls://host:8786`.

    Raises:
        ClusterUnusable: scheduler or workers are not there, or not like this program.
        CannotWrite: a report or a map could not be saved.
        MissingExtra: Dask is not installed.
    """
    with _connected(address) as client:
        yield from Cluster(client, errand, address).rows(iter(paths))


class Cluster:
    """A client of a scheduler, and the errands that are out, oldest first."""

    def __init__(self, client: Any, errand: Errand, address: str) -> None:
        self._client, self._errand, self._address = client, errand, address
        self._out: deque[tuple[tuple[Path, ...], Any]] = deque()
        self._asked, self._known = -ASKING, 0
        self._checked(self._answer(self._sent(())))  # before a million films are found missing

    def rows(self, paths: Iterator[Path]) -> Iterator[Row]:
        """See `rows`."""
        while films := tuple(islice(paths, HANDFUL)):
            self._out.append((films, self._sent(films)))
            while len(self._out) >= AHEAD * max(1, self._threads()):
                yield from self._oldest()
        while self._out:
            yield from self._oldest()

    def _oldest(self) -> Iterator[Row]:
        films, future = self._out.popleft()
        answer = self._answer(future)
        if answer is not None:
            yield from self._checked(answer)
            return
        for film in films:  # one of them ends workers
            yield self._alone(film)

    def _alone(self, film: Path) -> Row:
        for _ in range(TRIES):
            answer = self._answer(self._sent((film,)))
            if answer is not None:
                return self._checked(answer)[0]
        return deadly_row(film, self._errand.model)

    def _sent(self, films: tuple[Path, ...]) -> Any:
        return self._client.submit(station.done, replace(self._errand, films=films), pure=False)

    def _answer(self, future: Any) -> tuple[Row, ...] | CoreError | None:
        """What a worker says; None where one worker after the other died over it."""
        from distributed import KilledWorker

        while True:
            try:
                found: tuple[Row, ...] | CoreError = future.result(timeout=ALONE)
                return found
            except TimeoutError:
                if not self._threads():
                    raise self._unusable("no worker is left") from None
            except KilledWorker:
                return None
            except (CancelledError, OSError) as error:
                raise self._unusable("the scheduler is gone") from error
            except (ImportError, RuntimeError, AttributeError) as error:
                raise self._unusable("a worker does not have this program's version") from error

    def _checked(self, answer: tuple[Row, ...] | CoreError | None) -> tuple[Row, ...]:
        if answer is None:
            raise self._unusable("its workers die")
        if isinstance(answer, CoreError):
            raise answer
        return answer

    def _threads(self) -> int:
        """Of all workers, asked for now and then: they may come and go."""
        now = time.monotonic()
        if now < self._asked + ASKING:
            return self._known
        try:
            self._asked, self._known = now, sum(self._client.nthreads().values())
            return self._known
        except (CancelledError, OSError) as error:
            raise self._unusable("the scheduler is gone") from error

    def _unusable(self, reason: str) -> ClusterUnusable:
        return ClusterUnusable(f"the cluster at {self._address}", reason)


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    try:
        from distributed import Client
    except ModuleNotFoundError as error:
        raise MissingExtra("cluster", "spread a batch over machines") from error
    logging.getLogger("distributed.client").disabled = True  # its tracebacks are our errors
    where = f"the cluster at {address}"
    try:
        client = Client(  # type: ignore[no-untyped-call]
            address, timeout=CONNECTING, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise ClusterUnusable(where, "no scheduler answers there") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=CONNECTING)
        except TimeoutError as error:
            raise ClusterUnusable(where, "it has no workers") from error
        yield client
