"""How good a batch's answers were: its rows against labels that are known."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import DataError
from core.evaluation.figures import figures
from core.foreign_text import csv_cell
from core.inference.card import OperatingPoint
from core.reporting.table import ERROR, OK, REFUSED
from core.training.dataset import LABELS, PNEUMONIA
from core.training.scan import patient_group

Labelled = tuple[str, str]  # label, patient group
Label = Callable[[Path], Labelled | None]


def table_labels(path: Path) -> Label:
    """What a CSV table with the columns `file`, `label` and perhaps `patient_group` says.

    Files are relative to the table's own folder, or written as the batch was given them.

    Raises:
        DataError: the table cannot be read, lacks a column, or has an unknown label.
    """
    known: dict[Path, Labelled] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                label = row["label"].strip().upper()
                if label not in LABELS:
                    raise DataError(
                        path.name, f"{row['label']!r} is neither {' nor '.join(LABELS)}"
                    )
                group = row.get("patient_group") or patient_group(Path(row["file"]).stem)
                for name in (Path(row["file"]), path.parent / row["file"]):
                    known[name.resolve()] = label, group
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(path.name, "it cannot be read as a CSV table") from error
    except (KeyError, AttributeError, TypeError) as error:
        raise DataError(path.name, f"a row or the column {error} is missing") from error
    return lambda film: known.get(film.resolve())


def folder_label(film: Path) -> Labelled | None:
    """What the innermost of its folders that is called NORMAL or PNEUMONIA says."""
    named = [part.upper() for part in film.parts[:-1] if part.upper() in LABELS]
    return (named[-1], patient_group(film.stem)) if named else None


def measured(
    rows: Iterable[Mapping[str, str]],
    truth: Mapping[str, Labelled],
    points: Sequence[OperatingPoint],
) -> dict[str, Any]:
    """All figures of the films that were analysed, and how many were not.

    Args:
        rows: of the batch.
        truth: by what the rows call the film.
        points: the operating points to measure at.

    Returns:
        What `core.evaluation.figures.figures` gives, with `refused` and `unreadable` films
        of each class.

    Raises:
        DataError: no film has a label.
    """
    labels, probabilities, groups = [], [], []
    left_out: dict[str, Counter[str]] = {REFUSED: Counter(), ERROR: Counter()}
    for row in rows:
        label, group = truth.get(row["file"], ("", ""))
        if label and row["status"] == OK:
            labels.append(label == PNEUMONIA)
            probabilities.append(float(row["probability"]))
            groups.append(group)
        elif label:
            left_out[row["status"]][label] += 1
    if not labels:
        raise DataError("the labels", "no film that was analysed has one")
    found = figures(np.array(labels, bool), np.array(probabilities, np.float64), groups, points)
    return found | {
        "refused": {label: left_out[REFUSED][label] for label in LABELS},
        "unreadable": {label: left_out[ERROR][label] for label in LABELS},
    }


def truths(films: Iterable[Path], label: Label) -> dict[str, Labelled]:
    """The labels that are known, by what a batch's rows call the film."""
    found = ((csv_cell(str(film)), label(film)) for film in films)
    return {name: known for name, known in found if known}
