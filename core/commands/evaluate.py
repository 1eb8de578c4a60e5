"""`evaluate`: how good a model is, on any number of labelled sets."""

import argparse
import json
import shlex
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from core.commands import audit_table, shared
from core.commands.attention import tested
from core.evaluation.audit import Audit, audit
from core.evaluation.evaluate import Evaluation, SetResult, evaluate
from core.evaluation.record import record
from core.evaluation.save import save
from core.evaluation.save_audit import save_audit
from core.evaluation.sets import LabelledSet, from_folder, from_manifest
from core.inference.model import Model, load_model
from core.reporting.model_facts import EVIDENCE_TEST, goal_table
from core.training.dataset import TRAIN, VALIDATION, Film, read_manifest


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `evaluate`."""
    parser.add_argument(
        "--internal", type=Path, metavar="DIR", help="films of the model's own origin"
    )
    parser.add_argument(
        "--manifest", type=Path, help="of --internal: its validation split is measured"
    )
    parser.add_argument(
        "--external",
        action="append",
        default=[],
        metavar="NAME=DIR",
        help="films of another origin, in class folders; may be given again",
    )
    parser.add_argument(
        "--audit", action="store_true", help="also look for shortcuts, on the first set's films"
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="write JSON, CSV and plots here")
    parser.add_argument("--json", action="store_true", help="print all figures as JSON")
    parser.add_argument(
        "--attention", action="store_true", help="test the evidence map on the first set's films"
    )
    parser.add_argument(
        "--write-card", action="store_true", help="put figures and plots into the model folder"
    )
    shared.add_operating_point(parser)
    shared.add_model(parser)


def run(options: argparse.Namespace) -> int:
    """Measure, write the files and print the figures."""
    sets = _sets(options)
    if not sets:
        print("Give --internal DIR, --external NAME=DIR, or both.", file=sys.stderr)
        return shared.USAGE
    model = load_model(options.model)
    if not shared.known_point(model.card, options.operating_point):
        return shared.USAGE
    found = None
    steps = evaluate(model, sets, _known(options.manifest), options.operating_point)
    for step in shared.counted(steps, "Measuring film"):
        found = step if isinstance(step, Evaluation) else found
    if found is None:
        return 1
    if options.audit:
        found.results["audit"] = _audited(model, sets[0], found.sets[0])
    if options.attention:
        found.results["attention"] = tested(model, found.sets[0], sets[0].folder, options.model)
    for path in _written(found, options):
        print(f"Written: {path}", file=sys.stderr)
    print(json.dumps(found.results, indent=2) if options.json else _text(found.results))
    return 0


def _audited(model: Model, chosen: LabelledSet, result: SetResult) -> dict[str, Any]:
    """Audit the counted films; their copies tell squashed and true shape apart."""
    films = [*(judged.film for judged in result.counted()), *chosen.copies]
    steps = audit(model, chosen.folder, films)
    *_, last = shared.counted(steps, "Shifting film")
    return last.results if isinstance(last, Audit) else {}


def _sets(options: argparse.Namespace) -> list[LabelledSet]:
    sets = []
    if options.internal and options.manifest:
        sets.append(from_manifest("internal", options.internal, options.manifest, VALIDATION))
    elif options.internal:
        sets.append(from_folder("internal", options.internal))
    for given in options.external:
        name, _, folder = given.rpartition("=")
        sets.append(from_folder(name or Path(folder).name, Path(folder)))
    return sets


def _written(found: Evaluation, options: argparse.Namespace) -> Iterator[Path]:
    if options.out:
        yield from save(found, options.out)
        if "audit" in found.results:
            yield save_audit(found.results["audit"], options.out)
    if options.write_card:
        yield from record(found, options.model, _command(options))


def _command(options: argparse.Namespace) -> str:
    """The command that measures the same again."""
    words = ["python", "-m", "core", "evaluate"]
    for name in ("internal", "manifest", "external", "operating_point", "audit", "attention"):
        given = getattr(options, name, None)
        option = "--" + name.replace("_", "-")
        if given is True:
            words.append(option)
        elif given:
            for value in given if isinstance(given, list) else [given]:
                words += [option, str(value)]
    return shlex.join(words)


def _known(manifest: Path | None) -> list[Film]:
    """The films that the model has learnt from: what is the same is not measured."""
    return [f for f in read_manifest(manifest) if f.split == TRAIN] if manifest else []


def _text(results: Mapping[str, Any]) -> str:
    lines = []
    for name, found in results["sets"].items():
        lines.append(f"{name}:")
        lines += shared.figure_lines(found["all"])
    if "audit" in results:
        lines += audit_table.lines(results["audit"])
    if "attention" in results:
        lines += shared.table_lines(goal_table(EVIDENCE_TEST, results["attention"]))
    return "\n".join(lines)
