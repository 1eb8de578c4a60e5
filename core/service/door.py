"""Who is let in: own pages and programs, never a foreign web page in the same browser."""

import hmac
from urllib.parse import urlsplit

from fastapi import HTTPException
from fastapi.security import HTTPAuthorizationCredentials
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

THIS_MACHINE = ("localhost", "127.0.0.1", "[::1]")
LEAST_TOKEN = 16  # characters
# Nothing that a page shows comes from elsewhere, and no other page shows one of these.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": POLICY,
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
FOREIGN = {"error": "Another site's page may not use this service.", "hint": "Open /docs here."}


class Door:
    """Refuses what a page of another origin sends, and marks every answer as private."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through or answer it."""

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        if scope["type"] != "http":
            return  # neither web sockets nor anything else is served
        app = self._app if _from_here(Headers(scope=scope)) else JSONResponse(FOREIGN, 403)
        await app(scope, receive, marked)


def _from_here(headers: Headers) -> bool:
    """Browsers name the page that a request comes from; programs name none."""
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def check_token(token: str | None, given: HTTPAuthorizationCredentials | None) -> None:
    """Compare in a time that does not depend on where the two differ.

    Raises:
        HTTPException: there has to be a token, and this is not it (401).
    """
    offered = given.credentials if given else ""
    if token is not None and not hmac.compare_digest(token.encode(), offered.encode()):
        raise HTTPException(
            401,
            {
                "error": "The token is missing or wrong.",
                "hint": "Send the header: Authorization: Bearer TOKEN",
            },
            {"WWW-Authenticate": "Bearer"},
        )
