"""What can be translated, brought up to date and compiled: `packaging/dev.sh words`.

Qt's lupdate reads the sources: `self.tr` in widgets, and `phrase` and `marked` of
`core.language` elsewhere. Translators open resources/translations/*.ts in Qt Linguist; the
compiled .qm beside them is what the program loads, so that users need no tool.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import PySide6

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "resources" / "translations"
TOOLS = Path(PySide6.__file__).parent
PACKAGES = ("core", "desktop")
ALIASES = "tr+=phrase,tr+=marked"
# lupdate gives what stands in no widget a context without a name.
UNNAMED, OWN = "<name></name>", "<name>PneumoDetect</name>"


def main() -> int:
    """Update and compile every language; tells what is not translated yet."""
    for source in sorted(FOLDER.glob("*.ts")):
        update(source, source)
        compile_(source, source.with_suffix(".qm"))
        left = source.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{source.name}: {left} unfinished")
    return 0


def update(source: Path, target: Path) -> None:
    """Write the texts of the sources with the translations that `source` has for them."""
    known = source.read_text(encoding="utf-8")
    target.write_text(known.replace(OWN, UNNAMED), encoding="utf-8")
    files = [str(path) for package in PACKAGES for path in (PROJECT / package).rglob("*.py")]
    options = ("-silent", "-no-obsolete", "-locations", "none", "-sort-messages")
    guesses = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
    _run("lupdate", *options, *guesses, "-tr-function-alias", ALIASES, *sorted(files),
         "-ts", str(target))  # fmt: skip
    found = target.read_text(encoding="utf-8")
    target.write_text(found.replace(UNNAMED, OWN), encoding="utf-8")


def compile_(source: Path, target: Path) -> None:
    """Write the .qm that Qt loads."""
    _run("lrelease", "-silent", str(source), "-qm", str(target))


def tool(name: str) -> str | None:
    """Where one of Qt's tools lies that came with PySide6."""
    return shutil.which(name, path=str(TOOLS))


def _run(name: str, *arguments: str) -> None:
    program = tool(name)
    if program is None:
        raise SystemExit(f"{name} did not come with PySide6.")
    subprocess.run([program, *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main())
