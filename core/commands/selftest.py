"""`selftest`: a table that an installer can read to support on the phone."""

import argparse
import json
from dataclasses import asdict

from core.commands import shared
from core.selftest import selftest


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `selftest`."""
    parser.add_argument("--json", action="store_true", help="print the checks as JSON")
    shared.add_model(parser)


def run(options: argparse.Namespace) -> int:
    """Run the checks and print each as it ends; 1 if any failed."""
    checks = []
    for check in selftest(options.model):
        checks.append(check)
        if not options.json:
            print(check.line, flush=True)
    if options.json:
        print(json.dumps([asdict(check) for check in checks], ensure_ascii=False))
    return 0 if all(check.passed for check in checks) else 1
