"""How a file becomes a verdict: file -> Radiograph -> Prediction -> Attention."""

from collections.abc import Iterator
from pathlib import Path

from core.imaging import read_radiograph
from core.imaging.radiograph import Radiograph
from core.inference.attention import Attention, attend
from core.inference.classifier import Prediction, Refusal, classify
from core.inference.model import Model

Stage = Radiograph | Refusal | Prediction | Attention


def study(
    path: Path, model: Model, operating_point: str | None = None, force: bool = False
) -> Iterator[Stage]:
    """The stages of one file, each as soon as it is there.

    Yields the Radiograph, then either a Refusal and no more, or the Prediction and its
    Attention. Who draws decides how far to go.

    Raises:
        UnreadableImage: the file holds no radiograph that this program reads.
        KeyError: the model card has no such operating point.
    """
    radiograph = read_radiograph(path)
    yield radiograph
    yield from analyse(radiograph, model, operating_point, force)


def analyse(
    radiograph: Radiograph, model: Model, operating_point: str | None = None, force: bool = False
) -> Iterator[Refusal | Prediction | Attention]:
    """The stages after reading, for a radiograph that is at hand."""
    prediction = classify(model, radiograph, operating_point, force)
    yield prediction
    if isinstance(prediction, Prediction):
        yield attend(model, prediction)
