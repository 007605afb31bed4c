"""Changes that a text tells: from–to pairs, deltas, and the same measure at two dates."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reportlint.language.change_words import pattern
from reportlint.language.date_ranges import DateRange, dates
from reportlint.language.days import ordinal
from reportlint.language.figure import Figure
from reportlint.language.figure_scan import figures
from reportlint.language.sentences import sentences
from reportlint.language.units import EN_DURATIONS, ZH_DURATIONS
from reportlint.source import Span

Direction = Literal["up", "down"]
REACH = 50  # characters between the two figures of a pair
LEAD = 44  # characters in which the word that starts a change is looked for
NEAR = 24  # characters between a pair and the delta that belongs to it
YEAR = 365
WORDED = ("番", "减半", "腰斩", "折半", "减少一半")
WORD_STEMS = ("halv", "doubl", "tripl", "trebl", "quadrupl")


class Change(NamedTuple):
    """One change: what was, what is, and by how much; None for what the text leaves out."""

    span: Span
    before: Figure | None
    after: Figure | None
    delta: Figure | None
    direction: Direction | None


def changes(norm: str, span: Span) -> list[Change]:
    """The changes told within `span` of a normal form, sentence by sentence, in order."""
    found: list[Change] = []
    for sentence in sentences(norm, span):
        told = figures(norm, sentence)
        if told:
            found += _in_sentence(norm, sentence, told)
    return found


def _in_sentence(norm: str, sentence: Span, told: list[Figure]) -> list[Change]:
    """The changes of one sentence: pairs first, then the deltas that are left, then values at two dates."""
    pairs: list[Change] = []
    deltas: list[Change] = []
    used: set[int] = set()
    for at in range(len(told) - 1):
        pair = None if at in used else _pair(norm, sentence, told, at)
        if pair:
            pairs.append(pair)
            used |= {at, at + 1}
    for at, figure in enumerate(told):
        direction = None if at in used else _delta(norm, sentence, told, at)
        if direction:
            deltas.append(Change(figure.span, None, None, _firm(figure), direction))
            used.add(at)
    if not pairs:
        rest = [figure for at, figure in enumerate(told) if at not in used]
        pairs = _dated(norm, sentence, rest) or _since_dated(norm, sentence, rest)
    return sorted(_attached(pairs, deltas, told), key=lambda change: change.span)


def _firm(figure: Figure) -> Figure:
    """The figure, no longer weak: a change needs no unit to be one."""
    return figure._replace(weak=False)


def _pair(norm: str, sentence: Span, told: list[Figure], at: int) -> Change | None:
    """The change from one figure to the next, if the words around them tell one."""
    one, two = told[at], told[at + 1]
    gap = norm[one.span.end : two.span.start]
    if len(gap) > REACH or not _comparable(one, two):
        return None
    floor = told[at - 1].span.end if at else sentence.start
    head = norm[max(floor, one.span.start - LEAD) : one.span.start]
    behind = norm[two.span.end : min(sentence.end, two.span.end + 8)]
    if one.kind == two.kind == "count" and _unlike(one, two) and not pattern("zh-from").search(head):
        return None
    change = _change(one, two) if _forward(head, gap, behind) else _change(two, one) if _backward(gap) else None
    return None if change and one.weak and two.weak and not change.direction else change


def _change(before: Figure, after: Figure) -> Change:
    """The change from one value to another, with the unit that is written only once given to both."""
    before, after = _alike(before, after)
    direction: Direction | None = None
    if after.value != before.value:
        direction = "up" if after.value > before.value else "down"
    low, high = sorted((before.span, after.span))
    return Change(Span(low.start, high.end), _firm(before), _firm(after), None, direction)


def _forward(head: str, gap: str, behind: str) -> bool:
    """Whether the earlier figure is the value before."""
    if pattern("arrow").fullmatch(gap):
        return True
    if gap.isascii() and head.isascii():
        if pattern("en-to").search(gap):
            return any(pattern(key).search(words) for key, words in (("en-from", head), ("en-verb", head), ("en-verb", gap)))
        if behind.startswith(" now") and "," in gap:
            return True
        return bool(pattern("en-now").search(gap)) or (bool(pattern("en-was").search(head)) and " now" in gap)
    if pattern("zh-to").fullmatch(gap):
        return bool(pattern("zh-from").search(head) or pattern("zh-verb").search(gap))
    return bool(pattern("zh-now").search(gap) and (pattern("zh-from").search(head) or pattern("zh-past").search(head)))


def _backward(gap: str) -> bool:
    """Whether the later figure is the value before: `9 起,去年同期 31 起`, `15 minutes, down from 40`."""
    if gap.isascii():
        return bool(pattern("en-back").search(gap))
    return bool(pattern("zh-was").search(gap) or pattern("zh-bracket").fullmatch(gap))


def _unlike(one: Figure, two: Figure) -> bool:
    """Whether two Chinese counts are of different things."""
    return bool(one.unit and two.unit and one.unit != two.unit and one.unit > "\u2e7f" and two.unit > "\u2e7f")


def _comparable(one: Figure, two: Figure) -> bool:
    """Whether two figures can be the values of one measure."""
    kinds = {one.kind, two.kind}
    if "分" in (one.unit, two.unit) and kinds == {"count", "duration"}:
        return True
    return len(kinds) == 1 or "number" in kinds or kinds in ({"money", "count"}, {"ratio", "percent"})


def _alike(before: Figure, after: Figure) -> tuple[Figure, Figure]:
    """The pair with one unit: 从 3 涨到 5 家, from 11 to 5 minutes."""
    bare = ("number", "ratio", "money")
    if before.kind == "number" and after.kind not in bare:
        return _in_unit_of(after, before), after
    if after.kind == "number" and before.kind not in bare:
        return before, _in_unit_of(before, after)
    return before, after


def _in_unit_of(model: Figure, bare: Figure) -> Figure:
    """`bare` read in the unit of `model`."""
    factor = 1.0
    if model.kind == "duration":
        factor = ZH_DURATIONS.get(model.unit) or EN_DURATIONS.get(model.unit) or 1.0
    elif model.unit == "成":
        factor = 10.0
    return bare._replace(
        kind=model.kind, value=bare.value * factor, low=bare.low * factor, high=bare.high * factor, unit=model.unit
    )


def _delta(norm: str, sentence: Span, told: list[Figure], at: int) -> Direction | None:
    """The direction of a figure that says by how much something changed; None if it does not say that."""
    figure = told[at]
    floor = told[at - 1].span.end if at else sentence.start
    head = norm[max(floor, figure.span.start - LEAD) : figure.span.start]
    behind = norm[figure.span.end : min(sentence.end, figure.span.end + 24)]
    if figure.kind == "multiple" and (figure.unit in WORDED or figure.unit.startswith(WORD_STEMS) or "翻" in figure.span.of(norm)):
        return "up" if figure.value > 1 else "down"
    if figure.kind == "multiple" and figure.unit == "half":
        return "down"
    if figure.kind == "multiple" and pattern("zh-times").search(head):
        return "up" if figure.value > 1 else "down"
    if head.rstrip(" ").isascii() and behind.isascii():
        return _english_delta(head, behind, figure)
    return _chinese_delta(head, behind, figure)


def _chinese_delta(head: str, behind: str, figure: Figure) -> Direction | None:
    """The direction that the words around a figure name."""
    match = pattern("zh-verb-delta").search(head)
    if not match and not figure.weak:
        match = pattern("zh-char-delta").search(head)
        if match and (match[3] or match[4]):
            return _speed(match[3], figure) if "了" in match[0] or figure.kind in ("multiple", "percent") else None
    if not match and figure.kind in ("percent", "points"):
        match = pattern("sign").search(head)
    match = match or pattern("zh-behind").search(behind)
    if match:
        return "up" if match[1] else "down"
    early = "提前" in head[-6:] and "到" not in head[-5:] and figure.kind == "duration"
    return "down" if early and behind.strip()[:1] in ("", ",", ".", ";", "。", ")") else None


def _english_delta(head: str, behind: str, figure: Figure) -> Direction | None:
    """The direction that the words around a figure name."""
    if behind.startswith((" later", " ago", " after", " before")):
        return None
    match = pattern("en-up").search(head)
    if match and behind.startswith(" of the time"):
        return None
    compared = pattern("en-behind").search(behind)
    if compared and not (figure.weak and figure.kind == "count"):
        if compared[3] or compared[4]:
            return _speed(compared[3], figure)
        return "up" if compared[1] else "down"
    if not match and not figure.weak:
        match = pattern("en-delta").search(head) or pattern("sign").search(head)
        if not match and figure.kind in ("percent", "points", "money", "duration"):
            match = pattern("en-noun").search(behind)
    if match:
        return "up" if match[1] else "down"
    return "up" if figure.kind == "multiple" and figure.unit == "twice" else None


def _speed(faster: str | None, figure: Figure) -> Direction:
    """The direction of `faster by`: a time goes down, a share or a multiple goes up."""
    return "down" if bool(faster) == (figure.kind == "duration") else "up"


def _attached(pairs: list[Change], deltas: list[Change], told: list[Figure]) -> list[Change]:
    """Pairs with the deltas told beside them, and the deltas that stand alone."""
    found = list(pairs)
    for delta in deltas:
        index = next((at for at in range(len(pairs) - 1, -1, -1) if _belongs(delta, found[at], told)), None)
        if index is None:
            found.append(delta)
            continue
        pair = found[index]
        span = Span(min(pair.span.start, delta.span.start), max(pair.span.end, delta.span.end))
        joined = pair._replace(span=span, delta=delta.delta)
        if pair.delta is None:
            found[index] = joined
        else:
            found.append(joined)
    return found


def _belongs(delta: Change, pair: Change, told: list[Figure]) -> bool:
    """Whether a delta is told beside a pair and can be its difference."""
    if delta.delta is None or pair.after is None or pair.direction != delta.direction:
        return False
    first, last = sorted((delta.span, pair.span))
    between = any(first.end <= figure.span.start and figure.span.end <= last.start for figure in told)
    if between or not 0 <= last.start - first.end <= NEAR:
        return False
    kind = delta.delta.kind
    return kind in ("percent", "multiple", pair.after.kind) or (kind == "points" and pair.after.kind == "percent")


def _dated(norm: str, sentence: Span, told: list[Figure]) -> list[Change]:
    """The same measure at two dates: `8 月 131 万元,11 月 48 万元`, `three in Q2, none in Q3`."""
    if len(told) < 2:
        return []
    named = [date for date in dates(norm, sentence) if date.start and not date.joined]
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
    firm = before.value != after.value and not (before.weak and after.weak)
    return [_change(before, after)] if firm and _same_measure(before, after) else []


def _moment(norm: str, date: DateRange, last: int | None) -> int:
    """When a date is, for ordering: a year that is not named follows from 去年 and from the dates before it."""
    assert date.start is not None
    moment = ordinal(date.start)
    if "去" in date.span.of(norm):
        return moment - YEAR if date.start.year < 2 else moment
    return moment + YEAR if last is not None and last - moment > YEAR // 2 and date.start.year < 2 else moment


def _since_dated(norm: str, sentence: Span, told: list[Figure]) -> list[Change]:
    """A value and what it was at a date: `响应 7 分钟,一季度是 9 分钟`."""
    found: list[Change] = []
    for one, two in zip(told, told[1:], strict=False):
        gap = Span(one.span.end, two.span.start)
        if gap.end - gap.start > NEAR or not _same_measure(one, two) or one.weak or two.weak:
            continue
        named = [date for date in dates(norm, gap) if not date.joined]
        if len(named) == 1:
            rest = norm[gap.start : named[0].span.start] + norm[named[0].span.end : gap.end]
            if pattern("zh-dated").search(rest):
                found.append(_change(two, one))
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
    return "number" in (one.kind, two.kind) and not (one.unit and two.unit)
