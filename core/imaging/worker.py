"""Compressed frames are decoded in a process of their own, so that a crash there is not ours.

The process is started for the first compressed frame and kept for those that follow; one
that crashes, hangs or talks nonsense is replaced. Threads that decode at the same time have
one each. It ends with this process, however that ends: the pipe between them closes.
"""

from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.imaging.coding import Coding, RefusedPixels
from core.language import marked
from core.processes import Apart, Died, Late, NotStarted

DECODER = "core.imaging.decoder"
LONGEST = 10.0  # seconds for one frame
NO_START = marked("the decoder of compressed pictures does not start")


class BadPixels(ValueError):
    """The coded data are damaged, in the decoder's own words."""


class Worker(Apart):
    """A process that decodes frames, one at a time.

    Raises:
        RefusedPixels: the process does not start.
    """

    def __init__(self, module: str = DECODER) -> None:
        try:
            super().__init__(module)
        except NotStarted as error:
            raise RefusedPixels(NO_START) from error

    def decode(self, coding: Coding, coded: bytes) -> tuple[NDArray[Any], str]:
        """As `core.imaging.codecs.decode`; the pixels are read-only.

        Raises:
            BadPixels: the decoder says that the data are damaged.
            RefusedPixels: they crashed it, or asked for too much time or memory.
        """
        try:
            verdict, data = self.ask(asdict(coding), coded, LONGEST)
        except Died as error:
            reason = marked("its {family} data crashed the decoder", family=coding.family)
            raise RefusedPixels(reason) from error
        except Late as error:
            raise RefusedPixels(
                marked(
                    "its {family} data kept the decoder busy for {seconds:.0f} seconds",
                    family=coding.family,
                    seconds=LONGEST,
                )
            ) from error
        if verdict.get("memory"):
            raise RefusedPixels(
                marked(
                    "its {family} data ask for more memory than a picture of its size needs",
                    family=coding.family,
                )
            )
        if "damaged" in verdict:
            raise BadPixels(verdict["damaged"])
        pixels = np.frombuffer(data, verdict["dtype"]).reshape(verdict["shape"])
        as_said = sorted(pixels.shape[:2]) == sorted((coding.rows, coding.columns))  # or turned
        if not as_said or pixels.dtype.kind not in "iuf":
            raise BadPixels(f"{pixels.shape} pixels of {pixels.dtype}")
        return pixels, str(verdict["photometric"])


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
