"""The processes of a batch: each does one film at a time, and is replaced when one kills it."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from multiprocessing import Pipe
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any, Self

from core import processes
from core.errors import CoreError, NoWorkers
from core.reporting.table import Row, error_row
from core.task import Task

ANALYST = "core.analyst"
GIVEN = 2  # films that a process holds: the one in work, and the next
DEADLY = "the program broke down over it, twice"


@dataclass(frozen=True, slots=True)
class Film:
    """A file with its place in the order; `tried` if it was in work when a process died."""

    number: int
    path: Path
    tried: bool = False


def deadly_row(path: Path, model: str) -> Row:
    """The row of a film that the program does not survive."""
    return error_row(path, f"Cannot read {path.name}: {DEADLY}.", model)


class Hand:
    """One process, and the films that it holds, the first being in work."""

    def __init__(self, task: Task) -> None:
        self.films: deque[Film] = deque()
        self.connection, theirs = Pipe()
        with theirs:
            self._process = processes.start(ANALYST, theirs, quiet=False)
        self._send((os.getcwd(), task))

    def ready(self) -> str:
        """The model's name, once it is loaded.

        Raises:
            ModelError: it cannot be loaded.
            NoWorkers: the process does not start.
        """
        try:
            greeting = self.connection.recv() if self.connection.poll(processes.STARTING) else None
        except (EOFError, OSError):
            greeting = None
        if isinstance(greeting, CoreError):
            raise greeting
        if greeting is None:
            raise NoWorkers()
        return str(greeting)

    def give(self, film: Film) -> None:
        """Put a film into its queue."""
        self.films.append(film)
        self._send(film.path)

    def close(self) -> None:
        """End the process."""
        self.connection.close()
        self._process.kill()
        self._process.wait()

    def _send(self, message: object) -> None:
        try:
            self.connection.send(message)
        except OSError:  # it has died: reading from it will tell
            return


class Crew:
    """As many processes as are wanted; a context that ends them.

    Raises:
        ModelError, NoWorkers: see `Hand.ready`.
    """

    def __init__(self, task: Task, workers: int) -> None:
        self._task = task
        self._hands = [Hand(task) for _ in range(workers)]
        try:
            names = [hand.ready() for hand in self._hands]
        except BaseException:
            self._close()
            raise
        self.model = names[0]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    @property
    def busy(self) -> bool:
        """Whether any film is in work."""
        return any(hand.films for hand in self._hands)

    @property
    def room(self) -> int:
        """How many more films the processes take."""
        return sum(GIVEN - len(hand.films) for hand in self._hands)

    def give(self, films: Iterable[Film]) -> None:
        """Share films out, no more than there is `room` for."""
        for film in films:
            min(self._hands, key=lambda hand: len(hand.films)).give(film)

    def collect(self) -> Iterator[tuple[int, Row]]:
        """Wait for at least one film; each that is done with its number.

        Raises:
            CannotWrite: a report or a map could not be saved.
            NoWorkers: a process that died could not be replaced.
        """
        answered = wait([hand.connection for hand in self._hands if hand.films])
        for place, hand in enumerate(self._hands):
            if hand.connection in answered:
                yield from self._answer(place, hand)

    def _answer(self, place: int, hand: Hand) -> Iterator[tuple[int, Row]]:
        try:
            answer: Any = hand.connection.recv()
        except (EOFError, OSError):
            yield from self._replace(place, hand)
            return
        if isinstance(answer, CoreError):
            raise answer
        yield hand.films.popleft().number, answer

    def _replace(self, place: int, hand: Hand) -> Iterator[tuple[int, Row]]:
        """A film gets a second chance: something else may have ended the process."""
        hand.close()
        first, *others = hand.films
        if first.tried:
            yield first.number, deadly_row(first.path, self.model)
        else:
            others.insert(0, replace(first, tried=True))
        self._hands[place] = Hand(self._task)
        self._hands[place].ready()
        for film in others:
            self._hands[place].give(film)

    def _close(self) -> None:
        for hand in self._hands:
            hand.close()
