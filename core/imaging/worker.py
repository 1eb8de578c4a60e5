"""Compressed frames are decoded in a process of their own, so that a crash there is not ours.

The process is started for the first compressed frame and kept for those that follow; one
that crashes, hangs or talks nonsense is replaced. Threads that decode at the same time have
one each. It ends with this process, however that ends: the pipe between them closes.
"""

import json
import os
import subprocess
import weakref
from dataclasses import asdict
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import processes
from core.imaging.coding import Coding, RefusedPixels

DECODER = "core.imaging.decoder"
LONGEST = 10.0  # seconds for one frame
NO_START = "the decoder of compressed pictures does not start"
STARTING = 60.0  # seconds for a process to load its codecs, behind a slow virus scanner


class BadPixels(ValueError):
    """The coded data are damaged, in the decoder's own words."""


class Worker:
    """A process that decodes frames, one at a time.

    Raises:
        RefusedPixels: the process does not start.
    """

    def __init__(self, module: str = DECODER) -> None:
        self._connection, theirs = Pipe()
        self._owner = os.getpid()
        with theirs:
            try:
                self._process = processes.start(module, theirs)
            except OSError as error:
                self._connection.close()
                raise RefusedPixels(NO_START) from error
        ending = (self._connection, self._process, self._owner)
        self._end = weakref.finalize(self, _end, *ending)
        if not self._connection.poll(STARTING) or not self._greets():
            self.close()
            raise RefusedPixels(NO_START)

    def _greets(self) -> bool:
        try:
            return self._connection.recv_bytes() == b"ready"
        except (EOFError, OSError):
            return False

    @property
    def pid(self) -> int:
        """Of the process."""
        return self._process.pid

    @property
    def usable(self) -> bool:
        """Whether it is alive, and this process's own rather than that of one it forked from."""
        mine = self._owner == os.getpid()
        return mine and self._end.alive and self._process.poll() is None

    def decode(self, coding: Coding, coded: bytes) -> tuple[NDArray[Any], str]:
        """As `core.imaging.codecs.decode`; the pixels are read-only.

        Raises:
            BadPixels: the decoder says that the data are damaged.
            RefusedPixels: they crashed it, or asked for too much time or memory.
        """
        try:
            verdict, data = self._ask(coding, coded)
        except (EOFError, OSError, ValueError) as error:
            self.close()
            raise RefusedPixels(f"its {coding.family} data crashed the decoder") from error
        if verdict.get("memory"):
            raise RefusedPixels(
                f"its {coding.family} data ask for more memory than a picture of its size needs"
            )
        if "damaged" in verdict:
            raise BadPixels(verdict["damaged"])
        pixels = np.frombuffer(data, verdict["dtype"]).reshape(verdict["shape"])
        as_said = sorted(pixels.shape[:2]) == sorted((coding.rows, coding.columns))  # or turned
        if not as_said or pixels.dtype.kind not in "iuf":
            raise BadPixels(f"{pixels.shape} pixels of {pixels.dtype}")
        return pixels, str(verdict["photometric"])

    def _ask(self, coding: Coding, coded: bytes) -> tuple[dict[str, Any], bytes]:
        self._connection.send_bytes(json.dumps(asdict(coding)).encode())
        self._connection.send_bytes(coded)
        if not self._connection.poll(LONGEST):
            self.close()
            raise RefusedPixels(
                f"its {coding.family} data kept the decoder busy for {LONGEST:.0f} seconds"
            )
        return json.loads(self._connection.recv_bytes()), self._connection.recv_bytes()

    def close(self) -> None:
        """End the process."""
        self._end()


idle: list[Worker] = []  # ready for the next frame


def decode(coding: Coding, coded: bytes) -> tuple[NDArray[Any], str]:
    """As `Worker.decode`, by a worker that is idle, or a new one."""
    worker = _taken()
    try:
        return worker.decode(coding, coded)
    finally:
        if worker.usable:
            idle.append(worker)


def _taken() -> Worker:
    while idle:
        try:
            worker = idle.pop()
        except IndexError:  # another thread was faster
            break
        if worker.usable:
            return worker
    return Worker(DECODER)


def _end(connection: Connection, process: "subprocess.Popen[bytes]", owner: int) -> None:
    connection.close()
    if os.getpid() == owner:
        process.kill()
        process.wait()
