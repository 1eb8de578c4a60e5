"""An archive that runs from where it is unpacked, and the same as an installer of one's own."""

import os
import shutil
import stat
import subprocess
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
MARK = b"__PAYLOAD__\n"


def archive(bundle: Path, stem: Path) -> Path:
    """A .tar.xz with one folder, which runs from a USB stick without any rights."""
    folder = bundle.parent / stem.name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(bundle, folder, symlinks=True)
    for name in ("pneumodetect.desktop", "setup.sh"):
        shutil.copy(HERE / name, folder)
    (folder / "setup.sh").chmod(0o755)
    path = stem.with_name(f"{stem.name}.tar.xz")
    order = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner"]
    order += [f"--mtime=@{os.environ['SOURCE_DATE_EPOCH']}"]
    packer = os.environ | {"XZ_OPT": "-6 -T2"}
    command = ["tar", *order, "-cJf", str(path), "-C", str(bundle.parent), folder.name]
    subprocess.run(command, check=True, env=packer)
    shutil.rmtree(folder)
    return path


def installer(archive: Path) -> Path:
    """A .run file: a double-click installs for the user alone, see installer.sh."""
    payload = archive.read_bytes()
    name = archive.name.removesuffix(".tar.xz")
    head = (HERE / "installer.sh").read_text(encoding="utf-8")
    head = head.replace("@NAME@", name).replace("@SHA256@", sha256(payload).hexdigest())
    path = archive.with_name(f"{name}.run")
    path.write_bytes(head.encode() + MARK + payload)
    path.chmod(path.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    return path
