"""The lines and the clauses of a text in which key results may stand one behind the other."""

from __future__ import annotations

from reportlint.regex import regex
from reportlint.report.reading import Reading
from reportlint.source import Span

_CLAUSE = regex(r"[;；。]|\n|\.(?=\s+kr\s*[-#.]?\s*[0-9a-f])")


def lines_of(reading: Reading, span: Span) -> list[Span]:
    """The lines of a text that open with words, not with the mark of a list."""
    lines = regex(r"[^\n]+").finditer(span.of(reading.norm))
    found = [Span(span.start + line.start(), span.start + line.end()) for line in lines]
    return [line for line in found if not regex(r"\s*[·•\-–—*]").match(line.of(reading.text))]


def clauses_of(reading: Reading, span: Span) -> list[Span]:
    """The clauses of a text that a semicolon, a full stop or a new line parts."""
    found, start = [], span.start
    for end in [*(match.end() for match in _CLAUSE.finditer(reading.norm, span.start, span.end)), span.end]:
        words = reading.norm[start:end]
        if words.strip():
            low = start + len(words) - len(words.lstrip())
            found.append(Span(low, low + len(words.strip())))
        start = end
    return found
