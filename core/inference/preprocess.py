"""What the network sees: the one preprocessing for training, evaluation and use."""

import cv2
import numpy as np
from numpy.typing import NDArray

NAME = "grey-area-squash-v1"  # a card that names another one is refused


def network_input(grey: NDArray[np.uint8], size: int) -> NDArray[np.float32]:
    """Squash a film to `size` x `size` and scale it to [-1, 1].

    Args:
        grey: (rows, columns) uint8, the film's default rendering, bone white.
        size: the network's input side in pixels.

    Returns:
        (1, size, size, 3) float32 in [-1, 1], the grey value in all three channels
        (`keras.applications.mobilenet_v2.preprocess_input`, mode "tf").
    """
    small = resized(grey, size).astype(np.float32) / np.float32(127.5) - np.float32(1.0)
    return np.repeat(small[None, :, :, None], 3, axis=3)


def resized(grey: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    """The film squashed to (size, size): area average down, bilinear up, as it is at 1:1."""
    if grey.shape == (size, size):
        return grey
    shrinks = min(grey.shape) >= size
    how = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, (size, size), interpolation=how))
