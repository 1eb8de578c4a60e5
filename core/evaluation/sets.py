"""Labelled sets of films to be evaluated on, by folder or by manifest."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.errors import DataError
from core.training.dataset import Film, one_copy_each, read_manifest
from core.training.scan import class_files, patient_group


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Films with known labels under one name; `Film.file` is relative to `folder`.

    `what` says in words which films these are. `copies` are further files of the same
    films, in another size or shape: they are not measured.
    """

    name: str
    folder: Path
    films: tuple[Film, ...]
    what: str
    copies: tuple[Film, ...] = ()


def from_folder(name: str, folder: Path, groups: Mapping[Path, str] | None = None) -> LabelledSet:
    """Every film below the class folders of `folder`; no picture is opened yet.

    Args:
        name: of the set, for tables and plots.
        folder: holds class folders; see `core.training.scan.class_files`.
        groups: patients by resolved path (`read_groups`); from the file names for None.

    Raises:
        DataError: there is no such folder, or it lacks films of a class.
    """
    films = tuple(
        Film(
            file=path.relative_to(folder).as_posix(),
            label=label,
            patient_group=patient_group((groups or {}).get(path.resolve(), path.stem)),
        )
        for path, label in class_files(folder)
    )
    return LabelledSet(name, folder, films, name)


def from_manifest(name: str, folder: Path, manifest: Path, split: str) -> LabelledSet:
    """The films of one split of a manifest, each once, their files lying in `folder`.

    Raises:
        DataError: the manifest cannot be read, or has no films in this split.
    """
    files = tuple(film for film in read_manifest(manifest) if film.split == split)
    if not files:
        raise DataError(manifest.name, f"it has no films in the split {split!r}")
    films = one_copy_each(files)
    once = {film.file for film in films}
    copies = tuple(film for film in files if film.file not in once)
    return LabelledSet(name, folder, films, f"patient-grouped {split} films", copies)
