"""`cases` in the terminal: from a folder to a class's figures."""

import cv2
import numpy as np
import pytest

from core.cli import main
from core.teaching.case_set import Help, Policy, Scale
from core.teaching.reading_file import write_reading
from core.teaching.session import Judgement, begin
from core.teaching.set_file import open_set


@pytest.fixture
def folder(tmp_path):
    for number in range(6):
        label = "PNEUMONIA" if number % 2 else "NORMAL"
        path = tmp_path / "films" / label / f"{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        grey = np.random.default_rng(number).integers(0, 255, (60, 80), dtype=np.uint8)
        path.write_bytes(cv2.imencode(".png", grey)[1].tobytes())
    return tmp_path / "films"


@pytest.fixture
def made(folder, tmp_path, unguarded):
    path = tmp_path / "a.pdcases"
    arguments = ["cases", "make", str(folder), "--out", str(path), "--title", "Six", "--ai"]
    arguments += ["never", "--scale", "percent", "--time-limit", "20", "--shuffle", "4", "--free"]
    assert main([*arguments, "--model", str(unguarded)]) == 0
    return path


def test_a_set_from_class_folders(made):
    found = open_set(made).case_set
    assert found.title == "Six"
    assert [case.pneumonia for case in found.cases] == [False] * 3 + [True] * 3
    assert found.policy == Policy(Help.NEVER, Scale.PERCENT, 20, True, True)
    assert found.seed == 4
    assert all(case.ai is not None for case in found.cases)


def test_a_set_from_a_table(folder, tmp_path):
    table = tmp_path / "labels.csv"
    table.write_text(
        "file,label,teaching,subtype\nfilms/NORMAL/0.png,pneumonia,Look at the hilum.,viral\n",
        encoding="utf-8",
    )
    out = tmp_path / "b.pdcases"
    arguments = ["cases", "make", "--labels", str(table), "--out", str(out), "--no-model"]
    assert main(arguments) == 0
    (case,) = open_set(out).case_set.cases
    assert (case.pneumonia, case.teaching, case.subtype, case.ai) == (
        True,
        "Look at the hilum.",
        "viral",
        None,
    )
    assert main(arguments) == 1  # it is there already


@pytest.mark.parametrize(
    ("table", "said"),
    [("file,label\na.png,maybe\n", "MAYBE"), ("film,label\na.png,normal\n", "column 'file'")],
)
def test_a_bad_table_is_named(tmp_path, capsys, table, said):
    path = tmp_path / "labels.csv"
    path.write_text(table, encoding="utf-8")
    arguments = ["cases", "make", "--labels", str(path), "--out", str(tmp_path / "b.pdcases")]
    assert main(arguments) == 1
    error = capsys.readouterr().err
    assert "labels.csv" in error
    assert said in error


def test_listing_keeps_the_answers_back(made, capsys):
    assert main(["cases", "list", str(made)]) == 0
    assert "pneumonia" not in capsys.readouterr().out.lower()
    assert main(["cases", "list", str(made), "--answers"]) == 0
    assert "No pneumonia" in capsys.readouterr().out
    assert main(["cases", "validate", str(made)]) == 0
    assert "6 films" in capsys.readouterr().out


def test_a_damaged_set_is_told(made, capsys):
    made.write_bytes(made.read_bytes()[:-100])
    assert main(["cases", "validate", str(made)]) == 1
    assert "a.pdcases" in capsys.readouterr().err


def test_results_of_a_folder(made, tmp_path, capsys):
    case_set = open_set(made).case_set
    for name, sure in (("Ana", 90), ("Ben", 40)):
        session = begin(case_set, name)
        for case in case_set.order():
            rating = sure if case.pneumonia else 10
            session = session.committed(case, Judgement(rating, 5.0), case_set.policy).seen(case)
        write_reading(session, case_set, tmp_path / f"{name}.pdreading")
    (tmp_path / "bad.pdreading").write_text("{}", encoding="utf-8")
    out = [tmp_path / name for name in ("r.csv", "r.xlsx", "pdfs")]
    arguments = ["cases", "results", str(made), str(tmp_path), "--csv", str(out[0])]
    arguments += ["--rjafroc", str(out[1]), "--summaries", str(out[2])]
    assert main(arguments) == 1  # one file is bad
    said = capsys.readouterr()
    assert "bad.pdreading" in said.err
    assert "0 % (0–56 %)" in said.out  # Ben's sensitivity
    assert "not for diagnosis" in said.out
    assert out[0].is_file()
    assert out[1].is_file()
    assert len(list(out[2].iterdir())) == 2


def test_no_readings_are_told(made, tmp_path, capsys):
    assert main(["cases", "results", str(made), str(tmp_path)]) == 1
    assert "readings" in capsys.readouterr().err
