"""Patterns for files as in a `.gitignore`: whether one can match anything. Matching is the engine's business."""

from __future__ import annotations

import re

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_BACKSLASH = re.compile(r"\\[\w.*]")
_UPWARDS = re.compile(r"!?/?(?:[^/]+/)*\.{1,2}(?:/|\Z)")


def wrong_with(pattern: str) -> str:
    """The kind of problem with a pattern that can match nothing, a key of the packs' texts; empty for one that can."""
    words = pattern.removeprefix("!")
    if _DRIVE.match(words) or _BACKSLASH.search(words):
        return "config-pattern-backslash"
    if _UPWARDS.match(pattern):
        return "config-pattern-outside"
    if not words.strip("/ ") or words.startswith("#") or words.endswith("\\"):
        return "config-pattern"
    opened = re.sub(r"\\.", "", words)
    if "[" in re.sub(r"\[[!^]?\]?[^\]]*\]", "", opened):
        return "config-pattern-bracket"
    return ""
