"""The words that stand for concepts, found in one pass over a normal form.

Terms come from packs (`reportlint.language.concepts.Terms`): headings are matched against titles
(`reportlint.language.headings`), words and weak words in the text. Notation:

- `complain*` matches every word that begins so; without the star, Latin terms match whole words.
- `之所以…是因为` matches when both pieces occur in this order in one sentence, at most `GAP` characters apart.
- A term of the concept `nothing` shadows: a hit inside a longer hit of it is dropped.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from reportlint.language.concepts import Terms
from reportlint.language.normal import normal_form
from reportlint.source import Span

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

GAP = 60  # characters between the pieces of a term with …
SHADOW = "nothing"
STRENGTHS: dict[Literal["words", "weak"], float] = {"words": 1.0, "weak": 0.5}
ENDS = "。!?;\n"

Data = Mapping[str, Mapping[str, Mapping[str, Iterable[str]]]]  # concept → headings, words, weak → language → terms


class Hit(NamedTuple):
    """One occurrence of a concept; `strength` is 1.0 for words and 0.5 for weak words."""

    start: int
    end: int
    concept: str
    strength: float


class Hits:
    """The hits of one text, in order."""

    __slots__ = ("_by_concept", "all")

    def __init__(self, hits: list[Hit]) -> None:
        self.all = hits
        self._by_concept: dict[str, list[Hit]] = {}
        for hit in hits:
            self._by_concept.setdefault(hit.concept, []).append(hit)

    def within(self, span: Span, concept: str | None = None) -> list[Hit]:
        """The hits that lie in `span`, all or those of one concept."""
        hits = self.all if concept is None else self._by_concept.get(concept, [])
        found = []
        for index in range(bisect_left(hits, span), len(hits)):
            hit = hits[index]
            if hit.start >= span.end:
                break
            if hit.end <= span.end:
                found.append(hit)
        return found

    def has(self, span: Span, concept: str) -> bool:
        """Whether the concept occurs in `span`."""
        return bool(self.within(span, concept))


class Lexicon:
    """All terms in use. Making one is cheap; the automata are built when first needed."""

    __slots__ = ("_automaton", "_gapped", "_meanings", "_terms", "heading_index")

    def __init__(self, terms: Iterable[Terms]) -> None:
        """`terms` in normal form, as packs are loaded; each concept once."""
        self._terms = tuple(terms)
        self.heading_index: object = None  # built and read by `reportlint.language.headings`
        self._automaton: AhoCorasick | None = None
        self._meanings: list[_Pattern] = []
        self._gapped: list[tuple[str, float, int]] = []

    @classmethod
    def of(cls, data: Data) -> Lexicon:
        """A lexicon from plain data, `{concept: {"words": {"zh": [...]}}}`; its terms need not be in normal form."""
        return cls(
            Terms(
                concept,
                **{
                    kind: {lang: tuple(map(normal_form, words)) for lang, words in langs.items()}
                    for kind, langs in kinds.items()
                },
            )
            for concept, kinds in data.items()
        )

    def terms(self, kind: Literal["headings", "words", "weak"]) -> Iterator[tuple[str, str]]:
        """Concept and term for every term of a kind."""
        for terms in self._terms:
            for words in getattr(terms, kind).values():
                for word in words:
                    yield terms.concept, word

    def scan(self, norm: str) -> Hits:
        """All words and weak words in a normal form."""
        if self._automaton is None:
            self._automaton = self._build()
        hits: list[Hit] = []
        pieces: dict[int, list[tuple[int, int]]] = {}
        for index, start, end in self._automaton.find_matches_as_indexes(norm, overlapping=True):
            concept, strength, latin, piece = self._meanings[index]
            if latin and not _whole(norm, start, end, latin):
                continue
            if piece >= 0:
                pieces.setdefault(piece, []).append((start, end))
            else:
                hits.append(Hit(start, end, concept, strength))
        for concept, strength, piece in self._gapped:
            hits += _spanning(norm, pieces.get(piece, []), pieces.get(piece + 1, []), concept, strength)
        return Hits(_unshadowed(sorted(set(hits))))

    def _build(self) -> AhoCorasick:
        """The automaton over all words, with the meaning of each pattern beside it."""
        from ahocorasick_rs import AhoCorasick

        patterns: list[str] = []
        pieces = 0
        for kind, strength in STRENGTHS.items():
            for concept, term in self.terms(kind):
                head, gap, tail = term.partition("…")
                if gap and head and tail:
                    self._gapped.append((concept, strength, pieces))
                for piece in (head, tail) if gap and head and tail else (term,):
                    word = piece.rstrip("*")
                    if not word:
                        continue
                    patterns.append(word)
                    self._meanings.append(_Pattern(concept, strength, _edges(piece), pieces if gap else -1))
                    pieces += bool(gap)
        return AhoCorasick(patterns)


class _Pattern(NamedTuple):
    """What one pattern of the automaton means: `edges` are the sides that must not cut a Latin word, `piece` its number."""

    concept: str
    strength: float
    edges: int
    piece: int


def _edges(term: str) -> int:
    """1 for a Latin letter or digit at the start, 2 for one at the end, 3 for both."""
    return _is_latin(term[0]) + 2 * _is_latin(term[-1])


def _is_latin(char: str) -> bool:
    return char < "\u0250" and char.isalnum()


def _whole(norm: str, start: int, end: int, edges: int) -> bool:
    """Whether a match does not begin or end inside a Latin word."""
    if edges & 1 and start and (_is_latin(norm[start - 1]) or norm[start - 1] == "_"):
        return False
    return not (edges & 2 and end < len(norm) and (_is_latin(norm[end]) or norm[end] == "_"))


def _spanning(
    norm: str, heads: list[tuple[int, int]], tails: list[tuple[int, int]], concept: str, strength: float
) -> Iterable[Hit]:
    """The hits of a term in two pieces: each head with the first tail behind it."""
    at = 0
    for start, end in sorted(heads):
        while at < len(tails) and tails[at][0] < end:
            at += 1
        if at == len(tails):
            return
        between = norm[end : tails[at][0]]
        if len(between) <= GAP and not any(char in between for char in ENDS) and ". " not in between:
            yield Hit(start, tails[at][1], concept, strength)


def _unshadowed(hits: list[Hit]) -> list[Hit]:
    """The hits without shadows and what lies in them; `hits` are sorted."""
    kept: list[Hit] = []
    shadows = [hit for hit in hits if hit.concept == SHADOW]
    if not shadows:
        return hits
    at, reach = 0, Hit(-1, -1, SHADOW, 1.0)
    for hit in hits:
        if hit.concept == SHADOW:
            continue
        while at < len(shadows) and shadows[at].start <= hit.start:
            reach = max(reach, shadows[at], key=lambda shadow: shadow.end)
            at += 1
        inside = hit.end <= reach.end and reach.end - reach.start > hit.end - hit.start and reach.start <= hit.start
        if not inside:
            kept.append(hit)
    return kept
