"""The wording: calm, and never surer than the numbers are."""

from collections.abc import Callable

import pytest

from core.imaging.radiograph import Radiograph
from core.inference.attention import Attention
from core.inference.card import Measure, OperatingPoint
from core.inference.suitability import Reason, Suitability
from core.reporting.report import headline, leaning, operating_point, probability


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


@pytest.mark.parametrize(
    ("logit", "said"),
    [(5.0, "signs that fit pneumonia"), (-5.0, "no signs of pneumonia found")],
)
def test_for_a_patient_whom_the_model_does_not_know_the_answer_leans_nowhere(
    film: Callable[..., Radiograph], attention: Callable[..., Attention], logit: float, said: str
) -> None:
    known = attention(film(), logit=logit).prediction
    assert headline(known).lower() == said
    assert leaning(known) in ("for", "against")
    adult = Suitability((Reason("age_outside", "The patient is 64 years old.", refuses=False),))
    unknown = attention(film(), logit=logit, suitability=adult).prediction
    assert headline(unknown) == f"Not to be relied on: {said}"
    assert leaning(unknown) == "open"
