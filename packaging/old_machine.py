"""Does it run on an old or a small machine, with the same answer? `old_machine.py BUNDLE`.

Emulates processors without AVX2 (qemu-user), then allows one core and 2 GB alone (a memory
control group, which needs root's rights). Helper processes that the program starts run on the
real processor: qemu-user does not follow a program into them. The bundle's own start, which
begins itself anew, is therefore stepped over.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from contents import PROJECT, TERMINAL, WINDOW

SAME = 1e-4  # of probability
PROCESSORS = {"Nehalem-v1": "2008, no AVX", "SandyBridge-v1": "2011, AVX but no AVX2"}
MEMORY = 2 << 30
SAMPLES = sorted((PROJECT / "resources" / "samples").glob("synthetic-*.*"))


def main() -> int:
    """Print a line for each machine; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("bundle", type=Path)
    bundle = parser.parse_args().bundle.resolve()
    # OpenBLAS would take the processor's kind from the environment, where it names one.
    bare = {"HOME": os.environ["HOME"], "PATH": os.environ["PATH"]}
    words = [str(bundle / TERMINAL), "predict", "--json"]
    here = [probability([*words, str(film)], bare) for film in SAMPLES]
    good = True
    for name, prefix, environment in machines(bundle, bare):
        found = [probability([*prefix, *words, str(film)], environment) for film in SAMPLES]
        off = max(abs(a - b) for a, b in zip(here, found, strict=True))
        good = good and off <= SAME
        print(f"{name}: {len(found)} films, probabilities differ by at most {off:.1g}", flush=True)
    return 0 if good and small(bundle, bare) else 1


def machines(bundle: Path, bare: dict[str, str]) -> Iterator[tuple[str, list[str], dict[str, str]]]:
    """Name, what goes before the command, and environment of each."""
    started = bare | {
        "_PYI_APPLICATION_HOME_DIR": str(bundle / "_internal"),
        "_PYI_ARCHIVE_FILE": str(bundle / TERMINAL),
        "_PYI_PARENT_PROCESS_LEVEL": "0",
        "LD_LIBRARY_PATH": str(bundle / "_internal"),
    }
    for processor, what in PROCESSORS.items():
        yield f"{processor} ({what})", ["qemu-x86_64", "-cpu", processor], started
    yield "one core, 2 GB", confined(), bare


def confined() -> list[str]:
    """What goes before a command to let it and its children have one core and 2 GB."""
    group = Path("/sys/fs/cgroup/memory")  # version 1
    limit, member = "memory.limit_in_bytes", "cgroup.procs"
    if not group.is_dir():
        group, limit = Path("/sys/fs/cgroup"), "memory.max"
    group /= "pneumodetect-small"
    group.mkdir(exist_ok=True)
    (group / limit).write_text(str(MEMORY))
    shell = f'echo $$ > {group / member}; exec taskset -c 0 "$@"'
    return ["sh", "-c", shell, "sh"]


def small(bundle: Path, bare: dict[str, str]) -> bool:
    """Whether the window's self-test passes on one core with 2 GB."""
    command = [*confined(), str(bundle / WINDOW), "--selftest"]
    done = subprocess.run(command, env=bare, capture_output=True, text=True)
    passed = len(re.findall("^ok", done.stdout, re.MULTILINE))
    print(f"one core, 2 GB: self-test with exit code {done.returncode}, {passed} checks passed")
    if done.returncode:
        print(done.stdout, done.stderr)
    return done.returncode == 0


def probability(command: Sequence[str], environment: dict[str, str]) -> float:
    """What the program says of a film."""
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.returncode} {done.stderr}")
    return float(json.loads(done.stdout)["probability"])


if __name__ == "__main__":
    sys.exit(main())
