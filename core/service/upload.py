"""The one file in a request's body -> its name and bytes, in memory and never on the disk."""

from collections.abc import AsyncGenerator

from fastapi import HTTPException, Request
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

FIELD = "file"
FORM = "multipart/form-data"
AROUND = 64 << 10  # bytes of a body beside the file
UNNAMED = "radiograph"
LONGEST_NAME = 255  # characters
HANG_UP = {"Connection": "close"}  # or the rest would be read, and thrown away
HINT = f"Send one film as the part {FIELD!r} of a {FORM} body."


class _InMemory(MultiPartParser):
    spool_max_size = 0  # files are never moved to the disk


async def read_upload(request: Request, most: int) -> tuple[str, bytes]:
    """Read the body, no further than `most` bytes.

    Raises:
        HTTPException: it is too large (413), not a form (415), or not one file (400).
    """
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != FORM:
        raise HTTPException(415, {"error": f"The body is not {FORM}.", "hint": HINT})
    said = request.headers.get("content-length", "0")
    if said.isdecimal() and int(said) > most + AROUND:
        raise _too_large(most)
    parser = _InMemory(request.headers, _bounded(request, most), max_files=1, max_fields=0)
    try:
        form = await parser.parse()  # what is left open on an error, it closes
    except MultiPartException as error:
        raise HTTPException(400, {"error": f"{error.message}", "hint": HINT}) from error
    try:
        upload = form.get(FIELD)
        if not isinstance(upload, UploadFile):
            raise HTTPException(400, {"error": f"There is no file {FIELD!r}.", "hint": HINT})
        return (upload.filename or UNNAMED)[-LONGEST_NAME:], await upload.read()
    finally:
        await form.close()


async def _bounded(request: Request, most: int) -> AsyncGenerator[bytes]:
    left = most + AROUND
    async for chunk in request.stream():
        left -= len(chunk)
        if left < 0:
            raise _too_large(most)
        yield chunk


def _too_large(most: int) -> HTTPException:
    error = f"The upload is larger than {most >> 20} MB."
    hint = "Analyse it in the terminal or the window."
    return HTTPException(413, {"error": error, "hint": hint}, HANG_UP)
