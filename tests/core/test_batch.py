"""Many films -> rows: every file is one, in order, whatever becomes of the processes."""

import shutil
from dataclasses import replace
from itertools import islice
from pathlib import Path

import psutil
import pytest

from core import crew
from core.batch import rows
from core.errors import CannotWrite, ModelMissing
from core.inference.model import load_model
from core.reporting.table import Row, made_by
from core.task import Task, analysed


@pytest.fixture
def task(unguarded: Path) -> Task:
    return Task(unguarded)


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch) -> None:
    """The processes do as the films' names say."""
    monkeypatch.setattr(crew, "ANALYST", "tests.core.hostile_analyst")


@pytest.fixture
def films(tmp_path: Path, film_file: Path):
    """Copies of the film under the given names, in that order."""

    def made(*names: str) -> list[Path]:
        folder = tmp_path / "films"
        folder.mkdir(exist_ok=True)
        return [Path(shutil.copy(film_file, folder / f"{name}.jpg")) for name in names]

    return made


def stems(found: list[Row]) -> list[str]:
    return [Path(row.file).stem for row in found]


def test_rows_are_those_of_one_film_after_the_other(task: Task, films) -> None:
    paths = films("a", "b", "c")
    paths[1].write_text("no film")
    model = load_model(task.model, threads=1)
    name = made_by(model.card, model.card.default)
    wanted = [replace(analysed(task, model, name, path), seconds=0.0) for path in paths]
    assert [row.status for row in wanted] == ["ok", "error", "ok"]
    for workers in (1, 2):
        assert [replace(row, seconds=0.0) for row in rows(paths, task, workers)] == wanted


def test_a_slow_film_does_not_change_the_order(task: Task, films, hostile) -> None:
    names = ["waits", "b", "c", "frees", "d"]
    assert stems(list(rows(films(*names), task, 2))) == names


def test_a_film_that_kills_its_process_twice_is_an_error(task: Task, films, hostile) -> None:
    found = list(rows(films("a", "deadly", "b", "c"), task, 2))
    assert stems(found) == ["a", "deadly", "b", "c"]
    assert [row.status for row in found] == ["ok", "error", "ok", "ok"]
    assert "broke down" in found[1].error
    assert found[1].model == found[0].model


def test_a_process_that_dies_once_costs_nothing(task: Task, films, hostile) -> None:
    found = list(rows(films("a", "once", "b"), task, 1))
    assert [row.status for row in found] == ["ok", "ok", "ok"]


def test_few_paths_are_drawn_ahead_of_the_rows(task: Task, films) -> None:
    drawn = []
    paths = (drawn.append(path) or path for path in films("a") * 500)
    found = rows(paths, task, 2)
    for number, _ in enumerate(islice(found, 40), 1):
        assert len(drawn) <= number + 3 + 64 + 2 * crew.GIVEN
    found.close()
    assert len(drawn) < 200


def test_closing_ends_the_processes(task: Task, films) -> None:
    before = set(psutil.Process().children())
    found = rows(films("a", "b", "c"), task, 2)
    next(found)
    assert set(psutil.Process().children()) > before
    found.close()
    assert set(psutil.Process().children()) <= before


def test_a_model_that_is_not_there(tmp_path: Path, films) -> None:
    with pytest.raises(ModelMissing):
        next(rows(films("a"), Task(tmp_path), 2))


def test_a_report_that_cannot_be_saved_ends_the_batch(task: Task, films, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        next(rows(films("a"), replace(task, reports=tmp_path / "absent"), 1))


def test_reports_and_maps_of_films_of_one_name(task: Task, films, tmp_path: Path) -> None:
    (film,) = films("a")
    other = Path(shutil.copytree(film.parent, tmp_path / "others")) / film.name
    for name in ("reports", "maps"):
        (tmp_path / name).mkdir()
    task = replace(task, reports=tmp_path / "reports", attention=tmp_path / "maps")
    list(rows([film, other, film], task, 1))
    pdfs, pngs = (sorted((tmp_path / name).iterdir()) for name in ("reports", "maps"))
    assert len(pdfs) == len(pngs) == 2
    assert all(path.read_bytes().startswith(b"%PDF-") for path in pdfs)
    assert all(path.name.startswith("a-") for path in [*pdfs, *pngs])
