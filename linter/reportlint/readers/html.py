"""HTML blocks: comments, simple tables, and whatever words stand between tags."""

from __future__ import annotations

import re

from reportlint.document import Node
from reportlint.readers.prose import Unit
from reportlint.readers.reading import Reading, leaf, nothing_at
from reportlint.readers.tables import Cell, table_units
from reportlint.readers.prose import Prose
from reportlint.readers.words import has_words, trim
from reportlint.source import Span


def html_units(reading: Reading, start: int, end: int) -> list[Unit]:
    """The units that an HTML block makes; its comments and visible words go to `reading`."""
    text = reading.text
    parts = _parts(text, start, end)
    reading.comments += [span for kind, span in parts if kind == "comment"]
    words = [trim(text, span.start, span.end) for kind, span in parts if kind == "words"]
    words = [span for span in words if span.start < span.end]
    for span in words:
        reading.see(span.start, span.end)
    if not any(kind != "comment" for kind, _ in parts) or not any(
        kind == "tag" or has_words(span.of(text)) for kind, span in parts if kind != "comment"
    ):
        return []
    rows = _rows(text, parts)
    span = trim(text, start, end)
    if rows and rows[0][1]:
        return table_units(reading, span, rows)
    shown = Span(words[0].start, words[-1].end) if words else nothing_at(span.end)
    return [leaf(text, "html", span, shown)]


def _parts(text: str, start: int, end: int) -> list[tuple[str, Span]]:
    """The block as comments, tags and words, in order; what `<script>` and `<style>` hold is no words."""
    parts: list[tuple[str, Span]] = []
    at = start
    while at < end:
        opening = text.find("<", at, end)
        if opening < 0:
            opening = end
        if opening > at:
            parts.append(("words", Span(at, opening)))
        if opening >= end:
            break
        kind, closing = _tag(text, opening, end)
        parts.append((kind, Span(opening, closing)))
        at = closing
    return parts


def _tag(text: str, start: int, end: int) -> tuple[str, int]:
    """The kind of what begins with `<`, and where it ends."""
    if text.startswith("<!--", start):
        found = text.find("-->", start + 2, end)
        return "comment", found + 3 if found >= 0 else end
    found = text.find(">", start, end)
    after = text[start + 1 : start + 2]
    if found < 0 or not (after.isascii() and (after.isalpha() or after in "/!?")):
        return "words", start + 1
    name = text[start + 1 : start + 8].lower()
    for raw in ("script", "style"):
        if name.startswith(raw):
            closing = text.lower().find(f"</{raw}", found, end) if end - start < 100_000 else end
            return "tag", closing if closing >= 0 else end
    return "tag", found + 1


_CELL = re.compile(r"<(/?)(table|tr|td|th)\b", re.IGNORECASE)


def _rows(text: str, parts: list[tuple[str, Span]]) -> list[tuple[Span, list[Cell]]]:
    """The rows of a simple table: `<tr>` and `<td>` without another table inside."""
    rows: list[tuple[Span, list[Cell]]] = []
    tables = 0
    cell: Span | None = None
    for kind, span in parts:
        found = _CELL.match(text, span.start, span.end) if kind == "tag" else None
        name = (found[1] + found[2].lower()) if found else ""
        if cell is not None and name in ("td", "th", "/td", "/th", "tr", "/tr", "/table"):
            rows[-1][1].append(_html_cell(text, Span(cell.start, span.start)))
            rows[-1] = (Span(rows[-1][0].start, span.start), rows[-1][1])
            cell = None
        if name == "table":
            tables += 1
        elif name == "tr":
            rows.append((span, []))
        elif name in ("td", "th") and rows:
            cell = Span(span.end, span.end)
    return [row for row in rows if row[1]] if tables == 1 else []


def _html_cell(text: str, span: Span) -> Cell:
    span = trim(text, span.start, span.end)
    while span.start < span.end and text[span.start] == "<" and ">" in span.of(text):
        span = trim(text, text.find(">", span.start) + 1, span.end)
    while span.start < span.end and text[span.end - 1] == ">" and "<" in span.of(text):
        span = trim(text, span.start, text.rfind("<", span.start, span.end))
    if span.start >= span.end:
        return Cell(nothing_at(span.start), None)
    prose = Prose(span.start, span.end)
    prose.lines.append(span)
    return Cell(span, prose)
