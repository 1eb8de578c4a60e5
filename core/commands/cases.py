"""`cases make|list|validate|results`: case sets for the classroom, and who reads them how."""

import argparse
import sys
from pathlib import Path

from core.commands import shared
from core.errors import CannotWrite, DataError
from core.inference.model import load_model
from core.places import files_in
from core.reporting.model_facts import Table
from core.reporting.report import BANNER
from core.teaching.case_set import LONGEST_TIME, Help, Policy, Scale
from core.teaching.export import write_csv, write_rjafroc
from core.teaching.making import from_folders, from_table, make_cases, new_set
from core.teaching.reading_file import SUFFIX, merge
from core.teaching.scoring import Score, score
from core.teaching.set_file import SetFile, open_set, write_set
from core.teaching.words import (
    HELP_WORDS,
    class_table,
    hardest_table,
    program_table,
    truth_words,
)

FOLDERS = "folders"  # of --labels


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the commands of `cases`."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    _add_make(actions.add_parser("make", help="make a case set from a folder with labels"))
    listing = actions.add_parser("list", help="say what is in a case set")
    listing.add_argument("set", type=Path, metavar="SET.pdcases")
    listing.add_argument("--answers", action="store_true", help="with the truth of each case")
    validate = actions.add_parser("validate", help="check a case set, every film of it")
    validate.add_argument("set", type=Path, metavar="SET.pdcases")
    results = actions.add_parser("results", help="measure learners, from all their files")
    results.add_argument("set", type=Path, metavar="SET.pdcases")
    results.add_argument("places", type=Path, nargs="+", metavar="PLACE", help="files or folders")
    results.add_argument("--csv", type=Path, metavar="OUT.csv")
    results.add_argument("--rjafroc", type=Path, metavar="OUT.xlsx")
    results.add_argument("--summaries", type=Path, metavar="DIR", help="a PDF for each learner")


def _add_make(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("places", type=Path, nargs="*", metavar="FOLDER", help="films")
    parser.add_argument("--out", type=Path, required=True, metavar="SET.pdcases")
    parser.add_argument(
        "--labels",
        default=FOLDERS,
        metavar="CSV",
        help="columns file, label, and perhaps source, teaching, subtype, difficulty; or "
        f"{FOLDERS!r} (the default): class folders NORMAL and PNEUMONIA below FOLDER",
    )
    parser.add_argument("--title", default="Case set")
    parser.add_argument("--shuffle", type=int, metavar="SEED", help="read in an order drawn by it")
    parser.add_argument("--ai", choices=[one.value for one in Help], default=Help.AFTER.value)
    parser.add_argument("--scale", choices=[one.value for one in Scale], default=Scale.FIVE.value)
    parser.add_argument("--time-limit", type=_seconds, default=0, metavar="SECONDS")
    parser.add_argument("--hide-truth", action="store_true", help="never show it to learners")
    parser.add_argument("--free", action="store_true", help="learners may go back and forth")
    parser.add_argument("--no-model", action="store_true", help="do not ask the model now")
    shared.add_model(parser)


def run(options: argparse.Namespace) -> int:
    """Do what was asked."""
    actions = {"make": _make, "list": _list, "validate": _validate, "results": _results}
    return actions[options.action](options)


def _make(options: argparse.Namespace) -> int:
    if options.out.exists():
        raise CannotWrite(options.out, "it is there already")
    if options.labels != FOLDERS:
        films = from_table(Path(options.labels))
    elif options.places:
        films = from_folders(files_in(options.places))
    else:
        print("Give a folder of class folders, or --labels CSV.", file=sys.stderr)
        return shared.USAGE
    if not films:
        raise DataError("the labels", "no film has one")
    model = None if options.no_model else load_model(options.model)
    made = list(shared.counted(make_cases(films, model), "films"))
    policy = Policy(
        Help(options.ai),
        Scale(options.scale),
        options.time_limit,
        not options.hide_truth,
        options.free,
    )
    seed = None if options.shuffle is None else abs(options.shuffle)
    case_set = new_set(options.title, (one.case for one in made), policy, seed)
    write_set(case_set, {one.case.id: one.film for one in made}, options.out)
    if len(made) < len(films):
        print(f"{len(films) - len(made)} films came twice and were taken once.", file=sys.stderr)
    print(options.out)
    return 0


def _list(options: argparse.Namespace) -> int:
    found = open_set(options.set)
    case_set, policy = found.case_set, found.case_set.policy
    print(f"{case_set.title}: {len(case_set.cases)} cases, {BANNER.lower()}")
    print(f"The program's answer is shown {HELP_WORDS[policy.help]}; scale {policy.scale.value}.")
    print(f"Time limit: {policy.time_limit or 'none'}. Truth shown: {policy.show_truth}.")
    for number, case in enumerate(case_set.order(), 1):
        words = [f"{number:3}", case.id]
        if options.answers:
            words += [truth_words(case), case.subtype, case.difficulty, case.source]
        print("  ".join(filter(None, words)))
    return 0


def _validate(options: argparse.Namespace) -> int:
    found = open_set(options.set)
    for case in shared.counted(found.case_set.cases, "films"):
        found.film(case)
    print(f"{options.set.name} is whole: {len(found.case_set.cases)} films, all readable.")
    return 0


def _results(options: argparse.Namespace) -> int:
    found = open_set(options.set)
    files = [path for path in files_in(options.places) if path.suffix == SUFFIX]
    merged = merge(files, found.case_set)
    for said in (*map(str, merged.problems), *merged.left_out):
        print(said, file=sys.stderr)
    scores = [score(one, found.case_set) for one in merged.sessions if one.records]
    if not scores:
        raise DataError("the readings", f"there is none of this set among {len(files)} files")
    tables = (class_table(scores), program_table(found.case_set),
              hardest_table(scores, found.case_set))  # fmt: skip
    print(f"{found.case_set.title}. {BANNER}.")
    print("\n".join(line for table in tables if table for line in _lines(table)))
    _export(scores, found, options)
    return 1 if merged.problems else 0


def _export(scores: list[Score], found: SetFile, options: argparse.Namespace) -> None:
    if options.csv:
        write_csv(scores, found.case_set, options.csv)
    if options.rjafroc:
        write_rjafroc(scores, found.case_set, options.rjafroc)
    if options.summaries:
        from core.teaching.summary import write_summary  # ReportLab and matplotlib load slowly

        options.summaries.mkdir(parents=True, exist_ok=True)
        for one in scores:
            path = options.summaries / f"summary-{one.session.id[:12]}.pdf"
            write_summary(one, scores, found.case_set, path)


def _lines(table: Table) -> list[str]:
    rows = (table.head, *table.rows)
    wide = [max(len(row[n]) for row in rows) for n in range(len(table.head))]
    lines = ["", table.title, *([table.note] if table.note else [])]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, wide, strict=True))
        lines.append("  ".join(cells).rstrip())
    return lines


def _seconds(text: str) -> int:
    seconds = int(text)
    if not 0 <= seconds <= LONGEST_TIME:
        raise ValueError(f"0 to {LONGEST_TIME}")
    return seconds
