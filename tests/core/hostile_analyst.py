"""A process of the batch that does as the films' names say. Run as `core.crew` runs it."""

import os
import sys
import time
from pathlib import Path

from core.analyst import main
from core.inference.model import Model
from core.reporting.table import Row
from core.task import Task, analysed


def obeyed(task: Task, model: Model, made_by: str, path: Path) -> Row:
    """`deadly` ends the process, `once` does so once, `waits` waits for `frees` to be done."""
    name, sign = path.stem, path.with_suffix(".sign")
    if name == "deadly" or (name == "once" and not sign.exists()):
        sign.touch()
        os._exit(1)
    while name == "waits" and not path.with_name("frees.sign").exists():
        time.sleep(0.005)
    row = analysed(task, model, made_by, path)
    if name == "frees":
        sign.touch()
    return row


if __name__ == "__main__":
    main(int(sys.argv[1]), obeyed)
