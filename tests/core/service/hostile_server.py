"""A server with one process that does as uploads say, little patience and a short queue."""

import sys
from pathlib import Path

from core.commands.serve import LOOPBACK, listening, serve
from core.inference.card import read_card
from core.paths import DEFAULT_MODEL
from core.service import desk
from core.service.app import Service, create_app

PATIENCE = 2.0  # seconds


def main(model: Path) -> None:
    """Serve on a free port; uploads may have 1 MB, and one may wait."""
    desk.READER = "tests.core.service.hostile_reader"
    limits = desk.Limits(bytes=1 << 20, seconds=PATIENCE, waiting=1)
    with listening(LOOPBACK, 0) as listener, desk.Desk(model, 1, limits) as only:
        sys.stdout.write(f"http://{LOOPBACK}:{listener.getsockname()[1]}\n")
        sys.stdout.flush()
        serve(create_app(Service(only, read_card(model))), listener, PATIENCE)


if __name__ == "__main__":
    main(DEFAULT_MODEL)
