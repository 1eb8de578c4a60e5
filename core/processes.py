"""Helper processes of our own, at the other end of a pipe; they end when it closes."""

import json
import os
import signal
import subprocess
import sys
import weakref
from collections.abc import Mapping
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any

from core.paths import ROOT

NO_DIALOGUE = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX
STARTING = 60.0  # seconds for a process to load what it needs, behind a slow virus scanner
READY = b"ready"


class NotStarted(Exception):
    """A helper process does not start."""


class Died(Exception):
    """A helper process ended over a question, or answered with nonsense; it is closed."""


class Late(Exception):
    """A helper process took too long over a question; it is closed."""


class Apart:
    """A process that greets with READY, then answers questions, one at a time.

    Question and answer are each a JSON object and bytes. Nothing is pickled: what comes
    back need not be trusted. It ends with this process, however that ends.

    Raises:
        NotStarted: it does not start.
    """

    def __init__(self, module: str, quiet: bool = True) -> None:
        self._connection, theirs = Pipe()
        self._owner = os.getpid()
        with theirs:
            try:
                self._process = start(module, theirs, quiet)
            except OSError as error:
                self._connection.close()
                raise NotStarted(module) from error
        ending = (self._connection, self._process, self._owner)
        self._end = weakref.finalize(self, _end, *ending)
        if not self._connection.poll(STARTING) or not self._greets():
            self.close()
            raise NotStarted(module)

    def _greets(self) -> bool:
        try:
            return self._connection.recv_bytes() == READY
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

    def ask(
        self, question: Mapping[str, Any], data: bytes, longest: float
    ) -> tuple[dict[str, Any], bytes]:
        """Its answer, at most `longest` seconds later.

        Raises:
            Died, Late: see there.
        """
        try:
            self._connection.send_bytes(json.dumps(question).encode())
            self._connection.send_bytes(data)
            if self._connection.poll(longest):
                return json.loads(self._connection.recv_bytes()), self._connection.recv_bytes()
        except (EOFError, OSError, ValueError) as error:
            self.close()
            raise Died from error
        self.close()
        raise Late

    def close(self) -> None:
        """End the process."""
        self._end()


def _end(connection: Connection, process: "subprocess.Popen[bytes]", owner: int) -> None:
    connection.close()
    if os.getpid() == owner:
        process.kill()
        process.wait()


def start(module: str, theirs: Connection, quiet: bool = True) -> "subprocess.Popen[bytes]":
    """Run `python -m MODULE HANDLE`; of all that is open here it inherits `theirs` alone.

    A frozen bundle's entry point knows this call too (`core.frozen`). Ctrl-C in the terminal
    does not reach it: who holds the pipe decides when it ends.

    Args:
        module: is run as the main module and calls `connect`.
        theirs: its end of the pipe, to be closed here afterwards.
        quiet: drop what it writes to standard error.
    """
    handle = theirs.fileno()
    options: dict[str, Any] = {"pass_fds": (handle,), "process_group": 0}
    if sys.platform == "win32":
        os.set_handle_inheritable(handle, True)
        listed = subprocess.STARTUPINFO(lpAttributeList={"handle_list": [handle]})
        apart = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
        options = {"startupinfo": listed, "creationflags": apart}
    return subprocess.Popen(
        [sys.executable, "-m", module, str(handle)],
        cwd=ROOT,  # where `core` is; whatever the user's own folder holds is not imported
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL if quiet else None,
        **options,
    )


def connect(handle: int) -> Connection:
    """The helper's own end of the pipe; from now on it dies quietly.

    No dump of a patient's film on the disk, no dialogue of the system, no Ctrl-C.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        import ctypes
        from multiprocessing.connection import PipeConnection

        ctypes.windll.kernel32.SetErrorMode(NO_DIALOGUE)
        return PipeConnection(handle)
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return Connection(handle)
