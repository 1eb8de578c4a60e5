"""`export MODEL.keras`: a Keras model becomes a model folder that the program runs."""

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
from core.inference.card import update_card
from core.inference.model import load_model
from core.training.dataset import VALIDATION, one_copy_each, read_manifest

ATTRIBUTION = (
    "Kermany D., Zhang K., Goldbaum M. (2018), Labeled Optical Coherence Tomography and Chest "
    "X-Ray Images, Mendeley Data rscbjbr9sj, CC BY 4.0"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `export`."""
    parser.add_argument("model", type=Path, help=".keras or .h5; opened in safe mode")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="model folder")
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
    parser.add_argument("--attribution", default=ATTRIBUTION, help="of the training data")


def run(options: argparse.Namespace) -> int:
    """Export, check parity, and measure where films are given."""
    if (options.data is None) != (options.manifest is None):
        print("--data and --manifest go together.", file=sys.stderr)
        return shared.USAGE
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
    print(options.out)
    return 0


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
