"""Changes that a text tells: from–to pairs, deltas, and the same measure at two dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from reportlint.language.change_pairs import Change, change_of, direction_of, firm, pair
from reportlint.language.change_zh import is_dated
from reportlint.language.date_ranges import DateRange, dates
from reportlint.language.days import ordinal
from reportlint.language.figure import Figure
from reportlint.language.figure_join import CLOCK
from reportlint.language.figure_scan import figures
from reportlint.language.sentences import sentences
from reportlint.source import Span

NEAR = 24  # characters between a pair and the delta that belongs to it
YEAR = 365  # days


def changes(norm: str, span: Span, told: list[Figure] | None = None) -> list[Change]:
    """The changes told within `span` of a normal form, sentence by sentence, in order.

    `told`: the figures of the span, weak ones too, where the caller has them.
    """
    told = figures(norm, span) if told is None else told
    found: list[Change] = []
    if not told:
        return found
    at = 0
    for sentence in sentences(norm, span):
        begin = at
        while at < len(told) and told[at].span.start < sentence.end:
            at += 1
        if begin < at:
            found += _in_sentence(norm, sentence, told[begin:at])
    return found


def _in_sentence(norm: str, sentence: Span, told: list[Figure]) -> list[Change]:
    """The changes of one sentence: pairs first, then the deltas that are left, then values at two dates."""
    pairs: list[Change] = []
    deltas: list[Change] = []
    used: set[int] = set()
    for at in range(len(told) - 1):
        found = None if at in used else pair(norm, sentence, told, at)
        if found:
            pairs.append(found)
            used |= {at, at + 1}
    for at, figure in enumerate(told):
        direction = None if at in used else direction_of(norm, sentence, told, at)
        if direction:
            deltas.append(Change(figure.span, None, None, firm(figure), direction))
            used.add(at)
    if not pairs:
        rest = [figure for at, figure in enumerate(told) if at not in used]
        pairs = _dated(norm, sentence, rest) or _since_dated(norm, rest, bool(deltas))
    return sorted(_attached(pairs, deltas, told), key=lambda change: change.span)


def _attached(pairs: list[Change], deltas: list[Change], told: list[Figure]) -> list[Change]:
    """Pairs with the deltas told beside them, and the deltas that stand alone."""
    found, more = list(pairs), []
    starts = [figure.span.start for figure in told]
    places = [pair.span.start for pair in pairs]
    for delta in deltas:
        place = bisect_right(places, delta.span.start)
        near = [at for at in (place - 1, place) if 0 <= at < len(found) and _belongs(delta, found[at], starts)]
        if not near:
            more.append(delta)
            continue
        pair = found[near[0]]
        span = Span(min(pair.span.start, delta.span.start), max(pair.span.end, delta.span.end))
        joined = pair._replace(span=span, delta=delta.delta)
        if pair.delta is None:
            found[near[0]] = joined
        else:
            more.append(joined)
    return found + more


def _belongs(delta: Change, pair: Change, starts: list[int]) -> bool:
    """Whether a delta is told beside a pair, with no figure between, and can be its difference."""
    if delta.delta is None or pair.after is None or pair.direction != delta.direction:
        return False
    first, last = sorted((delta.span, pair.span))
    behind = bisect_left(starts, first.end)
    if not 0 <= last.start - first.end <= NEAR or (behind < len(starts) and starts[behind] < last.start):
        return False
    kind = delta.delta.kind
    if pair.after.unit == CLOCK:
        return kind == "duration"
    return kind in ("percent", "multiple", pair.after.kind) or (kind == "points" and pair.after.kind == "percent")


def _dated(norm: str, sentence: Span, told: list[Figure]) -> list[Change]:
    """The same measure at two dates: `8 月 131 万元,11 月 48 万元`, `three in Q2, none in Q3`."""
    if len(told) < 2:
        return []
    named = [date for date in dates(norm, sentence) if date.start and (not date.joined or date.grain == "month")]
    values: list[tuple[int, Figure]] = []
    for index, date in enumerate(named):
        ceiling = named[index + 1].span.start if index + 1 < len(named) else sentence.end
        floor = named[index - 1].span.end if index else sentence.start
        figure = _value_at(norm, told, date, floor, ceiling)
        if figure and date.start and not (values and values[-1][1] is figure):
            values.append((_moment(norm, date, values[-1][0] if values else None), figure))
    if len(values) < 2:
        return []
    values.sort(key=lambda value: value[0])
    before, after = values[0][1], values[-1][1]
    sure = before.value != after.value and (before.unit == CLOCK or not (before.weak and after.weak))
    return [change_of(before, after)] if sure and _same_measure(before, after) else []


def _moment(norm: str, date: DateRange, last: int | None) -> int:
    """When a date is, for ordering: a year that is not named follows from 去年 and from the dates before it."""
    assert date.start is not None
    moment = ordinal(date.start)
    if "去" in date.span.of(norm):
        return moment - YEAR if date.start.year < 2 else moment
    return moment + YEAR if last is not None and last - moment > YEAR // 2 and date.start.year < 2 else moment


def _since_dated(norm: str, told: list[Figure], compared: bool) -> list[Change]:
    """A value and what it was at a date: `响应 7 分钟,一季度是 9 分钟`. `compared`: the sentence says by how much it changed."""
    found: list[Change] = []
    for one, two in pairwise(told):
        gap = Span(one.span.end, two.span.start)
        if (
            norm[gap.start : gap.start + 1] not in (",", " ", "(")
            or gap.end - gap.start > NEAR
            or not _same_measure(one, two)
            or one.weak
            or two.weak
        ):
            continue
        named = [date for date in dates(norm, gap) if not date.joined]
        if len(named) == 1:
            rest = norm[gap.start : named[0].span.start] + norm[named[0].span.end : gap.end]
            if is_dated(rest, compared):
                found.append(change_of(two, one))
    return found


def _value_at(norm: str, told: list[Figure], date: DateRange, floor: int, ceiling: int) -> Figure | None:
    """The figure that belongs to a date: the first one behind it, or the last one before `in Q2`."""
    if norm[max(0, date.span.start - 4) : date.span.start].endswith(("in ", "for ", "on ", "at ")):
        return next((figure for figure in reversed(told) if floor <= figure.span.start < date.span.start), None)
    return next((figure for figure in told if date.span.end <= figure.span.start < ceiling), None)


def _same_measure(one: Figure, two: Figure) -> bool:
    """Whether two dated figures measure the same."""
    if one.kind == two.kind:
        return one.kind != "count" or one.unit == two.unit or not (one.unit and two.unit)
    bare = [figure for figure in (one, two) if figure.kind == "number" and not figure.unit]
    if not bare or (one.unit and two.unit):
        return False
    return not (one.unit or two.unit) or not any(figure.weak for figure in bare)
