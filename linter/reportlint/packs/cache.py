"""Compiled packs in the user's cache folder: plain JSON, written in one piece, and done without where that fails."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import Any


def cache_folder() -> str | None:
    """Where compiled packs are kept; None where nothing is to be kept."""
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
    return os.path.join(base, "reportlint", "packs") if os.path.isabs(base) else None


def read(stem: str, key: str) -> Any:
    """What was kept for the pack `stem` with the contents `key`; None where there is nothing of use."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        with open(os.path.join(folder, f"{stem}-{key}.json"), "rb") as file:
            return json.loads(file.read())
    except (OSError, ValueError, RecursionError):
        return None


def write(stem: str, key: str, value: Any) -> None:
    """Keep `value`, and drop what was kept for earlier contents of the same pack; silent where that fails."""
    folder = cache_folder()
    if folder is None:
        return
    name = f"{stem}-{key}.json"
    temporary = os.path.join(folder, f".{name}.{os.getpid()}")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with open(temporary, "x", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False, separators=(",", ":"))
        os.replace(temporary, os.path.join(folder, name))
        for other in os.listdir(folder):
            if other.startswith(f"{stem}-") and other != name:
                os.unlink(os.path.join(folder, other))
    except OSError:
        _drop(temporary)


def _drop(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)
