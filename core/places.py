"""Where films lie: files and folders -> files."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from core.errors import UnreadableImage
from core.language import marked

NO_FILMS = ("__MACOSX", "DICOMDIR")


def files_in(places: Sequence[Path], besides: Iterable[Path] = ()) -> Iterator[Path]:
    """Every file of `places` and in the folders below them, each once, in a fixed order.

    Places come as they are given, the files of a folder by name, before its subfolders.
    Whether a file is a film is told from its content, later. Left out are hidden entries,
    `__MACOSX`, DICOMDIR and links to folders.

    Args:
        places: files and folders; what lies in another one of them is left to that one.
        besides: files and folders to be left out as well.

    Raises:
        UnreadableImage: a place is not there.
    """
    for place in places:
        if not place.exists():
            raise UnreadableImage(place, marked("there is no such file or folder"))
    whole = {place.resolve() for place in places}
    left_out = {place.resolve() for place in besides}
    seen = set()
    for place in places:
        real = place.resolve()
        if real not in seen and whole.isdisjoint(real.parents):
            seen.add(real)
            yield from _below(place, left_out) if place.is_dir() else (place,)


def _below(folder: Path, left_out: set[Path]) -> Iterator[Path]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: (entry.is_dir(), entry.name))
    except OSError:
        yield folder  # reading it will say why not
        return
    real = folder.resolve()  # once, not for each of perhaps 100,000 files
    for entry in entries:
        hidden = entry.name.startswith(".") or entry.name in NO_FILMS
        if hidden or real / entry.name in left_out:
            continue
        if not entry.is_dir():
            yield folder / entry.name
        elif not entry.is_symlink():
            yield from _below(folder / entry.name, left_out)
