"""A name for a finding that survives edits above it and around it: for baselines and for programs that track findings.

It is made of what the finding is about, not of where it stands: the rule, the report and the project, and the words
it stands on. Where the same thing is found twice, the second is told apart by its number.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from reportlint.diagnostic import Diagnostic
from reportlint.source import Source

BESIDE = 500  #: characters of its line, on each side of a finding, that tell it from others
VERSION = 1
"""Goes up when the way of making fingerprints changes: those of another version match nothing."""


def fingerprints(diagnostics: Iterable[Diagnostic], source: Source | None) -> list[str]:
    """The fingerprints of a file's findings, in their order; equal only where the same is found in different files."""
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for found in diagnostics:
        parts = (found.code, _plain(found.report), _plain(found.project), _words(found, source))
        seen[parts] += 1
        text = "\x1f".join((*parts, str(seen[parts])))
        made.append(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return made


def words_of(found: Diagnostic, source: Source | None) -> str:
    """The rule and the words a finding stands on, as a short name: it stays when report or project are renamed."""
    words = _words(found, source)
    if not words:
        return ""
    return hashlib.sha256(f"{found.code}\x1f{words}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def name_of(found: Diagnostic, source: Source | None) -> str:
    """The name of the project or report that a finding stands on, and with which it changes; empty where it stands on none."""
    name = found.project or found.report or ""
    plain = _plain(name)
    return name if plain and plain in _words(found, source) else ""


def _words(found: Diagnostic, source: Source | None) -> str:
    """The words a finding stands on; those beside it on its line as well where they are too few to tell it from others."""
    if source is None:
        return ""
    words = _plain(found.span.of(source.text))
    if len(words) >= 4:
        return words
    line = source.line(found.location.row)
    return _plain(source.text[max(line.start, found.span.start - BESIDE) : min(line.end, found.span.start + BESIDE)])


def _plain(words: str | None) -> str:
    """Words without what an editor changes by itself: spaces, case, list marks and the like."""
    return "".join(char for char in (words or "").casefold() if char.isalnum())
