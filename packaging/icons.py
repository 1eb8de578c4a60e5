"""The program's icon as Windows and macOS want it, drawn from resources/icons."""

from pathlib import Path

from contents import PROJECT
from PIL import Image

WINDOWS = [(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]


def write(folder: Path) -> None:
    """Write pneumodetect.ico and pneumodetect.icns into `folder`."""
    with Image.open(PROJECT / "resources" / "icons" / "pneumodetect.png") as icon:
        icon.save(folder / "pneumodetect.ico", sizes=WINDOWS)
        icon.save(folder / "pneumodetect.icns")
