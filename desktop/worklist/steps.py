"""The run through many films: paths -> rows."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from core.errors import UnreadableImage
from desktop.kept import Kept
from desktop.steps import Analyst, Wish
from desktop.worklist.row import Row, State


def analyse_each(analyst: Analyst, paths: Sequence[Path], wish: Wish) -> Iterator[Row | Kept]:
    """Yields each film's row when it begins, and what came of it; a bad file is a row as well.

    Raises:
        ModelError: the model folder cannot be used.
    """
    for path in paths:
        yield Row(path, State.RUNNING)
        try:
            yield analyst.judge(path, wish)
        except UnreadableImage as error:
            yield Row(path, State.FAILED, str(error))
