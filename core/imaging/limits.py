"""How much a file may ask for before anything is decoded."""

from pathlib import Path

from core.errors import UnreadableImage

MOST_PIXELS = 120_000_000


def check_size(path: Path, rows: int, columns: int, samples: int = 1) -> None:
    """Refuse pictures without pixels, and those that would fill the memory.

    Raises:
        UnreadableImage: the declared size is out of bounds.
    """
    if rows < 1 or columns < 1 or samples < 1:
        raise UnreadableImage(path, "it declares a picture without pixels")
    if rows * columns * samples > MOST_PIXELS:
        raise UnreadableImage(
            path,
            f"it declares {rows * columns * samples / 1e6:.0f} million pixel values, more than "
            f"{MOST_PIXELS // 10**6} million",
        )
