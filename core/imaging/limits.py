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


def check_frame(path: Path, frame: int, frames: int) -> tuple[str, ...]:
    """Refuse a picture that the file does not hold; the first is 0.

    Returns:
        A word about it where the file holds several.

    Raises:
        UnreadableImage: there is no such picture.
    """
    if not 0 <= frame < frames:
        held = "one picture" if frames == 1 else f"{frames} pictures"
        raise UnreadableImage(path, f"it holds {held}: there is no picture {frame + 1}")
    return (f"The file holds {frames} pictures; this is number {frame + 1}.",) * (frames > 1)
