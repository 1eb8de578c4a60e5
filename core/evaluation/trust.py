"""Whether the evidence map can be trusted: its claims put to the test, film by film.

The map is the one that readers see, resampled bilinearly, here at the network's own size.
Hidden pixels come from the film blurred over one cell: they keep the local brightness and
lose what is drawn there, without the edges of a black box, which is a finding of its own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.imaging import read_radiograph
from core.inference.attention import cell_evidence
from core.inference.model import Head, Model
from core.inference.preprocess import resized
from core.training.dataset import PNEUMONIA, Film

Grey = NDArray[np.uint8]
Map = NDArray[np.float32]
Mask = NDArray[np.bool_]
Sight = Callable[[Grey], Map]  # a film at the network's size -> its cells, in log-odds

HIDDEN = 0.2  # of the film's area
DRAWS = 8  # places elsewhere
OUTER = 0.1  # of the film's sides: the border, all around
CORNER = 0.2  # of the film's sides: each of four squares
DENSE = "dense layers"


@dataclass(frozen=True, slots=True)
class Trial:
    """What one film showed, the `total` of them being under way.

    `hottest`, `elsewhere`, `scattered`: how far the logit falls when the hottest fifth of the
    map is hidden, and on average when the same shape is hidden elsewhere, or a fifth of the
    cells by chance. `border`, `corners`: their shares of the positive evidence, NaN where
    there is none. `mirrored`: correlation of the map with the mirrored film's, mirrored back.
    `scrambled`: correlation of the map with that of a scrambled network, by what was
    scrambled in it.
    """

    total: int
    film: Film
    hottest: float
    elsewhere: float
    scattered: float
    border: float
    corners: float
    mirrored: float
    scrambled: Mapping[str, float]


def one_a_child(films: Iterable[Film]) -> tuple[Film, ...]:
    """The first pneumonia film of each child: films that owe each other nothing."""
    first: dict[str, Film] = {}
    for film in films:
        if film.label == PNEUMONIA:
            first.setdefault(film.patient_group, film)
    return tuple(first.values())


def trust(
    model: Model,
    folder: Path,
    films: Sequence[Film],
    scrambled: Mapping[str, Sequence[Sight]],
) -> Iterator[Trial]:
    """Test the map of every film.

    Args:
        model: whose map it is.
        folder: where the films lie.
        films: with pneumonia; see `one_a_child`.
        scrambled: networks of the same shape that know nothing, by what was scrambled;
            they take turns. The dense layers alone are scrambled in any case.

    Raises:
        UnreadableImage: a film cannot be read.
    """
    for number, film in enumerate(films):
        grey = resized(read_radiograph(folder / film.file).grey, model.card.input_size)
        logit, features = model.run(grey)
        cells, _ = cell_evidence(model.head, features)
        shown = enlarged(cells, len(grey))
        hot = hottest(shown)
        without_each = partial(_mean_logit, model, without(grey, len(cells)))
        blind = {DENSE: cell_evidence(scrambled_head(model.head, number), features)[0]} | {
            name: looks[number % len(looks)](grey) for name, looks in scrambled.items()
        }
        yield Trial(
            len(films),
            film,
            hottest=logit - without_each([hot]),
            elsewhere=logit - without_each(moved(hot, number)),
            scattered=logit - without_each(by_chance(len(cells), len(grey), number)),
            border=share(shown, border(len(shown))),
            corners=share(shown, corners(len(shown))),
            mirrored=correlation(cells, _mirrored(model, grey)),
            scrambled={name: correlation(cells, other) for name, other in blind.items()},
        )


def _mean_logit(model: Model, hide: Callable[[Mask], Grey], masks: Iterable[Mask]) -> float:
    """Of the film without what is under a mask, over the masks."""
    return float(np.mean([model.run(hide(mask))[0] for mask in masks]))


def _mirrored(model: Model, grey: Grey) -> Map:
    """The cells of the mirrored film, mirrored back."""
    _, features = model.run(np.ascontiguousarray(grey[:, ::-1]))
    return cell_evidence(model.head, features)[0][:, ::-1]


def scrambled_head(head: Head, seed: int) -> Head:
    """Dense layers with every weight in another place, within its layer."""
    rng = np.random.default_rng(seed)
    w1, b1, w2 = (rng.permuted(a.ravel()).reshape(a.shape) for a in (head.w1, head.b1, head.w2))
    return Head(w1, b1, w2, head.b2)


def enlarged(cells: Map, size: int) -> Map:
    """The map as it is shown, (size, size)."""
    return np.asarray(cv2.resize(cells, (size, size), interpolation=cv2.INTER_LINEAR))


def hottest(shown: Map) -> Mask:
    """The fifth of the map that speaks most for pneumonia."""
    order = np.argsort(shown, axis=None, kind="stable")
    mask = np.zeros(shown.size, bool)
    mask[order[-round(HIDDEN * shown.size) :]] = True
    return mask.reshape(shown.shape)


def moved(mask: Mask, seed: int) -> Iterator[Mask]:
    """The same shape elsewhere: mirrored or not, shifted by chance, coming back opposite."""
    rng = np.random.default_rng(seed)
    for _ in range(DRAWS):
        down, across = rng.choice([-1, 1], size=2)
        yield np.roll(mask[::down, ::across], tuple(rng.integers(mask.shape)), axis=(0, 1))


def by_chance(cells: int, size: int, seed: int) -> Iterator[Mask]:
    """A fifth of `cells` x `cells` cells by chance, (size, size)."""
    rng = np.random.default_rng(seed)
    for _ in range(DRAWS):
        chosen = rng.permutation(cells**2).reshape(cells, cells) < round(HIDDEN * cells**2)
        large = cv2.resize(chosen.astype(np.uint8), (size, size), interpolation=cv2.INTER_NEAREST)
        yield np.asarray(large, bool)


def without(grey: Grey, cells: int) -> Callable[[Mask], Grey]:
    """The film with masked pixels blurred over one of `cells` x `cells` cells, for any mask."""
    blurred = cv2.GaussianBlur(grey, (0, 0), grey.shape[0] / cells)
    return lambda mask: np.asarray(np.where(mask, blurred, grey))


def border(size: int) -> Mask:
    """The outer tenth all around, (size, size)."""
    edge = round(OUTER * size)
    mask = np.ones((size, size), bool)
    mask[edge:-edge, edge:-edge] = False
    return mask


def corners(size: int) -> Mask:
    """Four squares of a fifth of the sides, (size, size)."""
    edge = round(CORNER * size)
    mask = np.ones((size, size), bool)
    mask[edge:-edge] = mask[:, edge:-edge] = False
    return mask


def share(shown: Map, mask: Mask) -> float:
    """How much of the positive evidence lies under the mask, 0..1; NaN where there is none."""
    positive = np.maximum(shown, 0)
    total = float(positive.sum())
    return float(positive[mask].sum()) / total if total else float("nan")


def correlation(one: Map, other: Map) -> float:
    """Pearson's, 0 where a map is the same everywhere."""
    first, second = one.ravel() - one.mean(), other.ravel() - other.mean()
    size = float(np.linalg.norm(first) * np.linalg.norm(second))
    return float(first @ second) / size if size else 0.0
