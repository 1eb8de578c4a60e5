"""What the session finds out -> panes and verdict."""

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import CoreError, ModelError
from core.inference.classifier import Prediction, Refusal
from core.language import marked, shown
from core.measuring.marks import Mark
from core.reporting.facts import study_rows
from desktop.dialogs import Dialogs
from desktop.session import Session
from desktop.show_error import told
from desktop.verdict import VerdictPanel
from desktop.viewer.film import Film
from desktop.viewer.panes import Panes

NO_EVIDENCE = marked("No evidence map: this picture was not analysed.")
CORNER = ("Patient", "Patient ID", "Born", "Age", "Sex", "Study", "View", "File")


def corner_lines(film: Film) -> tuple[str, ...]:
    """Who and what it is, in the corner of a pane."""
    rows = dict(study_rows(film.radiograph))
    return tuple(f"{shown(name)}: {shown(rows[name])}" for name in rows if name in CORNER)


class Showing(QObject):
    """One state of the session at a time, in both places."""

    failed = Signal(object)  # CoreError, to be shown over the window

    def __init__(
        self, session: Session, panes: Panes, verdict: VerdictPanel, dialogs: Dialogs
    ) -> None:
        super().__init__(panes)
        self._session, self._panes, self._verdict = session, panes, verdict
        self._dialogs = dialogs
        self._shown_model_error = ""
        session.began.connect(self._begin)
        session.closed.connect(self._clear)
        session.closed.connect(panes.annotations.forget)
        session.film_read.connect(self._show_film)
        session.card_read.connect(verdict.set_card)
        session.found.connect(self._show_finding)
        session.explained.connect(panes.set_layer)
        session.failed.connect(self.fail)
        panes.pencil.length_known.connect(self._calibrate)

    @Slot(object)
    def fail(self, error: CoreError) -> None:
        """Say why there is no answer."""
        if self._session.outcome is None:
            self._verdict.show_failure(error)
            self._panes.explain_no_evidence(shown(NO_EVIDENCE))
        if self._panes.film is None:
            self._panes.clear(told(error), "")
        known = isinstance(error, ModelError) and str(error) == self._shown_model_error
        if isinstance(error, ModelError):
            self._shown_model_error = str(error)
        if not known:  # from then on the panel alone says it
            self.failed.emit(error)

    @Slot(str)
    def _begin(self, words: str) -> None:
        self._panes.clear(words, "")
        self._verdict.show_state(words, "")

    @Slot()
    def _clear(self) -> None:
        self._panes.clear()
        self._verdict.show_state(self.tr("No film open"), "")

    @Slot(object)
    def _show_film(self, film: Film) -> None:
        self._panes.set_film(film, corner_lines(film))
        if not self._session.judged:
            self._verdict.show_state(self.tr("Analysing…"), "")

    @Slot(object)
    def _show_finding(self, found: Prediction | Refusal) -> None:
        self._verdict.show_finding(found)
        if isinstance(found, Refusal):
            self._panes.explain_no_evidence(shown(NO_EVIDENCE))

    @Slot(object)
    def _calibrate(self, line: Mark) -> None:
        length = self._dialogs.known_length()
        if length is not None:
            self._panes.annotations.calibrate(line, length)
