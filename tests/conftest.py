"""What all tests share: the shipped model, made-up films, and the data beside the project."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from core.imaging.radiograph import Radiograph, StudyFacts, Window
from core.inference.check import check_films
from core.inference.guard import GRADIENTS, GUARD_FILE, INVERTED, KINDS, Guard
from core.inference.model import Model, load_model
from core.paths import DEFAULT_MODEL

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The real films; only in the workshop and in CI."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared/data beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def unguarded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped model without its guard, which refuses made-up films."""
    folder = _copy(tmp_path_factory.mktemp("models") / "unguarded")
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card["files"].pop(GUARD_FILE, None)
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def model(unguarded: Path) -> Model:
    """The shipped model without its guard."""
    return load_model(unguarded)


@pytest.fixture
def polar(unguarded: Path) -> Model:
    """A model whose guard takes pictures that grow darker to the right for negatives."""
    model = load_model(unguarded)
    weights = np.zeros((len(model.head.w1) + GRADIENTS, len(KINDS)), np.float32)
    directions = np.arange(GRADIENTS) % 12
    weights[-GRADIENTS:, 0] = directions == 0
    weights[-GRADIENTS:, KINDS.index(INVERTED)] = directions == 6
    model.guard = Guard(weights, np.zeros(len(KINDS), np.float32), 0.5)
    return model


@pytest.fixture
def model_copy(tmp_path: Path) -> Path:
    """A copy of the shipped model folder, to be spoilt."""
    return _copy(tmp_path / "model")


def _copy(folder: Path) -> Path:
    masters = shutil.ignore_patterns("*.keras")
    return Path(shutil.copytree(DEFAULT_MODEL, folder, ignore=masters))


@pytest.fixture(scope="session")
def texture() -> NDArray[np.uint8]:
    """A film-like picture, (300, 400) uint8, smooth and full of contrast."""
    return np.asarray(cv2.resize(check_films(224)[2], (400, 300)))


@pytest.fixture
def radiograph(texture: NDArray[np.uint8]) -> Callable[..., Radiograph]:
    """Make a radiograph of the texture, or of other pixels, with the given facts."""

    def made(grey: NDArray[np.uint8] | None = None, **facts: object) -> Radiograph:
        pixels = (texture if grey is None else grey).copy()
        voi = Window(127.5, 255.0, "LINEAR_EXACT")
        known = StudyFacts(**facts)  # type: ignore[arg-type]
        return Radiograph(pixels, pixels, voi, Path("film.png"), "PNG", facts=known)

    return made


@pytest.fixture
def film_file(tmp_path: Path, texture: NDArray[np.uint8]) -> Path:
    """The texture as a JPEG file."""
    path = tmp_path / "film.jpg"
    cv2.imwrite(str(path), texture)
    return path
