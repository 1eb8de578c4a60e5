"""Results on disk."""

import csv
import json

import pytest
from PIL import Image

from core.errors import CannotWrite
from core.evaluation.evaluate import evaluate
from core.evaluation.plots import pages
from core.evaluation.save import save as save_evaluation
from core.evaluation.sets import from_folder


def _evaluated(model, *folders):
    *_, found = evaluate(model, [from_folder(folder.name, folder) for folder in folders])
    return found


def test_everything_is_written_and_reads_back(model, two_sets, tmp_path):
    found = _evaluated(model, *two_sets)
    paths = save_evaluation(found, tmp_path / "new" / "results")
    assert sorted(p.name for p in (tmp_path / "new" / "results").iterdir()) == sorted(
        p.name for p in paths
    )
    assert json.loads(paths[0].read_text(encoding="utf-8")) == found.results
    with paths[1].open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 64
    assert (rows[0]["set"], rows[0]["file"]) == ("inner", "NORMAL/n0.png")
    assert float(rows[0]["probability"]) == found.sets[0].films[0].probability
    for path in paths[2:-1]:
        with Image.open(path) as picture:
            assert picture.format == "PNG"
            assert min(picture.size) > 400
            assert len(set(picture.convert("L").resize((64, 64)).tobytes())) > 10
    assert paths[-1].name == "dashboard.pdf"
    assert paths[-1].read_bytes().startswith(b"%PDF-")


def test_a_folder_that_cannot_be_made_is_one_sentence(model, two_sets, tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(CannotWrite, match="Cannot write taken"):
        save_evaluation(_evaluated(model, two_sets[0]), tmp_path / "taken")


def test_bad_files_have_empty_numbers(model, two_sets, tmp_path):
    (two_sets[0] / "NORMAL" / "broken.png").write_bytes(b"no picture")
    _, films, *_ = save_evaluation(_evaluated(model, two_sets[0]), tmp_path / "results")
    with films.open(encoding="utf-8", newline="") as file:
        (bad,) = [row for row in csv.DictReader(file) if row["error"]]
    assert (bad["file"], bad["logit"], bad["probability"]) == ("NORMAL/broken.png", "", "")


def test_curves_show_the_arrays_that_were_measured(model, two_sets):
    drawn = dict(pages(_evaluated(model, *two_sets)))
    (axes,) = drawn["roc.png"].axes
    chance, inner, at_inner, outer, _, _ = axes.get_lines()
    assert list(chance.get_xdata()) == [0, 1]
    for line, name in ((inner, "inner: "), (outer, "outer: ")):
        assert line.get_label().startswith(name)
        assert (line.get_xdata()[0], line.get_ydata()[0]) == (0, 0)
        assert (line.get_xdata()[-1], line.get_ydata()[-1]) == (1, 1)
    assert inner.get_color() != outer.get_color()
    assert inner.get_linestyle() != outer.get_linestyle()
    assert (at_inner.get_xdata()[0], at_inner.get_ydata()[0]) == (3 / 16, 15 / 16)  # screening


def test_confusion_shows_counts_and_percentages(model, two_sets):
    drawn = dict(pages(_evaluated(model, two_sets[0])))
    (axes,) = drawn["confusion.png"].axes
    assert [text.get_text() for text in axes.texts] == [
        "13\n81.2 %",
        "3\n18.8 %",
        "1\n6.2 %",
        "15\n93.8 %",
    ]


def test_a_set_of_one_class_is_drawn_without_curves(model, two_sets):
    for path in (two_sets[0] / "PNEUMONIA").iterdir():
        path.write_bytes(b"no picture")
    drawn = dict(pages(_evaluated(model, two_sets[0])))
    assert len(drawn["roc.png"].axes[0].get_lines()) == 1  # chance alone
    assert drawn["roc.png"].axes[0].get_legend() is None
    drawn["dashboard.png"].draw_without_rendering()
