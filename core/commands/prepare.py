"""`prepare FOLDER`: from class folders to a manifest that training reads."""

import argparse
import json
import sys
from pathlib import Path

from core.commands import shared
from core.training.prepare import Plan, Prepared, prepare


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `prepare`."""
    parser.add_argument("folder", type=Path, help="holds folders called NORMAL and PNEUMONIA")
    parser.add_argument("--out", type=Path, required=True, metavar="MANIFEST.csv")
    parser.add_argument("--validation", type=float, default=0.15, metavar="SHARE")
    parser.add_argument("--test", type=float, default=0.0, metavar="SHARE")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--balance", choices=("weights", "undersample"), default="weights")
    parser.add_argument(
        "--groups", type=Path, metavar="TABLE.csv", help="patients: columns file, patient_group"
    )
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")


def run(options: argparse.Namespace) -> int:
    """Scan, split and write the manifest; print what was found."""
    plan = Plan(options.validation, options.test, options.seed, options.balance, options.groups)
    found = None
    for step in shared.counted(prepare(options.folder, options.out, plan), "Reading film"):
        if isinstance(step, Prepared):
            found = step
        elif step.error:
            print(step.error, file=sys.stderr)
    if found is None:
        return 1
    print(json.dumps(found.as_json(), indent=2) if options.json else _text(found))
    return 0


def _text(found: Prepared) -> str:
    facts = found.as_json()
    lines = [
        f"{facts['films']} films of {facts['patients']} patients, from "
        f"{facts['smallest'][0]}x{facts['smallest'][1]} to "
        f"{facts['largest'][0]}x{facts['largest'][1]} pixels; {len(found.unreadable)} unreadable.",
        f"{sum(pair.exact for pair in found.pairs)} exact and "
        f"{sum(not pair.exact for pair in found.pairs)} near duplicates, "
        f"{sum(pair.conflicting for pair in found.pairs)} with conflicting labels.",
    ]
    for name, counts in facts["counts"].items():
        lines.append(f"{name}: " + ", ".join(f"{n} {label}" for label, n in counts.items()))
    weights = ", ".join(f"{label} {w:.3f}" for label, w in facts["class_weights"].items())
    return "\n".join([*lines, f"class weights: {weights}", f"Written: {found.manifest}"])
