"""Reading files that anyone may have put where we look: only regular ones, never waiting for them, within a limit."""

from __future__ import annotations

import os
import stat
from errno import EISDIR, ENXIO

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_PIECE = 1 << 20


class NotRegularError(OSError):
    """A device, a FIFO or a socket."""


def read_regular(path: str, most: int) -> bytes:
    """The first `most` bytes of a file; links are followed, devices and FIFOs are never opened.

    Raises `NotRegularError`, `IsADirectoryError` for a folder, another `OSError` where it cannot be read, and
    `ValueError` for a name that no file can have.
    """
    _refuse(os.stat(path))
    file = os.open(path, _READ)  # without waiting for a FIFO's writer: another file may stand there by now
    try:
        state = os.fstat(file)
        _refuse(state)
        pieces, left = [], most
        while left > 0 and (piece := os.read(file, min(left, max(state.st_size + 1, _PIECE)))):
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces)
    finally:
        os.close(file)


def _refuse(state: os.stat_result) -> None:
    if stat.S_ISDIR(state.st_mode):
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    if not stat.S_ISREG(state.st_mode):
        raise NotRegularError(ENXIO, os.strerror(ENXIO))
