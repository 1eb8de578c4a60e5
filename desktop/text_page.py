"""A page of text to read and scroll: help, shortcuts, licences, the first run."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from desktop.screen_room import resize_within_screen

SIZE = QSize(760, 600)  # fits a screen of 1280 x 720 with its bars
MARGIN, ROOM = 16, 80  # pixels around the text, and above and below it for the button


class TextPage(QDialog):
    """A titled page with one button; links lead nowhere, for nothing leaves the machine."""

    def __init__(
        self, title: str, html: str, button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        resize_within_screen(self, SIZE)
        self.page = QTextBrowser()
        self.page.setAccessibleName(title)
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(MARGIN)
        self.page.setHtml(html)
        buttons = QDialogButtonBox()
        self.button = buttons.addButton(
            button or self.tr("&Close"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.page)
        column.addWidget(buttons)
        self.page.setFocus()
        self._shrink()

    def _shrink(self) -> None:
        """A short page in a short window."""
        document = self.page.document().clone(self)
        document.setTextWidth(SIZE.width() - 4 * MARGIN)
        wanted = round(document.size().height()) + ROOM
        document.deleteLater()
        resize_within_screen(self, QSize(SIZE.width(), min(SIZE.height(), wanted)))
