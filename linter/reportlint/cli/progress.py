"""A bar on the terminal for runs that take a while."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from reportlint.cli.options import CheckOptions

QUIET_SECONDS = 1.0  #: a run that is over sooner shows nothing
_EVERY = 0.1
_WIDTH = 30


class Progress:
    """Draws how many files are done, in one line that is erased again. Without a stream it draws nothing."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._next = time.monotonic() + QUIET_SECONDS
        self._is_drawn = False

    def show(self, done: int, total: int) -> None:
        """Draw the bar, where it is time to."""
        now = time.monotonic()
        if self._stream is None or now < self._next or total < 2:
            return
        self._next = now + _EVERY
        full = _WIDTH * done // total
        self._put(f"\r[{'#' * full}{'-' * (_WIDTH - full)}] {done}/{total}")
        self._is_drawn = True

    def clear(self) -> None:
        """Erase the bar: something else is to be written."""
        if self._is_drawn:
            self._put("\r" + " " * (_WIDTH + 20) + "\r")
            self._is_drawn = False

    def _put(self, text: str) -> None:
        assert self._stream is not None
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):
            self._stream = None
            self._is_drawn = False


def progress_of(options: CheckOptions) -> Progress:
    """The bar of a run: on a terminal, for people, and not for those who asked for quiet."""
    wanted = not options.quiet and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"
    try:
        return Progress(sys.stderr if wanted and sys.stderr.isatty() else None)
    except (AttributeError, ValueError):  # no stream, or a closed one
        return Progress(None)
