"""The third phase: the head learns to say where it looks, and to be quiet on normal films.

Many heads tell the classes apart alike. This finds one whose evidence map does what its reader
takes it to do: it is hot where hiding a cell makes the logit fall, and empty on a normal film,
whose logit then lies in the map's constant. The convolutions stay as they are, so what they
make of a picture is computed once.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from core.evaluation.trust import without
from core.imaging import read_radiograph
from core.inference import preprocess
from core.inference.model import Head
from core.training.dataset import NORMAL, PNEUMONIA, Film
from core.training.films import TrainingBatches
from core.training.network import SIZE, take_apart

Array = NDArray[np.float32]
T = TypeVar("T")
Rows = tuple[tf.Tensor, ...]

EPOCH = 1_000_000  # of these views: no other phase has seen them
FILMS = {PNEUMONIA: 300, NORMAL: 100}  # as they are, for the map
VIEWS_A_STEP, FILMS_A_STEP = 128, 20  # films of each class
RATE = 3e-4  # of AdamW at its peak
WHERE = QUIET = 1.0  # weights of the two wishes, beside the cross-entropy


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What the convolutions make of films as they are, a row each.

    `maps`: (n, cells, channels) float16, and `pooled`: (n, channels) float32. `hidden`: (n,
    cells, channels) float16, `pooled` of the film without each of its cells.
    """

    maps: NDArray[np.float16]
    pooled: Array
    hidden: NDArray[np.float16]

    def draw(self, rng: np.random.Generator) -> Rows:
        """Some films' rows, as float32."""
        rows = rng.permutation(len(self.pooled))[:FILMS_A_STEP]
        return tuple(
            tf.constant(array[rows], tf.float32) for array in (self.maps, self.pooled, self.hidden)
        )


@dataclass(frozen=True, slots=True, eq=False)
class Lessons:
    """`views`: pooled features (n, channels), and their `labels` (n,); `ill`, `well`: films."""

    views: Array
    labels: Array
    ill: Seen
    well: Seen

    def draw(self, rng: np.random.Generator) -> Rows:
        """Some views, half of what is in each left out at random, and their labels."""
        rows = rng.integers(len(self.views), size=VIEWS_A_STEP)
        kept = rng.random((VIEWS_A_STEP, self.views.shape[1])) < 0.5
        return tf.constant(2 * kept * self.views[rows], tf.float32), tf.constant(self.labels[rows])


@dataclass(frozen=True, slots=True)
class Effort:
    """`views`: augmented ones, for telling the classes apart; `steps`; `seed` of both."""

    views: int
    steps: int
    seed: int


def explain(
    model: keras.Model,
    folder: Path,
    films: Sequence[Film],
    batches: TrainingBatches,
    effort: Effort,
) -> None:
    """Train the head of `model`, in place.

    Args:
        model: trained, of the shape that `core.training.network` describes.
        folder: where the films lie.
        films: of the training split.
        batches: views of them.
        effort: how long.

    Raises:
        UnreadableImage: a film cannot be read any more.
    """
    parts, rng = take_apart(model), np.random.default_rng(effort.seed)
    true = [film for film in films if film.width != film.height] or films  # not squashed
    ill, well = (
        _look(parts.features, folder, _some(true, label, rng)) for label in (PNEUMONIA, NORMAL)
    )
    lessons = Lessons(*_views(parts.features, batches, effort.views), ill, well)
    learner = Learner(parts.head, effort.steps)
    bar = keras.utils.Progbar(effort.steps)
    for step in range(effort.steps):
        loss, where, quiet = learner.learn(lessons.draw(rng), ill.draw(rng), well.draw(rng))
        bar.update(step + 1, [("loss", loss), ("map_against_hiding", where), ("normal", quiet)])
    learner.put_into(model)


def _some(films: Sequence[Film], label: str, rng: np.random.Generator) -> list[Film]:
    alike = [film for film in films if film.label == label]
    return [alike[place] for place in rng.permutation(len(alike))[: FILMS[label]]]


def _look(features: keras.Model, folder: Path, films: Sequence[Film]) -> Seen:
    cells = int(features.output_shape[1])
    maps, pooled, hidden = [], [], []
    for film in _counted(films):
        grey = preprocess.resized(read_radiograph(folder / film.file).grey, SIZE)
        plain, *others = _features(features, [grey, *_without_each(grey, cells)])
        maps.append(plain.reshape(cells**2, -1).astype(np.float16))
        pooled.append(plain.mean((0, 1)))
        hidden.append(np.stack([other.mean((0, 1)) for other in others]).astype(np.float16))
    return Seen(np.stack(maps), np.stack(pooled), np.stack(hidden))


def _without_each(grey: NDArray[np.uint8], cells: int) -> Iterator[NDArray[np.uint8]]:
    side = len(grey) // cells
    for cell in np.eye(cells**2, dtype=bool):
        mask = np.kron(cell.reshape(cells, cells), np.ones((side, side), bool))
        yield without(grey, mask, cells)


def _views(features: keras.Model, batches: TrainingBatches, number: int) -> tuple[Array, Array]:
    batches.epoch = EPOCH
    pooled, labels = [], []
    for index in _counted(range(-(-number // batches.batch))):
        pictures, told = batches[index]
        pooled.append(features.predict_on_batch(pictures).mean((1, 2)))
        labels.append(told[:, 0])
    return np.concatenate(pooled), np.concatenate(labels)


def _features(features: keras.Model, films: Sequence[NDArray[np.uint8]]) -> Array:
    pictures = np.concatenate([preprocess.network_input(film, SIZE) for film in films])
    return np.asarray(features.predict_on_batch(pictures))


def _counted(items: Sequence[T]) -> Iterator[T]:
    bar = keras.utils.Progbar(len(items))
    for number, item in enumerate(items, 1):
        yield item
        bar.update(number)


class Learner:
    """The two dense layers, and a step of their training."""

    def __init__(self, head: Head, steps: int) -> None:
        self._weights = [tf.Variable(x) for x in (head.w1, head.b1, head.w2, np.float32(head.b2))]
        self._w1, self._b1, self._w2, self._b2 = self._weights
        schedule = keras.optimizers.schedules.CosineDecay(RATE, steps, 0.02)
        self._optimizer = keras.optimizers.AdamW(schedule, weight_decay=1e-4)

    def put_into(self, model: keras.Model) -> None:
        """Make these the dense layers of `model`."""
        hidden, probability = (x for x in model.layers if isinstance(x, keras.layers.Dense))
        hidden.set_weights([self._w1.numpy(), self._b1.numpy()])
        probability.set_weights([self._w2.numpy()[:, None], self._b2.numpy()[None]])

    @tf.function  # type: ignore[untyped-decorator]
    def learn(self, views: Rows, ill: Rows, well: Rows) -> Rows:
        """One step; returns the loss, and how far the two wishes were met before it."""
        with tf.GradientTape() as tape:
            told = views[1] * 0.95 + 0.025  # label smoothing
            apart = tf.nn.sigmoid_cross_entropy_with_logits(told, self._logit(views[0]))
            fall = self._logit(ill[1])[:, None] - self._logit(ill[2])
            where = tf.reduce_mean(_correlation(self._map(ill), fall))
            quiet = tf.reduce_mean(tf.reduce_sum(self._map(well) ** 2, 1))
            loss = tf.reduce_mean(apart) + WHERE * (1.0 - where) + QUIET * quiet
        slopes = tape.gradient(loss, self._weights)
        self._optimizer.apply_gradients(zip(slopes, self._weights, strict=True))
        return loss, where, quiet

    def _logit(self, pooled: tf.Tensor) -> tf.Tensor:
        hidden = tf.nn.relu(tf.tensordot(pooled, self._w1, 1) + self._b1)
        return tf.tensordot(hidden, self._w2, 1) + self._b2

    def _map(self, films: Rows) -> tf.Tensor:
        """Log-odds that each cell adds, (films, cells); see `core.inference.attention`."""
        active = tf.cast(tf.matmul(films[1], self._w1) + self._b1 > 0, tf.float32)
        weights = tf.matmul(active * self._w2, self._w1, transpose_b=True)
        return tf.einsum("bck,bk->bc", films[0], weights) / films[0].shape[1]


def _correlation(one: tf.Tensor, other: tf.Tensor) -> tf.Tensor:
    """Pearson's, of each row; 0 where a row is the same everywhere."""
    first, second = (rows - tf.reduce_mean(rows, 1, keepdims=True) for rows in (one, other))
    lengths = tf.norm(first, axis=1) * tf.norm(second, axis=1)
    return tf.math.divide_no_nan(tf.reduce_sum(first * second, 1), lengths)
