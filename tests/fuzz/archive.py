"""Several files in one text, each behind a line `=== NAME`, so that an input can be read and is mutated line by line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

_HEAD = re.compile(rb"^=== (\.?[\w-][\w.-]{0,80}(?:/[\w-][\w.-]{0,80})?)\n", re.MULTILINE)


def packed(files: dict[str, str]) -> bytes:
    """Files as one text."""
    return "".join(f"=== {name}\n{text.rstrip()}\n" for name, text in files.items()).encode()


def unpacked(data: bytes, names: Iterable[str], first: str) -> dict[str, bytes]:
    """The files of a text whose names match one of the patterns `names`; what stands before the first name is `first`."""
    parts = _HEAD.split(data)
    files = {first: parts[0]} if parts[0] else {}
    for name, content in zip(parts[1::2], parts[2::2], strict=True):
        if any(re.fullmatch(pattern, name.decode()) for pattern in names):
            files[name.decode()] = content
    return files


def written(files: dict[str, bytes], folder: Path) -> None:
    """Write files into a folder that has to be as if it were new: what else lies there goes."""
    for old in folder.rglob("*"):
        if old.is_file() or old.is_symlink():
            old.unlink()
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
