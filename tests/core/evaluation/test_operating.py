"""Calibration, thresholds and bands from made-up logits."""

import numpy as np
import pytest

from core.errors import DataError
from core.evaluation import operating
from core.evaluation.calibration import (
    Calibration,
    calibration_error,
    expected_error,
    reliability,
)
from core.evaluation.observe import Looks
from core.evaluation.shifts import PASTED, SHIFTS

EVEN = Calibration(1.0, 0.0)


def looks(gap: float = 4.0, ill: int = 300, normal: int = 200, worst: float = 0.0) -> Looks:
    """Logits about 0, the classes `gap` apart; the last shift moves all of them by `worst`."""
    rng = np.random.default_rng(6)
    labels = np.arange(ill + normal) < ill
    plain = rng.normal(np.where(labels, gap / 2, -gap / 2), 1.0)
    rows = [plain + rng.normal(0, 0.1, plain.size) for _ in SHIFTS]
    rows[-1] = plain + worst
    return Looks(labels, np.stack([plain, *rows]), tuple(str(i // 2) for i in range(plain.size)))


def sensitivity(films: Looks, threshold: float) -> np.ndarray:
    return (EVEN.probabilities(films.logits[:, films.labels]) >= threshold).mean(axis=1)


def specificity(films: Looks, threshold: float) -> np.ndarray:
    return (EVEN.probabilities(films.logits[:, ~films.labels]) < threshold).mean(axis=1)


@pytest.mark.parametrize("worst", [0.0, -0.8])
def test_screening_keeps_its_sensitivity_under_every_shift(worst: float) -> None:
    films = looks(worst=worst)
    point = operating.thresholds(films, EVEN)["screening"]
    reached = sensitivity(films, point)
    assert reached[0] >= 0.975
    assert reached.min() >= 0.97
    assert reached.min() < 0.985  # no lower than it has to be


def test_high_specificity_keeps_its_own() -> None:
    films = looks(worst=0.5)
    reached = specificity(films, operating.thresholds(films, EVEN)["high-specificity"])
    assert reached[0] >= 0.98
    assert reached.min() >= 0.95


def test_points_ascend_and_the_balanced_one_lies_between_the_classes() -> None:
    points = operating.thresholds(looks(gap=3.0), EVEN)
    assert points["screening"] < points["balanced"] < points["high-specificity"]
    assert points["balanced"] == pytest.approx(0.5, abs=0.12)


def test_where_the_classes_part_screening_stays_at_even_odds() -> None:
    points = operating.thresholds(looks(gap=12.0), EVEN)
    assert points["screening"] == pytest.approx(0.5)
    assert points["screening"] <= points["balanced"] <= points["high-specificity"]


def test_points_need_both_classes() -> None:
    with pytest.raises(DataError, match="both classes"):
        operating.thresholds(looks(ill=60, normal=0), EVEN)


def test_the_prior_is_that_of_the_films() -> None:
    films = looks(gap=2.0, ill=3000, normal=1000)
    # For unit normals the log-odds are gap * x + log(prior odds).
    fitted = operating.calibrate(films)
    assert fitted.slope == pytest.approx(2.0, rel=0.1)
    assert fitted.intercept == pytest.approx(np.log(3), abs=0.15)


def test_held_out_errors_are_one_a_row_and_see_a_shift() -> None:
    films = looks(gap=3.0, worst=2.0)
    held_out = operating.held_out(films)
    missed = films.labels & ~held_out.called["screening"]
    assert 0 < missed.sum() / films.labels.sum() < 0.05
    called = [held_out.called[name].sum() for name in operating.NAMES]
    assert called == sorted(called, reverse=True)
    errors = held_out.errors
    assert len(errors) == 1 + len(SHIFTS)
    assert errors[0] < 0.06
    assert max(errors) == errors[-1] > 0.1


def test_a_band_lies_about_its_centre_in_log_odds() -> None:
    low, high = operating.band(operating.log_odds(0.3), 1.0)
    assert low < 0.3 < high
    assert operating.log_odds(high) - operating.log_odds(low) == pytest.approx(2.0)


def test_a_band_takes_in_the_errors_and_leaves_the_answers() -> None:
    films = looks(gap=4.0)
    width = operating.half_width(films, EVEN, 0.5)
    shown = EVEN.probabilities(films.logits)
    found = operating.answered(films.labels, shown, 0.5, operating.band(0.0, width))
    assert found.coverage.value >= 0.9
    assert 3 * found.error.value <= found.error_inside.value
    wider = operating.band(0.0, width + 0.25)
    assert operating.answered(films.labels, shown, 0.5, wider).coverage.value < 0.95


def test_a_band_widens_until_no_letter_turns_a_sure_normal() -> None:
    films = looks(gap=12.0)
    logits = films.logits.copy()
    normal = np.flatnonzero(~films.labels)[0]
    logits[:, normal] = -1.1
    pasted = 1 + next(i for i, shift in enumerate(SHIFTS) if shift.kind == PASTED)
    logits[pasted, normal] = 0.4
    width = operating.half_width(Looks(films.labels, logits, films.patients), EVEN, 0.5)
    assert width > 1.1


def test_the_fast_calibration_error_is_the_slow_one() -> None:
    rng = np.random.default_rng(8)
    labels, probabilities = rng.random(500) < 0.6, rng.random(500)
    slow = expected_error(reliability(labels, probabilities))
    assert calibration_error(labels, probabilities) == pytest.approx(slow)
