"""What is written into a model card, from hand-made observations."""

from pathlib import Path

import numpy as np
import pytest

from core.evaluation.measure import Measured, Observed, card_entries, observe
from core.inference.attention import cell_evidence
from core.inference.model import load_model
from core.training.dataset import Film


@pytest.fixture
def measured() -> Measured:
    rng = np.random.default_rng(1)
    films = [
        Observed(ill, float(rng.normal(2.5 if ill else -2.5, 2)), np.full((7, 7), 0.02, np.float32))
        for ill in [True] * 300 + [False] * 200
    ]
    return Measured(films, "made-up films", "a command")


def test_points_reach_what_they_are_named_for(measured: Measured) -> None:
    points = card_entries(measured)["operating_points"]
    assert points["screening"]["sensitivity"]["value"] >= 0.98
    assert points["high-specificity"]["specificity"]["value"] >= 0.98
    assert points["screening"]["threshold"] < points["high-specificity"]["threshold"]
    for point in points.values():
        low, high = point["indeterminate"]
        assert 0 < low < point["threshold"] < high < 1
        assert (point["sensitivity"]["n"], point["specificity"]["n"]) == (300, 200)


def test_sample_size_interval_and_command_stand_with_the_figures(measured: Measured) -> None:
    performance = card_entries(measured)["performance"]
    assert performance["auc"]["low"] < performance["auc"]["value"] < performance["auc"]["high"]
    assert "n = 500" in performance["summary"]
    assert performance["command"] == "a command"


def test_calibration_brings_probabilities_near_the_truth(measured: Measured) -> None:
    entries = card_entries(measured)
    assert entries["performance"]["calibration_error"] < 0.05
    assert entries["calibration"]["slope"] > 0


def test_films_are_observed_as_the_model_sees_them(film_file: Path, texture: np.ndarray) -> None:
    model = load_model()
    films = [Film(film_file.name, "PNEUMONIA"), Film(film_file.name, "NORMAL")]
    one, other = observe(model, film_file.parent, films)
    assert (one.pneumonia, other.pneumonia) == (True, False)
    assert one.logit == other.logit
    _, constant = cell_evidence(model.head, model.run(texture)[1])
    assert one.cells.sum() + constant == pytest.approx(one.logit, abs=0.3)  # JPEG lies between
