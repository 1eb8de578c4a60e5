"""What a mark says: Mark -> Reading, with the words that a reader sees."""

import re
from dataclasses import dataclass

from core.imaging.radiograph import Radiograph, StudyFacts
from core.language import figure, marked, phrase
from core.measuring.marks import Kind, Mark, Sheet
from core.measuring.measure import angle, area, statistics
from core.measuring.scale import Scale, Source, scale_of

AP = marked("AP film: the heart looks larger than on a PA film.")
LYING = marked("Film of a lying patient: the heart looks larger than on an upright PA film.")
LATERAL = marked("Lateral film: a cardiothoracic ratio means nothing here.")
UNKNOWN_VIEW = marked(
    "The view is not known: on AP films and of lying patients the heart looks larger."
)
ORDER = marked("The thorax must be wider than the heart.")
LYING_WORDS = {"supine", "recumbent", "lying", "bedside", "portable", "decubitus"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A mark, what it measures in a line or more, and what to beware of."""

    mark: Mark
    lines: tuple[str, ...]
    caveats: tuple[str, ...] = ()


def read_mark(mark: Mark, radiograph: Radiograph, sheet: Sheet, quick: bool = False) -> Reading:
    """What a mark says at the film's scale; nothing while points are missing.

    Args:
        mark: in film pixels.
        radiograph: the film.
        sheet: where the film's calibration stands.
        quick: leave out what takes longer than a frame: the statistics of pixels.
    """
    scale = scale_of(radiograph, sheet)
    if mark.kind is Kind.RATIO:
        return _ratio(mark, radiograph.facts, scale)
    if not mark.complete:
        return Reading(mark, ())
    caveats = (scale.source.value,) if scale.source.value else ()
    if mark.kind is Kind.ANGLE:
        return Reading(mark, (figure(angle(mark, scale), ".1f") + "°",))
    if mark.kind is Kind.LENGTH:
        return Reading(mark, (_length(scale, mark.points[:2]),), caveats)
    lines = (_area(mark, scale), *(() if quick else _statistics(mark, radiograph)))
    return Reading(mark, lines, caveats)


def read_sheet(sheet: Sheet, radiograph: Radiograph) -> tuple[Reading, ...]:
    """What every mark on a film says."""
    return tuple(read_mark(mark, radiograph, sheet) for mark in sheet.marks)


def caveats(readings: tuple[Reading, ...]) -> tuple[str, ...]:
    """Each caveat once, in the order of the marks."""
    return tuple(dict.fromkeys(text for reading in readings for text in reading.caveats))


def _length(scale: Scale, points: tuple[tuple[float, float], ...]) -> str:
    length = scale.length(points[0], points[1])
    if scale.source is Source.NONE:
        return f"{length:.0f} px"
    return f"{figure(length, '.1f')} mm{_where(scale)}"


def _where(scale: Scale) -> str:
    if scale.source is Source.DETECTOR:
        return " " + phrase("at the detector")
    return " " + phrase("(calibrated)") if scale.source is Source.HAND else ""


def _area(mark: Mark, scale: Scale) -> str:
    where = "" if scale.source is Source.NONE else _where(scale)
    return phrase("Area {area}", area=f"{area(mark, scale):.0f} {scale.unit}²{where}")


def _statistics(mark: Mark, radiograph: Radiograph) -> tuple[str, ...]:
    found = statistics(mark, radiograph)
    if found is None:
        return (phrase("No pixels"),)
    return (
        phrase(
            "Mean {mean}, SD {deviation}",
            mean=_number(found.mean),
            deviation=_number(found.deviation),
        ),
        phrase("{low} to {high}", low=_number(found.least), high=_number(found.most)),
    )


def _number(value: float) -> str:
    shown = figure(value, ".0f" if abs(value) >= 1000.0 else ".4g")
    return shown.replace("-", "\N{MINUS SIGN}")


def _ratio(mark: Mark, facts: StudyFacts, scale: Scale) -> Reading:
    """Widest heart over widest inner thorax, both level (Danzer 1919)."""
    if len(mark.points) < 2:
        return Reading(mark, ())
    heart = scale.length(*mark.points[:2])
    widths = [phrase("Heart {width}", width=_length(scale, mark.points[:2]))]
    if not mark.complete:
        return Reading(mark, tuple(widths))
    thorax = scale.length(*mark.points[2:])
    widths.append(phrase("Thorax {width}", width=_length(scale, mark.points[2:])))
    if heart >= thorax:
        return Reading(mark, tuple(widths), (ORDER,))
    view = view_caveat(facts)
    ratio = phrase("CTR {ratio:.2f}", ratio=heart / thorax)
    return Reading(mark, (ratio, *widths), (view,) if view else ())


def view_caveat(facts: StudyFacts) -> str:
    """Why a cardiothoracic ratio of such a film may mislead; empty for an upright PA film."""
    said = f"{facts.view_position} {facts.series_description} {facts.study_description}".lower()
    view = facts.view_position.upper()
    if view in ("LL", "RL", "LLD", "RLD", "LATERAL"):
        return LATERAL
    if LYING_WORDS.intersection(re.findall("[a-z]+", said)):
        return LYING
    if view.startswith("AP"):
        return AP
    return "" if view.startswith("PA") else UNKNOWN_VIEW
