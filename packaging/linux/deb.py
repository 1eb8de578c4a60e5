"""The Debian package: the bundle in /usr/lib, a menu entry, an icon, DICOM files, commands."""

import gzip
import os
import platform
import shutil
import subprocess
from email.utils import formatdate
from pathlib import Path

HERE = Path(__file__).resolve().parent
# What the bundle leaves to the desktop; newer releases call the third one libglib2.0-0t64.
DEPENDS = (
    "libc6 (>= {libc}), libegl1, libgl1, libdbus-1-3, libfontconfig1, libfreetype6, "
    "libx11-6, libx11-xcb1, libxcb1"
)
CONTROL = """\
Package: pneumodetect
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: libcups2, shared-mime-info, desktop-file-utils
Section: science
Priority: optional
Description: helps find pneumonia on children's chest films
 Opens chest radiographs of children aged 1 to 5 as JPEG, PNG, TIFF, BMP or
 DICOM, shows a map of the evidence, and writes reports, all on this computer.
 .
 Research and teaching only. It is not a medical device: never use it for
 diagnosis or to decide on treatment.
"""
CHANGELOG = """\
pneumodetect ({version}) unstable; urgency=medium

  * See CHANGELOG.md of the project.

 -- {maintainer}  {date}
"""


def maintainer() -> str:
    """Who answers for the package, by the variables that Debian's own tools read."""
    name = os.environ.get("DEBFULLNAME", "PneumoDetect")
    return f"{name} <{os.environ.get('DEBEMAIL', 'pneumodetect@localhost')}>"


def build(bundle: Path, folder: Path, version: str) -> Path:
    """Write the package of `bundle` into `folder`."""
    shown = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, check=True)
    architecture = shown.stdout.decode().strip()
    root = folder / "deb-root"
    shutil.rmtree(root, ignore_errors=True)
    fill(root, bundle, version)
    kilobytes = sum(p.lstat().st_size for p in root.rglob("*") if p.is_file()) // 1024
    facts = {"version": version, "architecture": architecture}
    facts["depends"] = DEPENDS.format(libc=platform.libc_ver()[1])
    facts["maintainer"] = maintainer()
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(CONTROL.format(size=kilobytes, **facts), encoding="utf-8")
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            program = path.parent.name == "pneumodetect" and os.access(path, os.X_OK)
            runs = path.is_dir() or program
            path.chmod(0o755 if runs else 0o644)
    package = folder / f"pneumodetect_{version}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(root)
    return package


def fill(root: Path, bundle: Path, version: str) -> None:
    """Lay out the files of the package below `root`."""
    shutil.copytree(bundle, root / "usr/lib/pneumodetect", symlinks=True)
    commands = root / "usr/bin"
    commands.mkdir(parents=True)
    for name in ("pneumodetect", "pneumodetect-cli"):
        (commands / name).symlink_to(f"../lib/pneumodetect/{name}")
    icons = bundle / "_internal/resources/icons"
    for source, place in (
        (HERE / "pneumodetect.desktop", "applications/pneumodetect.desktop"),
        (icons / "pneumodetect.png", "icons/hicolor/256x256/apps/pneumodetect.png"),
        (icons / "pneumodetect.svg", "icons/hicolor/scalable/apps/pneumodetect.svg"),
        (bundle / "_internal/LICENSE", "doc/pneumodetect/copyright"),
        (HERE / "lintian-overrides", "lintian/overrides/pneumodetect"),
        (HERE / "pneumodetect.1", "man/man1/pneumodetect.1"),
        (HERE / "pneumodetect.1", "man/man1/pneumodetect-cli.1"),
    ):
        target = root / "usr/share" / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
        if target.suffix == ".1":
            compress(target)
    changes = root / "usr/share/doc/pneumodetect/changelog"
    date = formatdate(int(os.environ.get("SOURCE_DATE_EPOCH", "0")))
    words = CHANGELOG.format(version=version, maintainer=maintainer(), date=date)
    changes.write_text(words, encoding="utf-8")
    compress(changes)


def compress(path: Path) -> None:
    """As Debian wants it: the smallest, without name and time."""
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    path.unlink()
