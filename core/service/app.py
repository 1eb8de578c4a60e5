"""The routes of the local API."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Annotated, Any

from anyio import fail_after
from fastapi import Depends, FastAPI, HTTPException, Query, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.middleware.trustedhost import TrustedHostMiddleware

from core import __version__
from core.inference.card import ModelCard
from core.reporting.model_facts import LIMITS
from core.reporting.report import DISCLAIMER, Paper
from core.service.desk import Busy, Desk
from core.service.door import THIS_MACHINE, Door, check_token
from core.service.exchange import PDF, PNG, Question, Wanted
from core.service.pages import add_pages
from core.service.problems import BUSY_HINT, RETRY_AFTER, add_problems, described
from core.service.schema import Finding, Health, ModelName, Stats
from core.service.upload import FIELD, FORM, HANG_UP, read_upload

DESCRIPTION = f"""Analyses chest radiographs of children aged 1 to 5 on this machine. Nothing is
kept: no upload, no result, no name.

**{DISCLAIMER}**"""
BODY = {
    "required": True,
    "content": {
        FORM: {
            "schema": {
                "type": "object",
                "required": [FIELD],
                "additionalProperties": False,
                "properties": {
                    FIELD: {
                        "type": "string",
                        "format": "binary",
                        "description": "One film: JPEG, PNG, TIFF, BMP or DICOM.",
                    }
                },
            }
        }
    },
}
BINARY = {"schema": {"type": "string", "format": "binary"}}
FILMS, SERVICE = "Films", "Service"  # headings of the description
POINT = "One of the model card's operating points; its default without."
bearer = HTTPBearer(auto_error=False, description="The token, where the service asks for one.")
OPTIONAL: list[dict[str, list[str]]] = [{}]  # where no token is asked for
Bearer = Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]


@dataclass(frozen=True, slots=True)
class Service:
    """What the routes work with; `hosts` are the names that this machine is called by."""

    desk: Desk
    card: ModelCard
    token: str | None = None
    hosts: tuple[str, ...] = THIS_MACHINE

    def name(self) -> ModelName:
        """The model, as in every answer."""
        return ModelName(name=self.card.name, version=self.card.version, sha256=self.card.sha256)


def create_app(service: Service | None) -> FastAPI:
    """The application; without a service only its description is of use."""
    app = FastAPI(
        title="PneumoDetect",
        version=__version__,
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
    )
    app.state.service = service
    app.post(
        "/predict",
        response_model=Finding,
        summary="Analyse one film",
        tags=[FILMS],
        responses=described(400, 401, 408, 413, 415, 422, 503)
        | {200: {"content": {PNG: BINARY, PDF: BINARY}, "description": "The answer."}},
        openapi_extra={"requestBody": BODY, "security": OPTIONAL},
    )(predict)
    app.get(
        "/health", response_model=Health, summary="Whether the service answers", tags=[SERVICE]
    )(health)
    app.get(
        "/stats",
        response_model=Stats,
        summary="Measured performance, from the model card",
        tags=[SERVICE],
        responses=described(401),
        openapi_extra={"security": OPTIONAL},
    )(stats)
    add_pages(app)
    add_problems(app)
    app.add_middleware(Door)
    hosts = service.hosts if service else THIS_MACHINE
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False)
    return app


def health(request: Request) -> Health:
    """Needs no token."""
    service: Service = request.app.state.service
    return Health(
        status="ok", program=__version__, model=service.name(), in_hand=service.desk.in_hand
    )


def stats(request: Request, token: Bearer) -> Stats:
    """Sensitivity, specificity, AUC and more with 95 % intervals and numbers of films."""
    service: Service = request.app.state.service
    check_token(service.token, token)
    document = service.card.document
    return Stats(
        model=service.name(),
        performance=document["performance"],
        default_operating_point=service.card.default.name,
        operating_points=document["operating_points"],
        evaluation=document.get("evaluation", {}),
        limits=list(LIMITS),
    )


@dataclass(frozen=True, slots=True)
class Options:
    """The query of `/predict`: the options of `predict` in the terminal."""

    answer: Annotated[
        Wanted, Query(description="The finding, its evidence map (PNG), or its report (PDF).")
    ] = "json"
    operating_point: Annotated[str | None, Query(description=POINT)] = None
    force: Annotated[bool, Query(description="Analyse even what the guard refuses.")] = False
    invert: Annotated[bool, Query(description="Black for white, for a negative.")] = False
    de_identify: Annotated[bool, Query(description="Leave patient and file name out.")] = False
    frame: Annotated[int, Query(ge=1, description="Which of several pictures.")] = 1
    paper: Annotated[Paper, Query(description="Of the report.")] = "A4"


async def predict(
    request: Request, options: Annotated[Options, Depends()], token: Bearer
) -> Response:
    """As `predict --json` in the terminal, to the last digit.

    A film that the guard refuses is answered too: without diagnosis and numbers, with the
    reasons.
    """
    service: Service = request.app.state.service
    check_token(service.token, token)
    _check_point(service.card, options.operating_point)
    async with _place(service.desk):
        name, data = await _arrived(request, service.desk)
        question = Question(name, **_fields(options))
        answer = await service.desk.answer(question, data)
    return Response(answer.body, answer.status, media_type=answer.media_type)


def _fields(options: Options) -> dict[str, Any]:
    return {name: getattr(options, name) for name in Options.__dataclass_fields__}


def _check_point(card: ModelCard, name: str | None) -> None:
    names = [point.name for point in card.operating_points]
    if name is not None and name not in names:
        hint = f"Choose {', '.join(names)}."
        raise HTTPException(422, {"error": "There is no such operating point.", "hint": hint})


@asynccontextmanager
async def _place(desk: Desk) -> AsyncIterator[None]:
    try:
        with desk.place():
            yield
    except Busy as error:
        detail = {"error": "Too many films are waiting.", "hint": BUSY_HINT}
        raise HTTPException(503, detail, {"Retry-After": RETRY_AFTER}) from error


async def _arrived(request: Request, desk: Desk) -> tuple[str, bytes]:
    try:
        with fail_after(desk.limits.seconds):
            return await read_upload(request, desk.limits.bytes)
    except TimeoutError as error:
        said = f"The upload did not arrive within {desk.limits.seconds:.0f} seconds."
        raise HTTPException(408, {"error": said, "hint": "Send it again."}, HANG_UP) from error
