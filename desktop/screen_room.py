"""Windows that fit: no larger than the screen, whatever its size and scale."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 48)  # pixels that the system puts around a window


def resize_within_screen(widget: QWidget, wanted: QSize) -> None:
    """Give a window the size that it wants, as far as there is room."""
    widget.resize(wanted.boundedTo(widget.screen().availableSize() - FRAME))
