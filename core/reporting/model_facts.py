"""What is known of a model, in words and tables, for the terminal and the window."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.inference.card import ModelCard

LIMITS = (
    "Children aged 1 to 5 only: the model has seen nobody else. On films of adults its answers "
    "mean nothing, and it was never tried on infants or on older children.",
    "One hospital only. Its training films, and those of the internal figures, come from one "
    "children's hospital; at another, with other machines and other patients, it may do worse. "
    "Measure it on your own films before you rely on any figure.",
    "Pneumonia or not: it knows no other disease, and a film without signs of pneumonia may "
    "show something else. It sees neither the child nor the history.",
    "Never for diagnosis, and never to decide on treatment. It was not measured in clinical use.",
)
FIGURES = (
    ("auc", "AUC, interval over films (DeLong)"),
    ("auc_by_patient", "AUC, interval over patients"),
    ("average_precision", "Average precision"),
    ("brier", "Brier score"),
    ("ece", "Calibration error (ECE)"),
)
RATES = ("sensitivity", "specificity", "ppv", "npv", "accuracy")
SHORT = {"ppv": "PPV", "npv": "NPV"}
EVIDENCE_TEST = "Evidence map, tested"
MEASURED = ("Figure", "Value", "95 % interval", "n")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of words under a heading; `note` is a sentence on all of it, or empty."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def tables(card: ModelCard) -> Iterator[Table]:
    """Every figure that the card holds on how good the model is; none where not measured."""
    evaluation = card.document.get("evaluation", {})
    for name, found in evaluation.get("sets", {}).items():
        yield _set_table(name, found)
    if evaluation.get("comparisons"):
        yield _comparison_table(evaluation["comparisons"])
    for key, title in (("audit", "Shortcut audit"), ("attention", EVIDENCE_TEST)):
        if key in evaluation:
            yield goal_table(title, evaluation[key])
    guard = evaluation.get("guard", card.document.get("guard"))
    if guard:
        yield Table("Guard against unsuitable pictures", MEASURED, tuple(_flat(guard)))


def _set_table(name: str, found: Mapping[str, Any]) -> Table:
    everything = found["all"]
    rows = [_row(words, everything[key]) for key, words in FIGURES if key in everything]
    for point, rates in everything.get("operating_points", {}).items():
        rows += [
            _row(f"{SHORT.get(rate, rate.capitalize())}, {point}", rates[rate], percent=True)
            for rate in RATES
            if rates.get(rate)
        ]
    refused = sum(found["refused"].get(label, 0) for label in ("NORMAL", "PNEUMONIA"))
    note = (
        f"{everything['films']} films of {everything['patients']} patients, "
        f"{everything['normal']} normal and {everything['pneumonia']} with pneumonia. Left out: "
        f"{found['further_copies']} files with further copies of them, {found['excluded']} "
        f"duplicates, {found['unreadable']} unreadable. Analysed although the guard refuses "
        f"them: {refused}."
    )
    title = f"Measured on {name}" + (f": {found['what']}" if found["what"] != name else "")
    return Table(title, MEASURED, tuple(rows), note)


def _comparison_table(comparisons: Any) -> Table:
    return Table(
        "Difference between the sets",
        MEASURED,
        tuple(
            _row(f"AUC, {found['first']} less {found['second']}", found["auc"]["difference"])
            for found in comparisons
        ),
    )


def goal_table(title: str, found: Mapping[str, Any]) -> Table:
    """What had to be shown, and whether it was: `goals` of an audit or an evidence test."""
    rows = tuple(
        (
            "met" if goal["met"] else "NOT MET",
            goal["goal"] + (f" ({goal['where']})" if goal.get("where") else ""),
            _goal_value(goal),
            f"{goal['limit']:.3g}",
        )
        for goal in found["goals"]
    )
    missed = sum(not goal["met"] for goal in found["goals"])
    note = f"{found['films']} films; {len(rows) - missed} of {len(rows)} goals met."
    return Table(title, ("Goal", "What", "Measured", "Limit"), rows, note)


def _goal_value(goal: Mapping[str, Any]) -> str:
    if goal["value"] is None:
        return "not measured"
    interval = f" ({goal['low']:.3f} to {goal['high']:.3f})" if "low" in goal else ""
    return f"{goal['value']:.3g}{interval}"


def _row(words: str, measure: Mapping[str, Any], percent: bool = False) -> tuple[str, ...]:
    value, low, high = (measure[key] for key in ("value", "low", "high"))
    if percent:
        shown = f"{100 * value:.1f} %", f"{100 * low:.1f} to {100 * high:.1f} %"
    else:
        shown = f"{value:.3f}", f"{low:.3f} to {high:.3f}"
    return words, *shown, str(measure["n"])


def _flat(entry: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, ...]]:
    """Measures and plain values, however deep, each under its path."""
    for key, value in entry.items():
        words = f"{path}, {key}" if path else str(key)
        if isinstance(value, Mapping) and "low" in value:
            yield _row(words.replace("_", " "), value)
        elif isinstance(value, Mapping):
            yield from _flat(value, words)
        elif isinstance(value, (str, int, float)):
            shown = f"{value:.3f}" if isinstance(value, float) else str(value)
            yield words.replace("_", " "), shown, "", ""
