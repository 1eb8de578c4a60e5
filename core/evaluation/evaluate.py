"""A model against labelled sets of films: every film judged, every figure measured."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

import numpy as np

from core import __version__
from core.errors import DataError, UnreadableImage
from core.evaluation.figures import figures
from core.evaluation.metrics import Labels, Scores, compare_sets
from core.evaluation.sets import LabelledSet
from core.imaging import read_radiograph
from core.inference.card import Measure, ModelCard, OperatingPoint
from core.inference.classifier import Prediction, classify
from core.inference.model import Model
from core.inference.suitability import Verdict
from core.training.dataset import LABELS, PNEUMONIA, Film
from core.training.duplicates import fingerprint, same_pictures

INDETERMINATE = "INDETERMINATE"
INTERVAL = (
    "95 %: the AUC's after DeLong over films, rates' after Wilson over films, all others by "
    "redrawing whole patients 1,000 times"
)
TRAINING = "training films"  # the owner of `known` in `same_as`


@dataclass(frozen=True, slots=True)
class Judged:
    """One film and what came of it.

    `film` carries its hash and fingerprint once read. `logit` and `probability` are None
    where `error` says why the film could not be read. `suitability` is the guard's verdict
    with its codes in `reasons`; refused films are analysed all the same. `same_as` names
    the film (`SET/FILE`) of which this one is a copy; such films count nowhere.
    """

    film: Film
    logit: float | None = None
    probability: float | None = None
    verdict: str = ""
    suitability: str = ""
    reasons: tuple[str, ...] = ()
    error: str = ""
    same_as: str = ""

    @property
    def counts(self) -> bool:
        """Whether the film is part of the figures."""
        return self.probability is not None and not self.same_as

    @property
    def refused(self) -> bool:
        """Whether the guard would not have let the film through."""
        return self.suitability == Verdict.UNSUITABLE.value


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` films, the last one being `judged` in the set `name`."""

    done: int
    total: int
    name: str
    judged: Judged


@dataclass(frozen=True, slots=True)
class SetResult:
    """All films of one set, judged; `what` and `copies` as `LabelledSet` has them."""

    name: str
    films: tuple[Judged, ...]
    what: str = ""
    copies: int = 0

    def counted(self, with_refused: bool = True) -> tuple[Judged, ...]:
        """The films that are part of the figures."""
        return tuple(f for f in self.films if f.counts and (with_refused or not f.refused))

    def arrays(self, with_refused: bool = True) -> tuple[Labels, Scores, tuple[str, ...]]:
        """Labels (n,) bool, probabilities (n,) float64 and patients of the counted films."""
        films = self.counted(with_refused)
        labels = np.array([judged.film.label == PNEUMONIA for judged in films], dtype=bool)
        scores = np.array([judged.probability for judged in films], dtype=np.float64)
        return labels, scores, tuple(judged.film.patient_group for judged in films)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A model's results on all sets; `point` is the operating point of the verdicts."""

    card: ModelCard
    point: OperatingPoint
    sets: tuple[SetResult, ...]
    results: dict[str, Any]  # what `results.json` holds


def evaluate(
    model: Model,
    sets: Sequence[LabelledSet],
    known: Sequence[Film] = (),
    operating_point: str | None = None,
) -> Iterator[Progress | Evaluation]:
    """Judge every film of every set and measure.

    The same picture counts once: left out is what lies in an earlier set or in `known`
    already, by SHA-256 or fingerprint, and the second of identical files within a set.

    Args:
        model: what is measured.
        sets: the first is the internal one, against which the others are compared.
        known: training films with hash and fingerprint, as a manifest has them.
        operating_point: of the verdicts; the card's default for None.

    Yields:
        A `Progress` for each film, then one `Evaluation`.

    Raises:
        DataError: there are no sets, or two of one name.
        KeyError: the card has no such operating point.
    """
    point = model.card.operating_point(operating_point)
    if not sets or len({chosen.name for chosen in sets}) < len(sets):
        raise DataError("the evaluation", "it needs at least one set, each with its own name")
    total, done = sum(len(chosen.films) for chosen in sets), 0
    seen = {TRAINING: [film for film in known if film.fingerprint]}
    finished = []
    for chosen in sets:
        films = []
        for film in chosen.films:
            films.append(judge(model, chosen, film, point))
            done += 1
            yield Progress(done, total, chosen.name, films[-1])
        judged = _without_copies(chosen.name, films, seen)
        result = SetResult(chosen.name, judged, chosen.what, len(chosen.copies))
        finished.append(result)
        seen[chosen.name] = [film.film for film in result.counted()]
    yield Evaluation(model.card, point, tuple(finished), _results(model.card, point, finished))


def judge(model: Model, chosen: LabelledSet, film: Film, point: OperatingPoint) -> Judged:
    """Read and analyse one film, the guard's refusal or not."""
    path = chosen.folder / film.file
    try:
        radiograph = read_radiograph(path)
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    except UnreadableImage as error:
        return Judged(film, error=str(error))
    except OSError as error:
        return Judged(film, error=f"Cannot read {path.name}: {error.strerror}.")
    prediction = classify(model, radiograph, point.name, force=True)
    if not isinstance(prediction, Prediction):
        raise TypeError("a forced analysis gave no prediction")
    return Judged(
        replace(
            film,
            width=radiograph.grey.shape[1],
            height=radiograph.grey.shape[0],
            sha256=sha256,
            fingerprint=fingerprint(radiograph.grey),
        ),
        logit=prediction.logit,
        probability=prediction.probability,
        verdict=INDETERMINATE if prediction.indeterminate else prediction.diagnosis,
        suitability=prediction.suitability.verdict.value,
        reasons=tuple(reason.code for reason in prediction.suitability.reasons),
    )


def _without_copies(
    name: str, films: Sequence[Judged], seen: Mapping[str, Sequence[Film]]
) -> tuple[Judged, ...]:
    readable = [judged.film for judged in films if not judged.error]
    same = {
        pair.second.file: f"{name}/{pair.first.file}"
        for pair in same_pictures(readable)
        if pair.exact
    }
    for owner, others in seen.items():
        for pair in same_pictures(readable, others):
            same[pair.first.file] = f"{owner}/{pair.second.file}"
    return tuple(replace(judged, same_as=same.get(judged.film.file, "")) for judged in films)


def _results(card: ModelCard, point: OperatingPoint, sets: Sequence[SetResult]) -> dict[str, Any]:
    measured = {result.name: _set_results(card, result) for result in sets}
    return {
        "program": __version__,
        "created": datetime.now().astimezone().isoformat(timespec="seconds"),
        "model": {"name": card.name, "version": card.version, "sha256": card.sha256},
        "operating_point": point.name,
        "interval": INTERVAL,
        "sets": measured,
        "comparisons": _comparisons(measured),
    }


def _set_results(card: ModelCard, result: SetResult) -> dict[str, Any]:
    everything = figures(*result.arrays(), card.operating_points)
    refused = [judged for judged in result.counted() if judged.refused]
    accepted = (
        figures(*result.arrays(with_refused=False), card.operating_points)
        if refused
        else everything
    )
    by_class = Counter(judged.film.label for judged in refused)
    reasons = Counter(reason for judged in refused for reason in judged.reasons)
    return {
        "what": result.what,
        "files": len(result.films) + result.copies,
        "further_copies": result.copies,
        "refused": {label: by_class[label] for label in LABELS} | {"reasons": dict(reasons)},
        "unreadable": [
            {"file": bad.film.file, "error": bad.error} for bad in result.films if bad.error
        ],
        "excluded": [
            {"file": copy.film.file, "same_as": copy.same_as}
            for copy in result.films
            if copy.same_as
        ],
        "all": everything,
        "accepted": accepted,
    }


def _comparisons(measured: dict[str, Any]) -> list[dict[str, Any]]:
    """The first set's area less that of each other one, where both have one."""
    areas = {
        name: Measure(**found["all"]["auc"])
        for name, found in measured.items()
        if "auc" in found["all"]
    }
    first, *others = measured
    return [
        {"first": first, "second": other, "auc": asdict(compare_sets(areas[first], areas[other]))}
        for other in others
        if first in areas and other in areas
    ]
