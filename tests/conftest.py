"""What all tests share: the shipped model, made-up films, and the data beside the project."""

import shutil
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from core.imaging.radiograph import Radiograph, StudyFacts, Window
from core.inference.check import check_films
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
def model() -> Model:
    """The shipped model."""
    return load_model()


@pytest.fixture
def model_copy(tmp_path: Path) -> Path:
    """A copy of the shipped model folder, to be spoilt."""
    return Path(
        shutil.copytree(DEFAULT_MODEL, tmp_path / "model", ignore=shutil.ignore_patterns("*.keras"))
    )


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
