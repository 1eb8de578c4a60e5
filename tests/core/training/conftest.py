"""A small labelled set, and a network without ImageNet's weights."""

from pathlib import Path

import cv2
import numpy as np
import pytest


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """Twelve made-up films of as many patients: pneumonia is brighter."""
    folder = tmp_path / "films"
    rng = np.random.default_rng(3)
    for label, lift in (("NORMAL", 0), ("PNEUMONIA", 60)):
        (folder / label).mkdir(parents=True)
        for index in range(6):
            coarse = rng.integers(0, 190, (14, 14), dtype=np.uint8)
            film = cv2.resize(coarse, (200, 160), interpolation=cv2.INTER_CUBIC) + lift
            cv2.imwrite(str(folder / label / f"p{index}-{label}.png"), film)
    return folder
