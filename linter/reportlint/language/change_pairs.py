"""From–to pairs and deltas: what a figure is in the change that its neighbours tell."""

from __future__ import annotations

from reportlint.language import change_en, change_zh
from reportlint.language.change_zh import Direction
from reportlint.language.figure import Figure
from reportlint.language.figure_join import CLOCK
from reportlint.language.unit_words import DAY, EN_DURATIONS, MINUTE, ZH_DURATIONS
from reportlint.record import NamedTuple
from reportlint.source import Span

REACH = 80  # characters between the two figures of a pair
LEAD = 44  # characters in which the word that starts a change is looked for
ARROWS = ("→", "->", "=>", "⇒", "➜", "➡", "—>", "–>", ">>")
LABOUR = ("人天", "人日", "个人天", "个人日")
WORDED = ("番", "减半", "腰斩", "折半", "减少一半")
WORD_STEMS = ("halv", "doubl", "tripl", "trebl", "quadrupl")


class Change(NamedTuple):
    """One change: what was, what is, and by how much; None for what the text leaves out."""

    span: Span
    before: Figure | None
    after: Figure | None
    delta: Figure | None
    direction: Direction | None


def pair(norm: str, sentence: Span, told: list[Figure], at: int) -> Change | None:
    """The change from `told[at]` to the figure behind it, or the other way round, if the words around them tell one."""
    one, two = told[at], told[at + 1]
    gap = norm[one.span.end : two.span.start]
    if len(gap) > REACH or not _comparable(one, two):
        return None
    floor = told[at - 1].span.end if at else sentence.start
    head = norm[max(floor, one.span.start - LEAD) : one.span.start]
    if one.kind == two.kind == "count" and _unlike(one, two) and not change_zh.starts_from(head):
        return None
    change = None
    further = told[at + 2].span.start if at + 2 < len(told) else two.span.end
    goes_on = norm[two.span.end : further].strip() == "to"  # grew 20%, from 1,000 to 1,200
    if _is_arrow(gap) or _goes_forward(norm, sentence, Span(one.span.start, two.span.end), head, gap):
        change = change_of(one, two)
    elif (not goes_on and change_en.is_back(head, gap)) if is_latin(gap) else change_zh.is_back(gap):
        change = change_of(two, one)
    if not change or (one.weak and two.weak and not change.direction):
        return None
    return None if one.unit == CLOCK and not _moved(change, gap) else change


def _goes_forward(norm: str, sentence: Span, span: Span, head: str, gap: str) -> bool:
    """Whether the earlier of the two figures within `span` is the value before."""
    if is_latin(gap):
        behind = norm[span.end : min(sentence.end, span.end + 8)]
        return change_en.is_from_to(head, gap) or change_en.is_now(head, gap, behind)
    past = norm[max(sentence.start, span.start - LEAD) : span.start]
    return change_zh.is_from_to(head, gap) or change_zh.is_now(head, past, gap)


def _is_arrow(gap: str) -> bool:
    """Whether one arrow and little else stands between two figures."""
    if len(gap) > 22 or any(char in ",;|" for char in gap):
        return False
    arrow = next((arrow for arrow in ARROWS if arrow in gap), None)
    if not arrow:
        return False
    before, _, behind = gap.partition(arrow)
    return len(before) <= 12 and len(behind) <= 8 and not any(other in behind for other in ARROWS)


def direction_of(norm: str, sentence: Span, told: list[Figure], at: int) -> Direction | None:
    """The direction of a figure that says by how much something changed; None if it does not say that."""
    figure = told[at]
    floor = told[at - 1].span.end if at else sentence.start
    head = norm[max(floor, figure.span.start - LEAD) : figure.span.start]
    behind = norm[figure.span.end : min(sentence.end, figure.span.end + 24)]
    if figure.kind == "multiple":
        worded = figure.unit in WORDED or figure.unit.startswith(WORD_STEMS) or norm[figure.span.start] == "翻"
        if worded or figure.unit == "half" or change_zh.is_times(head):
            return "up" if figure.value > 1 else "down"
    if (
        figure.kind in ("percent", "points")
        and head[-1:] in ("+", "-")
        and head[-2:-1] in ("", " ", ",", "(", ":", "|")
    ):
        return "up" if head[-1] == "+" else "down"
    english = is_latin(head) and is_latin(behind) and any(char.isalpha() for char in head + behind)
    return change_en.delta(head, behind, figure) if english else change_zh.delta(head, behind, figure)


def change_of(before: Figure, after: Figure) -> Change:
    """The change from one value to another, with the unit that is written only once given to both."""
    before, after = _alike(before, after)
    direction: Direction | None = None
    if after.value != before.value:
        direction = "up" if after.value > before.value else "down"
    low, high = sorted((before.span, after.span))
    return Change(Span(low.start, high.end), firm(before), firm(after), None, direction)


def firm(figure: Figure) -> Figure:
    """The figure, no longer weak: in a change it needs no unit to be one."""
    return figure._replace(weak=False)


def is_latin(text: str) -> bool:
    """Whether a text has no Chinese in it."""
    return text.isascii() or not any(char > "\u2e7f" for char in text)


def _moved(change: Change, gap: str) -> bool:
    """Whether two times of day are a change and not the ends of a span of time: arrow, verb, or a little earlier."""
    if gap.strip() not in ("to", "到", "至"):
        return True
    return change.before is not None and change.after is not None and 0 < change.before.value - change.after.value < 6


def _unlike(one: Figure, two: Figure) -> bool:
    """Whether two Chinese counts are of different things."""
    return bool(one.unit and two.unit and one.unit != two.unit and one.unit > "\u2e7f" and two.unit > "\u2e7f")


def _comparable(one: Figure, two: Figure) -> bool:
    """Whether two figures can be the values of one measure."""
    if (one.unit == CLOCK) != (two.unit == CLOCK):
        return False
    kinds = {one.kind, two.kind}
    if kinds == {"count", "duration"}:
        return bool({one.unit[:1], two.unit[:1]} & {"人", "个"}) or "分" in (one.unit, two.unit)
    if kinds == {"money", "count"}:
        return not all(figure.unit for figure in (one, two))
    return len(kinds) == 1 or "number" in kinds or kinds == {"ratio", "percent"}


def _alike(before: Figure, after: Figure) -> tuple[Figure, Figure]:
    """The pair in one unit: 从 3 涨到 5 家, from 11 to 5 minutes, 从 9 人日缩到半天."""
    if before.unit in LABOUR and after.kind == "duration":
        return before, after._replace(kind="count", value=after.value / DAY, low=after.low / DAY, high=after.high / DAY)
    if {before.kind, after.kind} == {"duration", "count"} and "分" in (before.unit, after.unit):
        return _in_minutes(before), _in_minutes(after)
    if before.kind != after.kind and "个" in (before.unit, after.unit):
        return (before, _in_unit_of(before, after)) if after.unit == "个" else (_in_unit_of(after, before), after)
    bare = ("number", "ratio", "money")
    if before.kind == "number" and after.kind not in bare:
        return _in_unit_of(after, before), after
    if after.kind == "number" and before.kind not in bare:
        return before, _in_unit_of(before, after)
    return before, after


def _in_minutes(figure: Figure) -> Figure:
    """50 分 beside a duration is fifty minutes."""
    if figure.kind == "duration":
        return figure
    return figure._replace(
        kind="duration", value=figure.value * MINUTE, low=figure.low * MINUTE, high=figure.high * MINUTE
    )


def _in_unit_of(model: Figure, bare: Figure) -> Figure:
    """`bare` read in the unit of `model`."""
    factor = 10.0 if model.unit == "成" else 1.0
    if model.kind == "duration":
        factor = ZH_DURATIONS.get(model.unit) or EN_DURATIONS.get(model.unit) or 1.0
    low, high = bare.low * factor, bare.high * factor
    return bare._replace(kind=model.kind, value=bare.value * factor, low=low, high=high, unit=model.unit)
