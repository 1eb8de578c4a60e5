"""How a film was taken gives its class away; sampling that takes this away again.

Most normal films are upright ones in good order, most films with pneumonia portable ones of
a sick child. Drawing each film with the inverse of the probability that a film taken like it
has its class (inverse propensity weights, Rosenbaum and Rubin 1983) shows the network hazy,
tight, pale normals as often as hazy, tight, pale pneumonias.
"""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict
from sklearn.preprocessing import StandardScaler

SIDE = 96  # pixels: lungs are blurs at this size, the way of taking is not
MOST = 4.0  # times that a film is drawn for each time that the average film is


def manner(grey: NDArray[np.uint8]) -> NDArray[np.float64]:
    """How a film, (rows, columns) uint8, was taken; nothing of where its lungs are: (9,).

    Brightness and contrast of the whole and of its border, black surroundings, and how
    sharp edges are. The film's shape is left out: every view has another one anyway.
    """
    film = cv2.resize(grey, (SIDE, SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    edge = SIDE // 10
    border = np.concatenate([film[:edge].ravel(), film[:, :edge].ravel(), film[:, -edge:].ravel()])
    detail = film - cv2.GaussianBlur(film, (0, 0), 3.0)
    low, middle, high = np.percentile(film, (5, 50, 95))
    return np.array(
        [
            film.mean(),
            film.std(),
            low,
            middle,
            high,
            border.mean(),
            border.std(),
            float((film < 20).mean()),
            detail.std(),
        ]
    )


def weights(manners: Sequence[NDArray[np.float64]], ill: Sequence[bool]) -> NDArray[np.float64]:
    """How often to draw each film, 1 on average within each class, at most `MOST`.

    The propensity of a film is predicted by a model that has not seen it (5 folds); too few
    films to tell are all drawn alike.
    """
    features = StandardScaler().fit_transform(np.stack(manners))
    label = np.asarray(ill, dtype=bool)
    folds = min(5, int(label.sum()), int((~label).sum()))
    if folds < 2:
        return np.ones(label.size)
    model = LogisticRegression(class_weight="balanced")
    chance = cross_val_predict(model, features, label, cv=folds, method="predict_proba")
    inverse = np.minimum(0.5 / chance[np.arange(label.size), label.astype(int)], MOST)
    means = np.array([inverse[~label].mean(), inverse[label].mean()])
    return np.asarray(inverse / means[label.astype(int)])
