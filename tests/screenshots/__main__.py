"""Pictures of the program's main states, of synthetic films alone.

    python -m tests.screenshots [NAME ...] [--out FOLDER]

Drawn without a screen and in the program's own fonts, so that every machine draws the same.
Dense screens are processes of their own: Qt's scale holds for a whole one.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging" / "screenshots"
DENSE = {"4k": "2", "scale-1.5": "1.5"}  # scene -> pixels of the screen for one of the window


def main() -> int:
    """Draw the pictures that are named, or all; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args()
    screen = Path(__file__).with_name("screen.json")  # Qt's own would be of 800 x 800 pixels
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    if "QT_SCALE_FACTOR" in os.environ:
        return _draw(options.names, options.out)
    from tests.screenshots.scenes import SCENES

    wanted = options.names or list(SCENES)
    for scale in ("1", *DENSE.values()):
        names = [name for name in wanted if DENSE.get(name, "1") == scale]
        if names:
            command = [sys.executable, "-m", "tests.screenshots", *names, "--out", options.out]
            subprocess.run(command, env=os.environ | {"QT_SCALE_FACTOR": scale}, check=True)
    return 0


def _draw(names: list[str], folder: Path) -> int:
    from tests.screenshots.studio import Studio

    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        with Studio() as studio:
            picture = studio.scene(name)
        path = folder / f"{name}.webp"
        picture.save(str(path), quality=88)
        print(f"{path.name}: {picture.width()} x {picture.height()}, {path.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
