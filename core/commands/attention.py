"""The evidence test of `evaluate --attention`: run, and in words."""

import os
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from core.commands import shared
from core.evaluation.evaluate import SetResult
from core.evaluation.trust import Sight, one_a_child, trust
from core.evaluation.trust_results import trust_results
from core.inference.model import Model


def tested(model: Model, films: SetResult, folder: Path, model_folder: Path) -> dict[str, Any]:
    """Test the evidence map on one pneumonia film of each child; they lie in `folder`.

    Raises:
        DataError: there are films of one child only.
        UnreadableImage: a film cannot be read any more.
    """
    chosen = one_a_child(judged.film for judged in films.counted())
    steps = trust(model, folder, chosen, _scrambled(model_folder))
    return trust_results(tuple(shared.counted(steps, "Testing the evidence of film")))


def _scrambled(folder: Path) -> Mapping[str, Sequence[Sight]]:
    """Scrambled networks, where the model's Keras master and TensorFlow are at hand."""
    if find_spec("tensorflow") and (folder / shared.MASTER).is_file():
        os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
        from core.training.scramble import scrambled

        return scrambled(folder / shared.MASTER)
    print("Without the Keras model only the dense layers are scrambled.", file=sys.stderr)
    return {}
