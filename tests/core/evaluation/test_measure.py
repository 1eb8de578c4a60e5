"""What is written into a model card, from hand-made observations."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.evaluation.measure import Measured, card_entries
from core.evaluation.observe import Observed, observe
from core.evaluation.shifts import SHIFTS
from core.inference.attention import cell_evidence
from core.inference.model import load_model
from core.training.dataset import Film


def observed(rng: np.random.Generator, number: int) -> Observed:
    ill = number < 300
    logit = float(rng.normal(2.5 if ill else -2.5, 1.5))
    shifted = tuple(logit + rng.normal(0, 0.1, len(SHIFTS)))
    film = Film("film.png", "PNEUMONIA" if ill else "NORMAL", patient_group=str(number // 2))
    return Observed(
        film, 1.2, logit, np.full((7, 7), 0.02, np.float32), np.zeros(3, np.float32), shifted
    )


@pytest.fixture(scope="module")
def entries() -> dict[str, Any]:
    rng = np.random.default_rng(1)
    films = [observed(rng, number) for number in range(500)]
    return card_entries(Measured(films, "made-up films", "a command"))


def test_points_reach_what_they_are_named_for(entries: dict[str, Any]) -> None:
    points = entries["operating_points"]
    assert points["screening"]["sensitivity"]["value"] >= 0.97
    assert points["screening"]["least_under_shifts"]["sensitivity"]["value"] >= 0.97
    assert points["high-specificity"]["specificity"]["value"] >= 0.98
    assert points["screening"]["threshold"] < points["high-specificity"]["threshold"]
    for point in points.values():
        low, high = point["indeterminate"]
        assert 0 < low < point["threshold"] < high < 1
        assert (point["sensitivity"]["n"], point["specificity"]["n"]) == (300, 200)


def test_wider_bands_answer_fewer_films(entries: dict[str, Any]) -> None:
    for point in entries["operating_points"].values():
        coverage = [band["coverage"]["value"] for band in point["bands"]]
        assert coverage == sorted(coverage, reverse=True)
        assert coverage[0] > coverage[-1]


def test_sample_size_interval_and_command_stand_with_the_figures(entries: dict[str, Any]) -> None:
    performance = entries["performance"]
    assert performance["auc"]["low"] < performance["auc"]["value"] < performance["auc"]["high"]
    assert "n = 500" in performance["summary"]
    assert performance["command"] == "a command"


def test_calibration_brings_probabilities_near_the_truth(entries: dict[str, Any]) -> None:
    assert entries["performance"]["calibration_error"] < 0.05
    assert entries["calibration"]["slope"] > 0


def test_films_are_observed_as_the_model_sees_them(film_file: Path, texture: np.ndarray) -> None:
    model = load_model()
    films = [Film(film_file.name, "PNEUMONIA"), Film(film_file.name, "NORMAL")]
    one, other = observe(model, film_file.parent, films)
    assert (one.ill, other.ill) == (True, False)
    assert one.logit == other.logit
    assert one.aspect == pytest.approx(400 / 300)
    for shift, ill, normal in zip(SHIFTS, one.shifted, other.shifted, strict=True):
        if shift.name != "covered-markers":  # there are none
            assert (ill == one.logit) == shift.normals_only
            assert normal != other.logit
    _, constant = cell_evidence(model.head, model.run(texture)[1])
    assert one.cells.sum() + constant == pytest.approx(one.logit, abs=0.3)  # JPEG lies between
