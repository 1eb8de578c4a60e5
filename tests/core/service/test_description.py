"""The API keeps to its own description."""

import json
import subprocess
import sys
from pathlib import Path

from core.service import app

COMMITTED = Path(app.__file__).with_name("openapi.json")
SETTINGS = Path(__file__).with_name("schemathesis.toml")


def test_the_committed_description_is_current() -> None:
    """If not: python -m core serve --openapi > core/service/openapi.json."""
    assert json.loads(COMMITTED.read_text(encoding="utf-8")) == app.create_app(None).openapi()


def test_schemathesis_finds_nothing(url: str, tmp_path: Path) -> None:
    """The same requests in every run, from the description, right ones and wrong ones."""
    command = [sys.executable, "-m", "schemathesis.cli", f"--config-file={SETTINGS}", "run"]
    command += [f"{url}/openapi.json", "--checks=all", "--max-examples=25"]
    command += ["--generation-deterministic", "--no-color"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-2000:]
