"""Many files -> rows, in their order; a bad file is a row, not an end."""

import os
from collections.abc import Generator, Iterable
from itertools import islice
from pathlib import Path

from core.crew import Crew, Film
from core.reporting.table import Row
from core.task import Task

AHEAD = 64  # films that may be done, at most, while an earlier one still is in work


def rows(paths: Iterable[Path], task: Task, workers: int | None = None) -> Generator[Row]:
    """Do every file in processes of their own; however many, the rows are the same.

    Few films are held at a time, however many there are: `paths` is drawn from as the rows
    are taken. If it ends early, the films in work are still done. Closing this iterator
    ends the processes at once.

    Args:
        paths: the films.
        task: what to do with each.
        workers: processes; one for each core that this process may use for None.

    Raises:
        ModelError: the model cannot be used.
        CannotWrite: a report or a map could not be saved.
        NoWorkers: the processes do not start.
    """
    films = (Film(number, path) for number, path in enumerate(paths))
    done: dict[int, Row] = {}
    first = 0  # the next to be yielded
    with Crew(task, workers or cores()) as crew:
        crew.give(islice(films, crew.room))
        while crew.busy:
            done.update(crew.collect())
            crew.give(islice(films, max(0, min(crew.room, AHEAD - len(done)))))
            while first in done:
                yield done.pop(first)
                first += 1


def cores() -> int:
    """How many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
