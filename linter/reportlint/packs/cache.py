"""Compiled packs in the user's cache folder."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any

from reportlint import kept

KIND = "packs"
LIMIT = 32 << 20  #: bytes on the disk that the packs and configurations of all folders may take


def read(stem: str, key: str) -> Any:
    """What was kept for the pack `stem` with the contents `key`; None where there is nothing of use."""
    name = f"{stem}-{key}"
    value = kept.load(KIND, name)
    if value is not None:
        kept.used(KIND, name)
    return value


def write(stem: str, key: str, value: Any) -> None:
    """Keep `value`, and drop what was kept for earlier contents of the same pack; silent where that fails."""
    name = f"{stem}-{key}"
    where = kept.folder(KIND)
    if not kept.store(KIND, name, value) or where is None:
        return
    with suppress(OSError):
        for other in os.listdir(where):
            if other.startswith(f"{stem}-") and other != name:
                os.unlink(os.path.join(where, other))
    from reportlint.keeping import tidy

    tidy(KIND, LIMIT)
