"""Films and labels -> a case set."""

import csv
import hashlib
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from core.errors import DataError
from core.evaluation.labelled_rows import folder_label
from core.imaging import read_radiograph
from core.imaging.radiograph import Radiograph
from core.inference.classifier import NORMAL, PNEUMONIA, Prediction, classify
from core.inference.model import Model
from core.language import marked
from core.teaching.case_set import LONGEST_TITLE, MOST_CASES, USUAL, Answer, Case, CaseSet, Policy
from core.teaching.clean_film import film_bytes
from core.teaching.manifest import ID_DIGITS

WORDS = ("source", "teaching", "subtype", "difficulty")  # columns of a table, fields of a case


@dataclass(frozen=True, slots=True)
class Labelled:
    """A film's file and what its label says."""

    path: Path
    pneumonia: bool
    words: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """A case with its film: the file as the set will hold it."""

    case: Case
    film: bytes


def from_table(path: Path) -> list[Labelled]:
    """Films by a CSV table: columns file, label, and perhaps source, teaching, subtype, difficulty.

    Files are relative to the table's own folder.

    Raises:
        DataError: the table cannot be read, lacks a column, or has an unknown label.
    """
    found = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                label = row["label"].strip().upper()
                if label not in (NORMAL, PNEUMONIA):
                    reason = marked("{label!r} is neither NORMAL nor PNEUMONIA", label=label)
                    raise DataError(path.name, reason)
                words = {name: (row.get(name) or "").strip() for name in WORDS}
                found.append(Labelled(path.parent / row["file"], label == PNEUMONIA, words))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(path.name, marked("it cannot be read as a CSV table")) from error
    except (KeyError, AttributeError, TypeError) as error:
        reason = marked("a row or the column {error} is missing", error=str(error))
        raise DataError(path.name, reason) from error
    return found


def from_folders(paths: Iterable[Path]) -> list[Labelled]:
    """Films in folders called NORMAL and PNEUMONIA; files elsewhere are left out."""
    labels = ((path, folder_label(path)) for path in paths)
    return [
        Labelled(path, found[0] == PNEUMONIA, {"source": "class folder"})
        for path, found in labels
        if found
    ]


def make_case(labelled: Labelled, model: Model | None = None) -> Made:
    """Read a film, take out who it is of, and ask the model about it, if there is one.

    Raises:
        UnreadableImage: the file holds no radiograph that this program reads.
    """
    return case_of(read_radiograph(labelled.path), labelled, model)


def case_of(radiograph: Radiograph, labelled: Labelled, model: Model | None = None) -> Made:
    """As `make_case`, for a film at hand."""
    film = film_bytes(radiograph)
    sha256 = hashlib.sha256(film).hexdigest()
    ai = ask(model, radiograph) if model else None
    source, teaching, subtype, difficulty = (labelled.words.get(name, "") for name in WORDS)
    says = (source, teaching, subtype, difficulty)
    return Made(Case(sha256[:ID_DIGITS], sha256, labelled.pneumonia, *says, ai=ai), film)


def ask(model: Model, radiograph: Radiograph) -> Answer:
    """The model's answer at its default operating point; none for a film that it refuses."""
    found = classify(model, radiograph)
    if not isinstance(found, Prediction):
        return Answer(0.5, None, found.card.sha256)
    return Answer(found.probability, found.diagnosis == PNEUMONIA, found.card.sha256)


def make_cases(films: Iterable[Labelled], model: Model | None = None) -> Iterator[Made]:
    """Every film as a case, one at a time; a film that comes twice is taken once.

    Raises:
        UnreadableImage: a file holds no radiograph that this program reads.
    """
    seen: set[str] = set()
    for film in films:
        made = make_case(film, model)
        if made.case.id not in seen:
            seen.add(made.case.id)
            yield made


def new_set(
    title: str, cases: Iterable[Case], policy: Policy = USUAL, seed: int | None = None
) -> CaseSet:
    """A set with an identity of its own.

    Raises:
        DataError: there are no cases, too many, or the title is too long.
    """
    held = tuple(cases)
    if not 1 <= len(held) <= MOST_CASES:
        reason = marked("it has {count} cases, not 1 to {most}", count=len(held), most=MOST_CASES)
        raise DataError(marked("the case set"), reason)
    if len(title) > LONGEST_TITLE:
        reason = marked("its title is longer than {most} characters", most=LONGEST_TITLE)
        raise DataError(marked("the case set"), reason)
    return CaseSet(uuid4().hex, title, secrets.token_hex(32), held, policy, seed)
