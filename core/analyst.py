"""A process of the batch: loads the model once, then does film after film.

Started by `core.crew` as `python -m core.analyst HANDLE`. It is sent the folder that paths
are relative to and the `Task`, and answers with the model's name or the error that makes it
useless. Then each path is answered with a `Row`, or with the error that ends the batch.
What nobody foresaw ends this process alone, with a traceback.
"""

import os
import sys
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

import cv2

from core.errors import CannotWrite, CoreError
from core.inference.model import Model, load_model
from core.processes import connect
from core.reporting.table import Row, made_by
from core.task import Task, analysed

Work = Callable[[Task, Model, str, Path], Row]


def main(handle: int, work: Work = analysed) -> None:
    """Do film after film until the parent hangs up."""
    cv2.setNumThreads(1)  # the processes share the cores out among themselves
    with connect(handle) as connection:
        folder, task = connection.recv()
        os.chdir(folder)
        try:
            model = load_model(task.model, threads=1)
        except CoreError as error:
            connection.send(error)
            return
        name = made_by(model.card, model.card.operating_point(task.operating_point), task.force)
        connection.send(name)
        while _next(connection, partial(work, task, model, name)):
            pass


def _next(connection: Connection, work: Callable[[Path], Row]) -> bool:
    """Do one film; false when the parent has hung up, or is no more."""
    try:
        path = connection.recv()
    except (EOFError, OSError):
        return False
    answer = _answer(work, path)
    try:
        connection.send(answer)
    except OSError:
        return False
    return True


def _answer(work: Callable[[Path], Row], path: Path) -> Row | CannotWrite:
    try:
        return work(path)
    except CannotWrite as error:
        return error


if __name__ == "__main__":
    main(int(sys.argv[1]))
