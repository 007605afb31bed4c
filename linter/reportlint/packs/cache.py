"""Compiled packs in the user's cache folder."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any

from reportlint import kept


def read(stem: str, key: str) -> Any:
    """What was kept for the pack `stem` with the contents `key`; None where there is nothing of use."""
    return kept.load("packs", f"{stem}-{key}")


def write(stem: str, key: str, value: Any) -> None:
    """Keep `value`, and drop what was kept for earlier contents of the same pack; silent where that fails."""
    name = f"{stem}-{key}"
    where = kept.folder("packs")
    if not kept.store("packs", name, value) or where is None:
        return
    with suppress(OSError):
        for other in os.listdir(where):
            if other.startswith(f"{stem}-") and other != name:
                os.unlink(os.path.join(where, other))
