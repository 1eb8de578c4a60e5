"""The third phase: the head learns to say where it looks, and to be quiet on normal films.

Many heads tell the classes apart alike. This finds one whose evidence map does what its reader
takes it to do: where it is hot, hiding makes the logit fall; and on a normal film it is empty,
the logit lying in the map's constant. The convolutions stay as they are, so what they make of a
picture is computed once, and by LiteRT, which is quicker.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import cv2
import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from core.evaluation.trust import enlarged, hottest, without
from core.imaging import read_radiograph
from core.inference import preprocess
from core.inference.model import Head, Model, load_model
from core.training.dataset import NORMAL, PNEUMONIA, Film
from core.training.export import export
from core.training.films import TrainingBatches
from core.training.network import SIZE

Array = NDArray[np.float32]
T = TypeVar("T")
Rows = tuple[tf.Tensor, ...]

EPOCH = 1_000_000  # of the views: no other phase has seen them
FILMS = {PNEUMONIA: 300, NORMAL: 100}  # as they are, for their maps
PLACES = 32  # hidden in each, of a fifth of the film, scattered or in few pieces
VIEWS_A_STEP, FILMS_A_STEP = 128, 24  # films of each class
RATE = 3e-4  # of AdamW at its peak
WHERE, QUIET, AS_BEFORE = 1.0, 5.0, 1.0  # weights of the wishes, beside the cross-entropy
NEW = 0.85  # share of the new head in the result: robust like the one before (Wortsman 2022)


@dataclass(frozen=True, slots=True)
class Effort:
    """`views`: augmented ones, for telling the classes apart; `steps`; `seed` of both."""

    views: int
    steps: int
    seed: int


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What the convolutions make of films as they are, a row each, and with places hidden.

    `maps`: (n, cells, channels) float16, and `pooled`: (n, channels) float32. `hidden`: (n,
    places, channels) float16, `pooled` of the film less that without the place. `places`:
    (n, places, cells) float32, the share of each cell that was hidden.
    """

    maps: NDArray[np.float16]
    pooled: Array
    hidden: NDArray[np.float16]
    places: Array

    def draw(self, rng: np.random.Generator) -> Rows:
        """Some films' rows, as float32."""
        rows = rng.permutation(len(self.pooled))[:FILMS_A_STEP]
        arrays = (self.maps, self.pooled, self.hidden, self.places)
        return tuple(tf.constant(array[rows], tf.float32) for array in arrays)


@dataclass(frozen=True, slots=True, eq=False)
class Views:
    """Augmented films: `pooled` features (n, channels), and `labels` (n,)."""

    pooled: Array
    labels: Array

    def draw(self, rng: np.random.Generator) -> Rows:
        """Some of them, half of what is in each left out at random, and their labels."""
        rows = rng.integers(len(self.pooled), size=VIEWS_A_STEP)
        kept = rng.random((VIEWS_A_STEP, self.pooled.shape[1])) < 0.5
        return tf.constant(2 * kept * self.pooled[rows], tf.float32), tf.constant(self.labels[rows])


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
    with TemporaryDirectory() as place:
        export(model, Path(place), {"name": "in training", "version": "0"})
        quick = load_model(Path(place))
    rng = np.random.default_rng(effort.seed)
    true = [film for film in films if film.width != film.height] or films  # not squashed
    ill, well = (_look(quick, folder, _some(true, label, rng), rng) for label in FILMS)
    views = _views(quick, batches, effort.views)
    learner, bar = Learner(quick.head, effort.steps), keras.utils.Progbar(effort.steps)
    for step in range(effort.steps):
        loss, where, quiet = learner.learn(views.draw(rng), ill.draw(rng), well.draw(rng))
        bar.update(step + 1, [("loss", loss), ("map_against_hiding", where), ("normal", quiet)])
    learner.put_into(model)


def _some(films: Sequence[Film], label: str, rng: np.random.Generator) -> list[Film]:
    alike = [film for film in films if film.label == label]
    return [alike[place] for place in rng.permutation(len(alike))[: FILMS[label]]]


def _look(model: Model, folder: Path, films: Sequence[Film], rng: np.random.Generator) -> Seen:
    rows = []
    for film in _counted(films):
        grey = preprocess.resized(read_radiograph(folder / film.file).grey, SIZE)
        _, features = model.run(grey)
        pooled, cells = features.mean((0, 1)), len(features)
        masks = [_place(cells, rng, whole=number % 2 == 0) for number in range(PLACES)]
        without_each = [
            _pooled(model, hidden_film) for hidden_film in map(without(grey, cells), masks)
        ]
        hidden = np.asarray(pooled - np.stack(without_each), np.float16)
        maps = features.reshape(cells**2, -1).astype(np.float16)
        rows.append((maps, pooled, hidden, np.stack([_shares(mask, cells) for mask in masks])))
    return Seen(*map(np.stack, zip(*rows, strict=True)))


def _place(cells: int, rng: np.random.Generator, whole: bool) -> NDArray[np.bool_]:
    """A fifth of the film by chance, bounded as the hottest fifth of a map is."""
    field = rng.standard_normal((cells, cells)).astype(np.float32)
    if whole:
        field = np.asarray(cv2.GaussianBlur(field, (0, 0), 1.0, borderType=cv2.BORDER_REFLECT))
    return hottest(enlarged(field, SIZE))


def _shares(mask: NDArray[np.bool_], cells: int) -> Array:
    small = cv2.resize(mask.astype(np.float32), (cells, cells), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32).ravel()


def _views(model: Model, batches: TrainingBatches, number: int) -> Views:
    batches.epoch = EPOCH
    pooled, labels = [], []
    for index in _counted(range(-(-number // batches.batch))):
        for view, label in batches.views(index):
            pooled.append(_pooled(model, view))
            labels.append(label)
    return Views(np.stack(pooled), np.array(labels, np.float32))


def _pooled(model: Model, grey: NDArray[np.uint8]) -> Array:
    return np.asarray(model.run(grey)[1].mean((0, 1)))


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
        self._before = head
        schedule = keras.optimizers.schedules.CosineDecay(RATE, steps, 0.02)
        self._optimizer = keras.optimizers.AdamW(schedule, weight_decay=1e-4)

    def put_into(self, model: keras.Model) -> None:
        """Make the dense layers of `model` what was learnt, and a little of what they were."""
        hidden, probability = (x for x in model.layers if isinstance(x, keras.layers.Dense))
        learnt = [self._w1, self._b1, self._w2[:, None], self._b2[None]]
        before = [*hidden.get_weights(), *probability.get_weights()]
        mixed = [
            NEW * new.numpy() + (1 - NEW) * old for new, old in zip(learnt, before, strict=True)
        ]
        hidden.set_weights(mixed[:2])
        probability.set_weights(mixed[2:])

    @tf.function  # type: ignore[untyped-decorator]
    def learn(self, views: Rows, ill: Rows, well: Rows) -> Rows:
        """One step; returns the loss, and how far the two wishes were met before it."""
        with tf.GradientTape() as tape:
            told = views[1] * 0.95 + 0.025  # label smoothing
            apart = tf.nn.sigmoid_cross_entropy_with_logits(told, self._logit(views[0]))
            fall = self._logit(ill[1])[:, None] - self._logit(ill[1][:, None] - ill[2])
            claimed = tf.einsum("bc,bpc->bp", self._map(ill), ill[3])
            where = tf.reduce_mean(_correlation(claimed, fall))
            quiet = tf.reduce_mean(tf.reduce_sum(self._map(well) ** 2, 1))
            loss = tf.reduce_mean(apart) + WHERE * (1.0 - where) + QUIET * quiet
            loss += AS_BEFORE * self._moved()
        slopes = tape.gradient(loss, self._weights)
        self._optimizer.apply_gradients(zip(slopes, self._weights, strict=True))
        return loss, where, quiet

    def _moved(self) -> tf.Tensor:
        """How far the kernels are from where they were; the biases may go anywhere."""
        kernels = ((self._w1, self._before.w1), (self._w2, self._before.w2))
        return tf.add_n([tf.reduce_sum((now - before) ** 2) for now, before in kernels])

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
