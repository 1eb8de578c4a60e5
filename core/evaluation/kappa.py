"""Whether two readers agree beyond chance."""

import math

import numpy as np
from numpy.typing import ArrayLike

from core.errors import DataError
from core.evaluation.intervals import Z
from core.inference.card import Measure


def kappa(first: ArrayLike, second: ArrayLike) -> Measure:
    """Cohen's kappa with its large-sample interval (Fleiss, Cohen and Everitt 1969).

    Args:
        first: (n,) categories, of any number, by one reader.
        second: (n,) by the other.

    Raises:
        DataError: there are no films, or both call all of them the same: kappa is then 0 / 0.
    """
    one, other = np.asarray(first), np.asarray(second)
    if one.ndim != 1 or one.shape != other.shape or not one.size:
        raise DataError("the data set", f"{one.shape} answers beside {other.shape}")
    names = np.unique(np.concatenate([one, other]))
    if names.size < 2:
        raise DataError("the data set", "agreement cannot be measured on films called all the same")
    shares = np.array([[np.mean((one == a) & (other == b)) for b in names] for a in names])
    rows, columns = shares.sum(axis=1), shares.sum(axis=0)
    agreed, chance = float(np.trace(shares)), float(rows @ columns)
    value = (agreed - chance) / (1.0 - chance)
    pair = columns[:, None] + rows[None, :]  # of cell (i, j): p.i + pj.
    on = float(np.sum(np.diag(shares) * (1.0 - np.diag(pair) * (1.0 - value)) ** 2))
    off = (1.0 - value) ** 2 * float(np.sum((shares * pair**2)[~np.eye(names.size, dtype=bool)]))
    variance = (on + off - (value - chance * (1.0 - value)) ** 2) / (1.0 - chance) ** 2 / one.size
    half = Z * math.sqrt(max(variance, 0.0))
    return Measure(value, max(-1.0, value - half), min(1.0, value + half), int(one.size))
