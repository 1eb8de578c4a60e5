"""Networks that know nothing: a trained one with its last blocks scrambled (Adebayo 2018)."""

from pathlib import Path

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from core.inference import preprocess
from core.inference.attention import cell_evidence
from core.training.network import SIZE, load, take_apart

BLOCKS = ("Conv_1", "block_16", "block_14")
DRAWS = 2  # networks a block


class Sight:
    """The evidence map of a Keras network."""

    def __init__(self, model: keras.Model) -> None:
        parts = take_apart(model)
        self._head, self._features = parts.head, tf.function(parts.features)

    def __call__(self, grey: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Evidence of a film in log-odds, float32 (cells, cells)."""
        features = self._features(tf.constant(preprocess.network_input(grey, SIZE)))
        return cell_evidence(self._head, features[0].numpy())[0]


def scrambled(master: Path) -> dict[str, tuple[Sight, ...]]:
    """What scrambled copies of a model folder's Keras master see, by what was scrambled.

    Raises:
        DataError: it is no Keras model of this program's shape.
    """
    model = load(master)
    return {
        f"{first} and all behind it": tuple(
            Sight(scramble(model, first, seed)) for seed in range(DRAWS)
        )
        for first in BLOCKS
    }


def scramble(model: keras.Model, first: str, seed: int) -> keras.Model:
    """A copy in which every layer from `first` on has its weights mixed up.

    Each weight goes to another place within its array: what the network has learnt is
    gone, the sizes of its activations are not.
    """
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    rng = np.random.default_rng(seed)
    start = next(i for i, layer in enumerate(copy.layers) if layer.name.startswith(first))
    for layer in copy.layers[start:]:
        layer.set_weights(
            [rng.permuted(array.ravel()).reshape(array.shape) for array in layer.get_weights()]
        )
    return copy
