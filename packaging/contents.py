"""What goes into the bundle and what stays out, each with its reason. No side effects."""

import re
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

PROJECT = Path(__file__).resolve().parent.parent
NAME = "PneumoDetect"
IDENTIFIER = "org.pneumodetect.PneumoDetect"
WINDOW, TERMINAL = "pneumodetect", "pneumodetect-cli"
SUMMARY = "Helps find pneumonia on children's chest films; research and teaching only"

# Packages that build the bundle and are not in it.
BUILDING = frozenset((
    *("altgraph", "boolean-py", "cyclonedx-python-lib", "defusedxml", "license-expression"),
    *("macholib", "packageurl-python", "pefile", "py-serializable", "pyinstaller"),
    *("pyinstaller-hooks-contrib", "pywin32-ctypes", "setuptools", "sortedcontainers"),
))  # fmt: skip

# Imported by name alone, where PyInstaller's analysis does not see it.
PACKAGES = ("core", "desktop")
HIDDEN = (
    *("gdcm", "pylibjpeg", "openjpeg", "openjpeg.utils"),
    *("pydicom.pixels.decoders", "pydicom.pixels.encoders"),
)
SERVICE = ("uvicorn.logging", "uvicorn.loops.auto", "uvicorn.protocols.http.h11_impl",
           "uvicorn.protocols.http.auto", "uvicorn.lifespan.on", "python_multipart")  # fmt: skip

# The workshop: needs TensorFlow, and a film's way to a report does not.
WORKSHOP = ("tensorflow", "keras", "sklearn", "scipy", "pandas", "torch", "jax")
# Never imported by a running program, or part of Python that a bundle has no use for.
# `readline` and the databases `gdbm` and `bsddb` are GPL-only on Linux.
UNUSED_MODULES = (
    *WORKSHOP,
    *("readline", "_gdbm", "_dbm", "dbm.gnu", "dbm.ndbm"),
    *("tkinter", "_tkinter", "curses", "_curses", "_curses_panel", "lib2to3", "pydoc_data"),
    *("ensurepip", "idlelib", "turtledemo", "unittest.mock", "test", "sqlite3", "_sqlite3"),
    *("IPython", "pytest", "_pytest", "hypothesis", "mypy", "psutil", "pypdf", "cyclonedx"),
    *("setuptools", "pkg_resources", "pip", "wheel", "_distutils_hack"),
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest"),
    *("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtSvg", "PySide6.QtSvgWidgets"),
    *("PySide6.QtDBus", "PySide6.QtConcurrent", "PySide6.QtXml", "PySide6.QtHelp"),
    *("matplotlib.tests", "matplotlib.backends.backend_qt", "matplotlib.backends.backend_tkagg"),
    *("numpy.tests", "numpy.f2py", "numpy.testing"),
    *("ai_edge_litert.aot", "ai_edge_litert.tools", "ai_edge_litert.vendors"),
)

# Paths inside the bundle, as regular expressions, with the reason why they stay out.
LEFT_OUT = {
    r"PySide6/(Qt/)?translations/(?!qtbase_de\.qm$)":
        "languages that the window does not speak, and parts of Qt that it does not use",
    r"^resources/translations/.*\.ts$": "for translators; the program loads the .qm",
    r"PySide6/(Qt/)?qml/": "no Qt Quick",
    r"PySide6/(Qt/)?plugins/(designer|qmllint|qmltooling|sqldrivers|vectorimageformats)/":
        "tools and formats that the program does not use",
    r"PySide6/(Qt/)?plugins/(generic|egldeviceintegrations)/": "for machines without a desktop",
    r"PySide6/(Qt/)?plugins/(tls|networkinformation)/": "the window opens no socket",
    r"PySide6/(Qt/)?plugins/wayland-graphics-integration-server/": "for a compositor",
    r"PySide6/(Qt/)?plugins/wayland-decoration-client/libadwaita": "needs Qt Svg; one is enough",
    r"PySide6/(Qt/)?plugins/wayland-shell-integration/lib(fullscreen|ivi|qt|wl)-shell":
        "desktops speak xdg-shell",
    r"PySide6/(Qt/)?plugins/platforms/(lib)?q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|direct2d)\b":
        "for machines without a desktop",
    r"PySide6/(Qt/)?plugins/platforminputcontexts/(lib)?qtvirtualkeyboard":
        "Qt Virtual Keyboard is GPL-only",
    r"PySide6/(Qt/)?plugins/platformthemes/libqgtk3": "drags GTK in; the portal serves GNOME too",
    r"PySide6/(Qt/)?plugins/imageformats/": "core reads the films, and Qt itself its PNG icons",
    r"PySide6/(Qt/)?plugins/iconengines/": "no SVG icon is loaded",
    r"PySide6/(Qt/)?plugins/(xcbglintegrations|wayland-graphics-integration-client)/":
        "Qt Widgets need no OpenGL, and a driver that is loaded takes time and memory",
    r"^lib(X11|X11-xcb|Xau|Xdmcp|fontconfig|freetype|uuid|cups)\.so":
        "the desktop's own, which fit its settings; without CUPS there is no printer either",
    r"PySide6/opengl32sw\.dll": "Qt Widgets need no OpenGL",
    r"ai_edge_litert/.*(WebGpu|OpenCl|Metal).*Accelerator": "the model runs on the processor",
    r"ai_edge_litert/(vendors|tools|aot)/": "compilers for phones' chips",
    r"cv2/(qt|data|gapi|misc)/": "no Qt, no cascades",
    r"cv2/(opencv_)?videoio_ffmpeg.*\.dll": "films do not move",
    r"PIL/_(avif|webp|imagingtk)\.": "formats that the program does not read",
    r"pillow\.libs/lib(avif|webp|webpmux|webpdemux|sharpyuv)-": "as above",
    r"_gdcm/XML/": "DICOM's dictionaries as text; GDCM's decoders do not read them",
    r"matplotlib/mpl-data/(sample_data|images)/": "examples, toolbar",
    r"matplotlib/mpl-data/fonts/(afm|pdfcorefonts)/": "plots are PNG, in DejaVu Sans",
    r"matplotlib/mpl-data/fonts/ttf/(STIX|cm|DejaVuSerif|DejaVuSansMono)": "as above",
    r"reportlab/fonts/.*\.(pfb|afm|PFB|AFM)": "reports bring their own fonts",
    r"(^|/)tzdata/": "no local times of other zones",
    r"(^|/)(tests?|testing)/": "not at work",
    # pydicom's import looks for these, and for those that it misses on the network.
    r"pydicom/data/test_files/(?!(CT_small|MR_small|no_meta|rtdose|rtplan|rtstruct|waveform_ecg"
    r"|examples_(jpeg2k|overlay|palette|rgb_color|ybr_color))\.dcm$|dicomdirtests/DICOMDIR$)":
        "films to test with",
    r"pydicom/data/charset_files/": "films to test with",
    r"\.(pyi|keras|h|hpp|c|cpp|pxd|a|lib|cmake)$": "for those who build",
    r"(^|/)__pycache__/": "compiled anew",
}  # fmt: skip
_LEFT_OUT = tuple((re.compile(pattern), why) for pattern, why in LEFT_OUT.items())


def left_out(place: str, languages: Iterable[str] | None = None) -> str:
    """Why the file at `place` in the bundle stays out; empty if it goes in.

    Qt's own words go in for `languages`, by default for those of the program.
    """
    place = PurePosixPath(place.replace("\\", "/")).as_posix()
    qt = re.search(r"PySide6/(?:Qt/)?translations/qtbase_(\w+)\.qm$", place)
    if qt and qt[1] in (translated() if languages is None else languages):
        return ""
    return next((why for pattern, why in _LEFT_OUT if pattern.search(place)), "")


def translated() -> set[str]:
    """The languages that the program speaks besides English, as its files are named."""
    found = (PROJECT / "resources" / "translations").glob("*_*.qm")
    return {path.stem.partition("_")[2] for path in found}


def resources() -> list[tuple[str, str]]:
    """(file, folder in the bundle) of all that the program reads, in a fixed order."""
    found = [(str(PROJECT / "LICENSE"), ".")]
    for path in sorted((PROJECT / "resources").rglob("*")):
        place = path.relative_to(PROJECT).as_posix()
        if path.is_file() and not left_out(place):
            found.append((str(path), path.parent.relative_to(PROJECT).as_posix()))
    return found


def hidden_imports() -> list[str]:
    """Every module of ours that is no workshop, and what is found by name alone."""
    modules = [module for package in PACKAGES for module in own_modules(package)]
    service = SERVICE if find_spec("uvicorn") and "core.service" in modules else ()
    return [*modules, *HIDDEN, *service]


def own_modules(package: str) -> list[str]:
    """The modules of a package of the project, without importing any."""
    names = []
    for path in sorted((PROJECT / package).rglob("*.py")):
        parts = path.relative_to(PROJECT).with_suffix("").parts
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


def orphans(places: Iterable[str], needed: Iterable[str]) -> set[str]:
    """Libraries of Qt or of the building machine, at `places`, that no other file needs.

    Those in other folders belong to a Python package, which may load them by name.
    """
    library = re.compile(
        r"^(PySide6/(Qt/lib/)?(lib)?Qt6?[A-Z]\w*(\.so[\d.]*|\.dll)|lib[^/]+\.so[^/]*)$"
    )
    python, wanted = "libpython", set(needed)
    return {
        place
        for place in places
        if library.match(place.replace("\\", "/"))
        and not place.startswith(python)
        and PurePosixPath(place).name not in wanted
    }


def locked(requirements: str) -> set[str]:
    """The packages that a lock file names."""
    return {plain(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", requirements, re.M)}


def plain(name: str) -> str:
    """A package's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()
