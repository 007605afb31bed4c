"""Patterns for files as in a `.gitignore`: whether one can match anything. Matching is the engine's business."""

from __future__ import annotations

import re

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_BACKSLASH = re.compile(r"\\\w|(?<!\\)(?:\\\\)*\\(?:/|\Z)")
_BRACKETS = re.compile(r"\[[!^]?(\]?[^\]]*)\]")
_ESCAPED_INSIDE = re.compile(r"(?<!\\)\[[^\]]*\\")
_UPWARDS = re.compile(r"!?/?(?:[^/]+/)*\.{1,2}(?:/|\Z)")


def wrong_with(pattern: str) -> str:
    """The kind of problem with a pattern that can match nothing, a key of the packs' texts; empty for one that can."""
    words = pattern.removeprefix("!")
    if _DRIVE.match(words) or _BACKSLASH.search(words):
        return "config-pattern-backslash"
    if _UPWARDS.match(pattern):
        return "config-pattern-outside"
    if not words.strip("/ ") or words.startswith("#") or _ESCAPED_INSIDE.search(words):
        return "config-pattern"
    opened = re.sub(r"\\.", "", words)
    if "[" in _BRACKETS.sub("", opened):
        return "config-pattern-bracket"
    ranges = (one for inside in _BRACKETS.findall(opened) for one in re.findall("(.)-(.)", inside))
    return "config-pattern" if any(low > high for low, high in ranges) else ""
