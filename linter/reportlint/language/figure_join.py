"""Figures of two numbers: `8 分 20 秒`, `3–5 天`, `8/12`, `two in three`, `17:40`."""

from __future__ import annotations

from reportlint.language.days import valid
from reportlint.language.figure import Figure, Measured, single
from reportlint.language.numbers import Number
from reportlint.language.unit_words import MINUTE
from reportlint.source import Span

CLOCK = "clock"  # the unit of a time of day, whose value is in hours
SMALLER = {
    "天": ("小时", "个小时"), "小时": ("分", "分钟"), "个小时": ("分", "分钟"), "分": ("秒",), "分钟": ("秒",), "h": ("m", "min"),
    "min": ("s", "sec"), "hour": ("minute", "minutes"), "hours": ("minutes", "minute"), "minutes": ("seconds",),
    "minute": ("seconds",), "days": ("hours",),
}  # fmt: skip
DAY_WORDS = frozenset("起前后当晚上下之日那")  # what follows a month and a day
DASHES = frozenset(("-", "–", "—", "——", "~", "--"))
TO = frozenset(("到", "至", "to", "or", "或", "and"))
WITHIN = frozenset(("里", "里有", "中", "中有", "里面"))
OF = frozenset(("of", "of the", "of our", "of all", "of its", "of their", "in", "out of", "/"))


def clock_time(norm: str, number: Number, end: int) -> Measured | None:
    """A time of day written as `17:40`: weak, for alone it measures nothing."""
    stop = number.end + 3
    minutes = norm[number.end + 1 : stop]
    if (
        norm[number.end : number.end + 1] != ":"
        or stop > end
        or not (len(minutes) == 2 and minutes.isdecimal() and minutes < "60")
    ):
        return None
    if number.spelled or number.value > 24 or number.end - number.start > 2 or norm[stop : stop + 1].isdigit():
        return None
    figure = single(number.start, stop, "number", number.value + int(minutes) / 60, CLOCK)
    return Measured(figure._replace(weak=True))


def slashed(norm: str, number: Number, end: int) -> Measured | None:
    """`8/12` and `3:1` as ratios; not 24/7, nor a path or a date of three parts."""
    at = number.end + 1
    sign = norm[number.end : at]
    if number.spelled or sign not in ("/", ":") or at >= end or not norm[at].isdecimal():
        return None
    if norm[number.start - 1 : number.start] == "/" or (
        sign == ":" and "1" not in (norm[at : at + 2].strip(), f"{number.value:g}")
    ):
        return None
    stop = at
    while stop < min(end, at + 9) and norm[stop].isdecimal():
        stop += 1
    below = int(norm[at:stop])
    if not below or norm[stop : stop + 1] in ("/", ".", "-") or (number.value, below) == (24.0, 7):
        return None
    if (
        sign == "/"
        and valid(0, int(number.value), below)
        and norm[stop : min(end, stop + 2)].lstrip(" ")[:1] in DAY_WORDS
    ):
        return None  # 9/20 起
    return Measured(single(number.start, stop, "ratio", number.value / below))


def joined(norm: str, found: list[Measured]) -> list[Figure]:
    """The figures with those made one that belong together."""
    result: list[Measured] = []
    for measured in found:
        one = _merged(norm, result[-1], measured) if result else None
        if one:
            result[-1] = one
        else:
            result.append(measured)
    return [measured.figure for measured in result]


def _merged(norm: str, one: Measured, two: Measured) -> Measured | None:
    """One figure for both, or None."""
    gap = norm[one.figure.span.end : two.figure.span.start]
    if len(gap) > 8 or "\n" in gap or CLOCK in (one.figure.unit, two.figure.unit):
        return None
    tight = gap.strip()
    if not tight:
        return _compound(one.figure, two.figure)
    if tight in DASHES or (tight in TO and not _tells_change(norm, one.figure, two.figure, tight)):
        return _range(one, two)
    if tight in WITHIN and one.figure.unit == two.figure.unit and one.figure.value >= two.figure.value:
        return _proportion(one.figure, two.figure, two.figure.value, one.figure.value)
    if tight in OF and _has_part(one.figure, two, tight):
        return _proportion(one.figure, two.figure, one.figure.value, two.figure.value / two.factor)
    return None


def _compound(first: Figure, second: Figure) -> Measured | None:
    """`8 分 20 秒` as one duration."""
    if second.unit not in SMALLER.get(first.unit, ()):
        return None
    parts = [figure.value * (MINUTE if figure.kind == "count" else 1.0) for figure in (first, second)]
    figure = single(first.span.start, second.span.end, "duration", sum(parts), second.unit)
    return Measured(figure._replace(about=first.about))


def _range(one: Measured, two: Measured) -> Measured | None:
    """`3–5 天` as one figure, if the second number is the greater and both measure the same."""
    first, second = one.figure, two.figure
    bare = first.kind == "number" and not first.unit
    if not bare and (first.kind != second.kind or one.spelled != two.spelled):
        return None
    low = first.low / one.factor * two.factor if bare else first.low
    if low >= second.high:
        return None
    span = Span(first.span.start, second.span.end)
    value = (low + second.high) / 2
    return Measured(Figure(span, second.kind, value, second.unit, low, second.high, second.weak, True), two.factor)


def _tells_change(norm: str, first: Figure, second: Figure, gap: str) -> bool:
    """Whether `A 到 B`, `A to B` is a change: 从 or `from` stands before it, or both carry a unit behind the measure's name."""
    head = norm[max(0, first.span.start - 24) : first.span.start]
    if gap == "and":
        return not head.endswith("between ")
    if gap in ("or", "或"):
        return False
    if gap == "to":
        return " from " in f" {head}"[-18:].replace("(", " ")
    if any(cue in head.replace(" ", "")[-10:] for cue in ("从", "由", "自")):
        return True
    between = norm.startswith(("之间", "不等", "左右", "区间"), _skip_blanks(norm, second.span.end))
    return not between and first.kind == second.kind == "percent" and head.rstrip(" ")[-1:] in (",", ":", "|", "")


def _skip_blanks(norm: str, at: int) -> int:
    """`at`, or behind the blank that stands there."""
    return at + norm.startswith(" ", at)


def _has_part(first: Figure, two: Measured, gap: str) -> bool:
    """Whether `first` can be a part of the second: `19 of 21 teams`, `two in three`."""
    second = two.figure
    if (
        first.kind != "number"
        or first.unit
        or second.kind not in ("number", "count", "duration")
        or first.value > second.value > 0
    ):
        return False
    if second.kind == "duration" and gap == "in":
        return False
    return bool(second.value) and not (
        gap == "in" and second.kind == "count" and not two.spelled and second.value > 100
    )


def _proportion(first: Figure, second: Figure, part: float, whole: float) -> Measured | None:
    """The ratio of two figures as one."""
    if not whole:
        return None
    return Measured(single(first.span.start, second.span.end, "ratio", part / whole, second.unit))
