"""The trainer's view of a class, and each learner's of their own reading."""

from collections.abc import Iterator, Sequence
from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QTextDocument
from PySide6.QtWidgets import (
    QListWidget,
    QMainWindow,
    QSplitter,
    QTextBrowser,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from core.language import marked, phrase, shown
from core.reporting.report import DISCLAIMER
from core.teaching.scoring import Score
from core.teaching.set_file import SetFile
from core.teaching.words import (
    SAMPLED,
    class_table,
    hardest_table,
    help_lines,
    learner_table,
    program_table,
    trainers_words,
)
from desktop.about_model import html_table
from desktop.jobs import Lane
from desktop.screen_room import resize_within_screen
from desktop.show_error import told
from desktop.teaching.dialogs import TeachingDialogs
from desktop.teaching.steps import Results, export_csv, export_rjafroc, export_summary, measure
from desktop.theme import CAUTION, LINE, MUTED
from desktop.verdict import wrapped_label

PICTURE = QUrl("plot:picture")
NONE_YET = marked(
    "Add the files that your learners handed in, or the folder or stick where they are. "
    "Copies and later readings of the same learner are recognised."
)


class ResultsWindow(QMainWindow):
    """A list of learners, and a page for the class and for each of them."""

    failed = Signal(object)  # CoreError
    closed = Signal()

    def __init__(self, set_file: SetFile, dialogs: TeachingDialogs) -> None:
        super().__init__()
        self._set_file, self._dialogs = set_file, dialogs
        self.places: list[Path] = []
        self.results: Results | None = None
        self._measuring, self._saving = Lane(self), Lane(self)
        self.list, self.page = QListWidget(), QTextBrowser()
        self._lay_out()
        self._measuring.stage.connect(self._take)
        self._saving.stage.connect(self._say_saved)
        for lane in (self._measuring, self._saving):
            lane.failed.connect(self.failed)
        self.list.currentRowChanged.connect(self._show)
        self._show(-1)

    def add_places(self, places: Sequence[Path]) -> None:
        """Measure what is there as well."""
        if places:
            self.places += [place for place in places if place not in self.places]
            steps = partial(measure, self._set_file.case_set, tuple(self.places))
            self._measuring.start(steps)
            self.statusBar().showMessage(self.tr("Measuring…"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Cancel and join."""
        self._measuring.close()
        self._saving.close()
        event.accept()
        self.closed.emit()

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Results – {title} – PneumoDetect")
        self.setWindowTitle(title.format(title=trainers_words(self._set_file.case_set.title)))
        bar = QToolBar(self.tr("Results"))
        bar.setMovable(False)
        self.addToolBar(bar)
        self.add_files = bar.addAction(self.tr("Add &files…"), self._choose_files)
        self.add_folder = bar.addAction(self.tr("Add a f&older…"), self._choose_folder)
        bar.addSeparator()
        self.csv = bar.addAction(self.tr("&CSV…"), self._save_csv)
        self.rjafroc = bar.addAction(self.tr("&RJafroc…"), self._save_rjafroc)
        self.summary = bar.addAction(self.tr("&PDF of this learner…"), self._save_summary)
        keys = ("Ctrl+O", "Ctrl+Shift+O", "Ctrl+S", "Ctrl+J", "Ctrl+P")
        for action, key in zip(self._actions, keys, strict=True):
            action.setShortcut(QKeySequence(key))
            action.setToolTip(f"{action.text().replace('&', '')} ({key})")
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(16)
        self.page.setAccessibleName(self.tr("Results"))
        self.list.setAccessibleName(self.tr("Learners"))
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self.page)
        split.setSizes([190, 1090])
        split.setChildrenCollapsible(False)
        self.disclaimer = wrapped_label()
        self.disclaimer.setObjectName("disclaimer")
        self.disclaimer.setText(shown(DISCLAIMER))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(split, 1)
        column.addWidget(self.disclaimer)
        self.setCentralWidget(whole)
        resize_within_screen(self, QSize(1280, 690))

    @property
    def _actions(self) -> tuple[QAction, ...]:
        return self.add_files, self.add_folder, self.csv, self.rjafroc, self.summary

    @Slot(object)
    def _take(self, results: Results) -> None:
        self.results = results
        self.statusBar().clearMessage()
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItem(self.tr("Class ({count})").format(count=len(results.scores)))
        self.list.addItems([one.learner for one in results.scores])
        self.list.blockSignals(False)
        self.list.setCurrentRow(1 if len(results.scores) == 1 else 0)

    @Slot(int)
    def _show(self, row: int) -> None:
        results = self.results
        known = results is not None and bool(results.scores)
        self.csv.setEnabled(known)
        self.rjafroc.setEnabled(known)
        self.summary.setEnabled(known and row > 0)
        document = self.page.document()
        document.setDefaultStyleSheet(
            f"table {{ border-color: {LINE.name()}; }} th {{ color: {MUTED.name()}; }}"
            f" .caution {{ color: {CAUTION.name()}; }} .note {{ color: {CAUTION.name()}; }}"
        )
        if results is None:
            self.page.setHtml(f"<p>{shown(NONE_YET)}</p>")
            return
        if results.scores and 0 <= row < len(results.pictures):
            kind = QTextDocument.ResourceType.ImageResource
            document.addResource(kind, PICTURE, results.pictures[row])
        html = _class_page(results) if row <= 0 else _learner_page(results, row - 1)
        self.page.setHtml("".join(html))

    @Slot()
    def _choose_files(self) -> None:
        self.add_places(self._dialogs.readings(self))

    @Slot()
    def _choose_folder(self) -> None:
        folder = self._dialogs.folder(self, self.tr("Add a folder of readings"))
        self.add_places([folder] if folder else [])

    @Slot()
    def _save_csv(self) -> None:
        path = self._dialogs.save_as(
            self, self.tr("Save every judgement"), Path.home() / "readings.csv"
        )
        if path and self.results:
            self._saving.start(partial(export_csv, self.results, path))

    @Slot()
    def _save_rjafroc(self) -> None:
        path = self._dialogs.save_as(
            self, self.tr("Save for RJafroc"), Path.home() / "rjafroc.xlsx"
        )
        if path and self.results:
            self._saving.start(partial(export_rjafroc, self.results, path))

    @Slot()
    def _save_summary(self) -> None:
        one = self._chosen()
        if one is None or self.results is None:
            return
        path = self._dialogs.save_as(self, self.tr("Save the summary"), Path.home() / "summary.pdf")
        if path:
            self._saving.start(partial(export_summary, self.results, one, path))

    def _chosen(self) -> Score | None:
        row = self.list.currentRow()
        return self.results.scores[row - 1] if self.results and row > 0 else None

    @Slot(object)
    def _say_saved(self, path: Path) -> None:
        self.statusBar().showMessage(self.tr("Saved as {file}").format(file=path.name))


def _class_page(results: Results) -> Iterator[str]:
    yield f"<h2>{escape(trainers_words(results.case_set.title))}</h2>"
    for error in results.merged.problems:
        said = told(error)
        yield f"<p class='caution'><b>{escape(said)}</b></p>"
    if results.merged.left_out:
        files = "; ".join(map(shown, results.merged.left_out))
        words = phrase("Left out: {files}.", files=files)
        yield f"<p>{escape(words)}</p>"
    if not results.scores:
        none = phrase("No reading of this case set was found.")
        yield f"<p>{none}</p>"
        return
    yield from html_table(class_table(results.scores))
    yield f"<p><img src='{PICTURE.toString()}'></p>"
    program = program_table(results.case_set)
    if program:
        yield from html_table(program)
    yield from html_table(hardest_table(results.scores, results.case_set))


def _learner_page(results: Results, number: int) -> Iterator[str]:
    one = results.scores[number]
    yield from html_table(learner_table(one))
    yield f"<p><img src='{PICTURE.toString()}'></p>"
    heading = phrase("With the program's answer")
    yield f"<h3>{heading}</h3>"
    yield from (f"<p>{escape(line)}</p>" for line in help_lines(one, results.case_set))
    brackets = phrase("Brackets hold 95 % intervals.")
    yield f"<p>{escape(shown(SAMPLED))} {brackets}</p>"
