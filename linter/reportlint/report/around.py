"""Which of many spans is the smallest around a place: asked any number of times, it costs no more than their depth."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reportlint.source import Span


class Around:
    """Spans by where they reach; they may stand in one another."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._cuts = sorted({edge for span in spans for edge in span})
        self._there: list[list[int]] = []  #: for each cut, the spans that reach beyond it
        opened: dict[int, list[int]] = {}
        for at, span in enumerate(spans):
            opened.setdefault(span.start, []).append(at)
        there: list[int] = []
        for cut in self._cuts:
            there = [at for at in (*there, *opened.get(cut, ())) if spans[at].end > cut]
            self._there.append(there)

    def smallest(self, span: Span) -> int | None:
        """The number of the smallest span that holds another, the first of several; None where none does."""
        cut = bisect_right(self._cuts, span.start) - 1
        around = [at for at in (self._there[cut] if cut >= 0 else ()) if self._spans[at].end >= span.end]
        return min(around, key=lambda at: (self._spans[at].end - self._spans[at].start, at), default=None)
