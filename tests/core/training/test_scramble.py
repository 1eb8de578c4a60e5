"""Networks that know nothing: where TensorFlow is installed."""

import numpy as np
import pytest

from core.evaluation.trust import correlation
from core.inference.attention import cell_evidence
from core.inference.check import check_films
from core.paths import DEFAULT_MODEL

pytest.importorskip("keras", reason="the extra 'train' is not installed")
pytestmark = pytest.mark.filterwarnings("default")  # TensorFlow's own warn of themselves

MASTER = DEFAULT_MODEL / "master.keras"


def test_what_lies_before_stays_and_what_lies_behind_is_mixed_up():
    from core.training.network import load
    from core.training.scramble import scramble

    before = load(MASTER)
    after = scramble(before, "Conv_1", seed=1)
    names = [layer.name for layer in before.layers]
    for place, (old, new) in enumerate(zip(before.layers, after.layers, strict=True)):
        mixed = place >= names.index("Conv_1")
        for one, other in zip(old.get_weights(), new.get_weights(), strict=True):
            assert np.array_equal(one, other) or mixed
            assert np.array_equal(np.sort(one, axis=None), np.sort(other, axis=None))
    kernels = [net.get_layer("hidden").get_weights()[0] for net in (before, after)]
    assert not np.array_equal(*kernels)


def test_scrambled_networks_see_another_thing(model):
    from core.training.scramble import BLOCKS, DRAWS, scrambled

    film = check_films(224)[3]
    cells, _ = cell_evidence(model.head, model.run(film)[1])
    sights = scrambled(MASTER)
    assert [len(looks) for looks in sights.values()] == [DRAWS] * len(BLOCKS)
    maps = [look(film) for look in sights["block_16 and all behind it"]]
    assert all(found.shape == cells.shape and np.isfinite(found).all() for found in maps)
    assert all(abs(correlation(cells, found)) < 0.95 for found in maps)
    assert len({found.tobytes() for found in maps}) == len(maps)
