"""File -> Radiograph -> Prediction -> Attention, as stages."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from core.errors import UnreadableImage
from core.imaging.radiograph import Radiograph
from core.inference.attention import Attention
from core.inference.classifier import Prediction, Refusal
from core.inference.model import Model
from core.study import study


def test_stages_come_in_order_and_hold_their_predecessors(model: Model, film_file: Path) -> None:
    radiograph, prediction, attention = study(film_file, model)
    assert isinstance(radiograph, Radiograph)
    assert isinstance(prediction, Prediction)
    assert isinstance(attention, Attention)
    assert prediction.radiograph is radiograph
    assert attention.prediction is prediction


def test_who_draws_decides_how_far(model: Model, film_file: Path) -> None:
    stages = study(film_file, model)
    assert isinstance(next(stages), Radiograph)
    stages.close()


def test_a_refusal_is_the_last_stage(model: Model, tmp_path: Path) -> None:
    path = tmp_path / "flat.png"
    cv2.imwrite(str(path), np.zeros((300, 300), np.uint8))
    assert [type(stage) for stage in study(path, model)] == [Radiograph, Refusal]


def test_force_goes_on_after_it(model: Model, tmp_path: Path) -> None:
    path = tmp_path / "flat.png"
    cv2.imwrite(str(path), np.zeros((300, 300), np.uint8))
    assert len(list(study(path, model, force=True))) == 3


def test_a_bad_file_is_an_error_at_the_first_stage(model: Model, tmp_path: Path) -> None:
    with pytest.raises(UnreadableImage):
        next(study(tmp_path / "absent", model))
