"""Bodies of requests: in memory, and no further than they may."""

import tempfile

import anyio
import pytest
from fastapi import HTTPException, Request

from core.service.upload import AROUND, read_upload

MOST = 8 << 20
HEAD = b'--x\r\nContent-Disposition: form-data; name="file"; filename="%s"\r\n\r\n'
END = b"\r\n--x--\r\n"


def request(*chunks: bytes) -> Request:
    left = [{"type": "http.request", "body": chunk, "more_body": True} for chunk in chunks]
    left.append({"type": "http.request", "body": b"", "more_body": False})

    async def receive() -> dict[str, object]:
        return left.pop(0)

    headers = [(b"content-type", b"multipart/form-data; boundary=x")]
    return Request({"type": "http", "method": "POST", "headers": headers}, receive)


def read(*chunks: bytes) -> tuple[str, bytes]:
    return anyio.run(read_upload, request(*chunks), MOST)


def test_a_large_film_is_read_whole_without_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_disk(*_: object, **__: object) -> None:
        raise AssertionError("an upload was moved to the disk")

    monkeypatch.setattr(tempfile, "TemporaryFile", no_disk)
    film = bytes(range(256)) * (MOST >> 9)
    assert read(HEAD % b"a.dcm", film, film, END) == ("a.dcm", 2 * film)


def test_reading_ends_at_the_limit() -> None:
    with pytest.raises(HTTPException) as caught:
        read(HEAD % b"a", bytes(MOST), bytes(AROUND + 1), b"not drawn")
    assert caught.value.status_code == 413


def test_names_are_bounded_and_never_empty() -> None:
    assert len(read(HEAD % (b"n" * 2000), b"x", END)[0]) == 255
    assert read(HEAD % b"", b"x", END)[0] == "radiograph"
