"""A labelled data set as a value: its films, their manifest, split and balance.

The manifest is a CSV file in UTF-8 with one row a film; see `Film` for its columns.
Nothing here opens a picture (`core.training.scan` does) or imports TensorFlow.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

import numpy as np

from core.errors import DataError
from core.files import written_aside

NORMAL, PNEUMONIA = LABELS = ("NORMAL", "PNEUMONIA")  # the names of the class folders
TRAIN, VALIDATION, TEST, UNUSED = "train", "validation", "test", "unused"


@dataclass(frozen=True, slots=True)
class Film:
    """One row of a manifest; the fields are its columns, in this order.

    `file` is relative to the data set's folder, with `/`. `subtype` is bacteria, virus or
    empty. Films of one `patient_group` never lie in two splits. `split` is train,
    validation, test or unused; empty before `split`. `width` and `height` are in pixels.
    `duplicate_of` names the film that this one copies byte by byte, or contradicts (the
    same picture with the other label): such films are unused. `fingerprint` is the
    perceptual hash of `core.training.duplicates`, 64 hex digits.
    """

    file: str
    label: str
    subtype: str = ""
    patient_group: str = ""
    split: str = ""
    width: int = 0
    height: int = 0
    sha256: str = ""
    duplicate_of: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """Films per split and label, and the weights that make both classes count the same."""

    counts: Mapping[str, Mapping[str, int]]
    weights: Mapping[str, float]


def read_manifest(path: Path) -> tuple[Film, ...]:
    """The films of a manifest that `write_manifest` wrote, in the order of its rows.

    Raises:
        DataError: it is missing, is no such table, or has a row that makes no sense.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(path.name, "it cannot be read as a CSV manifest") from error
    if not rows:
        raise DataError(path.name, "it holds no films")
    return tuple(_film(row, f"{path.name}, row {line}") for line, row in enumerate(rows, 2))


def _film(row: Mapping[str, str], where: str) -> Film:
    try:
        known = {field.name: row[field.name] for field in fields(Film)}
        sizes = {side: int(row[side]) for side in ("width", "height")}
    except KeyError as error:
        raise DataError(where, f"there is no column {error}") from error
    except (TypeError, ValueError) as error:
        raise DataError(where, "width and height are not whole numbers") from error
    if known["label"] not in LABELS:
        raise DataError(where, f"the label is neither {NORMAL} nor {PNEUMONIA}")
    if known["split"] not in (TRAIN, VALIDATION, TEST, UNUSED):
        raise DataError(where, f"there is no split {known['split']!r}")
    return Film(**known | sizes)  # type: ignore[arg-type]


def write_manifest(path: Path, films: Iterable[Film]) -> None:
    """Write films as a manifest.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    with (
        written_aside(path) as aside,
        aside.open("w", encoding="utf-8", newline="") as file,
    ):
        writer = csv.DictWriter(file, [field.name for field in fields(Film)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(film) for film in films)


def split(
    films: Iterable[Film], validation: float = 0.15, test: float = 0.0, seed: int = 0
) -> tuple[Film, ...]:
    """Share films out to train, validation and test, whole patient groups at a time.

    Groups are drawn in an order that depends on `seed` alone, within each kind (label and
    subtype), and each goes to the split that lies furthest behind its share: so every
    split has the same mixture. Duplicates are `unused`.

    Args:
        films: in any order.
        validation: share of the films, 0..1.
        test: share of the films, 0..1.
        seed: of the draw.

    Returns:
        The films in the order of their files.

    Raises:
        DataError: the shares leave nothing to train on, or a class has too few patients.
    """
    shares = {TRAIN: 1.0 - validation - test, VALIDATION: validation, TEST: test}
    if shares[TRAIN] <= 0 or min(shares.values()) < 0:
        raise DataError("the split", "the shares of validation and test leave nothing to train on")
    shares = {name: share for name, share in shares.items() if share > 0}
    ordered = sorted(films, key=lambda film: film.file)
    place = _places([film for film in ordered if not film.duplicate_of], shares, seed)
    placed = tuple(
        replace(film, split=UNUSED if film.duplicate_of else place[film.patient_group])
        for film in ordered
    )
    _check_classes(placed, shares)
    return placed


def _places(films: Iterable[Film], shares: Mapping[str, float], seed: int) -> dict[str, str]:
    groups: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for film in films:
        groups[film.patient_group][film.label, film.subtype] += 1
    names = sorted(groups)
    np.random.default_rng(seed).shuffle(names)
    filled: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    place = {}
    for name in names:
        kind = max(groups[name].items(), key=lambda item: (item[1], item[0]))[0]
        so_far = filled[kind]
        place[name] = min(shares, key=lambda s: so_far[s] / shares[s])
        so_far[place[name]] += groups[name].total()
    return place


def _check_classes(films: Iterable[Film], splits: Iterable[str]) -> None:
    there = {(film.split, film.label) for film in films}
    for name in splits:
        for label in LABELS:
            if (name, label) not in there:
                raise DataError("the data set", f"too few patients: no {label} film for {name}")


def one_copy_each(films: Iterable[Film]) -> tuple[Film, ...]:
    """The first of the files that show one film: same label, same name, other folder."""
    first: dict[tuple[str, str], Film] = {}
    for film in films:
        first.setdefault((film.label, Path(film.file).stem), film)
    return tuple(first.values())


def undersample(films: Iterable[Film], seed: int = 0) -> tuple[Film, ...]:
    """Mark films of the commoner training class `unused` until both classes are as large.

    Only training films are left out: what is measured keeps its natural mixture.
    """
    kept = tuple(films)
    training = {
        label: [i for i, film in enumerate(kept) if (film.split, film.label) == (TRAIN, label)]
        for label in LABELS
    }
    fewest = min(len(indices) for indices in training.values())
    draw = np.random.default_rng(seed)
    spare = {
        int(index)
        for indices in training.values()
        for index in draw.permutation(np.array(indices, dtype=int))[fewest:]
    }
    return tuple(replace(film, split=UNUSED) if i in spare else film for i, film in enumerate(kept))


def balance(films: Iterable[Film]) -> Balance:
    """How many films of each class every split has, and the training weights.

    A class's weight is `n / (2 n_class)` over the training films, 1 where both are as
    large; without training films of both classes all weights are 1.
    """
    counted = Counter((film.split, film.label) for film in films)
    order = [s for s in (TRAIN, VALIDATION, TEST, UNUSED) if any(key[0] == s for key in counted)]
    counts = {name: {label: counted[name, label] for label in LABELS} for name in order}
    training = counts.get(TRAIN, dict.fromkeys(LABELS, 0))
    whole = min(training.values()) > 0
    weights = {
        label: sum(training.values()) / (2 * count) if whole else 1.0
        for label, count in training.items()
    }
    return Balance(counts, weights)
