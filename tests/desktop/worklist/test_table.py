"""The list as a CSV table: as `batch` would have written it."""

import csv
import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.reporting.table import COLUMNS, made_by
from core.results import earlier, read_results, write_results
from core.task import Task, analysed
from desktop.worklist.table import Unread, table_rows

WAIT = 20_000


@pytest.fixture
def analysed_list(qtbot, window, make_film, tmp_path, dialogs):
    folder = tmp_path / "films"
    folder.mkdir()
    for name in ("films/=cmd.png", "films/b.png"):
        make_film(name)
    make_film("films/grey.png", flat=90)
    (folder / "z.png").write_bytes(b"no picture")
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.open_places([folder])
    with qtbot.waitSignal(window.worklist.run.ended, timeout=WAIT):
        window.worklist.dock.analyse_all.click()
    dialogs.target = tmp_path / "table.csv"
    return window


def export(qtbot, window):
    qtbot.waitUntil(window.menus.save_table.isEnabled, timeout=WAIT)
    with qtbot.waitSignal(window.session.saved, timeout=WAIT):
        window.menus.save_table.trigger()


def test_the_table_is_what_a_batch_writes(qtbot, analysed_list, dialogs, model):
    export(qtbot, analysed_list)
    table = list(read_results(dialogs.target))
    name = made_by(model.card, model.card.operating_point(None))
    rows = [analysed(Task(), model, name, path) for path in analysed_list.worklist.rows.shown]
    assert [row["status"] for row in table] == ["ok", "ok", "refused", "error"]
    for written, row in zip(table, rows, strict=True):
        expected = dataclasses.asdict(row)
        for column in set(COLUMNS) - {"seconds"}:
            wanted = expected[column]
            if isinstance(wanted, float):
                assert float(written[column]) == pytest.approx(wanted, abs=1e-6)
            else:
                assert written[column] == ("" if wanted is None else wanted)
    assert float(table[0]["seconds"]) > 0
    assert earlier(dialogs.target, name).statuses == {"ok": 2, "refused": 1, "error": 1}
    assert analysed_list.status.activity.text() == "Saved as table.csv"


def test_the_table_follows_order_filter_and_operating_point(qtbot, analysed_list, dialogs):
    dock, session = analysed_list.worklist.dock, analysed_list.session
    point = session.card.operating_points[-1].name
    session.choose_point(point)
    dock.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    qtbot.keyClicks(dock.words, "g")
    dialogs.target.write_text("old")
    export(qtbot, analysed_list)
    with dialogs.target.open() as file:
        table = list(csv.DictReader(file))
    names = [path.name for path in analysed_list.worklist.rows.shown]
    assert [row["file"].rpartition("/")[2] for row in table] == names
    assert names[0] == "z.png"
    assert all(f" {point} " in row["model"] for row in table)


def test_films_that_wait_are_left_out_and_the_question_says_so(
    qtbot, window, make_film, tmp_path, dialogs
):
    paths = [make_film(f"{name}.png") for name in "abc"]
    assert not window.menus.save_table.isEnabled()
    with qtbot.waitSignal(window.session.explained, timeout=WAIT):
        window.open_places(paths)
    dialogs.target = tmp_path / "table.csv"
    export(qtbot, window)
    assert dialogs.suggested.name == "worklist.csv"
    assert "2 of 3" in dialogs.title
    assert [row["file"] for row in read_results(dialogs.target)] == [str(paths[0])]


def test_a_table_that_cannot_be_written_is_an_error_and_the_old_one_stays(
    qtbot, analysed_list, dialogs, notices, tmp_path
):
    dialogs.target = tmp_path / "nowhere" / "table.csv"
    with qtbot.waitSignal(analysed_list.failed, timeout=WAIT):
        analysed_list.worklist.dock.export.click()
    assert "table.csv" in notices[0].text
    qtbot.waitUntil(analysed_list.menus.save_table.isEnabled, timeout=WAIT)


def test_a_file_that_names_a_formula_is_none_in_the_table(qtbot, analysed_list, dialogs):
    path = Path("=1+1.png")
    write_results(dialogs.target, table_rows([Unread(path, "=bad")], ""))
    (row,) = read_results(dialogs.target)
    assert (row["file"], row["error"]) == ("'=1+1.png", "'=bad")
