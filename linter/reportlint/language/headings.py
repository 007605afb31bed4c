"""What a title announces: the concepts that a heading, label or column header names.

Titles are tolerated as people write them: numbered, with emoji and punctuation, in both languages at once, with a
slip of the pen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from reportlint.language.lexicon import Lexicon
from reportlint.record import NamedTuple
from reportlint.regex import regex

FUZZY = 88.0  # least similarity of a misspelt Latin word
LONG = 6  # letters from which a Latin word may be misspelt
SLIP = 4  # characters from which a Chinese term may have one wrong
NUMERALS = frozenset("0123456789一二三四五六七八九十零〇")
PENALTY = 0.9
_TWO_TONGUES = regex("([\u2e80-\uffff]+)[ /|·]{1,3}([ -~]+)|([ -~]+?)[ /|·]{1,3}([\u2e80-\uffff]+)")


class TitleMatch(NamedTuple):
    """A concept that a title names: 1.0 where the title is nothing else, 0.5 to 0.9 where it says more."""

    concept: str
    score: float
    term: str


class _Index:
    """The heading terms of a lexicon in the forms that matching needs; the rarer ones are made when first needed."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.concepts: dict[str, tuple[str, ...]] = {}
        for terms in lexicon.terms:
            for words in terms.headings.values():
                new: dict[str, tuple[str, ...]] = dict.fromkeys(words, (terms.concept,))
                for word in self.concepts.keys() & new.keys():
                    new[word] = (*self.concepts[word], terms.concept)
                self.concepts |= new
        self.concepts.pop("", None)
        self._ordered = sorted(self.concepts)
        self._lengths: dict[str, tuple[int, ...]] = {}

    def lengths(self, start: str) -> tuple[int, ...]:
        """How long the terms are that can begin with one or two characters, the longest first."""
        known = self._lengths.get(start)
        if known is None:
            found = {1} if start[0] in self.concepts else set()
            at = bisect_left(self._ordered, start)
            while len(start) > 1 and at < len(self._ordered) and self._ordered[at].startswith(start):
                found.add(len(self._ordered[at]))
                at += 1
            known = self._lengths[start] = tuple(sorted(found, reverse=True))
        return known

    @cached_property
    def by_length(self) -> dict[int, str]:
        """The Chinese terms of each length that may have a slip, one a line: searching that is faster than an index."""
        found: dict[int, list[str]] = {}
        for term in self.concepts:
            if term > "\u2e7f" and len(term) >= SLIP:
                found.setdefault(len(term), [""]).append(term)
        return {length: "\n".join([*terms, ""]) for length, terms in found.items()}

    def like(self, core: str) -> Iterator[str]:
        """The Chinese terms as long as `core` that share its first or its second half."""
        lines, length = self.by_length.get(len(core), ""), len(core)
        first, second = "\n" + core[: length // 2], core[length // 2 :] + "\n"
        at = lines.find(first)
        while at >= 0:
            yield lines[at + 1 : at + 1 + length]
            at = lines.find(first, at + length)
        at = lines.find(second)
        while at >= 0:
            end = at + len(second) - 1
            yield lines[end - length : end]
            at = lines.find(second, end)

    @cached_property
    def words(self) -> dict[str, list[str]]:
        """The long Latin words of all terms by first letter."""
        known = {word for term in self.concepts if term < "\u2e80" for word in term.split() if len(word) >= LONG}
        found: dict[str, list[str]] = {}
        for word in sorted(known):
            found.setdefault(word[0], []).append(word)
        return found


def match_title(lexicon: Lexicon, title: str) -> list[TitleMatch]:
    """The concepts that a title in normal form names, best first; empty where it names none."""
    index = lexicon.heading_index
    if not isinstance(index, _Index):
        index = lexicon.heading_index = _Index(lexicon)
    core = _core(title)
    if not core:
        return []
    found = _matches(index, core)
    if found and found[0].score >= 0.9:
        return found
    fuzzy = [] if found else _with_slip(index, core)
    mended = _mended(index, core)
    if mended != core:
        fuzzy += [match._replace(score=round(match.score * PENALTY, 3)) for match in _matches(index, mended)]
    return _best([*found, *fuzzy])


def _core(title: str) -> str:
    """The title without numbering, emoji and marks at its ends; blanks only where they divide Latin words."""
    start, end = 0, len(title)
    while start < end and not title[start].isalpha():
        start += 1
    first = start
    while start < end and title[start] in NUMERALS:
        start += 1
    if not (first < start < end and title[start] in "、.), "):
        start = first
    while start < end and not title[start].isalpha():
        start += 1
    while end > start and not (title[end - 1].isalnum() or title[end - 1] in "+%"):
        end -= 1
    words = title[start:end].split()
    core = words[0] if words else ""
    for word in words[1:]:
        core += word if core[-1] > "\u2e7f" and word[0] > "\u2e7f" else " " + word
    return core


def _matches(index: _Index, core: str) -> list[TitleMatch]:
    """Exact terms in a title: the whole of it, or leftmost-longest parts that do not overlap."""
    if core in index.concepts:
        return [TitleMatch(concept, 1.0, core) for concept in index.concepts[core]]
    if halves := _TWO_TONGUES.fullmatch(core):
        chinese, latin = (halves[1], halves[2]) if halves[1] else (halves[4], halves[3])
        if chinese in index.concepts and latin in index.concepts:  # `职责 Scope`: the Chinese half says which scope
            return [TitleMatch(concept, 0.9, chinese) for concept in index.concepts[chinese]]
    covered: dict[str, tuple[int, str, int]] = {}
    at, size = 0, len(core)
    while at < size:
        end = next(
            (
                at + long
                for long in index.lengths(core[at : at + 2])
                if at + long <= size and _term(index, core, at, at + long)
            ),
            0,
        )
        if not end:
            at += 1
            continue
        term = core[at:end]
        for concept in index.concepts[term]:
            total, longest, _ = covered.get(concept, (0, "", 0))
            covered[concept] = (total + _weight(term), max(longest, term, key=len), end)
        at = end
    weight = _weight(core)
    found = []
    for concept, (total, term, end) in covered.items():
        score = 0.5 + 0.38 * min(1.0, total / weight) + (0.02 if end == len(core) else 0.0)
        found.append(TitleMatch(concept, round(score, 3), term))
    return _best(found)


def _term(index: _Index, core: str, start: int, end: int) -> bool:
    """Whether a term stands from `start` to `end` and cuts no Latin word."""
    if core[start:end] not in index.concepts:
        return False
    left = start > 0 and _is_latin(core[start - 1]) and _is_latin(core[start])
    right = end < len(core) and _is_latin(core[end - 1]) and _is_latin(core[end])
    return not left and not right


def _is_latin(char: str) -> bool:
    return char < "\u0250" and char.isalnum()


def _weight(text: str) -> int:
    """How much a text says: a Chinese character counts as much as two and a half Latin letters."""
    return sum(5 if char > "\u2e7f" else 2 for char in text if char.isalnum())


def _with_slip(index: _Index, core: str) -> list[TitleMatch]:
    """The one Chinese term that differs from the title in one character; none where two terms are as near."""
    if len(core) < SLIP or not any(char > "\u2e7f" for char in core):
        return []
    near = [term for term in index.like(core) if sum(one != two for one, two in zip(core, term, strict=True)) == 1]
    if len(near) != 1:
        return []
    return [TitleMatch(concept, 0.8, near[0]) for concept in index.concepts[near[0]]]


def _mended(index: _Index, core: str) -> str:
    """The title with misspelt Latin words put right, where that makes a heading of the lexicon of it."""
    words = core.split(" ")

    def says(at: int, word: str) -> bool:
        return word in index.concepts or " ".join([*words[:at], word, *words[at + 1 :]]) in index.concepts

    for at, word in enumerate(words):
        if len(word) < LONG or not (word.isascii() and word.isalpha()):
            continue
        known = index.words.get(word[0], ())
        near = [] if word in known else [other for other in known if _may_be(word, other) and says(at, other)]
        if near:
            from rapidfuzz import fuzz, process

            best = process.extractOne(word, near, scorer=fuzz.ratio, score_cutoff=FUZZY)
            words[at] = best[0] if best else word
    return " ".join(words)


def _may_be(word: str, known: str) -> bool:
    """Whether `word` may be `known` misspelt: nearly as long, nearly the same letters, and not its plural."""
    if abs(len(known) - len(word)) > 1 or known in (word + "s", word[:-1]) or len(set(word) ^ set(known)) > 2:
        return False
    same = sum(min(word.count(letter), known.count(letter)) for letter in set(word))
    return 200.0 * same >= FUZZY * (len(word) + len(known))


def _best(found: list[TitleMatch]) -> list[TitleMatch]:
    """The best match of each concept, best first."""
    best: dict[str, TitleMatch] = {}
    for match in found:
        if match.concept not in best or match.score > best[match.concept].score:
            best[match.concept] = match
    return sorted(best.values(), key=lambda match: -match.score)
