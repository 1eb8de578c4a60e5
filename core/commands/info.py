"""`info`: the model card, and the versions of everything."""

import argparse
import json
import platform
from importlib.metadata import PackageNotFoundError, version

from core import __version__
from core.commands import shared
from core.inference.model import load_model
from core.reporting import report as words
from core.reporting.model_facts import LIMITS, tables

PARTS = (
    "ai-edge-litert",
    "numpy",
    "opencv-python-headless",
    "pillow",
    "pydicom",
    "PySide6-Essentials",
    "reportlab",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `info`."""
    parser.add_argument("--json", action="store_true", help="print the whole card as JSON")
    shared.add_model(parser)


def run(options: argparse.Namespace) -> int:
    """Verify the model folder and print its card."""
    card = load_model(options.model).card
    versions = {name: _version(name) for name in PARTS} | {"python": platform.python_version()}
    if options.json:
        document = {"program": __version__, "versions": versions, "model": card.document}
        print(json.dumps(document, indent=2, ensure_ascii=False))
        return 0
    print(f"PneumoDetect {__version__}")
    print("  " + ", ".join(f"{name} {number}" for name, number in versions.items()))
    print(f"{card.name} {card.version}\n  SHA-256 {card.sha256} (verified)")
    print(f"  {card.performance}")
    for point in card.operating_points:
        default = " Default." if point is card.default else ""
        print(f"  {words.operating_point(point)}{default}")
    for key, value in card.document.get("training", {}).items():
        print(f"  {key}: {value}")
    for table in tables(card):
        print("\n".join(shared.table_lines(table)))
    print("What the model does not know:")
    for limit in LIMITS:
        print(f"  {limit}")
    command = card.document.get("evaluation", {}).get("command")
    if command:
        print(f"To measure again: {command}")
    print(words.DISCLAIMER)
    return 0


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # a frozen bundle may carry the part without its metadata
        return "unknown"
