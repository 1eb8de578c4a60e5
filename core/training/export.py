"""Keras model -> model folder: LiteRT graph, head, card with hashes, parity check."""

import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal

import keras
import numpy as np
import tensorflow as tf

from core.errors import DataError
from core.files import write_bytes, written_aside
from core.inference import preprocess
from core.inference.card import FORMAT
from core.inference.check import check_films, drift
from core.inference.folder import sha256, write_card
from core.inference.model import HEAD_FILE, Head, load_model
from core.training.network import SIZE, Parts, build, take_apart

GRAPH_FILE = "model.tflite"
MASTER_FILE = "master.keras"  # for fine-tuning and for the benchmark; never bundled
TOLERANCE = 1e-4  # between Keras and LiteRT, on the sigmoid
Scaling = Literal["signed", "unit"]

UNMEASURED: Mapping[str, Any] = {
    "calibration": {"method": "none", "slope": 1.0, "intercept": 0.0},
    "operating_points": {"default": {"threshold": 0.5, "indeterminate": [0.2, 0.8]}},
    "default_operating_point": "default",
    "confidence_levels": {"High": 90.0, "Moderate": 70.0, "Low": 0.0},
    "evidence_scale": 0.3,
    "performance": {"summary": "Performance not measured."},
}


def export(
    model: keras.Model,
    folder: Path,
    identity: Mapping[str, Any],
    measured: Mapping[str, Any] = UNMEASURED,
    scaling: Scaling = "signed",
) -> float:
    """Write a model folder and check LiteRT's answers against the Keras model's.

    Args:
        model: a network of the shape that `core.training.network` describes.
        folder: is made; files of the same names in it are replaced.
        identity: the card's `name`, `version` and `training`.
        measured: the card's calibration, operating points and performance.
        scaling: the range that the Keras model expects, [-1, 1] or [0, 1].

    Returns:
        The largest difference between Keras and LiteRT, on the sigmoid.

    Raises:
        DataError: the model has another shape, or LiteRT gives other answers than Keras.
        CannotWrite: the folder cannot be written.
    """
    parts = take_apart(model)
    graph = _graph(parts, scaling)
    contents = {GRAPH_FILE: graph, HEAD_FILE: _head_bytes(parts.head)}
    card = {
        "format": FORMAT,
        **identity,
        "created": date.today().isoformat(),
        "architecture": "MobileNetV2 -> GAP -> Dropout 0.5 -> Dense 128 ReLU -> Dense 1 sigmoid",
        "labels": ["NORMAL", "PNEUMONIA"],
        "input": {"size": SIZE, "preprocessing": preprocess.NAME},
        **measured,
        "check_scores": _scores(model, scaling),
        "files": {name: sha256(data) for name, data in contents.items()},
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in contents.items():
        write_bytes(folder / name, data)
    write_card(folder, card)
    difference = drift(load_model(folder))
    if not difference <= TOLERANCE:  # so that NaN fails too
        raise DataError(model.name, f"LiteRT differs from Keras by {difference:.2g}")
    return difference


def _scores(model: keras.Model, scaling: Scaling) -> list[float]:
    pictures = np.concatenate([preprocess.network_input(f, SIZE) for f in check_films(SIZE)])
    scores = model.predict(pictures if scaling == "signed" else (pictures + 1) / 2, verbose=0)
    return [float(score) for score in scores[:, 0]]


def _head_bytes(head: Head) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, w1=head.w1, b1=head.b1, w2=head.w2, b2=np.float32(head.b2))
    return buffer.getvalue()


def _graph(parts: Parts, scaling: Scaling) -> bytes:
    """The LiteRT graph: [-1, 1] picture -> logit (1, 1) and feature maps (1, y, x, k)."""
    head = parts.head
    film = keras.Input(batch_shape=(1, SIZE, SIZE, 3))
    scaled = film if scaling == "signed" else keras.layers.Rescaling(0.5, offset=0.5)(film)
    features = parts.features(scaled)
    hidden = keras.layers.Dense(len(head.b1), activation="relu")
    logit = keras.layers.Dense(1)
    pooled = keras.layers.GlobalAveragePooling2D()(features)
    graph = keras.Model(film, [logit(hidden(pooled)), features])
    hidden.set_weights([head.w1, head.b1])
    logit.set_weights([head.w2[:, None], np.array([head.b2], np.float32)])
    return bytes(tf.lite.TFLiteConverter.from_keras_model(graph).convert())


def keep_master(model: keras.Model, folder: Path) -> None:
    """Save the Keras model beside its export, without the optimiser, for fine-tuning."""
    bare = build(None)
    bare.set_weights(model.get_weights())
    with written_aside(folder / MASTER_FILE) as aside:
        bare.save(aside)
