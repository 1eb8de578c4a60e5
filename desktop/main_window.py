"""The window: actions <-> session. It computes nothing and words nothing about a film."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from core.inference.attention import Attention
from desktop.compare.comparison import Comparison
from desktop.dialogs import Dialogs
from desktop.focus_ring import ShowFocus
from desktop.jobs import Lane
from desktop.log_window import LogMemory
from desktop.menus import Menus
from desktop.opening import Opening
from desktop.preferences import Preferences
from desktop.report_dialog import ReportDialog
from desktop.saving import Saving
from desktop.screen_room import resize_within_screen
from desktop.session import Session
from desktop.showing import Showing
from desktop.status import StatusBar
from desktop.tags.browser import TagBrowser
from desktop.teaching.classroom import Classroom
from desktop.verdict import VerdictPanel
from desktop.viewer.panes import Panes
from desktop.worklist.worklist import Worklist

TITLE = "PneumoDetect"


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
        self.opening = Opening(session, self.preferences, self._dialogs, self)
        self.saving = Saving(session, self.preferences, self._dialogs, self)
        self.opening.failed.connect(self.failed)
        self.preferences.failed.connect(self.failed)
        self.panes, self.verdict = Panes(), VerdictPanel()
        self.menus, self.status = Menus(self, self.panes, log or LogMemory()), StatusBar()
        self.worklist = Worklist(session, session.load)
        self.classroom = Classroom(self.menus.teach, session.load, self._listed, self)
        self.opening.remember(store, self.menus.recent)
        session.operating_point = self.preferences.settings.operating_point
        self.showing = Showing(session, self.panes, self.verdict, self._dialogs)
        self.comparison = Comparison(session, self.panes, self._dialogs)
        self._comparing, self._with_evidence = False, True
        self._inspecting = Lane(self)
        self._compose()
        self._connect_session()
        self._connect_menus()
        self._refresh()
        ShowFocus(self)
        self.panes.original.setFocus()

    def begin(self) -> None:
        """Nothing is to be opened: load the model, and offer what a crash left open."""
        self._session.warm_up()
        self.opening.look_back()

    def open_places(self, places: Sequence[Path]) -> None:
        """Open files and folders; nothing changes where there are none."""
        self.opening.open_places(places)

    @Slot(object)
    def receive(self, places: Sequence[Path]) -> None:
        """Come to the front with what another start of the program, or the desktop, hands over."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if places and self.saving.let_go():
            self.open_places(places)
        elif places and self.report_dialog and self.report_dialog.ends_when_saved:
            self.report_dialog.accepted.connect(partial(self.open_places, places))

    @property
    def report_dialog(self) -> ReportDialog | None:
        """The report that is being written."""
        return self.saving.report_dialog

    def welcome(self) -> None:
        """On the first run, say what this is and is not."""
        self.preferences.welcome(self.menus.help)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the settings; end and join all work. An unsaved report is asked about."""
        if not self.saving.let_go():
            event.ignore()
            return
        if not self.classroom.close():
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().data())
        self.preferences.note(geometry=geometry, operating_point=self._session.operating_point)
        self.preferences.keep()
        self._session.close()
        self.opening.close()
        self.comparison.close()
        self._inspecting.close()
        self.worklist.close()
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
        resize_within_screen(self, QSize(1280, 720))
        self.restoreGeometry(QByteArray(self.preferences.settings.geometry))

    def _connect_session(self) -> None:
        session = self._session
        session.saved.connect(self._say_saved)
        session.writing.failed.connect(self.failed)
        session.nothing_found.connect(self.failed)
        session.working.connect(self.status.work)
        session.changed.connect(self._refresh)
        self.showing.failed.connect(self.failed)
        self.verdict.analyse_anyway.connect(session.analyse_anyway)
        self.verdict.invert_and_analyse.connect(session.invert_and_analyse)
        self.verdict.operating_point_chosen.connect(session.choose_point)
        self.classroom.failed.connect(self.failed)
        self.worklist.failed.connect(self.showing.fail)
        self.worklist.run.progressed.connect(self._refresh)
        self.comparison.failed.connect(self.failed)
        self.comparison.changed.connect(self._compare)
        self.panes.readout.connect(self.status.readout.setText)

    def _connect_menus(self) -> None:
        menus, session = self.menus, self._session
        menus.open.triggered.connect(self.opening.open_dialog)
        menus.open_folder.triggered.connect(self.opening.open_folder_dialog)
        menus.open_samples.triggered.connect(self.opening.open_samples)
        menus.previous.triggered.connect(session.previous_film)
        menus.next.triggered.connect(session.next_film)
        menus.previous_picture.triggered.connect(session.previous_picture)
        menus.next_picture.triggered.connect(session.next_picture)
        menus.tags.triggered.connect(self._show_tags)
        menus.compare.triggered.connect(self.comparison.choose)
        menus.link.toggled.connect(self.comparison.set_linked)
        menus.end_comparison.triggered.connect(self.comparison.end)
        menus.report.triggered.connect(self._show_report)
        menus.save_picture.triggered.connect(self.saving.save_picture)
        menus.save_table.triggered.connect(self._save_table)
        self.worklist.dock.export.clicked.connect(self._save_table)
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
        menus.tags.setEnabled(films is not None)
        menus.compare.setEnabled(self.panes.film is not None)
        for action in (menus.link, menus.end_comparison):
            action.setEnabled(self.comparison.active)
        menus.about_model.setEnabled(self._session.card is not None)
        idle = not self._session.saving
        menus.report.setEnabled(outcome is not None and idle)
        menus.save_picture.setEnabled(isinstance(outcome, Attention) and idle)
        for button in (menus.save_table, self.worklist.dock.export):
            button.setEnabled(idle and self.worklist.rows.judged)
        if self.report_dialog is not None:
            self.report_dialog.save_button.setEnabled(idle)
        many = films is not None and len(films.paths) > 1
        text = ""
        if films and many:
            count = len(films.paths)
            text = self.tr("Film {number} of {count}").format(number=films.index + 1, count=count)
        self.status.number.setText(text)
        self.setWindowTitle(f"{films.current.name} – {TITLE}" if films else TITLE)

    @Slot(object)
    def _say_saved(self, path: Path) -> None:
        self.status.say(self.tr("Saved as {file}").format(file=path.name))

    @Slot(bool)
    def _set_full_screen(self, on: bool) -> None:
        if on:
            self.showFullScreen()
        else:
            self.showNormal()

    @Slot()
    def _show_report(self) -> None:
        self.saving.show_report(self.panes)

    def _listed(self) -> tuple[Path, ...]:
        return self._session.films.paths if self._session.films else ()

    @Slot()
    def _show_tags(self) -> None:
        films = self._session.films
        if films:
            self.tags = TagBrowser(films.current, self._inspecting, self)
            self.tags.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.tags.open()

    @Slot()
    def _compare(self) -> None:
        """Make room: the evidence gives way to the second film, and can be called back."""
        evidence = self.menus.viewer.show_evidence
        if not self.comparison.active:
            evidence.setChecked(self._with_evidence)
        elif not self._comparing:
            self._with_evidence = evidence.isChecked()
            evidence.setChecked(False)
        self._comparing = self.comparison.active
        self._refresh()

    @Slot()
    def _save_table(self) -> None:
        self.saving.save_table(self.worklist)

    @Slot()
    def _about(self) -> None:
        self._dialogs.about(self._session.card)

    @Slot()
    def _about_model(self) -> None:
        if self._session.card:
            self._dialogs.about_model(self._session.card)
