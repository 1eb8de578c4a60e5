"""Films for measuring."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from core.imaging.radiograph import Radiograph, Spacing, StudyFacts, Window


@pytest.fixture
def film() -> Callable[..., Radiograph]:
    """40 rows by 60 columns, each pixel worth its column, with any spacing and facts."""

    def made(
        spacing: Spacing | None = None, padding: tuple[float, float] | None = None, **facts: object
    ) -> Radiograph:
        pixels = np.tile(np.arange(60, dtype=np.int16), (40, 1))
        return Radiograph(
            pixels,
            pixels.astype(np.uint8),
            Window(30.0, 60.0),
            Path("f.dcm"),
            "DICOM",
            spacing=spacing,
            padding=padding,
            facts=StudyFacts(**facts),
        )

    return made
