"""What is known of a model, in words and tables, for the terminal and the window."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.inference.card import ModelCard
from core.language import figure, marked, phrase, shown
from core.reporting.report import NAMES, name_words

LIMITS = (
    marked(
        "Children aged 1 to 5 only: the model has seen nobody else. On films of adults its answers "
        "mean nothing, and it was never tried on infants or on older children."
    ),
    marked(
        "One hospital only. Its training films, and those of the internal figures, come from one "
        "children's hospital; at another, with other machines and other patients, it may do worse. "
        "Measure it on your own films before you rely on any figure."
    ),
    marked(
        "Pneumonia or not: it knows no other disease, and a film without signs of pneumonia may "
        "show something else. It sees neither the child nor the history."
    ),
    marked(
        "Never for diagnosis, and never to decide on treatment. It was not measured in clinical "
        "use."
    ),
)
FIGURES = (
    ("auc", marked("AUC, interval over films (DeLong)")),
    ("auc_by_patient", marked("AUC, interval over patients")),
    ("average_precision", marked("Average precision")),
    ("brier", marked("Brier score")),
    ("ece", marked("Calibration error (ECE)")),
)
RATES = {
    "sensitivity": marked("Sensitivity"),
    "specificity": marked("Specificity"),
    "ppv": marked("PPV"),
    "npv": marked("NPV"),
    "accuracy": marked("Accuracy"),
}
EVIDENCE_TEST = marked("Evidence map, tested")
# Names that the program writes into model cards; others are shown as they are.
IN_CARDS = {
    str(name): name
    for name in (
        *(marked("internal"), marked("adults"), marked("patient-grouped validation films")),
        marked("no AUC falls by more"),
        marked("median shift of a normal film with a letter pasted"),
        marked("sure answers on normals that a pasted letter turns"),
        marked("median change, squashed against aspect-true copy"),
        marked("calibration error (ECE)"),
        marked("least sensitivity at screening"),
        marked("least share of films whose hottest fifth counts more than as much elsewhere"),
        marked(
            "least share of films whose hottest fifth counts more than a fifth of the cells by "
            "chance"
        ),
        marked("most correlation left with scrambled weights"),
        marked("most positive evidence in the border: its share of the area"),
        marked("most positive evidence in the corners: its share of the area"),
        marked("least correlation of the mirrored film's map with the map mirrored"),
        marked("block_16 and all behind it"),
        marked("Performance not measured."),
        *(marked("threshold"), marked("kinds"), marked("held out"), marked("left out")),
        *(marked("frontal refused"), marked("unsuitable refused")),
    )
}


def performance(card: ModelCard) -> str:
    """How good the model is in a few sentences; those of a card that says it in its own words."""
    said = performance_words(card.document.get("evaluation", {}))
    known = said and " ".join(said) == card.performance
    return " ".join(map(shown, said)) if known else _known(card.performance)


def performance_words(results: Mapping[str, Any]) -> tuple[str, ...]:
    """Marked sentences on what was measured: one a set, the first with the rates at a point."""
    sets = [found for found in results.get("sets", {}).values() if "auc" in found["all"]]
    if not sets:
        return ()
    first, point = sets[0]["all"], results["operating_point"]
    rates = first["operating_points"][point]
    said = marked(
        "On {what} of {patients} patients: {area}; at the {point} point sensitivity "
        "{sensitivity:.1%} and specificity {specificity:.1%}.",
        what=IN_CARDS.get(sets[0]["what"], sets[0]["what"]),
        patients=first["patients"],
        area=_area(first["auc"]),
        point=NAMES.get(point, point),
        sensitivity=rates["sensitivity"]["value"],
        specificity=rates["specificity"]["value"],
    )
    others = (
        marked(
            "On {what}: {area}.",
            what=IN_CARDS.get(found["what"], found["what"]),
            area=_area(found["all"]["auc"]),
        )
        for found in sets[1:]
    )
    return said, *others, marked("Not measured in clinical use.")


def _area(auc: Mapping[str, Any]) -> str:
    return marked(
        "AUC {value:.3f} (95 % CI {low:.3f} to {high:.3f}, n = {n})",
        **{key: auc[key] for key in ("value", "low", "high", "n")},
    )


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
    for key, title in (("audit", marked("Shortcut audit")), ("attention", EVIDENCE_TEST)):
        if key in evaluation:
            yield goal_table(shown(title), evaluation[key])
    guard = evaluation.get("guard", card.document.get("guard"))
    if guard:
        title = phrase("Guard against unsuitable pictures")
        yield Table(title, _measured(), tuple(_flat(guard)))


def _set_table(name: str, found: Mapping[str, Any]) -> Table:
    everything = found["all"]
    rows = [_row(shown(words), everything[key]) for key, words in FIGURES if key in everything]
    for point, rates in everything.get("operating_points", {}).items():
        rows += [
            _row(f"{shown(words)}, {name_words(point)}", rates[rate], percent=True)
            for rate, words in RATES.items()
            if rates.get(rate)
        ]
    refused = sum(found["refused"].get(label, 0) for label in ("NORMAL", "PNEUMONIA"))
    note = phrase(
        "{films} films of {patients} patients, {normal} normal and {pneumonia} with pneumonia. "
        "Left out: {copies} files with further copies of them, {excluded} duplicates, "
        "{unreadable} unreadable. Analysed although the guard refuses them: {refused}.",
        films=everything["films"],
        patients=everything["patients"],
        normal=everything["normal"],
        pneumonia=everything["pneumonia"],
        copies=found["further_copies"],
        excluded=found["excluded"],
        unreadable=found["unreadable"],
        refused=refused,
    )
    title = phrase("Measured on {name}", name=_known(name))
    title += f": {_known(found['what'])}" if found["what"] != name else ""
    return Table(title, _measured(), tuple(rows), note)


def _measured() -> tuple[str, ...]:
    return phrase("Figure"), phrase("Value"), phrase("95 % interval"), "n"


def _known(name: str) -> str:
    return shown(IN_CARDS.get(name, name))


def _comparison_table(comparisons: Any) -> Table:
    return Table(
        phrase("Difference between the sets"),
        _measured(),
        tuple(
            _row(
                phrase(
                    "AUC, {first} less {second}",
                    first=_known(found["first"]),
                    second=_known(found["second"]),
                ),
                found["auc"]["difference"],
            )
            for found in comparisons
        ),
    )


def goal_table(title: str, found: Mapping[str, Any]) -> Table:
    """What had to be shown, and whether it was: `goals` of an audit or an evidence test."""
    rows = tuple(
        (
            phrase("met") if goal["met"] else phrase("NOT MET"),
            _known(goal["goal"]) + (f" ({_known(goal['where'])})" if goal.get("where") else ""),
            _goal_value(goal),
            figure(goal["limit"], ".3g"),
        )
        for goal in found["goals"]
    )
    missed = sum(not goal["met"] for goal in found["goals"])
    note = phrase(
        "{films} films; {met} of {goals} goals met.",
        films=found["films"],
        met=len(rows) - missed,
        goals=len(rows),
    )
    head = phrase("Goal"), phrase("What"), phrase("Measured"), phrase("Limit")
    return Table(title, head, rows, note)


def _goal_value(goal: Mapping[str, Any]) -> str:
    if goal["value"] is None:
        return phrase("not measured")
    value = figure(goal["value"], ".3g")
    if "low" not in goal:
        return value
    return f"{value} ({_interval(goal['low'], goal['high'])})"


def _interval(low: float, high: float) -> str:
    return phrase("{low:.3f} to {high:.3f}", low=low, high=high)


def _row(words: str, measure: Mapping[str, Any], percent: bool = False) -> tuple[str, ...]:
    value, low, high = (measure[key] for key in ("value", "low", "high"))
    if percent:
        interval = phrase("{low:.1f} to {high:.1f} %", low=100 * low, high=100 * high)
        return words, f"{figure(100 * value, '.1f')} %", interval, str(measure["n"])
    return words, figure(value, ".3f"), _interval(low, high), str(measure["n"])


def _flat(entry: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, ...]]:
    """Measures and plain values, however deep, each under its path."""
    for key, value in entry.items():
        name = _known(str(key).replace("_", " "))
        words = f"{path}, {name}" if path else name
        if isinstance(value, Mapping) and "low" in value:
            yield _row(words, value)
        elif isinstance(value, Mapping):
            yield from _flat(value, words)
        elif isinstance(value, (str, int, float)):
            yield words, figure(value, ".3f") if isinstance(value, float) else str(value), "", ""
