"""Evidence maps that are known to be right, or to lie."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from core.errors import DataError
from core.evaluation.trust import (
    DENSE,
    Trial,
    border,
    by_chance,
    corners,
    correlation,
    hottest,
    moved,
    one_a_child,
    scrambled_head,
    share,
    trust,
    without,
)
from core.evaluation.trust_results import mean, trust_results
from core.inference.model import Head
from core.training.dataset import NORMAL, PNEUMONIA, Film


class SquareModel:
    """Evidence is a cell's brightness; `honest` is the sign with which the logit follows it."""

    head = Head(np.array([[1.0, 0.5]], np.float32), np.zeros(2, np.float32), np.array([4.0, -2.0], np.float32), -1.0)  # fmt: skip  # noqa: E501

    def __init__(self, card, honest: float = 1.0, crooked: float = 0.0) -> None:
        self.card, self._honest = card, honest
        self._crooked = crooked * np.linspace(0, 1, 7, dtype=np.float32)  # the same on any film

    def run(self, grey):
        cells = cv2.resize(grey, (7, 7), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
        logit = 4 * self._honest * float(cells.mean()) - 1
        return logit, (cells * (1 - self._crooked.max()) + self._crooked)[:, :, None]


@pytest.fixture
def films(tmp_path):
    """Dark films with a bright square, off the middle, of one child each."""
    found = []
    for number in range(6):
        grey = np.full((224, 224), 20, np.uint8)
        grey[60:150, 30 + 8 * number : 90 + 8 * number] = 220
        cv2.imwrite(str(tmp_path / f"{number}.png"), grey)
        found.append(Film(f"{number}.png", PNEUMONIA, patient_group=str(number)))
    return found


def _results(model, folder, films, **scrambled):
    return trust_results(tuple(trust(model, folder, films, scrambled)))


def _met(results) -> list[bool]:
    return [goal["met"] for goal in results["goals"]]


def test_a_map_that_tells_the_truth_passes(model, films, tmp_path):
    dark = SquareModel(model.card)
    blind = [lambda grey: np.random.default_rng(grey[100].sum()).random((7, 7), np.float32)]
    steps = tuple(trust(dark, tmp_path, films, {"everything": blind}))
    assert [step.film for step in steps] == films
    assert {step.total for step in steps} == {6}
    assert all(step.hottest > max(0, step.elsewhere, step.scattered) for step in steps)
    assert all(step.mirrored > 0.999 for step in steps)
    results = trust_results(steps)
    assert results["falling_more"]["value"] == 1.0
    assert results["falling_more_scattered"]["value"] == 1.0
    assert [a > b for a, b in results["falls"]] == [True] * 6
    assert set(results["scrambled"]) == {DENSE, "everything"}
    assert abs(results["scrambled"]["everything"]["correlation"]["value"]) < 0.2
    *falling, _, at_border, at_corners, mirrored = _met(results)
    assert falling == [True, True]
    assert at_border
    assert at_corners
    assert mirrored


def test_a_map_that_says_the_opposite_fails(model, films, tmp_path):
    results = _results(SquareModel(model.card, honest=-1.0), tmp_path, films)
    assert results["falling_more"]["value"] == 0.0
    assert results["falling_more_scattered"]["value"] == 0.0
    assert _met(results)[:2] == [False, False]


def test_a_map_that_is_the_same_on_every_film_fails_in_the_mirror(model, films, tmp_path):
    results = _results(SquareModel(model.card, crooked=1.0), tmp_path, films)
    assert results["mirrored"]["value"] == pytest.approx(-1.0)
    assert not _met(results)[-1]


def test_a_map_that_survives_scrambling_fails(model, films, tmp_path):
    honest = SquareModel(model.card)
    same = [lambda grey: honest.run(grey)[1][:, :, 0]]
    results = _results(honest, tmp_path, films, all=same)
    assert results["scrambled"]["all"]["correlation"]["value"] == pytest.approx(1.0)
    goal = results["goals"][2]
    assert (goal["met"], goal["limit"]) == (False, 0.3)


def test_hidden_is_a_fifth_and_moves_as_a_whole():
    ramp = np.arange(10_000, dtype=np.float32).reshape(100, 100)
    mask = hottest(ramp)
    assert mask[80:].all()
    assert not mask[:80].any()
    places = list(moved(mask, seed=3))
    assert {int(place.sum()) for place in places} == {2000}
    assert any(not np.array_equal(place, mask) for place in places)
    assert all(np.array_equal(a, b) for a, b in zip(places, moved(mask, seed=3), strict=True))
    assert hottest(np.zeros((10, 10), np.float32)).sum() == 20  # ties do not make it larger


def test_a_fifth_of_the_cells_by_chance():
    masks = list(by_chance(7, 224, seed=1))
    cells = [mask.reshape(7, 32, 7, 32).mean(axis=(1, 3)) for mask in masks]
    assert all(np.isin(each, (0, 1)).all() and each.sum() == 10 for each in cells)
    assert len({each.tobytes() for each in cells}) == len(cells)


def test_what_is_not_hidden_stays():
    grey = np.random.default_rng(0).integers(0, 256, (224, 224), dtype=np.uint8)
    mask = np.zeros(grey.shape, bool)
    mask[50:100, 50:100] = True
    hidden = without(grey, 7)(mask)
    assert np.array_equal(hidden[~mask], grey[~mask])
    assert hidden[mask].std() < grey[mask].std() / 10
    assert hidden[mask].mean() == pytest.approx(grey[mask].mean(), abs=5)


def test_shares_of_places():
    even = np.ones((200, 200), np.float32)
    assert share(even, border(200)) == pytest.approx(0.36)
    assert share(even, corners(200)) == pytest.approx(0.16)
    middle = -even
    middle[90:110, 90:110] = 1
    assert share(middle, border(200)) == share(middle, corners(200)) == 0
    assert np.isnan(share(-even, border(200)))


def test_correlation_of_a_flat_map_is_none():
    ramp = np.arange(49, dtype=np.float32).reshape(7, 7)
    assert correlation(ramp, 3 * ramp + 1) == pytest.approx(1.0)
    assert correlation(ramp, -ramp) == pytest.approx(-1.0)
    assert correlation(ramp, np.ones((7, 7), np.float32)) == 0.0


def test_scrambled_weights_are_the_same_in_other_places():
    rng = np.random.default_rng(0)
    w1, b1, w2 = (rng.random(s).astype(np.float32) for s in ((20, 8), (8,), (8,)))
    other = scrambled_head(Head(w1, b1, w2, 0.5), seed=1)
    for before, after in ((w1, other.w1), (b1, other.b1), (w2, other.w2)):
        assert np.array_equal(np.sort(before.ravel()), np.sort(after.ravel()))
        assert not np.array_equal(before, after)


def test_one_pneumonia_film_of_each_child():
    films = [
        Film("a", NORMAL, patient_group="x"),
        Film("b", PNEUMONIA, patient_group="x"),
        Film("c", PNEUMONIA, patient_group="x"),
        Film("d", PNEUMONIA, patient_group="y"),
    ]
    assert [film.file for film in one_a_child(films)] == ["b", "d"]


def test_means_have_intervals_and_leave_out_what_is_unknown():
    found = mean([1.0, 2.0, 3.0, float("nan")])
    assert (found.value, found.n) == (2.0, 3)
    assert found.high - found.value == pytest.approx(1.96 / 3**0.5, rel=1e-3)
    with pytest.raises(DataError):
        mean([1.0, float("nan")])


def test_border_and_corner_goals_compare_with_the_area():
    film = Trial(2, Film("a", PNEUMONIA), 1.0, 0.0, 0.0, 0.30, 0.20, 0.9, {DENSE: 0.1})
    results = trust_results([film, replace(film, border=0.32, corners=0.22)])
    by_place = results["goals"][3:5]
    assert [goal["met"] for goal in by_place] == [True, False]
    assert [goal["limit"] for goal in by_place] == pytest.approx([0.36, 0.16])
    with pytest.raises(DataError, match="two children"):
        trust_results([film])
