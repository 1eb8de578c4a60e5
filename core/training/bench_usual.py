"""The benchmark's usual path: `keras.Model.predict` and Grad-CAM by `GradientTape`.

It does what the web demo does for a film: Pillow decodes and resizes it, `predict` gives
the score, and a second pass under a gradient tape gives the attention map.
"""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.bench import Stopwatch, print_timing


def main(arguments: Sequence[str]) -> None:
    """Time MASTER.keras ROUNDS FILE...."""
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    started = time.perf_counter()
    import keras

    from core.training.network import take_apart

    imported = time.perf_counter()
    model = keras.models.load_model(arguments[0], compile=False, safe_mode=True)
    parts = take_apart(model)
    loaded = time.perf_counter()
    watch = Stopwatch()
    films = [Path(name) for name in arguments[2:]]
    for path in films[:1] + films * int(arguments[1]):
        watch.start()
        picture, size = _read(path)
        watch.lap("read")
        model.predict(picture, verbose=0)
        watch.lap("classify")
        grad_cam(parts, picture, size)
        watch.lap("attention")
    print_timing(watch.timing("Keras", imported - started, loaded - imported))


def _read(path: Path) -> tuple[NDArray[np.float32], tuple[int, int]]:
    from PIL import Image

    with Image.open(path) as film:
        small = film.convert("RGB").resize((224, 224))
        return np.asarray(small, np.float32)[None] / 127.5 - 1.0, film.size


def grad_cam(parts: Any, picture: NDArray[np.float32], size: tuple[int, int]) -> NDArray[Any]:
    """Grad-CAM of the logit (Selvaraju 2017), resized to the film, not normalised.

    Args:
        parts: from `core.training.network.take_apart`.
        picture: (1, 224, 224, 3) float32 in [-1, 1].
        size: (width, height) of the film in pixels.
    """
    import cv2
    import tensorflow as tf

    head = parts.head
    with tf.GradientTape() as tape:
        features = parts.features(picture, training=False)
        tape.watch(features)
        hidden = tf.nn.relu(tf.reduce_mean(features, axis=(1, 2)) @ head.w1 + head.b1)
        logit = hidden @ head.w2[:, None] + head.b2
    weights = tf.reduce_mean(tape.gradient(logit, features), axis=(1, 2))
    cam = tf.nn.relu(tf.einsum("byxk,bk->byx", features, weights))[0].numpy()
    return np.asarray(cv2.resize(cam, size))


if __name__ == "__main__":
    main(sys.argv[1:])
