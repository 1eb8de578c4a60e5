"""A process of the service: loads the model once, then answers upload after upload.

Started by `core.service.desk` as `python -m core.service.reader HANDLE`. The first question
names the model folder. Whatever an upload does to a decoder, it does in here; the film is
never on the disk, and what nobody foresaw is told without the words of the exception, which
may be a patient's.
"""

import json
import sys
import traceback
from collections.abc import Callable
from dataclasses import asdict
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any

import cv2

from core.errors import UnreadableImage
from core.imaging import decode_radiograph
from core.imaging.voi import inverted
from core.inference.attention import Attention
from core.inference.classifier import Refusal
from core.inference.model import Model, load_model
from core.processes import READY, connect
from core.reporting.report import Report, as_json, warnings
from core.service.exchange import JSON, PDF, PNG, Answer, Question, problem
from core.study import analyse

Work = Callable[[Model, Question, bytes], Answer]
NO_MAP = "There is no evidence map of a film that was not analysed"
HINT = "Use force=true to analyse it anyway; the result will say so."


def answered(model: Model, question: Question, data: bytes) -> Answer:
    """One upload, as `predict` does a file."""
    try:
        radiograph = decode_radiograph(Path(question.filename), data, question.frame - 1)
    except UnreadableImage as error:
        return problem(str(error), error.hint)
    if question.invert:
        radiograph = inverted(radiograph)
    if question.de_identify:
        radiograph = radiograph.de_identified()
    stages = analyse(radiograph, model, question.operating_point, question.force)
    finding = next(stages)
    if question.answer == "json":
        text = json.dumps(as_json(finding), ensure_ascii=False)  # type: ignore[arg-type]
        return Answer(200, JSON, text.encode())
    return _drawn(question, finding if isinstance(finding, Refusal) else next(stages))


def _drawn(question: Question, outcome: Any) -> Answer:
    if question.answer == "report":
        from core.reporting.pdf import pdf_bytes

        return Answer(200, PDF, pdf_bytes(Report(outcome, question.paper)))
    if isinstance(outcome, Attention):
        from core.reporting.picture import overlay_png

        return Answer(200, PNG, overlay_png(outcome))
    return problem(f"{NO_MAP}: {' '.join(warnings(outcome))}", HINT)


def main(handle: int, work: Work = answered) -> None:
    """Answer upload after upload until the parent hangs up."""
    cv2.setNumThreads(1)  # the processes share the cores out among themselves
    sys.excepthook = _without_words
    connection = connect(handle)  # open until this process ends: then the parent kills it
    connection.send_bytes(READY)
    try:
        model = _model(connection)
        while True:
            question = Question(**json.loads(connection.recv_bytes()))
            _send(connection, work(model, question, connection.recv_bytes()))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _model(connection: Connection) -> Model:
    question = json.loads(connection.recv_bytes())
    connection.recv_bytes()
    model = load_model(Path(question["model"]), threads=1)
    connection.send_bytes(json.dumps({"loaded": model.card.sha256}).encode())
    connection.send_bytes(b"")
    return model


def _send(connection: Connection, answer: Answer) -> None:
    heading = asdict(answer)
    body = heading.pop("body")
    connection.send_bytes(json.dumps(heading).encode())
    connection.send_bytes(body)


def _without_words(
    kind: type[BaseException], _: BaseException, trace: TracebackType | None
) -> None:
    frames = "".join(traceback.format_tb(trace))
    sys.stderr.write(f"An analysis ended with {kind.__name__}:\n{frames}")


if __name__ == "__main__":
    main(int(sys.argv[1]))
