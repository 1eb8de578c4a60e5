"""The case set that comes with the program: synthetic films that show nobody.

`python -m core.training.starter_set ../shared/data/pediatric --manifest runs/manifest.csv`
writes `resources/cases` anew. Films are drawn as the samples are (see `core.training.samples`)
and kept if the guard lets them through, whether the model calls them right or not.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import DataError
from core.imaging.radiograph import Radiograph, StudyFacts
from core.imaging.voi import EIGHT_BIT
from core.inference.classifier import PNEUMONIA
from core.inference.model import Model, load_model
from core.paths import STARTER_SET
from core.teaching.case_set import Help, Policy
from core.teaching.making import Labelled, Made, case_of, new_set
from core.teaching.set_file import write_set
from core.training.samples import FILMS, Looks, fit, read_films, training_films

TITLE = "Starter set: synthetic films"
EACH, MOST, SEED = 6, 200, 12
SOURCE = "Synthetic: drawn from the looks of {} films of the class {}. It shows nobody."
TEACHING = (
    "A synthetic film, to learn the program with and not the disease: it is a random mixture "
    "of the looks of many films of its class, so no single shadow in it means anything. "
)
HINTS = {
    True: "Mixtures of pneumonia films are hazier: vessels and the heart's edges fade.",
    False: "Mixtures of normal films have dark lungs, sharp vessels and clear heart edges.",
}


def drawn(looks: Looks, ill: bool, films: int, model: Model) -> Iterator[Made]:
    """Cases of one class that the guard lets through.

    Raises:
        DataError: too few of the drawn films are.
    """
    random = np.random.default_rng(SEED + ill)
    words = {
        "source": SOURCE.format(films, PNEUMONIA if ill else "NORMAL"),
        "teaching": TEACHING + HINTS[ill],
        "difficulty": "synthetic",
    }
    kept = 0
    for _ in range(MOST):
        film = _film(looks.draw(random))
        made = case_of(film, Labelled(film.path, ill, words), model)
        if made.case.ai and made.case.ai.positive is not None:
            kept += 1
            yield made
        if kept == EACH:
            return
    raise DataError("the drawn films", f"only {kept} of {MOST} pass the guard")


def _film(grey: NDArray[np.uint8]) -> Radiograph:
    facts = StudyFacts(age=3.0, modality="DX", view_position="AP", body_part="CHEST")
    return Radiograph(grey, grey, EIGHT_BIT, Path("synthetic"), "DICOM", facts=facts)


def main() -> int:
    """Write the set; returns the exit code."""
    parser = argparse.ArgumentParser(description="Draw the synthetic case set.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--manifest", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=STARTER_SET)
    options = parser.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    model = load_model()
    made: list[Made] = []
    for label, films in training_films(options.manifest).items():
        chosen = films[:: max(1, len(films) // FILMS)][:FILMS]
        looks = fit(read_films(options.data, chosen))
        made += drawn(looks, label == PNEUMONIA, len(chosen), model)
    case_set = new_set(TITLE, (one.case for one in made), Policy(Help.AFTER), SEED)
    # The same films give the same file: nobody signs exams with a set that all have.
    fixed = replace(case_set, id=f"{SEED:032x}", secret=f"{SEED:064x}")
    write_set(fixed, {one.case.id: one.film for one in made}, options.out)
    sys.stdout.write(f"{options.out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
