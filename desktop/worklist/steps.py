"""The run through many films: paths -> rows."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from core.errors import UnreadableImage
from desktop.steps import Analyst, Wish
from desktop.worklist.row import Row, State, row_of


def analyse_each(analyst: Analyst, paths: Sequence[Path], wish: Wish) -> Iterator[Row]:
    """Yields each film's row when it begins and when it ends; a bad file is a row as well.

    Raises:
        ModelError: the model folder cannot be used.
    """
    for path in paths:
        yield Row(path, State.RUNNING)
        try:
            yield row_of(path, analyst.judge(path, wish))
        except UnreadableImage as error:
            yield Row(path, State.FAILED, str(error))
