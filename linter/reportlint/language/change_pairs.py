"""From–to pairs: two neighbouring figures that say what a measure was and what it is."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reportlint.language.change_words import pattern
from reportlint.language.figure import Figure
from reportlint.language.figure_join import CLOCK
from reportlint.language.unit_words import DAY, EN_DURATIONS, ZH_DURATIONS
from reportlint.source import Span

Direction = Literal["up", "down"]
REACH = 80  # characters between the two figures of a pair
LEAD = 44  # characters in which the word that starts a change is looked for
LABOUR = ("人天", "人日", "个人天", "个人日")


class Change(NamedTuple):
    """One change: what was, what is, and by how much; None for what the text leaves out."""

    span: Span
    before: Figure | None
    after: Figure | None
    delta: Figure | None
    direction: Direction | None


def firm(figure: Figure) -> Figure:
    """The figure, no longer weak: a change needs no unit to be one."""
    return figure._replace(weak=False)


def pair(norm: str, sentence: Span, told: list[Figure], at: int) -> Change | None:
    """The change from one figure to the next, if the words around them tell one."""
    one, two = told[at], told[at + 1]
    gap = norm[one.span.end : two.span.start]
    if len(gap) > REACH or not _comparable(one, two):
        return None
    floor = told[at - 1].span.end if at else sentence.start
    head = norm[max(floor, one.span.start - LEAD) : one.span.start]
    behind = norm[two.span.end : min(sentence.end, two.span.end + 8)]
    past = norm[max(sentence.start, one.span.start - LEAD) : one.span.start]
    if one.kind == two.kind == "count" and _unlike(one, two) and not pattern("zh-from").search(head):
        return None
    change = (
        change_of(one, two)
        if _forward(head, gap, behind, past)
        else change_of(two, one)
        if _backward(head, gap)
        else None
    )
    if change and CLOCK in (one.unit, two.unit) and not _moved(change, gap):
        return None
    return None if change and one.weak and two.weak and not change.direction else change


def change_of(before: Figure, after: Figure) -> Change:
    """The change from one value to another, with the unit that is written only once given to both."""
    before, after = _alike(before, after)
    direction: Direction | None = None
    if after.value != before.value:
        direction = "up" if after.value > before.value else "down"
    low, high = sorted((before.span, after.span))
    return Change(Span(low.start, high.end), firm(before), firm(after), None, direction)


def _forward(head: str, gap: str, behind: str, past: str) -> bool:
    """Whether the earlier figure is the value before."""
    if pattern("arrow").fullmatch(gap):
        return True
    if is_latin(gap):
        if pattern("en-to").search(gap):
            return any(
                pattern(key).search(words) for key, words in (("en-from", head), ("en-verb", head), ("en-verb", gap))
            )
        if behind.startswith(" now") and "," in gap:
            return True
        return bool(pattern("en-now").search(gap)) or (bool(pattern("en-was").search(head)) and " now" in gap)
    if pattern("zh-to").fullmatch(gap):
        return gap.strip() in ("到", "至") or bool(pattern("zh-from").search(head) or pattern("zh-verb").search(gap))
    return bool(pattern("zh-now").search(gap) and (pattern("zh-from").search(head) or pattern("zh-past").search(past)))


def _backward(head: str, gap: str) -> bool:
    """Whether the later figure is the value before: `9 起,去年同期 31 起`, `15 minutes, down from 40`."""
    if is_latin(gap):
        told = pattern("en-from-behind").search(gap)
        return bool(
            pattern("en-back").search(gap)
            or (told and ("from" in told[0]) and (len(told[0]) > 7 or pattern("en-verb").search(head)))
        )
    return bool(pattern("zh-was").search(gap) or pattern("zh-bracket").fullmatch(gap))


def is_latin(text: str) -> bool:
    """Whether a text has no Chinese in it."""
    return text.isascii() or not any(char > "\u2e7f" for char in text)


def _moved(change: Change, gap: str) -> bool:
    """Whether two times of day are a change and not the ends of a span of time: arrow, verb, or a little earlier."""
    assert change.before is not None
    assert change.after is not None
    return gap.strip() not in ("to", "到", "至") or 0 < change.before.value - change.after.value < 6


def _unlike(one: Figure, two: Figure) -> bool:
    """Whether two Chinese counts are of different things."""
    return bool(one.unit and two.unit and one.unit != two.unit and one.unit > "\u2e7f" and two.unit > "\u2e7f")


def _comparable(one: Figure, two: Figure) -> bool:
    """Whether two figures can be the values of one measure."""
    kinds = {one.kind, two.kind}
    if (one.unit == CLOCK) != (two.unit == CLOCK):
        return False
    if kinds == {"count", "duration"} and {one.unit[:1], two.unit[:1]} & {"人", "个"}:
        return True
    if "分" in (one.unit, two.unit) and kinds == {"count", "duration"}:
        return True
    return len(kinds) == 1 or "number" in kinds or kinds in ({"money", "count"}, {"ratio", "percent"})


def _alike(before: Figure, after: Figure) -> tuple[Figure, Figure]:
    """The pair with one unit: 从 3 涨到 5 家, from 11 to 5 minutes."""
    bare = ("number", "ratio", "money")
    if before.unit in LABOUR and after.kind == "duration":
        return before, after._replace(kind="count", value=after.value / DAY, low=after.low / DAY, high=after.high / DAY)
    if before.kind != after.kind and "个" in (before.unit, after.unit):
        return (before, _in_unit_of(before, after)) if after.unit == "个" else (_in_unit_of(after, before), after)
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
