"""Many films into one table: every file is a row, in order, with the numbers of `predict`."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from core.cli import main
from core.reporting.table import COLUMNS


@pytest.fixture
def folder(tmp_path: Path, film_file: Path) -> Path:
    """Two films, one of them further down, a file that is none, and a hidden one."""
    place = tmp_path / "films"
    (place / "below").mkdir(parents=True)
    shutil.copy(film_file, place / "b.jpg")
    shutil.copy(film_file, place / "below" / "c.jpg")
    (place / "a.jpg").write_text("no film")
    (place / ".hidden").write_text("no film")
    return place


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_each_in_order_and_a_bad_file_is_one(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "results.csv"
    assert main(["batch", str(folder), "--out", str(out), "--force"]) == 1
    assert "3 files: 2 ok, 0 refused, 1 error." in capsys.readouterr().err
    bad, *good = rows(out)
    assert tuple(bad) == COLUMNS
    assert bad["status"] == "error"
    assert "Cannot read a.jpg" in bad["error"]
    assert bad["probability"] == ""
    assert [Path(found["file"]) for found in good] == [folder / "b.jpg", folder / "below" / "c.jpg"]
    assert {found["status"] for found in good} == {"ok"}


def test_numbers_are_those_of_predict(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    film, out = folder / "b.jpg", tmp_path / "results.csv"
    assert main(["batch", str(film), "--out", str(out), "--force"]) == 0
    capsys.readouterr()
    assert main(["predict", str(film), "--json", "--force"]) == 0
    said = json.loads(capsys.readouterr().out)
    (found,) = rows(out)
    for name in ("probability", "raw_score", "confidence"):
        assert float(found[name]) == said[name]
    assert found["diagnosis"] == said["diagnosis"]
    assert said["model"]["sha256"].startswith(found["model"].split()[1])


def test_refused_films_have_no_probability(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "results.csv"
    assert main(["batch", str(folder / "b.jpg"), "--out", str(out)]) == 0  # a texture, no chest
    (found,) = rows(out)
    assert (found["status"], found["suitability"]) == ("refused", "unsuitable")
    assert found["probability"] == found["diagnosis"] == ""
    assert found["warnings"]


def test_a_place_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "results.csv"
    assert main(["batch", str(tmp_path / "absent"), "--out", str(out)]) == 3
    assert "no such file or folder" in capsys.readouterr().err
    assert not out.exists()
