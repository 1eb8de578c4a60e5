"""The processes that answer uploads, and the bounded queue before them."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from anyio import CapacityLimiter, fail_after, to_thread

from core.errors import NoWorkers
from core.processes import STARTING, Apart, Died, Late, NotStarted
from core.service.exchange import Answer, Question, problem

LOG = logging.getLogger(__name__)  # of uploads it says nothing: their names may be patients'
READER = "core.service.reader"
TRIES = 2  # something else may have ended the process the first time
HINT = "Open the film in another program and export it again, as PNG or uncompressed DICOM."


@dataclass(frozen=True, slots=True)
class Limits:
    """What one upload may take, and how many may wait.

    `seconds` apply to each of three: the arrival of the upload, the wait for a process, and
    the analysis. Memory is bounded by twice `(workers + waiting) * bytes`, and what processes take.
    """

    bytes: int = 64 << 20
    seconds: float = 30.0
    waiting: int = 16


class Busy(Exception):
    """More uploads are in hand than the desk takes, or one waited too long."""


class Desk:
    """As many processes as are wanted; a context that ends them.

    Args:
        model: the folder that they load.
        workers: how many processes.
        limits: of each upload and of the queue.

    Raises:
        NoWorkers: they do not start.
    """

    def __init__(self, model: Path, workers: int, limits: Limits) -> None:
        self.limits, self.in_hand = limits, 0
        self._model, self._workers = model.resolve(), workers
        self._limiter: CapacityLimiter | None = None
        self._idle: list[Apart] = []
        try:
            self._idle += [self._started() for _ in range(workers)]
        except BaseException:
            self.__exit__()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for reader in self._idle:
            reader.close()

    @contextmanager
    def place(self) -> Iterator[None]:
        """A place in the queue for the time of a request.

        Raises:
            Busy: there is none.
        """
        if self.in_hand >= self._workers + self.limits.waiting:
            raise Busy
        self.in_hand += 1
        try:
            yield
        finally:
            self.in_hand -= 1

    async def answer(self, question: Question, data: bytes) -> Answer:
        """Hand an upload to a process, first come, first served.

        Raises:
            Busy: it waited too long.
            NoWorkers: a process that died could not be replaced.
        """
        if self._limiter is None:  # made where the event loop is
            self._limiter = CapacityLimiter(self._workers)
        place = object()
        try:
            with fail_after(self.limits.seconds):
                await self._limiter.acquire_on_behalf_of(place)
        except TimeoutError as error:
            raise Busy from error
        try:
            return await to_thread.run_sync(self._ask, question, data)
        finally:
            self._limiter.release_on_behalf_of(place)

    def _ask(self, question: Question, data: bytes) -> Answer:
        """Wait for the answer; a process that dies over an upload gets a second try."""
        for _ in range(TRIES):
            reader = self._taken()
            try:
                verdict, body = reader.ask(asdict(question), data, self.limits.seconds)
                return Answer(verdict["status"], verdict["media_type"], body)
            except Late:
                LOG.warning("An analysis took too long and was ended.")
                return problem(
                    f"The film kept the program busy for {self.limits.seconds:.0f} seconds", HINT
                )
            except Died:
                LOG.warning("A process died over an upload.")
            finally:
                if reader.usable:
                    self._idle.append(reader)
        return problem("The program broke down over the film, twice", HINT)

    def _taken(self) -> Apart:
        while self._idle:
            reader = self._idle.pop()
            if reader.usable:
                return reader
        return self._started()

    def _started(self) -> Apart:
        try:
            reader = Apart(READER, quiet=False)
            reader.ask({"model": str(self._model)}, b"", STARTING)
        except (NotStarted, Died, Late) as error:
            raise NoWorkers() from error
        return reader
