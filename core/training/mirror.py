"""A film and its mirror image have to show the same evidence in the same places.

A network that has seen every film both ways gives both the same score, but for other
reasons on the left than on the right. The last phase of training has it point at the same
places, so that the evidence map tells of the film and not of the network.
"""

from typing import Any

import keras
from keras import ops

LEAST_SPREAD = 0.01  # squared log-odds: of maps with less there is nothing to agree on


class Evidence(keras.layers.Layer):  # type: ignore[misc]
    """Feature maps (n, y, x, k) -> what each cell adds to the logit, (n, y, x).

    `core.inference.attention.cell_evidence`, open to gradients.
    """

    def __init__(self, hidden: Any, last: Any) -> None:
        super().__init__(name="evidence")
        self._hidden, self._last = hidden, last

    def call(self, features: Any) -> Any:
        """With the ReLU's active set as it is for each film."""
        cells = features.shape[1] * features.shape[2]
        pooled = ops.mean(features, axis=(1, 2))
        before = ops.matmul(pooled, self._hidden.kernel) + self._hidden.bias
        active = ops.cast(before > 0, before.dtype)
        weights = ops.matmul(
            active * ops.transpose(self._last.kernel), ops.transpose(self._hidden.kernel)
        )
        return ops.einsum("nyxk,nk->nyx", features, weights) / cells


def with_evidence(model: keras.Model) -> keras.Model:
    """The network of `core.training.network.build` with a second output, its evidence map."""
    features = model.get_layer("gap").input
    evidence = Evidence(model.get_layer("hidden"), model.get_layer("probability"))
    return keras.Model(model.input, [model.output, evidence(features)])


def disagreement(_: Any, maps: Any) -> Any:
    """How far maps of films and of their mirror images differ; 0 alike, about 1 unrelated.

    Args:
        _: no truth is needed.
        maps: (2 n, y, x), the films first, then the same films mirrored.

    Returns:
        (2 n,): squared difference over squared spread, so that faint maps gain nothing.
    """
    films, mirrored = ops.split(maps, 2)
    mirrored = ops.flip(mirrored, axis=2)
    apart = ops.sum((films - mirrored) ** 2, axis=(1, 2))
    shares = apart / (_spread(films) + _spread(mirrored) + LEAST_SPREAD)
    return ops.concatenate([shares, shares])


def _spread(maps: Any) -> Any:
    return ops.sum((maps - ops.mean(maps, axis=(1, 2), keepdims=True)) ** 2, axis=(1, 2))
