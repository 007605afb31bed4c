"""What a title announces: the concepts that a heading, label or column header names.

Titles are tolerated as people write them: numbered, with emoji and punctuation, in both languages at once, with a
slip of the pen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportlint.language.lexicon import Lexicon

FUZZY = 88.0  # least similarity of a misspelt Latin word
LONG = 6  # letters from which a Latin word may be misspelt
SLIP = 4  # characters from which a Chinese term may have one wrong
NUMERALS = frozenset("0123456789一二三四五六七八九十零〇")
PENALTY = 0.9
GAPPED = 0.7  # score of a term in two pieces
TITLE = 60  # characters of a title that are looked at
PASSING = 0.3  # share of a title that a lone Latin word must make up to announce anything


class TitleMatch(NamedTuple):
    """A concept that a title names: 1.0 where the title is nothing else, 0.5 to 0.9 where it says more."""

    concept: str
    score: float
    term: str


class _Index:
    """The heading terms in the forms that matching needs; what only misspelt titles need is made when one comes."""

    __slots__ = ("by_length", "concepts", "gapped", "longest", "words")

    def __init__(self, lexicon: Lexicon) -> None:
        self.concepts: dict[str, list[str]] = {}
        self.gapped: dict[str, list[tuple[str, str, str]]] = {}  # first word or character → concept, head, tail
        self.by_length: dict[int, list[str]] | None = None
        self.words: dict[str, list[str]] | None = None
        for concept, term in lexicon.terms("headings"):
            if "…" in term:
                head, _, tail = term.partition("…")
                self.gapped.setdefault(head[:1], []).append((concept, head.strip(), tail.strip()))
                continue
            core = term if term[0].isalpha() and term[-1].isalnum() and term[0] not in NUMERALS else _core(term) or term
            owners = self.concepts.setdefault(core, [])
            if concept not in owners:
                owners.append(concept)
        self.longest = max(map(len, self.concepts), default=0)

    def slips(self) -> dict[int, list[str]]:
        """The Chinese terms that may have one wrong character, by length."""
        if self.by_length is None:
            self.by_length = {}
            for term in self.concepts:
                if len(term) >= SLIP and term > "\u2e7f":
                    self.by_length.setdefault(len(term), []).append(term)
        return self.by_length

    def known(self) -> dict[str, list[str]]:
        """The Latin words of the terms by their first letter."""
        if self.words is None:
            found = {word for term in self.concepts if term.isascii() for word in term.split()}
            self.words = {}
            for word in found:
                self.words.setdefault(word[0], []).append(word)
        return self.words


def match_title(lexicon: Lexicon, title: str) -> list[TitleMatch]:
    """The concepts that a title in normal form names, best first; empty where it names none."""
    index = _index(lexicon)
    core = _core(title)
    if not core or not index.concepts:
        return []
    found = _matches(index, core)
    if found and found[0].score >= 0.9:
        return found
    fuzzy = _with_slip(index, core) if not found else []
    mended = _mended(index, core)
    if mended != core:
        fuzzy += [match._replace(score=match.score * PENALTY) for match in _matches(index, mended)]
    return _best([*found, *fuzzy])


def _index(lexicon: Lexicon) -> _Index:
    """The index over the heading terms, made once for a lexicon."""
    if not isinstance(lexicon.heading_index, _Index):
        lexicon.heading_index = _Index(lexicon)
    return lexicon.heading_index


def _core(title: str) -> str:
    """The title without numbering, emoji and punctuation at its ends; runs of blanks inside become one."""
    start, end = 0, len(title)
    while start < end and not title[start].isalpha():
        start += 1
    first = start
    while start < end and title[start] in NUMERALS:
        start += 1
    if start < end and (title[start] in "、.)," or (start > first and title[start] == " ")) and start > first:
        start += 1
    else:
        start = first
    while end > start and not (title[end - 1].isalnum() or title[end - 1] in "+%"):
        end -= 1
    return " ".join(title[start:end].split())


def _matches(index: _Index, core: str) -> list[TitleMatch]:
    """Exact terms in a title: the whole of it, or leftmost-longest parts that do not overlap."""
    if core in index.concepts:
        return [TitleMatch(concept, 1.0, core) for concept in index.concepts[core]]
    weight = _weight(core)
    covered: dict[str, tuple[int, str, int]] = {}
    for start, end in _parts(index, core):
        term = core[start:end]
        for concept in index.concepts[term]:
            total, longest, _ = covered.get(concept, (0, "", 0))
            covered[concept] = (total + _weight(term), max(longest, term, key=len), end)
    found = []
    for concept, (total, term, end) in covered.items():
        lone = term.isascii() and " " not in term
        if len(term) == 1 or (lone and total < PASSING * weight and not core.startswith(term)):
            continue
        score = 0.5 + 0.38 * min(1.0, total / weight) + (0.02 if end == len(core) else 0.0)
        found.append(TitleMatch(concept, round(score, 3), term))
    return _best([*found, *_gapped(index, core)])


def _parts(index: _Index, core: str) -> Iterator[tuple[int, int]]:
    """The leftmost longest terms in a title that do not overlap and cut no Latin word."""
    at, size = 0, min(len(core), TITLE)
    while at < size:
        for end in range(min(size, at + index.longest), at, -1):
            if core[at:end] in index.concepts and not _cuts_word(core, at, end):
                yield at, end
                at = end
                break
        else:
            at += 1


def _gapped(index: _Index, core: str) -> Iterator[TitleMatch]:
    """The terms in two pieces (`what…done for us`) whose pieces stand in a title in their order."""
    for at, char in enumerate(core[:TITLE]):
        if at and core[at - 1].isalnum() and core[at - 1] < "\u0250" and char < "\u0250":
            continue
        for concept, head, tail in index.gapped.get(char, ()):
            if not core.startswith(head, at) or _cuts_word(core, at, at + len(head)):
                continue
            end = core.find(tail, at + len(head))
            if end >= 0 and not _cuts_word(core, end, end + len(tail)):
                yield TitleMatch(concept, GAPPED, f"{head}…{tail}")


def _weight(text: str) -> int:
    """How much a text says: a Chinese character counts as much as two and a half Latin letters."""
    return sum(5 if char > "\u2e7f" else 2 for char in text if char.isalnum())


def _cuts_word(text: str, start: int, end: int) -> bool:
    """Whether a match begins or ends inside a Latin word."""
    left = start > 0 and text[start - 1].isalnum() and text[start - 1] < "\u0250" and text[start] < "\u0250"
    right = end < len(text) and text[end].isalnum() and text[end] < "\u0250" and text[end - 1] < "\u0250"
    return left or right


def _with_slip(index: _Index, core: str) -> list[TitleMatch]:
    """The one Chinese term that differs from the title in one character; none where two terms are as near."""
    near = [
        term for term in index.slips().get(len(core), ()) if sum(a != b for a, b in zip(core, term, strict=True)) == 1
    ]
    if len(near) != 1:
        return []
    return [TitleMatch(concept, 0.8, near[0]) for concept in index.concepts[near[0]]]


def _mended(index: _Index, core: str) -> str:
    """The title with misspelt Latin words put right, where one word of the lexicon is near enough."""
    words = core.split(" ")
    known = index.known()
    for at, word in enumerate(words):
        if len(word) < LONG or word in known.get(word[0], ()) or not (word.isascii() and word.isalpha()):
            continue
        letters = set(word)
        near = [
            other
            for other in known.get(word[0], ())
            if abs(len(other) - len(word)) <= 2
            and len(letters ^ set(other)) <= 2
            and other not in (word + "s", word[:-1])
        ]
        if near:
            from rapidfuzz import fuzz, process

            best = process.extractOne(word, near, scorer=fuzz.ratio, score_cutoff=FUZZY)
            words[at] = best[0] if best else word
    return " ".join(words)


def _best(found: list[TitleMatch]) -> list[TitleMatch]:
    """The best match of each concept, best first."""
    best: dict[str, TitleMatch] = {}
    for match in found:
        if match.concept not in best or match.score > best[match.concept].score:
            best[match.concept] = match
    return sorted(best.values(), key=lambda match: -match.score)
