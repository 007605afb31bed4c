"""The same metric with different values for the same moment in different places.

Two facts are held against each other only where nothing tells them apart. It takes grounds to say that the moment is
the same: a date that both name, digits that only changed places, the values before (or after) of one project.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.language.figures import Figure
from reportlint.language.unit_words import EN_DURATIONS, MINUTE, ZH_DURATIONS
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.fact import Fact
from reportlint.report.facts import facts
from reportlint.report.likeness import likeness
from reportlint.report.model import Contradiction, Project
from reportlint.report.reading import Reading
from reportlint.source import Span

MOST = 120  #: facts of one kind of unit that are compared with each other
APART = 2.0  #: how many times as great as the other one of two values of the same thing is at most
SWAPPED = 4.0  #: the same where the digits are only in another order
SPECIFIC = 3  #: characters of a name that is more than a common word


def contradictions(
    reading: Reading, span: Span, projects: Sequence[Project], year: int | None
) -> tuple[Contradiction, ...]:
    """The contradictions within a report's span, in order; each stands on the later of the two places."""
    groups: dict[str, list[_Valued]] = {}
    for fact in facts(reading, span, projects, year):
        kind = "count" if fact.figure.kind == "number" else fact.figure.kind
        groups.setdefault(kind, []).append(_valued(fact, reading.norm))
    found = []
    for group in groups.values():
        for at, later in enumerate(group[:MOST]):
            told = next((told for first in group[:at] if (told := _contradiction(reading, first, later))), None)
            if told:
                found.append(told)
    return tuple(sorted(found))


def _contradiction(reading: Reading, one: _Valued, two: _Valued) -> Contradiction | None:
    """What the later fact says against the first; None where they agree or may be about different things."""
    first, later = one.fact, two.fact
    if first.line == later.line or not _same_kind(first, later):
        return None
    ratio = _ratio(first.figure, later.figure)
    if ratio > SWAPPED or not _same_counted(first.figure, later.figure) or not _differ(one, two):
        return None
    swapped = one.digits != two.digits and sorted(one.digits) == sorted(two.digits)
    grounds = _grounds(first, later, swapped) if swapped or ratio <= APART else "none"
    if grounds == "none":
        return None
    fit, name, within = likeness(first, later, dated=grounds == "date")
    needed = {"same": grounds != "place" or len(name) >= SPECIFIC, "loose": grounds != "place"}
    firm = grounds == "date" or _both_before(first, later)
    one_change = first.project is not None and within and first.partner is not None and first.partner == later.partner
    if not needed.get(fit, fit == "part" and ((firm and swapped) or one_change)):
        return None
    words = reading.words
    return Contradiction(
        later.figure.span, _spelled(reading, later, name), words(later.figure.span), first.figure.span,
        words(first.figure.span),
    )  # fmt: skip


def _same_kind(one: Fact, two: Fact) -> bool:
    """Whether the words that make a measure of another kind are the same; a whole told for its part is the whole."""
    dated = one.moment and two.moment and one.moment.named and two.moment.named
    alike = one.marks in (two.marks, two.marks | two.remarks) or two.marks == one.marks | one.remarks
    return alike or bool(dated and one.marks ^ two.marks == {"of"})


def _both_before(one: Fact, two: Fact) -> bool:
    """Whether both tell how it was before one project."""
    return one.project is not None and one.project == two.project and {one.role, two.role} in _BEFORE


_BEFORE: tuple[set[str], ...] = ({"status", "before"}, {"before"})


def _spelled(reading: Reading, fact: Fact, name: str) -> str:
    """A name in the letters of the source, where its words stand there."""
    at = reading.norm.find(name, fact.line.start, fact.line.end)
    return reading.words(Span(at, at + len(name))) if name and at >= 0 else name


# Moments

Grounds = str  # why the moment is the same: `date`, `digits`, `place` (one project's before, after or now), `none`


def _grounds(one: Fact, two: Fact, swapped: bool) -> Grounds:
    """Why two facts hold at the same moment; `none` where they do not or nothing says so."""
    both = one.moment and two.moment
    if both and not (one.moment and two.moment and one.moment.is_(two.moment)):
        return "none"
    named = bool(both and one.moment and two.moment and one.moment.named and two.moment.named)
    if not _same_role(one, two, named, swapped) or not _same_scope(one, two, named):
        return "none"
    if named:
        return "date"
    if swapped:
        return "digits"
    if both or one.moment == two.moment:
        return "place"
    undated = two if one.moment else one
    dated = one if one.moment else two
    listed = undated.alone and undated.project is None and dated.moment is not None and dated.moment.days <= 1
    return "place" if listed else "none"


def _same_role(one: Fact, two: Fact, named: bool, swapped: bool) -> bool:
    """Whether both are told as what was, or both as what is; a date that both name, or swapped digits, may stand for it."""
    roles = {one.role, two.role}
    if len(roles) == 1 or roles == {"status", "before"}:
        return True
    if roles == {"before", "now"}:
        return named
    dated = named and min(moment.end for moment in (one.moment, two.moment) if moment) > 0  # 全年 is how a cost is told
    return "before" not in roles and (dated or swapped)


def _same_scope(one: Fact, two: Fact, named: bool) -> bool:
    """Whether both speak of the same project, region, person."""
    if one.label and two.label and one.label != two.label and not _meet(one, two):
        return False
    if named:
        return True
    if None not in (one.project, two.project):
        return one.project == two.project
    apart = one.section != two.section and None not in (one.section, two.section)
    return not (apart and one.alone == two.alone and (one.before, one.behind) == (two.before, two.behind))


def _meet(one: Fact, two: Fact) -> bool:
    """Whether the label of either is said by the other one too, and so names what is measured."""
    return one.label in two.around or two.label in one.around


# Values

_THINGS = frozenset(str.split("个 家 间 户 所 座 店 家店 门店"))
_EVENTS = frozenset(str.split("件 单 起 个 条 次 张 笔 宗 票 例"))
_PEOPLE = frozenset(str.split("人 名 位"))


def _same_counted(one: Figure, two: Figure) -> bool:
    """Whether two counts can be of the same things by their measure words."""
    if not {one.kind, two.kind} <= {"number", "count"} or one.unit == two.unit:
        return True
    if not one.unit or not two.unit or one.unit.isascii() or two.unit.isascii():
        return True
    return any({one.unit, two.unit} <= group for group in (_THINGS, _EVENTS, _PEOPLE))


def _ratio(one: Figure, two: Figure) -> float:
    low, high = sorted((abs(one.value), abs(two.value)))
    return high / low if low else SWAPPED + 1


class _Valued(NamedTuple):
    """A fact with how exactly its value is written.

    `step` is the least step of its number, `factor` by how much the number counts, `digits` those of the number as a key
    of what a slip of the pen may put in another order.
    """

    fact: Fact
    step: float
    factor: float
    digits: str


_LENGTHS = {**ZH_DURATIONS, **EN_DURATIONS, "分": MINUTE}  # alone, 分 is a score
_NUMBER = regex(r"[0-9][0-9,]*(?:\.[0-9]+)?")


def _valued(fact: Fact, norm: str) -> _Valued:
    figure = fact.figure
    number = _NUMBER.search(norm, *figure.span)
    if not number and figure.kind == "duration":  # 两天半 is told to the half day
        length = _LENGTHS.get(figure.unit, 0.0)
        return _Valued(fact, length / 2 if "半" in fact.number or "half" in fact.number else length, length, "")
    digits = regex(r"[^0-9]").sub("", fact.number)
    if not number or figure.low != figure.high:
        return _Valued(fact, 0.0, 1.0, digits)
    if figure.kind == "duration" and (unit := _least_unit(figure, norm)):
        return _Valued(fact, unit, unit, regex(r"[^0-9]").sub("", figure.span.of(norm)))
    written = number[0].replace(",", "")
    whole, _, part = written.partition(".")
    factor = abs(figure.value) / float(written) if float(written) else 1.0
    zeros = 0 if part else len(whole) - len(whole.rstrip("0"))
    step = 10.0 ** (-len(part) if part else zeros if zeros > 1 else 0)
    return _Valued(fact, step * factor, factor, digits)


def _least_unit(figure: Figure, norm: str) -> float | None:
    """The smaller unit of a time told in two (1 小时 52 分), which is as exact as that; None where one is told."""
    if len(_NUMBER.findall(norm, *figure.span)) < 2:
        return None
    return _LENGTHS.get(figure.unit)


def _differ(one: _Valued, two: _Valued) -> bool:
    """Whether two values cannot be the same one, rounded or in another unit: a day has 24 hours, or eight of work."""
    mine, their = _bounds(one, two), _bounds(two, one)
    unlike = one.fact.figure.kind == "duration" and one.factor != two.factor
    return all(_apart(mine, their, scale) for scale in (_OTHER_DAYS if unlike else (1.0,)))


_OTHER_DAYS = (1.0, 3.0, 1 / 3.0, 1.4, 1 / 1.4)  # a day of 24 hours or eight, a week of seven days or five


def _apart(one: tuple[float, float], two: tuple[float, float], scale: float) -> bool:
    return one[1] < two[0] * scale or two[1] * scale < one[0]


def _bounds(one: _Valued, other: _Valued) -> tuple[float, float]:
    """Between which values the true one lies: what is written with fewer digits than the other is rounded."""
    figure = one.fact.figure
    slack = 0.501 * one.step if one.step > other.step * 1.001 else 1e-9 * abs(figure.value)
    if figure.about:
        slack = max(slack, 0.1 * abs(figure.value))
    return figure.low - slack, figure.high + slack
