"""Batches for Keras: augmented, balanced for training; plain for measuring."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import keras
import numpy as np
from numpy.typing import NDArray

from core.imaging import read_radiograph
from core.inference import preprocess
from core.training.augment import Source, view
from core.training.dataset import NORMAL, PNEUMONIA, Film
from core.training.network import SIZE
from core.training.propensity import manner, weights

LONGEST = 360  # pixels kept of a film for augmentation: 1.6 times the network's input


@dataclass(frozen=True, slots=True)
class Copies:
    """The files that show one film: squashed, in its true shape, at full size.

    `weight`: how often to draw it, 1 on average within its class.
    """

    label: str
    sources: tuple[Source, ...]
    weight: float


def load_copies(folder: Path, films: Sequence[Film], seed: int) -> tuple[Copies, ...]:
    """Read films for training, the copies of one film (same name and label) together.

    A square film has been squashed; its true shape is taken from a copy, or drawn from the
    shapes of its class. Films taken as those of the other class are drawn more often.

    Raises:
        UnreadableImage: a file of the manifest cannot be read any more.
    """
    rng = np.random.default_rng(seed)
    together = defaultdict(list)
    for film in films:
        together[film.label, Path(film.file).stem].append(film)
    shapes: Mapping[str, list[float]] = defaultdict(list)
    for (label, _), group in together.items():
        shapes[label].extend(_aspects(group)[:1])
    labels, sources = [label for label, _ in together], []
    for (label, _), group in together.items():
        aspect = float(rng.choice(_aspects(group) or shapes[label] or [1.0]))
        sources.append(
            tuple(Source(_small(folder / film.file), aspect, label == PNEUMONIA) for film in group)
        )
    drawn = weights([manner(first.grey) for first, *_ in sources], [x == PNEUMONIA for x in labels])
    return tuple(map(Copies, labels, sources, drawn.tolist()))


def _aspects(films: Sequence[Film]) -> list[float]:
    return [film.width / film.height for film in films if film.width != film.height]


def _small(path: Path) -> NDArray[np.uint8]:
    grey = read_radiograph(path).grey
    shrink = LONGEST / max(grey.shape)
    if shrink >= 1:
        return grey
    return np.asarray(cv2.resize(grey, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA))


class TrainingBatches(keras.utils.PyDataset):  # type: ignore[misc]
    """Half of every batch is normal, half pneumonia, each film in a new view each time.

    The views depend on seed, epoch and place alone, so that a resumed run sees what an
    undisturbed one would have seen. An epoch shows as many films as there are.
    """

    def __init__(self, copies: Sequence[Copies], batch: int, seed: int) -> None:
        super().__init__(workers=1)
        self.epoch = 0
        self.batch, self._seed = batch, seed
        self._classes = [[c for c in copies if c.label == label] for label in (NORMAL, PNEUMONIA)]
        self._chances = [np.array([c.weight for c in films]) for films in self._classes]
        self._steps = len(copies) // batch

    def __len__(self) -> int:
        return self._steps

    def __getitem__(self, index: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        rng = np.random.default_rng([self._seed, self.epoch, index])
        labels = np.arange(self.batch) % 2
        pictures = [self._picture(int(label), rng) for label in labels]
        return np.concatenate(pictures), labels.astype(np.float32)[:, None]

    def _picture(self, label: int, rng: np.random.Generator) -> NDArray[np.float32]:
        films = self._classes[label]
        chances = self._chances[label] / self._chances[label].sum()
        sources = films[rng.choice(len(films), p=chances)].sources
        grey = view(sources[rng.integers(len(sources))], SIZE, rng)
        return preprocess.network_input(grey, SIZE)


def plain(folder: Path, films: Sequence[Film]) -> tuple[NDArray[Any], NDArray[np.float32]]:
    """Films as the network will see them: uint8 (n, 224, 224), and labels (n,)."""
    pictures = [preprocess.resized(read_radiograph(folder / f.file).grey, SIZE) for f in films]
    labels = [float(film.label == PNEUMONIA) for film in films]
    return np.stack(pictures), np.asarray(labels, np.float32)
