"""`batch` in the terminal: its table, how it is gone on with, and what it says."""

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.cli import INTERRUPTED, main
from core.reporting.table import COLUMNS

MANY = 300


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


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "results.csv"


@pytest.fixture
def many(tmp_path: Path, film_file: Path) -> Path:
    """Enough films to be interrupted in the midst of."""
    place = tmp_path / "many"
    place.mkdir()
    for number in range(MANY):
        os.link(film_file, place / f"{number:03}.jpg")
    return place


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def untimed(path: Path) -> list[dict[str, str]]:
    return [row | {"seconds": ""} for row in rows(path)]


def run(*arguments: str | Path) -> int:
    return main(["batch", *map(str, arguments)])


def started(*arguments: str | Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "core", "batch", *map(str, arguments)]
    return subprocess.Popen(command, text=True, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)


def until_some(out: Path, lines: int = 5) -> None:
    """Wait until the table has that many lines."""
    deadline = time.monotonic() + 60
    while not out.exists() or out.read_bytes().count(b"\n") < lines:
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_a_row_each_in_order_and_a_bad_file_is_one(folder: Path, out: Path, capsys) -> None:
    assert run(folder, "--out", out, "--force") == 1
    said = capsys.readouterr()
    assert "3 files: 2 ok, 0 refused, 1 error." in said.err
    assert said.out == f"{out}\n"
    bad, *good = rows(out)
    assert tuple(bad) == COLUMNS
    assert bad["status"] == "error"
    assert "Cannot read a.jpg" in bad["error"]
    assert bad["probability"] == ""
    assert [Path(found["file"]) for found in good] == [folder / "b.jpg", folder / "below" / "c.jpg"]
    assert {found["status"] for found in good} == {"ok"}


def test_numbers_are_those_of_predict(folder: Path, out: Path, capsys) -> None:
    film = folder / "b.jpg"
    assert run(film, "--out", out, "--force") == 0
    capsys.readouterr()
    assert main(["predict", str(film), "--json", "--force"]) == 0
    said = json.loads(capsys.readouterr().out)
    (found,) = rows(out)
    for name in ("probability", "raw_score", "confidence"):
        assert float(found[name]) == said[name]
    assert found["diagnosis"] == said["diagnosis"]
    assert found["confidence_level"] == said["confidence_level"]
    version, digits, point, _, forced = found["model"].split()
    assert (version, point, forced) == (said["model"]["version"], said["operating_point"], "forced")
    assert said["model"]["sha256"].startswith(digits)


def test_refused_films_have_no_probability(tmp_path: Path, out: Path) -> None:
    import cv2
    import numpy as np

    film = tmp_path / "flat.png"
    cv2.imwrite(str(film), np.zeros((300, 300), np.uint8))
    assert run(film, "--out", out) == 0
    (found,) = rows(out)
    assert (found["status"], found["suitability"]) == ("refused", "unsuitable")
    assert found["probability"] == found["diagnosis"] == ""
    assert found["warnings"]


def test_a_place_that_is_not_there(tmp_path: Path, out: Path, capsys) -> None:
    assert run(tmp_path / "absent", "--out", out) == 3
    assert "no such file or folder" in capsys.readouterr().err
    assert not out.exists()


def test_wrong_usage(folder: Path, out: Path, capsys) -> None:
    assert run(folder, "--out", out, "--operating-point", "lucky") == 2
    with pytest.raises(SystemExit):
        run(folder, "--out", out, "--workers", "0")
    assert not out.exists()


def test_the_operating_point_decides(folder: Path, out: Path, unguarded: Path) -> None:
    card = json.loads((unguarded / "card.json").read_text(encoding="utf-8"))
    film = folder / "b.jpg"
    for name in card["operating_points"]:
        out.unlink(missing_ok=True)
        run(film, "--out", out, "--model", unguarded, "--operating-point", name)
        (found,) = rows(out)
        above = float(found["probability"]) >= card["operating_points"][name]["threshold"]
        assert found["diagnosis"] == ("PNEUMONIA" if above else "NORMAL")


def test_names_that_a_spreadsheet_would_run(folder: Path, out: Path, monkeypatch) -> None:
    shutil.copy(folder / "b.jpg", folder / "=cmd()\n.jpg")
    monkeypatch.chdir(folder)
    run("=cmd()\n.jpg", "--out", out, "--force")
    assert rows(out)[0]["file"] == "'=cmd() .jpg"
    run("=cmd()\n.jpg", "b.jpg", "--out", out, "--force", "--resume")
    assert [row["file"] for row in rows(out)] == ["'=cmd() .jpg", "b.jpg"]


def test_results_that_are_there_stay(folder: Path, out: Path, capsys) -> None:
    out.write_text("precious")
    assert run(folder, "--out", out) == 1
    assert "--resume" in capsys.readouterr().err
    assert run(folder, "--out", out, "--resume") == 1
    assert "no table of a batch" in capsys.readouterr().err
    assert out.read_text() == "precious"


def test_resume_does_what_is_left_wherever_it_was_cut(folder: Path, out: Path) -> None:
    run(folder, "--out", out, "--force")
    whole, wanted = out.read_bytes(), untimed(out)
    ends = [number for number, byte in enumerate(whole, 1) if byte == ord("\n")]
    for cut in (0, 10, ends[0], ends[0] + 3, ends[1], ends[2] - 1, len(whole)):
        out.write_bytes(whole[:cut])
        assert run(folder, "--out", out, "--force", "--resume") == 1
        assert untimed(out) == wanted, cut
    assert out.read_bytes() == whole  # the last time there was nothing to do


def test_resume_adds_new_films_at_the_end(folder: Path, out: Path) -> None:
    run(folder, "--out", out, "--force")
    shutil.copy(folder / "b.jpg", folder / "aa.jpg")
    run(folder, "--out", out, "--force", "--resume")
    names = [Path(row["file"]).name for row in rows(out)]
    assert names == ["a.jpg", "b.jpg", "c.jpg", "aa.jpg"]


def test_resume_goes_on_with_the_same_model_only(
    folder: Path, out: Path, model_copy: Path, capsys
) -> None:
    run(folder, "--out", out, "--force", "--model", model_copy)
    before = out.read_bytes()
    resume = (folder, "--out", out, "--force", "--resume", "--model", model_copy)
    assert run(*resume, "--operating-point", "balanced") == 1
    assert "screening" in capsys.readouterr().err
    card = json.loads((model_copy / "card.json").read_text(encoding="utf-8"))
    card["calibration"]["slope"] *= 2
    (model_copy / "card.json").write_text(json.dumps(card), encoding="utf-8")
    assert run(*resume) == 1
    assert "would go on by" in capsys.readouterr().err
    assert out.read_bytes() == before


def test_resume_goes_on_with_the_same_force_only(folder: Path, out: Path, capsys) -> None:
    run(folder, "--out", out, "--force")
    before = out.read_bytes()
    assert run(folder, "--out", out, "--resume") == 1
    assert "--force" in capsys.readouterr().err
    assert out.read_bytes() == before


def test_a_run_that_fails_before_its_first_row_leaves_no_table(
    folder: Path, out: Path, model_copy: Path, capsys
) -> None:
    (model_copy / "model.tflite").write_bytes(b"spoilt")
    assert run(folder, "--out", out, "--model", model_copy) == 1
    assert "model.tflite" in capsys.readouterr().err
    assert not out.exists()


def test_killed_and_resumed_is_as_undisturbed(many: Path, out: Path, unguarded: Path) -> None:
    whole = out.with_name("whole.csv")
    run(many, "--out", whole, "--model", unguarded)
    process = started(many, "--out", out, "--model", unguarded)
    until_some(out)
    process.kill()
    process.communicate()
    assert out.read_bytes().count(b"\n") < MANY
    run(many, "--out", out, "--model", unguarded, "--resume")
    assert untimed(out) == untimed(whole)


@pytest.mark.skipif(sys.platform == "win32", reason="no way to press Ctrl-C for another process")
def test_ctrl_c_writes_what_it_has_and_says_how_to_go_on(
    many: Path, out: Path, unguarded: Path
) -> None:
    process = started(many, "--out", out, "--model", unguarded)
    until_some(out)
    process.send_signal(signal.SIGINT)
    said = process.communicate()[1]
    assert process.returncode == INTERRUPTED
    assert "--resume" in said
    found = out.read_bytes()
    assert 5 <= found.count(b"\n") < MANY
    assert found.endswith(b"\n")
    assert {row["status"] for row in rows(out)} == {"ok"}


def test_labels_by_table_and_by_folders_measure_the_same(
    tmp_path: Path, film_file: Path, out: Path, unguarded: Path, capsys
) -> None:
    labels = tmp_path / "labels.csv"
    lines = ["file,label"]
    for number, label in enumerate(["NORMAL", "PNEUMONIA"] * 3):
        place = tmp_path / "set" / label
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(film_file, place / f"{number}.jpg")
        lines.append(f"set/{label}/{number}.jpg,{label.lower()}")
    labels.write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "set" / "NORMAL" / "bad.jpg").write_text("no film")
    said = []
    for given in ("folders", str(labels)):
        out.unlink(missing_ok=True)
        run(tmp_path / "set", "--out", out, "--model", unguarded, "--labels", given)
        said.append(capsys.readouterr().out)
    assert "n = 6" in said[0]
    assert "auc: 0.500" in said[0]
    assert "unreadable, so not measured: 1 NORMAL, 0 PNEUMONIA" in said[0]
    assert "unreadable, so not measured: 0 NORMAL, 0 PNEUMONIA" in said[1]
    assert said[0].splitlines()[:-1] == said[1].splitlines()[:-1]


@pytest.mark.parametrize("text", ["name,label\nx,NORMAL", "file,label\nx,ILL", "file\nx"])
def test_a_table_of_labels_that_is_none(text: str, folder: Path, out: Path, capsys) -> None:
    labels = out.with_name("labels.csv")
    labels.write_text(text, encoding="utf-8")
    assert run(folder, "--out", out, "--labels", labels) == 1
    assert "labels.csv" in capsys.readouterr().err
    assert not out.exists()
