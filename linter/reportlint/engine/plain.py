"""The words of a unit as its readers see them, for patterns: no markup, no blanks at the ends of lines, `\\n` between them."""

from __future__ import annotations

import re
from bisect import bisect_right

from reportlint.record import NamedTuple
from reportlint.source import Span

_RUN = re.compile(r"\S+")


class Plain(NamedTuple):
    """The words of a stretch of text. Each piece of them stands somewhere in `words` and somewhere in the text."""

    words: str
    starts: tuple[int, ...] = ()
    places: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """Where the words from `start` to `end` (more than none) stand in the text."""
        return Span(self._place(start), self._place(end - 1) + 1)

    def _place(self, at: int) -> int:
        piece = bisect_right(self.starts, at) - 1
        return self.places[piece] + at - self.starts[piece]


def plain(text: str, mask: str, span: Span) -> Plain:
    """The words within a span of a text whose prose mask is `mask`."""
    parts: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    length, last = 0, None
    for run in _RUN.finditer(mask, *span):
        gap = "" if last is None else text[last : run.start()]
        between = _between(gap)
        if last is None or between != gap:
            starts.append(length + len(between))
            places.append(run.start())
        parts += (between, run[0])
        length += len(between) + len(run[0])
        last = run.end()
    return Plain("".join(parts), tuple(starts), tuple(places))


def _between(gap: str) -> str:
    """What stands between two runs of words where the text has `gap`: blanks as they are, of markup as much as divides words."""
    if "\n" in gap or "\r" in gap:
        return "\n" * gap.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    if not gap or gap.isspace():
        return gap
    return " " if any(char.isspace() or char in "<|" for char in gap) else ""
