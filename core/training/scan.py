"""Folders of films to labelled records: class folders, patient groups, sizes, hashes."""

import csv
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.errors import DataError, UnreadableImage
from core.imaging import read_radiograph
from core.training.dataset import LABELS, Film
from core.training.duplicates import fingerprint

# Kermany 2018: person123_bacteria_45, IM-0115-0001, NORMAL2-IM-0115-0001; NIH: 00001281_000.
# The bare number, whatever stands around it: two people at worst become one group.
PATIENT = re.compile(r"person\d+|IM-\d+|^\d{8}(?=_\d{3}$)")
SUBTYPE = re.compile(r"bacteria|virus", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scanned:
    """One file of `total`: a film, or the sentence why it is none."""

    done: int
    total: int
    file: str
    film: Film | None = None
    error: str = ""


def class_files(folder: Path) -> list[tuple[Path, str]]:
    """Every file in or below a class folder of `folder` with its label, sorted.

    A class folder is called NORMAL or PNEUMONIA, in any case, at any depth (the published
    archive has train/NORMAL, test/NORMAL and so on). Hidden files and `__MACOSX` are left.

    Raises:
        DataError: there is no such folder, or it lacks films of a class.
    """
    if not folder.is_dir():
        raise DataError(str(folder), "there is no such folder")
    found = []
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        labels = [part.upper() for part in parts[:-1] if part.upper() in LABELS]
        hidden = any(part.startswith((".", "__")) for part in parts)
        if labels and not hidden and path.is_file():
            found.append((path, labels[-1]))
    missing = [label for label in LABELS if label not in {label for _, label in found}]
    if missing:
        raise DataError(str(folder), f"it holds no films in a folder called {missing[0]}")
    return found


def scan(folder: Path, groups: Mapping[Path, str] | None = None) -> Iterator[Scanned]:
    """Read every film below the class folders of `folder`.

    A file that cannot be read is an item with an error, not an end.

    Args:
        folder: holds class folders; see `class_files`.
        groups: patient groups by resolved file path, where they are known; see `read_groups`.

    Raises:
        DataError: there is no such folder, or it lacks films of a class.
    """
    files = class_files(folder)
    for done, (path, label) in enumerate(files, 1):
        name = path.relative_to(folder).as_posix()
        try:
            film = _film(path, name, label, (groups or {}).get(path.resolve(), path.stem))
        except UnreadableImage as error:
            yield Scanned(done, len(files), name, error=str(error))
        else:
            yield Scanned(done, len(files), name, film)


def _film(path: Path, name: str, label: str, group: str) -> Film:
    grey = read_radiograph(path).grey
    subtype = SUBTYPE.search(path.stem)
    return Film(
        file=name,
        label=label,
        subtype=subtype.group().lower() if subtype else "",
        patient_group=patient_group(group),
        width=grey.shape[1],
        height=grey.shape[0],
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        fingerprint=fingerprint(grey),
    )


def patient_group(name: str) -> str:
    """The patient in a file's stem or a table's entry: the bare number, or the whole of it."""
    number = PATIENT.search(name)
    return number.group() if number else name


def read_groups(path: Path) -> dict[Path, str]:
    """Patient groups from a CSV table with the columns `file` and `patient_group`.

    Files are relative to the table's own folder.

    Raises:
        DataError: the table cannot be read or lacks a column.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return {
                (path.parent / row["file"]).resolve(): row["patient_group"]
                for row in csv.DictReader(file)
            }
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(path.name, "it cannot be read as a CSV table") from error
    except KeyError as error:
        raise DataError(path.name, f"there is no column {error}") from error
