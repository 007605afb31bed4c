"""Finds the figures of a text. Dates, versions, labels and ordinals are none."""

from __future__ import annotations

from reportlint.language.date_ranges import dates
from reportlint.language.figure import Figure, Measured
from reportlint.language.figure_context import is_label, is_measured, is_rough, named_by_word
from reportlint.language.figure_join import joined, slashed
from reportlint.language.figure_words import specials
from reportlint.language.numbers import Number, numbers
from reportlint.language.units import ATTACHED, EN_MONEY, EN_SCALES, SIGNS, Unit, unit_at
from reportlint.source import Span

GAP = 6  # blanks between a number and its unit: the prose mask turns closing markup into blanks
SCALES = {"百": 100.0, "千": 1e3, "万": 1e4, "亿": 1e8}
SMALL = 4.0  # numbers in words up to this are weak where they only count things
YEARS = range(1950, 2051)
NOTHING = tuple(str.split("故障 投诉 差错 事故 资损 泄 失误 缺陷 中断 丢 停机 漏 误 违规 逾期 客诉 返工 报错 bug 宕机 风险事件 退货 罚"))


def figures(norm: str, span: Span) -> list[Figure]:
    """The figures within `span` of a normal form, in order and without overlap."""
    found = [Measured(special) for special in specials(norm, span.start, span.end)]
    taken = sorted([*(date.span for date in dates(norm, span)), *(measured.figure.span for measured in found)])
    taken.append(Span(span.end + 1, span.end + 1))
    at, skip = 0, span.start
    for number in numbers(norm, span.start, span.end):
        while taken[at].end <= number.start:
            at += 1
        if number.start < skip or taken[at].start < number.end:
            continue
        measured = _measure(norm, number, span)
        if measured and taken[at].start >= measured.figure.span.end:
            found.append(measured)
            skip = measured.figure.span.end
    found.sort(key=lambda measured: measured.figure.span)
    return joined(norm, found)


def _measure(norm: str, number: Number, span: Span) -> Measured | None:
    """The figure that a number makes with what stands around it."""
    if is_label(norm, number, span.start):
        return None
    ratio = slashed(norm, number, span.end)
    if ratio:
        return ratio
    at, scale, rough = _scaled(norm, number, span.end)
    behind = _skip(norm, at, span.end)
    if norm.startswith("个半", behind) and norm[behind + 2 : behind + 3] in ("小", "月", "钟", "星", "工"):
        number = number._replace(value=number.value + 0.5, low=number.low + 0.5, high=number.high + 0.5)
        behind += 2
    sign = _currency(norm, number.start, span.start)
    unit = unit_at(norm, behind, span.end, number.spelled)
    if unit and unit.kind == "multiple" and unit.text == "番":
        return None
    if sign < number.start:
        keep = unit and unit.kind == "money"
        end = unit.end if unit and keep else at
        figure = _figure(norm, sign, end, number, "money", scale, norm[sign : number.start].strip())
        return Measured(figure._replace(about=figure.about or rough), scale, number.spelled)
    if not unit or not _fits(norm, number, unit, behind, at):
        return _bare(norm, number, at, scale, rough, span)
    half = 0.5 if unit.kind == "duration" and norm.startswith("半", unit.end) else 0.0
    factor = scale * unit.factor
    figure = _figure(norm, number.start, unit.end + bool(half), number, unit.kind, factor, unit.text)
    figure = figure._replace(value=figure.value + half * unit.factor) if half else figure
    weak = unit.kind == "count" and number.spelled and figure.value <= SMALL and figure.value > 0
    return Measured(figure._replace(weak=weak, about=figure.about or rough), factor, number.spelled)


def _scaled(norm: str, number: Number, end: int) -> tuple[int, float, bool]:
    """Where a number with its 万, k or million ends, the factor that it adds, and whether 多 or + follows."""
    at, scale, rough = number.end, 1.0, False
    behind = _skip(norm, at, end)
    if not number.spelled:
        while behind < end and norm[behind] in SCALES:
            scale *= SCALES[norm[behind]]
            at = behind = behind + 1
    stop = behind
    while stop < end and stop < behind + 10 and "a" <= norm[stop] <= "z":
        stop += 1
    word = norm[behind:stop]
    if word in EN_SCALES and (behind == at) == (word in ATTACHED) and not (number.spelled and word in ATTACHED):
        at, scale = stop, scale * EN_SCALES[word]
    behind = _skip(norm, at, end)
    if behind < end and norm[behind] in "多余+来几" and not norm.startswith("来自", behind):
        at, rough = behind + 1, True
    return at, scale, rough


def _skip(norm: str, at: int, end: int) -> int:
    """The first offset from `at` on that is no blank, within reach of a unit."""
    stop = min(end, at + GAP)
    while at < stop and norm[at] == " ":
        at += 1
    return at


def _currency(norm: str, at: int, start: int) -> int:
    """Where a currency sign or code before `at` begins; `at` if there is none."""
    before = at - 1 if at > start and norm[at - 1] == " " else at
    if before > start and norm[before - 1] in SIGNS:
        before -= 1
        while before > start and "a" <= norm[before - 1] <= "z" and at - before < 4:
            before -= 1
        return before
    stop = before
    while before > start and "a" <= norm[before - 1] <= "z" and stop - before < 4:
        before -= 1
    return before if norm[before:stop] in EN_MONEY and stop - before == 3 else at


def _fits(norm: str, number: Number, unit: Unit, behind: int, at: int) -> bool:
    """Whether the unit makes sense with the number: `4s 店`, 5G and 99 分位 do not, nor does `phase 2 starts`."""
    text, after = unit.text, norm[unit.end : unit.end + 1]
    if number.spelled and text in ("期", "级", "星", "代", "样", "下", "方"):
        return False
    if (text == "分" and after == "位") or (text == "s" and after == "店") or (text == "成" and after in "本立为功"):
        return False
    if behind == number.end and text in ("g", "d") and number.value in (2, 3, 4, 5) and (text == "g" or after in " 打建模图"):
        return text == "d" and not norm[unit.end :][:3].strip().startswith(("打", "建", "模", "图", "pri", "mod"))
    latin = text[0] < "\u2e80" and unit.kind in ("count", "duration")
    if latin and named_by_word(norm, number.start):
        return False
    attached = latin and behind == number.end == at
    return not (attached and unit.kind == "count" and unit.text[0].isalpha() and norm[behind] != "-" and len(text) > 4)


def _bare(norm: str, number: Number, at: int, scale: float, rough: bool, span: Span) -> Measured | None:
    """A number without a unit: a value where the words before it say so, else weak; nothing if it looks like a name."""
    after = norm[number.end] if number.end < span.end else " "
    if number.spelled and norm[number.start] > "\u2e7f":
        if norm[number.start : number.end] == "零" and norm.startswith(NOTHING, number.end):
            return Measured(_figure(norm, number.start, at, number, "count", scale, ""), scale, True)
        if number.value < 20:
            return None
        return Measured(_figure(norm, number.start, at, number, "number", scale, "")._replace(weak=True), scale, True)
    if (at == number.end and after.isalpha() and after < "\u2e80") or named_by_word(norm, number.start):
        return None
    text = norm[number.start : number.end]
    plain = scale == 1.0 and text.isdigit()
    if plain and int(text) in YEARS:
        return None
    sure = not plain and not number.spelled and (scale > 1.0 or "," in text or len(text.partition(".")[2]) > 1)
    sure = sure or (number.spelled and number.value > SMALL)
    weak = not (sure or number.value == 0.0 or is_measured(norm, number.start, span.start))
    kind = "count" if scale > 1.0 or (number.value == 0.0 and after not in ",.;:") else "number"
    figure = _figure(norm, number.start, at, number, kind, scale, "")
    return Measured(figure._replace(weak=weak, about=figure.about or rough), scale, number.spelled)


def _figure(norm: str, start: int, end: int, number: Number, kind: str, factor: float, unit: str) -> Figure:
    """The figure of a number with its factor applied."""
    low, high = number.low * factor, number.high * factor
    about = number.low != number.high or is_rough(norm, start, end)
    return Figure(Span(start, end), kind, number.value * factor, unit, low, high, False, about)  # type: ignore[arg-type]
