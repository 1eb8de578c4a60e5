"""Transfer learning in three phases: the head, all but the earliest layers, the mirror.

A run folder holds everything: `run.json` (the options), for each phase `log-PHASE.csv` (a
row an epoch) and `PHASE.keras`, `model.keras` (the result), and Keras' own backup while a
phase is under way. The same command over the same folder goes on where an interrupted run
stopped.
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
from core.training.films import TrainingBatches, load_copies, plain
from core.training.mirror import disagreement, with_evidence
from core.training.network import SIZE, build, freeze_base, load, unfreeze_from

MASTER = "model.keras"


@dataclass(frozen=True, slots=True)
class Recipe:
    """The options of a run; learning rates are those of AdamW at their peak."""

    head_epochs: int = 1
    epochs: int = 16
    batch: int = 32
    mirror_epochs: int = 3
    head_rate: float = 1e-3
    rate: float = 3e-4
    mirror_rate: float = 1e-4
    smoothing: float = 0.05
    weight_decay: float = 1e-4
    averaging: float = 0.995  # momentum of the weights' moving average, which is the result
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Phase:
    """What is trained how: the head alone or more, on films or on films and mirror images."""

    name: str
    epochs: int
    rate: float
    recipe: Recipe
    head_only: bool = False
    mirrored: bool = False


def phases(recipe: Recipe) -> tuple[Phase, ...]:
    """The phases of a run, in their order; those without epochs are left out."""
    everything = (
        Phase("head", recipe.head_epochs, recipe.head_rate, recipe, head_only=True),
        Phase("fine", recipe.epochs, recipe.rate, recipe),
        Phase("mirror", recipe.mirror_epochs, recipe.mirror_rate, recipe, mirrored=True),
    )
    return tuple(phase for phase in everything if phase.epochs)


class Watch(keras.callbacks.Callback):  # type: ignore[misc]
    """Tells the batches which epoch it is, and measures the AUC on validation films."""

    def __init__(
        self,
        batches: TrainingBatches,
        measured: keras.Model,
        films: NDArray[np.uint8],
        labels: object,
    ) -> None:
        super().__init__()
        self.batches, self._measured = batches, measured
        self._films, self._labels = films, labels

    def on_epoch_begin(self, epoch: int, logs: object = None) -> None:
        """Draw new views."""
        self.batches.epoch = epoch

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        """Add `val_auc` to what is logged."""
        scores = predict(self._measured, self._films)
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
        weights: of MobileNetV2 without its top, trained on ImageNet; None for random ones.

    Raises:
        DataError: a split is empty, or the run folder belongs to other options.
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
    model, measured = build(weights), plain(folder, chosen[VALIDATION])
    first = 0
    for phase in phases(recipe):
        result = run / f"{phase.name}.keras"
        if result.exists():
            model = load(result)
        else:
            (freeze_base if phase.head_only else unfreeze_from)(model)
            batches.mirrored = phase.mirrored
            _fit(model, Watch(batches, model, *measured), run, (first, phase))
            _save(model, result)
        first += phase.epochs
    _save(model, run / MASTER)
    return model


def claim(run: Path, recipe: Recipe) -> None:
    """Make the run folder, or check that it was made for the same options."""
    run.mkdir(parents=True, exist_ok=True)
    note = run / "run.json"
    options = json.dumps(asdict(recipe), indent=2) + "\n"
    if note.exists() and note.read_text(encoding="utf-8") != options:
        raise DataError(run.name, "this run folder was begun with other options")
    note.write_text(options, encoding="utf-8")


def _fit(model: keras.Model, watch: Watch, run: Path, step: tuple[int, Phase]) -> None:
    """One phase, from the given epoch on, gone on with where an interrupted one stopped."""
    first, phase = step
    likelihood = keras.losses.BinaryCrossentropy(label_smoothing=phase.recipe.smoothing)
    trained = with_evidence(model) if phase.mirrored else model
    trained.compile(
        optimizer=_optimizer(phase, len(watch.batches) * phase.epochs),
        loss=[likelihood, disagreement] if phase.mirrored else likelihood,
        metrics=[["accuracy"], []] if phase.mirrored else ["accuracy"],
    )
    callbacks = [
        watch,
        keras.callbacks.BackupAndRestore(run / f"backup-{phase.name}"),
        keras.callbacks.CSVLogger(run / f"log-{phase.name}.csv", append=True),
    ]
    trained.fit(
        watch.batches,
        initial_epoch=first,
        epochs=first + phase.epochs,
        callbacks=callbacks,
        verbose=1,
    )


def _optimizer(phase: Phase, steps: int) -> keras.optimizers.Optimizer:
    """AdamW; but for the head alone with warm-up, cosine decay and averaged weights."""
    decay = phase.recipe.weight_decay
    if phase.head_only:
        return keras.optimizers.AdamW(phase.rate, weight_decay=decay)
    warm_up = max(1, min(200, steps // 10))
    schedule = keras.optimizers.schedules.CosineDecay(
        phase.rate / 20, steps - warm_up, 0.01, warmup_target=phase.rate, warmup_steps=warm_up
    )
    return keras.optimizers.AdamW(
        schedule,
        weight_decay=decay,
        use_ema=True,
        ema_momentum=phase.recipe.averaging,
        ema_overwrite_frequency=None,
    )


def _save(model: keras.Model, path: Path) -> None:
    with written_aside(path) as aside:
        model.save(aside)
