"""A process of the service that does as uploads say; started by hostile_server.py."""

import os
import sys
import time
from pathlib import Path

from core.inference.model import Model
from core.service.exchange import JSON, Answer, Question
from core.service.reader import main


def obeyed(_: Model, question: Question, data: bytes) -> Answer:
    """`exit` ends the process, `once` does so once, `hang` goes on for ever, `raise` is a bug.

    `wait` waits until the file appears that the upload names, `sign` makes one.
    """
    wish, _, name = data.decode().partition(" ")
    if wish == "exit" or (wish == "once" and not Path(name).exists()):
        if name:
            Path(name).touch()
        os._exit(1)
    if wish == "hang":
        time.sleep(3600)
    if wish == "raise":
        raise ValueError(question.filename)
    while wish == "wait" and not Path(name).exists():
        time.sleep(0.005)
    return Answer(200, JSON, b"{}")


if __name__ == "__main__":
    main(int(sys.argv[1]), obeyed)
