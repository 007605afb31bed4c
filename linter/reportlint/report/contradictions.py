"""The same metric with different values for the same moment in different places.

Two facts are taken for the same one where their words and their moment show it (`same_words`), or where many small
signs together make it likely (`agreement`); what tells them apart for certain is looked for first.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from reportlint.regex import regex
from reportlint.report.agreement import SURE, Scenes, odds, same_date
from reportlint.report.fact import Fact
from reportlint.report.fact_values import Valued, differ, ratio_of, same_counted, swapped, valued
from reportlint.report.fact_words import HAN, NEUTRAL
from reportlint.report.facts import facts
from reportlint.report.likeness import common_name, siblings
from reportlint.report.model import Contradiction, Project
from reportlint.report.reading import Reading
from reportlint.report.same_words import same_by_words, same_scope
from reportlint.report.set_apart import Apart
from reportlint.source import Span, Spans

MOST = 120  #: facts of one kind of unit that are compared with each other
FAR = 4.0  #: how many times as great as the other one of two values of the same thing may be at all
CLOSE = 1.6  #: the same where neither a date nor swapped digits nor the other end of a change tie them

#: Marks that make another measure of it though only one of the two has them: by what it is told, what is left out.
_SCOPE = regex(r"每|[日月周人]均|per$|[不未]?含|除|扣|剔|(?:ex|in)cluding|without")
_KEY_RESULT = regex(r"\W*(?:kr ?[0-9]|o[0-9]|key result|关键结果|指标[一二三四五])")


def contradictions(
    reading: Reading, span: Span, projects: Sequence[Project], year: int | None, aims: Iterable[Span] = ()
) -> tuple[Contradiction, ...]:
    """The contradictions within a report's span, in order; each stands on the later of the two places.

    `aims` are the places of key results: they tell what was aimed at.
    """
    told = facts(reading, span, projects, year)
    scenes: Scenes | None = None
    found: dict[Span, tuple[float, Contradiction]] = {}
    for first, later in pairs(reading, told, projects, aims):
        place = later.fact.line
        if first.fact.line in found:
            continue  # it is accused already
        name, sure = same_by_words(first, later), math.inf
        if name is None and tied(first, later):
            scenes = scenes or Scenes(reading, told, projects)
            sure = odds(scenes.signs(first, later))
            name = common_name(first.fact, later.fact) if sure >= SURE else None
        if name is not None and (place not in found or sure > found[place][0]):
            found[place] = sure, _contradiction(reading, first.fact, later.fact, name)
    return tuple(sorted(one for _, one in found.values()))


def _contradiction(reading: Reading, first: Fact, later: Fact, name: str) -> Contradiction:
    """What the later fact says against the first."""
    words = reading.words
    return Contradiction(
        later.figure.span, _spelled(reading, later, name), words(later.figure.span), first.figure.span,
        words(first.figure.span),
    )  # fmt: skip


def _spelled(reading: Reading, fact: Fact, name: str) -> str:
    """A name in the letters of the source, where its words stand there."""
    at = reading.norm.find(name, fact.line.start, fact.line.end)
    return reading.words(Span(at, at + len(name))) if name and at >= 0 else name


def pairs(
    reading: Reading, told: Sequence[Fact], projects: Iterable[Project], aims: Iterable[Span]
) -> Iterator[tuple[Valued, Valued]]:
    """The facts whose values could be one and are not, the earlier one first, by the place of the later one."""
    aimed = Spans(aims)
    apart = Apart(reading, projects)
    groups: dict[str, list[Valued]] = {}
    for fact in told:
        kind = "count" if fact.figure.kind == "number" else fact.figure.kind
        if not _aimed(reading, fact, aimed):
            groups.setdefault(kind, []).append(valued(fact, reading.norm))
    for group in groups.values():
        for at, later in enumerate(group[:MOST]):
            for first in group[:at]:
                if _comparable(first, later) and not apart.are(first.fact, later.fact):
                    yield first, later


def _aimed(reading: Reading, fact: Fact, aims: Spans) -> bool:
    """Whether a fact stands in a key result; in a table with a column of aims the other columns tell what is."""
    if fact.alone and fact.table:
        return False
    return aims.hold(fact.figure.span) or bool(_KEY_RESULT.match(reading.norm, fact.line.start, fact.line.end))


def _comparable(one: Valued, two: Valued) -> bool:
    """Whether two values of one kind are near enough to be meant for one, and cannot be the same."""
    first, later = one.fact, two.fact
    return (
        first.line != later.line
        and ratio_of(first.figure, later.figure) <= FAR
        and same_counted(first.figure, later.figure)
        and differ(one, two)
    )


def tied(one: Valued, two: Valued) -> bool:
    """Whether two values are close, or something ties them though they are not."""
    first, later = one.fact, two.fact
    partners = first.partner is not None and first.partner == later.partner
    close = ratio_of(first.figure, later.figure) <= CLOSE
    return (close or swapped(one, two) or same_date(first, later) or partners) and not _rivals(first, later)


def _rivals(one: Fact, two: Fact) -> bool:
    """Whether two facts of one kind stand beside each other: of two projects, sections or groups, or by two measures."""
    apart = one.marks ^ two.marks
    if (one.marks - two.marks and two.marks - one.marks) or any(map(_SCOPE.match, apart)) or one.doubted != two.doubted:
        return True
    if _narrowed(one, two) or _narrowed(two, one):
        return True
    return siblings(one, two) or not same_scope(one, two, named=same_date(one, two))


def _narrowed(one: Fact, two: Fact) -> bool:
    """Whether a clause opens with a group of which the other place says nothing: 儿科 3 月线上挂号爽约率."""
    run = HAN.search(one.before)
    words = NEUTRAL.sub("", run[0]) if run and run.start() == 0 and run.end() < len(one.before) else ""
    other = f"{two.topic} {two.label} {two.around}"
    return one.figure.kind == "percent" and bool(words) and not any(char in other for char in words)
