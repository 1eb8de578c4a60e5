"""The wording: calm, and never surer than the numbers are."""

from collections.abc import Callable

import pytest

from core.imaging.radiograph import Radiograph
from core.inference.attention import Attention
from core.reporting.report import probability


@pytest.mark.parametrize(("logit", "said"), [(-30.0, "0.1 %"), (0.0, "50.0 %"), (30.0, "99.9 %")])
def test_a_probability_is_never_a_round_0_or_100(
    film: Callable[..., Radiograph], attention: Callable[..., Attention], logit: float, said: str
) -> None:
    assert probability(attention(film(), logit=logit).prediction) == said
