"""`train`: transfer learning on the films of a manifest."""

import argparse
import contextlib
import sys
from dataclasses import fields
from pathlib import Path

from core.errors import MissingExtra
from core.training.dataset import read_manifest

OPTIONS = {
    "epochs": "of fine-tuning; 0 leaves the convolutions as they are",
    "head_epochs": "of the head alone, before",
    "batch": "films a step",
    "rate": "peak learning rate of fine-tuning",
    "views": "that the head learns its evidence from, at the end",
    "steps": "of that",
    "seed": "of weights, order and views",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `train`; the defaults are those of the recipe."""
    parser.add_argument("folder", type=Path, help="what the manifest's files are relative to")
    parser.add_argument("--manifest", type=Path, required=True, help="made by `prepare`")
    parser.add_argument(
        "--run",
        type=Path,
        required=True,
        dest="folder_of_run",
        metavar="DIR",
        help="run folder; an interrupted run in it is gone on with",
    )
    parser.add_argument(
        "--weights",
        type=Path,
        metavar="FILE",
        help="MobileNetV2 without top, trained on ImageNet (.h5), or a trained model to go on from "
        "(.keras); random if not given",
    )
    for name, text in OPTIONS.items():
        kind = float if name == "rate" else int
        parser.add_argument(f"--{name.replace('_', '-')}", type=kind, help=text)


def run(options: argparse.Namespace) -> int:
    """Train, or go on training, and print where the model lies."""
    films = read_manifest(options.manifest)
    try:
        from core.training.train import MASTER, Recipe, train
    except ModuleNotFoundError as error:
        raise MissingExtra("train", "train models") from error
    given = {f.name: getattr(options, f.name, None) for f in fields(Recipe)}
    recipe = Recipe(**{name: value for name, value in given.items() if value is not None})
    with contextlib.redirect_stdout(sys.stderr):  # Keras' progress bar is no result
        train(options.folder, films, options.folder_of_run, recipe, options.weights)
    print(options.folder_of_run / MASTER)
    return 0
