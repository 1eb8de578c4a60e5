"""Build the bundle of this system, by one command: `python packaging/build.py [--installers]`.

Makes a clean environment in build/venv from the locked versions, lets PyInstaller build the
one-folder bundle in dist/, checks what is in it, and lists it. With --installers also what
this system's users install, each with its SHA-256 and its CycloneDX bill of materials. The
network is used for the package index alone.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from hashlib import sha256
from pathlib import Path

import contents

BUILD, DIST = contents.PROJECT / "build", contents.PROJECT / "dist"
HERE = contents.PROJECT / "packaging"
LOCK = HERE / "requirements" / "bundle.txt"
BUNDLE = DIST / contents.WINDOW
EPOCH = "1700000000"  # of what is dated, so that building twice gives the same


def main() -> int:
    """Build; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--installers", action="store_true", help="and what users install")
    parser.add_argument("--only-installers", action="store_true", help="of the bundle there is")
    options = parser.parse_args()
    python = environment()
    inside = Path(sys.prefix).resolve() == python.parent.parent.resolve()
    if not inside or not steady().items() <= os.environ.items():
        command = [str(python), __file__, *sys.argv[1:]]
        return subprocess.run(command, env=os.environ | steady(), check=False).returncode
    refuse_workshop()
    if not options.only_installers:
        freeze()
    if options.installers or options.only_installers:
        for artefact in installers():
            accompany(artefact)
            print(f"{artefact.stat().st_size / 1e6:.0f} MB  {artefact}")
    return 0


def steady() -> dict[str, str]:
    """What makes a build the same each time."""
    return {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": EPOCH}


def environment() -> Path:
    """The Python of build/venv, with exactly the locked packages; made once for each lock file."""
    venv, stamp = BUILD / "venv", BUILD / "venv" / "installed"
    python = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if stamp.is_file() and stamp.read_bytes() == LOCK.read_bytes():
        return python
    shutil.rmtree(venv, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", str(LOCK)], check=True)
    shutil.copy(LOCK, stamp)
    return python


def refuse_workshop() -> None:
    """TensorFlow and its kin must not even be near."""
    from importlib.util import find_spec

    found = [name for name in contents.WORKSHOP if find_spec(name)]
    if found:
        raise SystemExit(f"build/venv holds {', '.join(found)}: remove it and build again.")


def freeze() -> None:
    """Let PyInstaller build, take debugging information out, list and check what came out."""
    sys.path.insert(0, str(HERE / "windows"))
    import icons
    import PyInstaller.__main__
    import version

    work = BUILD / "work"
    work.mkdir(parents=True, exist_ok=True)
    icons.write(work)
    version.write(work)
    options = ["--noconfirm", "--log-level", "WARN", "--distpath", str(DIST)]
    options += ["--workpath", str(work), str(HERE / "pneumodetect.spec")]
    PyInstaller.__main__.run(options)
    if sys.platform == "linux":
        (BUNDLE / contents.TERMINAL).symlink_to(contents.WINDOW)
        strip()
        unbind(sysconfig.get_config_var("LIBDIR"))
        share()
    (DIST / f"{BUNDLE.name}.files.txt").write_text(listing(), encoding="utf-8")
    inside = {path.name.partition("-")[0] for path in (BUNDLE / "_internal").iterdir()}
    if inside & set(contents.WORKSHOP):
        raise SystemExit("The bundle holds parts of the workshop.")
    print(f"{size(BUNDLE) / 1e6:.0f} MB  {BUNDLE}")


def strip() -> None:
    """Take out what only a debugger reads; not of libraries in *.libs, which that would break."""
    for path in libraries():
        if not path.parent.name.endswith(".libs"):
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)


def unbind(folder: str) -> None:
    """Let Python's libraries look for others beside them, not where Python was built.

    That `folder` is anybody's on another machine. The entry in the string table is written over.
    """
    old = b"\0" + os.fsencode(folder) + b"\0"
    for path in libraries():
        data = path.read_bytes()
        if old in data and f"[{folder}]" in readelf(path):
            above = "/.." * (len(path.relative_to(BUNDLE / "_internal").parts) - 1)
            new = f"\0$ORIGIN{above}".encode().ljust(len(old), b"\0")
            if len(new) > len(old) or data.count(old) > 1:
                raise SystemExit(f"{path.name} stays bound to {folder}.")
            path.write_bytes(data.replace(old, new))


def readelf(path: Path) -> str:
    """What a library says of where it looks for others."""
    command = ["readelf", "--dynamic", "--wide", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def share() -> None:
    """Let libraries that came twice be one; their wheels gave both the same name."""
    seen: dict[tuple[str, bytes], Path] = {}
    for path in libraries():
        first = seen.setdefault((path.name, sha256(path.read_bytes()).digest()), path)
        if first != path:
            path.unlink()
            path.symlink_to(os.path.relpath(first, path.parent))


def libraries() -> list[Path]:
    """Shared libraries and extension modules of the bundle, in a fixed order."""
    return [p for p in sorted(BUNDLE.rglob("*.so*")) if p.is_file() and not p.is_symlink()]


def listing() -> str:
    """Every file of the bundle with its SHA-256, or where it leads to."""
    lines = []
    for path in sorted(BUNDLE.rglob("*")):
        place = path.relative_to(BUNDLE).as_posix()
        if path.is_symlink():
            lines.append(f"{'link':64}  {place} -> {os.readlink(path)}")
        elif path.is_file():
            lines.append(f"{sha256(path.read_bytes()).hexdigest()}  {place}")
    return "\n".join(lines) + "\n"


def size(folder: Path) -> int:
    """Bytes in files."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink())


def installers() -> list[Path]:
    """What users of this system install."""
    from core import __version__

    if sys.platform == "linux":
        sys.path.insert(0, str(HERE / "linux"))
        import deb
        import portable

        machine = platform.machine()
        archive = portable.archive(BUNDLE, DIST / f"pneumodetect-{__version__}-linux-{machine}")
        return [archive, portable.installer(archive), deb.build(BUNDLE, DIST, __version__)]
    script = {"win32": [inno(), f"/DVersion={__version__}", str(HERE / "windows/pneumodetect.iss")],
              "darwin": [str(HERE / "macos/dmg.sh"), __version__]}[sys.platform]  # fmt: skip
    subprocess.run(script, check=True, cwd=contents.PROJECT)
    ending = {"win32": ".exe", "darwin": ".dmg"}[sys.platform]
    return [path for path in DIST.glob(f"*{__version__}*{ending}")]


def inno() -> str:
    """Inno Setup's compiler, which its own installer does not put on the path."""
    programs = os.environ.get("PROGRAMFILES(X86)", "")
    return shutil.which("iscc") or str(Path(programs) / "Inno Setup 6" / "ISCC.exe")


def accompany(artefact: Path) -> None:
    """Put checksum and bill of materials beside it."""
    import bill

    with artefact.open("rb") as file:
        digest = _digest(file)
    beside = artefact.with_name(f"{artefact.name}.sha256")
    beside.write_text(f"{digest}  {artefact.name}\n", encoding="ascii")
    document = bill.bill(BUILD / "work" / "pneumodetect" / "parts.json", artefact.name, digest)
    artefact.with_name(f"{artefact.name}.cdx.json").write_text(document, encoding="utf-8")


def _digest(file: object) -> str:
    from hashlib import file_digest

    return file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]


if __name__ == "__main__":
    sys.path.insert(0, str(contents.PROJECT))
    sys.exit(main())
