"""Results for others: a CSV row a reading, and the workbook that RJafroc reads."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.errors import DataError
from core.files import written_aside
from core.foreign_text import csv_cell
from core.language import marked
from core.teaching.case_set import Answer, Case, CaseSet
from core.teaching.scoring import Score, hits, reads
from core.teaching.session import Judgement
from core.teaching.workbook import Cell, write_workbook

HEAD = (
    *("learner", "case", "film", "truth", "reading", "rating", "scale", "called", "right"),
    *("seconds", "late", "marks", "localised", "findings", "ai_probability", "ai_called"),
    *("subtype", "difficulty"),
)
MODALITIES = {1: "unaided", 2: "aided"}


def write_csv(scores: Sequence[Score], case_set: CaseSet, path: Path) -> None:
    """A row for each judgement, unaided and aided.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    with written_aside(path) as aside, aside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEAD)
        for one in scores:
            writer.writerows(_rows(one, case_set))


def _rows(one: Score, case_set: CaseSet) -> Iterator[list[object]]:
    numbers = {case.id: number for number, case in enumerate(case_set.order(), 1)}
    scale = one.session.scale
    for read in reads(one.session, case_set):
        for name, given in (("unaided", read.record.unaided), ("aided", read.record.aided)):
            if given is None:
                continue
            called = given.rating >= scale.called_from
            yield [
                *(csv_cell(one.learner), numbers[read.case.id], read.case.id),
                *(int(read.case.pneumonia), name, given.rating, scale.value, int(called)),
                *(int(called == read.case.pneumonia), f"{given.seconds:.1f}", int(given.late)),
                *(len(given.regions), _localised(read.case, given), "; ".join(given.findings)),
                *_answer(read.ai),
                *(csv_cell(read.case.subtype), csv_cell(read.case.difficulty)),
            ]


def _localised(case: Case, given: Judgement) -> int | str:
    if not (case.pneumonia and case.regions):
        return ""
    return int(any(hits(mark, case.regions) for mark in given.regions))


def _answer(ai: Answer | None) -> tuple[object, object]:
    if ai is None or ai.positive is None:
        return "", ""
    return f"{ai.probability:.6g}", int(ai.positive)


def write_rjafroc(scores: Sequence[Score], case_set: CaseSet, path: Path) -> None:
    """The crossed ROC workbook of RJafroc: `DfReadDataFile(path, newExcelFileFormat = TRUE)`.

    Sheets Truth, FP and TP as its vignette Ch00Vig1DataFormatRoc describes them. Readers are
    numbers (the sheet Readers names them), modality 1 is unaided and 2 aided. The design is
    crossed: readers who did not finish are left out, and cases that not all of them read in
    every modality; where nobody read aided there is one modality.

    Raises:
        DataError: nobody finished, or a class is missing among what all have read.
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    finished = [one for one in scores if one.session.complete(case_set)]
    if not finished:
        raise DataError(
            marked("the readings"),
            marked("nobody has finished the set: RJafroc needs whole readings"),
        )
    modalities, cases = _crossed(finished, case_set)
    readers = {number: one for number, one in enumerate(finished, 1)}
    who, how = ", ".join(map(str, readers)), ", ".join(map(str, modalities))
    truth: list[list[Cell]] = [
        ["CaseID", "LesionID", "Weight", "ReaderID", "ModalityID", "Paradigm"]
    ]
    wrong: list[list[Cell]] = [["ReaderID", "ModalityID", "CaseID", "FP_Rating"]]
    right: list[list[Cell]] = [["ReaderID", "ModalityID", "CaseID", "LesionID", "TP_Rating"]]
    for place, (number, case) in enumerate(cases.items()):
        paradigm = {0: "ROC", 1: "FCTRL"}.get(place)
        ill = int(case.pneumonia)
        truth.append([number, ill, ill, who, how, paradigm])
    for reader, one in readers.items():
        for modality in modalities:
            for number, case in cases.items():
                rating = _rating(one, case, modality)
                if case.pneumonia:
                    right.append([str(reader), str(modality), number, 1, rating])
                else:
                    wrong.append([str(reader), str(modality), number, rating])
    names: list[list[Cell]] = [["ReaderID", "Learner"]]
    names += [[str(number), one.learner] for number, one in readers.items()]
    names.append(["ModalityID", "Reading"])
    names += [[str(modality), MODALITIES[modality]] for modality in modalities]
    write_workbook({"Truth": truth, "FP": wrong, "TP": right, "Readers": names}, path)


def _crossed(finished: Sequence[Score], case_set: CaseSet) -> tuple[list[int], dict[int, Case]]:
    """Modalities, and the cases by number that everybody read in each of them."""
    numbered = dict(enumerate(case_set.order(), 1))
    aided = {n: case for n, case in numbered.items() if all(_aided(s, case) for s in finished)}
    for modalities, cases in (([1, 2], aided), ([1], numbered)):
        if len({case.pneumonia for case in cases.values()}) == 2:
            return modalities, cases
    raise DataError(marked("the readings"), marked("films of both classes are needed"))


def _aided(one: Score, case: Case) -> bool:
    found = one.session.record(case.id)
    return found is not None and found.aided is not None


def _rating(one: Score, case: Case, modality: int) -> int:
    found = one.session.record(case.id)
    assert found is not None
    given = found.unaided if modality == 1 else found.aided
    assert given is not None
    return given.rating
