"""A model whose logit is the film's brightness, and folders of films for it."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from core.inference.card import ModelCard, OperatingPoint
from core.inference.guard import FRONTAL

POINTS = (
    OperatingPoint("screening", 0.4, (0.3, 0.5), None, None),
    OperatingPoint("strict", 0.8, (0.8, 0.8), None, None),
)


class BrightnessModel:
    """Logit = (mean grey - 128) / 10, calibrated with slope 2."""

    card = ModelCard(
        name="Brightness",
        version="1.0",
        labels=("NORMAL", "PNEUMONIA"),
        input_size=224,
        preprocessing="none",
        slope=2.0,
        intercept=0.0,
        operating_points=POINTS,
        default=POINTS[0],
        confidence_levels=(("High", 90.0), ("Low", 0.0)),
        evidence_scale=1.0,
        files={"model.tflite": "ab" * 32},
        performance="Performance not measured.",
        document={},
    )

    def run(self, grey):
        """The logit, and feature maps that nobody looks at."""
        return float(grey.mean() - 128) / 10, np.zeros((7, 7, 1), np.float32)

    def kind(self, small, features):
        """All of them are chests."""
        return FRONTAL


@pytest.fixture(scope="session")
def model():
    return BrightnessModel()


def film(seed: int, logit: float, side: int = 224):
    """A picture, (side, side) uint8, that `BrightnessModel` gives about `logit`.

    At 224, the size of its input, nothing is resampled.
    """
    coarse = np.random.default_rng(seed).random((12, 12)).astype(np.float32)
    smooth = cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC)
    smooth = 60 * (smooth - smooth.mean())
    return np.clip(smooth + 128 + 10 * logit, 0, 255).round().astype(np.uint8)


Save = Callable[..., Path]


@pytest.fixture
def save(tmp_path) -> Save:
    """Save a film as `SET/LABEL/NAME.png`."""

    def _save(name: str, seed: int, logit: float, side: int = 224) -> Path:
        path = tmp_path / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        assert cv2.imwrite(str(path), film(seed, logit, side))
        return path

    return _save


@pytest.fixture
def two_sets(save, tmp_path):
    """An internal set that the model judges well, and an external one that it judges worse."""
    for i in range(16):
        save(f"inner/NORMAL/n{i}", i, -1.5 + 0.1 * i)
        save(f"inner/PNEUMONIA/p{i}", 100 + i, -0.3 + 0.1 * i)
        save(f"outer/NORMAL/n{i}", 200 + i, -0.8 + 0.1 * i)
        save(f"outer/PNEUMONIA/p{i}", 300 + i, -0.8 + 0.12 * i)
    return tmp_path / "inner", tmp_path / "outer"
