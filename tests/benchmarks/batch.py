"""Films a second in a batch, against the sum of its parts and the usual Keras way.

    python tests/benchmarks/batch.py FOLDER [ROUNDS]

Processor seconds are compared, so that other work on the machine does not matter much: the
parts are timed alone, one thread each; the batch does the films ROUNDS times and twice that,
and the difference is what it costs once it runs. Last, what decoding JPEG at half scale would
do to the probabilities. Needs Linux or macOS; the Keras way needs the extra `train`.
"""

import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np

from core.batch import cores, rows
from core.bench import USUAL, measure
from core.commands.shared import MASTER
from core.inference.model import Model, load_model
from core.inference.preprocess import resized
from core.paths import DEFAULT_MODEL
from core.places import files_in
from core.task import Task

SIZE = 224
USUAL_FILMS = 20


def processor_seconds() -> float:
    """Of this process and of its children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def decoded(data: bytes, flags: int = cv2.IMREAD_GRAYSCALE) -> np.ndarray:
    """The fastest full decoding that there is here."""
    return np.asarray(cv2.imdecode(np.frombuffer(data, np.uint8), flags))


def parts(films: Sequence[Path], model: Model) -> Iterator[tuple[str, float]]:
    """Milliseconds of processor time a film, for each part alone."""
    contents = [film.read_bytes() for film in films]
    pictures = [decoded(data) for data in contents]
    small = resized(pictures[0], SIZE)
    yield "decode", _each(lambda data: decoded(data), contents)
    yield "resize", _each(lambda grey: resized(grey, SIZE), pictures)
    yield "forward", _each(lambda _: model.run(small), films)


def _each(part: Callable[..., object], items: Sequence[object]) -> float:
    started = time.process_time()
    for item in items:
        part(item)
    return 1000.0 * (time.process_time() - started) / len(items)


def batch(films: Sequence[Path], rounds: int) -> tuple[float, float]:
    """Processor milliseconds a film, and films a second, of a batch that runs already."""
    costs, times = [], []
    for times_over in (rounds, 2 * rounds):
        before, started = processor_seconds(), 0.0
        for row in rows(list(films) * times_over, Task()):
            started = started or time.perf_counter()  # the processes have loaded the model
            assert row.status != "error", row.error
        costs.append(processor_seconds() - before)
        times.append(time.perf_counter() - started)
    count = rounds * len(films)
    return 1000.0 * (costs[1] - costs[0]) / count, (2 * count - 1) / times[1]


def reduced(films: Sequence[Path], model: Model) -> list[float]:
    """How far the probability moves where a JPEG is decoded at half its size."""
    moved = []
    for film in films:
        data = film.read_bytes()
        full, half = decoded(data), decoded(data, cv2.IMREAD_REDUCED_GRAYSCALE_2)
        if min(half.shape) >= SIZE and data.startswith(b"\xff\xd8"):
            logits = [model.run(resized(grey, SIZE))[0] for grey in (full, half)]
            first, second = (model.card.probability(logit) for logit in logits)
            moved.append(abs(first - second))
    return moved


def main(folder: Path, rounds: int) -> None:
    """Print the table."""
    films = list(files_in([folder]))
    cv2.setNumThreads(1)
    model = load_model(threads=1)
    model.run(np.zeros((SIZE, SIZE), np.uint8))
    before = dict(parts(films, model))
    cost, rate = batch(films, rounds)
    after = dict(parts(films, model))
    alone = {name: (before[name] + after[name]) / 2 for name in before}
    print(f"{len(films)} films of {folder}, {cores()} cores")
    for name, spent in alone.items():
        print(f"  {name:<10}{spent:8.2f} ms")
    total = sum(alone.values())
    print(f"  {'sum':<10}{total:8.2f} ms")
    print(f"  {'batch':<10}{cost:8.2f} ms, {100 * (cost / total - 1):+.0f} % of the sum")
    print(f"  films a second: {rate:.0f} now, {1000 * cores() / cost:.0f} on idle cores")
    if (DEFAULT_MODEL / MASTER).exists():
        laps = measure(USUAL, films[:USUAL_FILMS], DEFAULT_MODEL / MASTER, 1).parts_ms
        usual = laps["read"] + laps["classify"]  # the batch, too, draws no map
        print(f"  Keras way: {usual:.0f} ms a film, batch {usual * rate / 1000:.0f} times as fast")
    moved = reduced(films, model)
    if moved:
        over = sum(change > 0.005 for change in moved)
        print(
            f"  half-scale decoding moves the probability by {statistics.median(moved):.4f} "
            f"(median), {max(moved):.4f} (most); by more than 0.005 in {over} of {len(moved)}"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5)
