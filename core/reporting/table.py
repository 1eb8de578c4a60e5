"""Outcomes of many films as the rows of a table."""

from core.batch import Outcome
from core.errors import CoreError
from core.foreign_text import csv_cell
from core.inference.classifier import Prediction, Refusal
from core.reporting import report

COLUMNS = (
    "file",
    "status",
    "diagnosis",
    "probability",
    "raw_score",
    "confidence",
    "confidence_level",
    "suitability",
    "warnings",
    "error",
    "model",
    "seconds",
)
MODEL_DIGITS = 16  # of the hash, behind the version


def row(outcome: Outcome) -> dict[str, str]:
    """One film by `COLUMNS`; what there is not, is empty. Numbers are as `predict` has them."""
    result = outcome.result
    cells = {"file": csv_cell(str(outcome.file)), "seconds": f"{outcome.seconds:.4f}"}
    if isinstance(result, CoreError):
        return (
            dict.fromkeys(COLUMNS, "") | cells | {"status": "error", "error": csv_cell(str(result))}
        )
    cells |= {
        "status": "refused" if isinstance(result, Refusal) else "ok",
        "suitability": result.suitability.verdict.value,
        "warnings": csv_cell(" ".join(report.warnings(result))),
        "model": f"{result.card.version} {result.card.sha256[:MODEL_DIGITS]}",
    }
    if isinstance(result, Prediction):
        cells |= {
            "diagnosis": result.diagnosis,
            "probability": repr(result.probability),
            "raw_score": repr(result.raw_score),
            "confidence": repr(result.confidence),
            "confidence_level": result.confidence_level,
        }
    return dict.fromkeys(COLUMNS, "") | cells
