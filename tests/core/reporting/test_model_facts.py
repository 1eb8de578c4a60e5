"""What is said of a model, from a card that is known."""

from dataclasses import replace

import pytest

from core.inference.model import Model
from core.reporting.model_facts import LIMITS, Table, tables

MEASURE = {"value": 0.9, "low": 0.8, "high": 0.95, "n": 50}
GOAL = {"goal": "least good", "limit": 0.9, "where": "jpeg"}


def _tables(model: Model, **document: object) -> list[Table]:
    return list(tables(replace(model.card, document=document)))


def _set(**entries: object) -> dict[str, object]:
    everything = {
        "films": 50,
        "patients": 40,
        "normal": 20,
        "pneumonia": 30,
        "auc": MEASURE,
        "operating_points": {"screening": {"sensitivity": MEASURE, "specificity": None}},
    }
    return {
        "what": "internal",
        "further_copies": 7,
        "excluded": 1,
        "unreadable": 2,
        "refused": {"NORMAL": 3, "PNEUMONIA": 1, "reasons": {}},
        "all": everything,
        **entries,
    }


def test_a_card_without_an_evaluation_has_no_tables(model: Model) -> None:
    assert _tables(model) == []
    assert any("adults" in limit for limit in LIMITS)
    assert any("diagnosis" in limit for limit in LIMITS)


def test_a_set_has_its_figures_with_intervals_and_counts(model: Model) -> None:
    (table,) = _tables(model, evaluation={"sets": {"internal": _set()}})
    assert table.title == "Measured on internal"
    assert table.rows == (
        ("AUC, interval over films (DeLong)", "0.900", "0.800 to 0.950", "50"),
        ("Sensitivity, screening", "90.0 %", "80.0 to 95.0 %", "50"),
    )
    for said in ("50 films of 40 patients", "7 files", "1 duplicates", "2 unreadable", "them: 4"):
        assert said in table.note


def test_a_set_that_could_not_be_measured_has_counts_only(model: Model) -> None:
    bare = {"films": 0, "patients": 0, "normal": 0, "pneumonia": 0, "not_measured": "no films"}
    (table,) = _tables(model, evaluation={"sets": {"x": _set(all=bare)}})
    assert table.rows == ()
    assert "0 films" in table.note


@pytest.mark.parametrize(("key", "title"), [("audit", "Shortcut"), ("attention", "Evidence")])
def test_goals_say_whether_they_are_met(model: Model, key: str, title: str) -> None:
    goals = [
        {**GOAL, **MEASURE, "met": True},
        {**GOAL, "value": 0.2, "met": False, "where": ""},
        {**GOAL, "value": None, "met": False, "where": ""},
    ]
    (table,) = _tables(model, evaluation={key: {"films": 9, "goals": goals}})
    assert table.title.startswith(title)
    assert table.rows == (
        ("met", "least good (jpeg)", "0.9 (0.800 to 0.950)", "0.9"),
        ("NOT MET", "least good", "0.2", "0.9"),
        ("NOT MET", "least good", "not measured", "0.9"),
    )
    assert table.note == "9 films; 1 of 3 goals met."


def test_comparisons_and_the_guard_are_shown(model: Model) -> None:
    compared, guard = _tables(
        model,
        evaluation={"comparisons": [{"first": "a", "second": "b", "auc": {"difference": MEASURE}}]},
        guard={"other_parts": {"refused": MEASURE}, "threshold": 0.5},
    )
    assert compared.rows == (("AUC, a less b", "0.900", "0.800 to 0.950", "50"),)
    assert guard.rows == (
        ("other parts, refused", "0.900", "0.800 to 0.950", "50"),
        ("threshold", "0.500", "", ""),
    )
