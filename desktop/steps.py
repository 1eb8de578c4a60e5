"""What the worker threads draw from: core's stages, made ready for the screen."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from core.imaging import read_radiograph
from core.imaging.radiograph import Radiograph
from core.imaging.voi import inverted
from core.inference.attention import Attention
from core.inference.classifier import Prediction, Refusal, classify
from core.inference.model import Model
from core.reporting.report import Report
from core.study import analyse
from desktop.films import find_films
from desktop.kept import NO_FILE, Kept, keep, stamp_of
from desktop.outcomes import finding
from desktop.pictures import colour_image
from desktop.viewer.film import prepare
from desktop.viewer.layer import evidence_layer


@dataclass(frozen=True, slots=True)
class Wish:
    """How to analyse a film.

    `operating_point` is a name from the model card, empty for its default; `force` insists
    where the guard refuses; `frame` is which of several pictures in the file.
    """

    operating_point: str = ""
    force: bool = False
    frame: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Recalled:
    """A finding that was kept, of the film that is being read; the radiograph has no pixels."""

    finding: Prediction | Refusal


@dataclass(frozen=True, slots=True)
class Pages:
    """A report's pages, drawn with so many pixels to the inch."""

    images: tuple[QImage, ...]
    dpi: float


class Analyst:
    """Holds the model, loaded when it is first needed; for one thread only."""

    def __init__(self, load: Callable[[], Model]) -> None:
        self._load = load
        self._model: Model | None = None
        self._began, self._stamp = 0.0, NO_FILE  # of the file that was opened last

    def warm_up(self) -> Iterator[object]:
        """Load the model; yields its card.

        Raises:
            ModelError: the model folder cannot be used.
        """
        yield self.ready().card

    def open_places(
        self, places: Sequence[Path], wish: Wish, current: Path | None = None
    ) -> Iterator[object]:
        """Yields the Films in `places`, then the stages of `current`, or of the first.

        Raises:
            UnreadableImage: there is none, or the first cannot be read.
        """
        films = find_films(places)
        if current in films.paths:
            films = films.moved(films.paths.index(current))
        yield films
        yield from self.open(films.current, wish)

    def open(self, path: Path, wish: Wish, kept: Kept | None = None) -> Iterator[object]:
        """Yields the Film before the model is even needed, then as `analyse`.

        Where `kept` is of this very file, its finding comes even before, Recalled, and nothing
        is analysed.

        Raises:
            UnreadableImage: the file holds no radiograph that this program reads.
            ModelError: the model folder cannot be used.
        """
        self._begin(path)
        if kept and wish.frame == 0 and kept.stamp == self._stamp:
            yield from self._recall(kept, wish)
        else:
            yield from self._show(read_radiograph(path, wish.frame), wish)

    def open_inverted(self, radiograph: Radiograph, wish: Wish) -> Iterator[object]:
        """As `open`, for the film opened last, with black for white.

        Raises:
            ModelError: the model folder cannot be used.
        """
        self._began = time.perf_counter()
        yield from self._show(inverted(radiograph), wish)

    def analyse(self, radiograph: Radiograph, wish: Wish) -> Iterator[object]:
        """Of the film opened last: the ModelCard, then Refusal, or Prediction and its Layer.

        What is to be kept comes after Refusal and Prediction.

        Raises:
            ModelError: the model folder cannot be used.
        """
        model = self.ready()
        yield model.card
        for stage in analyse(radiograph, model, _point(model, wish), wish.force):
            if isinstance(stage, Attention):
                yield evidence_layer(stage)
            else:
                yield stage
                if radiograph.frame == 0:  # what is kept of a file is of its first picture
                    yield self._keep(model, stage)

    def judge(self, path: Path, wish: Wish) -> Kept:
        """What is to be kept of a film that nobody looks at.

        Raises:
            UnreadableImage: the file holds no radiograph that this program reads.
            ModelError: the model folder cannot be used.
        """
        model = self.ready()
        self._begin(path)
        film = read_radiograph(path)
        return self._keep(model, classify(model, film, _point(model, wish), wish.force))

    def _begin(self, path: Path) -> None:
        self._began, self._stamp = time.perf_counter(), stamp_of(path)

    def _recall(self, kept: Kept, wish: Wish) -> Iterator[object]:
        yield Recalled(kept.read_at(wish.operating_point))
        outcome = kept.outcome(read_radiograph(kept.path), wish.operating_point)
        yield prepare(finding(outcome).radiograph)
        yield evidence_layer(outcome) if isinstance(outcome, Attention) else outcome

    def _keep(self, model: Model, found: Prediction | Refusal) -> Kept:
        return keep(model, found, self._stamp, time.perf_counter() - self._began)

    def _show(self, radiograph: Radiograph, wish: Wish) -> Iterator[object]:
        yield prepare(radiograph)
        yield from self.analyse(radiograph, wish)

    def ready(self) -> Model:
        """The model, loaded now if it was not yet.

        Raises:
            ModelError: the model folder cannot be used.
        """
        if self._model is None:
            self._model = self._load()
        return self._model


def _point(model: Model, wish: Wish) -> str | None:
    names = [point.name for point in model.card.operating_points]
    return wish.operating_point if wish.operating_point in names else None


def save_report(report: Report, path: Path) -> Iterator[Path]:
    """Write the PDF; yields its path.

    Raises:
        CannotWrite: the file cannot be written there.
    """
    from core.reporting.pdf import write_pdf  # slow to import, and not needed to start

    write_pdf(report, path)
    yield path


def draw_pages(report: Report, dpi: float) -> Iterator[Pages]:
    """Draw the report's pages as they will be saved."""
    from core.reporting.pages import page_pictures
    from core.reporting.pdf import pdf_bytes

    yield Pages(tuple(map(colour_image, page_pictures(pdf_bytes(report), dpi))), dpi)


def save_picture(attention: Attention, path: Path) -> Iterator[Path]:
    """Write the film with its evidence; yields its path.

    Raises:
        CannotWrite: the file cannot be written there.
    """
    from core.reporting.picture import write_overlay_png

    write_overlay_png(attention, path)
    yield path
