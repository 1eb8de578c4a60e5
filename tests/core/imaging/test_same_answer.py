"""The same film in every coding: the same pixels, and the same answer."""

from pathlib import Path

import pytest

from core.imaging import read_radiograph
from core.inference.classifier import classify
from core.paths import SAMPLES
from tests.core.imaging import codings

LOSSLESS_TOLERANCE, LOSSY_TOLERANCE = 1e-6, 0.01


def check(found: dict) -> None:
    assert len(found) >= 12
    for syntax, difference in found.items():
        most = LOSSY_TOLERANCE if syntax in codings.LOSSY else LOSSLESS_TOLERANCE
        assert difference <= most, syntax.name


@pytest.mark.parametrize("name", ["synthetic-normal-1.jpg", "synthetic-pneumonia-1.jpg"])
def test_synthetic_film(model, tmp_path, name):
    check(codings.differences(model, read_radiograph(SAMPLES / name).grey, tmp_path))


def test_real_film(model, shared_data, tmp_path):
    films = (shared_data / "pediatric" / "fullsize" / "PNEUMONIA").iterdir()
    smallest = min(films, key=lambda path: path.stat().st_size)
    check(codings.differences(model, read_radiograph(smallest).grey, tmp_path))


def test_the_real_chest_in_two_lossy_codings(model, real_films):
    wavelet, near = (
        classify(model, read_radiograph(real_films / f"RG1_{coding}.dcm"), force=True).probability
        for coding in ("J2KI", "JLSN")
    )
    assert abs(wavelet - near) <= LOSSY_TOLERANCE


def test_the_table_in_the_documentation_is_what_comes_of_the_files():
    if len(codings.ENCODERS) < 13:
        pytest.skip("DCMTK, which encodes 12-bit JPEG here, is not installed")
    text = (Path(codings.__file__).parents[3] / "core/imaging/README.md").read_text("utf-8")
    assert "\n".join(codings.table()) in text
