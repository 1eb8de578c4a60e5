"""Servers of the local API in processes of their own, on free ports of the loopback."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@contextmanager
def running(*arguments: str | Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """`python -m ARGUMENTS`, and the address that it prints."""
    process = subprocess.Popen(
        [sys.executable, "-m", *map(str, arguments)],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        if not line.startswith("http://"):
            process.kill()
            pytest.fail(f"no address: {process.communicate()}")
        yield line.strip().removesuffix("/docs"), process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def serving() -> Callable[..., object]:
    """Start a server."""
    return running


@pytest.fixture(scope="module")
def url(unguarded: Path) -> Iterator[str]:
    """A server with the shipped model without its guard."""
    with running("core", "serve", "--port", "0", "--workers", "1", "--model", unguarded) as (at, _):
        yield at
