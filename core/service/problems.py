"""Every error of the API has one form: what went wrong, and what to do."""

from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse

from core.errors import CoreError
from core.service.schema import Problem

RETRY_AFTER = "1"  # seconds
BUSY_HINT = "Send it again in a moment."
SEE = "See /docs."
MEANINGS = {
    400: "Not one file in the form.",
    401: "The token is missing or wrong.",
    408: "The upload arrives too slowly.",
    413: "The upload is too large.",
    415: "The body is no form.",
    422: "The file cannot be read as a radiograph, has no evidence map, or an option is wrong.",
    503: "Too many films are waiting; Retry-After says how many seconds to wait.",
}


def described(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The errors of a route for its description."""
    return {status: {"model": Problem, "description": MEANINGS[status]} for status in statuses}


def add_problems(app: FastAPI) -> None:
    """Give all errors of `app` that form."""
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(ClientDisconnect, _gone)
    app.add_exception_handler(CoreError, _broken)


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    said: Any = error.detail
    content = said if isinstance(said, dict) else {"error": f"{said}.", "hint": SEE}
    return JSONResponse(content, error.status_code, error.headers)


async def _invalid(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    wrong = "; ".join(
        f"{'.'.join(str(part) for part in entry['loc'])}: {entry['msg']}"
        for entry in error.errors()
    )
    return JSONResponse({"error": wrong, "hint": SEE}, 422)


async def _gone(_: Request, __: Exception) -> Response:
    return Response(status_code=400)  # nobody is there to read it


async def _broken(_: Request, error: Exception) -> Response:
    assert isinstance(error, CoreError)
    return JSONResponse({"error": str(error), "hint": error.hint}, 500)
