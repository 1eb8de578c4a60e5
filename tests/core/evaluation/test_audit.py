"""An audit of made-up models: a shortcut is caught, an honest reader passes."""

import csv
import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from core.commands.audit_table import lines
from core.evaluation.audit import Audit, Progress, audit
from core.evaluation.save_audit import save_audit
from core.evaluation.shifts import SHIFTS
from core.inference.model import Head
from core.training.dataset import LABELS, PNEUMONIA, Film

PATIENTS = 24  # of each class


class Reader:
    """Logit = how much brighter one region is than another; regions in shares of the sides."""

    head = Head(np.zeros((1, 1)), np.zeros(1), np.zeros(1), 0.0)

    def __init__(self, card, bright, dark):
        self.card, self._regions = card, (bright, dark)

    def run(self, grey):
        rows, columns = grey.shape
        means = [
            grey[int(t * rows) : int(b * rows), int(left * columns) : int(right * columns)].mean()
            for t, b, left, right in self._regions
        ]
        return (means[0] - means[1]) / 10, np.full((7, 7, 1), means[0], np.float32)


def film(rng, ill, rows, columns):
    """Ill: the left lung is the brighter one, and the lower right corner is bright."""
    grey = rng.normal(90, 2, (rows, columns))
    grey[:, : columns // 2] += rng.uniform(50, 80) * (1 if ill else -1)
    grey[-rows // 8 :, -columns // 8 :] = rng.uniform(150, 160) if ill else rng.uniform(72, 76)
    return np.clip(grey, 0, 255).astype(np.uint8)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Each film in its true shape and squashed."""
    folder = tmp_path_factory.mktemp("films")
    rng = np.random.default_rng(3)
    for label in LABELS:
        for kind in ("true", "squashed"):
            (folder / kind / label).mkdir(parents=True)
        for i in range(PATIENTS):
            grey = film(rng, label == PNEUMONIA, 100, int(rng.integers(110, 170)))
            cv2.imwrite(str(folder / "true" / label / f"p{i}.png"), grey)
            cv2.imwrite(
                str(folder / "squashed" / label / f"p{i}.png"), cv2.resize(grey, (120, 120))
            )
    return folder


@pytest.fixture(scope="module")
def films():
    return [
        Film(f"{kind}/{label}/p{i}.png", label, patient_group=f"{label}-{i}")
        for kind in ("true", "squashed")
        for label in LABELS
        for i in range(PATIENTS)
    ]


def results(model, folder: Path, films):
    *steps, last = audit(model, folder, films)
    assert steps == [Progress(len(films))] * len(films)
    assert isinstance(last, Audit)
    assert len(last.films) == 2 * PATIENTS
    return last.results


@pytest.fixture(scope="module")
def honest(model, folder, films):
    return results(Reader(model.card, (0.4, 0.6, 0.3, 0.45), (0.4, 0.6, 0.55, 0.7)), folder, films)


@pytest.fixture(scope="module")
def cheat(model, folder, films):
    corner, lung = (0.92, 1.0, 0.88, 1.0), (0.4, 0.6, 0.55, 0.7)
    return results(Reader(model.card, corner, lung), folder, films)


def met(found):
    return {goal["goal"]: goal["met"] for goal in found["goals"]}


def test_an_honest_reader_meets_every_goal(honest) -> None:
    assert all(met(honest).values())
    assert [shift["name"] for shift in honest["shifts"]] == [shift.name for shift in SHIFTS]
    assert honest["plain"]["auc"]["value"] == 1.0
    assert (honest["films"], honest["patients"]) == (2 * PATIENTS, 2 * PATIENTS)


def test_a_reader_of_the_corner_is_caught(cheat) -> None:
    assert cheat["plain"]["auc"]["value"] == 1.0  # which is why nobody would have noticed
    by_name = {shift["name"]: shift for shift in cheat["shifts"]}
    assert by_name["covered-corners"]["auc_change"]["value"] < -0.1
    assert by_name["pasted-KV59"]["normals_shift"]["value"] > 0.03
    assert abs(by_name["pasted-R"]["normals_shift"]["value"]) < 1e-6
    assert by_name["pasted-KV59"]["operating_points"]["screening"]["normals_turned"] > 0
    goals = met(cheat)
    assert not goals["no AUC falls by more"]
    assert not goals["sure answers on normals that a pasted letter turns"]
    assert not goals["median shift of a normal film with a letter pasted"]


def test_pasted_letters_leave_films_of_pneumonia_as_they_are(cheat) -> None:
    for shift in cheat["shifts"]:
        assert shift["change"]["n"] == (PATIENTS if shift["films"] == "normal" else 2 * PATIENTS)
        if shift["films"] == "normal":
            points = (shift["operating_points"], cheat["plain"]["operating_points"])
            one, other = (point["screening"]["sensitivity"] for point in points)
            assert one == other


def test_both_copies_of_a_film_are_compared(honest) -> None:
    assert honest["copies"]["films"] == PATIENTS * 2
    assert honest["copies"]["same_answer"] == 1.0
    assert honest["copies"]["change"]["value"] <= 0.03


def test_without_squashed_copies_their_goal_is_not_met(model, folder, films) -> None:
    reader = Reader(model.card, (0.4, 0.6, 0.3, 0.45), (0.4, 0.6, 0.55, 0.7))
    found = results(reader, folder, films[: 2 * PATIENTS])
    assert found["copies"]["films"] == 0
    assert not met(found)["median change, squashed against aspect-true copy"]
    assert any("not measured" in line for line in lines(found))


def test_an_audit_can_be_saved_and_read(cheat, tmp_path) -> None:
    table = save_audit(json.loads(json.dumps(cheat)), tmp_path)
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["name"] for row in rows] == [shift.name for shift in SHIFTS]
    assert float(rows[0]["auc"]) == cheat["shifts"][0]["auc"]["value"]
    text = "\n".join(lines(cheat))
    assert "NOT MET no AUC falls by more" in text
    assert "pasted-KV59" in text
