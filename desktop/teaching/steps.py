"""What the classroom's worker threads draw from: files, films, answers, figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QImage

from core.errors import UnreadableImage
from core.evaluation.labelled_rows import folder_label
from core.imaging.dicom import read_dicom
from core.imaging.radiograph import Radiograph
from core.inference.attention import Attention
from core.inference.classifier import PNEUMONIA, Prediction, Refusal
from core.places import files_in
from core.study import analyse
from core.teaching.case_set import Answer, Case, CaseSet
from core.teaching.making import Labelled, Made, make_case
from core.teaching.reading_file import SUFFIX, Merged, merge, read_reading, write_reading
from core.teaching.scoring import Score, score
from core.teaching.session import Session, begin
from core.teaching.set_file import SetFile, open_set, write_set
from desktop.steps import Analyst
from desktop.viewer.film import Film, prepare
from desktop.viewer.layer import Layer, evidence_layer


@dataclass(frozen=True, slots=True)
class Lesson:
    """A reading to begin or to go on with, and where it is kept."""

    set_file: SetFile
    session: Session
    path: Path


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A case's film, ready for the screen."""

    case: Case
    film: Film


@dataclass(frozen=True, slots=True, eq=False)
class Answered:
    """The model's answer to a case; a refusal has no map."""

    case: Case
    answer: Answer
    layer: Layer | None


@dataclass(frozen=True, slots=True)
class Drafted:
    """A film for a set; `known`: whether its folder said what is true."""

    made: Made
    known: bool


@dataclass(frozen=True, slots=True)
class Loaded:
    """A case set with all its films in memory, to be edited."""

    set_file: SetFile
    films: Mapping[str, bytes]


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """A class measured, with its pictures: the class's, then each learner's."""

    case_set: CaseSet
    merged: Merged
    scores: tuple[Score, ...]
    pictures: tuple[QImage, ...]


def begin_reading(place: Path, learner: str, folder: Path) -> Iterator[Lesson]:
    """Open a set, and go on with the learner's unfinished reading of it in the folder, if any.

    Raises:
        BadCaseSet: the set cannot be used.
        BadReading: the learner's file was damaged or altered.
    """
    set_file = open_set(place)
    session = begin(set_file.case_set, learner)
    stem = "".join(c if c.isalnum() else "-" for c in session.learner)
    number = 1
    while True:
        end = f"-{number}" if number > 1 else ""
        path = folder / f"{stem}-{set_file.case_set.id[-8:]}{end}{SUFFIX}"
        if not path.exists():
            yield Lesson(set_file, session, path)
            return
        found = read_reading(path, set_file.case_set)
        if not found.complete(set_file.case_set):
            yield Lesson(set_file, found, path)
            return
        number += 1


def show_case(set_file: SetFile, case: Case) -> Iterator[Shown]:
    """Read a case's film.

    Raises:
        BadCaseSet, UnreadableImage: it cannot be read.
    """
    yield Shown(case, prepare(set_file.film(case)))


def show_draft(made: Made) -> Iterator[Shown]:
    """Read the film of a case that is being edited.

    Raises:
        UnreadableImage: it cannot be read.
    """
    radiograph = read_dicom(Path(made.case.id), made.film)
    yield Shown(made.case, prepare(radiograph))


def answer_case(analyst: Analyst, case: Case, radiograph: Radiograph) -> Iterator[Answered]:
    """Ask the model about a case's film.

    Raises:
        ModelError: the model folder cannot be used.
    """
    answer = None
    for stage in analyse(radiograph, analyst.ready()):
        match stage:
            case Refusal():
                yield Answered(case, Answer(0.5, None, stage.card.sha256), None)
            case Prediction():
                called = stage.diagnosis == PNEUMONIA
                answer = Answer(stage.probability, called, stage.card.sha256)
            case Attention() if answer:
                yield Answered(case, answer, evidence_layer(stage))


def save_reading(session: Session, case_set: CaseSet, path: Path) -> Iterator[Path]:
    """Write a learner's file.

    Raises:
        CannotWrite: it cannot be written there.
    """
    write_reading(session, case_set, path)
    yield path


def draft_films(analyst: Analyst, places: Sequence[Path]) -> Iterator[Drafted | UnreadableImage]:
    """Films for a set, one by one; one that cannot be read is a stage as well.

    Raises:
        ModelError: the model folder cannot be used.
    """
    model = analyst.ready()
    for path in files_in(places):
        label = folder_label(path)
        ill = label is not None and label[0] == PNEUMONIA
        words = {"source": "class folder"} if label else {}
        try:
            yield Drafted(make_case(Labelled(path, ill, words), model), label is not None)
        except UnreadableImage as error:
            yield error


def load_set(path: Path) -> Iterator[Loaded]:
    """Open a set to edit it.

    Raises:
        BadCaseSet: it cannot be used.
    """
    found = open_set(path)
    yield Loaded(found, found.films(found.case_set.cases))


def open_only(path: Path) -> Iterator[SetFile]:
    """Open a set to show it.

    Raises:
        BadCaseSet: it cannot be used.
    """
    yield open_set(path)


def save_set(case_set: CaseSet, films: Mapping[str, bytes], path: Path) -> Iterator[SetFile]:
    """Write a set.

    Raises:
        CannotWrite: it cannot be written there.
    """
    yield write_set(case_set, films, path)


def measure(case_set: CaseSet, places: Sequence[Path]) -> Iterator[Results]:
    """Read every learner's file in some places, and measure whoever read something.

    Raises:
        UnreadableImage: a place is not there.
    """
    from core.teaching.plots import class_picture, learner_picture  # matplotlib loads slowly

    merged = merge([path for path in files_in(places) if path.suffix == SUFFIX], case_set)
    kept = {case.id for case in case_set.cases}
    sessions = [one for one in merged.sessions if any(r.case in kept for r in one.records)]
    scores = tuple(score(one, case_set) for one in sessions)
    pictures = [class_picture(scores, case_set)] if scores else []
    pictures += [learner_picture(one, scores, case_set) for one in scores]
    images = tuple(QImage.fromData(picture) for picture in pictures)
    yield Results(case_set, replace(merged, sessions=tuple(sessions)), scores, images)


def export_csv(results: Results, path: Path) -> Iterator[Path]:
    """Write every judgement as a row.

    Raises:
        CannotWrite: it cannot be written there.
    """
    from core.teaching.export import write_csv

    write_csv(results.scores, results.case_set, path)
    yield path


def export_rjafroc(results: Results, path: Path) -> Iterator[Path]:
    """Write the workbook that RJafroc reads.

    Raises:
        DataError: nobody finished.
        CannotWrite: it cannot be written there.
    """
    from core.teaching.export import write_rjafroc

    write_rjafroc(results.scores, results.case_set, path)
    yield path


def export_summary(results: Results, one: Score, path: Path) -> Iterator[Path]:
    """Print a learner's summary.

    Raises:
        CannotWrite: it cannot be written there.
    """
    from core.teaching.summary import write_summary

    write_summary(one, results.scores, results.case_set, path)
    yield path
