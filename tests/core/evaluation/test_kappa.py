"""Kappa against a published table and scikit-learn."""

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

from core.errors import DataError
from core.evaluation.intervals import Z
from core.evaluation.kappa import kappa
from core.evaluation.metrics import auc


def test_kappa_of_fleiss_table_18_1():
    """Fleiss, Levin and Paik 2003: 100 patients, two raters; kappa 0.68, standard error 0.087."""
    counts = np.array([[75, 1, 4], [5, 4, 1], [0, 0, 10]])
    first, second = np.repeat(np.indices(counts.shape).reshape(2, -1), counts.ravel(), axis=1)
    found = kappa(first, second)
    assert found.value == pytest.approx(0.6765, abs=5e-4)
    assert (found.high - found.value) / Z == pytest.approx(0.0877, abs=1e-3)
    assert found.n == 100


def test_kappa_agrees_with_scikit_learn():
    random = np.random.default_rng(4)
    for _ in range(20):
        first = random.integers(0, 2, 30)
        second = np.where(random.random(30) < 0.3, 1 - first, first)
        assert kappa(first, second).value == pytest.approx(cohen_kappa_score(first, second))


def test_agreement_on_one_answer_is_no_agreement_to_measure():
    with pytest.raises(DataError, match="all the same"):
        kappa([True, True], [True, True])


def test_auc_of_hanley_and_mcneil():
    """Hanley and McNeil 1982, table I: 109 CT images rated 1 to 5; area 0.893, error 0.03."""
    normal, abnormal = (33, 6, 6, 11, 2), (3, 2, 2, 11, 33)
    ratings = np.repeat(np.tile(np.arange(1, 6), 2), normal + abnormal)
    found = auc(np.repeat([False, True], [58, 51]), ratings)
    assert found.value == pytest.approx(0.893, abs=5e-4)
    assert (found.high - found.low) / (2 * Z) == pytest.approx(0.032, abs=2e-3)
