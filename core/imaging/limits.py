"""How much a file may ask for before anything is decoded."""

from pathlib import Path

from core.errors import UnreadableImage
from core.language import marked

MOST_PIXELS = 120_000_000


def check_size(path: Path, rows: int, columns: int, samples: int = 1) -> None:
    """Refuse pictures without pixels, and those that would fill the memory.

    Raises:
        UnreadableImage: the declared size is out of bounds.
    """
    if rows < 1 or columns < 1 or samples < 1:
        raise UnreadableImage(path, marked("it declares a picture without pixels"))
    if rows * columns * samples > MOST_PIXELS:
        raise UnreadableImage(
            path,
            marked(
                "it declares {declared:.0f} million pixel values, more than {most} million",
                declared=rows * columns * samples / 1e6,
                most=MOST_PIXELS // 10**6,
            ),
        )


def check_frame(path: Path, frame: int, frames: int) -> tuple[str, ...]:
    """Refuse a picture that the file does not hold; the first is 0.

    Returns:
        A word about it where the file holds several.

    Raises:
        UnreadableImage: there is no such picture.
    """
    if not 0 <= frame < frames:
        raise UnreadableImage(
            path,
            marked("it holds one picture: there is no picture {number}", number=frame + 1)
            if frames == 1
            else marked(
                "it holds {frames} pictures: there is no picture {number}",
                frames=frames,
                number=frame + 1,
            ),
        )
    if frames == 1:
        return ()
    return (
        marked(
            "The file holds {frames} pictures; this is number {number}.",
            frames=frames,
            number=frame + 1,
        ),
    )
