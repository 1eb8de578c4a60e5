"""A bare Debian, as a desktop has it but without Python, in which nothing reaches a network."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from contents import PROJECT

LIBRARIES = (
    *("libegl1", "libgl1", "libdbus-1-3", "libfontconfig1", "libfreetype6", "libx11-6"),
    *("libx11-xcb1", "libxcb1", "fonts-dejavu-core", "xz-utils"),
)
TARBALL = PROJECT / "build" / "bare-root.tar"
USER, HOME = 1000, "home/user"
VOLATILE = ("proc", "sys", "dev", "tmp/.X11-unix", HOME)


def tarball() -> Path:
    """The bare system, fetched from Debian's mirror once."""
    if not TARBALL.is_file():
        TARBALL.parent.mkdir(parents=True, exist_ok=True)
        named = ",".join(LIBRARIES)
        command = ["mmdebstrap", "--quiet", "--variant=minbase", f"--include={named}"]
        subprocess.run([*command, "bookworm", str(TARBALL)], check=True)
    return TARBALL


class BareRoot:
    """The system unpacked in `folder`, all of it the user's own so that no write can fail."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        command = ["tar", "-xf", str(tarball()), "-C", str(folder), "--exclude=./dev/*"]
        subprocess.run(command, check=True)
        python = [p for p in folder.glob("usr/bin/python*")]
        assert not python, f"{python} is in the bare system"
        (folder / HOME).mkdir(parents=True)

    def put(self, source: Path, place: str) -> None:
        """Copy a file or a folder to `place`."""
        target = self.folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, symlinks=True)
        else:
            shutil.copy(source, target)

    def give_to_user(self) -> None:
        """Let the user own everything, but for the cache of fonts, which would be renewed."""
        subprocess.run(["chown", "-RPh", f"{USER}:{USER}", str(self.folder)], check=True)
        cache = self.folder / "var/cache/fontconfig"
        cache.mkdir(exist_ok=True)
        subprocess.run(["chown", "root:root", str(cache)], check=True)

    def give_home(self) -> None:
        """What was put into the user's home becomes the user's."""
        subprocess.run(["chown", "-R", f"{USER}:{USER}", str(self.folder / HOME)], check=True)

    def command(
        self,
        words: Sequence[str],
        display: str = "",
        user: int = USER,
        home: str = HOME,
        loopback: bool = False,
    ) -> list[str]:
        """The command line that runs `words` in here, without a network interface.

        With `loopback` the machine can talk to itself.
        """
        mounts = "ip link set lo up; " if loopback else ""
        mounts += "mount -t proc proc $1/proc; mount -t tmpfs tmpfs $1/dev; "
        for device in ("null", "zero", "random", "urandom"):
            mounts += f"touch $1/dev/{device}; mount --bind /dev/{device} $1/dev/{device}; "
        mounts += "mkdir -p $1/dev/shm $1/tmp/.X11-unix; chmod 1777 $1/dev/shm; "
        mounts += "mount --bind /tmp/.X11-unix $1/tmp/.X11-unix; "
        mounts += 'root=$1; who=$2; shift 2; exec chroot --userspec=$who:$who "$root" "$@"'
        values = {"HOME": f"/{home}", "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8"}
        if display:
            values |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        apart = ["unshare", "--mount", "--net", "--pid", "--fork", "--kill-child"]
        variables = ["/usr/bin/env", "-i", *(f"{k}={v}" for k, v in values.items())]
        shell = ["sh", "-ec", mounts, "sh", str(self.folder), str(user)]
        return [*apart, *shell, *variables, *words]

    def files(self) -> dict[str, tuple[int, int]]:
        """Size and time of everything outside the user's folders."""
        found = {}
        for folder, folders, names in os.walk(self.folder):
            place = os.path.relpath(folder, self.folder)
            folders[:] = [
                name for name in folders if os.path.normpath(f"{place}/{name}") not in VOLATILE
            ]
            for name in (*names, *folders):
                path = os.path.join(folder, name)
                facts = os.lstat(path)
                time = 0 if name in folders else facts.st_mtime_ns
                found[os.path.relpath(path, self.folder)] = (
                    0 if name in folders else facts.st_size,
                    time,
                )
        return found
