"""The licences of all that is in the bundle: texts collected, GPL-only parts refused."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path, PurePosixPath

HERE = Path(__file__).resolve().parent
COMMON = HERE / "licences"
# Where a wheel brings no text along: which of ours it is.
BORROWED = {
    "flatbuffers": ("Apache-2.0.txt",),
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt.txt", "ICU.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt.txt"),
}
TEXT = re.compile(r"licen[sc]e|copying|notice|copyright|authors", re.IGNORECASE)
# Libraries that come under the GPL alone (Qt's: https://doc.qt.io/qt-6/licensing.html).
GPL_ONLY = re.compile(
    r"(readline|gdbm|x264|x265|xvidcore|postproc|rubberband|vidstab|fftw3|cdio|smbclient|gsl"
    r"|Qt6?(VirtualKeyboard|WaylandCompositor|Charts|DataVisualization|Graphs|Quick3D|Lottie"
    r"|NetworkAuth|HttpServer|Mqtt|Coap|OpcUa|ShaderTools|Quick3DPhysics|QuickTimeline))"
)
FFMPEG_GPL = b"libavcodec license: GPL"


@dataclass(frozen=True, slots=True)
class Part:
    """Something in the bundle that others made. `kind` is pypi, deb or python."""

    kind: str
    name: str
    version: str
    terms: str
    texts: tuple[Path, ...]


def gpl_only(terms: str) -> bool:
    """Whether a licence expression leaves no choice but the GPL or the AGPL.

    The LGPL is not meant, nor the GPL with an exception for what is linked with it.
    """
    choices = re.split(r"\s(?:OR|or)\s(?!later)", terms)
    strict = re.compile(r"(?<!L)A?GPL|(?<!Lesser )General Public License")
    return all(strict.search(one) and "exception" not in one.lower() for one in choices)


def complaints(parts: Iterable[Part], libraries: Iterable[Path]) -> Iterator[str]:
    """What must not be shipped: a part without a text, or under the GPL alone."""
    for part in parts:
        if not part.texts:
            yield f"{part.name}: no licence text was found"
        if gpl_only(part.terms):
            yield f"{part.name}: {part.terms}"
    for path in libraries:
        if GPL_ONLY.search(path.name):
            yield f"{path.name}: GPL only"
        if "avcodec" in path.name and FFMPEG_GPL in path.read_bytes():
            yield f"{path.name}: FFmpeg built under the GPL"


def of_distribution(item: Distribution) -> Part:
    """A package from PyPI."""
    about = item.metadata
    name = about["Name"].lower().replace("_", "-")
    classified = [line for line in about.get_all("Classifier") or () if "License ::" in line]
    said = about.get("License-Expression") or about.get("License", "").strip().partition("\n")[0]
    terms = said or "; ".join(line.rpartition(" :: ")[2] for line in classified)
    texts = [Path(str(item.locate_file(file))) for file in item.files or () if _is_text(file)]
    texts += [COMMON / text for text in BORROWED.get(name, ())]
    return Part("pypi", about["Name"], item.version, terms, tuple(texts))


def _is_text(file: PurePosixPath) -> bool:
    collected = len(file.parts) > 2 and file.parts[0].endswith(".dist-info")
    named = len(file.parts) <= 2 and bool(TEXT.search(file.name))
    return (collected or named) and file.suffix not in (".py", ".pyc", ".json")


def of_python() -> Part:
    """Python itself."""
    places = (Path(sys.base_prefix), Path(subprocess.__file__).parent)
    texts = [path / "LICENSE.txt" for path in places]
    version = ".".join(map(str, sys.version_info[:3]))
    return Part("python", "Python", version, "PSF-2.0", tuple(p for p in texts if p.is_file()))


def of_debian(files: Iterable[Path]) -> Iterator[Part]:
    """The packages that libraries of the building machine came from; none where it has no dpkg."""
    real = sorted({str(path.resolve()) for path in files})
    try:
        owners = {_owner(path) for path in real} - {""}
    except FileNotFoundError:
        return
    for name in sorted(owners):
        shown = ["dpkg-query", "-W", "-f", "${Version}", name]
        version = subprocess.run(shown, capture_output=True, text=True, check=True).stdout
        text = Path("/usr/share/doc") / name.partition(":")[0] / "copyright"
        texts = (text,) if text.is_file() else ()
        yield Part("deb", name.partition(":")[0], version, "see its text", texts)


def _owner(path: str) -> str:
    """The Debian package of a file, empty if it has none; merged /usr hides some."""
    for name in (path, path.removeprefix("/usr")):
        found = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.partition(": ")[0]
    return ""


def files(parts: Iterable[Part], folder: str = "licences") -> Iterator[tuple[str, str, str]]:
    """(text, folder in the bundle, name there) of every part; each name once."""
    for part in parts:
        place = f"{folder}/{part.name}-{part.version.replace(':', '_')}"
        names = Counter(text.name for text in part.texts)
        for text in part.texts:
            inner = text.parts[
                next((i for i, one in enumerate(text.parts) if "-info" in one), -2) :
            ]
            name = text.name if names[text.name] == 1 else "_".join(inner[1:])
            yield str(text), place, name


def index(parts: Iterable[Part]) -> str:
    """One line a part."""
    rows = [f"{p.name} {p.version} ({p.kind}): {p.terms}" for p in parts]
    return "What PneumoDetect brings along; the terms in full lie in the folders beside.\n\n" + (
        "\n".join(rows) + "\n"
    )
