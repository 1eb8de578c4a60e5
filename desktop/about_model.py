"""The page about the model: what was measured, in tables and plots, and what it does not know."""

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import QMargins, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from core.errors import ModelError
from core.inference.card import ModelCard
from core.inference.folder import read_plots
from core.language import phrase, shown
from core.reporting.model_facts import LIMITS, Table, performance, tables
from core.reporting.report import DISCLAIMER, model_line, operating_point
from desktop.screen_room import resize_within_screen
from desktop.show_error import told
from desktop.theme import CAUTION, LINE, MUTED

SIZE = QSize(960, 640)  # fits a screen of 1280 x 720 with its bars
SCHEME = "plot"
MARGIN = 16  # pixels around the text


class AboutModel(QDialog):
    """One page to scroll through, with the mouse or the keyboard."""

    def __init__(self, card: ModelCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About this model"))
        resize_within_screen(self, SIZE)
        self.page = Page(card)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.page)
        column.addWidget(buttons)
        self.page.setFocus()


class Page(QTextBrowser):
    """The card as a document; every plot fits the page as a whole."""

    def __init__(self, card: ModelCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("About this model"))
        self.setOpenLinks(False)
        self.problem = ""
        self._plots = self._read(card)
        self._html = "".join(_document(card, self._plots, self.problem))
        self.document().setDocumentMargin(MARGIN)
        self.document().setDefaultStyleSheet(
            f"table {{ border-color: {LINE.name()}; }} th {{ color: {MUTED.name()}; }}"
            f" .caution {{ color: {CAUTION.name()}; }} .note {{ color: {MUTED.name()}; }}"
        )
        self.setHtml(self._html)

    def _read(self, card: ModelCard) -> dict[str, QImage]:
        try:
            return {name: QImage.fromData(data) for name, data in read_plots(card)}
        except ModelError as error:
            why = told(error)
            self.problem = self.tr("The plots are not shown. {why}").format(why=why)
            return {}

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A plot, as large as there is room for, sharp on any screen."""
        image = self._plots.get(QUrl(name).path())
        if kind != QTextDocument.ResourceType.ImageResource.value or image is None:
            return None
        ratio = self.devicePixelRatioF()
        margins = QMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        room = self.viewport().size().shrunkBy(margins) * ratio
        shown = image.scaled(
            room.boundedTo(image.size()).expandedTo(QSize(1, 1)),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        shown.setDevicePixelRatio(ratio)
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the plots, and stay at the same place of the text."""
        super().resizeEvent(event)
        bar = self.verticalScrollBar()
        place = bar.value() / max(bar.maximum(), 1)
        self.setHtml(self._html)
        bar.setValue(round(place * bar.maximum()))


def _document(card: ModelCard, plots: Iterable[str], problem: str) -> Iterator[str]:
    yield f"<h2>{escape(model_line(card))}</h2><p>{escape(performance(card))}</p>"
    yield f"<p class='caution'><b>{escape(shown(DISCLAIMER))}</b></p>"
    yield _heading(phrase("What the model does not know")) + "<ul>"
    yield from (f"<li>{escape(shown(limit))}</li>" for limit in LIMITS)
    yield "</ul>" + _heading(phrase("Operating points"))
    yield from (f"<p>{escape(operating_point(point))}</p>" for point in card.operating_points)
    for table in tables(card):
        yield from html_table(table)
    if problem:
        yield f"<p class='caution'>{escape(problem)}</p>"
    for name in plots:
        yield f"<p><img src='{SCHEME}:{escape(name)}'></p>"
    command = card.document.get("evaluation", {}).get("command")
    again = phrase("To measure it again")
    if command:
        yield f"{_heading(again)}<p>{escape(command)}</p>"


def html_table(table: Table) -> Iterator[str]:
    """A table of words as HTML."""
    yield _heading(table.title)
    if table.note:
        yield f"<p class='note'>{escape(table.note)}</p>"
    yield "<table border='1' cellspacing='0' cellpadding='5' style='border-collapse: collapse'>"
    yield _cells("th", table.head)
    yield from (_cells("td", row) for row in table.rows)
    yield "</table>"


def _heading(words: str) -> str:
    return f"<h3>{escape(words)}</h3>"


def _cells(tag: str, row: Iterable[str]) -> str:
    cells = "".join(f"<{tag} align='left'>{escape(cell)}</{tag}>" for cell in row)
    return f"<tr>{cells}</tr>"
