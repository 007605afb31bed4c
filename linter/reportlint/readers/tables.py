"""Tables: a header row, body rows, and cells that are titled by their column."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.readers.flow import arrange
from reportlint.readers.labels import item_lead
from reportlint.readers.pieces import Piece, split_prose
from reportlint.readers.prose import Prose, Unit, open_line
from reportlint.readers.reading import Reading, nothing_at
from reportlint.readers.words import trim_title
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.source import Span

#: The key of a ticket: `PAY-118`, `#4711`.
_KEY = regex(r"#[0-9]{1,7}|(?!(?:KR|O)-)[A-Z][A-Z0-9]{0,9}-[0-9]{1,6}")


class Cell(NamedTuple):
    """A cell: its trimmed span, and what stands in it."""

    span: Span
    prose: Prose | None

    @property
    def words(self) -> Span:
        """The cell's own words; empty at its place if there are none."""
        if self.prose is None or not self.prose.lines:
            return nothing_at(self.span.start)
        return Span(self.prose.lines[0].start, self.prose.lines[-1].end)

    def within(self, row: Span) -> Cell:
        """The cell; an empty one that lies in the white space around its row is moved to the row's edge."""
        if row.holds(self.span):
            return self
        return Cell(nothing_at(min(max(self.span.start, row.start), row.end)), None)


def table_units(reading: Reading, span: Span, rows: list[tuple[Span, list[Cell]]]) -> list[Unit]:
    """A table; lines without a bar that the parser counts to its end are a paragraph after it."""
    if not rows:
        return []
    after = []
    while len(rows) > 1 and "|" not in rows[-1][0].of(reading.text):
        after.append(rows.pop())
    after.reverse()
    return [table_node(reading, Span(span.start, rows[-1][0].end), rows), *_following(after)]


def table_node(reading: Reading, span: Span, rows: list[tuple[Span, list[Cell]]]) -> Node:
    """A table, the first row of which holds the headers."""
    columns = [_title(reading.text, cell) for cell in rows[0][1]]
    body = [_row(reading, row, cells, columns) for row, cells in rows[1:]]
    return Node("table", span, rows[0][0], nothing_at(span.end), children=(_header(rows[0]), *body))


def _following(rows: list[tuple[Span, list[Cell]]]) -> list[Unit]:
    """The paragraph of the lines that were no rows."""
    lines = [cell.prose for _, cells in rows for cell in cells if cell.prose]
    if not lines:
        return []
    prose = Prose(lines[0].start, lines[-1].end)
    prose.lines = [span for line in lines for span in line.lines]
    prose.marks = {start: mark for line in lines for start, mark in line.marks.items()}
    return [prose]


def _title(text: str, cell: Cell) -> Span | None:
    words = cell.words
    return trim_title(text, words.start, words.end) if words.start < words.end else None


def _header(row: tuple[Span, list[Cell]]) -> Node:
    span, cells = row
    nodes = tuple(Node("cell", cell.span, cell.words, cell.words) for cell in cells)
    return Node("row", span, span, nothing_at(span.end), info="header", children=nodes)


def _row(reading: Reading, span: Span, cells: list[Cell], columns: list[Span | None]) -> Node:
    text = reading.text
    nodes = [_cell(reading, cell, title) for cell, title in zip(cells, columns, strict=False)]
    full = [cell for cell in cells if cell.prose and _title(text, cell)]
    named = next((cell for cell in full if not _is_ordinal(cell.words.of(text))), full[0] if full else None)
    if named is None or named.prose is None:
        return Node("row", span, span, nothing_at(span.end), children=tuple(nodes))
    line = named.prose.lines[0]
    opening = open_line(text, line.start, line.end, named.prose.marks)
    lead = item_lead(text, opening, line.end) if opening.mark else None
    title = lead.title if lead else _title(text, named)
    return Node("row", span, named.words, nothing_at(span.end), title, "lead", children=tuple(nodes))


def _is_ordinal(words: str) -> bool:
    return (len(words) <= 3 and words.isdecimal()) or bool(_KEY.fullmatch(words))


def _cell(reading: Reading, cell: Cell, title: Span | None) -> Node:
    children: tuple[Node, ...] = ()
    if cell.prose:
        pieces = split_prose(reading, cell.prose)
        if _is_labelled(pieces):
            children = arrange(reading, pieces)
    return Node("cell", cell.span, cell.words, cell.words, title, children=children)


def _is_labelled(pieces: list[Piece]) -> bool:
    """Whether a cell's words begin with a label, or hold several of them."""
    first = pieces[0].form if pieces else "text"
    return first == "label" or (len(pieces) > 1 and first in ("key", "bold", "colon"))
