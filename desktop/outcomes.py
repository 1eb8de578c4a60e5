"""The same outcome read at another operating point, or without the patient."""

from dataclasses import replace

from core.inference.attention import Attention
from core.inference.classifier import Prediction, Refusal

Outcome = Attention | Refusal


def finding(outcome: Outcome) -> Prediction | Refusal:
    """The outcome without its map."""
    return outcome.prediction if isinstance(outcome, Attention) else outcome


def at_point(outcome: Outcome, name: str) -> Outcome:
    """Read at the operating point called `name`; nothing is computed anew.

    Raises:
        KeyError: the outcome's model card has no such operating point.
    """
    found = finding(outcome)
    return _with(outcome, replace(found, operating_point=found.card.operating_point(name)))


def de_identified(outcome: Outcome) -> Outcome:
    """Without the patient's facts and the file's name."""
    found = finding(outcome)
    return _with(outcome, replace(found, radiograph=found.radiograph.de_identified()))


def _with(outcome: Outcome, found: Prediction | Refusal) -> Outcome:
    if isinstance(outcome, Attention) and isinstance(found, Prediction):
        return replace(outcome, prediction=found)
    assert isinstance(found, Refusal)
    return found
