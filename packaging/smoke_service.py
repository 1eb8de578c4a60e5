"""The bundle's local API, started in the bare system and asked over its loopback."""

import json
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from measure import children

END = 30  # seconds


class Service:
    """`command` runs `serve` in a network of its own; what it said when it ended is in `said`."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command, self.said, self.code = command, "", -1

    @contextmanager
    def running(self) -> Iterator[None]:
        """Start it, and end it as a system does (SIGTERM)."""
        process = subprocess.Popen(
            self._command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        try:
            assert process.stdout
            self._place = str(process.pid)
            self._address = process.stdout.readline().strip().removesuffix("/docs")
            yield
            subprocess.run(["kill", f"-{signal.SIGTERM}", str(next(children(process.pid)))])
            _, self.said = process.communicate(timeout=END)
            self.code = process.returncode
        finally:
            process.kill()

    def ask(self, path: str, film: Path | None = None) -> bytes:
        """Answer of a GET, or of a POST with a film."""
        form = ["--form", f"file=@{film}"] if film else []
        curl = ["curl", "--silent", "--show-error", "--noproxy", "*", "--max-time", str(END)]
        command = ["nsenter", "--target", self._place, "--net", *curl, *form, self._address + path]
        return subprocess.run(command, capture_output=True, check=True).stdout

    def probability(self, film: Path) -> float:
        """What it says of a film."""
        return float(json.loads(self.ask("/predict", film))["probability"])
