"""Maps of a film and its mirror image are brought to agree."""

import numpy as np
import pytest

pytest.importorskip("tensorflow", reason="the extra 'train' is not installed")

from core.inference.attention import cell_evidence
from core.training.mirror import disagreement, with_evidence
from core.training.network import build, take_apart


def test_the_second_output_is_the_evidence_map() -> None:
    model = build(None)
    films = np.random.default_rng(0).uniform(-1, 1, (2, 224, 224, 3)).astype(np.float32)
    _, maps = with_evidence(model).predict_on_batch(films)
    parts = take_apart(model)
    features = np.asarray(parts.features.predict_on_batch(films))
    for film, shown in zip(features, np.asarray(maps), strict=True):
        cells, _ = cell_evidence(parts.head, film)
        assert np.allclose(shown, cells, atol=1e-6)


def test_disagreement_is_none_for_mirrored_maps_and_one_for_unrelated_ones() -> None:
    rng = np.random.default_rng(1)
    films, others = rng.normal(size=(2, 50, 7, 7)).astype(np.float32)
    alike = disagreement(None, np.concatenate([films, films[:, :, ::-1]]))
    unrelated = disagreement(None, np.concatenate([films, others]))
    assert np.allclose(alike, 0.0)
    assert alike.shape == (100,)
    assert np.mean(unrelated) == pytest.approx(1.0, abs=0.1)


def test_faint_maps_are_let_be() -> None:
    faint = np.random.default_rng(2).normal(0, 0.001, (4, 7, 7)).astype(np.float32)
    assert np.max(disagreement(None, faint)) < 0.02
