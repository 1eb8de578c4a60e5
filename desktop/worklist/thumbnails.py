"""Thumbnails of the films in sight: read in the background, kept in memory, never on disk."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from core.errors import UnreadableImage
from core.imaging.thumbnail import thumbnail
from desktop.jobs import Lane
from desktop.pictures import grey_image

SIDE = 32  # pixels of the screen
PAUSE = 40  # milliseconds: who scrolls through a list does not look at each row
MOST = 400  # kept; some 16 KB each on a fine screen
NEAR = 10  # rows above and below those in sight

Sight = Callable[[], Sequence[Path]]


class Thumbnails(QObject):
    """`sight` says which films are seen or soon will be, those in sight first."""

    drawn = Signal(object)  # Path

    def __init__(self, sight: Sight, ratio: Callable[[], float]) -> None:
        super().__init__()
        self._sight, self._ratio = sight, ratio
        self._pictures: dict[Path, QPixmap] = {}  # the one that was drawn or seen last comes last
        self._lane, self._pause = Lane(self), QTimer(self)
        self._lane.stage.connect(self._take)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._read)

    def picture(self, path: Path) -> QPixmap | None:
        """What there is of a film."""
        return self._pictures.get(path)

    @property
    def busy(self) -> bool:
        """Whether more of them are on their way."""
        return self._lane.busy or self._pause.isActive()

    @Slot()
    def look(self) -> None:
        """Other rows are in sight."""
        if not self._pause.isActive():
            self._pause.start()

    @Slot()
    def forget(self) -> None:
        """No list any more."""
        self._lane.cancel()
        self._pictures.clear()

    def close(self) -> None:
        """Cancel and join."""
        self._pause.stop()
        self._lane.close()

    @Slot()
    def _read(self) -> None:
        wanted = self._sight()
        for path in wanted:
            if path in self._pictures:
                self._pictures[path] = self._pictures.pop(path)
        missing = tuple(path for path in wanted if path not in self._pictures)
        self._lane.cancel()
        if missing:
            self._lane.start(partial(draw_each, missing, round(SIDE * self._ratio())))

    @Slot(object)
    def _take(self, stage: tuple[Path, QImage]) -> None:
        path, image = stage
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(image.width() / SIDE)
        self._pictures[path] = picture
        while len(self._pictures) > MOST:
            del self._pictures[next(iter(self._pictures))]
        self.drawn.emit(path)


def draw_each(paths: Sequence[Path], side: int) -> Iterator[tuple[Path, QImage]]:
    """Yields each film in a black square; one that cannot be read leaves it empty."""
    for path in paths:
        square = np.zeros((side, side), np.uint8)
        try:
            small = thumbnail(path, side)
        except UnreadableImage:  # said in full when the film is opened
            small = square
        rows, columns = small.shape
        top, left = (side - rows) // 2, (side - columns) // 2
        edges = top, side - rows - top, left, side - columns - left
        yield path, grey_image(cv2.copyMakeBorder(small, *edges, cv2.BORDER_CONSTANT, value=0))
