"""Native decoders write their complaints straight to the process's standard error."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

STDERR = 2


class _Muted:
    """How many threads are inside `quiet_stderr`, and what standard error was before."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.inside = 0
        self.original = -1

    def enter(self) -> None:
        with self.lock:
            if self.inside == 0:
                try:
                    self.original = os.dup(STDERR)
                except OSError:
                    self.original = -1  # a windowed program without a standard error
                else:
                    nowhere = os.open(os.devnull, os.O_WRONLY)
                    os.dup2(nowhere, STDERR)
                    os.close(nowhere)
            self.inside += 1

    def leave(self) -> None:
        with self.lock:
            self.inside -= 1
            if self.inside == 0 and self.original >= 0:
                os.dup2(self.original, STDERR)
                os.close(self.original)


_muted = _Muted()


@contextmanager
def quiet_stderr() -> Iterator[None]:
    """Nothing written to file descriptor 2 inside the block comes out, of any thread.

    For decoders that print (GDCM's libjpeg does even when all is well) and report by
    their result too. Blocks of several threads may overlap.
    """
    _muted.enter()
    try:
        yield
    finally:
        _muted.leave()
