"""Whether this machine gives the answers that the model's makers got."""

import numpy as np
from numpy.typing import NDArray

from core.inference import preprocess
from core.inference.model import Model

FILMS = 8


def check_films(size: int) -> tuple[NDArray[np.uint8], ...]:
    """Smooth random pictures of many textures, (size, size) uint8, the same everywhere."""
    rng = np.random.default_rng(0)
    sides = [4 + 4 * index for index in range(FILMS)]
    return tuple(
        preprocess.resized(rng.integers(0, 256, (side, side), dtype=np.uint8), size)
        for side in sides
    )


def drift(model: Model) -> float:
    """The largest difference of the sigmoid from what the model card says for `check_films`.

    Raises:
        KeyError: the card does not say.
    """
    wanted = np.asarray(model.card.document["check_scores"], np.float64)
    logits = np.array([model.run(film)[0] for film in check_films(model.card.input_size)])
    return float(np.abs(1 / (1 + np.exp(-logits)) - wanted).max())
