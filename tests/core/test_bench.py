"""The benchmark measures both paths in processes of their own."""

import json
from pathlib import Path

import pytest

from core.bench import OURS, Timing, measure, table
from core.cli import main
from core.errors import DataError
from core.paths import DEFAULT_MODEL


def test_our_path_is_timed(film_file: Path) -> None:
    timing = measure(OURS, [film_file, film_file], DEFAULT_MODEL, rounds=2)
    assert timing.films == 4
    assert set(timing.parts_ms) == {"read", "classify", "attention"}
    assert 0 < timing.median_ms < 5000
    assert timing.peak_mb is None or timing.peak_mb < 400


def test_a_path_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such file"):
        measure(OURS, [tmp_path / "absent.jpg"], DEFAULT_MODEL, rounds=1)


def test_table_shows_paths_side_by_side() -> None:
    one = Timing("Ours", 3, 0.1, 0.05, 20.0, 10.0, {"read": 4.0}, 120.0)
    other = Timing("Keras", 3, 4.0, 1.0, 900.0, 400.0, {"classify": 60.0}, None)
    lines = table([one, other]).splitlines()
    assert lines[0].split() == ["Ours", "Keras"]
    assert any(line.split() == ["median", "film", "10.0", "ms", "400.0", "ms"] for line in lines)


def test_command_without_films_makes_its_own(
    capsys: pytest.CaptureFixture[str], model_copy: Path
) -> None:
    assert main(["bench", "--rounds", "1", "--json", "--model", str(model_copy)]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["timings"][0]["path"] == "PneumoDetect"
    assert result["ratio"] is None  # no Keras master in this copy
