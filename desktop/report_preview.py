"""Pages under each other, as wide as there is room, sharp on any screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

GAP = 12  # pixels around a page


class ReportPreview(QScrollArea):
    """What the printer would print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Preview of the report"))
        self.pages: tuple[QImage, ...] = ()
        self._labels: list[QLabel] = []
        whole = QWidget()
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._column.setSpacing(GAP)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(whole)

    def set_pages(self, pages: Sequence[QImage]) -> None:
        """Show other pages and stay at the same place."""
        self.pages = tuple(pages)
        while len(self._labels) < len(self.pages):
            self._labels.append(QLabel())
            self._column.addWidget(self._labels[-1])
        for label in self._labels[len(self.pages) :]:
            label.deleteLater()
        del self._labels[len(self.pages) :]
        self._fit()

    @property
    def page(self) -> QImage | None:
        """The page in the middle of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        below = (n for n, label in enumerate(self._labels) if label.geometry().bottom() >= middle)
        return self.pages[next(below, len(self.pages) - 1)] if self.pages else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        ratio = self.devicePixelRatioF()
        wide = max(1, round((self.viewport().width() - 2 * GAP) * ratio))
        smooth = Qt.TransformationMode.SmoothTransformation
        for number, (label, page) in enumerate(zip(self._labels, self.pages, strict=True), 1):
            shown = QPixmap.fromImage(page.scaledToWidth(wide, smooth))
            shown.setDevicePixelRatio(ratio)
            label.setPixmap(shown)
            words = self.tr("Page {number} of {count}")
            label.setAccessibleName(words.format(number=number, count=len(self.pages)))
