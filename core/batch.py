"""Many files -> rows, in their order; a bad file is a row, not an end."""

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from core.crew import Crew, Film
from core.errors import UnreadableImage
from core.reporting.table import Row
from core.task import Task

AHEAD = 64  # films that may be done, at most, while an earlier one still is in work
NO_FILMS = ("__MACOSX", "DICOMDIR")


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


def files_in(places: Sequence[Path], besides: Iterable[Path] = ()) -> Iterator[Path]:
    """Every file of `places` and in the folders below them, each once, in a fixed order.

    Places come as they are given, the files of a folder by name, before its subfolders.
    Whether a file is a film is told from its content, later. Left out are hidden entries,
    `__MACOSX`, DICOMDIR and links to folders.

    Args:
        places: files and folders; what lies in another one of them is left to that one.
        besides: files and folders to be left out as well.

    Raises:
        UnreadableImage: a place is not there.
    """
    for place in places:
        if not place.exists():
            raise UnreadableImage(place, "there is no such file or folder")
    whole = {place.resolve() for place in places}
    left_out = {place.resolve() for place in besides}
    seen = set()
    for place in places:
        real = place.resolve()
        if real not in seen and whole.isdisjoint(real.parents):
            seen.add(real)
            yield from _below(place, left_out) if place.is_dir() else (place,)


def _below(folder: Path, left_out: set[Path]) -> Iterator[Path]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: (entry.is_dir(), entry.name))
    except OSError:
        yield folder  # reading it will say why not
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith(".") or entry.name in NO_FILMS or path.resolve() in left_out:
            continue
        if not entry.is_dir():
            yield path
        elif not entry.is_symlink():
            yield from _below(path, left_out)
