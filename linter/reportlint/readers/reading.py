"""What one reading of a text gathers on its way, and the simplest nodes."""

from __future__ import annotations

from typing import Any

from reportlint.document import Node, NodeKind
from reportlint.fineness import Allowance
from reportlint.readers.words import trim
from reportlint.source import Span


class Reading:
    """A text that is being read.

    `seen` are the bounds of its visible stretches, one after the other; `blank` are stretches within them that
    turn out to be markup. Both make the mask. `indented` is where the lines begin that are code to the parser and
    prose to their author. `allowance` is what may still be read of the text.
    """

    __slots__ = ("allowance", "blank", "comments", "indented", "seen", "text")

    def __init__(self, text: str, allowance: Allowance) -> None:
        self.text = text
        self.allowance = allowance
        self.seen: list[int] = []
        self.blank: list[Span] = []
        self.comments: list[Span] = []
        self.indented: list[int] = []

    def see(self, start: int, end: int) -> None:
        """Count a stretch as visible; stretches come in the order of the text."""
        seen = self.seen
        if seen and seen[-1] == start:
            seen[-1] = end
        elif start < end and (not seen or seen[-1] < start):
            seen += (start, end)


def nothing_at(offset: int) -> Span:
    """An empty stretch."""
    return Span(offset, offset)


def first_line(text: str, span: Span) -> Span:
    """The first line of a stretch, without white space at its ends."""
    start, end = trim(text, span.start, span.end)
    stop = text.find("\n", start, end)
    line = trim(text, start, stop if stop >= 0 else end)
    return span if line == span else line


def leaf(text: str, kind: NodeKind, span: Span, words: Span | None = None, **more: Any) -> Node:
    """A node without a title; its head is its first line."""
    if words is None or words.start == words.end:
        return Node(kind, span, first_line(text, span), nothing_at(span.end), **more)
    return Node(kind, span, first_line(text, words), words, **more)
