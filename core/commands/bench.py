"""`bench`: our path and the usual Keras one, in turn on the same films."""

import argparse
import json
import sys
import tempfile
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

import cv2

from core.bench import OURS, USUAL, measure, table
from core.commands import shared
from core.inference.check import check_films

SIDES = (1100, 1400)  # rows, columns: the median film of the training set, 1.5 megapixels


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `bench`."""
    parser.add_argument("files", type=Path, nargs="*", help="films, or folders of films")
    parser.add_argument("--rounds", type=int, default=2, help="times over all films")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    shared.add_model(parser)


def run(options: argparse.Namespace) -> int:
    """Time both paths; ours alone where TensorFlow or the Keras master is missing."""
    with tempfile.TemporaryDirectory() as folder:
        films = _films(options.files) or _synthetic(Path(folder))
        timings = [measure(OURS, films, options.model, options.rounds)]
        master = options.model / shared.MASTER
        if find_spec("tensorflow") and master.exists():
            timings.append(measure(USUAL, films, master, options.rounds))
        else:
            print("No comparison: it needs the extra 'train' and master.keras.", file=sys.stderr)
    ratio = timings[1].median_ms / timings[0].median_ms if len(timings) > 1 else None
    if options.json:
        print(json.dumps({"timings": [asdict(t) for t in timings], "ratio": ratio}))
        return 0
    print(f"{len(films)} films, {options.rounds} rounds\n{table(timings)}")
    if ratio:
        print(f"PneumoDetect is {ratio:.1f} times as fast.")
    return 0


def _films(given: list[Path]) -> list[Path]:
    files = [sorted(path.rglob("*")) if path.is_dir() else [path] for path in given]
    return [path for group in files for path in group if path.is_file()]


def _synthetic(folder: Path) -> list[Path]:
    """Textured pictures of a full-size film's dimensions, for machines without films."""
    rows, columns = SIDES
    films = []
    for index, texture in enumerate(check_films(224)):
        path = folder / f"{index}.jpg"
        cv2.imwrite(str(path), cv2.resize(texture, (columns, rows)))
        films.append(path)
    return films
