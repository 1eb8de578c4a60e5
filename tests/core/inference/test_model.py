"""The model folder: verified before it is used, and one forward pass."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from core.errors import ModelAltered, ModelIncompatible, ModelMissing
from core.inference.check import drift
from core.inference.guard import GRADIENTS, GUARD_FILE
from core.inference.model import Head, Model, load_model


def spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def rehash(folder: Path) -> None:
    card = json.loads((folder / "card.json").read_text())
    card["files"] = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in card["files"]
    }
    (folder / "card.json").write_text(json.dumps(card))


def test_answers_are_those_of_the_makers(model: Model) -> None:
    assert drift(model) <= 1e-4


def test_same_film_same_answer(model: Model, texture: NDArray[np.uint8]) -> None:
    first, features = model.run(texture)
    again, _ = model.run(texture)
    assert first == again
    assert features.shape == (7, 7, 1280)


def test_features_outlive_the_next_pass(model: Model, texture: NDArray[np.uint8]) -> None:
    _, features = model.run(texture)
    kept = features.copy()
    model.run(255 - texture)
    np.testing.assert_array_equal(features, kept)


@pytest.mark.parametrize("name", ["model.tflite", "head.npz"])
def test_a_changed_byte_is_found(model_copy: Path, name: str) -> None:
    spoil(model_copy / name)
    with pytest.raises(ModelAltered, match=name):
        load_model(model_copy)


@pytest.mark.parametrize("name", ["model.tflite", "head.npz"])
def test_a_missing_file_is_named(model_copy: Path, name: str) -> None:
    (model_copy / name).unlink()
    with pytest.raises(ModelMissing, match=name):
        load_model(model_copy)


@pytest.mark.parametrize("name", ["model.tflite", "head.npz"])
@pytest.mark.parametrize("content", [b"", b"not a model at all" * 100])
def test_a_foreign_file_with_a_fitting_hash_is_refused(
    model_copy: Path, name: str, content: bytes
) -> None:
    (model_copy / name).write_bytes(content)
    rehash(model_copy)
    with pytest.raises(ModelIncompatible):
        load_model(model_copy)


def test_pickles_are_not_opened(model_copy: Path) -> None:
    objects = np.array([{"a": 1}], dtype=object)
    np.savez(model_copy / "head.npz", w1=objects, b1=objects, w2=objects, b2=objects)
    rehash(model_copy)
    with pytest.raises(ModelIncompatible):
        load_model(model_copy)


def test_a_head_of_other_width_is_refused(model_copy: Path) -> None:
    np.savez(
        model_copy / "head.npz",
        w1=np.zeros((64, 128)),
        b1=np.zeros(128),
        w2=np.zeros(128),
        b2=np.float32(0),
    )
    rehash(model_copy)
    with pytest.raises(ModelIncompatible, match="64 channels"):
        load_model(model_copy)


@pytest.mark.parametrize(
    "arrays",
    [
        {"weights": np.zeros((10, 6)), "bias": np.zeros(6), "threshold": 0.5},
        {"weights": np.zeros((1280 + GRADIENTS, 6)), "bias": np.zeros(6)},
        {"weights": np.zeros((1280 + GRADIENTS, 2)), "bias": np.zeros(2), "threshold": 0.5},
    ],
)
def test_a_guard_that_does_not_fit_is_refused(model_copy: Path, arrays: dict) -> None:
    np.savez(model_copy / GUARD_FILE, **arrays)
    card = json.loads((model_copy / "card.json").read_text())
    card["files"][GUARD_FILE] = ""
    (model_copy / "card.json").write_text(json.dumps(card))
    rehash(model_copy)
    with pytest.raises(ModelIncompatible):
        load_model(model_copy)


def test_files_elsewhere_are_not_read(model_copy: Path) -> None:
    card = json.loads((model_copy / "card.json").read_text())
    card["files"]["../model.tflite"] = "0" * 64
    (model_copy / "card.json").write_text(json.dumps(card))
    with pytest.raises(ModelIncompatible, match="elsewhere"):
        load_model(model_copy)


def test_another_preprocessing_is_refused(model_copy: Path) -> None:
    card = json.loads((model_copy / "card.json").read_text())
    card["input"]["preprocessing"] = "something-else"
    (model_copy / "card.json").write_text(json.dumps(card))
    with pytest.raises(ModelIncompatible, match="something-else"):
        load_model(model_copy)


def test_one_thread_gives_the_same(model: Model, texture: NDArray[np.uint8]) -> None:
    alone = load_model(threads=1)
    assert alone.run(texture)[0] == pytest.approx(model.run(texture)[0], abs=1e-3)


def test_nothing_is_said_on_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    load_model()
    assert capfd.readouterr().err == ""


def test_head_checks_its_shapes() -> None:
    with pytest.raises(ValueError, match="fit"):
        Head(np.zeros((4, 3), np.float32), np.zeros(2, np.float32), np.zeros(3, np.float32), 0.0)
