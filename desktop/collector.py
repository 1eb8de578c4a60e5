"""Cyclic garbage is collected on the window's thread, and only there.

A worker in which Python's collector happens to run would free Qt objects that the window has
dropped. PySide allows no such thing: `~QObject` holds a lock of Qt's while it asks for the
interpreter's, which the window's thread may hold while it waits for the lock. Both then wait
for ever, or the process crashes.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY = 1000  # milliseconds


class Collector(QObject):
    """Takes over from Python's automatic collection as long as it lives; made on one's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what there is at the start stays, and need not be searched
        timer = QTimer(self)
        timer.timeout.connect(self.collect)
        timer.start(EVERY)

    @Slot()
    def collect(self) -> None:
        """The oldest generation that Python itself would collect now, if any."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return
