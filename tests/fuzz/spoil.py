"""What happens to bytes: cut off, overwritten, moved, repeated."""

from collections.abc import Iterator

import numpy as np

STEP = 64  # bytes between the places where files are cut off
ODD = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)


def cut_off(data: bytes, step: int = STEP) -> Iterator[bytes]:
    """Shorter and shorter."""
    yield from (data[:length] for length in range(0, len(data), step))


def mutated(data: bytes, rng: np.random.Generator) -> bytes:
    """A few changes, four in ten of them in the first 2 KB, where headers are."""
    spoilt = bytearray(data)
    for _ in range(min(8, int(rng.geometric(0.5)))):
        reach = min(len(spoilt), 2048) if rng.random() < 0.4 else len(spoilt)
        _change(spoilt, int(rng.integers(0, max(1, reach))), rng)
    return bytes(spoilt)


def _change(data: bytearray, place: int, rng: np.random.Generator) -> None:
    kind, length = rng.random(), int(rng.integers(1, 33))
    if kind < 0.3:
        data[place : place + 1] = rng.bytes(1)
    elif kind < 0.6:
        bit = 1 << int(rng.integers(0, 8))
        data[place : place + 1] = bytes(byte ^ bit for byte in data[place : place + 1])
    elif kind < 0.85:
        wide = int(rng.choice([1, 2, 4]))
        odd = int(rng.choice(ODD)) & ((1 << 8 * wide) - 1)
        order = "little" if rng.random() < 0.5 else "big"
        data[place : place + wide] = odd.to_bytes(wide, order)
    elif kind < 0.9:
        del data[place : place + length]
    elif kind < 0.95:
        data[place:place] = rng.bytes(length)
    else:
        data[place:place] = data[place : place + length] * int(rng.integers(1, 4))
