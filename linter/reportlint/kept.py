"""The user's cache folder: what is kept there is written in one piece, and done without where that fails.

Nothing is ever kept in the linted tree.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress


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


def write(kind: str, name: str, value: bytes) -> bool:
    """Keep a value under a name, and say whether it was kept."""
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
