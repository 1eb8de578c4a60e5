"""An evaluation into the model's own folder: the figures into its card, the plots beside it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.errors import CannotWrite, DataError
from core.evaluation.evaluate import Evaluation
from core.evaluation.plots import save_plots
from core.inference.folder import PLOTS, sha256, update_card
from core.reporting.model_facts import performance_words


def record(evaluation: Evaluation, folder: Path, command: str) -> tuple[Path, ...]:
    """Write the figures and plots that the program shows for the model in `folder`.

    The card names each plot with its SHA-256; plots of an earlier evaluation are removed.
    No film is named: file names may be patients'.

    Args:
        evaluation: of this model.
        folder: the model's.
        command: measures again what is written.

    Returns:
        The files.

    Raises:
        DataError: the first set could not be measured.
        CannotWrite: the folder is read-only, or the disk is full.
    """
    shown = performance(evaluation.results) | {"command": command}
    plots = folder / PLOTS
    try:
        plots.mkdir(exist_ok=True)
    except OSError as error:
        raise CannotWrite(plots, error.strerror or str(error)) from error
    written = save_plots(evaluation, plots, dashboard=False)
    hashes = {path.name: sha256(path.read_bytes()) for path in written}
    measured = {"command": command, **_without_films(evaluation.results), "plots": hashes}
    update_card(folder, {"evaluation": measured, "performance": shown})
    for old in set(plots.glob("*.png")) - set(written):
        old.unlink()
    return (*written, folder / "card.json")


def _without_films(results: Mapping[str, Any]) -> dict[str, Any]:
    sets = {
        name: {**found, "unreadable": len(found["unreadable"]), "excluded": len(found["excluded"])}
        for name, found in results["sets"].items()
    }
    return {**results, "sets": sets}


def performance(results: Mapping[str, Any]) -> dict[str, Any]:
    """The card's entry on performance: one sentence a set, and the first set's figures.

    Raises:
        DataError: the first set could not be measured.
    """
    first = next(iter(results["sets"].values()))
    if "auc" not in first["all"]:
        raise DataError(first["what"], first["all"]["not_measured"])
    patients = f"{first['what']} of {first['all']['patients']} patients"
    return {
        "summary": " ".join(performance_words(results)),
        "films": patients,
        "auc": first["all"]["auc"],
        "calibration_error": first["all"]["ece"]["value"],
    }
