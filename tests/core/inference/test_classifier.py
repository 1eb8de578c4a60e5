"""From a film to a prediction: thresholds, bands, confidence, refusals."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from core.imaging.radiograph import Radiograph
from core.inference.classifier import NORMAL, PNEUMONIA, Prediction, Refusal, classify
from core.inference.model import Model

Films = Callable[..., Radiograph]


@pytest.fixture
def prediction(model: Model, radiograph: Films) -> Prediction:
    finding = classify(model, radiograph(age=3.0))
    assert isinstance(finding, Prediction)
    return finding


def at(prediction: Prediction, probability: float) -> Prediction:
    """The same prediction with another calibrated probability."""
    card = prediction.card
    calibrated = np.log(probability / (1 - probability))
    return replace(prediction, logit=float((calibrated - card.intercept) / card.slope))


def test_raw_score_is_the_sigmoid(prediction: Prediction) -> None:
    assert replace(prediction, logit=0.0).raw_score == 0.5


def test_at_the_threshold_it_reads_pneumonia(prediction: Prediction) -> None:
    threshold = prediction.operating_point.threshold
    assert at(prediction, threshold + 1e-6).diagnosis == PNEUMONIA
    assert at(prediction, threshold - 1e-6).diagnosis == NORMAL


def test_confidence_is_of_the_stated_diagnosis(prediction: Prediction) -> None:
    assert at(prediction, 0.97).confidence == pytest.approx(97)
    assert at(prediction, 0.03).confidence == pytest.approx(97)


def test_inside_the_band_it_is_indeterminate_and_never_confident(prediction: Prediction) -> None:
    low, high = prediction.operating_point.band
    inside = at(prediction, (low + high) / 2)
    assert inside.indeterminate
    assert inside.confidence_level == "Low"
    assert not at(prediction, high + 0.01).indeterminate


def test_an_adult_gets_no_confident_answer(model: Model, radiograph: Films) -> None:
    finding = classify(model, radiograph(age=64.0))
    assert isinstance(finding, Prediction)
    assert at(finding, 0.99).confidence_level == "Low"


def test_refused_films_get_no_probability(model: Model, radiograph: Films) -> None:
    assert isinstance(classify(model, radiograph(modality="CT")), Refusal)


def test_force_analyses_and_says_so(model: Model, radiograph: Films) -> None:
    finding = classify(model, radiograph(modality="CT"), force=True)
    assert isinstance(finding, Prediction)
    assert finding.forced
    assert finding.confidence_level == "Low"


def test_force_on_a_suitable_film_is_no_force(model: Model, radiograph: Films) -> None:
    finding = classify(model, radiograph(age=3.0), force=True)
    assert isinstance(finding, Prediction)
    assert not finding.forced


def test_operating_points_differ_in_the_threshold_only(model: Model, radiograph: Films) -> None:
    one, other = (
        classify(model, radiograph(), operating_point=name) for name in ("screening", "balanced")
    )
    assert isinstance(one, Prediction)
    assert isinstance(other, Prediction)
    assert one.probability == other.probability
    assert one.operating_point.threshold != other.operating_point.threshold


def test_time_has_a_zone(prediction: Prediction) -> None:
    assert prediction.timestamp.utcoffset() is not None
