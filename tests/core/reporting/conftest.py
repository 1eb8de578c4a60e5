"""Hand-made films, cards and outcomes for the report's tests."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import cv2
import numpy as np
import pytest

from core.imaging.radiograph import Radiograph, StudyFacts, Window
from core.inference.attention import Attention
from core.inference.card import Measure, ModelCard, OperatingPoint
from core.inference.classifier import Prediction, Refusal
from core.inference.suitability import Reason, Suitability

POINT = OperatingPoint(
    name="balanced",
    threshold=0.412,
    band=(0.3, 0.55),
    sensitivity=Measure(0.961, 0.943, 0.974, 640),
    specificity=Measure(0.917, 0.885, 0.942, 402),
)
CARD = ModelCard(
    name="PneumoDetect paediatric",
    version="1.0.0",
    labels=("NORMAL", "PNEUMONIA"),
    input_size=224,
    preprocessing="grey-area-squash-v1",
    slope=1.0,
    intercept=0.0,
    operating_points=(POINT,),
    default=POINT,
    confidence_levels=(("High", 90.0), ("Moderate", 70.0), ("Low", 0.0)),
    evidence_scale=0.3,
    files={"model.tflite": "0123456789abcdef" * 4, "head.npz": "f" * 64},
    performance="AUC 99.1 % (95 % CI 98.6 % to 99.5 %, n = 1042) on unseen children.",
    document={},
)
NOON = datetime(2026, 11, 24, 12, 34, 56, tzinfo=timezone(timedelta(hours=2)))
REFUSING = Suitability((Reason("lateral", "The file says that it is a lateral view.", True),))


@pytest.fixture
def film() -> Callable[..., Radiograph]:
    """Make a radiograph with a bright square in its upper left quarter."""

    def made(
        rows: int = 300, columns: int = 400, path: str = "film.png", **facts: object
    ) -> Radiograph:
        grey = np.full((rows, columns), 40, np.uint8)
        grey[rows // 8 : rows // 4, columns // 8 : columns // 4] = 220
        known = StudyFacts(**facts)
        return Radiograph(grey, grey, Window(127.5, 255.0), Path(path), "PNG", facts=known)

    return made


@pytest.fixture
def attention() -> Callable[..., Attention]:
    """Make the outcome for a radiograph: evidence for on its left side, against on its right."""

    def made(radiograph: Radiograph, logit: float = 2.0, **changes: object) -> Attention:
        prediction = Prediction(
            radiograph, Suitability(()), CARD, POINT, NOON, logit, np.zeros((2, 2, 4), np.float32)
        )
        cells = np.array([[0.3, -0.3], [0.3, -0.3]], np.float32)
        rows, columns = radiograph.grey.shape
        evidence = cv2.resize(cells, (columns, rows), interpolation=cv2.INTER_NEAREST)
        prediction = replace(prediction, **changes)
        return Attention(prediction, cells, logit, evidence)

    return made


@pytest.fixture
def refusal() -> Callable[[Radiograph], Refusal]:
    """Make a refusal of a radiograph."""

    def made(radiograph: Radiograph) -> Refusal:
        return Refusal(radiograph, REFUSING, CARD, POINT, NOON)

    return made
