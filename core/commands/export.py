"""`export MODEL.keras`: a Keras model becomes a model folder that the program runs.

`export FOLDER` with films and unsuitable pictures fits the guard of a model folder anew.
"""

import argparse
import contextlib
import os
import shlex
import sys
from pathlib import Path
from typing import Any

from core.commands import shared
from core.errors import MissingExtra
from core.evaluation.measure import Measured, card_entries
from core.evaluation.observe import observe
from core.inference.folder import add_file, update_card
from core.inference.guard import GUARD_FILE
from core.inference.model import load_model
from core.training.dataset import VALIDATION, one_copy_each, read_manifest
from core.training.guard_pictures import Material

ATTRIBUTION = (
    "Kermany D., Zhang K., Goldbaum M. (2018), Labeled Optical Coherence Tomography and Chest "
    "X-Ray Images, Mendeley Data rscbjbr9sj, CC BY 4.0"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `export`."""
    parser.add_argument(
        "model",
        type=Path,
        help=".keras or .h5; opened in safe mode. A model folder: only its guard is fitted anew",
    )
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="model folder")
    parser.add_argument("--name", default="PneumoDetect MobileNetV2")
    parser.add_argument("--version", default="1", help="of the model")
    parser.add_argument(
        "--scaling",
        choices=("signed", "unit"),
        default="signed",
        help="grey values the Keras model was trained on: -1..1 or 0..1 (the web demo's)",
    )
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="measure on these films")
    parser.add_argument("--manifest", type=Path, help="of --data, made by `prepare`")
    parser.add_argument(
        "--unsuitable",
        type=Path,
        metavar="FOLDER",
        help="fit the guard: a folder for each kind of picture that is no frontal chest",
    )
    parser.add_argument(
        "--adults", type=Path, metavar="FOLDER", help="frontal chests that the guard lets through"
    )
    parser.add_argument("--attribution", default=ATTRIBUTION, help="of the training data")


def run(options: argparse.Namespace) -> int:
    """Export, check parity, and measure and fit the guard where films are given."""
    problem = _wrong_usage(options)
    if problem:
        print(problem, file=sys.stderr)
        return shared.USAGE
    folder = options.out or options.model
    if not options.model.is_dir():
        _export(options)
    if options.unsuitable:
        _fit_guard(folder, options)
    print(folder)
    return 0


def _wrong_usage(options: argparse.Namespace) -> str:
    if (options.data is None) != (options.manifest is None):
        return "--data and --manifest go together."
    if (options.unsuitable is None) != (options.adults is None):
        return "--unsuitable and --adults go together."
    if options.unsuitable and not options.data:
        return "--unsuitable needs --data, the films that the guard lets through."
    if options.model.is_dir() and (options.out or not options.unsuitable):
        return "Of a model folder only the guard is fitted: give --unsuitable, and no --out."
    return "" if options.out or options.model.is_dir() else "Give --out FOLDER."


def _export(options: argparse.Namespace) -> None:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    try:
        from core.training import export as workshop
        from core.training import network
    except ModuleNotFoundError as error:
        raise MissingExtra("train", "export models") from error
    keras_model = network.load(options.model)
    identity: dict[str, Any] = {"name": options.name, "version": options.version}
    if options.data:
        identity["training"] = {"attribution": options.attribution}
    with contextlib.redirect_stdout(sys.stderr):  # Keras tells what it saves
        difference = workshop.export(keras_model, options.out, identity, scaling=options.scaling)
    print(f"LiteRT differs from Keras by at most {difference:.1g}", file=sys.stderr)
    if options.data:
        update_card(options.out, card_entries(_measured(options)))
        workshop.keep_master(keras_model, options.out)


def _fit_guard(folder: Path, options: argparse.Namespace) -> None:
    """Write the guard into the model folder, and what was measured into its card."""
    try:
        from core.training.guard import Fitted, fit_guard
    except ModuleNotFoundError as error:
        raise MissingExtra("train", "fit the guard") from error
    films = read_manifest(options.manifest)
    material = Material(options.data, films, options.unsuitable, options.adults)
    *_, fitted = shared.counted(fit_guard(load_model(folder), material), "Guard: picture")
    assert isinstance(fitted, Fitted)
    add_file(folder, GUARD_FILE, fitted.as_bytes(), {"guard": fitted.figures})


def _measured(options: argparse.Namespace) -> Measured:
    films = [film for film in read_manifest(options.manifest) if film.split == VALIDATION]
    once = one_copy_each(films)
    patients = len({film.patient_group for film in once})
    steps = observe(load_model(options.out), options.data, once)
    return Measured(
        tuple(shared.counted(steps, "Shifting film")),
        f"patient-grouped validation films of {patients} children",
        "python -m core evaluate "
        + shlex.join(["--internal", str(options.data), "--manifest", str(options.manifest)]),
    )
