"""Neighbouring figures that are one: `8 分 20 秒`, `3–5 天`, `8/12`, `two in three`."""

from __future__ import annotations

from reportlint.language.figure import Figure, Measured, single
from reportlint.language.numbers import Number
from reportlint.language.units import ZH_DURATIONS
from reportlint.source import Span

SMALLER = {"天": ("小时", "个小时"), "小时": ("分", "分钟"), "个小时": ("分", "分钟"), "分": ("秒",), "分钟": ("秒",), "h": ("m", "min"), "m": ("s",), "min": ("s", "sec")}
SMALLER |= {"hour": ("minute", "minutes"), "hours": ("minutes", "minute"), "minutes": ("seconds",), "minute": ("seconds",), "days": ("hours",)}
DASHES = frozenset(str.split("- – — —— ~ --"))
TO = frozenset(str.split("到 至 to or 或 and"))
WITHIN = frozenset(("里", "里有", "中", "中有", "里面"))


def joined(norm: str, found: list[Measured]) -> list[Figure]:
    """The figures with those made one that belong together."""
    result: list[Measured] = []
    for measured in found:
        if result:
            one = _merged(norm, result[-1], measured)
            if one:
                result[-1] = one
                continue
        result.append(measured)
    return [measured.figure for measured in result]


def _merged(norm: str, one: Measured, two: Measured) -> Measured | None:
    """One figure for both, or None."""
    gap = norm[one.figure.span.end : two.figure.span.start]
    if len(gap) > 8 or "\n" in gap:
        return None
    tight = gap.strip()
    if not tight:
        return _compound(one, two)
    if tight in DASHES or tight in TO:
        return _range(norm, one, two, tight)
    if tight in WITHIN and one.figure.unit == two.figure.unit and one.figure.value >= two.figure.value:
        value = two.figure.value / one.figure.value if one.figure.value else 0.0
        return Measured(single(one.figure.span.start, two.figure.span.end, "ratio", value, two.figure.unit))
    if tight in ("of", "of the", "of our", "of all", "of its", "of their", "in", "out of", "/") or (tight == ":" and 1.0 in (one.figure.value, two.figure.value)):
        return _ratio(norm, one, two, tight)
    return None


def _compound(one: Measured, two: Measured) -> Measured | None:
    """`8 分 20 秒` as one duration."""
    first, second = one.figure, two.figure
    if second.unit not in SMALLER.get(first.unit, ()):
        return None
    hours = first.value * (ZH_DURATIONS["分钟"] if first.unit == "分" else 1.0) if first.kind != "duration" else first.value
    more = second.value * (ZH_DURATIONS["分钟"] if second.unit == "分" else 1.0)
    span = Span(first.span.start, second.span.end)
    value = hours + more
    return Measured(Figure(span, "duration", value, second.unit, value, value, False, first.about), 1.0)


def _range(norm: str, one: Measured, two: Measured, gap: str) -> Measured | None:
    """`3–5 天` as one figure; not what 从, `from` or a verb of change makes a change."""
    first, second = one.figure, two.figure
    bare = first.kind == "number" and first.unit == ""
    if not bare and (first.kind != second.kind or one.spelled != two.spelled):
        return None
    if gap not in DASHES and (gap in ("and", "to", "到", "至") and _starts_change(norm, first.span.start, gap)):
        return None
    if gap == "and" and not norm[: first.span.start].endswith("between "):
        return None
    low = first.low / one.factor * two.factor if bare else first.low
    if low >= second.high:
        return None
    span = Span(first.span.start, second.span.end)
    return Measured(Figure(span, second.kind, (low + second.high) / 2, second.unit, low, second.high, second.weak, True), two.factor)


def _starts_change(norm: str, start: int, gap: str) -> bool:
    """Whether the words before a figure say that it is where a change began."""
    head = norm[max(0, start - 24) : start]
    if gap == "and":
        return False
    if gap == "to":
        return " from " in f" {head}"[-16:] or head.rstrip(" ").endswith(("from", "from about", "from around", "from roughly"))
    tail = head.replace(" ", "")[-10:]
    return any(cue in tail for cue in ("从", "由", "自"))


def slashed(norm: str, number: Number, end: int) -> Measured | None:
    """`8/12` as a ratio; not 24/7, nor a path or a date of three parts."""
    at = number.end + 1
    if number.spelled or norm[number.end : at] != "/" or not norm[at : at + 1].isdigit():
        return None
    stop = at
    while stop < min(end, at + 9) and norm[stop].isdigit():
        stop += 1
    below = int(norm[at:stop])
    if not below or norm[stop : stop + 1] in ("/", ".", "-") or (number.value, below) == (24.0, 7):
        return None
    return Measured(single(number.start, stop, "ratio", number.value / below))


def _ratio(norm: str, one: Measured, two: Measured, gap: str) -> Measured | None:
    """`8/12`, `19 of 21 teams`, `two in three`."""
    first, second = one.figure, two.figure
    if first.kind != "number" or second.kind not in ("number", "count") or not second.value or (first.value > second.value and gap != ":"):
        return None
    if gap == "in" and (second.value > 1000 or (second.kind == "count" and not two.spelled and second.value > 100)):
        return None
    span = Span(first.span.start, second.span.end)
    value = first.value / second.value
    return Measured(Figure(span, "ratio", value, second.unit, value, value))
