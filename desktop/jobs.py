"""The only file with threads: work drawn from generators behind the window's back."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from core.errors import CoreError

Steps = Callable[[], Iterator[object]]


class Lane(QObject):
    """One worker thread for one kind of work; a new job replaces the one before it.

    The thread draws from the job's generator and emits each stage with the job's
    generation number; what an older job still says is dropped before anybody hears it.
    The signals arrive on the thread that made the lane. What is not a CoreError goes to
    `sys.excepthook`, and the lane goes on with its next job.
    """

    stage = Signal(object)
    failed = Signal(object)  # CoreError
    finished = Signal()  # after the last stage, or after a failure
    _said = Signal(int, object)
    _erred = Signal(int, object)
    _ended = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._generation = 0
        self._busy = False
        self._said.connect(self._hear)
        self._erred.connect(self._hear_error)
        self._ended.connect(self._hear_end)

    @property
    def busy(self) -> bool:
        """Whether the latest job still has something to say."""
        return self._busy

    def start(self, steps: Steps) -> None:
        """Draw from `steps()` on the worker thread; whatever ran before is cancelled."""
        self.cancel()
        self._busy = True
        self._pool.start(partial(self._draw, self._generation, steps))

    def cancel(self) -> None:
        """Hear no more of the job that runs; it ends at its next stage."""
        self._generation += 1
        self._busy = False

    def close(self) -> None:
        """Cancel, and wait until the thread is idle."""
        self.cancel()
        self._pool.waitForDone()

    def _draw(self, generation: int, steps: Steps) -> None:
        try:
            if generation != self._generation:
                return
            for stage in steps():
                self._said.emit(generation, stage)
                if generation != self._generation:
                    return
        except CoreError as error:
            self._erred.emit(generation, error)
        finally:
            self._ended.emit(generation)

    @Slot(int, object)
    def _hear(self, generation: int, stage: object) -> None:
        if generation == self._generation:
            self.stage.emit(stage)

    @Slot(int, object)
    def _hear_error(self, generation: int, error: CoreError) -> None:
        if generation == self._generation:
            self.failed.emit(error)

    @Slot(int)
    def _hear_end(self, generation: int) -> None:
        if generation == self._generation:
            self._busy = False
            self.finished.emit()
