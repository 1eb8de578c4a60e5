"""Rows as words in cells."""

from pathlib import Path

from PySide6.QtCore import Qt

from desktop.worklist.model import PROBABILITY, WorklistModel
from desktop.worklist.row import Row, State


def test_a_name_is_neither_taken_for_html_nor_turned_round():
    path = Path("<b>\u202egnp.exe")
    rows = WorklistModel()
    rows.list_films([path])
    rows.put(Row(path, State.FAILED, f"Cannot read {path.name}"))
    assert rows.index(0, 0).data() == "<b>gnp.exe"
    assert rows.index(0, 2).data() == "Cannot read <b>gnp.exe"
    assert rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "&lt;b&gt;gnp.exe"


def test_a_film_that_is_listed_again_keeps_what_is_known_of_it():
    rows = WorklistModel()
    rows.list_films([Path("a"), Path("b")])
    rows.put(Row(Path("b"), State.RESULT, "NORMAL", 0.1))
    rows.put(Row(Path("gone"), State.RESULT, "NORMAL", 0.1))
    rows.list_films([Path("b"), Path("c")])
    assert rows.row(Path("b")) == Row(Path("b"), State.RESULT, "NORMAL", 0.1)
    assert rows.waiting() == (Path("c"),)
    assert rows.row(Path("gone")).state is State.WAITING


def test_no_probability_is_a_round_one():
    rows = WorklistModel()
    path = Path("a.png")
    for probability, said in ((0.99997, "99.9 %"), (0.00001, "0.1 %"), (0.5, "50.0 %")):
        rows.list_films([path])
        rows.put(Row(path, State.RESULT, "", probability))
        assert rows.index(0, PROBABILITY).data() == said
