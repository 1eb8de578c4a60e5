"""What a film goes through before the network learns from it: its shortcuts are broken.

In this data the film's shape, field, contrast, letters and leads give the label away
(see EXPERIMENTS.md). Here both classes are shown in the same shapes, at the same contrasts and
with the same things on the film, so that only the lungs tell them apart.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]

WORDS = ("R", "L", "A-P", "AP", "PA", "P-A", "KV59", "KV63", "SUPINE", "ERECT", "PORT", "MOBILE")


@dataclass(frozen=True, slots=True)
class Source:
    """A film to draw views from.

    `grey`: (rows, columns) uint8, squashed or not. `aspect`: the width over the height of
    the film as it was taken. `tight`: whether films of its class show a tight field, so
    that the others have to be cropped more to look the same.
    """

    grey: Grey
    aspect: float
    tight: bool


def view(source: Source, size: int, rng: np.random.Generator) -> Grey:
    """One augmented view, (size, size) uint8."""
    film = _geometry(source, size, rng)
    if rng.random() < 0.35:
        _draw_devices(film, rng)
    if rng.random() < 0.6:
        _write_markers(film, rng)
    film = _tone(film, rng)
    film = _quality(film, rng)
    if rng.random() < 0.35:
        _cover(film, rng)
    return film


def _geometry(source: Source, size: int, rng: np.random.Generator) -> Grey:
    """Crop, squash, turn and mirror: the shape no longer depends on the class.

    The squash (width over height of the region shown as a square) is drawn from the range
    that both classes span; so is the share of the film that is shown.
    """
    rows, columns = source.grey.shape
    squash = np.exp(rng.uniform(np.log(0.95), np.log(1.85)))
    zoom = rng.uniform(0.84, 1.10) if source.tight else rng.uniform(0.66, 1.04)
    height = zoom * min(1.0, max(source.aspect / squash, 0.72))
    width = height * squash / source.aspect  # both as shares of the film's sides
    spare_x, spare_y = 1.0 - width, 1.0 - height
    centre_x = 0.5 + 0.5 * spare_x * rng.uniform(-0.5, 0.5)
    centre_y = 0.5 + 0.5 * spare_y * rng.uniform(-0.6, 0.6)
    angle = np.deg2rad(rng.normal(0.0, 4.0))
    mirror = -1.0 if rng.random() < 0.5 else 1.0
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    shear = np.array([[1.0, rng.normal(0.0, 0.03)], [0.0, 1.0]])
    scale = np.diag([width * columns / size, height * rows / size])
    linear = scale @ turn @ shear @ np.diag([mirror, 1.0])
    centre = np.array([centre_x * columns, centre_y * rows])
    offset = centre - linear @ np.array([size / 2, size / 2])
    border = cv2.BORDER_REPLICATE if rng.random() < 0.2 else cv2.BORDER_CONSTANT
    return np.ascontiguousarray(
        cv2.warpAffine(
            source.grey,
            np.column_stack([linear, offset]),
            (size, size),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=border,
            borderValue=float(rng.integers(0, 30)),
        )
    )


def _write_markers(film: Grey, rng: np.random.Generator) -> None:
    """Letters, times and technique codes, as technicians put them on films."""
    for _ in range(rng.integers(1, 4)):
        kind = rng.random()
        if kind < 0.35:
            text = str(rng.choice(["R", "L", "R", "D", "E"]))
        elif kind < 0.7:
            text = str(rng.choice(WORDS))
        else:
            text = f"{rng.integers(0, 24)}:{rng.integers(0, 60):02d}"
        font = int(rng.choice([cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_DUPLEX]))
        height = rng.uniform(0.25, 1.1) * (1.4 if len(text) == 1 else 0.7)
        place = _at_the_edge(film.shape[0], rng)
        level = int(rng.integers(150, 256)) if rng.random() < 0.85 else int(rng.integers(0, 60))
        thick = int(rng.integers(1, 4)) if height > 0.6 else 1
        cv2.putText(film, text, place, font, height, level, thick, cv2.LINE_AA)


def _at_the_edge(size: int, rng: np.random.Generator) -> tuple[int, int]:
    """A place for a marker: mostly near the border, sometimes anywhere."""
    x, y = rng.uniform(0.0, 0.9), rng.uniform(0.08, 1.0)
    if rng.random() < 0.8:
        edge = rng.uniform(0.0, 0.2)
        if rng.random() < 0.5:
            x = edge if rng.random() < 0.5 else 0.9 - edge
        else:
            y = 0.08 + edge if rng.random() < 0.7 else 1.0 - edge
    return int(x * size), int(y * size)


def _draw_devices(film: Grey, rng: np.random.Generator) -> None:
    """Tubes, leads and clips: bright curves and discs anywhere on the film."""
    size = film.shape[0]
    layer = film.copy()
    for _ in range(rng.integers(1, 4)):
        knots = rng.uniform(0.0, 1.0, (4, 2)) * size
        along = np.linspace(0.0, 1.0, 30)[:, None]
        curve = sum(
            k * c * along**i * (1 - along) ** (3 - i)
            for i, (k, c) in enumerate(zip(knots, (1, 3, 3, 1), strict=True))
        )
        level, thick = int(rng.integers(120, 256)), int(rng.integers(1, 4))
        points = np.asarray(curve, np.int32).reshape(-1, 1, 2)
        cv2.polylines(layer, [points], False, level, thick, cv2.LINE_AA)
        if rng.random() < 0.5:
            end = (int(knots[3, 0]), int(knots[3, 1]))
            cv2.circle(layer, end, int(rng.integers(2, 7)), level, -1, cv2.LINE_AA)
    strength = rng.uniform(0.3, 0.9)
    cv2.addWeighted(layer, strength, film, 1.0 - strength, 0.0, dst=film)


def _tone(film: Grey, rng: np.random.Generator) -> Grey:
    """Another exposure and contrast: mean and spread are drawn alike for both classes."""
    ramp = np.linspace(0.0, 1.0, 256) ** np.exp(rng.uniform(-0.4, 0.4)) * 255.0
    shown = ramp[film]
    if rng.random() < 0.75:
        mean, spread = rng.uniform(85, 160), rng.uniform(32, 72)
        gain = spread / max(float(shown.std()), 8.0)
        ramp = (ramp - float(shown.mean())) * min(gain, 2.5) + mean
    else:
        ramp = (ramp - 128.0) * rng.uniform(0.75, 1.25) + 128.0 + rng.uniform(-20, 20)
    table = np.clip(ramp, 0, 255).astype(np.uint8)
    film = np.asarray(cv2.LUT(film, table))
    if rng.random() < 0.12:
        tiles = int(rng.integers(2, 9))
        film = np.asarray(cv2.createCLAHE(rng.uniform(1.0, 3.0), (tiles, tiles)).apply(film))
    return _veil(film, rng) if rng.random() < 0.35 else film


def _veil(film: Grey, rng: np.random.Generator) -> Grey:
    """More or less scattered radiation: a blurred copy laid over the film, or taken off it.

    A portable film of a sick child is hazier than one in the department; haze alone must
    not read as disease.
    """
    haze = cv2.GaussianBlur(film, (0, 0), film.shape[0] * rng.uniform(0.04, 0.15))
    share = rng.uniform(0.1, 0.5) if rng.random() < 0.7 else -rng.uniform(0.1, 0.4)
    return np.asarray(cv2.addWeighted(film, 1.0 - share, haze, share, rng.uniform(-15, 15)))


def _quality(film: Grey, rng: np.random.Generator) -> Grey:
    """Blur, low resolution, noise and JPEG, each now and then."""
    size = film.shape[0]
    if rng.random() < 0.25:
        film = np.asarray(cv2.GaussianBlur(film, (0, 0), rng.uniform(0.3, 1.4)))
    elif rng.random() < 0.25:
        side = int(size * rng.uniform(0.5, 0.95))
        small = cv2.resize(film, (side, side), interpolation=cv2.INTER_AREA)
        film = np.asarray(cv2.resize(small, (size, size), interpolation=cv2.INTER_LINEAR))
    elif rng.random() < 0.3:
        soft = cv2.GaussianBlur(film, (0, 0), 1.0)
        amount = rng.uniform(0.2, 1.0)
        film = np.asarray(cv2.addWeighted(film, 1.0 + amount, soft, -amount, 0.0))
    if rng.random() < 0.3:
        noise = rng.normal(0.0, np.exp(rng.uniform(0.0, np.log(12.0))), film.shape)
        film = np.clip(film + noise, 0, 255).astype(np.uint8)
    if rng.random() < 0.3:
        quality = int(rng.integers(30, 96))
        _, code = cv2.imencode(".jpg", film, [cv2.IMWRITE_JPEG_QUALITY, quality])
        film = np.asarray(cv2.imdecode(code, cv2.IMREAD_GRAYSCALE))
    return film


def _cover(film: Grey, rng: np.random.Generator) -> None:
    """Hide corners, or the whole border: what lies there must not be needed."""
    size = film.shape[0]
    level = int(rng.integers(0, 256)) if rng.random() < 0.4 else 0
    if rng.random() < 0.4:
        edge = int(size * rng.uniform(0.02, 0.13))
        film[:edge], film[-edge:], film[:, :edge], film[:, -edge:] = level, level, level, level
        return
    for _ in range(rng.integers(1, 4)):
        height, width = (rng.uniform(0.08, 0.28, 2) * size).astype(int)
        top = 0 if rng.random() < 0.5 else size - height
        left = 0 if rng.random() < 0.5 else size - width
        film[top : top + height, left : left + width] = level
