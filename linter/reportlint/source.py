"""The text of one file, and positions in it.

Inside the linter there is one coordinate: the code-point offset into `Source.text`.
Lines and columns are derived at the edge.
"""

from __future__ import annotations

from bisect import bisect_right

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
