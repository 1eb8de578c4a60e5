"""The guard's pictures, its fit, and the command that puts it into a model folder."""

import json
from collections import Counter
from pathlib import Path

import cv2
import numpy as np
import pytest

from core.cli import main
from core.errors import DataError
from core.inference.guard import FRONTAL, KINDS, LATERAL, SEVERAL
from core.inference.model import load_model
from core.training.dataset import TRAIN, VALIDATION, read_manifest
from core.training.guard_pictures import ADULTS, Material, Painter
from core.training.sheets import page, sheet

pytest.importorskip("sklearn", reason="the extra 'train' is not installed")
from core.training.guard import Examples, fit


def stripes(path: Path, count: int, rng: np.random.Generator) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    wave = 128 + 100 * np.sin(np.linspace(rng.uniform(0, 6), 6 + count, 240))
    cv2.imwrite(str(path), np.tile(wave, (200, 1)).astype(np.uint8))


@pytest.fixture
def material(labelled: Path, tmp_path: Path) -> Material:
    """The made-up films, as many adults, stripes for laterals and finer ones for the rest."""
    rng = np.random.default_rng(4)
    manifest = tmp_path / "manifest.csv"
    main(["prepare", str(labelled), "--out", str(manifest), "--validation", "0.34"])
    for index in range(8):
        stripes(tmp_path / "unsuitable" / "cxr_lateral" / f"{index}.png", 20, rng)
        stripes(tmp_path / "unsuitable" / "fences" / f"{index}.png", 90, rng)
    return Material(labelled, read_manifest(manifest), tmp_path / "unsuitable", labelled)


def test_pictures_come_from_everywhere_and_are_the_same_again(material: Material) -> None:
    pictures = list(Painter(material, 96).pictures())
    assert {picture.kind for picture in pictures} == set(KINDS)
    assert {picture.small.shape for picture in pictures} == {(96, 96)}
    assert {p.split for p in pictures if p.origin == ADULTS and p.half} == {VALIDATION}
    plain = Counter(picture.origin for picture in pictures if picture.plain)
    assert plain == {"NORMAL": 6, "PNEUMONIA": 6, ADULTS: 12, "cxr_lateral": 8, "fences": 8}
    again = Painter(material, 96).pictures()
    for one, other in zip(pictures, again, strict=True):
        np.testing.assert_array_equal(one.small, other.small)


def test_validation_films_are_not_fitted_to(material: Material) -> None:
    held = {film.file for film in material.films if film.split == VALIDATION}
    taught = Material(
        material.folder,
        tuple(film for film in material.films if film.split == TRAIN),
        material.unsuitable,
        material.adults,
    )
    assert held
    counts = Counter(p.split for p in Painter(taught, 96).pictures() if p.origin != ADULTS)
    assert set(counts) == {TRAIN}


def test_no_unsuitable_pictures(material: Material, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    empty = Material(material.folder, material.films, tmp_path / "none", material.adults)
    with pytest.raises(DataError, match="none"):
        list(Painter(empty, 96).pictures())


def test_a_sheet_shows_its_films_side_by_side() -> None:
    rng, level = np.random.default_rng(0), iter(range(10, 200))
    shown = sheet(lambda: np.full((50, 60), next(level), np.uint8), rng)
    assert len(np.unique(shown)) >= 2
    drawn = page(lambda: np.full((50, 60), 7, np.uint8), rng)
    assert 0.05 < (drawn == 7).mean() < 0.9


def separable() -> Examples:
    """Kinds that lie along axes of their own; the first feature is the `feature map`."""
    rng = np.random.default_rng(1)
    kinds = np.repeat(KINDS, 30)
    described = rng.normal(0, 0.1, (len(kinds), 9)).astype(np.float32)
    described[np.arange(len(kinds)), np.repeat(np.arange(6), 30)] += 3.0
    blank = np.full(len(kinds), TRAIN)
    return Examples(described, kinds, kinds, blank, np.zeros(len(kinds), int), kinds != "")


def test_the_fit_is_one_linear_model_that_separates() -> None:
    examples = separable()
    guard = fit(examples, examples.plain, channels=4)
    assert [guard.kind(one) for one in examples.described] == examples.kinds.tolist()


def test_a_kind_that_was_not_fitted_is_never_seen() -> None:
    examples = separable()
    guard = fit(examples, examples.kinds != LATERAL, channels=4)
    seen = {guard.kind(one) for one in examples.described[examples.kinds == LATERAL]}
    assert LATERAL not in seen
    assert guard.kind(examples.described[0]) == FRONTAL


def test_export_fits_the_guard_of_a_model_folder(
    material: Material, unguarded: Path, tmp_path: Path, capsys
) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    for name in ("card.json", "model.tflite", "head.npz"):
        (folder / name).write_bytes((unguarded / name).read_bytes())
    command = ["export", str(folder), "--data", str(material.folder)]
    command += ["--manifest", str(tmp_path / "manifest.csv"), "--adults", str(material.adults)]
    capsys.readouterr()
    assert main([*command, "--unsuitable", str(material.unsuitable)]) == 0
    assert capsys.readouterr().out.strip() == str(folder)
    model = load_model(folder)
    assert model.guard is not None
    figures = json.loads((folder / "card.json").read_text())["guard"]
    assert set(figures["unsuitable_refused"]["kinds"]) == {"cxr_lateral", "fences"}
    assert figures["unsuitable_refused"]["held_out"]["n"] == 16
    assert set(figures["named_rightly"]) == {LATERAL, "inverted", "turned", SEVERAL}


@pytest.mark.parametrize(
    "more", [[], ["--unsuitable", "x"], ["--out", "x"], ["--unsuitable", "x", "--adults", "y"]]
)
def test_of_a_model_folder_only_the_guard_can_be_fitted(
    unguarded: Path, capsys, more: list[str]
) -> None:
    assert main(["export", str(unguarded), *more]) == 2
    assert capsys.readouterr().err
