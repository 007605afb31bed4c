"""Finds the figures of a text. Dates, versions, labels and ordinals are none."""

from __future__ import annotations

from reportlint.language.date_ranges import DateRange, dates
from reportlint.language.figure import Figure, Measured
from reportlint.language.figure_context import (
    NUMBERED,
    is_label,
    is_measured,
    is_named,
    is_ordinal,
    is_rough,
    opens_line,
    word_before,
)
from reportlint.language.figure_join import clock_time, joined, slashed
from reportlint.language.figure_words import specials
from reportlint.language.numbers import HANZI, Number, numbers
from reportlint.language.unit_words import ATTACHED, EN_MONEY, EN_SCALES
from reportlint.language.units import SIGNS, FigureKind, Unit, unit_at
from reportlint.source import Span

GAP = 6  # blanks between a number and its unit: the prose mask turns closing markup into blanks
SCALES = {"百": 100.0, "千": 1e3, "万": 1e4, "亿": 1e8}
SMALL = 4.0  # numbers in words up to this are weak where they only count things
YEARS = range(1950, 2051)
NOTHING = tuple(
    str.split("故障 投诉 差错 事故 资损 泄 失误 缺陷 中断 丢 停机 漏 误 违规 逾期 客诉 返工 报错 bug 宕机 风险 退货 罚")
)
NOT_TENTHS = tuple("本立为功长效果绩品熟")  # what after 成 makes another word
NEVER_SPELLED = frozenset("期级星代样下方")  # units that after a number in words make another word (二级, 一样)


def figures(norm: str, span: Span, dated: list[DateRange] | None = None) -> list[Figure]:
    """The figures within `span` of a normal form, in order and without overlap.

    `dated`: the dates of the span, where the caller has them.
    """
    found = [Measured(special) for special in specials(norm, span.start, span.end)]
    told = numbers(norm, span.start, span.end)
    if not told:
        return joined(norm, sorted(found, key=lambda measured: measured.figure.span)) if found else []
    dated = dates(norm, span) if dated is None else dated
    taken = sorted([*(date.span for date in dated), *(measured.figure.span for measured in found)])
    taken.append(Span(span.end + 1, span.end + 1))
    at, skip = 0, span.start
    for number in told:
        while taken[at].end <= number.start:
            at += 1
        if number.start < skip or taken[at].start < number.end:
            continue
        measured = _measure(norm, number, span, max(skip, taken[at - 1].end if at else skip))
        if measured and taken[at].start >= measured.figure.span.end:
            found.append(measured)
            skip = measured.figure.span.end
    found.sort(key=lambda measured: measured.figure.span)
    return joined(norm, found)


def _measure(norm: str, number: Number, span: Span, free: int) -> Measured | None:
    """The figure that a number makes with what stands around it; what stands before `free` is another's."""
    clock = clock_time(norm, number, span.end)
    if clock or is_label(norm, number, span.start):
        return clock
    ordinal = is_ordinal(norm, number.start)
    ratio = None if ordinal else slashed(norm, number, span.end)
    if ratio:
        return ratio
    number, at, scale, rough = _scaled(norm, number, span.end)
    behind = _skip(norm, at, span.end)
    unit = unit_at(norm, behind, span.end)
    if unit and not _fits(norm, number, unit, behind, at):
        unit = None
    if ordinal:
        if not unit or unit.kind != "duration" or number.spelled:
            return None
        return Measured(
            _figure(norm, number.start, unit.end, number, unit.kind, unit.factor, unit.text)._replace(weak=True)
        )
    sign = _currency(norm, number.start, free)
    if sign < number.start:
        end = unit.end if unit and unit.kind == "money" else at
        figure = _figure(norm, sign, end, number, "money", scale, norm[sign : number.start].strip())
    elif unit:
        figure = _with_unit(norm, number, unit, scale, span.start)
    else:
        return _bare(norm, number, at, scale, rough, span)
    factor = scale * (unit.factor if unit else 1.0)
    return Measured(figure._replace(about=figure.about or rough), factor, number.spelled)


def _with_unit(norm: str, number: Number, unit: Unit, scale: float, start: int) -> Figure:
    """The figure of a number with a unit; 三成五 and 两天半 take what follows the unit with them."""
    more, end = 0.0, unit.end
    after = norm[end : end + 1]
    if unit.kind == "duration" and after == "半":
        more, end = unit.factor / 2, end + 1
    elif unit.text == "成" and (after == "半" or (after in HANZI and after and not unit_at(norm, end + 1, len(norm)))):
        more, end = HANZI.get(after, 5.0), end + 1
    figure = _figure(norm, number.start, end, number, unit.kind, scale * unit.factor, unit.text)
    if more:
        return figure._replace(value=figure.value + more, low=figure.low + more, high=figure.high + more)
    small = unit.kind == "count" and number.spelled and 0 < figure.value <= SMALL
    heading = (
        unit.kind == "count" and scale == 1.0 and "." in norm[number.start : number.end] and norm[number.end] == " "
    )
    return figure._replace(weak=True) if small or (heading and opens_line(norm, number.start, start)) else figure


def _scaled(norm: str, number: Number, end: int) -> tuple[Number, int, float, bool]:
    """The number (with the half of 两个半), where it ends with its 万, k or million, their factor, and whether 多 or + follows."""
    at, scale, rough = number.end, 1.0, False
    behind = _skip(norm, at, end)
    if norm.startswith("个半", behind) and norm[behind + 2 : behind + 3] in ("小", "月", "钟", "星", "工"):
        half = number._replace(value=number.value + 0.5, low=number.low + 0.5, high=number.high + 0.5)
        return half, behind + 2, scale, rough
    while not number.spelled and behind < end and norm[behind] in SCALES:
        scale *= SCALES[norm[behind]]
        at = behind = behind + 1
    stop = behind
    while stop < end and stop < behind + 10 and "a" <= norm[stop] <= "z":
        stop += 1
    word = norm[behind:stop]
    if word in EN_SCALES and (behind == at) == (word in ATTACHED) and not (number.spelled and word in ATTACHED):
        at, scale = stop, scale * EN_SCALES[word]
    behind = _skip(norm, at, end)
    if behind < end and norm[behind] in "多余+来几" and not _goes_on(norm, behind, end):
        at, rough = behind + 1, True
    return number, at, scale, rough


def _goes_on(norm: str, at: int, end: int) -> bool:
    """Whether what looks like 多 or + is the start of something else: 来自, or of the next number in a sum."""
    return norm.startswith("来自", at) or (norm[at] == "+" and norm[_skip(norm, at + 1, end) : end][:1].isdigit())


def _skip(norm: str, at: int, end: int) -> int:
    """The first offset from `at` on that is no blank, within reach of a unit."""
    stop = min(end, at + GAP)
    while at < stop and norm[at] == " ":
        at += 1
    return at


def _currency(norm: str, at: int, start: int) -> int:
    """Where a currency sign or code before `at` begins; `at` if there is none."""
    before = at - 1 if at > start and norm[at - 1] == " " else at
    begin = before - 1 if before > start and norm[before - 1] in SIGNS else before
    signed = begin < before
    while begin > start and "a" <= norm[begin - 1] <= "z" and before - begin < 4:
        begin -= 1
    return begin if signed or (before - begin == 3 and norm[begin:before] in EN_MONEY) else at


def _fits(norm: str, number: Number, unit: Unit, behind: int, at: int) -> bool:
    """Whether the unit makes sense with the number: `4s 店`, 5G, 99 分位 and 3D do not, nor does `phase 2 starts`."""
    text, after = unit.text, norm[unit.end : unit.end + 3].lstrip(" ")
    if number.spelled and text in NEVER_SPELLED:
        return False
    if (
        (text == "分" and after[:1] == "位")
        or (text == "s" and after[:1] == "店")
        or (text == "成" and after.startswith(NOT_TENTHS))
    ):
        return False
    if text > "\u2e7f" or unit.kind not in ("count", "duration"):
        return True
    if (
        (is_named(norm, number.start) and not (unit.kind == "duration" and word_before(norm, number.start) == "build"))
        or text in ("am", "pm", "o'clock", "st", "nd", "rd", "th")
        or (text == "a" and after == "m")
    ):
        return False
    attached = behind == number.end == at
    if attached and (
        (text == "g" and number.value <= 6)
        or (text == "d" and after.startswith(("打", "建", "模", "图", "pri", "mod")))
    ):
        return False
    return not (attached and unit.kind == "count" and norm[behind] != "-" and len(text) > 4)


def _bare(norm: str, number: Number, at: int, scale: float, rough: bool, span: Span) -> Measured | None:
    """A number without a unit: a value where the words around it say so, else weak; nothing if it looks like a name."""
    text, after = norm[number.start : number.end], norm[at] if at < span.end else " "
    if number.spelled and text > "\u2e7f":
        nothing = text == "零" and norm.startswith(NOTHING, number.end)
        if number.value < 20 and not nothing:
            return None
        figure = _figure(norm, number.start, at, number, "count" if nothing else "number", scale, "")
        return Measured(figure._replace(weak=not nothing), scale, True)
    if (at == number.end and after.isalpha() and after < "\u2e80") or is_named(norm, number.start):
        return None
    plain = scale == 1.0 and text.isdigit()
    if plain and (int(text) in YEARS or norm[_skip(norm, at, span.end) : span.end][:1] in NUMBERED):
        return None
    if (
        norm[at : at + 6].startswith((" am", " pm", " a.m", " p.m", " o'clo"))
        or word_before(norm, number.start) == "past"
    ):
        return None
    sure = (
        scale > 1.0 or "," in text or len(text.partition(".")[2]) > 1 or (number.value == 0.0 and after not in ",.;:")
    )
    small = number.spelled and 0 < number.value <= SMALL
    measured = not small and (sure or is_measured(norm, number, at, span))
    kind: FigureKind = "count" if scale > 1.0 or number.value == 0.0 else "number"
    figure = _figure(norm, number.start, at, number, kind, scale, "")
    return Measured(figure._replace(weak=not measured, about=figure.about or rough), scale, number.spelled)


def _figure(norm: str, start: int, end: int, number: Number, kind: FigureKind, factor: float, unit: str) -> Figure:
    """The figure of a number with its factor applied."""
    about = number.low != number.high or is_rough(norm, start, end)
    return Figure(
        Span(start, end), kind, number.value * factor, unit, number.low * factor, number.high * factor, False, about
    )
