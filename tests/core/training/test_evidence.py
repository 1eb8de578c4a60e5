"""The head's last lesson, on features in which cells speak for themselves or only seem to."""

import numpy as np
import pytest

from core.inference.attention import cell_evidence
from core.inference.model import Head

pytest.importorskip("keras", reason="the extra 'train' is not installed")
pytestmark = pytest.mark.filterwarnings("default")  # TensorFlow's own warn of themselves

CELLS, CHANNELS, STEPS = 4, 8, 1500


@pytest.fixture
def head() -> Head:
    """It hears every channel alike."""
    rng = np.random.default_rng(1)
    w1 = (0.03 + 0.005 * rng.random((CHANNELS, 6))).astype(np.float32)
    return Head(w1, np.zeros(6, np.float32), np.full(6, 0.5, np.float32), -1.0)


def seen(rng: np.random.Generator, ill: bool):
    """Channel 0 is the finding, which hiding takes away; 1 is as bright, but of no account."""
    from core.training.evidence import Seen

    films, places = 40, 12
    maps = rng.random((films, CELLS**2, CHANNELS))
    maps[:, :, 2] += 10.0  # on every film
    for channel in (0, 1):
        maps[np.arange(films), rng.integers(CELLS**2, size=films), channel] = 80.0 if ill else 0.0
    masks = (rng.random((films, places, CELLS**2)) < 0.2).astype(np.float32)
    hidden = np.zeros((films, places, CHANNELS))
    hidden[:, :, 0] = np.einsum("fc,fpc->fp", maps[:, :, 0], masks) / CELLS**2
    return Seen(
        maps.astype(np.float16), maps.mean(1).astype(np.float32), hidden.astype(np.float16), masks
    )


def test_the_head_learns_to_point_at_what_hiding_takes_away(head) -> None:
    from core.training.evidence import Learner, Views

    rng = np.random.default_rng(2)
    ill, well = seen(rng, ill=True), seen(rng, ill=False)
    pooled = np.concatenate([ill.pooled, well.pooled])
    views = Views(pooled, np.repeat([1.0, 0.0], 40).astype(np.float32))
    learner = Learner(head, STEPS)
    steps = [
        [float(x) for x in learner.learn(views.draw(rng), ill.draw(rng), well.draw(rng))]
        for _ in range(STEPS)
    ]
    (_, where, quiet), (_, where_then, quiet_then) = steps[0], steps[-1]
    assert where_then > max(0.85, where + 0.1)
    assert quiet_then < quiet / 2


def test_what_is_hidden_in_training_is_a_fifth_of_the_film() -> None:
    from core.training.evidence import _place, _shares

    rng = np.random.default_rng(0)
    for whole in (True, False):
        mask = _place(7, rng, whole)
        assert mask.shape == (224, 224)
        assert mask.mean() == pytest.approx(0.2, abs=1e-3)
        assert _shares(mask, 7).sum() == pytest.approx(0.2 * 49, abs=0.05)


def test_correlation_is_pearsons() -> None:
    from core.training.evidence import _correlation

    rng = np.random.default_rng(0)
    one, other = rng.random((2, 3, 20)).astype(np.float32)
    wanted = [np.corrcoef(a, b)[0, 1] for a, b in zip(one, other, strict=True)]
    np.testing.assert_allclose(_correlation(one, other), wanted, atol=1e-5)
    assert float(_correlation(one[:1], np.ones((1, 20), np.float32))[0]) == 0.0


def test_the_learners_map_is_the_programs(head) -> None:
    import tensorflow as tf

    from core.training.evidence import Learner

    maps = np.random.default_rng(3).random((2, CELLS**2, CHANNELS)).astype(np.float32)
    found = Learner(head, 1)._map((tf.constant(maps), tf.constant(maps.mean(1))))
    for row, film in zip(found, maps, strict=True):
        cells, _ = cell_evidence(head, film.reshape(CELLS, CELLS, CHANNELS))
        np.testing.assert_allclose(row, cells.ravel(), rtol=1e-4)
