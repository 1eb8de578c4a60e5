"""The decoder's own process: whatever a film's data do to a codec, they do it in here.

Started by `core.imaging.worker` as `python -m core.imaging.decoder HANDLE`. It greets when
its codecs are loaded. Then for each frame it reads two messages, the coding as JSON and the
coded bytes, and writes two, a verdict as JSON and the pixels. Nothing is pickled: the parent
need not trust what comes back.
"""

import contextlib
import faulthandler
import json
import os
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.imaging.codecs import decode
from core.imaging.coding import Coding
from core.processes import READY, connect

Codec = Callable[[Coding, bytes], tuple[NDArray[Any], str]]

ORPHANED = 30.0  # seconds after which a frame ends this process, should the parent be gone
MOST_BYTES = 2 << 30  # of memory for any frame
SPARE_BYTES = 128 << 20  # what codecs take however small the frame
BYTES_A_VALUE = 32  # what they take at most for each pixel value; OpenJPEG needs most
NOTHING = np.empty(0, np.uint8)


def main(handle: int, codec: Codec = decode) -> None:
    """Decode frame after frame until the parent hangs up."""
    warnings.simplefilter("ignore")
    with (
        connect(handle) as connection,
        open(os.devnull, "w") as nowhere,
        contextlib.suppress(EOFError, OSError),
    ):
        connection.send_bytes(READY)
        while True:
            heading, coded = connection.recv_bytes(), connection.recv_bytes()
            faulthandler.dump_traceback_later(ORPHANED, exit=True, file=nowhere)
            verdict, pixels = _answer(codec, Coding(**json.loads(heading)), coded)
            faulthandler.cancel_dump_traceback_later()
            connection.send_bytes(json.dumps(verdict).encode())
            connection.send_bytes(pixels.reshape(-1).view(np.uint8).data)


def _answer(codec: Codec, coding: Coding, coded: bytes) -> tuple[dict[str, Any], NDArray[Any]]:
    try:
        with _limited_memory(coding.values):
            pixels, photometric = codec(coding, coded)
            pixels = np.ascontiguousarray(pixels)
    except MemoryError:
        return {"memory": True}, NOTHING
    except Exception as error:  # noqa: BLE001  # codecs raise anything; the parent tells it on
        return {"damaged": str(error)}, NOTHING
    return {"shape": pixels.shape, "dtype": pixels.dtype.str, "photometric": photometric}, pixels


@contextlib.contextmanager
def _limited_memory(values: int) -> Iterator[None]:
    """Allow what a frame of that many values can need, on top of what there is.

    Linux alone keeps to such a limit, and tells how much there is. It ends with the frame:
    the next one may be larger.
    """
    if sys.platform != "linux":
        yield
        return
    import resource

    with open("/proc/self/statm") as facts:
        present = int(facts.read().split()[0]) * resource.getpagesize()
    allowed = min(MOST_BYTES, SPARE_BYTES + BYTES_A_VALUE * values)
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (present + allowed, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


if __name__ == "__main__":
    main(int(sys.argv[1]))
