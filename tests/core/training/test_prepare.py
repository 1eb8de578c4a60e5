"""From a folder to its manifest."""

import json
import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest

from core.errors import DataError
from core.training.dataset import TRAIN, UNUSED, VALIDATION, read_manifest
from core.training.prepare import Plan, Prepared, prepare

REAL = Path("../shared/data/pediatric")


def _folder(root):
    """20 normals and 60 pneumonia films, each of its own patient."""
    for i in range(80):
        label, stem = (
            ("NORMAL", f"IM-{i:04}-0001") if i < 20 else ("PNEUMONIA", f"person{i}_virus_1")
        )
        (root / label).mkdir(parents=True, exist_ok=True)
        coarse = np.random.default_rng(i).random((12, 12)).astype(np.float32)
        grey = np.clip(cv2.resize(coarse, (64, 48), interpolation=cv2.INTER_CUBIC) * 255, 0, 255)
        assert cv2.imwrite(str(root / label / f"{stem}.png"), grey.astype(np.uint8))
    return root


def _run(*arguments):
    *steps, last = prepare(*arguments)
    assert isinstance(last, Prepared)
    return steps, last


def test_scan_split_and_manifest(tmp_path):
    steps, found = _run(_folder(tmp_path / "set"), tmp_path / "m.csv", Plan(validation=0.25))
    assert [step.done for step in steps] == list(range(1, 81))
    assert read_manifest(tmp_path / "m.csv") == found.films
    assert found.balance.counts[TRAIN] == {"NORMAL": 15, "PNEUMONIA": 45}
    assert found.balance.counts[VALIDATION] == {"NORMAL": 5, "PNEUMONIA": 15}
    assert found.pairs == found.unreadable == ()


def test_copies_contradictions_and_bad_files_are_reported(tmp_path):
    root = _folder(tmp_path / "set")
    shutil.copy(root / "NORMAL/IM-0000-0001.png", root / "NORMAL/IM-0500-0001.png")
    shutil.copy(root / "NORMAL/IM-0001-0001.png", root / "PNEUMONIA/person900_virus_1.png")
    (root / "PNEUMONIA" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    _, found = _run(root, tmp_path / "m.csv")
    report = found.as_json()
    json.dumps(report, allow_nan=False)
    assert report["films"] == 82
    assert [entry["file"] for entry in report["unreadable"]] == ["PNEUMONIA/broken.png"]
    assert {(d["conflicting_labels"], d["exact"]) for d in report["duplicates"]} == {
        (False, True),
        (True, True),
    }
    unused = {film.file for film in found.films if film.split == UNUSED}
    assert unused == {
        "NORMAL/IM-0500-0001.png",
        "NORMAL/IM-0001-0001.png",
        "PNEUMONIA/person900_virus_1.png",
    }


def test_undersampling_on_request(tmp_path):
    _, found = _run(_folder(tmp_path / "set"), tmp_path / "m.csv", Plan(balance="undersample"))
    training = found.balance.counts[TRAIN]
    assert training["NORMAL"] == training["PNEUMONIA"] == 17


def test_nothing_is_written_where_nothing_can_be_read_or_nobody_draws(tmp_path):
    for label in ("NORMAL", "PNEUMONIA"):
        (tmp_path / "set" / label).mkdir(parents=True)
        (tmp_path / "set" / label / "a.png").write_bytes(b"nothing")
    with pytest.raises(DataError, match="no NORMAL film"):
        list(prepare(tmp_path / "set", tmp_path / "m.csv"))
    next(prepare(_folder(tmp_path / "good"), tmp_path / "m.csv"))
    assert not (tmp_path / "m.csv").exists()


def test_real_films_of_the_training_split(tmp_path):
    if not REAL.is_dir():
        pytest.skip("no films at ../shared/data")
    plan = Plan(groups=REAL / "manifest.csv")
    *steps, found = prepare(REAL / "train224", tmp_path / "m.csv", plan)
    assert len(steps) == len(found.films) == 5216
    assert sum(bool(film.duplicate_of) for film in found.films) == 26  # as its README says
    assert all(pair.exact and not pair.conflicting for pair in found.pairs)
    placed = {}
    for film in found.films:
        if film.split != UNUSED:
            placed.setdefault(film.patient_group, set()).add(film.split)
    assert {len(splits) for splits in placed.values()} == {1}
    assert sum(found.balance.counts[VALIDATION].values()) == pytest.approx(0.15 * 5190, abs=25)
