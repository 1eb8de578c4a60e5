"""Writing results so that a half-written file never replaces a good one."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import CannotWrite
from core.system_errors import said_by_system


@contextmanager
def written_aside(path: Path) -> Iterator[Path]:
    """A temporary sibling of `path` that takes its place when the block ends well.

    The sibling lies in the same folder (same file system, same rights) and is removed
    when the block fails, so the old file or the new one is there, never half of either.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".part-", suffix=path.suffix, dir=path.parent)
        os.close(handle)
        aside = Path(name)
        try:
            yield aside
            os.chmod(aside, 0o666 & ~_umask())
            _to_the_disk(aside)
            os.replace(aside, path)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(path, said_by_system(error)) from error


def write_bytes(path: Path, data: bytes) -> None:
    """Write a whole file aside, then put it in its place.

    Raises:
        CannotWrite: see `written_aside`.
    """
    with written_aside(path) as aside:
        aside.write_bytes(data)


def _to_the_disk(file: Path) -> None:
    """A power cut after the renaming must not leave an empty file."""
    with file.open("rb+") as written:
        os.fsync(written.fileno())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
