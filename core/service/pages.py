"""`/docs` and `/redoc`, with all that they load from this machine."""

from fastapi import FastAPI
from starlette.responses import FileResponse
from starlette.staticfiles import StaticFiles

from core.paths import API_PAGES, ICONS


def add_pages(app: FastAPI) -> None:
    """Serve the pages and their assets."""

    @app.get("/docs", include_in_schema=False)
    def docs() -> FileResponse:
        return FileResponse(API_PAGES / "docs.html")

    @app.get("/redoc", include_in_schema=False)
    def redoc() -> FileResponse:
        return FileResponse(API_PAGES / "redoc.html")

    @app.get("/assets/icon.png", include_in_schema=False)
    def icon() -> FileResponse:
        return FileResponse(ICONS / "pneumodetect.png")

    app.mount("/assets", StaticFiles(directory=API_PAGES))
