"""What several commands ask for in the same way."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from core.inference.card import ModelCard
from core.paths import DEFAULT_MODEL
from core.reporting.model_facts import Table

Item = TypeVar("Item")
USAGE = 2
MASTER = "master.keras"  # in a model folder: what was exported, for those with TensorFlow


def add_model(parser: argparse.ArgumentParser) -> None:
    """`--model FOLDER`."""
    parser.add_argument(
        "--model",
        type=Path,
        default=DEFAULT_MODEL,
        metavar="FOLDER",
        help="model folder (default: the one that came with the program)",
    )


def add_force(parser: argparse.ArgumentParser) -> None:
    """`--force`."""
    parser.add_argument(
        "--force", action="store_true", help="analyse even what the guard refuses; marked as such"
    )


def number(text: str) -> int:
    """A number of processes, for argparse."""
    found = int(text)
    if found < 1:
        raise ValueError("at least one")
    return found


def add_operating_point(parser: argparse.ArgumentParser) -> None:
    """`--operating-point NAME`."""
    parser.add_argument(
        "--operating-point", metavar="NAME", help="one of the model card's operating points"
    )


def known_point(card: ModelCard, name: str | None) -> bool:
    """Whether the card has the operating point; tells the user which it has if not."""
    names = [point.name for point in card.operating_points]
    if name is None or name in names:
        return True
    print(f"There is no operating point {name!r}; choose {', '.join(names)}.", file=sys.stderr)
    return False


def counted(items: Iterable[Item], what: str) -> Iterator[Item]:
    """Pass items on; on a terminal show how many there were (of `item.total`, if it has one)."""
    shown = sys.stderr.isatty()
    for number, item in enumerate(items, 1):
        if shown:
            total = getattr(item, "total", None)
            of = f" of {total}" if total else ""
            print(f"\r{what} {number}{of} ", end="", file=sys.stderr, flush=True)
        yield item
    if shown:
        print(file=sys.stderr)


def table_lines(table: Table) -> Iterator[str]:
    """A table in columns that are as wide as their longest cell."""
    yield f"{table.title}:"
    if table.note:
        yield f"  {table.note}"
    widths = [max(map(len, column)) for column in zip(table.head, *table.rows, strict=True)]
    for row in (table.head, *table.rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()


def figure_lines(found: Mapping[str, Any]) -> list[str]:
    """Figures with their intervals and numbers of films, a line each."""
    lines = []
    for key, entry in found.items():
        if isinstance(entry, dict) and "value" in entry:
            lines.append(f"  {key}: {_measure(entry)}")
        elif key == "operating_points":
            for point, rates in entry.items():
                named = ", ".join(
                    f"{rate} {_measure(rates[rate])}"
                    for rate in ("sensitivity", "specificity")
                    if rates.get(rate)
                )
                lines.append(f"  {point}: {named}")
    return lines


def _measure(entry: Mapping[str, float]) -> str:
    return f"{entry['value']:.3f} ({entry['low']:.3f} to {entry['high']:.3f}, n = {entry['n']})"
