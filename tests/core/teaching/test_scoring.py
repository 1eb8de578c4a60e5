"""Figures of readings against scikit-learn and counting by hand; what goes out, in which layout."""

import csv
import zipfile
from xml.etree import ElementTree

import numpy as np
import pypdf
import pytest
from sklearn.metrics import brier_score_loss, cohen_kappa_score, roc_auc_score

from core.errors import DataError
from core.teaching.case_set import Help, Policy, Scale
from core.teaching.export import HEAD, write_csv, write_rjafroc
from core.teaching.plots import class_picture, learner_picture, mean_curve
from core.teaching.scoring import hardest, is_wide, places, score
from core.teaching.summary import write_summary
from core.teaching.words import caution, class_table, help_lines, learner_table

from .conftest import INSIDE, OUTSIDE, read

TRUTH = [True] * 4 + [False] * 4
FIRST, SECOND = [5, 4, 2, 3, 1, 3, 2, 1], [5, 4, 4, 2, 1, 1, 4, 1]


@pytest.fixture
def case_set(make_set):
    """Eight cases; the model errs in 3 and 6."""
    return make_set(wrong=(3, 6)).case_set


@pytest.fixture
def ana(case_set):
    marks = {0: (INSIDE,), 1: (OUTSIDE,), 2: (OUTSIDE, INSIDE), 4: (INSIDE,)}
    pairs = dict(enumerate(zip(FIRST, SECOND, strict=True)))
    return score(read(case_set, "Ana", pairs, marks), case_set)


def test_figures_agree_with_scikit_learn(ana):
    for found, ratings in ((ana.unaided, FIRST), (ana.aided, SECOND)):
        called = np.array(ratings) >= 3
        assert found.auc.value == pytest.approx(roc_auc_score(TRUTH, ratings))
        assert found.kappa_truth.value == pytest.approx(cohen_kappa_score(TRUTH, called))
        assert found.brier == pytest.approx(brier_score_loss(TRUTH, (np.array(ratings) - 1) / 4))
        model = [True, True, True, False, False, False, True, False]
        assert found.kappa_ai.value == pytest.approx(cohen_kappa_score(model, called))


def test_counts_by_hand(ana, case_set):
    assert (ana.done, ana.of) == (8, 8)
    assert ana.unaided.rates.sensitivity.value == 3 / 4
    assert ana.unaided.rates.specificity.value == 3 / 4
    assert ana.aided.rates.sensitivity.value == 3 / 4
    assert ana.unaided.localised.value == 2 / 4  # of four ill cases with a region
    assert ana.unaided.seconds == 13.5
    numbered = case_set.cases
    assert ana.better == (numbered[2], numbered[5])
    assert ana.worse == (numbered[3], numbered[6])
    assert ana.ai_wrong == (numbered[3], numbered[6])
    assert ana.followed == (numbered[3], numbered[6])
    assert ana.misled == (numbered[3], numbered[6])
    change = roc_auc_score(TRUTH, SECOND) - roc_auc_score(TRUTH, FIRST)
    assert ana.change.difference.value == pytest.approx(change)


def test_who_stands_by_his_own_was_not_misled(case_set):
    pairs = {n: (5, 5) if ill else (1, 1) for n, ill in enumerate(TRUTH)}
    found = score(read(case_set, "Ben", pairs), case_set)
    assert len(found.ai_wrong) == 2
    assert found.followed == found.misled == ()


def test_a_case_whose_first_call_was_wrong_too_is_followed_but_not_misled(case_set):
    pairs = {n: (5, 5) if ill else (1, 1) for n, ill in enumerate(TRUTH)} | {6: (4, 5)}
    found = score(read(case_set, "Ben", pairs), case_set)
    assert found.followed == (case_set.cases[6],)
    assert found.misled == ()


def test_ratings_in_percent_are_called_from_fifty(make_set):
    case_set = make_set(policy=Policy(Help.NEVER, Scale.PERCENT)).case_set
    found = score(read(case_set, "Ana", {0: (50, 0), 1: (49, 0), 4: (100, 0)}), case_set)
    assert found.unaided.rates.true_positives == 1
    assert found.unaided.rates.false_negatives == 1
    assert found.unaided.rates.false_positives == 1
    assert found.aided is None
    assert "No case was read" in help_lines(found, case_set)[0]


def test_one_class_alone_has_no_curve(case_set):
    found = score(read(case_set, "Ana", {0: (5, 5), 1: (5, 5)}), case_set)
    assert found.unaided.auc is None
    assert found.unaided.rates.specificity is None
    assert is_wide(found.unaided.auc)
    assert "–" in learner_table(found).rows[2][1]


def test_nothing_read_is_nothing_to_measure(case_set):
    with pytest.raises(DataError, match="Ana"):
        score(read(case_set, "Ana", {}), case_set)


def test_few_cases_give_no_place(ana, case_set):
    assert "too few" in caution(ana)
    assert places([ana, ana]) == ["no place: intervals are wide"] * 2
    assert "too few" in class_table([ana]).note


def test_many_cases_give_places(make_set):
    case_set = make_set(cases=120, policy=Policy(Help.NEVER)).case_set
    ill = [case.pneumonia for case in case_set.cases]
    good = {n: (5 if one or n % 20 == 0 else 1, 0) for n, one in enumerate(ill)}
    fair = {n: (5 if one != (n % 10 == 0) else 1, 0) for n, one in enumerate(ill)}
    scores = [score(read(case_set, name, r), case_set) for name, r in (("A", fair), ("B", good))]
    assert places(scores) == ["2 of 2", "1 of 2"]
    assert caution(scores[0]) == ""
    assert class_table(scores).note == ""


def test_the_hardest_case_is_the_one_that_most_call_wrong(ana, case_set):
    pairs = {n: (5, 5) if ill else (1, 1) for n, ill in enumerate(TRUTH)} | {2: (1, 1)}
    ben = score(read(case_set, "Ben", pairs), case_set)
    found = hardest([ana, ben], case_set)
    assert found[0] == (case_set.cases[2], 2, 2)
    assert found[1] == (case_set.cases[5], 1, 2)
    assert {wrong for _, wrong, _ in found[2:]} == {0}


def test_the_class_curve_is_the_mean_of_its_readers(ana):
    assert mean_curve([ana.unaided, ana.unaided])[-1] == 1.0
    assert mean_curve([]) is None


def test_pictures_are_drawn(ana, case_set):
    for data in (learner_picture(ana, [ana, ana], case_set), class_picture([ana], case_set)):
        assert data.startswith(b"\x89PNG")


def test_a_summary_says_what_was_found_and_what_it_is_not_for(ana, case_set, tmp_path):
    write_summary(ana, [ana], case_set, tmp_path / "a.pdf")
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "a.pdf").pages)
    for words in ("Ana", "Lesson", "75 %", "automation bias", "not for diagnosis", "too few"):
        assert words in text


def test_the_table_has_a_row_a_judgement(ana, case_set, tmp_path):
    write_csv([ana], case_set, tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == HEAD
    assert len(rows) == 16
    assert [int(row["rating"]) for row in rows if row["reading"] == "unaided"] == FIRST
    assert sum(int(row["right"]) for row in rows if row["reading"] == "aided") == 6
    assert [row["localised"] for row in rows[:8:2]] == ["1", "0", "1", "0"]


def sheets(path):
    """Rows of texts of every sheet, read by ECMA-376 alone."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(path) as book:
        names = [
            sheet.get("name")
            for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(
                f"{{{space['m']}}}sheet"
            )
        ]
        found = {}
        for number, name in enumerate(names, 1):
            tree = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
            rows = tree.iterfind(".//m:row", space)
            found[name] = [
                ["".join(cell.itertext()) for cell in row.iterfind("m:c", space)] for row in rows
            ]
    return found


def test_rjafroc_gets_a_crossed_design(ana, case_set, tmp_path):
    pairs = {n: (5, 4) if ill else (1, 2) for n, ill in enumerate(TRUTH)}
    ben = score(read(case_set, "=Ben", pairs), case_set)
    unfinished = score(read(case_set, "Cem", {0: (5, 5)}), case_set)
    write_rjafroc([ana, ben, unfinished], case_set, tmp_path / "a.xlsx")
    found = sheets(tmp_path / "a.xlsx")
    assert list(found) == ["Truth", "FP", "TP", "Readers"]
    assert found["Truth"][0] == [
        "CaseID",
        "LesionID",
        "Weight",
        "ReaderID",
        "ModalityID",
        "Paradigm",
    ]
    assert found["Truth"][1:3] == [
        ["1", "1", "1", "1, 2", "1, 2", "ROC"],
        ["2", "1", "1", "1, 2", "1, 2", "FCTRL"],
    ]
    assert len(found["Truth"]) == 9
    assert found["FP"][0] == ["ReaderID", "ModalityID", "CaseID", "FP_Rating"]
    assert found["TP"][0] == ["ReaderID", "ModalityID", "CaseID", "LesionID", "TP_Rating"]
    assert len(found["FP"]) == len(found["TP"]) == 17  # 2 readers, 2 modalities, 4 cases
    assert ["1", "2", "7", "4"] in found["FP"]
    assert ["2", "1", "1", "1", "5"] in found["TP"]
    assert ["2", "=Ben"] in found["Readers"]


def test_rjafroc_needs_somebody_who_finished(case_set, tmp_path):
    unfinished = score(read(case_set, "Cem", {0: (5, 5)}), case_set)
    with pytest.raises(DataError, match="nobody has finished"):
        write_rjafroc([unfinished], case_set, tmp_path / "a.xlsx")
