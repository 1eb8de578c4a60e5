"""The wording: calm, and never surer than the numbers are."""

from collections.abc import Callable

import pytest

from core.imaging.radiograph import Radiograph
from core.inference.attention import Attention
from core.inference.card import Measure, OperatingPoint
from core.reporting.report import operating_point, probability


@pytest.mark.parametrize(("logit", "said"), [(-30.0, "0.1 %"), (0.0, "50.0 %"), (30.0, "99.9 %")])
def test_a_probability_is_never_a_round_0_or_100(
    film: Callable[..., Radiograph], attention: Callable[..., Attention], logit: float, said: str
) -> None:
    assert probability(attention(film(), logit=logit).prediction) == said


@pytest.mark.parametrize(
    ("rate", "said"), [(0.979, "about 2"), (0.996, "fewer than 1"), (1.0, "fewer than 1")]
)
def test_an_operating_point_never_promises_that_nobody_is_missed(rate: float, said: str) -> None:
    measured = Measure(rate, rate - 0.02, min(rate + 0.01, 1.0), 200)
    words = operating_point(OperatingPoint("balanced", 0.5, (0.4, 0.6), measured, measured))
    assert f"it misses {said}, of 100 without it calls {said}." in words
