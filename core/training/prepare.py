"""From a folder of films to a manifest: scan, find duplicates, split by patient, balance."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from core.training.dataset import Balance, Film, balance, split, undersample, write_manifest
from core.training.duplicates import Pair, mark_duplicates, same_pictures
from core.training.scan import Scanned, read_groups, scan


@dataclass(frozen=True, slots=True)
class Plan:
    """How to split: shares of the films (0..1), seed, balance, a table of patient groups."""

    validation: float = 0.15
    test: float = 0.0
    seed: int = 0
    balance: Literal["weights", "undersample"] = "weights"
    groups: Path | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """What `prepare` found: the films as written, the bad files, the same pictures."""

    manifest: Path
    films: tuple[Film, ...]
    unreadable: tuple[Scanned, ...]
    pairs: tuple[Pair, ...]
    balance: Balance

    def as_json(self) -> dict[str, Any]:
        """The findings for `--json` and for a data set's notes."""
        sides = sorted((film.width, film.height) for film in self.films)
        return {
            "manifest": str(self.manifest),
            "films": len(self.films),
            "patients": len({film.patient_group for film in self.films}),
            "smallest": list(sides[0]),
            "largest": list(sides[-1]),
            "counts": {name: dict(counts) for name, counts in self.balance.counts.items()},
            "class_weights": dict(self.balance.weights),
            "duplicates": [
                {
                    "files": [pair.first.file, pair.second.file],
                    "exact": pair.exact,
                    "differing_bits": max(pair.distance, 0),
                    "conflicting_labels": pair.conflicting,
                }
                for pair in self.pairs
            ],
            "unreadable": [{"file": bad.file, "error": bad.error} for bad in self.unreadable],
        }


def prepare(folder: Path, manifest: Path, plan: Plan | None = None) -> Iterator[Scanned | Prepared]:
    """Write the manifest of a folder of class folders.

    Yields:
        A `Scanned` for every file as it is read, then one `Prepared`, the manifest being
        written. Who stops drawing before leaves nothing behind.

    Raises:
        DataError: the folder lacks films of a class, or has too few patients to split.
        CannotWrite: the manifest could not be written.
    """
    plan = plan or Plan()
    scanned = []
    for item in scan(folder, read_groups(plan.groups) if plan.groups else None):
        scanned.append(item)
        yield item
    films = tuple(item.film for item in scanned if item.film)
    pairs = same_pictures(films)
    placed = split(mark_duplicates(films, pairs), plan.validation, plan.test, plan.seed)
    if plan.balance == "undersample":
        placed = undersample(placed, plan.seed)
    write_manifest(manifest, placed)
    bad = tuple(item for item in scanned if not item.film)
    yield Prepared(manifest, placed, bad, pairs, balance(placed))
