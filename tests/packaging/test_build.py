"""What is done to a bundle that came out of PyInstaller, and what it starts."""

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="done on Linux alone")


@pytest.fixture
def bundle(tmp_path, monkeypatch):
    import build

    monkeypatch.setattr(build, "BUNDLE", tmp_path)
    return tmp_path


def library(bundle, place, content):
    path = bundle / "_internal" / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_libraries_that_came_twice_are_one(bundle):
    import build

    first = library(bundle, "a.libs/libx-1.so.3", b"the same")
    second = library(bundle, "b.libs/libx-1.so.3", b"the same")
    others = [
        library(bundle, "c.libs/libx-1.so.3", b"another"),
        library(bundle, "c.libs/liby.so", b"the same"),
    ]
    build.share()
    assert second.is_symlink()
    assert second.resolve() == first
    assert not any(path.is_symlink() for path in (first, *others))
    assert "b.libs/libx-1.so.3 -> ../a.libs/libx-1.so.3" in build.listing()


def test_python_is_not_looked_for_where_it_was_built(bundle):
    import build

    folder = sysconfig.get_config_var("LIBDIR")
    places = (Path(subprocess.__file__).parent / "lib-dynload").glob("*.so")
    bound = [path for path in places if f"[{folder}]" in build.readelf(path)]
    if not bound:
        pytest.skip("this Python's libraries are not bound to a folder")
    target = bundle / "_internal" / "python3" / "lib-dynload" / bound[0].name
    target.parent.mkdir(parents=True)
    shutil.copy(bound[0], target)
    target.chmod(0o755)
    build.unbind(folder)
    assert folder not in build.readelf(target)
    assert "[$ORIGIN/../..]" in build.readelf(target)
    name = bound[0].name.partition(".")[0]
    code = f"import sys; sys.path.insert(0, {str(target.parent)!r}); import {name}"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("name", "usage"),
    [
        ("pneumodetect", "usage: pneumodetect "),
        ("/usr/bin/pneumodetect-cli", "usage: pneumodetect-cli "),
        ("C/PneumoDetect-CLI.exe", "usage: pneumodetect-cli "),
    ],
)
def test_the_name_says_which_program_starts(name, usage):
    program = (PROJECT / "packaging/entry/program.py").read_text()
    code = f"import sys\nsys.argv = [{name!r}, '--help']\n{program}"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith(usage)
