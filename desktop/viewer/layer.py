"""Evidence as a transparent picture, to be laid over a whole film."""

from dataclasses import dataclass

import cv2
import numpy as np
from PySide6.QtGui import QImage

from core.imaging.colour import evidence_colours, evidence_levels
from core.inference.attention import Attention
from desktop.pictures import layer_image

LAYER_SIDE = 512  # pixels of the longer side: evidence is smooth


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Full colours are opaque: who paints it says how much shines through."""

    attention: Attention
    image: QImage


def evidence_layer(attention: Attention) -> Layer:
    """Evidence in colours at the card's absolute scale; none is transparent."""
    rows, columns = attention.evidence.shape
    shrink = min(1.0, LAYER_SIDE / max(rows, columns))
    size = max(1, round(columns * shrink)), max(1, round(rows * shrink))
    small = np.asarray(cv2.resize(attention.cells, size, interpolation=cv2.INTER_LINEAR))
    levels = evidence_levels(small, attention.prediction.card.evidence_scale)
    return Layer(attention, layer_image(evidence_colours(opacity=1.0)[levels]))
