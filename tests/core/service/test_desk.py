"""What uploads do to the processes, the queue and the server's log."""

import socket
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

from tests.core.service.conftest import running

SERVER = "tests.core.service.hostile_server"
Server = tuple[str, "subprocess.Popen[str]"]


@pytest.fixture
def server() -> Iterator[Server]:
    with running(SERVER) as started:
        yield started


def post(url: str, wish: str, name: str = "film") -> requests.Response:
    return requests.post(f"{url}/predict", files={"file": (name, wish)}, timeout=60)


def in_hand(url: str) -> int:
    return requests.get(f"{url}/health", timeout=60).json()["in_hand"]


def until_in_hand(url: str, number: int) -> None:
    deadline = time.monotonic() + 60
    while in_hand(url) != number:
        assert time.monotonic() < deadline


def test_crash_hang_and_bug_end_one_answer_only(server: Server, tmp_path: Path) -> None:
    url, process = server
    for wish, said in (("exit", "twice"), ("raise", "twice"), ("hang", "busy for 2 seconds")):
        response = post(url, wish, "Ann^Smith.dcm")
        assert response.status_code == 422
        assert said in response.json()["error"]
    assert post(url, f"once {tmp_path / 'sign'}").status_code == 200
    assert post(url, "fine").status_code == 200
    process.terminate()
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "died over an upload" in said
    assert "ValueError" in said
    assert "Smith" not in said


def test_a_full_queue_is_said_at_once(server: Server, tmp_path: Path) -> None:
    url, _ = server
    sign = tmp_path / "sign"
    with ThreadPoolExecutor(2) as pool:
        first = [pool.submit(post, url, f"wait {sign}") for _ in range(2)]
        until_in_hand(url, 2)
        response = post(url, "fine")
        sign.touch()
        assert response.status_code == 503
        assert int(response.headers["retry-after"]) >= 1
        assert [one.result().status_code for one in first] == [200, 200]
    assert post(url, "fine").status_code == 200


def test_a_stop_finishes_what_is_in_hand(server: Server, tmp_path: Path) -> None:
    url, process = server
    sign = tmp_path / "sign"
    with ThreadPoolExecutor(1) as pool:
        last = pool.submit(post, url, f"wait {sign}")
        until_in_hand(url, 1)
        process.terminate()
        until_refused(url)
        sign.touch()
        assert last.result().status_code == 200
    assert process.wait(60) == 0


def until_refused(url: str) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2])), 0.05).close()
        except (TimeoutError, ConnectionResetError):
            continue
        except ConnectionRefusedError:
            return
    pytest.fail("it still listens")


def test_an_upload_that_does_not_arrive(server: Server) -> None:
    url, _ = server
    head = (
        b"POST /predict HTTP/1.1\r\nHost: localhost\r\n"
        b"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n--x"
    )
    with socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2])), 60) as slow:
        slow.sendall(head)
        assert slow.recv(12) == b"HTTP/1.1 408"
    until_in_hand(url, 0)


def test_a_caller_that_goes_away_leaves_nothing(server: Server) -> None:
    url, process = server
    head = (
        b"POST /predict HTTP/1.1\r\nHost: localhost\r\n"
        b"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n--x"
    )
    with socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2])), 60) as gone:
        gone.sendall(head)
        until_in_hand(url, 1)
    until_in_hand(url, 0)
    process.terminate()
    assert process.communicate(timeout=60)[1] == ""


def test_a_stream_is_cut_off_at_the_limit(server: Server) -> None:
    url, _ = server
    drawn = 0

    def endless() -> Iterator[bytes]:
        nonlocal drawn
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
        for _ in range(64):
            drawn += 1
            yield bytes(1 << 20)

    form = {"content-type": "multipart/form-data; boundary=x"}
    try:
        answer = requests.post(f"{url}/predict", data=endless(), headers=form, timeout=60)
        assert answer.status_code == 413
    except requests.ConnectionError:  # it was closed while we were sending
        pass
    assert drawn < 32
    assert post(url, "fine").status_code == 200
