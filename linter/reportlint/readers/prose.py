"""What the Markdown parser hands over: paragraphs and headings as lines of the source with their emphasis."""

from __future__ import annotations

from typing import TypeAlias

from reportlint.document import Node
from reportlint.readers.numbers import Number, number_at
from reportlint.readers.words import skip_decor
from reportlint.record import NamedTuple
from reportlint.source import Span


class Mark(NamedTuple):
    """A stretch of emphasis with its markers; `width` is the length of a marker (2: bold)."""

    start: int
    end: int
    width: int


NO_MARKS: dict[int, Mark] = {}


class Prose:
    """A paragraph or a heading that is still to be understood: its lines, and where emphasis begins in them.

    `level` is that of a `#` or underlined heading, else 0. `listed` means that the prose was the only item of
    an ordered list: its first line begins with the list's number, and it may be meant as a heading.
    """

    __slots__ = ("end", "level", "lines", "listed", "marks", "pictures", "setext", "solid", "start")

    def __init__(self, start: int, end: int, level: int = 0, setext: bool = False) -> None:
        self.start = start
        self.end = end
        self.level = level
        self.setext = setext
        self.listed = False
        self.solid = False  # whether anything but pictures stands in it
        self.lines: list[Span] = []
        self.marks = NO_MARKS
        self.pictures: list[Span] | None = None


# What stands in a container, in order; None is a thematic break.
Unit: TypeAlias = Prose | Node | None


class Opening(NamedTuple):
    """How a line begins: its number, the emphasis that opens it, and where its words start.

    `begin` is where the number or else the words start. `mark` is the outermost emphasis around the first
    words, `bold` says whether any of it is bold.
    """

    begin: int
    words: int
    number: Number | None = None
    mark: Mark | None = None
    bold: bool = False


def open_line(text: str, start: int, end: int, marks: dict[int, Mark], bare: bool = False) -> Opening:
    """Read the beginning of the line `start` to `end`; `bare` numbers (`1 职责`) count on request or if bold."""
    at = begin = skip_decor(text, start, end)
    number = _number(text, at, end, bare)
    if number:
        at = skip_decor(text, number.end, end)
    mark, bold = marks.get(at), False
    if mark:
        at, bold = _inside(at, marks)
        at = skip_decor(text, at, end)
        if number is None:
            begin = at
            number = _number(text, at, end, bare or bold)
            at = skip_decor(text, number.end, end) if number else at
    if at >= end:
        return Opening(start, start)
    return Opening(begin, at, number, mark, bold)


def _number(text: str, at: int, end: int, bare: bool) -> Number | None:
    number = number_at(text, at, end)
    return None if number and (number.bare or number.doubtful) and not bare else number


def _inside(at: int, marks: dict[int, Mark]) -> tuple[int, bool]:
    """The offset behind the markers that open at `at`, and whether one of them is bold."""
    bold = False
    while mark := marks.get(at):
        bold = bold or mark.width == 2
        at += mark.width
    return at, bold
