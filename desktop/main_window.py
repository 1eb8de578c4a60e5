"""The window: actions <-> session. It computes nothing and words nothing about a film."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from core.errors import CoreError, ModelError
from core.inference.attention import Attention
from core.inference.classifier import Prediction, Refusal
from core.measuring.marks import Mark
from core.paths import SAMPLES
from core.reporting.facts import study_rows
from desktop.dialogs import Dialogs
from desktop.log_window import LogMemory
from desktop.menus import Menus
from desktop.outcomes import de_identified, finding
from desktop.preferences import Preferences
from desktop.report_dialog import ReportDialog
from desktop.session import Session
from desktop.status import StatusBar
from desktop.teaching.classroom import Classroom
from desktop.verdict import VerdictPanel
from desktop.viewer.film import Film
from desktop.viewer.panes import Panes
from desktop.worklist.worklist import Worklist

TITLE = "PneumoDetect"
NO_EVIDENCE = "No evidence map: this picture was not analysed."
CORNER = ("Patient", "Patient ID", "Born", "Age", "Sex", "Study", "View", "File")


class MainWindow(QMainWindow):
    """Panes on the left, verdict on the right, and every action."""

    failed = Signal(object)  # CoreError

    def __init__(
        self,
        session: Session,
        store: QSettings,
        dialogs: Dialogs | None = None,
        log: LogMemory | None = None,
    ) -> None:
        super().__init__()
        self._session, self.preferences = session, Preferences(store, self)
        self._dialogs = dialogs or Dialogs(self)
        self._shown_model_error = ""
        self.report_dialog: ReportDialog | None = None
        self.panes, self.verdict = Panes(), VerdictPanel()
        self.menus, self.status = Menus(self, self.panes, log or LogMemory()), StatusBar()
        self.worklist = Worklist(session, session.load)
        self.classroom = Classroom(self.menus.teach, session.load, self._listed, self)
        session.operating_point = self.preferences.settings.operating_point
        self._compose()
        self._connect_session()
        self._connect_menus()
        self._refresh()

    def open_places(self, places: Sequence[Path]) -> None:
        """Open files and folders; nothing changes where there are none."""
        if places:
            self._session.open_places(places)

    @Slot()
    def open_dialog(self) -> None:
        """Ask for files."""
        paths = self._dialogs.films(self.preferences.settings.last_folder)
        if paths:
            self.preferences.note(last_folder=paths[0].parent)
        self.open_places(paths)

    @Slot()
    def open_folder_dialog(self) -> None:
        """Ask for a folder."""
        folder = self._dialogs.folder(self.preferences.settings.last_folder)
        if folder:
            self.preferences.note(last_folder=folder)
            self.open_places([folder])

    @Slot()
    def show_report(self) -> None:
        """Show the report to be completed, saved, printed or copied."""
        outcome = self._session.outcome
        if outcome is None or self._session.saving:
            return
        settings = self.preferences.settings
        dialog = ReportDialog(outcome, self.panes.readings, settings, self._dialogs, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(self._session.save_report)
        dialog.pages_wanted.connect(self._session.draw_pages)
        self._session.drawn.connect(dialog.take_pages)
        self._session.saved.connect(dialog.take_saved)
        self._session.failed.connect(dialog.take_failure)
        self.report_dialog = dialog
        dialog.finished.connect(self._forget_report)
        dialog.open()
        dialog.draw()

    def welcome(self) -> None:
        """On the first run, say what this is and is not."""
        self.preferences.welcome(self.menus.help)

    @Slot()
    def save_picture(self) -> None:
        """Ask where to, and write the film with its evidence."""
        outcome = self._session.outcome
        if not isinstance(outcome, Attention) or self._session.saving:
            return
        settings = self.preferences.settings
        named = de_identified(outcome) if settings.de_identify else outcome
        name = f"{Path(finding(named).radiograph.filename).stem}-evidence.png"
        folder = settings.last_folder or Path.home()
        path = self._dialogs.save_as("Save evidence map", folder / name)
        if path:
            self._session.save_picture(outcome, path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the settings; end and join all work. An unsaved report is asked about."""
        if self.report_dialog is not None and not self.report_dialog.close():
            event.ignore()
            return
        if not self.classroom.close():
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().data())
        self.preferences.note(geometry=geometry, operating_point=self._session.operating_point)
        self.preferences.keep()
        self._session.close()
        self.worklist.run.close()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nobody else wants act on the film, wherever the keyboard is."""
        self.panes.keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """As for pressing."""
        self.panes.keyReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.open_places([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def _compose(self) -> None:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panes, 1)
        row.addWidget(self.verdict)
        self.setCentralWidget(whole)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.worklist.dock)
        self.setStatusBar(self.status)
        self.setWindowTitle(TITLE)
        self.setAcceptDrops(True)
        self.resize(1280, 720)
        self.restoreGeometry(QByteArray(self.preferences.settings.geometry))

    def _connect_session(self) -> None:
        session = self._session
        session.began.connect(self._begin)
        session.closed.connect(self._clear)
        session.closed.connect(self.panes.annotations.forget)
        session.film_read.connect(self._show_film)
        session.card_read.connect(self.verdict.set_card)
        session.found.connect(self._show_finding)
        session.explained.connect(self.panes.set_layer)
        session.failed.connect(self._fail)
        session.saved.connect(self._say_saved)
        session.working.connect(self.status.work)
        session.changed.connect(self._refresh)
        self.verdict.analyse_anyway.connect(session.analyse_anyway)
        self.verdict.invert_and_analyse.connect(session.invert_and_analyse)
        self.verdict.operating_point_chosen.connect(session.choose_point)
        self.worklist.failed.connect(self._fail)
        self.classroom.failed.connect(self.failed)
        self.panes.readout.connect(self.status.readout.setText)
        self.panes.pencil.length_known.connect(self._calibrate)

    def _connect_menus(self) -> None:
        menus, session = self.menus, self._session
        menus.open.triggered.connect(self.open_dialog)
        menus.open_folder.triggered.connect(self.open_folder_dialog)
        menus.open_samples.triggered.connect(self._open_samples)
        menus.previous.triggered.connect(session.previous_film)
        menus.next.triggered.connect(session.next_film)
        menus.previous_picture.triggered.connect(session.previous_picture)
        menus.next_picture.triggered.connect(session.next_picture)
        menus.report.triggered.connect(self.show_report)
        menus.save_picture.triggered.connect(self.save_picture)
        menus.close.triggered.connect(session.close_film)
        menus.quit.triggered.connect(self.close)
        menus.viewer.full_screen.toggled.connect(self._set_full_screen)
        menus.settings.triggered.connect(self.preferences.show_dialog)
        self.preferences.dressed.connect(menus.viewer.draw_icons)
        menus.about.triggered.connect(self._about)
        menus.about_model.triggered.connect(self._about_model)

    @Slot()
    def _refresh(self) -> None:
        menus, films, outcome = self.menus, self._session.films, self._session.outcome
        menus.next.setEnabled(films is not None and films.has(1))
        menus.previous.setEnabled(films is not None and films.has(-1))
        menus.next_picture.setEnabled(self._session.has_picture(1))
        menus.previous_picture.setEnabled(self._session.has_picture(-1))
        menus.close.setEnabled(films is not None)
        menus.about_model.setEnabled(self._session.card is not None)
        idle = not self._session.saving
        menus.report.setEnabled(outcome is not None and idle)
        menus.save_picture.setEnabled(isinstance(outcome, Attention) and idle)
        if self.report_dialog is not None:
            self.report_dialog.save_button.setEnabled(idle)
        many = films is not None and len(films.paths) > 1
        text = f"Film {films.index + 1} of {len(films.paths)}" if films and many else ""
        self.status.number.setText(text)
        self.setWindowTitle(f"{films.current.name} – {TITLE}" if films else TITLE)

    @Slot(str)
    def _begin(self, words: str) -> None:
        self.panes.clear(words, "")
        self.verdict.show_state(words, "")

    @Slot()
    def _clear(self) -> None:
        self.panes.clear()
        self.verdict.show_state("No film open", "")

    @Slot(object)
    def _show_film(self, film: Film) -> None:
        rows = dict(study_rows(film.radiograph))
        lines = (f"{name}: {rows[name]}" for name in CORNER if name in rows)
        self.panes.set_film(film, tuple(lines))
        self.verdict.show_state("Analysing…", "")

    @Slot(object)
    def _show_finding(self, found: Prediction | Refusal) -> None:
        self.verdict.show_finding(found)
        if isinstance(found, Refusal):
            self.panes.explain_no_evidence(NO_EVIDENCE)

    @Slot(object)
    def _fail(self, error: CoreError) -> None:
        if self._session.outcome is None:
            self.verdict.show_failure(error)
            self.panes.explain_no_evidence(NO_EVIDENCE)
        if self.panes.film is None:
            self.panes.clear()
        known = isinstance(error, ModelError) and str(error) == self._shown_model_error
        if isinstance(error, ModelError):
            self._shown_model_error = str(error)
        if not known:  # from then on the panel alone says it
            self.failed.emit(error)

    @Slot(object)
    def _say_saved(self, path: Path) -> None:
        self.status.say(f"Saved as {path.name}")

    @Slot(object)
    def _calibrate(self, line: Mark) -> None:
        length = self._dialogs.known_length()
        if length is not None:
            self.panes.annotations.calibrate(line, length)

    @Slot(bool)
    def _set_full_screen(self, on: bool) -> None:
        if on:
            self.showFullScreen()
        else:
            self.showNormal()

    @Slot()
    def _forget_report(self) -> None:
        self.report_dialog = None
        self._session.stop_drawing()

    def _listed(self) -> tuple[Path, ...]:
        return self._session.films.paths if self._session.films else ()

    @Slot()
    def _open_samples(self) -> None:
        self.open_places([SAMPLES])

    @Slot()
    def _about(self) -> None:
        self._dialogs.about(self._session.card)

    @Slot()
    def _about_model(self) -> None:
        if self._session.card:
            self._dialogs.about_model(self._session.card)
