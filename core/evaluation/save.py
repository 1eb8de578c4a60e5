"""An evaluation to files: `results.json`, `films.csv` and the plots."""

import csv
import json
from pathlib import Path

from core.errors import CannotWrite
from core.evaluation import plots
from core.evaluation.evaluate import Evaluation
from core.files import written_aside
from core.foreign_text import csv_cell

COLUMNS = (
    "set",
    "file",
    "label",
    "patient_group",
    "logit",
    "probability",
    "verdict",
    "suitability",
    "reasons",
    "same_as",
    "error",
)


def save(evaluation: Evaluation, folder: Path) -> tuple[Path, ...]:
    """Write everything into `folder`, which is made where it is missing.

    Returns:
        The files: `results.json`, `films.csv`, then the plots.

    Raises:
        CannotWrite: the folder cannot be made or written to, or the disk is full.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder, error.strerror or str(error)) from error
    results, films = folder / "results.json", folder / "films.csv"
    with written_aside(results) as aside:
        text = json.dumps(evaluation.results, indent=2, ensure_ascii=False, allow_nan=False)
        aside.write_text(text + "\n", encoding="utf-8")
    _save_films(evaluation, films)
    return results, films, *plots.save_plots(evaluation, folder)


def _save_films(evaluation: Evaluation, path: Path) -> None:
    with written_aside(path) as aside, aside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for result in evaluation.sets:
            for judged in result.films:
                film = judged.film
                writer.writerow(
                    (
                        result.name,
                        csv_cell(film.file),
                        film.label,
                        csv_cell(film.patient_group),
                        judged.logit,  # an empty field for None
                        judged.probability,
                        judged.verdict,
                        judged.suitability,
                        " ".join(judged.reasons),
                        csv_cell(judged.same_as),
                        csv_cell(judged.error),
                    )
                )
