"""The terminal: `python -m core COMMAND`, installed as `pneumodetect-cli`.

Results go to standard output, everything else to standard error. Exit codes: 0 done,
2 wrong usage, 3 unreadable input, 4 refused as unsuitable, 1 anything else.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from core import __version__
from core.errors import CoreError

COMMANDS = {
    "predict": "analyse one radiograph; save its report and attention map",
    "batch": "analyse many radiographs into one CSV table",
    "serve": "answer over HTTP on this machine: the local API",
    "evaluate": "measure a model on labelled radiographs, with intervals and plots",
    "cases": "make case sets for the classroom, and measure those who read them",
    "prepare": "look through folders of labelled radiographs and split them by patient",
    "train": "train a model by transfer learning",
    "export": "turn a Keras model into a model folder",
    "info": "show the model card and the versions of everything",
    "bench": "compare the speed with the usual Keras way",
    "selftest": "check this installation on this machine",
}
INTERRUPTED = 130  # what shells report for Ctrl-C


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    parser = _parser(next((word for word in arguments if word in COMMANDS), None))
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except CoreError as error:
        print(f"{error} {error.hint}".rstrip(), file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone; there is nobody left to tell
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return INTERRUPTED


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    """The parser; only the chosen command's module is imported, so that it starts fast."""
    parser = argparse.ArgumentParser(
        prog="pneumodetect-cli",
        description="PneumoDetect in the terminal. Research and teaching only, not for diagnosis.",
    )
    parser.add_argument("--version", action="version", version=f"PneumoDetect {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary.capitalize() + ".")
        if name == chosen:
            module = import_module(f"core.commands.{name}")
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    return parser
