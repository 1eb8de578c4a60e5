"""How far a long run of films is: a line that renews itself, or now and then a line."""

import sys
import time
from datetime import timedelta

QUIET = 30.0  # seconds between lines where nobody watches
LIVELY = 0.2  # seconds between two states of the line on a terminal


class Pace:
    """Counts the films of this run; `before` of `total` were done earlier."""

    def __init__(self, before: int, total: int) -> None:
        self.before, self.total, self.done = before, total, 0
        self._started = self._shown = time.monotonic()
        self._watched = sys.stderr.isatty()

    def step(self) -> None:
        """One more film."""
        self.done += 1
        now = time.monotonic()
        if now - self._shown >= (LIVELY if self._watched else QUIET):
            self._shown = now
            start, end = ("\r", "\x1b[K") if self._watched else ("", "\n")
            print(f"{start}{self.line()}", end=end, file=sys.stderr, flush=True)

    def line(self) -> str:
        """Films, rate and time left."""
        left = max(0, self.total - self.before - self.done)
        rate = self.rate
        wait = timedelta(seconds=round(left / rate)) if rate else "unknown time"
        return f"{self.before + self.done} of {self.total} files, {rate:.1f} a second, {wait} left"

    @property
    def rate(self) -> float:
        """Films a second in this run."""
        return self.done / max(time.monotonic() - self._started, 1e-9)

    def end(self) -> None:
        """Clear the line."""
        if self._watched:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
