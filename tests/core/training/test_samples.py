"""Samples drawn from made-up looks: marked, of nobody, readable."""

import numpy as np

from core.imaging import read_radiograph
from core.training.samples import COLUMNS, MARK, ROWS, dicom, fit


def looks():
    random = np.random.default_rng(0)
    ramp = np.tile(np.linspace(40, 200, COLUMNS), (ROWS, 1)).ravel()
    return fit((ramp + 20 * random.standard_normal((5, 1))).astype(np.float32))


def test_components_carry_the_spread_of_the_films():
    random = np.random.default_rng(1)
    films = (100 + 10 * random.standard_normal((400, 6))).astype(np.float32)
    found = fit(films)
    covariance = found.components.T @ found.components
    np.testing.assert_allclose(covariance, np.cov(films.T), atol=0.05)


def test_a_drawn_film_is_marked_and_repeatable():
    first, again = (looks().draw(np.random.default_rng(3)) for _ in range(2))
    assert (first == again).all()
    top = first[: ROWS // 12, COLUMNS // 3 : 2 * COLUMNS // 3]
    assert top.max() == 255
    assert top.min() == 0


def test_the_dicom_file_is_of_nobody(tmp_path):
    grey = looks().draw(np.random.default_rng(3))
    dicom(grey, 7).save_as(tmp_path / "a.dcm", enforce_file_format=True)
    radiograph = read_radiograph(tmp_path / "a.dcm")
    assert radiograph.facts.patient_name == MARK
    assert (radiograph.grey == grey).all()
