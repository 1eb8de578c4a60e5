"""The one place where errors are shown, expected or not."""

import logging
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from core.errors import CoreError
from core.language import marked, shown

UNEXPECTED = marked("Something went wrong inside the program. The film itself is untouched.")
UNEXPECTED_HINT = marked("You can go on working. If it happens again, restart the program.")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Notice:
    """What a message box says: a sentence, and what to do about it."""

    text: str
    hint: str
    grave: bool = False


Shower = Callable[[Notice], None]


def message_box(parent: QWidget) -> Shower:
    """Notices as message boxes over `parent`, which stays alive behind them."""

    def show(notice: Notice) -> None:
        icon = QMessageBox.Icon.Critical if notice.grave else QMessageBox.Icon.Warning
        box = QMessageBox(icon, "PneumoDetect", notice.text, parent=parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(notice.hint)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    return show


def told(error: CoreError) -> str:
    """What happened and what to do, in the reader's language."""
    return f"{shown(str(error))} {shown(error.hint)}"


class ErrorShower(QObject):
    """Shows errors from any thread on the window's own."""

    _unexpected = Signal(str)

    def __init__(self, show: Shower, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._seen: set[str] = set()
        self._unexpected.connect(self._show_unexpected)

    @Slot(object)
    def show(self, error: CoreError) -> None:
        """An error that the user can do something about."""
        self._show(Notice(shown(str(error)), shown(error.hint)))

    def install(self) -> None:
        """Let everything unexpected come here instead of ending the program."""
        sys.excepthook = self._hook

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):  # Ctrl+C
            sys.__excepthook__(kind, error, trace)
            return
        frames = traceback.extract_tb(trace)
        place = f"{kind.__name__} in {frames[-1].name}" if frames else kind.__name__
        # Neither the message nor the values: they may name a patient's file.
        _log.error("Unexpected %s\n%s", place, "".join(traceback.format_list(frames)))
        self._unexpected.emit(place)

    @Slot(str)
    def _show_unexpected(self, place: str) -> None:
        if place not in self._seen:  # a broken paint event would ask again and again
            self._seen.add(place)
            self._show(Notice(shown(UNEXPECTED), f"{shown(UNEXPECTED_HINT)} ({place})", grave=True))
