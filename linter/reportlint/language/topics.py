"""What a text is about: its metrics and the things it speaks of, so that two places can be held against each other.

`topic(norm, span)` reads a span of a normal form; `relation(one, two)` says how near two topics are. Nothing here
judges: what follows from two statements being unrelated is the rules' business.

    >>> background = "家长投诉每月 41 起,排班要 3 小时"
    >>> benefit = "客诉由每月 41 起降到 6 起"
    >>> one, two = topic(background, Span(0, len(background))), topic(benefit, Span(0, len(benefit)))
    >>> relation(one, two)
    'same-metric'
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from reportlint.language import topic_words as words
from reportlint.language.topics_en import Metric, metrics_en, terms_en
from reportlint.language.units import ZH_UNITS
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.source import Span

Relation = Literal["same-metric", "same-object", "related", "unrelated", "unsure"]

LONGEST_ZH = 4  # characters of the longest word that is looked up
REACH = 10  # characters before the head of a Chinese metric that may say of what it is


class Topic(NamedTuple):
    """What a span is about.

    `terms`: what it speaks of, comparable across places: pairs of Chinese characters, stems of English words, and
    `@name` for things that go by several names (`@renewal` for 续费, 续约, churn). `sides`: what is measured or
    complained of (time, labour, cost, money, error, complaint, incident, compliance, satisfaction, quantity, usage).
    `characters` are the Chinese ones that carry sense, for a second look where no term is shared.
    """

    terms: frozenset[str]
    sides: frozenset[str]
    metrics: tuple[Metric, ...]
    characters: frozenset[str]

    @property
    def things(self) -> frozenset[str]:
        """The terms that tell one subject from another: without those that every report of business has."""
        return self.terms - _WIDE


_WIDE = frozenset(f"@{name}" for name in words.WIDE)
_TOKEN = regex(r"[\u3400-\u9fff]+|[a-z][a-z'&-]*[a-z]|[a-z]")
_DURATION = regex(
    r"[0-9半两]\s*(?:个?小时|分钟|秒|天|周|毫秒|个?工作日|h(?:ours?|rs?)?\b|min(?:utes?)?\b|s\b|ms\b|days?\b)"
)


def topic(norm: str, span: Span) -> Topic:
    """What the text within `span` of a normal form is about. Cheap for a sentence; reads at most what it is given."""
    terms: set[str] = set()
    sides: set[str] = set()
    characters: set[str] = set()
    metrics: list[Metric] = []
    latin: list[tuple[str, int, int]] = []
    for token in _TOKEN.finditer(norm, span.start, span.end):
        text = token[0]
        if text[0] > "\u2e7f":
            metrics += _metrics_zh(text, token.start())
            metrics += metrics_en(latin)
            latin = []
            if norm[max(0, token.start() - 2) : token.start()].strip()[-1:].isdigit():
                text = _without_unit(text)
            terms |= _terms_zh(text, sides)
            characters |= {char for char in text if char not in words.HARD and char not in words.SOFT}
        else:
            if latin and norm[latin[-1][2] : token.start()].strip():
                metrics += metrics_en(latin)
                latin = []
            latin.append((text, token.start(), token.end()))
            terms |= terms_en(text, sides)
    metrics += metrics_en(latin)
    if _DURATION.search(norm, span.start, span.end):
        sides.add("time")
    sides.update(metric.kind for metric in metrics if metric.kind in _SIDE_KINDS)
    return Topic(frozenset(terms), frozenset(sides), tuple(metrics), frozenset(characters))


_SIDE_KINDS = frozenset(("time", "cost", "money", "complaint", "error", "labour"))


def together(*topics: Topic) -> Topic:
    """One topic of several, as of a background of many sentences."""
    return Topic(
        frozenset().union(*(one.terms for one in topics)),
        frozenset().union(*(one.sides for one in topics)),
        tuple(metric for one in topics for metric in one.metrics),
        frozenset().union(*(one.characters for one in topics)),
    )


def relation(one: Topic, two: Topic) -> Relation:
    """How near two topics are.

    - `same-metric`: both name a measure of the same kind of the same thing (排班耗时 / 排班要 3 小时 is not told apart);
    - `same-object`: they speak of the same thing, or of the same side of nearly the same thing;
    - `related`: they share a side (both of time, both of errors), a chain of outcomes, or only what every report shares;
    - `unrelated`: both are understood, and have nothing in common;
    - `unsure`: too little is understood of either: never grounds for an accusation.
    """
    if any(same_metric(mine, their) for mine in one.metrics for their in two.metrics):
        return "same-metric"
    shared = one.things & two.things
    if shared:
        return "same-metric" if _same_side(one, two) and _named(shared) else "same-object"
    if one.sides & two.sides or one.terms & two.terms or _in_one_chain(one, two):
        return "related"
    if not _understood(one) or not _understood(two):
        return "unsure"
    common = one.characters & two.characters
    return "unsure" if len(common) >= max(2, min(len(one.characters), len(two.characters)) // 6) else "unrelated"


def same_metric(one: Metric, two: Metric) -> bool:
    """Whether two metrics are the same measure of the same thing; only complaints and errors need not say of what they are."""
    if one.kind != two.kind:
        return False
    if not one.of or not two.of:
        return one.kind in ("complaint", "error")
    return one.of <= two.of or two.of <= one.of


def _named(shared: frozenset[str]) -> bool:
    """Whether what is shared has a name of its own, or more than one word."""
    return len(shared) > 1 or any(term.startswith("@") for term in shared)


def _same_side(one: Topic, two: Topic) -> bool:
    return bool(one.sides & two.sides - {"quantity", "usage"})


def _in_one_chain(one: Topic, two: Topic) -> bool:
    """Whether an outcome of the one follows from an outcome of the other."""
    mine, theirs = _names(one), _names(two)
    return any(mine & chain and theirs & chain for chain in words.CHAINS)


def _names(one: Topic) -> frozenset[str]:
    return one.sides | {term[1:] for term in one.terms if term.startswith("@")}


def _understood(one: Topic) -> bool:
    """Whether enough of a topic is known to say that it is about something else."""
    return len(one.things) >= 2 or bool(one.sides and one.things) or bool(one.metrics)


# Chinese


_OPENS_ZH = frozenset(word[0] for word in (*words.ZH_THINGS, *words.ZH_SIDES))


def _terms_zh(run: str, sides: set[str]) -> set[str]:
    """The terms of a run of Chinese characters; what sides it names goes into `sides`."""
    found: set[str] = set()
    at = 0
    plain = 0
    while at < len(run):
        word = _known(run, at, words.ZH_THINGS) or _known(run, at, words.ZH_SIDES) if run[at] in _OPENS_ZH else ""
        if not word:
            at += 1
            continue
        found |= _pairs(run[plain:at])
        if word in words.ZH_THINGS:
            found.add("@" + words.ZH_THINGS[word])
        side = words.ZH_SIDES.get(word)
        if side:
            sides.add(side)
        at += len(word)
        plain = at
    return found | _pairs(run[plain:])


def _without_unit(run: str) -> str:
    """A run of characters behind a number without the unit that it opens with: 起投诉, 分钟内."""
    unit = next((run[:size] for size in (4, 3, 2, 1) if run[:size] in ZH_UNITS), "")
    keep = len(unit) > 1 and (unit in words.ZH_THINGS or unit in words.ZH_SIDES)
    return run if keep else run[len(unit) :]


def _known(run: str, at: int, table: dict[str, str]) -> str:
    """The longest word of `table` at a place of a run; empty where there is none."""
    return next((run[at : at + size] for size in range(LONGEST_ZH, 0, -1) if run[at : at + size] in table), "")


def _pairs(run: str) -> set[str]:
    """The pairs of neighbouring characters that carry sense."""
    found = set()
    for at in range(len(run) - 1):
        pair = run[at : at + 2]
        if pair in words.DULL or not words.HARD.isdisjoint(pair):
            continue
        if pair not in words.SOFT_WORDS and not words.SOFT.isdisjoint(pair):
            continue
        found.add(pair)
    return found


#: What must not follow a head of one character: it would make another word.
_NOT_BEFORE = {
    "费": "(?![率用户者解力尽])",
    "数": "(?![据字码智])",
    "量": "(?![化产子])",
    "额": "(?![度外头])",
    "率": "(?!先|领)",
}


@lru_cache(maxsize=1)
def _heads() -> re.Pattern[str]:
    longest = sorted(words.ZH_HEAD, key=len, reverse=True)
    return regex("|".join(word + _NOT_BEFORE.get(word, "") for word in longest))


def _metrics_zh(run: str, offset: int) -> list[Metric]:
    """The metrics that a run of Chinese characters names: a head, and before it of what."""
    found = []
    floor = 0
    for head in _heads().finditer(run):
        start = head.start()
        low = start
        while low > max(floor, start - REACH) and run[low - 1] not in words.BOUNDS:
            low -= 1
        of = {term for term in _terms_zh(run[low : head.end()], set()) if not term.endswith(head[0][0])}
        kind = words.ZH_HEAD[head[0]]
        if of or kind in ("complaint", "error", "money"):
            found.append(Metric(Span(offset + low, offset + head.end()), kind, frozenset(of)))  # type: ignore[arg-type]
        floor = head.end()
    return found


# English
