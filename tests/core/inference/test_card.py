"""The model card: read strictly, and what its numbers mean."""

import hashlib
import json
from pathlib import Path

import pytest

from core.errors import ModelAltered, ModelIncompatible, ModelMissing
from core.inference.card import read_card
from core.inference.folder import read_plots, update_card
from core.inference.model import Model, load_model


def change(folder: Path, **entries: object) -> None:
    path = folder / "card.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | entries))


def test_shipped_card_names_its_operating_points(model: Model) -> None:
    assert {"screening", "balanced", "high-specificity"} == {
        point.name for point in model.card.operating_points
    }
    assert model.card.default.name == "screening"
    assert model.card.operating_point(None) is model.card.default


def test_shipped_points_grow_stricter(model: Model) -> None:
    points = [model.card.operating_point(n) for n in ("screening", "balanced", "high-specificity")]
    thresholds = [point.threshold for point in points]
    assert thresholds == sorted(thresholds)
    assert all(p.sensitivity and p.specificity and p.sensitivity.n > 100 for p in points)


def test_probability_is_platt_scaled(model: Model) -> None:
    card = model.card
    assert card.probability(-card.intercept / card.slope) == pytest.approx(0.5)
    assert card.probability(-20) < 0.05 < 0.95 < card.probability(20)


def test_confidence_levels_are_words_for_percents(model: Model) -> None:
    assert [model.card.confidence_level(p) for p in (99.0, 75.0, 10.0)] == [
        "High",
        "Moderate",
        "Low",
    ]


def test_unknown_operating_point(model: Model) -> None:
    with pytest.raises(KeyError):
        model.card.operating_point("lucky")


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"card\.json is not there"):
        read_card(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "entries",
    [
        {"format": 99},
        {"labels": ["ONE"]},
        {"default_operating_point": "absent"},
        {"calibration": {}},
        {"input": {"size": "large", "preprocessing": "x"}},
        {"files": {}},
        {"files": ["model.tflite"]},
        {"confidence_levels": {"High": 90}},
        {"operating_points": {"a": {"threshold": 0.9, "indeterminate": [0.1, 0.2]}}},
    ],
)
def test_a_card_that_makes_no_sense_is_refused(model_copy: Path, entries: dict) -> None:
    change(model_copy, **entries)
    with pytest.raises(ModelIncompatible):
        read_card(model_copy)


@pytest.mark.parametrize("text", ["", "[]", "{", "null", "12"])
def test_a_card_that_is_no_card(model_copy: Path, text: str) -> None:
    (model_copy / "card.json").write_text(text)
    with pytest.raises(ModelIncompatible):
        read_card(model_copy)


def test_shipped_guard_met_its_goals_on_what_it_was_not_fitted_to(model: Model) -> None:
    figures = model.card.document["guard"]
    unsuitable, frontal = figures["unsuitable_refused"], figures["frontal_refused"]
    assert unsuitable["held_out"]["value"] >= 0.95
    assert all(kind["held_out"]["value"] >= 0.85 for kind in unsuitable["kinds"].values())
    assert frontal["train224"]["value"] <= 0.01
    assert frontal["train224"]["n"] > 700


def test_an_updated_card_keeps_what_was_not_replaced(model_copy: Path) -> None:
    before = read_card(model_copy).document
    update_card(model_copy, {"performance": {"summary": "Better."}, "more": [1]})
    card = load_model(model_copy).card
    assert (card.performance, card.document["more"]) == ("Better.", [1])
    unchanged = {k: v for k, v in card.document.items() if k not in ("performance", "more")}
    assert unchanged.items() <= before.items()


def test_plots_are_read_as_they_were_hashed(model_copy: Path) -> None:
    plot = model_copy / "plots" / "roc.png"
    plot.parent.mkdir(exist_ok=True)
    plot.write_bytes(b"a curve")
    hashes = {"roc.png": hashlib.sha256(b"a curve").hexdigest()}
    update_card(model_copy, {"evaluation": {"plots": hashes}})
    assert list(read_plots(read_card(model_copy))) == [("roc.png", b"a curve")]
    plot.write_bytes(b"a better curve")
    with pytest.raises(ModelAltered, match=r"roc\.png"):
        list(read_plots(read_card(model_copy)))
    plot.unlink()
    with pytest.raises(ModelMissing, match=r"roc\.png"):
        list(read_plots(read_card(model_copy)))
    update_card(model_copy, {"evaluation": {"plots": {"../card.json": ""}}})
    with pytest.raises(ModelIncompatible, match="elsewhere"):
        list(read_plots(read_card(model_copy)))


def test_a_card_without_an_evaluation_has_no_plots(model_copy: Path) -> None:
    update_card(model_copy, {"evaluation": {}})
    assert list(read_plots(read_card(model_copy))) == []
