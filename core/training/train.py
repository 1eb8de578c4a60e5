"""Transfer learning in two phases: the head first, then all but the earliest layers.

A run folder holds everything: `run.json` (the options), `log-*.csv` (a row an epoch),
`head.keras` (after phase one), `model.keras` (the result), and Keras' own backup while a
phase is under way. The same
command over the same folder goes on where an interrupted run stopped.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
from numpy.typing import NDArray

from core.errors import DataError
from core.evaluation.metrics import auc
from core.files import written_aside
from core.inference import preprocess
from core.training.dataset import TRAIN, VALIDATION, Film
from core.training.evidence import Effort, explain
from core.training.films import TrainingBatches, load_copies, plain
from core.training.network import SIZE, build, freeze_base, load, unfreeze_from

MASTER = "model.keras"
HEAD_ONLY, FINE = "head.keras", "fine.keras"


@dataclass(frozen=True, slots=True)
class Recipe:
    """The options of a run; learning rates are those of AdamW at their peak."""

    head_epochs: int = 1
    epochs: int = 16
    batch: int = 32
    head_rate: float = 1e-3
    rate: float = 3e-4
    smoothing: float = 0.05
    weight_decay: float = 1e-4
    averaging: float = 0.995  # momentum of the weights' moving average, which is the result
    views: int = 16_000  # of the third phase
    steps: int = 1200  # of the third phase
    seed: int = 0


class Watch(keras.callbacks.Callback):  # type: ignore[misc]
    """Tells the batches which epoch it is, and measures the AUC on validation films."""

    def __init__(self, batches: TrainingBatches, films: NDArray[np.uint8], labels: object) -> None:
        super().__init__()
        self.batches, self._films, self._labels = batches, films, labels

    def on_epoch_begin(self, epoch: int, logs: object = None) -> None:
        """Draw new views."""
        self.batches.epoch = epoch

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        """Add `val_auc` to what is logged."""
        scores = predict(self.model, self._films)
        if logs is not None:
            logs["val_auc"] = auc(self._labels, scores).value  # type: ignore[arg-type]


def predict(model: keras.Model, films: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The sigmoid for films, uint8 (n, 224, 224), in small batches."""
    parts = [
        model.predict_on_batch(
            np.concatenate([preprocess.network_input(film, SIZE) for film in films[i : i + 64]])
        )
        for i in range(0, len(films), 64)
    ]
    return np.concatenate(parts)[:, 0].astype(np.float64)


def train(
    folder: Path, films: Sequence[Film], run: Path, recipe: Recipe, weights: Path | None
) -> keras.Model:
    """Train on the manifest's films and write the run folder.

    Args:
        folder: what the manifest's files are relative to.
        films: rows of a manifest with the splits train and validation.
        run: the run folder; made, or gone on with.
        recipe: the options.
        weights: of MobileNetV2 without its top, trained on ImageNet, or a trained `.keras`
            model, whose head needs no first phase; None for random ones.

    Raises:
        DataError: a split is empty, the run folder belongs to other options, or `weights` is
            no such model.
        UnreadableImage: a film of the manifest cannot be read.
    """
    chosen = {name: [f for f in films if f.split == name] for name in (TRAIN, VALIDATION)}
    for name, rows in chosen.items():
        if not rows:
            raise DataError("the manifest", f"it has no films for {name}")
    claim(run, recipe)
    keras.utils.set_random_seed(recipe.seed)
    batches = TrainingBatches(
        load_copies(folder, chosen[TRAIN], recipe.seed), recipe.batch, recipe.seed
    )
    watch = Watch(batches, *plain(folder, chosen[VALIDATION]))
    model = _fine_tuned(watch, run, recipe, weights)
    effort = Effort(recipe.views, recipe.steps, recipe.seed)
    explain(model, folder, chosen[TRAIN], batches, effort)
    _save(model, run / MASTER)
    return model


def _fine_tuned(watch: Watch, run: Path, recipe: Recipe, weights: Path | None) -> keras.Model:
    """What the first two phases give, as far as they are not done yet."""
    if (run / FINE).exists():
        return load(run / FINE)
    if (run / HEAD_ONLY).exists():
        model = load(run / HEAD_ONLY)
    elif weights and weights.suffix == ".keras":
        model = load(weights)
    else:
        model = build(weights)
        freeze_base(model)
        _fit(model, watch, run, recipe, fine=False)
        _save(model, run / HEAD_ONLY)
    if recipe.epochs:
        unfreeze_from(model)
        _fit(model, watch, run, recipe, fine=True)
        _save(model, run / FINE)
    return model


def claim(run: Path, recipe: Recipe) -> None:
    """Make the run folder, or check that it was made for the same options."""
    run.mkdir(parents=True, exist_ok=True)
    note = run / "run.json"
    options = json.dumps(asdict(recipe), indent=2) + "\n"
    if note.exists() and note.read_text(encoding="utf-8") != options:
        raise DataError(run.name, "this run folder was begun with other options")
    note.write_text(options, encoding="utf-8")


def _fit(model: keras.Model, watch: Watch, run: Path, recipe: Recipe, fine: bool) -> None:
    """One phase, gone on with where an interrupted one stopped."""
    first = recipe.head_epochs if fine else 0
    epochs = recipe.epochs if fine else recipe.head_epochs
    model.compile(
        optimizer=_optimizer(recipe, len(watch.batches) * epochs, fine),
        loss=keras.losses.BinaryCrossentropy(label_smoothing=recipe.smoothing),
        metrics=["accuracy"],
    )
    phase = "fine" if fine else "head"
    callbacks = [
        watch,
        keras.callbacks.BackupAndRestore(run / f"backup-{phase}"),
        keras.callbacks.CSVLogger(run / f"log-{phase}.csv", append=True),
    ]
    model.fit(
        watch.batches, initial_epoch=first, epochs=first + epochs, callbacks=callbacks, verbose=1
    )


def _optimizer(recipe: Recipe, steps: int, fine: bool) -> keras.optimizers.Optimizer:
    """AdamW; in the second phase with warm-up, cosine decay and averaged weights."""
    if not fine:
        return keras.optimizers.AdamW(recipe.head_rate, weight_decay=recipe.weight_decay)
    warm_up = max(1, min(200, steps // 10))
    schedule = keras.optimizers.schedules.CosineDecay(
        recipe.rate / 20, steps - warm_up, 0.01, warmup_target=recipe.rate, warmup_steps=warm_up
    )
    return keras.optimizers.AdamW(
        schedule,
        weight_decay=recipe.weight_decay,
        use_ema=True,
        ema_momentum=recipe.averaging,
        ema_overwrite_frequency=None,
    )


def _save(model: keras.Model, path: Path) -> None:
    with written_aside(path) as aside:
        model.save(aside)
