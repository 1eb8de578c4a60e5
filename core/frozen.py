"""A frozen bundle has no Python beside it: its own executable plays that part for helpers."""

import runpy
import sys
from collections.abc import Sequence

HELPERS = ("core.analyst", "core.bench_ours", "core.imaging.decoder", "core.service.reader")


def is_frozen() -> bool:
    """Whether this runs from a bundle."""
    return bool(getattr(sys, "frozen", False))


def serve_as_python(argv: Sequence[str]) -> None:
    """Where the arguments are `-m HELPER ...`, run that helper and exit.

    To be called first by whatever a bundle starts; the packager must take HELPERS in, which
    nothing imports.
    """
    if len(argv) > 2 and argv[1] == "-m" and argv[2] in HELPERS:
        sys.argv = list(argv[2:])
        runpy.run_module(argv[2], run_name="__main__", alter_sys=True)
        sys.exit()
