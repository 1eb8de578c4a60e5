"""The index of a DICOM medium -> the pictures that are on it (PS3.3 F, PS3.10 8).

Records are read one after the other, as they lie in the file: the offsets between them,
which may be wrong or lead round in circles, are not followed.
"""

import logging
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydicom import dcmread
from pydicom.dataset import Dataset

from core.errors import UnreadableImage
from core.imaging.coding import RefusedPixels
from core.imaging.dicom import DAMAGED
from core.imaging.facts import text, value
from core.imaging.parse import Metered
from core.imaging.read import contents
from core.language import marked

MOST_BYTES = 16 << 20  # of an index: some 30,000 pictures
MOST_READS = 2_000_000  # of the parser, two for each element
FORBIDDEN = frozenset("/\\:\0")  # in a component of a File ID


@dataclass(frozen=True, slots=True)
class Medium:
    """`films` exist and lie on the medium, in the index's order; `left_out` do not."""

    films: tuple[Path, ...]
    left_out: int = 0


def read_dicomdir(path: Path) -> Medium:
    """The pictures that a DICOMDIR refers to; each file once.

    Left out are references out of the medium (`..`, drives, symbolic links) and to what is
    missing or no regular file.

    Raises:
        UnreadableImage: it cannot be read, or is no DICOMDIR.
    """
    logging.getLogger("pydicom").disabled = True  # its lines quote values: patients' names
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            index = dcmread(Metered(contents(path, MOST_BYTES), MOST_READS), force=True)
            records = value(index, "DirectoryRecordSequence")
            wanted = [_file_id(record) for record in records or () if _is_picture(record)]
        except RefusedPixels as error:
            raise UnreadableImage(path, str(error)) from error
        except DAMAGED as error:
            raise UnreadableImage(path, marked("the index of the disc is damaged")) from error
    if "DirectoryRecordSequence" not in index:
        raise UnreadableImage(path, marked("it is no DICOMDIR"))
    root = path.resolve().parent
    found = [_located(root, file_id) for file_id in wanted]
    films = tuple(dict.fromkeys(film for film in found if film is not None))
    return Medium(films, sum(film is None for film in found))


def _is_picture(record: Dataset) -> bool:
    return text(record, "DirectoryRecordType").upper() == "IMAGE"


def _file_id(record: Dataset) -> tuple[str, ...]:
    found: Any = value(record, "ReferencedFileID")
    if found is None:
        return ()
    return (found,) if isinstance(found, str) else tuple(str(part) for part in found)


def _located(root: Path, file_id: Sequence[str]) -> Path | None:
    if not file_id or any(part in ("", ".", "..") or FORBIDDEN & set(part) for part in file_id):
        return None
    for parts in (file_id, [part.lower() for part in file_id]):  # some systems show it so
        try:
            place = root.joinpath(*parts).resolve(strict=True)
            if place.is_relative_to(root) and place.is_file():
                return place
        except (OSError, ValueError, RuntimeError):  # RuntimeError: links in a circle
            continue
    return None
