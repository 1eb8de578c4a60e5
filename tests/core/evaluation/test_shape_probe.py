"""What features tell of a film's shape, from features made up to tell it or not."""

import numpy as np
import pytest

from core.evaluation.intervals import patient_folds
from core.evaluation.observe import Observed
from core.evaluation.shape_probe import predicted, probe
from core.training.dataset import Film


def observed(rng, ill: bool, knows_shape: float, patient: int) -> Observed:
    """Features: the label, the shape as far as it is known, and noise."""
    aspect = float(np.exp(rng.normal(0.4 if ill else 0.2, 0.1)))
    shape = knows_shape * (np.log(aspect) - (0.4 if ill else 0.2)) / 0.1
    pooled = np.array([ill, shape, *rng.normal(0, 1, 8)], np.float32)
    film = Film("film.png", "PNEUMONIA" if ill else "NORMAL", patient_group=str(patient))
    return Observed(film, aspect, 0.0, np.zeros((7, 7), np.float32), pooled)


def films(knows_shape: float) -> list[Observed]:
    rng = np.random.default_rng(2)
    return [observed(rng, i % 2 == 0, knows_shape, i // 3) for i in range(240)]


def test_features_that_hold_the_shape_are_found_out() -> None:
    found = probe(films(1.0))
    assert found["all"]["value"] > 0.95
    assert min(found["NORMAL"]["value"], found["PNEUMONIA"]["value"]) > 0.9


def test_features_that_hold_the_label_alone_tell_nothing_within_a_class() -> None:
    found = probe(films(0.0))
    assert found["all"]["value"] > 0.7  # the label goes with the shape
    for label in ("NORMAL", "PNEUMONIA"):
        assert found[label]["value"] == pytest.approx(0.5, abs=0.15)


def test_few_films_in_their_true_shape_are_not_measured() -> None:
    assert "not_measured" in probe(films(1.0)[:30])
    assert "not_measured" in probe([])


def test_a_guess_never_comes_from_the_film_itself() -> None:
    rng = np.random.default_rng(4)
    features, target = rng.normal(size=(60, 200)), rng.normal(size=60)
    guess = predicted(features, target, patient_folds([str(i) for i in range(60)]))
    assert abs(np.corrcoef(guess, target)[0, 1]) < 0.35  # fitted in-sample it would be near 1


def test_a_patient_lies_in_one_fold() -> None:
    groups = [str(i % 17) for i in range(100)]
    folds = patient_folds(groups)
    assert set(folds) == set(range(5))
    for group in set(groups):
        assert len({f for f, g in zip(folds, groups, strict=True) if g == group}) == 1
    assert folds == pytest.approx(patient_folds(groups))
