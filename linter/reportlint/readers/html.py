"""HTML blocks: comments, simple tables, and whatever words stand between tags."""

from __future__ import annotations

import re
from typing import Literal

from reportlint.readers.prose import Prose, Unit
from reportlint.readers.reading import Reading, leaf, nothing_at
from reportlint.readers.tables import Cell, table_node
from reportlint.readers.words import has_words, trim
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.source import Span

# Compiled when they are needed: most texts have no HTML.
_ROW_TAG = r"(?i)<(/?(?:table|tr|td|th))\b"
_HEADING_TAG = r"(?i)<(/?)h([1-6])\b"
_RAW_END = {"script": "(?i)</script", "style": "(?i)</style"}


class _Part(NamedTuple):
    """A piece of HTML."""

    kind: Literal["comment", "tag", "words"]
    span: Span


def html_units(reading: Reading, start: int, end: int) -> list[Unit]:
    """The units that an HTML block makes; its comments and visible words go to `reading`."""
    text = reading.text
    parts = _parts(text, start, end)
    reading.comments += [part.span for part in parts if part.kind == "comment"]
    words = [part.span for part in parts if part.kind == "words"]
    for span in words:
        reading.see(span.start, span.end)
    if not words and all(part.kind == "comment" for part in parts):
        return []
    rows = _rows(text, parts)
    if rows:
        return [table_node(reading, trim(text, start, end), rows)]
    headings = _headings(text, parts)
    if headings:
        return headings
    shown = Span(words[0].start, words[-1].end) if words else None
    return [leaf(text, "html", trim(text, start, end), shown)]


def _headings(text: str, parts: list[_Part]) -> list[Unit]:
    """The headings (`<h2>…</h2>`) of a block and the words between them; empty where the block has no heading."""
    units: list[Unit] = []
    level, found = 0, False
    for kind, span in parts:
        tag = regex(_HEADING_TAG).match(text, span.start, span.end) if kind == "tag" else None
        if tag:
            level = 0 if tag[1] else int(tag[2])
        elif kind == "words":
            prose = Prose(span.start, span.end, level)
            prose.lines = _lines(text, span)
            prose.solid = True
            units.append(prose)
            found = found or level > 0
    return units if found else []


def _lines(text: str, span: Span) -> list[Span]:
    """The lines of a stretch of words."""
    found, at = [], span.start
    while at < span.end:
        end = text.find("\n", at, span.end)
        end = span.end if end < 0 else end
        line = trim(text, at, end)
        if line.start < line.end:
            found.append(line)
        at = end + 1
    return found


def _parts(text: str, start: int, end: int) -> list[_Part]:
    """The block as comments, tags and words, in order; white space between them is no part."""
    parts: list[_Part] = []
    last = text.rfind(">", start, end)
    at = start
    while at < end:
        opening = text.find("<", at, end)
        if opening < 0 or (opening > last and not text.startswith("<!--", opening)):
            opening = end
        elif opening == at:
            kind, closing = _tag(text, at, end)
            if kind != "words":
                parts.append(_Part(kind, Span(at, closing)))
                at = closing
                continue
            opening = text.find("<", at + 1, end)
            opening = end if opening < 0 else opening
        words = trim(text, at, opening)
        if has_words(words.of(text)):
            parts.append(_Part("words", words))
        at = opening
    return parts


def _tag(text: str, start: int, end: int) -> tuple[Literal["comment", "tag", "words"], int]:
    """The kind of what begins with `<`, and where it ends; what `<script>` and `<style>` hold is no words."""
    if text.startswith("<!--", start):
        found = text.find("-->", start + 2, end)
        return "comment", found + 3 if found >= 0 else end
    after = text[start + 1 : start + 2]
    if not (after.isascii() and (after.isalpha() or after in "/!?")):
        return "words", start + 1
    found = text.find(">", start, end)
    name = text[start + 1 : start + 7].lower()
    raw = _RAW_END.get(name) or _RAW_END.get(name[:5])
    if raw:
        closing = re.compile(raw).search(text, start, end)
        return "tag", closing.end() if closing else end
    return "tag", found + 1 if found >= 0 else end


def _rows(text: str, parts: list[_Part]) -> list[tuple[Span, list[Cell]]]:
    """The rows of a simple table: `<tr>` and `<td>` without another table inside."""
    rows: list[tuple[Span, list[Cell]]] = []
    tables = 0
    place: Span | None = None  # of the cell that is open
    words: Span | None = None  # what it holds so far
    for kind, span in parts:
        found = regex(_ROW_TAG).match(text, span.start, span.end) if kind == "tag" else None
        name = found[1].lower() if found else ""
        if kind == "words" and place:
            words = Span(words.start if words else span.start, span.end)
        if place and name:
            row, cells = rows[-1]
            cells.append(_cell(place, words))
            rows[-1] = (Span(row.start, span.start), cells)
            place = words = None
        tables += name == "table"
        if name == "tr":
            rows.append((span, []))
        elif name in ("td", "th") and rows:
            place = nothing_at(span.end)
    return [row for row in rows if row[1]] if tables == 1 else []


def _cell(place: Span, words: Span | None) -> Cell:
    if words is None:
        return Cell(place, None)
    prose = Prose(words.start, words.end)
    prose.lines.append(words)
    return Cell(words, prose)
