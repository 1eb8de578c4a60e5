"""What is written and drawn of the films: one file at a time, behind the window's back."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.inference.attention import Attention
from core.reporting.report import Report
from desktop.jobs import Lane, Steps
from desktop.kept import Kept
from desktop.steps import draw_pages, save_picture, save_report
from desktop.worklist.table import Unread, save_table


class Writing(QObject):
    """A file that is asked for while another one is written is not; drawn pages are replaced."""

    began = Signal(str)  # what is being written
    saved = Signal(object)  # Path
    drawn = Signal(object)  # Pages
    failed = Signal(object)  # CoreError
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saving, self._drawing = Lane(self), Lane(self)
        self._saving.stage.connect(self.saved)
        self._saving.finished.connect(self.ended)
        self._drawing.stage.connect(self.drawn)
        for lane in (self._saving, self._drawing):
            lane.failed.connect(self.failed)

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._saving.busy

    def save_report(self, report: Report, path: Path) -> None:
        """Write a PDF."""
        self._save(self.tr("Writing the report…"), partial(save_report, report, path))

    def save_picture(self, attention: Attention, path: Path) -> None:
        """Write the film with its evidence."""
        self._save(self.tr("Writing the evidence map…"), partial(save_picture, attention, path))

    def save_table(self, lines: Sequence[Kept | Unread], point: str, path: Path) -> None:
        """Write what is known of films, read at an operating point."""
        self._save(self.tr("Writing the table…"), partial(save_table, tuple(lines), point, path))

    @Slot(object, float)
    def draw_pages(self, report: Report, dpi: float) -> None:
        """Draw a report as it will be saved; a later one replaces it."""
        self._drawing.start(partial(draw_pages, report, dpi))

    def stop_drawing(self) -> None:
        """Nobody wants the pages any more; a page that is begun ends behind the window's back."""
        self._drawing.cancel()

    def close(self) -> None:
        """Cancel and join."""
        self._saving.close()
        self._drawing.close()

    def _save(self, words: str, steps: Steps) -> None:
        if not self.busy:
            self._saving.start(steps)
            self.began.emit(words)
