"""The prose mask: of the same length as the text, with everything blank that is not prose."""

from __future__ import annotations

import re

from reportlint.readers.reading import Reading
from reportlint.readers.shadow import blank, without
from reportlint.regex import regex

_ADDRESS = r"(?:(?:https?|ftp|file)://|www\.[\w-]+\.)[^\s<>\"'|“”\u3000-\uffff]+"
_DATA = regex("(?<![A-Za-z0-9+/=])[A-Za-z0-9+/=]{200,}")


def mask_of(reading: Reading) -> str:
    """The mask of a text that has been read."""
    text, seen = reading.text, reading.seen
    parts: list[str] = []
    at = 0
    for start, end in zip(seen[::2], seen[1::2], strict=True):
        parts.append(blank(text, at, start))
        parts.append(text[start:end])
        at = end
    parts.append(blank(text, at, len(text)))
    mask = "".join(parts)
    if reading.blank:
        mask = without(mask, sorted(set(reading.blank)))
    if "~~" in mask:
        mask = mask.replace("~~", "  ")
    if "://" in mask or "www." in mask:
        mask = regex(_ADDRESS).sub(_spaces, mask)
    return _DATA.sub(_spaces, mask)


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])
