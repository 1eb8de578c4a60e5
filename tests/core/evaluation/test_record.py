"""An evaluation in the model's own folder."""

import json
import shutil

import pytest

from core.errors import DataError
from core.evaluation.evaluate import evaluate
from core.evaluation.record import record
from core.evaluation.sets import from_folder
from core.inference.folder import read_plots
from core.inference.model import load_model


def _evaluated(model, *folders):
    *_, found = evaluate(model, [from_folder(folder.name, folder) for folder in folders])
    return found


def test_figures_and_plots_go_into_a_folder_that_still_verifies(model, model_copy, two_sets):
    inner, outer = two_sets
    shutil.copy(inner / "NORMAL" / "n2.png", outer / "NORMAL" / "jane_doe.png")
    (inner / "NORMAL" / "john_doe.png").write_bytes(b"no picture")
    (model_copy / "plots").mkdir(exist_ok=True)
    (model_copy / "plots" / "old.png").write_bytes(b"of an earlier model")
    found = _evaluated(model, inner, outer)
    written = record(found, model_copy, "python -m core evaluate")
    card = load_model(model_copy).card
    kept = card.document["evaluation"]
    assert kept["command"] == "python -m core evaluate"
    assert kept["sets"]["inner"]["all"] == found.results["sets"]["inner"]["all"]
    assert kept["comparisons"] == found.results["comparisons"]
    assert (kept["sets"]["outer"]["excluded"], kept["sets"]["inner"]["unreadable"]) == (1, 1)
    assert "doe" not in json.dumps(card.document)  # file names may be patients'

    areas = [found.results["sets"][name]["all"]["auc"]["value"] for name in ("inner", "outer")]
    assert f"On inner of 32 patients: AUC {areas[0]:.3f}" in card.performance
    assert f"On outer: AUC {areas[1]:.3f}" in card.performance
    assert "sensitivity 93.8% and specificity 81.2%" in card.performance
    assert card.document["performance"]["auc"]["n"] == 32

    plots = dict(read_plots(card))
    assert sorted(plots) == sorted(path.name for path in (model_copy / "plots").iterdir())
    assert {model_copy / "plots" / name for name in plots} == set(written[:-1])
    assert written[-1] == model_copy / "card.json"
    assert {"roc.png", "confusion.png", "calibration.png"} < set(plots)
    assert all(data.startswith(b"\x89PNG") for data in plots.values())
    assert sum(map(len, plots.values())) < 1_500_000


def test_nothing_is_written_where_nothing_was_measured(model, model_copy, two_sets):
    for path in (two_sets[0] / "PNEUMONIA").iterdir():
        path.write_bytes(b"no picture")
    before = {path: path.is_file() and path.read_bytes() for path in model_copy.rglob("*")}
    with pytest.raises(DataError, match="both classes"):
        record(_evaluated(model, two_sets[0]), model_copy, "")
    after = {path: path.is_file() and path.read_bytes() for path in model_copy.rglob("*")}
    assert after == before
