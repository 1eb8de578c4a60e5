"""The labelled words about a film."""

from collections.abc import Callable
from datetime import date, time

import pytest

from core.imaging.radiograph import Radiograph
from core.reporting.facts import DE_IDENTIFIED, age_words, study_rows


def test_rows_say_what_the_file_says_and_skip_what_it_does_not(
    film: Callable[..., Radiograph],
) -> None:
    known = film(
        path="a.dcm",
        patient_name="Doe Jane",
        birth_date=date(2022, 3, 4),
        study_date=date(2026, 1, 2),
        study_time=time(8, 5, 59),
        view_position="AP",
    )
    assert study_rows(known) == (
        ("Patient", "Doe Jane"),
        ("Born", "2022-03-04"),
        ("Study", "2026-01-02 08:05"),
        ("View", "AP"),
        ("File", "a.dcm"),
        ("Picture", "400 × 300 pixels, PNG"),
    )


def test_a_de_identified_film_names_nobody(film: Callable[..., Radiograph]) -> None:
    rows = study_rows(film(patient_name="Doe Jane", patient_id="77", age=4.0).de_identified())
    assert rows == (
        ("Patient", DE_IDENTIFIED),
        ("Age", "4 years"),
        ("Picture", "400 × 300 pixels, PNG"),
    )


@pytest.mark.parametrize(
    ("years", "words"),
    [(0.1, "1 month"), (0.0, "0 months"), (1.5, "18 months"), (2.0, "2 years"), (5.9, "5 years")],
)
def test_age_in_words(years: float, words: str) -> None:
    assert age_words(years) == words
