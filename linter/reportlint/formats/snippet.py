"""A line of the source with carets under the words that a diagnostic is about."""

from __future__ import annotations

from reportlint.formats.style import Style, mask
from reportlint.formats.width import widths
from reportlint.record import NamedTuple
from reportlint.source import Location, Source, Span

TAB = 4
"""Columns up to the next of which a tab is drawn."""

FAR = 2000
"""Characters before and behind the beginning of a span that are looked at: a line may have millions."""


class Snippet(NamedTuple):
    """A drawn line, and the carets to stand under it."""

    text: str
    carets: str


def snippet(source: Source, start: Location, end: Location, columns: int, style: Style) -> Snippet:
    """The line of `start` in at most `columns` columns, shortened around the span where it is longer.

    A span that goes on over several lines is marked up to the end of its first one.
    """
    whole = source.line(start.row)
    first = min(start.column - 1, whole.end - whole.start)
    far = max(FAR, columns)
    begun = max(0, first - far)
    line = style.shown(_masked(Span(whole.start + begun, min(whole.end, whole.start + first + far)).of(source.text)))
    is_cut = whole.start + begun + len(line) < whole.end
    last = end.column - 1 - begun if end.row == start.row else len(line)
    first -= begun
    last = max(min(last, len(line)), first)
    cells = _cells(line)
    left, right = _window([len(cell) + extra for cell, extra in cells], first, last, columns)
    more = style.symbol("more")
    head, tail = (more if left or begun else ""), (more if is_cut or right < len(cells) else "")
    text = head + "".join(cell for cell, _ in cells[left:right]) + tail
    before = len(head) + sum(len(cell) + extra for cell, extra in cells[left:first])
    under = sum(len(cell) + extra for cell, extra in cells[first : min(last, right)])
    return Snippet(text.rstrip(), " " * before + "^" * max(under, 1))


def _masked(line: str) -> str:
    """A line, tabs kept and all that a terminal might act on replaced, character for character."""
    return "\t".join(mask(piece) for piece in line.split("\t"))


def _cells(line: str) -> list[tuple[str, int]]:
    """Each character as it is drawn, with the columns that it takes beyond its number of characters (-1, 0 or 1)."""
    cells: list[tuple[str, int]] = []
    column = 0
    for char, wide in zip(line, widths(line), strict=True):
        drawn = " " * (TAB - column % TAB) if char == "\t" else char
        columns = len(drawn) if char == "\t" else wide
        cells.append((drawn, columns - len(drawn)))
        column += columns
    return cells


def _window(sizes: list[int], first: int, last: int, columns: int) -> tuple[int, int]:
    """Which characters are shown when a line does not fit: the span, and about as much on either side of it."""
    if sum(sizes) <= columns:
        return 0, len(sizes)
    room = columns - 6  # an ellipsis on either side
    left = right = first
    used = 0
    while right < last and used + sizes[right] <= room:
        used += sizes[right]
        right += 1
    grew = True
    while grew:
        grew = False
        if left > 0 and used + sizes[left - 1] <= room:
            left, used, grew = left - 1, used + sizes[left - 1], True
        if right < len(sizes) and used + sizes[right] <= room:
            used, right, grew = used + sizes[right], right + 1, True
    return left, right
