"""Whatever becomes of a file, it is read or refused: never an exception, a hang or a crash.

A bounded run of what `python -m tests.fuzz` does at length.
"""

import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.hostile import PIXELS, cases, film, raw
from tests.fuzz.outcome import outcome, row
from tests.fuzz.seeds import seeds
from tests.fuzz.spoil import cut_off, mutated

SEEDS = seeds()
SECURITY = Path(__file__).with_name("SECURITY.md").read_text("utf-8")
CASES = dict(cases())
BOUNDED = settings(max_examples=60, deadline=None, derandomize=True, database=None)


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "film"


@pytest.mark.parametrize("name", ["MR_small.dcm", "MR_small_jp2klossless.dcm", "progressive.jpg"])
def test_cut_off_at_every_64th_byte(place, name):
    kinds = Counter(outcome(data, place).kind for data in cut_off(SEEDS[name]))
    assert set(kinds) <= {"refused", "read"}
    # Data that follow the pixels may go; the pixels may not.
    assert kinds["read"] <= 0.1 * kinds.total()


@pytest.mark.parametrize("name", SEEDS)
def test_mutated(place, name, model):
    rng = np.random.default_rng(len(name))
    path = place.with_name(Path(name).name)
    kinds = Counter(
        outcome(mutated(SEEDS[name], rng), path, None if number % 5 else model).kind
        for number in range(20)
    )
    assert set(kinds) <= {"refused", "read"}


@pytest.mark.parametrize("name", CASES)
def test_what_happens(place, name):
    found = outcome(CASES[name](), place)
    assert found.kind in ("refused", "read")
    if sys.platform == "linux":
        assert row(name, found) in SECURITY


WORDS = st.one_of(st.text(max_size=20), st.integers().map(str), st.floats().map(str))
SIZES = st.one_of(st.integers(0, 65535), st.sampled_from([0, 1, 8, 16, 48, 64]))


@BOUNDED
@given(
    words=st.dictionaries(
        st.sampled_from(
            ["WindowCenter", "WindowWidth", "RescaleSlope", "RescaleIntercept", "PatientAge",
             "NumberOfFrames", "PixelSpacing", "PatientName", "StudyDate", "StudyTime",
             "VOILUTFunction", "PhotometricInterpretation"]
        ),
        WORDS,
    ),
    sizes=st.dictionaries(
        st.sampled_from(
            ["Rows", "Columns", "BitsAllocated", "BitsStored", "HighBit", "SamplesPerPixel",
             "PixelRepresentation", "PlanarConfiguration", "PixelPaddingValue"]
        ),
        SIZES,
        max_size=2,
    ),
)  # fmt: skip
def test_any_header(place, model, words, sizes):
    elements = {name: raw(name, "UT", value) for name, value in words.items()}
    elements |= {name: raw(name, "US", value) for name, value in sizes.items()}
    found = outcome(film(SpecificCharacterSet="ISO_IR 192", **elements), place, model)
    assert found.kind in ("refused", "read")


@BOUNDED
@given(st.binary(max_size=300), st.sampled_from(["", *SEEDS]))
def test_any_bytes_after_any_beginning(place, tail, name):
    beginning = SEEDS.get(name, b"")
    assert outcome(beginning[: len(beginning) // 3] + tail, place).kind in ("refused", "read")


def test_the_harness_knows_a_film_in_good_order(place, model):
    assert PIXELS.shape == (48, 64)
    assert outcome(film(), place, model).kind == "read"
    for name, data in SEEDS.items():
        good = outcome(data, place.with_name(Path(name).name), model)
        assert good.kind == "read" or name == "no_meta_group_length.dcm", good.said
