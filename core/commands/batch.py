"""`batch PATH...`: a row of a CSV table for each of many films."""

import argparse
import signal
import sys
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import takewhile
from pathlib import Path
from threading import Event
from typing import Any

from core import cluster
from core.batch import rows
from core.cli import INTERRUPTED
from core.commands import shared
from core.commands.pace import Pace
from core.errors import CannotWrite, UnreadableImage
from core.evaluation.labelled_rows import Label, folder_label, measured, table_labels, truths
from core.foreign_text import csv_cell
from core.inference.card import read_card
from core.paths import DEFAULT_MODEL
from core.places import files_in
from core.reporting.table import ERROR, STATUSES, Row, made_by
from core.results import Earlier, ResultsFile, earlier, read_results
from core.station import Errand
from core.task import Task

FOLDERS = "folders"  # of --labels


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `batch`."""
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="films, or folders")
    parser.add_argument("--out", type=Path, required=True, metavar="RESULTS.csv")
    parser.add_argument("--reports", type=Path, metavar="DIR", help="save a PDF report of each")
    parser.add_argument("--attention", type=Path, metavar="DIR", help="save the attention maps")
    parser.add_argument(
        "--workers", type=shared.number, metavar="N", help="processes (default: one for each core)"
    )
    parser.add_argument(
        "--cluster", metavar="SCHEDULER", help="of Dask, to work on many machines: tcp://HOST:8786"
    )
    parser.add_argument(
        "--resume", action="store_true", help="go on with RESULTS.csv, if it is there"
    )
    parser.add_argument(
        "--labels",
        metavar="CSV",
        help=f"measure the answers; columns file, label; or {FOLDERS!r}: by class folders",
    )
    shared.add_force(parser)
    shared.add_operating_point(parser)
    shared.add_model(parser)


def run(options: argparse.Namespace) -> int:
    """Write the table, and how many films came to what; 1 where a file could not be read."""
    if options.cluster and options.workers:
        print("How many work in a cluster is said when its workers start.", file=sys.stderr)
        return shared.USAGE
    card = read_card(options.model)
    if not shared.known_point(card, options.operating_point):
        return shared.USAGE
    label = _labels(options.labels)  # a mistake in there shows before the work, not after it
    found = made_by(card, card.operating_point(options.operating_point), options.force)
    before = earlier(options.out, found) if options.resume else None
    total = sum(1 for _ in _files(options))
    if not total:
        raise UnreadableImage(options.paths[0], "there is no file in it")
    for folder in filter(None, (options.reports, options.attention)):
        _make(folder)
    done = before or Earlier()
    pace = Pace(done.files.total(), total)
    with ResultsFile(options.out, before) as table, _interrupts() as stopped:
        left = takewhile(lambda _: not stopped.is_set(), _without(_files(options), done.files))
        statuses = done.statuses + _work(_rows(options, found, left), table, pace)
    print(_summary(statuses, pace), file=sys.stderr)
    if stopped.is_set() and statuses.total() < total:
        print("Stopped. Go on with the same command and --resume.", file=sys.stderr)
        return INTERRUPTED
    print(options.out)
    if label:
        truth = truths(_files(options), label)
        figures = measured(read_results(options.out), truth, card.operating_points)
        print("\n".join((*shared.figure_lines(figures), *_left_out(figures))))
    return 1 if statuses[ERROR] else 0


def _rows(options: argparse.Namespace, model: str, left: Iterator[Path]) -> Generator[Row]:
    task = Task(
        options.model, options.operating_point, options.reports, options.attention, options.force
    )
    if not options.cluster:
        return rows(left, task, options.workers)
    shipped = options.model == DEFAULT_MODEL
    errand = Errand(model, task, shipped, Path.cwd(), tuple(options.paths))
    return cluster.rows(left, errand, options.cluster)


def _work(found: Generator[Row], table: ResultsFile, pace: Pace) -> Counter[str]:
    """Write rows as they come; how often there was each status."""
    statuses: Counter[str] = Counter()
    with closing(found) as done:
        for row in done:
            table.add(row)
            statuses[row.status] += 1
            pace.step()
    pace.end()
    return statuses


def _files(options: argparse.Namespace) -> Iterator[Path]:
    own = filter(None, (options.out, options.reports, options.attention))
    return files_in(options.paths, besides=own)


def _without(files: Iterable[Path], done: Counter[str]) -> Iterator[Path]:
    """Leave out what is done; several files may be called the same in a table."""
    left = done.copy()
    for file in files:
        name = csv_cell(str(file))
        if left[name] > 0:
            left[name] -= 1
        else:
            yield file


@contextmanager
def _interrupts() -> Iterator[Event]:
    """The first Ctrl-C, or a polite end by the system, sets the event; the next one is real."""
    stopped = Event()

    def stop(number: int, _: object) -> None:
        stopped.set()
        signal.signal(number, before[number])

    numbers = (int(signal.SIGINT), int(signal.SIGTERM))
    before = {number: signal.signal(number, stop) for number in numbers}
    try:
        yield stopped
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _summary(statuses: Counter[str], pace: Pace) -> str:
    said = ", ".join(f"{statuses[status]} {status}" for status in STATUSES)
    rate = f" {pace.done} now, {pace.rate:.1f} a second." if pace.done else ""
    return f"{statuses.total()} files: {said}.{rate}"


def _left_out(figures: Mapping[str, Any]) -> Iterator[str]:
    for what in ("refused", "unreadable"):
        by_class = ", ".join(f"{number} {label}" for label, number in figures[what].items())
        yield f"  {what}, so not measured: {by_class}"


def _labels(given: str | None) -> Label | None:
    if given is None:
        return None
    return folder_label if given == FOLDERS else table_labels(Path(given))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder, error.strerror or str(error)) from error
