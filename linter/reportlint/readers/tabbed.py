"""Tables without bars: rows pasted from a spreadsheet, whose cells stand apart by tabs, or in columns by blanks."""

from __future__ import annotations

import re

from reportlint.readers.prose import Prose, Unit
from reportlint.readers.reading import Reading, nothing_at
from reportlint.readers.tables import Cell, table_node
from reportlint.readers.words import trim
from reportlint.regex import regex
from reportlint.source import Span

FEWEST = 3  #: cells in a row, and rows where only blanks set them apart

_APART = regex(r"[ \u3000]{2}|\t")  #: what stands between cells, whatever sets them apart
_TAB = regex(r"\t")
_GAP = regex(r"[ \u3000]{2,}\t?[ \u3000]*|\t[ \t]*")


def tables_in(reading: Reading, prose: Prose) -> list[Unit]:
    """A paragraph, or the paragraphs and tables that its lines make."""
    if (
        prose.level
        or len(prose.lines) < 2
        or not _APART.search(reading.text, prose.lines[0].start, prose.lines[-1].end)
    ):
        return [prose]
    ways = [_Rows(reading.text, prose, gap, least) for gap, least in ((_TAB, 2), (_GAP, FEWEST))]
    found: list[Unit] = []
    at = 0
    while at < len(prose.lines):
        way, first, end = next(((way, *run) for way in ways if (run := way.first_run(at))), (None, 0, 0))
        if way is None:
            return [*found, _part(prose, at, len(prose.lines))] if found else [prose]
        if at < first:
            found.append(_part(prose, at, first))
        body = [(prose.lines[row], _row(prose, way.rows[row])) for row in range(first, end)]
        found.append(table_node(reading, Span(prose.lines[first].start, prose.lines[end - 1].end), body))
        at = end
    return found


class _Rows:
    """The lines of a paragraph as rows whose cells stand apart in one way; so many rows at `least` make a table."""

    __slots__ = ("least", "next_wide", "rows", "same")

    def __init__(self, text: str, prose: Prose, gap: re.Pattern[str], least: int) -> None:
        self.rows = [_cells(text, line, gap) for line in prose.lines]
        self.least = least
        self.same = gap is _GAP  # blanks stand in any text: only as many cells in each row make columns
        self.next_wide: list[int] = []  # for each line the first from there on that has the cells of a table
        wide = len(self.rows)
        for at in range(len(self.rows) - 1, -1, -1):
            wide = at if len(self.rows[at]) >= FEWEST else wide
            self.next_wide.append(wide)
        self.next_wide.reverse()

    def first_run(self, at: int) -> tuple[int, int] | None:
        """The rows from which to which the first table behind line `at` reaches; None where there is none."""
        rows, first = self.rows, self.next_wide[at]
        if first == len(rows):
            return None
        width, end = len(rows[first]), first
        while end < len(rows) and (len(rows[end]) == width if self.same else 1 < len(rows[end]) <= width):
            end += 1
        return (first, end) if end - first >= self.least else None


def _cells(text: str, line: Span, gap: re.Pattern[str]) -> list[Span]:
    found, at = [], line.start
    for match in gap.finditer(text, line.start, line.end):
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


def _part(prose: Prose, start: int, end: int) -> Prose:
    """Some lines of a paragraph as one of their own."""
    found = Prose(prose.lines[start].start, prose.lines[end - 1].end)
    found.lines, found.marks, found.solid = prose.lines[start:end], prose.marks, True
    return found
