"""What is kept of an analysis, so that a film is shown again without another one: no pixels."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.imaging.radiograph import Radiograph
from core.imaging.voi import BY_HAND, inverted
from core.inference.attention import cell_evidence, spread
from core.inference.classifier import Prediction, Refusal
from core.inference.model import Model
from core.language import phrase, shown
from core.reporting import report
from desktop.outcomes import Outcome

Stamp = tuple[int, int]  # when a file was changed last (ns), and its size
NO_FILE: Stamp = (0, -1)


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """Some 3 KB of a film that was judged; of a file with several pictures, of the first.

    `finding`: its radiograph has no pixels and its features no values. `cells` and `constant`
    as in `Attention`; no cells for a refusal. `seconds` that it took. `headlines` by the name
    of the operating point, so that a long list is read at another one in no time.
    """

    stamp: Stamp
    finding: Prediction | Refusal
    seconds: float
    cells: NDArray[np.float32] | None = None
    constant: float = 0.0
    headlines: Mapping[str, str] = field(default_factory=dict)
    probability: float | None = None

    @property
    def path(self) -> Path:
        """Of the film."""
        return self.finding.radiograph.path

    def read_at(self, point: str) -> Prediction | Refusal:
        """The finding at an operating point; at its own where the model has no such point."""
        if point not in self.headlines:
            return self.finding
        known = self.finding.card.operating_point(point)
        return replace(self.finding, operating_point=known)

    def outcome(self, radiograph: Radiograph, point: str) -> Outcome:
        """What the analysis gave, laid over the film that it was made of."""
        found = replace(self.read_at(point), radiograph=self.as_judged(radiograph))
        if isinstance(found, Prediction) and self.cells is not None:
            return spread(found, self.cells, self.constant)
        assert isinstance(found, Refusal)
        return found

    def as_judged(self, radiograph: Radiograph) -> Radiograph:
        """The film as its file says, or inverted if the user had seen that it is a negative."""
        return inverted(radiograph) if BY_HAND in self.finding.radiograph.warnings else radiograph


def keep(model: Model, finding: Prediction | Refusal, stamp: Stamp, seconds: float) -> Kept:
    """All that is worth keeping of a finding that `model` made."""
    slim = replace(finding, radiograph=finding.radiograph.without_pixels())
    if isinstance(slim, Refusal):
        names = [point.name for point in finding.card.operating_points]
        return Kept(
            stamp, slim, seconds, headlines=dict.fromkeys(names, shown(report.warnings(slim)[0]))
        )
    cells, constant = cell_evidence(model.head, slim.features)
    slim = replace(slim, features=np.zeros((0, 0, 0), np.float32))
    headlines = _headlines(slim)
    return Kept(stamp, slim, seconds, cells, constant, headlines, slim.probability)


def stamp_of(path: Path) -> Stamp:
    """Tells a file from what it was before; reading says why where it is `NO_FILE`."""
    try:
        facts = path.stat()
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return NO_FILE
    return facts.st_mtime_ns, facts.st_size


def _headlines(found: Prediction) -> dict[str, str]:
    mark = " " + phrase("(analysed anyway)") if found.forced else ""
    read = [replace(found, operating_point=point) for point in found.card.operating_points]
    return {one.operating_point.name: f"{report.headline(one)}{mark}" for one in read}
