"""What a model makes of a film, as it is and under every shift."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.evaluation.metrics import Labels, Scores
from core.evaluation.shifts import SHIFTS, Shift, shifted, squashed
from core.imaging import read_radiograph
from core.inference.attention import cell_evidence
from core.inference.model import Model
from core.training.dataset import PNEUMONIA, Film


@dataclass(frozen=True, slots=True, eq=False)
class Observed:
    """One film as the model sees it.

    `aspect`: width over height, 1 where the film had been squashed. `cells`: its evidence
    map in log-odds. `pooled`: float32 (channels,), the features that the head gets.
    `shifted`: the logit after each shift, in their order; after a shift that leaves this
    film alone it is `logit` itself.
    """

    film: Film
    aspect: float
    logit: float
    cells: NDArray[np.float32]
    pooled: NDArray[np.float32]
    shifted: tuple[float, ...] = ()

    @property
    def ill(self) -> bool:
        """Whether the film shows pneumonia."""
        return self.film.label == PNEUMONIA


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """The same films as they are and under every shift.

    `labels` (n,) bool; `logits` (1 + shifts, n) float64, the first row without a shift;
    `patients`: n names.
    """

    labels: Labels
    logits: Scores
    patients: tuple[str, ...]

    def of(self, index: NDArray[np.intp] | NDArray[np.bool_]) -> "Looks":
        """Some of the films, or some of them several times."""
        names = np.asarray(self.patients)[index]
        return Looks(self.labels[index], self.logits[:, index], tuple(names))

    @property
    def pooled(self) -> tuple[Labels, Scores]:
        """Labels and logits of all rows in one."""
        return np.tile(self.labels, len(self.logits)), self.logits.ravel()


def looks(films: Sequence[Observed]) -> Looks:
    """Observations as arrays."""
    return Looks(
        np.array([film.ill for film in films]),
        np.array([(film.logit, *film.shifted) for film in films]).T,
        tuple(film.film.patient_group for film in films),
    )


def observe(
    model: Model, folder: Path, films: Sequence[Film], shifts: Sequence[Shift] = SHIFTS
) -> Iterator[Observed]:
    """Run the model over labelled films, suitable or not.

    Raises:
        UnreadableImage: a film cannot be read.
    """
    for film in films:
        grey = read_radiograph(folder / film.file).grey
        ill = film.label == PNEUMONIA
        small = squashed(grey, ill, model.card.input_size)
        logit, features = model.run(small.grey)  # squashed as it would squash `grey`
        cells, _ = cell_evidence(model.head, features)
        yield Observed(
            film,
            grey.shape[1] / grey.shape[0],
            logit,
            cells,
            features.mean(axis=(0, 1)),
            tuple(
                logit
                if shift.normals_only and ill
                else model.run(shifted(shift, small, film.file))[0]
                for shift in shifts
            ),
        )
