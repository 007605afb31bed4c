"""What a statement shows of itself to the second look: its words and figures, and what stands over and around it.

A sentence alone is a weak witness: `平均要等 11 分 40 秒` is a status under one heading and a result under another. So
its titles, its neighbours, its place and the lexicon's hits go along as tokens of their own. Hanzi are one token
each and Latin words one token each, so that runs of tokens are what runs of words are, in either language and
without a dictionary of words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reportlint.document import Node
from reportlint.language.second_look import BAR
from reportlint.regex import regex
from reportlint.report.evidence import STEP
from reportlint.report.reading import Reading, statements
from reportlint.source import Span

_TOKEN = regex(r"[0-9]+(?:[.,:][0-9]+)*|[a-zà-ž]+(?:['’][a-z]+)?|[^\s\w]|[^\W_]")
_WORD = regex(r"[^\s\0]{1,8}")  #: or a piece of one: Chinese has no blanks between them
TITLED = ("h", "g", "c")  #: what the clues of titles and columns begin with, behind those of the statement itself
LONGEST = 160  #: tokens of a statement that are read
TITLES = 2  #: titles over a statement that are read, the nearest ones
BESIDE = 12  #: tokens of a neighbour that are read


def words_of(norm: str, longest: int = LONGEST) -> list[str]:
    """The tokens of a text in normal form; a number is a number, whichever it is."""
    found = []
    for match in _TOKEN.finditer(norm):
        word = match[0]
        found.append("0" if word[0].isdigit() else word)
        if len(found) == longest:
            break
    return found


class Clues:
    """The clues of the statements of one document."""

    def __init__(self, reading: Reading, spans: Sequence[Span] | None = None) -> None:
        """`spans` are the statements among which each one has its neighbours: those that are read, without other word."""
        self.reading = reading
        self.spans = sorted(statements(reading, reading.document.root) if spans is None else spans)
        self._titles: dict[Span, list[str]] = {}
        self._read: dict[Span, list[str]] = {}  #: the tokens of statements, which are neighbours too
        self._words: list[int] = []  #: where the words of the document begin

    def forget(self) -> None:
        """Let go of the tokens that were read."""
        self._titles.clear()
        self._read.clear()

    def of(self, span: Span) -> list[str]:
        """The tokens of one statement."""
        path = _path(self.reading.document.root, span)
        return [
            *self._words_of(span),
            BAR,
            *self._columns(path[-1], span),
            *self._over(path, span),
            BAR,
            *self._beside(span),
            BAR,
            *self._signs(path, span),
        ]

    def _over(self, path: list[Node], span: Span) -> Iterator[str]:
        """The tokens of the titles over a statement, with what they announce; column headers and labels too."""
        titled = [node for node in path if node.title is not None and not span.holds(node.head)]
        for depth, node in enumerate(reversed(titled[-TITLES:])):
            title = node.title
            assert title is not None
            if title not in self._titles:
                words = [f"h{word}" for word in words_of(self.reading.plain(title), 24)]
                known = [f"h={match.concept}" for match in self.reading.titles(title)[:2] if match.score >= 0.5]
                self._titles[title] = [*words, BAR, *known]
            yield from self._titles[title] if not depth else (f"g{word}" for word in self._titles[title])
            yield BAR

    def _columns(self, node: Node, span: Span) -> Iterator[str]:
        """The tokens of the column headers over a row."""
        if node.kind == "row":
            for cell in node.children:
                if cell.title is not None:
                    yield from (f"c{word}" for word in words_of(self.reading.plain(cell.title), 8))
                    yield BAR

    def _beside(self, span: Span) -> Iterator[str]:
        """The tokens of the end of the statement before and of the beginning of the one behind."""
        at = bisect_left(self.spans, span)
        behind = next((one for one in self.spans[at : at + 3] if one.start >= span.end), None)
        before = next((one for one in reversed(self.spans[max(0, at - 2) : at]) if one.end <= span.start), None)
        if before:
            yield from (f"<{word}" for word in self._words_of(before)[:BESIDE])
        yield BAR
        if behind:
            yield from (f">{word}" for word in self._words_of(behind)[:BESIDE])

    def _words_of(self, span: Span) -> list[str]:
        if span not in self._read:
            self._read[span] = words_of(span.of(self.reading.norm))
        return self._read[span]

    def _third(self, span: Span) -> int:
        """In which third of the document's words a statement begins, from 0 on; comments and front matter are no words."""
        return 3 * self._place(span.start) // max(1, len(self._words))

    def _place(self, at: int) -> int:
        """How many words stand before a place."""
        if not self._words:
            self._words = [match.start() for match in _WORD.finditer(self.reading.norm)]
        return bisect_left(self._words, at)

    def _signs(self, path: list[Node], span: Span) -> Iterator[str]:
        """What is known of the statement without reading it: carrier, place, figures, hits of the lexicon."""
        reading = self.reading
        kinds = {node.kind for node in path}
        yield next((f"={kind}" for kind in ("row", "item", "quote") if kind in kinds), "=prose")
        yield BAR
        yield f"={self._third(span)}/3"
        yield BAR
        section = next((node for node in reversed(path) if node.kind == "section"), None)
        if section:
            first = self._place(span.start) <= self._place(section.head.end)
            yield "=first" if first else "=later"
            yield BAR
        changes = reading.changes(span)
        if any(change.before and change.after for change in changes):
            yield "=from-to"
        elif changes:
            yield "=change"
        elif reading.figures(span):
            yield "=figure"
        yield BAR
        if reading.dates(span):
            yield "=date"
            yield BAR
        if STEP.search(span.of(reading.norm)):
            yield "=step"
            yield BAR
        for concept in sorted({hit.concept for hit in reading.hits.within(span) if hit.strength >= 1}):
            yield f"={concept}"
            yield BAR


def without_titles(clues: Sequence[str]) -> list[str]:
    """The clues of a statement but for what stands over it."""
    at = clues.index(BAR) if BAR in clues else len(clues)
    return [*clues[:at], *(clue for clue in clues[at:] if clue[0] not in TITLED)]


def _path(root: Node, span: Span) -> list[Node]:
    """The nodes that hold a statement, from the outside in."""
    path = [root]
    while True:
        kids = path[-1].children
        at = bisect_right(kids, span.start, key=lambda kid: kid.span.start) - 1
        inner = kids[at] if at >= 0 and span.start < kids[at].span.end else None
        if inner is None or not inner.span.holds(Span(span.start, min(span.end, inner.span.end))):
            return path
        path.append(inner)
        if inner.kind == "row" and inner.span == span:
            return path
