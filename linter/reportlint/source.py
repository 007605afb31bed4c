"""The text of one file, and positions in it.

Inside the linter there is one coordinate: the code-point offset into `Source.text`.
Lines and columns are derived at the edge.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from reportlint.record import NamedTuple


class Span(NamedTuple):
    """A half-open range of code-point offsets into `Source.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


class Outermost:
    """Spans of which none lies in another, grown one by one."""

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts: list[int] = []  # in order, and so are the ends
        self._ends: list[int] = []

    def add(self, span: Span) -> bool:
        """Take a span in, unless one that is there holds it; whether it was taken in."""
        starts, ends = self._starts, self._ends
        at = bisect_right(starts, span.start)
        if at and ends[at - 1] >= span.end:
            return False
        first, last = bisect_left(starts, span.start), bisect_right(ends, span.end)
        starts[first : max(first, last)] = [span.start]  # those that it holds go
        ends[first : max(first, last)] = [span.end]
        return True


class Spans:
    """Many spans, asked in logarithmic time what lies around a place and what lies in it."""

    __slots__ = ("_ends", "_highest", "_lowest", "_outer", "_places", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        """The spans in any order; a span is told by its place among them."""
        ordered = sorted((span, at) for at, span in enumerate(spans))
        self._starts = [span.start for span, _ in ordered]
        self._ends = [span.end for span, _ in ordered]
        self._places = [at for _, at in ordered]
        self._highest = list(accumulate(self._ends, max))  # of the ends up to each
        self._lowest = list(accumulate(reversed(self._ends), min))[::-1]  # of those from each on
        self._outer: list[int] | None = None

    def hold(self, span: Span) -> bool:
        """Whether any of them holds `span`."""
        at = bisect_right(self._starts, span.start)
        return at > 0 and self._highest[at - 1] >= span.end

    def lie_in(self, span: Span) -> bool:
        """Whether `span` holds any of them."""
        at = bisect_left(self._starts, span.start)
        return at < len(self._lowest) and self._lowest[at] <= span.end

    def begin_in(self, span: Span) -> bool:
        """Whether any of them begins within `span`."""
        at = bisect_left(self._starts, span.start)
        return at < len(self._starts) and self._starts[at] < span.end

    def smallest(self, span: Span) -> int | None:
        """The place of the shortest that holds `span`, of equal ones the first; None where none does."""
        best: tuple[int, int] | None = None
        at = bisect_right(self._starts, span.start) - 1
        while at >= 0 and self._highest[at] >= span.end:
            start, end = self._starts[at], self._ends[at]
            if best is not None and span.end - start > best[0]:
                break  # those that begin further ahead are longer still
            if end >= span.end:
                here = (end - start, self._places[at])
                best = here if best is None else min(best, here)
                at -= 1
            else:
                at = self._reaching_further()[at]
        return best[1] if best is not None else None

    def _reaching_further(self) -> list[int]:
        """For each of them in order the last one before it that ends behind it; -1 where there is none."""
        if self._outer is None:
            self._outer = []
            for at, end in enumerate(self._ends):
                before = at - 1
                while before >= 0 and self._ends[before] <= end:
                    before = self._outer[before]
                self._outer.append(before)
        return self._outer


class Location(NamedTuple):
    """A place for people: line and column, both counted from one, in code points."""

    row: int
    column: int


class Source:
    """A decoded text with its name, read without newline translation; a BOM is stripped and remembered."""

    __slots__ = ("_starts", "bom", "encoding", "name", "text")

    def __init__(self, text: str, name: str = "-", encoding: str = "utf-8", bom: bool = False) -> None:
        self.text = text
        self.name = name
        self.encoding = encoding
        self.bom = bom
        self._starts: list[int] | None = None

    @property
    def line_starts(self) -> list[int]:
        """Offsets at which lines begin; a line ends at LF, CRLF or a lone CR."""
        if self._starts is None:
            starts, text = [0], self.text
            if "\r" in text:
                at = 0
                while at < len(text):
                    char = text[at]
                    at += 2 if char == "\r" and text[at + 1 : at + 2] == "\n" else 1
                    if char in "\r\n":
                        starts.append(at)
            else:
                at = text.find("\n")
                while at >= 0:
                    starts.append(at + 1)
                    at = text.find("\n", at + 1)
            self._starts = starts
        return self._starts

    @property
    def linewise(self) -> str:
        """The text as it is read: of the same length, its lone CRs as line ends like any other."""
        if "\r" not in self.text:
            return self.text
        return "\r\n".join(part.replace("\r", "\n") for part in self.text.split("\r\n"))

    def location(self, offset: int) -> Location:
        """The line and column of an offset."""
        row = bisect_right(self.line_starts, offset)
        return Location(row, offset - self.line_starts[row - 1] + 1)

    def line_around(self, offset: int) -> Span:
        """The span of the line that an offset stands in, without its line end."""
        return self.line(bisect_right(self.line_starts, offset))

    def line(self, row: int) -> Span:
        """The span of line `row` (from one), without its line end."""
        starts = self.line_starts
        start = starts[row - 1]
        end = starts[row] if row < len(starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)
