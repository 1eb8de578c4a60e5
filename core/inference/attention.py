"""Where the classifier looked: Prediction -> Attention."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import ModelMismatch
from core.inference.classifier import Prediction
from core.inference.model import Head, Model


@dataclass(frozen=True, slots=True, eq=False)
class Attention:
    """Signed evidence for pneumonia, in log-odds.

    `cells`: float32 (cells, cells); each is the log-odds that this part of the film adds,
    and `cells.sum() + constant` is the prediction's logit.
    `evidence`: float32 (rows, columns) of the radiograph, the cells resampled bilinearly;
    its unit is log-odds per cell. Both read-only.
    """

    prediction: Prediction
    cells: NDArray[np.float32]
    constant: float
    evidence: NDArray[np.float32]

    def __post_init__(self) -> None:
        self.cells.flags.writeable = False
        self.evidence.flags.writeable = False


def attend(model: Model, prediction: Prediction) -> Attention:
    """Grad-CAM of `prediction` at the radiograph's own resolution, signed and absolute.

    With the ReLU's active set fixed the logit is linear in the last feature maps, so each
    cell's share is exact (Selvaraju 2017; Grad-CAM is the positive part up to scale).

    Raises:
        ModelMismatch: `prediction` was made by another model.
    """
    if prediction.card.sha256 != model.card.sha256:
        raise ModelMismatch(prediction.card.version, model.card.version)
    return spread(prediction, *cell_evidence(model.head, prediction.features))


def spread(prediction: Prediction, cells: NDArray[np.float32], constant: float) -> Attention:
    """What `cell_evidence` gave for `prediction`, at the radiograph's own resolution."""
    rows, columns = prediction.radiograph.grey.shape
    evidence = cv2.resize(cells, (columns, rows), interpolation=cv2.INTER_LINEAR)
    return Attention(prediction, cells, constant, np.asarray(evidence, np.float32))


def cell_evidence(head: Head, features: NDArray[np.float32]) -> tuple[NDArray[np.float32], float]:
    """Split the logit into what each cell of the feature maps adds, and a constant.

    Args:
        head: the dense layers.
        features: float32 (cells, cells, channels).

    Returns:
        Log-odds, float32 (cells, cells), and the constant: their sum is the logit.
    """
    hidden = features.mean(axis=(0, 1)) @ head.w1 + head.b1
    weights = np.where(hidden > 0, head.w2, np.float32(0))  # w2 behind the active units
    cells = features @ (head.w1 @ weights) / (features.shape[0] * features.shape[1])
    return cells.astype(np.float32), float(head.b2 + head.b1 @ weights)
