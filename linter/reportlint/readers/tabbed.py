"""Tables without bars: rows pasted from a spreadsheet, whose cells stand apart by tabs, or in columns by blanks."""

from __future__ import annotations

from reportlint.readers.prose import Prose, Unit
from reportlint.readers.reading import Reading, nothing_at
from reportlint.readers.tables import Cell, table_node
from reportlint.readers.words import trim
from reportlint.regex import regex
from reportlint.source import Span

FEWEST = 3  #: cells in a row, and rows where only blanks set them apart

_TAB = regex(r"\t")
_GAP = regex(r"[ \u3000]{2,}\t?[ \u3000]*|\t[ \t]*")


def tables_in(reading: Reading, prose: Prose) -> list[Unit]:
    """A paragraph, or the paragraphs and tables that its lines make."""
    text = reading.text
    if prose.level or len(prose.lines) < 2:
        return [prose]
    for gap, least in ((_TAB, 2), (_GAP, FEWEST)):
        rows = [_cells(text, line, gap) for line in prose.lines]
        first = next((at for at, row in enumerate(rows) if len(row) >= FEWEST), len(rows))
        width = len(rows[first]) if first < len(rows) else 0
        end = first
        while end < len(rows) and (1 < len(rows[end]) <= width if gap is _TAB else len(rows[end]) == width):
            end += 1
        if width and end - first >= least:
            before, after = _part(prose, 0, first), _part(prose, end, len(rows))
            body = [
                (line, _row(prose, cells)) for line, cells in zip(prose.lines[first:end], rows[first:end], strict=True)
            ]
            table = table_node(reading, Span(prose.lines[first].start, prose.lines[end - 1].end), body)
            return [*([before] if before else []), table, *(tables_in(reading, after) if after else [])]
    return [prose]


def _cells(text: str, line: Span, gap: object) -> list[Span]:
    found, at = [], line.start
    for match in gap.finditer(text, line.start, line.end):  # type: ignore[attr-defined]
        found.append(trim(text, at, match.start()))
        at = match.end()
    return [*found, trim(text, at, line.end)]


def _row(prose: Prose, cells: list[Span]) -> list[Cell]:
    return [
        Cell(cell, _cell(prose, cell)) if cell.start < cell.end else Cell(nothing_at(cell.start), None)
        for cell in cells
    ]


def _cell(prose: Prose, span: Span) -> Prose:
    found = Prose(span.start, span.end)
    found.lines, found.marks, found.solid = [span], prose.marks, True
    return found


def _part(prose: Prose, start: int, end: int) -> Prose | None:
    """Some lines of a paragraph as one of their own."""
    if start >= end:
        return None
    found = Prose(prose.lines[start].start, prose.lines[end - 1].end)
    found.lines, found.marks, found.solid = prose.lines[start:end], prose.marks, True
    return found
