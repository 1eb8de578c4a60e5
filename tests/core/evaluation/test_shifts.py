"""Shifts and letters on known pixels at known places."""

import numpy as np
import pytest

from core.evaluation import letters
from core.evaluation.shifts import SHIFTS, Squashed, shifted, squashed

SIZE = 224
BY_NAME = {shift.name: shift for shift in SHIFTS}


def after(name: str, grey: np.ndarray, ill: bool = False, aspect: float = 1.22) -> np.ndarray:
    return shifted(BY_NAME[name], Squashed(grey, aspect, ill), "film.png")


@pytest.fixture
def grey(texture: np.ndarray) -> np.ndarray:
    return squashed(texture, False, SIZE).grey // 2 + 40


def flat(level: int) -> np.ndarray:
    return np.full((SIZE, SIZE), level, np.uint8)


@pytest.mark.parametrize("name", BY_NAME)
def test_a_shift_is_the_same_each_time_and_leaves_its_film_alone(
    name: str, grey: np.ndarray
) -> None:
    before = grey.copy()
    first, second = after(name, grey), after(name, grey)
    assert np.array_equal(first, second)
    assert np.array_equal(grey, before)
    assert (first.shape, first.dtype) == (grey.shape, np.uint8)
    if name != "covered-markers":  # there are none
        assert not np.array_equal(first, grey)


def test_chance_differs_from_film_to_film(grey: np.ndarray) -> None:
    film = Squashed(grey, 1.2, ill=False)
    one, other = (shifted(BY_NAME["stretched"], film, name) for name in ("a.png", "b.png"))
    assert not np.array_equal(one, other)


def test_a_squashed_film_is_taken_to_have_its_class_shape() -> None:
    assert squashed(np.zeros((300, 450), np.uint8), False, SIZE).aspect == 1.5
    assert squashed(np.zeros((224, 224), np.uint8), True, SIZE).aspect == 1.5
    assert squashed(np.zeros((224, 224), np.uint8), False, SIZE).aspect == 1.22


@pytest.mark.parametrize(("ill", "wider"), [(True, True), (False, False)])
def test_swapped_shapes_widen_pneumonia_and_narrow_normals(ill: bool, wider: bool) -> None:
    square = flat(0)
    square[92:132, 92:132] = 200  # 40 x 40 in the middle
    bright = after("swapped-shapes", square, ill) > 100
    height, width = np.ptp(np.argwhere(bright), axis=0) + 1
    assert width / height == pytest.approx(1.5 / 1.22 if wider else 1.22 / 1.5, abs=0.04)
    assert np.argwhere(bright).mean(axis=0) == pytest.approx([111.5, 111.5], abs=1)


def test_the_border_is_masked_and_the_inside_kept() -> None:
    masked = after("masked-border", flat(90))
    assert (masked[22:-22, 22:-22] == 90).all()
    assert masked[:22].max() == masked[:, -22:].max() == 0


def test_corners_are_covered_and_the_middle_of_each_side_is_not() -> None:
    covered = after("covered-corners", flat(90))
    assert covered[0, 0] == covered[0, -1] == covered[-1, 0] == covered[-1, -1] == 0
    assert covered[0, 112] == covered[112, 0] == covered[112, 112] == 90


@pytest.mark.parametrize(
    ("name", "rows", "columns"),
    [
        ("pasted-R", slice(8, 50), slice(2, 40)),
        ("pasted-A-P", slice(0, 20), slice(0, 50)),
        ("pasted-time", slice(0, 18), slice(150, 224)),
        ("pasted-KV59", slice(205, 224), slice(180, 224)),
    ],
)
def test_letters_stand_where_pneumonia_films_have_them(
    name: str, rows: slice, columns: slice
) -> None:
    written = after(name, flat(90))
    assert written[rows, columns].max() > 200
    written[rows, columns] = 90
    assert (written == 90).all()


def test_a_letter_is_squashed_as_its_film_is() -> None:
    wide, narrow = letters.inked("R", 20, 1.0), letters.inked("R", 20, 2.0)
    assert wide.shape[1] == pytest.approx(2 * narrow.shape[1], abs=1)
    assert wide.max() == pytest.approx(1.0, abs=0.05)


def test_a_letter_at_the_edge_is_found_and_filled_in(grey: np.ndarray) -> None:
    smooth = grey // 2 + 40
    marked = letters.written(smooth, letters.inked("R", 18, 1.2), (0.05, 0.5))
    found = letters.found(marked) > 0
    assert found[100:124, 8:30].any()
    assert not found[:, 60:].any()
    cleaned = after("covered-markers", marked).astype(int)
    assert np.abs(cleaned - smooth).max() < 40 < np.abs(marked.astype(int) - smooth).max()


def test_bright_things_in_the_lungs_stay() -> None:
    film = letters.written(flat(90), letters.inked("R", 18, 1.2), (0.5, 0.5))
    assert np.array_equal(after("covered-markers", film), film)


def test_tight_normals_lose_their_margins() -> None:
    film = flat(60)
    film[40:170, 30:-30] = 180
    tight = after("tight-normals", film)
    assert (tight == 180).mean() > (film == 180).mean() + 0.1


def test_tones_change_as_they_are_named() -> None:
    ramp = np.tile(np.linspace(20, 230, SIZE).astype(np.uint8), (SIZE, 1))
    assert after("gamma-low", ramp).mean() > ramp.mean() > after("gamma-high", ramp).mean()
    for name, share in (("contrast-low", 0.75), ("contrast-high", 1.25)):
        toned = after(name, ramp // 2 + 64)
        assert toned.std() == pytest.approx(share * (ramp // 2).std(), rel=0.02)
        assert toned.mean() == pytest.approx((ramp // 2 + 64).mean(), abs=1)
    assert after("noisy", flat(128)).std() == pytest.approx(5, rel=0.05)


def test_blur_and_low_resolution_take_fine_detail_away() -> None:
    stripes = np.tile(np.array([60, 180], np.uint8), (SIZE, SIZE // 2))
    assert after("blurred", stripes).std() < 0.2 * stripes.std()
    assert after("low-resolution", stripes).std() < 0.6 * stripes.std()
