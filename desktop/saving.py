"""What is written of the films: report, evidence map, table of the list."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from core.inference.attention import Attention
from desktop.dialogs import Dialogs
from desktop.outcomes import de_identified, finding
from desktop.preferences import Preferences
from desktop.report_dialog import ReportDialog
from desktop.session import Session
from desktop.viewer.panes import Panes
from desktop.worklist.worklist import Worklist

TABLE = "worklist.csv"


class Saving(QObject):
    """Asks where to; the session writes."""

    def __init__(
        self, session: Session, preferences: Preferences, dialogs: Dialogs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._preferences = session, preferences
        self._dialogs, self._window = dialogs, window
        self.report_dialog: ReportDialog | None = None

    def show_report(self, panes: Panes) -> None:
        """Show the report to be completed, saved, printed or copied."""
        outcome, session = self._session.outcome, self._session
        if outcome is None or session.saving:
            return
        settings = self._preferences.settings
        dialog = ReportDialog(outcome, panes.readings, settings, self._dialogs, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(session.writing.save_report)
        dialog.pages_wanted.connect(session.writing.draw_pages)
        session.writing.drawn.connect(dialog.take_pages)
        session.saved.connect(dialog.take_saved)
        session.writing.failed.connect(dialog.take_failure)
        self.report_dialog = dialog
        dialog.finished.connect(self._forget_report)
        dialog.open()
        dialog.draw()

    @Slot()
    def save_picture(self) -> None:
        """Ask where to, and write the film with its evidence."""
        outcome = self._session.outcome
        if not isinstance(outcome, Attention) or self._session.saving:
            return
        anonymous = self._preferences.settings.de_identify
        named = de_identified(outcome) if anonymous else outcome
        name = Path(finding(named).radiograph.filename).stem + self.tr("-evidence") + ".png"
        path = self._dialogs.save_as(self.tr("Save evidence map"), self._folder / name)
        if path:
            self._session.writing.save_picture(outcome, path)

    def save_table(self, worklist: Worklist) -> None:
        """Ask where to, and write a row for each film of the list that was judged."""
        lines, films = worklist.lines, len(worklist.rows.shown)
        if not lines or self._session.saving:
            return
        waiting = films - len(lines)
        title = self.tr("Export table")
        if waiting:
            rest = self.tr("{waiting} of {films} films were not analysed and are left out")
            title = f"{title} ({rest.format(waiting=waiting, films=films)})"
        path = self._dialogs.save_as(title, self._folder / TABLE)
        if path:
            self._session.writing.save_table(lines, self._session.operating_point, path)

    def let_go(self) -> bool:
        """Close the report; false where its reader wants to go on with it."""
        return self.report_dialog is None or self.report_dialog.close()

    @property
    def _folder(self) -> Path:
        return self._preferences.settings.last_folder or Path.home()

    @Slot()
    def _forget_report(self) -> None:
        self.report_dialog = None
        self._session.writing.stop_drawing()
