"""What English words are about: things, and sides of them."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from reportlint.language import topic_words as words
from reportlint.language.unit_words import FUNCTION_WORDS
from reportlint.record import NamedTuple
from reportlint.source import Span

MetricKind = Literal["rate", "time", "cost", "money", "complaint", "error", "labour", "score", "count"]


WORDS_BEFORE = 3  # words before the head of an English metric that may say of what it is


class Metric(NamedTuple):
    """A measure that the text names: what kind of measure, and of what (terms as in `Topic.terms`)."""

    span: Span
    kind: MetricKind
    of: frozenset[str]


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without the endings of number and tense, so that `rosters` and `rostering` meet."""
    word = word.removesuffix("'s").strip("'")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    for ending, least in (("ations", 9), ("ation", 8), ("ings", 7), ("ing", 6), ("ed", 5)):
        if word.endswith(ending) and len(word) >= least:
            core = word[: -len(ending)]
            return core[:-1] if core[-1] == core[-2] and core[-1] not in "ls" else core.removesuffix("e")
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


@lru_cache(maxsize=1)
def _english() -> tuple[dict[str, str], dict[str, str], dict[str, str], frozenset[str]]:
    """Things, sides and heads by their stems, and the stems of the dull words."""
    things, sides, heads = (
        {stem(word): name for word, name in table.items()} for table in (words.EN_THINGS, words.EN_SIDES, words.EN_HEAD)
    )
    return things, sides, heads, frozenset(map(stem, words.EN_DULL))


def terms_en(word: str, sides: set[str]) -> set[str]:
    """The term of an English word, if it has one; what side it names goes into `sides`."""
    if word in FUNCTION_WORDS or len(word) < 2:
        return set()
    things, known, _, dull = _english()
    root = stem(word)
    found = set()
    if root in known:
        sides.add(known[root])
    if root in things:
        found.add("@" + things[root])
    elif root not in dull and root not in known and len(root) > 2:
        found.add(root)
    return found


def metrics_en(latin: list[tuple[str, int, int]]) -> list[Metric]:
    """The metrics that a run of English words names: `time to invoice`, `completion rate`, `complaints about billing`."""
    found = []
    heads = _english()[2]
    for at, (word, start, end) in enumerate(latin):
        kind = heads.get(stem(word))
        if not kind:
            continue
        of: set[str] = set()
        low, high = start, end
        for before, left, _ in reversed(latin[max(0, at - WORDS_BEFORE) : at]):
            if before in FUNCTION_WORDS:
                break
            of |= terms_en(before, set())
            low = left
        if at + 2 < len(latin) and latin[at + 1][0] in ("of", "to", "about", "for", "per"):
            for behind, _, right in latin[at + 2 : at + 5]:
                if behind in FUNCTION_WORDS:
                    if of or behind not in ("a", "an", "the"):
                        break
                    continue
                of |= terms_en(behind, set())
                high = right
        if of or kind in ("complaint", "error", "money", "score"):
            found.append(Metric(Span(low, high), kind, frozenset(of)))  # type: ignore[arg-type]
    return found
