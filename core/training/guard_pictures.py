"""What the guard learns from: frontal chests, other pictures, and what is made of chests."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import DataError
from core.imaging import read_radiograph
from core.inference.guard import FRONTAL, INVERTED, LATERAL, OTHER, SEVERAL, TURNED
from core.inference.preprocess import resized
from core.training.augment import Source, view
from core.training.dataset import TRAIN, VALIDATION, Film
from core.training.scan import class_files
from core.training.sheets import page, sheet

Grey = NDArray[np.uint8]

ADULTS = "adults"  # an origin, as are the names of the folders
LATERAL_FOLDER = "cxr_lateral"  # the kind of unsuitable picture that is told apart
FILMS = 400  # of each label in each folder of the training split
VIEWS, LATERAL_VIEWS = 2, 12  # of each unsuitable picture
SHEETS = {TRAIN: 1200, VALIDATION: 200}  # at most one for each frontal chest
SHRUNK = 360  # pixels of a side from which views are drawn


@dataclass(frozen=True, slots=True)
class Material:
    """Where the pictures lie.

    `folder`, `films`: a labelled data set and its manifest. `unsuitable`: a folder for each
    kind of picture that is no frontal chest, lateral chests in `cxr_lateral`. `adults`:
    frontal chests of other patients, in class folders.
    """

    folder: Path
    films: tuple[Film, ...]
    unsuitable: Path
    adults: Path


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A picture as the network sees it, (size, size) uint8, and what it shows.

    `kind` is one of `core.inference.guard.KINDS`; `origin` the folder it comes from.
    `split` is train or validation: the latter is only measured on. `half`, 0 or 1, depends
    on the file's hash alone. `plain` pictures are files as they are.
    """

    small: Grey
    kind: str
    origin: str
    split: str = TRAIN
    half: int = 0
    plain: bool = False


class Painter:
    """Draws the pictures of a material, the same ones for the same seed."""

    def __init__(self, material: Material, size: int, seed: int = 0) -> None:
        self._material, self._size = material, size
        self._rng = np.random.default_rng(seed)

    def pictures(self) -> Iterator[Picture]:
        """All of them.

        Raises:
            DataError: a folder is missing or empty.
            UnreadableImage: a file is no picture.
        """
        for split in (TRAIN, VALIDATION):
            frontal = []
            for picture in self._frontal(split):
                yield picture
                if picture.split == split:
                    frontal.append(picture.small)
                    yield from self._spoilt(picture)
            yield from self._sheets(frontal, split)
        yield from self._unsuitable()

    def _frontal(self, split: str) -> Iterator[Picture]:
        for film in self._chosen(split):
            path = self._material.folder / film.file
            origin = film.file.split("/")[0]
            yield from self._plain_and_views(path, FRONTAL, origin, split, split == TRAIN)
        if split == TRAIN:
            for path, _ in class_files(self._material.adults):
                half = _half(path)
                split = VALIDATION if half else TRAIN
                yield from self._plain_and_views(path, FRONTAL, ADULTS, split, VIEWS * (1 - half))

    def _chosen(self, split: str) -> list[Film]:
        """All films to measure on; a draw of those to learn from."""
        there = [film for film in self._material.films if film.split == split]
        if split == VALIDATION:
            return there
        groups = defaultdict(list)
        for film in there:
            groups[film.file.split("/")[0], film.label].append(film)
        drawn = (
            films[i]
            for _, films in sorted(groups.items())
            for i in sorted(self._rng.permutation(len(films))[:FILMS])
        )
        return list(drawn)

    def _unsuitable(self) -> Iterator[Picture]:
        folders = sorted(path for path in self._material.unsuitable.glob("*") if path.is_dir())
        if not folders:
            raise DataError(str(self._material.unsuitable), "it holds no folders of pictures")
        for folder in folders:
            lateral = folder.name == LATERAL_FOLDER
            kind, views = (LATERAL, LATERAL_VIEWS) if lateral else (OTHER, VIEWS)
            for path in sorted(path for path in folder.iterdir() if path.is_file()):
                yield from self._plain_and_views(path, kind, folder.name, TRAIN, views)

    def _plain_and_views(
        self, path: Path, kind: str, origin: str, split: str, views: int
    ) -> Iterator[Picture]:
        grey = read_radiograph(path).grey
        half = _half(path)
        yield Picture(resized(grey, self._size), kind, origin, split, half, plain=True)
        for _ in range(views):
            seen = self._view(grey)
            if kind != FRONTAL and self._rng.random() < 0.2:
                yield Picture(255 - seen, OTHER, origin, split, half)
            else:
                yield Picture(seen, kind, origin, split, half)

    def _view(self, grey: Grey) -> Grey:
        rows, columns = grey.shape
        aspect = columns / rows if rows != columns else float(self._rng.uniform(1.0, 1.6))
        tight = bool(self._rng.random() < 0.5)
        return view(Source(resized(grey, SHRUNK), aspect, tight), self._size, self._rng)

    def _spoilt(self, picture: Picture) -> Iterator[Picture]:
        """Now and then a frontal chest's negative; now and then the chest turned."""
        origin, split = picture.origin, picture.split
        if self._rng.random() < 0.35:
            yield Picture(255 - picture.small, INVERTED, origin, split)
        if self._rng.random() < 0.3:
            turned = np.rot90(picture.small, int(self._rng.integers(1, 4)))
            yield Picture(np.ascontiguousarray(turned), TURNED, origin, split)

    def _sheets(self, frontal: list[Grey], split: str) -> Iterator[Picture]:
        def draw() -> Grey:
            return frontal[self._rng.integers(len(frontal))]

        for number in range(min(SHEETS[split], len(frontal))):
            paint = page if number % 4 == 0 else sheet
            yield Picture(resized(paint(draw, self._rng), self._size), SEVERAL, "sheets", split)


def _half(path: Path) -> int:
    return hashlib.sha256(path.read_bytes()).digest()[-1] & 1
