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
import signal
import sys
import warnings
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.imaging.codecs import decode
from core.imaging.coding import Coding

Codec = Callable[[Coding, bytes], tuple[NDArray[Any], str]]

ORPHANED = 30.0  # seconds after which a frame ends this process, should the parent be gone
MOST_BYTES = 2 << 30  # of memory for any frame
SPARE_BYTES = 128 << 20  # what codecs take however small the frame
BYTES_A_VALUE = 32  # what they take at most for each pixel value; OpenJPEG needs most
NO_DIALOGUE = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX
NOTHING = np.empty(0, np.uint8)


def main(handle: int, codec: Codec = decode) -> None:
    """Decode frame after frame until the parent hangs up."""
    warnings.simplefilter("ignore")
    _die_quietly()
    with (
        _connection(handle) as connection,
        open(os.devnull, "w") as nowhere,
        contextlib.suppress(EOFError, OSError),
    ):
        connection.send_bytes(b"ready")
        while True:
            heading, coded = connection.recv_bytes(), connection.recv_bytes()
            faulthandler.dump_traceback_later(ORPHANED, exit=True, file=nowhere)
            verdict, pixels = _answer(codec, Coding(**json.loads(heading)), coded)
            faulthandler.cancel_dump_traceback_later()
            connection.send_bytes(json.dumps(verdict).encode())
            connection.send_bytes(pixels.reshape(-1).view(np.uint8).data)


def _answer(codec: Codec, coding: Coding, coded: bytes) -> tuple[dict[str, Any], NDArray[Any]]:
    _limit_memory(coding.values)
    try:
        pixels, photometric = codec(coding, coded)
    except MemoryError:
        return {"memory": True}, NOTHING
    except Exception as error:  # noqa: BLE001  # codecs raise anything; the parent tells it on
        return {"damaged": str(error)}, NOTHING
    verdict = {"shape": pixels.shape, "dtype": pixels.dtype.str, "photometric": photometric}
    return verdict, np.ascontiguousarray(pixels)


def _limit_memory(values: int) -> None:
    """Allow what a frame of that many values can need, on top of what there is.

    Linux alone keeps to such a limit, and tells how much there is.
    """
    if sys.platform == "linux":
        import resource

        with open("/proc/self/statm") as facts:
            present = int(facts.read().split()[0]) * resource.getpagesize()
        allowed = min(MOST_BYTES, SPARE_BYTES + BYTES_A_VALUE * values)
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (present + allowed, hard))


def _die_quietly() -> None:
    """No dump of a patient's film on the disk, no dialogue of the system, no Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # meant for the parent, which hangs up
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(NO_DIALOGUE)
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _connection(handle: int) -> Connection:
    if sys.platform == "win32":
        from multiprocessing.connection import PipeConnection

        return PipeConnection(handle)
    return Connection(handle)


if __name__ == "__main__":
    main(int(sys.argv[1]))
