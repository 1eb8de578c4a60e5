"""Fitting the guard of a model, and measuring it on pictures that it was not fitted to.

Measured are: a guard fitted to one half of the unsuitable pictures on the other half
(`held_out`), and one fitted without a kind of them on that kind (`left_out`). The guard
that is kept is fitted to all of them; validation films and half of the adults are never
fitted to.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression

from core.evaluation.intervals import wilson
from core.inference.guard import FRONTAL, INVERTED, KINDS, LATERAL, SEVERAL, TURNED, Guard, describe
from core.inference.model import Model
from core.training.dataset import TRAIN
from core.training.guard_pictures import Material, Painter

THRESHOLD = 0.6  # least probability of a frontal chest
COMPONENTS = 200  # principal ones, of the feature maps and of the gradients each
NEVER = -1e4  # log-odds of a kind that a fit has not seen

Fit = Callable[[NDArray[np.bool_]], Guard]


@dataclass(frozen=True, slots=True, eq=False)
class Examples:
    """Described pictures, one a row; the fields are those of `guard_pictures.Picture`."""

    described: NDArray[np.float32]
    kinds: NDArray[np.str_]
    origins: NDArray[np.str_]
    splits: NDArray[np.str_]
    halves: NDArray[np.int_]
    plain: NDArray[np.bool_]

    @property
    def unsuitable(self) -> NDArray[np.bool_]:
        """The files that are no frontal chests, as they are."""
        return np.asarray(self.plain & (self.kinds != FRONTAL))

    @property
    def unsuitable_folders(self) -> list[str]:
        """Their names."""
        return sorted(set(self.origins[self.unsuitable].tolist()))

    def among(self, origins: Sequence[str]) -> NDArray[np.bool_]:
        """Whether a picture comes from one of these folders."""
        return np.isin(self.origins, origins)


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A guard, and what the model card says of it."""

    guard: Guard
    figures: dict[str, Any]

    def as_bytes(self) -> bytes:
        """`guard.npz`."""
        buffer = io.BytesIO()
        guard = self.guard
        np.savez(buffer, weights=guard.weights, bias=guard.bias, threshold=guard.threshold)
        return buffer.getvalue()


def fit_guard(model: Model, material: Material) -> Iterator[str | Fitted]:
    """Fit and measure the guard of a model.

    Yields:
        The origin of each picture that was looked at, then one `Fitted`.

    Raises:
        DataError: a folder is missing or empty.
        UnreadableImage: a file is no picture.
    """
    described, facts = [], []
    for picture in Painter(material, model.card.input_size).pictures():
        _, features = model.run(picture.small)
        described.append(describe(picture.small, features))
        facts.append((picture.kind, picture.origin, picture.split, picture.half, picture.plain))
        yield picture.origin
    columns = (np.array(column) for column in zip(*facts, strict=True))
    examples = Examples(np.stack(described), *columns)
    fitted = partial(fit, examples, channels=len(model.head.w1))
    guard = fitted(examples.splits == TRAIN)
    yield Fitted(guard, measure(examples, guard, fitted))


def fit(examples: Examples, chosen: NDArray[np.bool_], channels: int) -> Guard:
    """Logistic regression on principal components, written as one linear model.

    Args:
        examples: of all kinds.
        chosen: (n,), the pictures to fit to.
        channels: how many of the features come from feature maps; the rest are gradients.
    """
    described = examples.described[chosen]
    centre = described.mean(axis=0)
    axes = _axes(described - centre, channels)
    regression = LogisticRegression(max_iter=300)
    regression.fit((described - centre) @ axes, examples.kinds[chosen])
    weights = np.zeros((len(centre), len(KINDS)))
    bias = np.full(len(KINDS), NEVER)
    places = [KINDS.index(kind) for kind in regression.classes_]
    weights[:, places] = axes @ regression.coef_.T
    bias[places] = regression.intercept_ - centre @ weights[:, places]
    return Guard(weights.astype(np.float32), bias.astype(np.float32), THRESHOLD)


def _axes(centred: NDArray[np.float32], channels: int) -> NDArray[np.float32]:
    """Principal axes, (features, components), of both sorts of features by themselves.

    Each feature has unit variance before, each sort after.
    """
    blocks = slice(0, channels), slice(channels, None)
    found = []
    for block in blocks:
        spread = centred[:, block].std(axis=0)
        scale = 1.0 / (spread + 1e-3 * spread.max() + 1e-9)
        count = min(COMPONENTS, len(centred), len(scale))
        pca = PCA(count, svd_solver="randomized", random_state=0)
        pca.fit(centred[:, block] * scale)
        total = np.sqrt(pca.explained_variance_.sum())
        axes = np.zeros((centred.shape[1], count), np.float32)
        axes[block] = scale[:, None] * pca.components_.T / total
        found.append(axes)
    return np.hstack(found)


def measure(examples: Examples, guard: Guard, fitted: Fit) -> dict[str, Any]:
    """What the card says: shares with 95 % intervals, and counts for every kind.

    Args:
        examples: those to fit to and those to measure on.
        guard: fitted to all of the former.
        fitted: fits a guard to chosen ones.
    """
    seen = _seen(guard, examples)
    measured = examples.splits != TRAIN
    frontal = measured & examples.plain
    held_out, left_out = _unseen(examples, fitted)
    named = {
        LATERAL: _share(held_out == LATERAL, examples.unsuitable & (examples.kinds == LATERAL))
    }
    for kind in (INVERTED, TURNED, SEVERAL):
        named[kind] = _share(seen == kind, measured & (examples.kinds == kind))
    return {
        "threshold": guard.threshold,
        "frontal_refused": {
            name: _share(seen != FRONTAL, frontal & examples.among([name]))
            for name in sorted(set(examples.origins[frontal]))
        },
        "unsuitable_refused": {
            "held_out": _share(held_out != FRONTAL, examples.unsuitable),
            "left_out": _share(left_out != FRONTAL, examples.unsuitable),
            "kinds": {
                name: {
                    "held_out": _share(held_out != FRONTAL, here),
                    "left_out": _share(left_out != FRONTAL, here),
                }
                for name in examples.unsuitable_folders
                for here in [examples.unsuitable & examples.among([name])]
            },
        },
        "named_rightly": named,
    }


def _unseen(examples: Examples, fitted: Fit) -> tuple[NDArray[np.str_], NDArray[np.str_]]:
    """What guards see in the unsuitable pictures of the half, and of the kind, left out."""
    training, folders = examples.splits == TRAIN, examples.unsuitable_folders
    unsuitable = examples.among(folders)
    halves = [unsuitable & (examples.halves == half) for half in (0, 1)]
    kinds = [examples.among([name]) for name in folders]
    held_out, left_out = examples.kinds.copy(), examples.kinds.copy()
    for masks, seen in ((halves, held_out), (kinds, left_out)):
        for left in masks:
            seen[left] = _seen(fitted(training & ~left), examples)[left]
    return held_out, left_out


def _seen(guard: Guard, examples: Examples) -> NDArray[np.str_]:
    return np.array([guard.kind(one) for one in examples.described])


def _share(found: NDArray[np.bool_], among: NDArray[np.bool_]) -> dict[str, float] | None:
    """None where there was nothing to count."""
    return None if not among.any() else asdict(wilson(int(found[among].sum()), int(among.sum())))
