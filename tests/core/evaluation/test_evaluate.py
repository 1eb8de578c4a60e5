"""Sets of films to figures, with a model whose answers are known."""

import json
import math
import shutil

import pytest
from sklearn.metrics import roc_auc_score

from core.errors import DataError
from core.evaluation.evaluate import Evaluation, Progress, evaluate
from core.evaluation.sets import from_folder
from core.training.dataset import NORMAL, PNEUMONIA
from core.training.scan import scan


def _run(model, *sets, **options):
    *steps, last = evaluate(model, [from_folder(folder.name, folder) for folder in sets], **options)
    assert isinstance(last, Evaluation)
    assert all(isinstance(step, Progress) for step in steps)
    return steps, last


def test_every_film_is_drawn_and_judged(model, two_sets):
    steps, found = _run(model, *two_sets)
    assert [step.done for step in steps] == list(range(1, 65))
    assert {step.total for step in steps} == {64}
    assert [step.name for step in steps] == ["inner"] * 32 + ["outer"] * 32
    film = next(j for j in found.sets[0].films if j.film.file == "PNEUMONIA/p15.png")
    assert film.logit == pytest.approx(1.2, abs=0.02)
    assert film.probability == pytest.approx(1 / (1 + math.exp(-2 * film.logit)))
    assert (film.verdict, film.suitability, film.reasons) == (
        PNEUMONIA,
        "caution",
        ("age_unknown",),
    )
    verdicts = {j.film.file: j.verdict for j in found.sets[0].films}
    assert verdicts["NORMAL/n0.png"] == NORMAL
    assert verdicts["PNEUMONIA/p0.png"] == "INDETERMINATE"  # 0.35 in the band 0.3 to 0.5


def test_figures_are_those_of_the_known_answers(model, two_sets):
    _, found = _run(model, *two_sets)
    inner = found.results["sets"]["inner"]["all"]
    assert (inner["films"], inner["normal"], inner["pneumonia"], inner["patients"]) == (
        32,
        16,
        16,
        32,
    )
    labels, probabilities, _ = found.sets[0].arrays()
    assert inner["auc"]["value"] == pytest.approx(roc_auc_score(labels, probabilities))
    assert inner["auc"]["value"] == pytest.approx(0.973, abs=0.005)
    assert inner["auc"]["low"] < inner["auc_by_patient"]["value"] < inner["auc"]["high"]
    screening = inner["operating_points"]["screening"]
    assert screening["threshold"] == 0.4
    assert screening["true_positives"] + screening["false_negatives"] == 16
    # 0.4 is the calibrated logit -0.405, so the raw one -0.203
    assert screening["sensitivity"]["value"] == 15 / 16
    assert screening["specificity"]["value"] == 13 / 16
    assert inner["operating_points"]["strict"]["specificity"]["value"] == 1.0
    assert screening["selective"]["coverage"]["value"] < 1


def test_sets_are_compared(model, two_sets):
    _, found = _run(model, *two_sets)
    (comparison,) = found.results["comparisons"]
    assert (comparison["first"], comparison["second"]) == ("inner", "outer")
    areas = [found.results["sets"][name]["all"]["auc"]["value"] for name in ("inner", "outer")]
    assert comparison["auc"]["difference"]["value"] == pytest.approx(areas[0] - areas[1])
    assert comparison["auc"]["p"] < 0.01


def test_results_are_json_and_name_the_model(model, two_sets):
    _, found = _run(model, two_sets[0], operating_point="strict")
    json.dumps(found.results, allow_nan=False)
    assert found.results["model"] == {"name": "Brightness", "version": "1.0", "sha256": "ab" * 32}
    assert found.results["operating_point"] == found.point.name == "strict"


def test_a_bad_file_is_a_row_and_counts_nowhere(model, two_sets):
    (two_sets[0] / "NORMAL" / "broken.png").write_bytes(b"no picture")
    _, found = _run(model, two_sets[0])
    entry = found.results["sets"]["inner"]
    assert (entry["files"], entry["all"]["films"]) == (33, 32)
    (bad,) = entry["unreadable"]
    assert bad["file"] == "NORMAL/broken.png"
    assert "broken.png" in bad["error"]


def test_a_file_that_vanished_is_a_row(model, two_sets):
    chosen = from_folder("inner", two_sets[0])
    (two_sets[0] / "NORMAL" / "n3.png").unlink()
    *_, found = evaluate(model, [chosen])
    assert [bad["file"] for bad in found.results["sets"]["inner"]["unreadable"]] == [
        "NORMAL/n3.png"
    ]


def test_copies_across_and_within_sets_count_once(model, two_sets, save):
    inner, outer = two_sets
    shutil.copy(inner / "NORMAL" / "n2.png", outer / "NORMAL" / "stolen.png")
    shutil.copy(inner / "NORMAL" / "n4.png", inner / "NORMAL" / "twin.png")
    save("outer/PNEUMONIA/resized", 105, 0.2, side=300)  # inner/PNEUMONIA/p5, larger
    _, found = _run(model, inner, outer)
    sets = found.results["sets"]
    assert sets["inner"]["excluded"] == [
        {"file": "NORMAL/twin.png", "same_as": "inner/NORMAL/n4.png"}
    ]
    assert sets["outer"]["excluded"] == [
        {"file": "NORMAL/stolen.png", "same_as": "inner/NORMAL/n2.png"},
        {"file": "PNEUMONIA/resized.png", "same_as": "inner/PNEUMONIA/p5.png"},
    ]
    assert (sets["inner"]["all"]["films"], sets["outer"]["all"]["films"]) == (32, 32)


def test_training_films_are_left_out(model, two_sets):
    known = [item.film for item in scan(two_sets[0]) if item.file.endswith(("n1.png", "p1.png"))]
    _, found = _run(model, two_sets[0], known=known)
    entry = found.results["sets"]["inner"]
    assert [copy["same_as"] for copy in entry["excluded"]] == [
        "training films/NORMAL/n1.png",
        "training films/PNEUMONIA/p1.png",
    ]
    assert entry["all"]["films"] == 30


def test_refused_films_are_counted_and_measured_both_ways(model, two_sets, save):
    save("inner/NORMAL/tiny", 900, 2.0, side=100)
    _, found = _run(model, two_sets[0])
    entry = found.results["sets"]["inner"]
    assert entry["refused"]["NORMAL"] == 1
    assert entry["refused"]["PNEUMONIA"] == 0
    assert entry["refused"]["reasons"]["too_small"] == 1
    assert (entry["all"]["normal"], entry["accepted"]["normal"]) == (17, 16)
    assert entry["accepted"]["auc"]["value"] > entry["all"]["auc"]["value"]


def test_a_set_of_which_nothing_is_left_says_so(model, two_sets, tmp_path):
    shutil.copytree(two_sets[0], tmp_path / "again")
    _, found = _run(model, two_sets[0], tmp_path / "again")
    again = found.results["sets"]["again"]["all"]
    assert again["films"] == 0
    assert "both classes" in again["not_measured"]
    assert found.results["comparisons"] == []


def test_sets_need_names_of_their_own_and_known_points(model, two_sets):
    chosen = from_folder("inner", two_sets[0])
    for sets in ([], [chosen, chosen]):
        with pytest.raises(DataError, match="at least one set"):
            next(evaluate(model, sets))
    with pytest.raises(KeyError):
        next(evaluate(model, [chosen], operating_point="nowhere"))
