"""Does it run on an old or a small machine, with the same answer? `old_machine.py BUNDLE`.

Emulates processors without AVX2: qemu-user for the program and, through PRoot, for every process
that it starts, such as the decoder. Then allows one core and 2 GB alone (a memory control group,
which needs root's rights). On each the films of `smoke_films.py` get their probabilities, and the
window passes its self-test. Needs Linux, qemu-user, proot and util-linux.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from contents import TERMINAL
from smoke_films import make_films

SAME = 1e-4  # of probability
PROCESSORS = {"Nehalem-v1": "2008, no AVX", "SandyBridge-v1": "2011, AVX but no AVX2"}
UNKNOWN = "-x2apic,-tsc-deadline"  # of no use to programs; qemu would say that it lacks them
MEMORY = 2 << 30


def main() -> int:
    """Print what was found on each machine; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("bundle", type=Path)
    program = str(parser.parse_args().bundle.resolve() / TERMINAL)
    good = True
    with tempfile.TemporaryDirectory() as folder:
        films = make_films(Path(folder) / "films")
        # OpenBLAS would take the processor's kind from the environment, where it names one.
        bare = {"HOME": folder, "PATH": os.environ["PATH"]}
        predict = [program, "predict", "--json"]
        here = [probability([*predict, str(film)], bare) for film in films]
        for name, prefix, environment in machines(bare):
            found = [probability([*prefix, *predict, str(film)], environment) for film in films]
            off = max(abs(a - b) for a, b in zip(here, found, strict=True))
            print(f"{name}: {len(found)} films, probabilities differ by {off:.1g} at most")
            good = selftest([*prefix, program, "--selftest"], environment) and off <= SAME and good
    print(f"memory at most {peak() / 1e6:.0f} MB with one core, 2 GB, all processes")
    return 0 if good else 1


def machines(bare: dict[str, str]) -> Iterator[tuple[str, list[str], dict[str, str]]]:
    """Name, what goes before the command, and environment of each."""
    everything = bare | {"PROOT_FORCE_FOREIGN_BINARY": "1"}  # although the machine could run it
    for processor, what in PROCESSORS.items():
        emulator = f"qemu-x86_64 -cpu {processor},{UNKNOWN}"
        yield f"{processor} ({what})", ["proot", "-q", emulator], everything
    yield "one core, 2 GB", confined(), bare


def group() -> Path:
    """The control group of the small machine."""
    first = Path("/sys/fs/cgroup/memory")  # version 1
    return (first if first.is_dir() else Path("/sys/fs/cgroup")) / "pneumodetect-small"


def confined() -> list[str]:
    """What goes before a command to let it and its children have one core and 2 GB."""
    group().mkdir(exist_ok=True)
    limit = next(group() / name for name in ("memory.limit_in_bytes", "memory.max")
                 if (group() / name).exists())  # fmt: skip
    limit.write_text(str(MEMORY))
    return ["sh", "-c", f'echo $$ > {group()}/cgroup.procs; exec taskset -c 0 "$@"', "sh"]


def peak() -> int:
    """The most bytes that the small machine ever had in use, its files in memory included."""
    names = ("memory.max_usage_in_bytes", "memory.peak")
    return int(next(group() / name for name in names if (group() / name).exists()).read_text())


def selftest(command: Sequence[str], environment: dict[str, str]) -> bool:
    """Whether the window's self-test passes."""
    began = time.monotonic()
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    passed = len(re.findall("^ok", done.stdout, re.MULTILINE))
    seconds = time.monotonic() - began
    print(f"  self-test: exit code {done.returncode}, {passed} checks passed, {seconds:.0f} s")
    if done.returncode:
        print(done.stdout, done.stderr)
    sys.stdout.flush()
    return done.returncode == 0


def probability(command: Sequence[str], environment: dict[str, str]) -> float:
    """What the program says of a film."""
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.returncode} {done.stderr}")
    return float(json.loads(done.stdout)["probability"])


if __name__ == "__main__":
    sys.exit(main())
