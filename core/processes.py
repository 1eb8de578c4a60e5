"""Helper processes of our own, at the other end of a pipe; they end when it closes."""

import os
import signal
import subprocess
import sys
from multiprocessing.connection import Connection
from typing import Any

from core.paths import ROOT

NO_DIALOGUE = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX


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
