"""Synthetic films for the pictures: samples as they came, and made from them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from pydicom import dcmread

from core.imaging import read_radiograph
from core.inference.classifier import Prediction, classify
from core.inference.model import load_model
from core.paths import SAMPLES, STARTER_SET
from core.teaching.reading_file import write_reading
from core.teaching.session import Judgement, begin
from core.teaching.set_file import open_set

NORMAL, ILL = SAMPLES / "synthetic-normal-1.jpg", SAMPLES / "synthetic-pneumonia-1.jpg"
LONG = "Chest radiograph of a child on a Tuesday morning, second take after the first one moved"


def samples(folder: Path) -> list[Path]:
    """As they are: the first is called pneumonia."""
    return [ILL, NORMAL, *sorted(SAMPLES.glob("*.dcm"))]


def negative(folder: Path) -> list[Path]:
    """A film that the guard refuses."""
    return [_written(folder / "negative.png", 255 - _grey(NORMAL))]


def in_doubt(folder: Path) -> list[Path]:
    """Between two films, as near to the threshold as a mixture comes."""
    model, ends = load_model(), (_grey(NORMAL), _like(_grey(ILL), _grey(NORMAL)))
    low, high = 0.0, 1.0
    path = folder / "in-doubt.png"
    for _ in range(8):
        share = (low + high) / 2
        mixed = cv2.addWeighted(ends[0], 1 - share, ends[1], share, 0)
        found = classify(model, read_radiograph(_written(path, mixed)), force=True)
        assert isinstance(found, Prediction)
        positive = found.probability >= found.operating_point.threshold
        low, high = (low, share) if positive else (share, high)
    return [path]


def long_name(folder: Path) -> list[Path]:
    """A file and a patient with very long names."""
    name = f"{'Wolfeschlegelsteinhausenbergerdorff' * 2}^Adolph Blaine Charles David Earl Frederick"
    return [_named(folder / f"{LONG}.dcm", name)]


def readings(folder: Path) -> list[Path]:
    """What three learners made of the starter set, by a fixed draw."""
    chance, paths = np.random.default_rng(4), []
    case_set = open_set(STARTER_SET).case_set
    for learner in ("Ana", "Ben", "Chi"):
        session = begin(case_set, learner)
        for case in case_set.order():
            sure = 4 if case.pneumonia else 2
            for step in (1, 2):
                rating = int(np.clip(sure + chance.integers(-2, 3) // step, 1, 5))
                session = session.committed(case, Judgement(rating, 12.0), case_set.policy)
                if step == 1:
                    session = session.told(case, case.ai, case_set.policy)
            session = session.seen(case)
        paths.append(folder / f"{learner}.pdreading")
        write_reading(session, case_set, paths[-1])
    return paths


def _in_script(name: str, file: str, folder: Path) -> list[Path]:
    return [_named(folder / file, name)]


chinese: Callable[[Path], list[Path]] = partial(
    _in_script, "Wang^XiaoMing=王^小明=", "胸部正位片.dcm"
)
arabic: Callable[[Path], list[Path]] = partial(
    _in_script, "محمد بن عبد الله^الأحمد", "صورة الصدر.dcm"
)


def _named(path: Path, name: str) -> Path:
    film = dcmread(SAMPLES / "synthetic-pneumonia-2.dcm")
    film.SpecificCharacterSet = "ISO_IR 192"
    film.PatientName, film.PatientID, film.PatientAge = name, "SYNTHETIC-1", "003Y"
    film.save_as(path)
    return path


def _grey(path: Path) -> NDArray[np.uint8]:
    return np.asarray(cv2.imread(str(path), cv2.IMREAD_GRAYSCALE), np.uint8)


def _like(grey: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(cv2.resize(grey, other.shape[::-1]), np.uint8)


def _written(path: Path, grey: NDArray[np.uint8]) -> Path:
    cv2.imwrite(str(path), grey)
    return path
