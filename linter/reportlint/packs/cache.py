"""Compiled packs in the user's cache folder, as plain JSON."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import Any

from reportlint import kept


def read(stem: str, key: str) -> Any:
    """What was kept for the pack `stem` with the contents `key`; None where there is nothing of use."""
    try:
        return json.loads(kept.read("packs", f"{stem}-{key}.json"))
    except (ValueError, RecursionError):
        return None


def write(stem: str, key: str, value: Any) -> None:
    """Keep `value`, and drop what was kept for earlier contents of the same pack; silent where that fails."""
    name = f"{stem}-{key}.json"
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    where = kept.folder("packs")
    if not kept.write("packs", name, text.encode()) or where is None:
        return
    with suppress(OSError):
        for other in os.listdir(where):
            if other.startswith(f"{stem}-") and other != name:
                os.unlink(os.path.join(where, other))
