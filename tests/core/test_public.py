"""What scripts import, and the README's example of it."""

import re
import subprocess
import sys
from pathlib import Path

import core

README = Path(__file__).resolve().parents[2] / "README.md"


def test_every_public_name_is_there_and_explained() -> None:
    for name in core.__all__:
        assert getattr(core, name).__doc__, name


def test_the_package_alone_loads_nothing_heavy() -> None:
    code = "import sys, core; sys.exit(any(m in sys.modules for m in ('numpy', 'cv2', 'pydicom')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_example_in_the_readme_runs(film_file: Path, tmp_path: Path) -> None:
    section = README.read_text(encoding="utf-8").split("## In Python")[1]
    example = re.search(r"```python\n(.*?)```", section, re.DOTALL)
    assert example is not None
    (tmp_path / "example.py").write_text(example.group(1), encoding="utf-8")
    (tmp_path / "archive").mkdir()
    film_file.rename(tmp_path / "archive" / "film.jpg")
    done = subprocess.run(
        [sys.executable, "example.py"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(README.parent), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    first, second = done.stdout.splitlines()
    assert first.startswith("film.jpg")
    assert second.split()[:2] == ["archive/film.jpg", "refused"] or " ok " in second
    assert (tmp_path / "film.pdf").read_bytes().startswith(b"%PDF-")
