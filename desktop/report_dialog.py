"""The report before it is saved: fields on the left, its pages as they will be on the right."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.inference.attention import Attention
from core.measuring.reading import Reading
from core.reporting.notes import NO_NOTES
from core.reporting.report import Report
from desktop.dialogs import Answer, Dialogs
from desktop.outcomes import Outcome, de_identified
from desktop.printing import DPI
from desktop.report_form import ReportForm
from desktop.report_preview import ReportPreview
from desktop.screen_room import resize_within_screen
from desktop.settings import Settings
from desktop.steps import Pages
from desktop.tab_order import tab_as_seen

SIZE = QSize(1100, 660)  # fits a screen of 1280 x 720 with its bars
FORM_WIDTH = 330  # pixels
PAUSE = 300  # milliseconds without typing until the pages are drawn again
SHOWN_DPI = 150


class ReportDialog(QDialog):
    """One report; it draws and writes nothing itself, but says what it wants."""

    pages_wanted = Signal(object, float)  # Report, dots per inch
    save_wanted = Signal(object, object)  # Report, Path

    def __init__(
        self,
        outcome: Outcome,
        readings: tuple[Reading, ...],
        settings: Settings,
        dialogs: Dialogs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._outcome, self._readings, self._dialogs = outcome, readings, dialogs
        self._folder = settings.last_folder or Path.home()
        self._saved = self._on_its_way = NO_NOTES
        self._ends_when_saved = False
        self.form, self.preview, self.state = ReportForm(), ReportPreview(), QLabel()
        self._pause = QTimer(self)
        self._compose()
        self._choose(settings)
        self._connect()

    @property
    def report(self) -> Report:
        """The report as it stands now."""
        form = self.form
        return Report(
            de_identified(self._outcome) if form.de_identify.isChecked() else self._outcome,
            form.paper.currentData(),
            self._readings if form.with_annotations.isChecked() else (),
            form.notes,
            form.with_attention.isChecked(),
        )

    @property
    def unsaved(self) -> bool:
        """Whether something is written that stands in no file."""
        return self.form.notes not in (NO_NOTES, self._saved)

    @property
    def ends_when_saved(self) -> bool:
        """Whether it was asked to close, and saves its words first."""
        return self._ends_when_saved

    @Slot()
    def save(self) -> None:
        """Ask where to; the dialog itself asks before an old file is replaced."""
        if not self.save_button.isEnabled():  # the file before this one is still being written
            self._ends_when_saved = False
            return
        report = self.report
        name = Path(report.finding.radiograph.filename).stem + self.tr("-report") + ".pdf"
        path = self._dialogs.save_as(self.tr("Save report"), self._folder / name)
        if path is None:
            self._ends_when_saved = False
            return
        self._on_its_way = report.notes
        self._folder = path.parent
        self.save_wanted.emit(report, path)

    @Slot(object)
    def take_saved(self, path: Path) -> None:
        """The report was written."""
        self._saved = self._on_its_way
        self.state.setText(self.tr("Saved as {file}").format(file=path.name))
        if self._ends_when_saved:
            self.accept()

    @Slot()
    def take_failure(self) -> None:
        """The report could not be written: what was typed stays on the screen."""
        self._ends_when_saved = False

    @Slot()
    def print_report(self) -> None:
        """Draw the pages as finely as a printer does, then show Qt's print preview."""
        self.print_button.setEnabled(False)
        self._pause.stop()
        self.pages_wanted.emit(self.report, DPI)

    @Slot()
    def copy_picture(self) -> None:
        """Put the page that is seen on the clipboard."""
        if self.preview.page is not None:
            QGuiApplication.clipboard().setImage(self.preview.page)
            self.state.setText(self.tr("The page is on the clipboard"))

    def reject(self) -> None:
        """Close, but ask about words that are not saved."""
        answer = self._dialogs.unsaved(self) if self.unsaved else Answer.Discard
        if answer == Answer.Save:
            self._ends_when_saved = True
            self.save()
        elif answer == Answer.Discard:
            super().reject()

    def done(self, result: int) -> None:
        """Want no more pages."""
        self._pause.stop()
        super().done(result)

    def _compose(self) -> None:
        self.setWindowTitle(self.tr("Report"))
        resize_within_screen(self, SIZE)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.form)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields come into sight by themselves
        area.setFixedWidth(FORM_WIDTH)
        row = QHBoxLayout()
        row.addWidget(area)
        row.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addLayout(self._foot())
        self.save_button.setDefault(True)  # in the dialog by now: before, another one becomes it
        self.form.indication.setFocus()

    def _foot(self) -> QHBoxLayout:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy_button = buttons.addButton(self.tr("&Copy image"), role)
        self.print_button = buttons.addButton(self.tr("&Print…"), role)
        self.save_button = QPushButton(self.tr("&Save…"))
        buttons.addButton(self.save_button, role)
        buttons.rejected.connect(self.reject)
        tab_as_seen(buttons)
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        foot.addWidget(buttons)
        return foot

    def _choose(self, settings: Settings) -> None:
        form = self.form
        form.paper.setCurrentIndex(form.paper.findData(settings.paper))
        form.de_identify.setChecked(settings.de_identify)
        form.own_words.setVisible(settings.de_identify)
        form.with_annotations.setChecked(settings.with_annotations)
        form.with_annotations.setEnabled(bool(self._readings))
        has_map = isinstance(self._outcome, Attention)
        form.with_attention.setChecked(has_map)
        form.with_attention.setEnabled(has_map)

    def _connect(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.draw)
        self.form.changed.connect(self._draw_later)
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print_report)
        self.copy_button.clicked.connect(self.copy_picture)

    @Slot()
    def _draw_later(self) -> None:
        self.print_button.setEnabled(True)  # what it was drawing is out of date
        self._pause.start()

    @Slot()
    def draw(self) -> None:
        """Ask for the pages as they are now, for the screen."""
        self.pages_wanted.emit(self.report, SHOWN_DPI)

    @Slot(object)
    def take_pages(self, pages: Pages) -> None:
        """Show the pages; print them if they were drawn for that."""
        self.preview.set_pages(pages.images)
        if pages.dpi == DPI:
            self.print_button.setEnabled(True)
            self._dialogs.print_pages(pages.images, self.form.paper.currentData(), self)
