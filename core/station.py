"""A worker of a cluster: loads the model once, then does films by the handful.

Dask runs `done` in its worker processes; nothing here imports Dask. Wherever a worker runs,
program, model and folders must be the same as where the batch was started.
"""

import contextlib
import socket
import sys
import traceback
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from threading import Lock

import cv2

from core.crew import deadly_row
from core.errors import ClusterUnusable, CoreError
from core.inference.model import Model, load_model
from core.paths import DEFAULT_MODEL
from core.reporting.table import Row, made_by
from core.task import Task, analysed

TRIES = 2
_one_at_a_time = Lock()  # a worker may have several threads, the model serves one


@dataclass(frozen=True, slots=True)
class Errand:
    """Films to do, and all that it takes; Dask's logs show none of it but the model's name.

    Paths are relative to `folder`; all of `places` must be there. `model` is what `made_by`
    has to say; `shipped` means the model that came with the worker's own program.
    """

    model: str
    task: Task = field(repr=False)
    shipped: bool
    folder: Path = field(repr=False)
    places: tuple[Path, ...] = field(repr=False)
    films: tuple[Path, ...] = field(default=(), repr=False)


def done(errand: Errand) -> tuple[Row, ...] | CoreError:
    """A row for each film, or what makes this worker useless for the batch."""
    with _one_at_a_time:
        try:
            with contextlib.chdir(errand.folder):
                model = _prepared(errand)
                return tuple(_row(errand, model, film) for film in errand.films)
        except FileNotFoundError:
            return _useless(f"there is no folder {errand.folder} there")
        except CoreError as error:
            return error


def _prepared(errand: Errand) -> Model:
    for place in errand.places:
        if not place.exists():
            raise _useless("the films are not there under the same path")
    model = _loaded(DEFAULT_MODEL if errand.shipped else errand.task.model, errand.model)
    point = model.card.operating_point(errand.task.operating_point)
    name = made_by(model.card, point, errand.task.force)
    if name != errand.model:
        raise _useless(f"the model there is {name!r}, not {errand.model!r}")
    return model


@lru_cache(maxsize=1)
def _loaded(folder: Path, _: str) -> Model:
    cv2.setNumThreads(1)  # there is a worker for each core
    return load_model(folder, threads=1)


def _row(errand: Errand, model: Model, film: Path) -> Row:
    for _ in range(TRIES):
        try:
            return analysed(errand.task, model, errand.model, film)
        except CoreError:
            raise
        except Exception as error:  # noqa: BLE001  # as in a batch without cluster: this film alone
            frames = "".join(traceback.format_tb(error.__traceback__))
            sys.stderr.write(f"A film ended with {type(error).__name__}:\n{frames}")
    return deadly_row(film, errand.model)


def _useless(reason: str) -> ClusterUnusable:
    return ClusterUnusable(f"the worker on {socket.gethostname()}", reason)
