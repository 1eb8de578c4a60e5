"""The evidence map adds up to the logit and is exactly Grad-CAM."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from core.errors import ModelMismatch
from core.imaging import read_radiograph
from core.imaging.radiograph import Radiograph
from core.inference.attention import attend, cell_evidence
from core.inference.check import check_films
from core.inference.classifier import Prediction, classify
from core.inference.model import Head, Model

Films = Callable[..., Radiograph]


def predict(model: Model, radiograph: Radiograph) -> Prediction:
    finding = classify(model, radiograph, force=True)
    assert isinstance(finding, Prediction)
    return finding


def test_cells_and_constant_by_hand() -> None:
    head = Head(
        w1=np.array([[1.0, -1.0], [2.0, 1.0]], np.float32),
        b1=np.array([0.5, -9.0], np.float32),  # the second unit stays off
        w2=np.array([3.0, 7.0], np.float32),
        b2=-1.0,
    )
    features = np.zeros((2, 2, 2), np.float32)
    features[0, 1] = [4.0, 2.0]
    cells, constant = cell_evidence(head, features)
    # active weights: w1[:, 0] * 3 = [3, 6]; cell: (4 * 3 + 2 * 6) / 4 = 6
    np.testing.assert_allclose(cells, [[0, 6], [0, 0]])
    assert constant == pytest.approx(-1.0 + 0.5 * 3.0)


def test_cells_and_constant_give_the_logit(model: Model, radiograph: Films) -> None:
    for film in check_films(224):
        prediction = predict(model, radiograph(film))
        attention = attend(model, prediction)
        assert attention.cells.sum() + attention.constant == pytest.approx(
            prediction.logit, abs=1e-3
        )


def test_evidence_has_the_film_s_size_and_is_read_only(model: Model, radiograph: Films) -> None:
    attention = attend(model, predict(model, radiograph()))
    assert attention.evidence.shape == attention.prediction.radiograph.grey.shape
    assert attention.evidence.dtype == np.float32
    with pytest.raises(ValueError, match="read-only"):
        attention.evidence[0, 0] = 1


def test_evidence_is_not_stretched(model: Model, radiograph: Films) -> None:
    attention = attend(model, predict(model, radiograph()))
    assert np.abs(attention.evidence).max() <= np.abs(attention.cells).max() + 1e-6


def test_another_model_s_prediction_is_refused(model: Model, radiograph: Films) -> None:
    prediction = predict(model, radiograph())
    foreign = replace(
        prediction, card=replace(prediction.card, files={"other.tflite": "0" * 64}, version="9")
    )
    with pytest.raises(ModelMismatch, match="9"):
        attend(model, foreign)


def test_real_films_add_up(model: Model, shared_data) -> None:
    films = sorted((shared_data / "pediatric" / "fullsize").rglob("*.jpeg"))
    films += sorted((shared_data / "dicom").glob("RG1_*.dcm"))
    for path in films:
        prediction = predict(model, read_radiograph(path))
        attention = attend(model, prediction)
        total = attention.cells.sum() + attention.constant
        assert total == pytest.approx(prediction.logit, abs=1e-3), path.name
