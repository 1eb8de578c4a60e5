"""The synthetic set that comes along, and how it is drawn."""

import numpy as np

from core.inference.classifier import Prediction, classify
from core.inference.model import load_model
from core.paths import STARTER_SET
from core.teaching.set_file import open_set
from core.training.samples import COLUMNS, ROWS, fit
from core.training.starter_set import EACH, drawn


def test_the_set_that_comes_along_is_whole_and_small():
    found = open_set(STARTER_SET)
    cases = found.case_set.order()
    assert STARTER_SET.stat().st_size <= 3_000_000
    assert sorted(case.pneumonia for case in cases) == [False] * EACH + [True] * EACH
    assert all("shows nobody" in case.source for case in cases)
    assert [case.pneumonia for case in cases] != sorted(case.pneumonia for case in cases)
    for case in cases:
        film = found.film(case)
        assert film.grey.shape == (ROWS, COLUMNS)
        assert film.grey[: ROWS // 12].max() == 255  # its mark


def test_its_answers_are_those_of_the_model():
    found, model = open_set(STARTER_SET), load_model()
    for case in found.case_set.cases[::4]:
        finding = classify(model, found.film(case))
        assert isinstance(finding, Prediction)
        assert case.ai is not None
        assert case.ai.model == finding.card.sha256
        assert abs(finding.probability - case.ai.probability) < 1e-6


def test_films_are_drawn_the_same_way_each_time(model):
    random = np.random.default_rng(0)
    ramp = np.tile(np.linspace(40, 200, COLUMNS), (ROWS, 1)).ravel()
    looks = fit((ramp + 20 * random.standard_normal((5, 1))).astype(np.float32))
    first, again = ([one.case for one in drawn(looks, True, 5, model)] for _ in range(2))
    assert first == again
    assert len({case.id for case in first}) == EACH
    assert all(case.pneumonia and case.ai for case in first)
