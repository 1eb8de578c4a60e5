"""Whether a picture shows one upright frontal chest: a linear model over cheap features.

It looks at what the forward pass has computed anyway, and at the gradients of a thumbnail,
which do not depend on what the network was trained for. Fitted by `core.training.guard`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

FRONTAL, LATERAL, INVERTED, TURNED, SEVERAL, OTHER = KINDS = (
    "frontal",
    "lateral",
    "inverted",
    "turned",
    "several",
    "no_chest",
)
GUARD_FILE = "guard.npz"
SIDE, CELLS, DIRECTIONS = 64, 8, 12  # of the thumbnail: pixels, cells a side, bins over 360°
GRADIENTS = (CELLS - 1) ** 2 * 4 * DIRECTIONS  # features


@dataclass(frozen=True, slots=True, eq=False)
class Guard:
    """Multinomial logistic regression on `describe`'s features, float32.

    `weights` (features, kinds) and `bias` (kinds,) give the log-odds of each of `KINDS`;
    a picture whose probability of being frontal is below `threshold` is none.
    """

    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    threshold: float

    def __post_init__(self) -> None:
        if self.weights.ndim != 2 or self.weights.shape[1:] != self.bias.shape:
            raise ValueError("weights and bias that fit")
        if self.bias.shape != (len(KINDS),):
            raise ValueError(f"{len(KINDS)} kinds")
        self.weights.flags.writeable = False
        self.bias.flags.writeable = False

    def probabilities(self, described: NDArray[np.float32]) -> NDArray[np.float32]:
        """Of each of `KINDS`, (..., kinds), for features (..., features)."""
        scores = described @ self.weights + self.bias
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return np.asarray(shares / shares.sum(axis=-1, keepdims=True), np.float32)

    def kind(self, described: NDArray[np.float32]) -> str:
        """What a picture shows: the first of `KINDS`, or the likeliest of the others."""
        shares = self.probabilities(described)
        if shares[0] >= self.threshold:
            return FRONTAL
        return KINDS[1 + int(shares[1:].argmax())]


def describe(small: NDArray[np.uint8], features: NDArray[np.float32]) -> NDArray[np.float32]:
    """A picture's features, float32 (features,).

    Args:
        small: (size, size) uint8, as the network sees it.
        features: float32 (cells, cells, channels), its last feature maps.
    """
    return np.concatenate([features.mean(axis=(0, 1)), oriented_gradients(small)])


def oriented_gradients(grey: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Histograms of oriented gradients of a thumbnail (Dalal and Triggs 2005), (GRADIENTS,).

    Directions are signed, so that a negative looks different. Blocks of 2 x 2 cells,
    overlapping by one, each of unit length and clipped at 0.2.
    """
    thumbnail = cv2.resize(grey, (SIDE, SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    across, down = (cv2.Sobel(thumbnail, cv2.CV_32F, x, 1 - x, ksize=1) for x in (1, 0))
    strength, angle = cv2.cartToPolar(across, down)
    bins = (angle * np.float32(DIRECTIONS / (2 * np.pi))).astype(np.intp) % DIRECTIONS
    rows, columns = np.indices(thumbnail.shape) * CELLS // SIDE
    place = np.ravel_multi_index((rows, columns, bins), (CELLS, CELLS, DIRECTIONS))
    counted = np.bincount(place.ravel(), strength.ravel(), CELLS * CELLS * DIRECTIONS)
    cells = counted.reshape(CELLS, CELLS, DIRECTIONS)
    blocks = np.concatenate(
        [cells[y : CELLS - 1 + y, x : CELLS - 1 + x] for y in (0, 1) for x in (0, 1)], axis=2
    )
    lengths = np.linalg.norm(blocks, axis=2, keepdims=True)
    return np.asarray(np.minimum(blocks / (lengths + 1.0), 0.2), np.float32).ravel()


def from_arrays(arrays: Mapping[str, Any]) -> Guard:
    """The guard in a `guard.npz`.

    Raises:
        KeyError, ValueError: it is none.
    """
    weights, bias = (arrays[name].astype(np.float32) for name in ("weights", "bias"))
    return Guard(weights, bias, float(arrays["threshold"]))
