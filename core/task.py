"""What a batch does with each of its files: file -> Row, report and attention map."""

import hashlib
import os
import time
from dataclasses import dataclass
from pathlib import Path

from core.errors import UnreadableImage
from core.imaging import read_radiograph
from core.inference.attention import attend
from core.inference.classifier import Prediction, Refusal, classify
from core.inference.model import Model
from core.paths import DEFAULT_MODEL
from core.reporting.table import Row, error_row, finding_row

LONGEST_STEM = 80  # characters of a film's name in its report's


@dataclass(frozen=True, slots=True)
class Task:
    """The model's folder, the name of an operating point, and where to save PDFs and PNGs.

    `force`: analyse even what the guard refuses; marked in the warnings.
    """

    model: Path = DEFAULT_MODEL
    operating_point: str | None = None
    reports: Path | None = None
    attention: Path | None = None
    force: bool = False


def analysed(task: Task, model: Model, name: str, path: Path) -> Row:
    """Do one file; that it cannot be read is a row too.

    Args:
        task: what to do.
        model: from the task's folder.
        name: what `made_by` says of the model.
        path: of the file.

    Raises:
        CannotWrite: a report or a map could not be saved.
        KeyError: the model card has no such operating point.
    """
    started = time.perf_counter()
    try:
        radiograph = read_radiograph(path)
    except UnreadableImage as error:
        return error_row(path, str(error), name, time.perf_counter() - started)
    finding = classify(model, radiograph, task.operating_point, task.force)
    if task.reports or task.attention:
        _save(task, model, path, finding)
    return finding_row(path, finding, name, time.perf_counter() - started)


def saved_as(folder: Path, path: Path, suffix: str) -> Path:
    """Where a film's report or map lies: under its name, and a hash of its whole path.

    Films of one name in several folders do not meet, and a film that is done again after an
    interruption replaces its own files.
    """
    place = hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
    return folder / f"{path.stem[:LONGEST_STEM]}-{place}{suffix}"


def _save(task: Task, model: Model, path: Path, finding: Prediction | Refusal) -> None:
    outcome = finding if isinstance(finding, Refusal) else attend(model, finding)
    if task.reports:
        from core.reporting.pdf import write_pdf
        from core.reporting.report import Report

        write_pdf(Report(outcome), saved_as(task.reports, path, ".pdf"))
    if task.attention and not isinstance(outcome, Refusal):
        from core.reporting.picture import write_overlay_png

        write_overlay_png(outcome, saved_as(task.attention, path, ".png"))
