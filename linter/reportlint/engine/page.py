"""A document as rules about its words look at it: each view of it is made when it is first asked for, and then kept."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from reportlint.source import Span

if TYPE_CHECKING:
    from reportlint.document import Document, Node
    from reportlint.engine.plain import Plain
    from reportlint.language.lexicon import Hits, Lexicon
    from reportlint.rule import Rule


class Page:
    """One document under rules. Not thread-safe; lives for one check."""

    def __init__(self, document: Document, rules: Iterable[Rule] = ()) -> None:
        self.document = document
        self.prose = document.mask
        self._rules = rules
        self._titles: dict[str, Lexicon] = {}
        self._matches: dict[tuple[str, Span], float] = {}
        self._plain: dict[Span, Plain] = {}

    @cached_property
    def norm(self) -> str:
        """The prose in normal form."""
        from reportlint.report.reading import whole

        return whole(self.prose)

    @cached_property
    def hits(self) -> Hits:
        """Where the terms of all rules occur, under the codes of the rules."""
        from reportlint.language.concepts import Terms
        from reportlint.language.lexicon import Lexicon

        terms = (
            Terms(rule.code, words={"zh" if lang == "any" else lang: words for lang, words in rule.probe.terms.items()})
            for rule in self._rules
            if rule.probe is not None and rule.probe.kind == "terms"
        )
        return Lexicon(terms).scan(self.norm)

    @cached_property
    def nodes(self) -> list[Node]:
        """All nodes of the tree in the order of the text."""
        from reportlint.report.reading import walk

        return list(walk(self.document.root))

    def within(self, span: Span) -> list[Node]:
        """The nodes that begin in a span."""
        from bisect import bisect_left

        low = bisect_left(self._starts, span.start)
        return self.nodes[low : bisect_left(self._starts, span.end, low)]

    @cached_property
    def _starts(self) -> list[int]:
        starts, last = [], 0
        for node in self.nodes:  # in order, but for a table's cells that share their row's start
            last = max(last, node.span.start)
            starts.append(last)
        return starts

    def matches(self, code: str, titles: tuple[str, ...], title: Span) -> float:
        """How well a title is one of `titles`: 1.0 where it is nothing else, 0.0 where it is none of them."""
        from reportlint.language.concepts import Terms
        from reportlint.language.headings import match_title
        from reportlint.language.lexicon import Lexicon

        if code not in self._titles:
            self._titles[code] = Lexicon([Terms(code, headings={"any": titles})])
        key = (code, title)
        if key not in self._matches:
            found = match_title(self._titles[code], title.of(self.norm))
            self._matches[key] = found[0].score if found else 0.0
        return self._matches[key]

    def places(self, pattern: str, span: Span) -> list[Span]:
        """Where a pattern matches the words within a span, which are all that it sees."""
        from reportlint.patterns import compiled

        if span not in self._plain:
            from reportlint.engine.plain import plain

            self._plain[span] = plain(self.document.source.text, self.prose, span)
        words = self._plain[span]
        found = compiled(pattern).finditer(words.words)
        return [words.span(*match.span()) for match in found if match.start() < match.end()]
