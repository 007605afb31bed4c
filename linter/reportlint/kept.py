"""The user's cache folder: what is kept there is written in one piece, and done without where that fails.

Nothing is ever kept in the linted tree. Values are kept as `marshal` writes them, which is read several times as fast
as JSON and needs no import; what was cut short or damaged fails its checksum.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from binascii import crc32
from contextlib import suppress
from typing import Any

FORM = 4
"""Of marshal's; all supported interpreters read and write it."""
_SUM = 4  #: bytes of the checksum
_DAY = 86400


def folder(kind: str) -> str | None:
    """Where things of a kind (`packs`, `patterns`) are kept; None where nothing is to be kept."""
    if os.environ.get("REPORTLINT_NO_CACHE"):
        return None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif base := os.environ.get("XDG_CACHE_HOME", ""):
        pass
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.path.expanduser("~/.cache")
    return os.path.join(base, "reportlint", kind) if os.path.isabs(base) else None


def read(kind: str, name: str) -> bytes:
    """What was kept under a name; empty where there is nothing."""
    where = folder(kind)
    if where is None:
        return b""
    try:
        with open(os.path.join(where, name), "rb") as file:
            return file.read()
    except OSError:
        return b""


def load(kind: str, name: str) -> Any:
    """The value that `store` kept under a name; None where there is none, or none that is whole."""
    return unpacked(read(kind, name))


def used(kind: str, name: str) -> None:
    """Note that what is kept under a name is of use; once a day is enough. What was not used for long goes first."""
    path = os.path.join(folder(kind) or "", name)
    with suppress(OSError):
        if time.time() - os.stat(path).st_mtime > _DAY:
            os.utime(path)


def store(kind: str, name: str, value: Any) -> bool:
    """Keep a value made of plain data (None, truth values, numbers, texts, bytes, tuples, lists, mappings)."""
    return write(kind, name, packed(value))


def packed(value: Any) -> bytes:
    """Plain data as bytes with a checksum."""
    data = marshal.dumps(value, FORM)
    return crc32(data).to_bytes(_SUM, "little") + data


def unpacked(data: bytes) -> Any:
    """What `packed` made bytes of; None where they are not whole."""
    if len(data) <= _SUM or crc32(memoryview(data)[_SUM:]) != int.from_bytes(data[:_SUM], "little"):
        return None
    try:
        return marshal.loads(memoryview(data)[_SUM:])
    except (EOFError, ValueError, TypeError):
        return None


def write(kind: str, name: str, value: bytes) -> bool:
    """Keep bytes under a name, and say whether they were kept."""
    where = folder(kind)
    if where is None:
        return False
    temporary = os.path.join(where, f".{name}.{os.getpid()}")
    try:
        os.makedirs(where, mode=0o700, exist_ok=True)
        with suppress(FileNotFoundError):
            os.unlink(temporary)  # of a run that was killed
        with open(temporary, "xb") as file:
            file.write(value)
        os.replace(temporary, os.path.join(where, name))
    except OSError:
        return False
    finally:
        with suppress(OSError):
            os.unlink(temporary)
    return True
