"""What a fuzzer is made of: an entry of the linter, what its inputs are made from, and what counts as a find."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

LONGEST = 10.0  #: seconds of processor time that one run may take
STEEP, SMALL = 1.0, 4096  #: and those that it may take on fewer bytes than these
FACTOR = 3.0  #: how much slower code is that counts the lines it comes by


class Entry(NamedTuple):
    """A way into the linter.

    `hold` runs it on an input and raises where something does not hold. `tokens` are what inputs are made of, `starts`
    what their lines begin with.
    """

    name: str
    hold: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    tokens: Callable[[], Sequence[str]]
    starts: Sequence[str]


class Broken(Exception):
    """Something that does not hold, by a short name that is the same each time, and what shows it."""

    def __init__(self, kind: str, detail: object = "") -> None:
        super().__init__(kind, detail)
        self.kind = kind

    def __str__(self) -> str:
        """The kind, and what shows it."""
        kind, detail = self.args
        return f"{kind}: {detail}"[:2000]


class Slow(KeyboardInterrupt):
    """A run takes too long. No rule may swallow it."""


slack = 1.0
"""1, and `FACTOR` once the code is instrumented."""


def instrumented() -> None:
    """Give runs more time: their code is instrumented."""
    global slack
    slack = FACTOR


@contextmanager
def timed(size: int) -> Iterator[None]:
    """A run on an input of `size` bytes. Raises `Slow` where it takes too long, in its midst if need be."""
    begun = time.process_time()
    former = signal.signal(signal.SIGPROF, _end)
    signal.setitimer(signal.ITIMER_PROF, LONGEST * slack)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)
    taken = time.process_time() - begun
    if size < SMALL and taken > STEEP * slack:
        raise Slow(f"{taken:.1f} s for {size} bytes")


def _end(_number: int, _frame: object) -> None:
    raise Slow(f"more than {LONGEST * slack:.0f} s")


def hold(is_so: object, kind: str, detail: object = "") -> None:
    """Raise `Broken` where something is not so."""
    if not is_so:
        raise Broken(kind, detail)
