"""The model folder, verified, and one forward pass through it."""

import io
import os
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import ModelIncompatible
from core.inference import preprocess
from core.inference.card import ModelCard, read_card
from core.inference.folder import verified
from core.inference.guard import GRADIENTS, GUARD_FILE, Guard, describe, from_arrays
from core.language import marked
from core.paths import DEFAULT_MODEL

HEAD_FILE = "head.npz"
# What NumPy and LiteRT raise for files that are not what their names say.
UNUSABLE = (EOFError, KeyError, OSError, RuntimeError, ValueError, zipfile.BadZipFile)


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """The dense layers behind the feature maps, float32.

    `w1` (channels, hidden) and `b1` (hidden,) feed the ReLU; `w2` (hidden,) and `b2` give
    the logit.
    """

    w1: NDArray[np.float32]
    b1: NDArray[np.float32]
    w2: NDArray[np.float32]
    b2: float

    def __post_init__(self) -> None:
        channels, hidden = self.w1.shape
        if self.b1.shape != (hidden,) or self.w2.shape != (hidden,) or channels < 1:
            raise ValueError("shapes that fit")


class Model:
    """A verified model, ready to run. One thread at a time may call `run`."""

    def __init__(
        self, card: ModelCard, head: Head, interpreter: Any, guard: Guard | None = None
    ) -> None:
        self.card, self.head, self.guard = card, head, guard
        self._interpreter = interpreter
        self._input = interpreter.get_input_details()[0]["index"]
        outputs = {len(out["shape"]): out["index"] for out in interpreter.get_output_details()}
        self._logit, self._features = outputs[2], outputs[4]

    def run(self, grey: NDArray[np.uint8]) -> tuple[float, NDArray[np.float32]]:
        """One forward pass over a film.

        Args:
            grey: (rows, columns) uint8, the film's default rendering.

        Returns:
            The logit, and the last feature maps, float32 (cells, cells, channels).
        """
        self._interpreter.set_tensor(
            self._input, preprocess.network_input(grey, self.card.input_size)
        )
        self._interpreter.invoke()
        logit = float(self._interpreter.get_tensor(self._logit)[0, 0])
        return logit, self._interpreter.get_tensor(self._features)[0]

    def kind(self, small: NDArray[np.uint8], features: NDArray[np.float32]) -> str | None:
        """What the picture shows, one of `core.inference.guard.KINDS`; None without a guard.

        Args:
            small: (size, size) uint8, as the network saw it.
            features: what `run` gave for it.
        """
        return self.guard.kind(describe(small, features)) if self.guard else None


def load_model(folder: Path = DEFAULT_MODEL, threads: int | None = None) -> Model:
    """Read and verify a model folder; every byte that is used is a byte that was hashed.

    Args:
        folder: holds `card.json` and the files that it names.
        threads: processor threads for the forward pass; all cores for None.

    Raises:
        ModelMissing: the folder, its card or one of its files is not there.
        ModelAltered: a file differs from its SHA-256 in the card.
        ModelIncompatible: the card and the files do not describe a model of this program.
    """
    card = read_card(folder)
    if card.preprocessing != preprocess.NAME:
        reason = marked("it expects the preprocessing {name!r}", name=card.preprocessing)
        raise ModelIncompatible(folder, reason)
    contents = {name: verified(folder, name, digest) for name, digest in card.files.items()}
    try:
        head = _head(contents[HEAD_FILE])
        graph = next(data for name, data in contents.items() if name.endswith(".tflite"))
        guard = _guard(contents.get(GUARD_FILE), len(head.w1))
        interpreter = _interpreter(graph, threads or os.cpu_count() or 1)
        _check_shapes(interpreter, card, head)
        return Model(card, head, interpreter, guard)
    except UNUSABLE as error:
        reason = marked("its files do not fit its card ({problem})", problem=str(error))
        raise ModelIncompatible(folder, reason) from error


def _head(data: bytes) -> Head:
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        w1, b1, w2, b2 = (arrays[name].astype(np.float32) for name in ("w1", "b1", "w2", "b2"))
    return Head(w1, b1, w2.reshape(-1), float(b2.reshape(())))


def _guard(data: bytes | None, channels: int) -> Guard | None:
    if data is None:
        return None
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        guard = from_arrays(arrays)
    if len(guard.weights) != channels + GRADIENTS:
        raise ValueError(f"a guard for {channels} channels")
    return guard


def _interpreter(graph: bytes, threads: int) -> Any:
    from ai_edge_litert.interpreter import Interpreter

    with _without_greetings():
        interpreter = Interpreter(model_content=graph, num_threads=threads)
        interpreter.allocate_tensors()
    return interpreter


@contextmanager
def _without_greetings() -> Iterator[None]:
    """Drop LiteRT's INFO lines, which have no switch, from the process' standard error."""
    try:
        kept = os.dup(2)
    except OSError:  # a windowed program has none
        yield
        return
    with tempfile.TemporaryFile() as said:
        os.dup2(said.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            said.seek(0)
            for line in said:
                if not line.startswith(b"INFO:"):
                    os.write(2, line)


def _check_shapes(interpreter: Any, card: ModelCard, head: Head) -> None:
    size, channels = card.input_size, head.w1.shape[0]
    wanted = [[1, size, size, 3]]
    found = [detail["shape"].tolist() for detail in interpreter.get_input_details()]
    if found != wanted:
        raise ValueError(f"input {found} instead of {wanted}")
    shapes = sorted(d["shape"].tolist() for d in interpreter.get_output_details())
    if [len(s) for s in shapes] not in ([2, 4], [4, 2]) or [1, 1] not in shapes:
        raise ValueError(f"outputs {shapes}")
    if not any(s[-1] == channels and len(s) == 4 and s[1] == s[2] for s in shapes):
        raise ValueError(f"outputs {shapes} for a head of {channels} channels")
