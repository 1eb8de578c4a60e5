"""The network in Keras: MobileNetV2 -> GAP -> Dropout 0.5 -> Dense 128 -> Dense 1 sigmoid.

The two dense layers and the pooling are all that LiteRT and the evidence map need to
know, so any Keras file of this shape can be taken apart here, the web demo's included.
"""

import os
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
from numpy.typing import NDArray

from core.errors import DataError
from core.inference.model import Head

SIZE = 224
HIDDEN = 128
FIRST_TRAINED = "block_3_expand"  # fine-tuning starts here; what lies before sees edges


def build(weights: Path | None) -> keras.Model:
    """The network with ImageNet weights in its base, or random ones for None."""
    base = keras.applications.MobileNetV2(
        input_shape=(SIZE, SIZE, 3), include_top=False, weights=None, alpha=1.0
    )
    if weights is not None:
        base.load_weights(weights)
    x = keras.layers.GlobalAveragePooling2D(name="gap")(base.output)
    x = keras.layers.Dropout(0.5, name="dropout")(x)
    x = keras.layers.Dense(HIDDEN, activation="relu", name="hidden")(x)
    x = keras.layers.Dense(1, activation="sigmoid", dtype="float32", name="probability")(x)
    return keras.Model(base.input, x, name="pneumodetect")


def freeze_base(model: keras.Model) -> None:
    """Phase one of transfer learning: only the head learns."""
    for layer in model.layers:
        layer.trainable = layer.name in ("hidden", "probability")


def unfreeze_from(model: keras.Model, first: str = FIRST_TRAINED) -> None:
    """Phase two: everything from `first` on learns, but BatchNorm stays as it is.

    The starting weights have BatchNorm folded into the kernels: statistics learnt anew
    from small batches would destroy them.
    """
    names = [layer.name for layer in model.layers]
    for position, layer in enumerate(model.layers):
        batch_norm = isinstance(layer, keras.layers.BatchNormalization)
        layer.trainable = position >= names.index(first) and not batch_norm


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """A trained network taken apart: image -> feature maps, and the head behind them."""

    features: keras.Model
    head: Head


def take_apart(model: keras.Model) -> Parts:
    """Split a network of this shape at its pooling layer.

    Raises:
        DataError: the model has another shape.
    """
    pools = [x for x in model.layers if isinstance(x, keras.layers.GlobalAveragePooling2D)]
    denses = [layer for layer in model.layers if isinstance(layer, keras.layers.Dense)]
    if len(pools) != 1 or [dense.units for dense in denses[1:]] != [1]:
        raise DataError(
            model.name, "it is not convolutions, one global average pooling and two dense layers"
        )
    activations = [dense.activation.__name__ for dense in denses]
    if activations != ["relu", "sigmoid"]:
        raise DataError(model.name, f"its dense layers have the activations {activations}")
    (w1, b1), (w2, b2) = (_weights(dense) for dense in denses)
    head = Head(w1, b1, w2.reshape(-1), float(b2.reshape(())))
    return Parts(keras.Model(model.inputs, pools[0].input), head)


def _weights(dense: Any) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    kernel, bias = dense.get_weights()
    return kernel.astype(np.float32), bias.astype(np.float32)


def load(path: Path) -> keras.Model:
    """Open a `.keras` or `.h5` file in safe mode: no code in it is run.

    Raises:
        DataError: it is no Keras model, or it can only be opened by running its code.
    """
    try:
        return keras.models.load_model(path, compile=False, safe_mode=True)
    except (ValueError, TypeError, OSError, KeyError, zipfile.BadZipFile) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise DataError(
            path.name, f"it is no Keras model that opens in safe mode ({reason})"
        ) from error
