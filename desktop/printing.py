"""Pages on a printer: Qt's own print preview, and what it paints."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from core.language import phrase
from core.reporting.report import Paper
from desktop.file_dialog import forget

DPI = 300  # of the pages that are printed
SIZES = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}


def preview_and_print(pages: Sequence[QImage], paper: Paper, parent: QWidget) -> None:
    """Ask for a printer over a preview."""
    printer = printer_for(paper)  # the dialog uses it, but does not keep it alive
    dialog = QPrintPreviewDialog(printer, parent)
    painter = PagePainter(pages, dialog)
    dialog.paintRequested.connect(painter.paint)
    dialog.resize(QSize(960, 640))
    dialog.exec()
    dialog.deleteLater()
    forget()  # printing to a file asks where


def printer_for(paper: Paper) -> QPrinter:
    """The user's printer with the report's paper; the pages bring their own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(SIZES[paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDocName(phrase("Chest radiograph report"))  # the queue shows it: no patient's name
    return printer


class PagePainter(QObject):
    """Paints pages on whatever printer asks for them, each as large as its paper."""

    def __init__(self, pages: Sequence[QImage], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages

    @Slot(QPrinter)
    def paint(self, printer: QPrinter) -> None:
        """All pages."""
        painter = QPainter(printer)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, page in enumerate(self._pages):
            if number:
                printer.newPage()
            room = painter.viewport()
            size = page.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (room.width() - size.width()) // 2, (room.height() - size.height()) // 2
            painter.drawImage(room.adjusted(left, top, -left, -top), page)
        painter.end()
