"""`serve`: the local API."""

import argparse
import ipaddress
import json
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from core.batch import cores
from core.commands import shared
from core.errors import CannotListen, MissingExtra, TokenUnusable
from core.inference.model import load_model
from core.reporting.report import BANNER

PORT = 8000
LOOPBACK = "127.0.0.1"
OPEN = "--open-to-network"
STOPPING = 5  # seconds beyond what requests in hand may take


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `serve`."""
    parser.add_argument("--port", type=int, default=PORT, help=f"default {PORT}; 0: a free one")
    parser.add_argument("--token-file", type=Path, metavar="FILE", help="ask every caller for it")
    parser.add_argument("--workers", type=shared.number, metavar="N", help="processes")
    parser.add_argument(
        OPEN,
        nargs=2,
        metavar=("ADDRESS", "NAME"),
        help="let other machines in, at this machine's ADDRESS, under its NAME; needs a token",
    )
    parser.add_argument("--openapi", action="store_true", help="print the API's description")
    shared.add_model(parser)


def run(options: argparse.Namespace) -> int:
    """Serve until told to stop; what is in hand then is finished."""
    try:
        from core.service.app import create_app
    except ModuleNotFoundError as error:
        raise MissingExtra("serve", "answer over HTTP") from error
    if options.openapi:
        print(json.dumps(create_app(None).openapi(), indent=2, ensure_ascii=False))
        return 0
    if options.open_to_network and not options.token_file:
        print(f"{OPEN} needs --token-file.", file=sys.stderr)
        return shared.USAGE
    _serve(options, _token(options.token_file))
    return 0


def _serve(options: argparse.Namespace, token: str | None) -> None:
    from core.service.app import Service, create_app
    from core.service.desk import Desk, Limits
    from core.service.door import THIS_MACHINE

    address, *names = options.open_to_network or (LOOPBACK,)
    card = load_model(options.model).card
    with (
        listening(address, options.port) as listener,
        Desk(options.model, options.workers or cores(), Limits()) as desk,
    ):
        service = Service(desk, card, token, (*THIS_MACHINE, *names))
        _announce(listener, names)
        serve(create_app(service), listener, desk.limits.seconds)


def serve(app: Any, listener: socket.socket, seconds: float) -> None:
    """Serve until SIGINT or SIGTERM, then finish what is in hand.

    Args:
        app: the application.
        listener: a socket that listens; it is closed.
        seconds: how long the upload, the wait and the analysis may each take.
    """
    import uvicorn

    config = uvicorn.Config(
        app,
        access_log=False,  # names of films may be names of patients
        log_level="warning",
        lifespan="off",
        ws="none",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=STOPPING + round(3 * seconds),
    )
    with _ends_quietly():
        uvicorn.Server(config).run(sockets=[listener])


def listening(address: str, port: int) -> socket.socket:
    """A socket at an IP address.

    Raises:
        CannotListen: it is no address of this machine, or taken.
    """
    try:
        family = socket.AF_INET6 if ipaddress.ip_address(address).version == 6 else socket.AF_INET
        return socket.create_server((address, port), family=family)
    except (OSError, OverflowError, ValueError) as error:
        raise CannotListen(address, port, str(error)) from error


def _announce(listener: socket.socket, names: list[str]) -> None:
    host, port = listener.getsockname()[:2]
    print(f"http://{names[0] if names else host}:{port}/docs", flush=True)
    print(f"{BANNER}. Ctrl-C ends it.", file=sys.stderr, flush=True)
    if names:
        print(
            "Other machines are let in, and nothing is encrypted on the way: put a proxy with "
            "TLS before it.",
            file=sys.stderr,
            flush=True,
        )


@contextmanager
def _ends_quietly() -> Iterator[None]:
    """The signal that ended uvicorn is raised by it once more, which would kill this process."""
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, lambda *_: None) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _token(path: Path | None) -> str | None:
    from core.service.door import LEAST_TOKEN

    if path is None:
        return None
    try:
        token = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise TokenUnusable(path, "it cannot be read as text of ASCII characters") from error
    if len(token) < LEAST_TOKEN or not token.isprintable() or " " in token:
        raise TokenUnusable(path, f"it is no line of {LEAST_TOKEN} characters or more")
    return token
