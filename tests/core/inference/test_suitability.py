"""The guard: refusals, warnings, and what passes."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from core.imaging.radiograph import Radiograph
from core.inference.suitability import Verdict, assess

Films = Callable[..., Radiograph]


def codes(radiograph: Radiograph) -> list[str]:
    return [reason.code for reason in assess(radiograph).reasons]


def test_a_child_s_chest_passes(radiograph: Films) -> None:
    film = radiograph(age=3.0, modality="DX", body_part="CHEST", view_position="AP")
    assert assess(film).verdict is Verdict.SUITABLE


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"modality": "MR"}, "modality"),
        ({"modality": "US"}, "modality"),
        ({"modality": "XA"}, "modality"),
        ({"modality": "PX"}, "modality"),
        ({"body_part": "ANKLE"}, "body_part"),
        ({"body_part": "EXTREMITY"}, "body_part"),
        ({"view_position": "LL"}, "lateral"),
        ({"view_position": "LATERAL"}, "lateral"),
    ],
)
def test_headers_refuse(radiograph: Films, facts: dict, code: str) -> None:
    suitability = assess(radiograph(age=3.0, **facts))
    assert suitability.verdict is Verdict.UNSUITABLE
    assert [reason.code for reason in suitability.reasons] == [code]


@pytest.mark.parametrize("part", ["CHEST", "Chest 1 View", "THORAX", "LUNGS"])
def test_ways_to_write_chest(radiograph: Films, part: str) -> None:
    assert codes(radiograph(age=3.0, body_part=part)) == []


@pytest.mark.parametrize("age", [1.0, 3.0, 5.99])
def test_the_ages_of_the_training_set(radiograph: Films, age: float) -> None:
    assert codes(radiograph(age=age)) == []


@pytest.mark.parametrize("age", [0.5, 6.0, 64.0])
def test_other_ages_are_warned_of_and_not_trusted(radiograph: Films, age: float) -> None:
    suitability = assess(radiograph(age=age))
    assert suitability.verdict is Verdict.CAUTION
    assert not suitability.trusted


def test_an_unknown_age_is_a_warning(radiograph: Films) -> None:
    suitability = assess(radiograph())
    assert [reason.code for reason in suitability.reasons] == ["age_unknown"]
    assert suitability.trusted


def test_too_small(radiograph: Films, texture: np.ndarray) -> None:
    assert "too_small" in codes(radiograph(texture[:100]))


def test_empty(radiograph: Films) -> None:
    assert "empty" in codes(radiograph(np.full((300, 300), 250, np.uint8)))


def test_colour(radiograph: Films) -> None:
    assert "colour" in codes(replace(radiograph(), colour=40.0))


def test_refusals_come_first(radiograph: Films) -> None:
    assert codes(radiograph(modality="CT")) == ["modality", "age_unknown"]
