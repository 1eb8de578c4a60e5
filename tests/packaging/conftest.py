"""The scripts in packaging/ are no package: their folder is put on the path."""

from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(autouse=True)
def _scripts(monkeypatch):
    for folder in (PACKAGING, PACKAGING / "linux", PACKAGING / "windows", PACKAGING / "macos"):
        monkeypatch.syspath_prepend(str(folder))
