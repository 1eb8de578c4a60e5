"""The guard that looks at the picture: features, kinds, and what is made of them."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest

from core.imaging import read_radiograph
from core.imaging.radiograph import Radiograph
from core.imaging.voi import inverted
from core.inference.classifier import Prediction, Refusal, classify
from core.inference.guard import (
    FRONTAL,
    GRADIENTS,
    INVERTED,
    KINDS,
    SEVERAL,
    TURNED,
    Guard,
    describe,
    oriented_gradients,
)
from core.inference.model import Model, load_model
from core.inference.suitability import SEEN, Suitability, Verdict, assess

Films = Callable[..., Radiograph]


def ramp(direction: int) -> np.ndarray:
    """Brighter to the right, bottom, left or top."""
    return np.ascontiguousarray(
        np.rot90(np.tile(np.arange(224, dtype=np.uint8), (224, 1)), -direction)
    )


@pytest.mark.parametrize("direction", range(4))
def test_gradients_tell_directions_and_so_polarity(direction: int) -> None:
    described = oriented_gradients(ramp(direction)).reshape(7, 7, 4, 12)
    assert described.size == GRADIENTS
    found = {int(place) for place in described.argmax(axis=3).ravel()}
    assert found == {3 * direction}
    np.testing.assert_allclose(described.max(axis=3), 0.2)


def test_gradients_of_nothing_are_nothing() -> None:
    assert not oriented_gradients(np.full((224, 224), 77, np.uint8)).any()


def test_gradients_do_not_depend_on_contrast() -> None:
    strong = oriented_gradients(ramp(1))
    weak = oriented_gradients(ramp(1) // 4 + 90)
    assert np.abs(strong - weak).max() < 0.03


def test_features_come_first() -> None:
    maps = np.zeros((7, 7, 5), np.float32)
    maps[0, 0] = 49.0
    assert describe(ramp(0), maps)[:6].tolist() == [1, 1, 1, 1, 1, oriented_gradients(ramp(0))[0]]


def by_hand(threshold: float = 0.5) -> Guard:
    """Two features: the first speaks for frontal, the second for several."""
    weights = np.zeros((2, len(KINDS)), np.float32)
    weights[0, 0] = weights[1, KINDS.index(SEVERAL)] = 1.0
    return Guard(weights, np.zeros(len(KINDS), np.float32), threshold)


@pytest.mark.parametrize(
    ("described", "kind"), [([9, 0], FRONTAL), ([0, 9], SEVERAL), ([3, 3], SEVERAL)]
)
def test_the_likeliest_kind(described: list[float], kind: str) -> None:
    assert by_hand().kind(np.array(described, np.float32)) == kind


def test_the_threshold_decides_about_frontal_alone() -> None:
    described = np.array([2.0, 1.0], np.float32)
    share = by_hand().probabilities(described)[0]
    assert by_hand(share - 0.01).kind(described) == FRONTAL
    assert by_hand(share + 0.01).kind(described) == SEVERAL


def test_shapes_are_checked() -> None:
    with pytest.raises(ValueError, match="fit"):
        Guard(np.zeros((4, 6), np.float32), np.zeros(5, np.float32), 0.5)
    with pytest.raises(ValueError, match="kinds"):
        Guard(np.zeros((4, 2), np.float32), np.zeros(2, np.float32), 0.5)


@pytest.mark.parametrize("kind", KINDS[1:])
def test_what_was_seen_refuses_with_its_words(kind: str) -> None:
    found = Suitability(()).knowing(kind)
    assert found.verdict is Verdict.UNSUITABLE
    assert found.reasons[0].text == SEEN[kind]
    assert found.has(kind)


def test_frontal_adds_nothing_and_no_guard_a_warning() -> None:
    assert Suitability(()).knowing(FRONTAL) == Suitability(())
    assert Suitability(()).knowing(None).verdict is Verdict.CAUTION


def test_a_lateral_view_is_said_once(radiograph: Films) -> None:
    found = assess(radiograph(age=3.0, view_position="LL")).knowing("lateral")
    assert len(found.reasons) == 1


def test_a_negative_is_refused_and_inverting_it_helps(polar: Model, radiograph: Films) -> None:
    negative = radiograph(255 - cv2.resize(ramp(0), (400, 300)), age=3.0)
    refusal = classify(polar, negative)
    assert isinstance(refusal, Refusal)
    assert [reason.code for reason in refusal.suitability.reasons] == [INVERTED]
    found = classify(polar, inverted(negative))
    assert isinstance(found, Prediction)
    assert not found.forced


def test_who_insists_gets_a_marked_answer(polar: Model, radiograph: Films) -> None:
    found = classify(polar, radiograph(255 - ramp(0)), force=True)
    assert isinstance(found, Prediction)
    assert found.forced
    assert found.confidence_level == "Low"
    assert found.suitability.has(INVERTED)


def test_plain_refusals_come_before_the_forward_pass(radiograph: Films) -> None:
    class Unused:
        card = load_model().card

        def run(self, grey: object) -> None:
            raise AssertionError("there was no need to")

    assert isinstance(classify(Unused(), radiograph(modality="CT")), Refusal)


@pytest.fixture(scope="module")
def shipped() -> Model:
    model = load_model()
    assert model.guard is not None
    return model


def refused(model: Model, radiograph: Radiograph) -> str:
    """The first reason that refuses, or nothing."""
    finding = classify(model, radiograph)
    return finding.suitability.reasons[0].code if isinstance(finding, Refusal) else ""


def every(folder: Path, step: int) -> list[Radiograph]:
    paths = sorted(path for path in folder.rglob("*.jp*g"))
    return [read_radiograph(path) for path in paths[::step]]


def test_shipped_guard_refuses_unsuitable_pictures(shipped: Model, shared_data: Path) -> None:
    shares = {}
    for folder in sorted((shared_data / "unsuitable").iterdir()):
        films = every(folder, 4)
        shares[folder.name] = sum(bool(refused(shipped, film)) for film in films), len(films)
    assert all(found >= 0.85 * files for found, files in shares.values()), shares
    total, files = np.sum(list(shares.values()), axis=0)
    assert total >= 0.95 * files


def test_shipped_guard_lets_films_through(shipped: Model, shared_data: Path) -> None:
    for folder, step in (("train224", 60), ("aspect_true", 30), ("fullsize", 6), ("val16", 1)):
        films = every(shared_data / "pediatric" / folder, step)
        assert sum(bool(refused(shipped, film)) for film in films) <= 0.01 * len(films), folder


def test_shipped_guard_lets_adults_through_with_a_warning(
    shipped: Model, shared_data: Path
) -> None:
    films = every(shared_data / "external_adult", 5)
    findings = [classify(shipped, film) for film in films]
    assert sum(isinstance(found, Refusal) for found in findings) <= 0.03 * len(films)
    assert all(found.suitability.has("age_unknown") for found in findings)


def test_shipped_guard_names_what_it_sees(shipped: Model, shared_data: Path) -> None:
    films = every(shared_data / "pediatric" / "aspect_true", 60)
    pairs = pairwise(films)
    together = [np.hstack([cv2.resize(x.grey, (400, 400)) for x in pair]) for pair in pairs]
    spoilt = {
        INVERTED: [inverted(film) for film in films],
        TURNED: [pixels(film, np.rot90(film.grey)) for film in films],
        SEVERAL: [pixels(films[0], grey) for grey in together],
        "lateral": every(shared_data / "unsuitable" / "cxr_lateral", 2),
    }
    for kind, made in spoilt.items():
        named = sum(refused(shipped, film) == kind for film in made)
        assert named >= 0.8 * len(made), (kind, named, len(made))


def pixels(film: Radiograph, grey: np.ndarray) -> Radiograph:
    whole = np.ascontiguousarray(grey)
    return replace(film, pixels=whole, grey=whole)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("RG1_J2KI.dcm", ""),
        ("RG1_JLSN.dcm", ""),
        ("1.2.276.0.7230010.3.1.4.8323329.6904.1517875201.850819.dcm", ""),
        ("Fake_MONOHR1.dcm", INVERTED),  # its photometric tag is wrong
        ("RG3_UNC.dcm", "body_part"),
        ("CT1_UNC.dcm", "modality"),
        ("MR1_J2KR.dcm", "modality"),
        ("US1_RLE.dcm", "modality"),
        ("XA1_JPLL.dcm", "modality"),
    ],
)
def test_shipped_guard_on_dicom_files(
    shipped: Model, shared_data: Path, name: str, code: str
) -> None:
    film = read_radiograph(shared_data / "dicom" / name)
    assert refused(shipped, film) == code
    assert classify(shipped, film, force=True).suitability.has("age_outside") == (
        film.facts.age is not None
    )
