"""What the program logged since its start, to be read and copied; kept in memory alone."""

import logging
from collections import deque

from PySide6.QtWidgets import QWidget

from core.language import phrase
from desktop.text_page import TextPage

KEPT = 1000  # entries


class LogMemory(logging.Handler):
    """The latest entries. No entry may name a patient or a file: see `show_error`."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        self.lines: deque[str] = deque(maxlen=KEPT)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one."""
        self.lines.append(self.format(record))

    def install(self) -> None:
        """Hear what `core` and `desktop` log; other libraries might name files."""
        for name in ("core", "desktop"):
            logging.getLogger(name).addHandler(self)


def log_page(memory: LogMemory, parent: QWidget | None = None) -> TextPage:
    """The log as it is now."""
    page = TextPage(phrase("Log"), "", parent=parent)
    page.page.setPlainText("\n".join(memory.lines) or phrase("Nothing was logged since the start."))
    return page
