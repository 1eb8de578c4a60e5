"""A case set on a stick: one zip with a manifest and de-identified films.

It may come from anywhere, so it is opened as untrusted: only the names that the manifest
asks for, each once, none larger than it says, all within limits, every film by its SHA-256.
Films are read into memory when they are shown and never written to the disk.
"""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import BadCaseSet
from core.files import written_aside
from core.imaging.radiograph import Radiograph
from core.language import marked, phrase
from core.teaching.case_set import Case, CaseSet
from core.teaching.manifest import manifest, parse

SUFFIX = ".pdcases"
MANIFEST = "manifest.json"
MOST_MANIFEST = 32 << 20  # bytes, when unpacked, as all of these
MOST_FILM = 256 << 20
MOST_WHOLE = 4 << 30
PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # files in the zip tell no time
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


@dataclass(frozen=True, slots=True)
class SetFile:
    """A case set and the file that has its films."""

    path: Path
    case_set: CaseSet

    def film(self, case: Case) -> Radiograph:
        """A case's film; it goes by no name but its case's number in reading order.

        Raises:
            BadCaseSet: the file is not what it was, or the film cannot be read.
            UnreadableImage: the film is no picture.
        """
        from core.imaging.dicom import read_dicom  # pydicom takes long to load

        number = self.case_set.order().index(case) + 1
        name = Path(phrase("Case {number}", number=number))
        radiograph = read_dicom(name, self.film_bytes(case), 0)
        return replace(radiograph.de_identified(), path=name)

    def film_bytes(self, case: Case) -> bytes:
        """The film's file, checked.

        Raises:
            BadCaseSet: the file is not what it was.
        """
        return self.films((case,))[case.id]

    def films(self, cases: tuple[Case, ...]) -> dict[str, bytes]:
        """Films by their case's id, checked.

        Raises:
            BadCaseSet: the file is not what it was.
        """
        with _Opened(self.path) as opened:
            return {case.id: opened.film(case) for case in cases}


def open_set(path: Path) -> SetFile:
    """A case set whose every film has been checked.

    Raises:
        BadCaseSet: it is missing, no case set, damaged, or made to do harm.
    """
    with _Opened(path) as opened:
        case_set = opened.case_set()
        for case in case_set.cases:
            opened.film(case)
    return SetFile(path, case_set)


def write_set(case_set: CaseSet, films: Mapping[str, bytes], path: Path) -> SetFile:
    """Write a set; what was there before stays until the new one is whole.

    Args:
        case_set: what it holds.
        films: the file of each case's film by its id.
        path: of the zip.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    head = json.dumps(manifest(case_set), ensure_ascii=False, indent=1, allow_nan=False)
    # In the order of the hashes: the trainer's order would give classes away.
    names = {case.id: _name(case) for case in sorted(case_set.cases, key=lambda case: case.id)}
    with written_aside(path) as aside, zipfile.ZipFile(aside, "w") as packed:
        packed.writestr(_entry(MANIFEST), head.encode())
        for id_, name in names.items():
            packed.writestr(_entry(name), films[id_])
    return SetFile(path, case_set)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _name(case: Case) -> str:
    return f"films/{case.id}.dcm"


class _Opened:
    """A zip that is being read; whatever is wrong with it becomes a BadCaseSet."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> "_Opened":
        try:
            if not self._path.is_file():
                raise BadCaseSet(self._path, marked("there is no such file"))
            self._zip = zipfile.ZipFile(self._path)
        except (*BROKEN, OSError) as error:
            raise BadCaseSet(self._path, marked("it is no case set, or damaged")) from error
        try:
            self._entries = self._checked()
        except BadCaseSet:
            self._zip.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def case_set(self) -> CaseSet:
        """What the manifest says, if the zip holds that and no more."""
        try:
            found = parse(self._read(MANIFEST, MOST_MANIFEST))
        except ValueError as error:
            raise BadCaseSet(self._path, str(error)) from error
        if set(self._entries) != {MANIFEST, *map(_name, found.cases)}:
            raise BadCaseSet(self._path, marked("its films are not those of its description"))
        return found

    def film(self, case: Case) -> bytes:
        """A film whose hash is right."""
        data = self._read(_name(case), MOST_FILM)
        if hashlib.sha256(data).hexdigest() != case.sha256:
            raise BadCaseSet(self._path, marked("a film was altered"))
        return data

    def _checked(self) -> dict[str, zipfile.ZipInfo]:
        """The entries by name; nothing has been unpacked yet."""
        entries = self._zip.infolist()
        named = {entry.filename: entry for entry in entries}
        if len(named) < len(entries):
            raise BadCaseSet(self._path, marked("it holds a file twice"))
        if MANIFEST not in named:
            raise BadCaseSet(self._path, marked("it is no case set"))
        for entry in entries:
            if entry.compress_type not in PLAIN or entry.flag_bits & 1:
                raise BadCaseSet(self._path, marked("it is packed in a way that is not read"))
        if sum(entry.file_size for entry in entries) > MOST_WHOLE:
            raise BadCaseSet(self._path, marked("it is too large"))
        return named

    def _read(self, name: str, most: int) -> bytes:
        entry = self._entries.get(name)
        if entry is None:
            raise BadCaseSet(self._path, marked("a film is missing"))
        if entry.file_size > most:
            raise BadCaseSet(self._path, marked("a file in it is too large"))
        try:
            with self._zip.open(entry) as file:
                data = file.read(entry.file_size + 1)  # whatever more is packed in there
        except (*BROKEN, OSError, MemoryError) as error:
            raise BadCaseSet(self._path, marked("it is damaged")) from error
        if len(data) != entry.file_size:
            raise BadCaseSet(self._path, marked("a file in it has another size than it says"))
        return data
