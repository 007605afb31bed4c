"""How much is kept in the user's cache folder: what was not used for the longest time goes first."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from reportlint import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

LEFT = 3 / 4  #: of its limit, what a folder that has grown too large is brought down to
HOUR = 3600
_BLOCK = 4096


def tidy(kind: str, limit: float) -> None:
    """Bring a kind that takes more than `limit` bytes down, and drop what killed runs have left. Silent where it fails."""
    entries = list(_entries(kind))
    now = time.time()
    for path, state in entries:
        if os.path.basename(path).startswith(".") and now - state.st_mtime > HOUR:  # of a run that was killed
            with suppress(OSError):
                os.unlink(path)
    left = sum(size_of(state) for _, state in entries)
    if left <= limit:
        return
    for path, state in sorted(entries, key=lambda entry: entry[1].st_mtime):
        if left <= limit * LEFT:
            break
        with suppress(OSError):
            os.unlink(path)
            left -= size_of(state)


def size_of(state: os.stat_result) -> int:
    """The bytes that a file takes on the disk, about."""
    return -(-state.st_size // _BLOCK) * _BLOCK


def _entries(kind: str) -> Iterator[tuple[str, os.stat_result]]:
    where = kept.folder(kind)
    if where is None:
        return
    with suppress(OSError):
        for entry in os.scandir(where):
            with suppress(OSError):  # another run may have dropped it
                yield entry.path, entry.stat()
