"""The same picture is found again, and nothing else."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from core.training.dataset import Film
from core.training.duplicates import NEAR, fingerprint, mark_duplicates, same_pictures

REAL = Path("../shared/data/pediatric")


def _picture(seed):
    coarse = np.random.default_rng(seed).random((12, 12)).astype(np.float32)
    smooth = cv2.resize(coarse, (200, 160), interpolation=cv2.INTER_CUBIC)
    return np.clip(40 + smooth * 170, 0, 255).astype(np.uint8)


def _film(name, grey, label="NORMAL", group="", sha256=""):
    return Film(
        name, label, "", group or name, sha256=sha256 or name, fingerprint=fingerprint(grey)
    )


def _again(grey, quality):
    return cv2.imdecode(cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], 0)


@pytest.mark.parametrize(
    "change",
    [
        lambda grey: _again(grey, 30),
        lambda grey: cv2.resize(grey, (224, 224), interpolation=cv2.INTER_AREA),
        lambda grey: cv2.resize(grey, (1000, 800), interpolation=cv2.INTER_CUBIC),
        lambda grey: (255 * (grey / 255) ** 1.3).astype(np.uint8),
        lambda grey: np.clip(grey.astype(float) * 1.2 - 20, 0, 255).astype(np.uint8),
    ],
    ids=["jpeg", "squashed", "larger", "gamma", "contrast"],
)
def test_a_changed_copy_is_the_same_picture(change):
    one, copy = _film("a", _picture(1)), _film("b", change(_picture(1)))
    (pair,) = same_pictures([one, copy])
    assert (pair.first, pair.second) == (one, copy)
    assert 0 <= pair.distance <= NEAR
    assert not pair.exact


def test_other_pictures_the_mirrored_and_the_inverted_one_are_not():
    greys = [_picture(seed) for seed in range(40)]
    films = [_film(str(i), grey) for i, grey in enumerate(greys)]
    films += [_film("mirror", greys[0][:, ::-1].copy()), _film("inverse", 255 - greys[0])]
    assert same_pictures(films) == ()


def test_identical_bytes_are_exact_and_come_first():
    films = [
        _film("a", _picture(1), sha256="same"),
        _film("b", _again(_picture(1), 60), sha256="other"),
        _film("c", _picture(1), sha256="same"),
    ]
    exact, *near = same_pictures(films)
    assert (exact.first.file, exact.second.file, exact.exact) == ("a", "c", True)
    assert [pair.exact for pair in near] == [False, False]


def test_two_sets_are_compared_across_only():
    left = [_film("a", _picture(1)), _film("b", _picture(1))]
    right = [_film("c", _picture(2)), _film("d", _picture(1))]
    pairs = same_pictures(left, right)
    assert {(pair.first.file, pair.second.file) for pair in pairs} == {("a", "d"), ("b", "d")}
    assert same_pictures([], right) == same_pictures(left, []) == same_pictures([]) == ()


def test_more_films_than_one_block_are_all_compared():
    rng = np.random.default_rng(0)
    films = [Film(str(i), "NORMAL", fingerprint=rng.bytes(32).hex()) for i in range(1500)]
    films.append(Film("copy", "NORMAL", sha256="x", fingerprint=films[1400].fingerprint))
    (pair,) = same_pictures(films)
    assert (pair.first.file, pair.second.file, pair.distance) == ("1400", "copy", 0)


def test_copies_are_marked_and_their_patients_joined():
    films = [
        _film("a", _picture(1), group="anna", sha256="same"),
        _film("b", _picture(1), group="ben", sha256="same"),
        _film("c", _again(_picture(2), 60), group="ben"),
        _film("d", _picture(2), group="carl"),
        _film("e", _picture(3), group="dora"),
    ]
    marked = mark_duplicates(films, same_pictures(films))
    assert [film.duplicate_of for film in marked] == ["", "a", "", "", ""]
    assert [film.patient_group for film in marked] == ["anna"] * 4 + ["dora"]


def test_of_a_picture_with_both_labels_no_film_is_used():
    films = [
        _film("a", _picture(1), "NORMAL", sha256="same"),
        _film("b", _picture(1), "PNEUMONIA", sha256="same"),
        _film("c", _picture(2), "NORMAL"),
        _film("d", _again(_picture(2), 60), "PNEUMONIA"),
    ]
    pairs = same_pictures(films)
    assert all(pair.conflicting for pair in pairs)
    marked = mark_duplicates(films, pairs)
    assert [film.duplicate_of for film in marked] == ["b", "a", "d", "c"]


def test_different_real_chests_do_not_collide_and_real_copies_are_found():
    if not REAL.is_dir():
        pytest.skip("no films at ../shared/data")
    squashed, whole = [], []
    for path in sorted((REAL / "fullsize").rglob("*.jpeg"))[::2]:
        small = REAL / "train224" / path.parent.name / path.name
        whole.append(_film(path.stem, cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)))
        squashed.append(_film(path.stem, cv2.imread(str(small), cv2.IMREAD_GRAYSCALE)))
    assert same_pictures(squashed) == ()
    pairs = same_pictures(whole, squashed)
    assert sorted(p.first.file for p in pairs) == sorted(film.file for film in whole)
    assert all(pair.first.file == pair.second.file for pair in pairs)
