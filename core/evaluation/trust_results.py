"""What the tests of the evidence map gave, against the goals, as a value for JSON."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from core.errors import DataError
from core.evaluation.intervals import Z, wilson
from core.evaluation.trust import CORNER, DRAWS, HIDDEN, OUTER, Trial
from core.inference.card import Measure

LEAST_FALLING = 0.9  # share of films
MOST_LEFT = 0.3  # correlation with scrambled networks
LEAST_MIRRORED = 0.8  # correlation


def trust_results(trials: Sequence[Trial]) -> dict[str, Any]:
    """Every figure with its 95 % interval, and the goals.

    Means have normal intervals over films, one of each child; shares have Wilson's.

    Raises:
        DataError: there are fewer than two films.
    """
    if len(trials) < 2:
        raise DataError("the evidence test", "it needs films of at least two children")
    stages = {
        name: {
            "correlation": asdict(mean(film.scrambled[name] for film in trials)),
            "size": asdict(mean(abs(film.scrambled[name]) for film in trials)),
        }
        for name in trials[0].scrambled
    }
    found: dict[str, Any] = {
        "films": len(trials),
        "hidden": HIDDEN,
        "draws": DRAWS,
        "fall_hottest": asdict(mean(film.hottest for film in trials)),
        "fall_elsewhere": asdict(mean(film.elsewhere for film in trials)),
        "fall_scattered": asdict(mean(film.scattered for film in trials)),
        "falling_more": asdict(_share(film.hottest > film.elsewhere for film in trials)),
        "falling_more_scattered": asdict(_share(film.hottest > film.scattered for film in trials)),
        "falls": [(round(film.hottest, 3), round(film.elsewhere, 3)) for film in trials],
        "scrambled": stages,
        "mirrored": asdict(mean(film.mirrored for film in trials)),
    }
    for name, area in (("border", 1 - (1 - 2 * OUTER) ** 2), ("corners", 4 * CORNER**2)):
        shares = mean(getattr(film, name) for film in trials)
        found[name] = asdict(shares) | {"of_the_area": area}
    return found | {"goals": _goals(found)}


def mean(values: Iterable[float]) -> Measure:
    """A mean over independent films with its normal interval; NaN counts nowhere."""
    known = np.array([value for value in values if not math.isnan(value)])
    if known.size < 2:
        raise DataError("the evidence test", "a figure could be measured on hardly any film")
    middle, half = float(known.mean()), Z * float(known.std(ddof=1)) / math.sqrt(known.size)
    return Measure(middle, middle - half, middle + half, int(known.size))


def _share(met: Iterable[bool]) -> Measure:
    films = tuple(met)
    return wilson(sum(films), len(films))


def _goals(found: dict[str, Any]) -> list[dict[str, Any]]:
    last, kept = max(
        found["scrambled"].items(), key=lambda item: abs(item[1]["correlation"]["value"])
    )
    return [
        *(
            _goal(
                f"least share of films whose hottest fifth counts more than {what}",
                short,
                found[key],
                LEAST_FALLING,
                found[key]["value"] >= LEAST_FALLING,
            )
            for key, what, short in (
                ("falling_more", "as much elsewhere", "hottest > elsewhere"),
                ("falling_more_scattered", "a fifth of the cells by chance", "hottest > chance"),
            )
        ),
        _goal(
            "most correlation left with scrambled weights",
            "scrambled",
            kept["correlation"],
            MOST_LEFT,
            abs(kept["correlation"]["value"]) < MOST_LEFT,
        )
        | {"where": last},
        *(
            _goal(
                f"most positive evidence in the {name}: its share of the area",
                name,
                found[name],
                found[name]["of_the_area"],
                found[name]["value"] <= found[name]["of_the_area"],
            )
            for name in ("border", "corners")
        ),
        _goal(
            "least correlation of the mirrored film's map with the map mirrored",
            "mirrored",
            found["mirrored"],
            LEAST_MIRRORED,
            found["mirrored"]["value"] >= LEAST_MIRRORED,
        ),
    ]


def _goal(
    name: str, short: str, measure: dict[str, Any], limit: float, met: bool
) -> dict[str, Any]:
    interval = {key: measure[key] for key in ("value", "low", "high", "n")}
    return {"goal": name, "short": short, **interval, "limit": limit, "met": met}
