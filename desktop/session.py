"""What is open and what is known about it: the model between the window and core."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import CoreError
from core.inference.card import ModelCard
from core.inference.classifier import Prediction, Refusal
from core.inference.model import Model
from core.language import marked, shown
from desktop.films import Films
from desktop.jobs import Lane, Steps
from desktop.kept import Kept
from desktop.outcomes import Outcome, at_point, finding
from desktop.steps import Analyst, Recalled, Wish
from desktop.viewer.film import Film
from desktop.viewer.layer import Layer
from desktop.writing import Writing

READING, LOADING = marked("Reading the film…"), marked("Loading the model…")
ANALYSING = marked("Analysing…")


class Session(QObject):
    """One film at a time; a later one replaces it and all that is still on its way."""

    began = Signal(str)  # another film: what is being done
    closed = Signal()  # no film any more
    film_read = Signal(object)  # Film
    card_read = Signal(object)  # ModelCard
    found = Signal(object)  # Prediction | Refusal
    kept = Signal(object)  # Kept
    explained = Signal(object)  # Layer
    failed = Signal(object)  # CoreError: there is no answer
    nothing_found = Signal(object)  # CoreError: what is open stays
    saved = Signal(object)  # Path
    working = Signal(str)  # what takes a while; empty when nothing does
    listed = Signal(object)  # Films: other ones than before
    changed = Signal()  # films, outcome or busy

    def __init__(self, load: Callable[[], Model], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.operating_point = ""
        self.load = load
        self._analyst = Analyst(load)
        self._films: Films | None = None
        self._card: ModelCard | None = None
        self._outcome: Outcome | None = None
        self._judged = False
        self._looking = False  # for other films, while those that are open stay
        self._kept: dict[Path, Kept] = {}
        self._pictures = (0, 1)  # which of how many in the file
        self._analysis, self.writing = Lane(self), Writing(self)
        self._analysis.stage.connect(self._take)
        self._analysis.failed.connect(self._fail)
        self._analysis.finished.connect(self._rest)
        self.writing.began.connect(self._begin_writing)
        self.writing.saved.connect(self.saved)
        self.writing.ended.connect(self._rest)

    @property
    def films(self) -> Films | None:
        """What next and previous go through."""
        return self._films

    @property
    def card(self) -> ModelCard | None:
        """The loaded model's."""
        return self._card

    @property
    def outcome(self) -> Outcome | None:
        """What could be saved now."""
        return self._outcome

    @property
    def judged(self) -> bool:
        """Whether the verdict on the film is known, perhaps before it is on screen."""
        return self._judged

    @property
    def busy(self) -> bool:
        """Whether a film is being read or analysed."""
        return self._analysis.busy

    @property
    def saving(self) -> bool:
        """Whether a file is being written."""
        return self.writing.busy

    @Slot()
    def warm_up(self) -> None:
        """Load the model while the user looks for a film; what is being opened does so too."""
        if not self._analysis.busy:
            self._start(LOADING, self._analyst.warm_up)

    def open_places(self, places: Sequence[Path], current: Path | None = None) -> None:
        """Open files and folders, the first film of them at once, or `current`.

        What is open stays as it is until there is something else to be shown.
        """
        steps = partial(self._analyst.open_places, tuple(places), self._wish(), current)
        if self._films is None:
            self._begin(steps)
        else:
            self._looking = True
            self._start(READING, steps)

    @Slot(object)
    def keep(self, kept: Kept) -> None:
        """A film was judged, in view or behind the window's back."""
        self._kept[kept.path] = kept
        self.kept.emit(kept)

    def recall(self, path: Path) -> Kept | None:
        """What is known of a film."""
        return self._kept.get(path)

    @Slot()
    def next_film(self) -> None:
        """The one after."""
        self._step(1)

    @Slot()
    def previous_film(self) -> None:
        """The one before."""
        self._step(-1)

    @Slot(object)
    def open_film(self, path: Path) -> None:
        """One of the films."""
        if self._films and path in self._films.paths and path != self._films.current:
            self._step(self._films.paths.index(path) - self._films.index)

    @Slot(object)
    def arrange(self, paths: tuple[Path, ...]) -> None:
        """Go through the films in this order; the one on screen stays, or there is no change."""
        place = {path: place for place, path in enumerate(paths)}  # index would compare them all
        if self._films and self._films.current in place:
            self._films = Films(paths, place[self._films.current])
            self.changed.emit()

    @Slot()
    def next_picture(self) -> None:
        """The one after in the same file."""
        self._turn(1)

    @Slot()
    def previous_picture(self) -> None:
        """The one before in the same file."""
        self._turn(-1)

    def has_picture(self, step: int) -> bool:
        """Whether the film's file holds a picture `step` places on."""
        frame, frames = self._pictures
        return 0 <= frame + step < frames

    @Slot()
    def close_film(self) -> None:
        """Nothing open any more."""
        self._analysis.cancel()
        self._films = self._outcome = None
        self._looking = False
        self._kept = {}
        self._pictures = (0, 1)
        self.closed.emit()
        self._rest()

    @Slot()
    def analyse_anyway(self) -> None:
        """The user insists where the guard refused."""
        if isinstance(self._outcome, Refusal):
            radiograph = self._outcome.radiograph
            wish = self._wish(force=True)
            self._start(ANALYSING, partial(self._analyst.analyse, radiograph, wish))

    @Slot()
    def invert_and_analyse(self) -> None:
        """The user has seen that the refused film is a negative."""
        if isinstance(self._outcome, Refusal):
            radiograph = self._outcome.radiograph
            self._begin(partial(self._analyst.open_inverted, radiograph, self._wish()))

    @Slot(str)
    def choose_point(self, name: str) -> None:
        """Read this film and those to come at another operating point."""
        self.operating_point = name
        if self._outcome is not None:
            self._outcome = at_point(self._outcome, name)
            self.found.emit(finding(self._outcome))

    def close(self) -> None:
        """Cancel and join."""
        self._analysis.close()
        self.writing.close()

    def _wish(self, force: bool = False) -> Wish:
        return Wish(self.operating_point, force)

    def _step(self, step: int) -> None:
        if self._films and self._films.has(step):
            self._films = self._films.moved(step)
            path = self._films.current
            self._begin(partial(self._analyst.open, path, self._wish(), self.recall(path)))

    def _turn(self, step: int) -> None:
        if self._films and self.has_picture(step):
            wish = replace(self._wish(), frame=self._pictures[0] + step)
            self._begin(partial(self._analyst.open, self._films.current, wish))

    def _begin(self, steps: Steps) -> None:
        self._turn_over()
        self._start(READING, steps)

    def _turn_over(self) -> None:
        """Another film: nothing of the one before may be taken for it."""
        self._outcome, self._judged, self._looking = None, False, False
        self._pictures = (0, 1)
        self.began.emit(shown(READING))

    @Slot(object)
    def _fail(self, error: CoreError) -> None:
        if not self._looking:
            self.failed.emit(error)
            return
        self._looking = False
        self.nothing_found.emit(error)
        if self._outcome is None:  # what was under way for the film that stays
            self._step(0)

    def _start(self, words: str, steps: Callable[[], Iterator[object]]) -> None:
        self._analysis.start(steps)
        self.working.emit(shown(words))
        self.changed.emit()

    @Slot(object)
    def _take(self, stage: object) -> None:
        match stage:
            case Films():
                if self._looking:
                    self._turn_over()
                self._films = stage
                self._kept = {p: self._kept[p] for p in stage.paths if p in self._kept}
                self.listed.emit(stage)
            case Film():
                self._pictures = (stage.radiograph.frame, stage.radiograph.frames)
                if not self._judged:
                    self.working.emit(shown(ANALYSING if self._card else LOADING))
                self.film_read.emit(stage)
            case ModelCard():
                self._card = stage
                self.card_read.emit(stage)
            case Refusal() | Prediction() | Recalled():
                self._find(stage)
            case Kept():
                self.keep(stage)
            case Layer():
                self._explain(stage)
        self.changed.emit()

    def _find(self, stage: Prediction | Refusal | Recalled) -> None:
        found = stage.finding if isinstance(stage, Recalled) else stage
        if isinstance(stage, Refusal):
            self._outcome = stage
        self._card, self._judged = found.card, True
        self.found.emit(found)

    def _explain(self, layer: Layer) -> None:
        self._outcome = layer.attention
        self.explained.emit(layer)
        prediction = layer.attention.prediction
        names = [point.name for point in prediction.card.operating_points]
        chosen = self.operating_point  # perhaps another since the analysis began
        if chosen in names and chosen != prediction.operating_point.name:
            self.choose_point(chosen)

    @Slot(str)
    def _begin_writing(self, words: str) -> None:
        self.working.emit(words)
        self.changed.emit()

    @Slot()
    def _rest(self) -> None:
        if not (self._analysis.busy or self.writing.busy):
            self.working.emit("")
        self.changed.emit()
