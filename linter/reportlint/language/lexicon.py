"""The words that stand for concepts, found in one pass over a normal form.

Terms come from packs (`reportlint.language.concepts.Terms`): headings are matched against titles
(`reportlint.language.headings`), words and weak words in the text. Notation:

- `complain*` matches every word that begins so; without the star, Latin terms match whole words.
- `之所以…是因为` matches when both pieces occur in this order in one sentence, at most `GAP` characters apart.
- A term of the concept `nothing` shadows: a hit inside a longer hit of it is dropped.

Building an automaton over all terms takes longer than reading a report, so the first texts get one each, over the
terms whose first characters they have; from then on one automaton over all terms serves.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from reportlint.language.concepts import Terms
from reportlint.language.normal import normal_form
from reportlint.record import NamedTuple
from reportlint.source import Span

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

GAP = 60  # characters between the pieces of a term with …
SHADOW = "nothing"
STRENGTHS = {"words": 1.0, "weak": 0.5}
FULL_AFTER = 5  # texts from which on one automaton over all terms pays
ENDS = "。!?;\n"
LATIN = frozenset(char for char in map(chr, range(0x250)) if char.isalnum())  # letters and digits
IN_WORD = LATIN | {"_"}  # what continues a Latin word

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
        low = bisect_left(hits, (span.start,))
        high = bisect_left(hits, (span.end,), low)
        return [hit for hit in hits[low:high] if hit.end <= span.end]

    def has(self, span: Span, concept: str) -> bool:
        """Whether the concept occurs in `span`."""
        return bool(self.within(span, concept))


class _Gapped(NamedTuple):
    """A term in two pieces, known by its first one."""

    tail: int  # the word that is its second piece
    concept: str
    strength: float
    head_whole: bool  # whether the first piece must end where its word ends
    tail_whole: bool


class _Automaton(NamedTuple):
    """The words to look for and what each means by itself: concept, strength, and whether it must end a Latin word.

    `pieces` are the words that are pieces of terms with …, `gapped` those terms by the first of their pieces.
    """

    search: AhoCorasick
    meanings: list[list[tuple[str, float, bool]]]
    pieces: frozenset[int]
    gapped: dict[int, list[_Gapped]]


class Lexicon:
    """All terms in use. Making one costs nothing; automata are built when texts are scanned."""

    __slots__ = ("_full", "_scanned", "heading_index", "terms")

    def __init__(self, terms: Iterable[Terms]) -> None:
        """`terms` in normal form, as packs are loaded; each concept once."""
        self.terms = tuple(terms)
        self.heading_index: object = None  # built and read by `reportlint.language.headings`
        self._full: _Automaton | None = None
        self._scanned = 0

    @classmethod
    def of(cls, data: Data) -> Lexicon:
        """A lexicon from plain data, `{concept: {"words": {"zh": [...]}}}`; its terms need not be in normal form."""

        def normal(terms: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
            return {lang: tuple(map(normal_form, words)) for lang, words in terms.items()}

        return cls(
            Terms(concept, **{kind: normal(terms) for kind, terms in kinds.items()}) for concept, kinds in data.items()
        )

    def scan(self, norm: str) -> Hits:
        """All words and weak words in a normal form."""
        self._scanned += 1
        automaton = self._full
        if automaton is None and self._scanned > FULL_AFTER:
            automaton = self._full = _automaton(self._entries(None))
        automaton = automaton or _automaton(self._entries(norm))
        hits: list[Hit] = []
        pieces: dict[int, list[tuple[int, int, bool]]] = {}  # where each piece stands, and whether its word goes on
        size, meanings = len(norm), automaton.meanings
        for index, start, end in automaton.search.find_matches_as_indexes(norm, overlapping=True):
            if start and norm[start] in LATIN and norm[start - 1] in IN_WORD:
                continue
            cut = end < size and norm[end - 1] in LATIN and norm[end] in IN_WORD
            for concept, strength, whole in meanings[index]:
                if not (cut and whole):
                    hits.append(Hit(start, end, concept, strength))
            if index in automaton.pieces:
                pieces.setdefault(index, []).append((start, end, cut))
        for index in pieces.keys() & automaton.gapped.keys():
            for term in automaton.gapped[index]:
                if term.tail in pieces:
                    hits += _spanning(norm, pieces[index], pieces[term.tail], term)
        return Hits(_unshadowed(hits))

    def _entries(self, norm: str | None) -> Iterator[tuple[str, str, float]]:
        """Term, concept and strength of the terms; of those only that can be in `norm`, where it is given."""
        near = None if norm is None else _Nearness(norm)
        for terms in self.terms:
            for kind, strength in STRENGTHS.items():
                for lang, words in getattr(terms, kind).items():
                    for word in words if near is None else near.of(lang, words):
                        yield word, terms.concept, strength


class _Nearness:
    """Which terms can be in a text: those whose first and last characters stand in it."""

    def __init__(self, norm: str) -> None:
        self.pairs = {norm[at : at + 2] for at in range(len(norm))}
        chars = set(norm)
        #: The first two characters of every term that can be there, also where the second one is notation.
        self.starts = self.pairs.union(chars, (char + "*" for char in chars), (char + "…" for char in chars))
        self.sixes = {norm[at : at + 6] for at in range(len(norm))}

    def of(self, lang: str, words: Iterable[str]) -> list[str]:
        """The words of a language that can be there, and now and then one that is not."""
        pairs, sixes, starts = self.pairs, self.sixes, self.starts
        words = [word for word in words if word[:2] in starts]
        if lang == "zh":
            return [
                word
                for word in words
                if (word[:2] in pairs and (word[-2:] in pairs or "…" in word or word[-1] == "*"))
                or len(word) < 2
                or word[1] == "…"
            ]
        return [
            word
            for word in words
            if (word[:6] in sixes and (word[-6:] in sixes or word[-1] == "*" or "…" in word))
            or (len(word) < 7 and (word[:2] in pairs or len(word) < 2 or word[1] in "*…"))
            or "…" in word[:6]
        ]


def _automaton(entries: Iterable[tuple[str, str, float]]) -> _Automaton:
    """The automaton over some terms."""
    from ahocorasick_rs import AhoCorasick, Implementation

    numbers: dict[str, int] = {}
    meanings: list[list[tuple[str, float, bool]]] = []
    gapped: dict[int, list[_Gapped]] = {}

    def number(word: str) -> int:
        known = numbers.get(word)
        if known is None:
            known = numbers[word] = len(meanings)
            meanings.append([])
        return known

    for term, concept, strength in entries:
        part = term
        if "…" in term:
            head, _, tail = term.partition("…")
            if head.strip("*") and tail.strip("*"):
                ends = head.rstrip("*"), tail.rstrip("*")
                one, two = map(number, ends)
                gapped.setdefault(one, []).append(_Gapped(two, concept, strength, ends[0] == head, ends[1] == tail))
                continue
            part = term.strip("…")
        if word := part.rstrip("*"):
            meanings[number(word)].append((concept, strength, word == part))
    pieces = frozenset(gapped).union(term.tail for terms in gapped.values() for term in terms)
    return _Automaton(AhoCorasick(numbers, implementation=Implementation.NoncontiguousNFA), meanings, pieces, gapped)


def _spanning(
    norm: str, heads: list[tuple[int, int, bool]], tails: list[tuple[int, int, bool]], term: _Gapped
) -> Iterator[Hit]:
    """The hits of a term in two pieces: each head with the first tail behind it. Heads and tails are in order."""
    at = 0
    for start, end, head_cut in heads:
        if head_cut and term.head_whole:
            continue
        while at < len(tails) and (tails[at][0] < end or (tails[at][2] and term.tail_whole)):
            at += 1
        if at == len(tails):
            return
        low, high, _ = tails[at]
        between = norm[end:low] if low - end <= GAP else ENDS
        if not any(char in between for char in ENDS) and ". " not in between:
            yield Hit(start, high, term.concept, term.strength)


def _unshadowed(hits: list[Hit]) -> list[Hit]:
    """The hits in order, each once, without shadows and what lies in a longer shadow."""
    hits.sort()
    shadows = [hit for hit in hits if hit.concept == SHADOW]
    kept: list[Hit] = []
    last = None
    at = low = high = 0  # the next shadow, and the one so far that reaches furthest
    for hit in hits:
        start, end, concept, _ = hit
        while at < len(shadows) and shadows[at][0] <= start:
            if shadows[at][1] > high:
                low, high = shadows[at][:2]
            at += 1
        if concept == SHADOW or (end <= high and end - start < high - low):
            continue
        this = (start, end, concept)
        if this == last:
            kept.pop()  # sorted: the stronger one comes later
        kept.append(hit)
        last = this
    return kept
