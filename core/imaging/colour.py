"""Evidence over a film in colours that colour-blind readers and grey printers keep apart.

Evidence for pneumonia is orange and light, evidence against it blue and dark (after Okabe
and Ito 2008); no evidence is transparent. The scale is absolute, in log-odds.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

FOR = (255, 160, 20)  # sRGB
AGAINST = (20, 90, 200)
OPACITY = 0.65


def evidence_colours(opacity: float = OPACITY) -> NDArray[np.uint8]:
    """RGBA, uint8 (256, 4): from -scale (row 0) over none (row 128) to +scale (row 255)."""
    signed = np.linspace(-1.0, 1.0, 256)
    table = np.where(signed[:, None] < 0, np.array(AGAINST), np.array(FOR))
    alpha = 255.0 * opacity * np.abs(signed)
    return np.column_stack([table, alpha]).round().astype(np.uint8)


def evidence_levels(evidence: NDArray[np.float32], scale: float) -> NDArray[np.uint8]:
    """Rows of `evidence_colours`, uint8 of the same shape; beyond the scale is its end."""
    return np.asarray(
        cv2.convertScaleAbs(np.clip(evidence, -scale, scale), alpha=127.5 / scale, beta=127.5)
    )


def overlay(
    grey: NDArray[np.uint8],
    evidence: NDArray[np.float32],
    scale: float,
    opacity: float = OPACITY,
) -> NDArray[np.uint8]:
    """The film with its evidence laid over it.

    Args:
        grey: (rows, columns) uint8.
        evidence: (rows, columns) float32, log-odds per cell.
        scale: the log-odds at which the colours are full.
        opacity: of the full colours, 0..1.

    Returns:
        sRGB, uint8 (rows, columns, 3).
    """
    table = evidence_colours(opacity).astype(np.float32)
    alpha = table[:, 3:] / 255.0
    colour = (table[:, :3] * alpha).round().astype(np.uint8)
    keep = np.repeat((255.0 * (1.0 - alpha)).round().astype(np.uint8), 3, axis=1)
    levels = cv2.cvtColor(evidence_levels(evidence, scale), cv2.COLOR_GRAY2RGB)
    film = cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB)
    below = cv2.multiply(film, cv2.LUT(levels, keep[None]), scale=1 / 255)
    return np.asarray(cv2.add(below, cv2.LUT(levels, colour[None])))
