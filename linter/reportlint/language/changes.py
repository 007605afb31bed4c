"""Changes that a text tells: from–to pairs, deltas, and the same measure at two dates."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from reportlint.language.date_ranges import DateRange, dates
from reportlint.language.days import ordinal
from reportlint.language.figure import Figure
from reportlint.language.figure_scan import figures
from reportlint.language.sentences import sentences
from reportlint.source import Span

Direction = Literal["up", "down"]
REACH = 30  # characters between the two figures of a pair
LEAD = 36  # characters in which the word that starts a change is looked for


class Change(NamedTuple):
    """One change: what was, what is, and by how much; None for what the text leaves out."""

    span: Span
    before: Figure | None
    after: Figure | None
    delta: Figure | None
    direction: Direction | None


ZH_UP = "提升|提高|增长|增加|上升|上涨|涨|升|扩|抬|拉|加快|提速|高出|高|多|快|大|增|翻|跃|长"
ZH_DOWN = "下降|降低|减少|缩短|节省|节约|节|省|降|少|减|压|低|跌|回落|落|下滑|缩|短|裁|收窄|慢"


@lru_cache(maxsize=16)
def _regex(key: str) -> re.Pattern[str]:
    rough = "(?: |了|约|近|超|逾|不到|将近|大约|平均|至少|出|掉|去|下|幅度|幅|为|达|整整|大概|足足|超过|又|只|剩|了近)"
    return re.compile(
        {
            "arrow": r"(?:→|->|=>|⇒|➜|➡|—>|–>|-->|>>)[^,;|]{0,8}$",
            "zh-to": r"[^,;。]{0,22}?(?:到|至|成|为|剩|→)[^,;。到至]{0,10}$",
            "zh-from": r"(?:从|由|自|原来|原先|原本|原|以前|过去|此前|之前)[^,;。→]{0,22}$",
            "zh-verb": r"降|减|缩|压|落|跌|少|提|升|涨|增|扩|抬|拉|变|改|调|跃|砍|收|掉|并",
            "zh-was": r"^[^。;\d]{0,4}(?:[,(]| )+(?:而|较)?(?:原来?|原先|此前|之前|以前|过去|去年|上季度?|上月|上年|年初|同期|改造前|上线前|调整前|相比)[^,。;\d]{0,10}$",
            "zh-now": r"^[^。;]{0,10}[,;] {0,2}(?:现在|如今|眼下|目前|改后|之后|上线后|改造后|今年|本季度?|这个?季度?)[^,。;\d]{0,10}$",
            "zh-delta": rf"(?:({ZH_UP}|提效|↑)|({ZH_DOWN}|提前|↓)|([+])|(-))(?:[^,;。:(\d%到至为成]{{0,8}}?)(?:{rough}){{0,4}}$",
            "zh-behind": r"^ {0,2}(?:左右|以上|多)? {0,2}的?(?:(提升|增长|增幅|涨幅|上升)|(降幅|下降|减少|缩减|降低))",
            "en-from": r"(?<![a-z])from (?:about |around |roughly |some |nearly |almost |an? |the |over |more than |under |up to |approximately |average of )*$",
            "en-verb": r"(?<![a-z])(?:(?:fell|fall|drop|declin|went down|cut|reduc|shrank|shrunk|shorten|lower|decreas|bring|brought|down|slash|halv)[a-z]*|(?:rose|rise|risen|grew|grow|climb|went|go|goes|going|increas|jump|up|improv|rais|lift|move|came|come)[a-z]*)[^,;.]{0,24}$",
            "en-to": r"^[^,;.\d]{0,26}(?<![a-z])to (?:[a-z]+ ){0,3}$",
            "en-back": r"^[^;.\d]{0,24}(?:,| )? ?\(?(?:(down|up)|compared (?:with|to)|against|versus|vs\.?|instead of|rather than|previously|formerly|as against|over|was|before that|used to be)(?: from)?(?: (?:[a-z]+ ){0,4})$",
            "en-now": r"^[^;.\d]{0,24}(?:,|;| -| and)? (?:is |are |it is |it's )?now (?:[a-z]+ ){0,2}$",
            "en-was": r"(?<![a-z])(?:was|were|used to be|used to take|had been|previously|before:?) (?:[a-z]+ ){0,3}$",
            "en-delta": r"(?<![a-z])(?:(grew|grow|grown|rose|rise|risen|gain|gained|gains|climbed|increased?|increases|improved?|improves|jumped|up|added|raised|lifted|plus)"
            r"|(fell|fall|fallen|dropped|drops?|declined?|cut|cuts|reduced?|reduces|saved?|saves|saving|shrank|shortened|lowered|decreased?|down|slashed|lost|trimmed|shaved))"
            r"(?: (?!to |from )[a-z'-]+){0,6}? (?:by |of |some |about |nearly |roughly |almost |around |over |another |an? |the |a further )*$",
            "en-behind": r"^ ?-?(?: (?:of )?[a-z-]+){0,2}? (?:(more|faster|higher|increase|rise|growth|gain|up|better|longer|uplift)|(less|fewer|lower|shorter|drop|cut|reduction|decrease|decline|earlier|down|saved|slower|sooner|cheaper|smaller|quicker))(?![a-z])",
        }[key]
    )


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
    used: set[int] = set()
    for at in range(len(told) - 1):
        if at in used:
            continue
        pair = _pair(norm, sentence, told, at)
        if pair:
            pairs.append(pair)
            used |= {at, at + 1}
    deltas = []
    for at, figure in enumerate(told):
        if at not in used:
            direction = _delta(norm, sentence, told, at)
            if direction:
                deltas.append(Change(figure.span, None, None, _firm(figure), direction[0]))
                used.add(at)
    found = _attached(norm, pairs, deltas)
    if not pairs:
        found += _dated(norm, sentence, [figure for at, figure in enumerate(told) if at not in used])
    return sorted(found, key=lambda change: change.span)


def _firm(figure: Figure) -> Figure:
    return figure._replace(weak=False)


def _pair(norm: str, sentence: Span, told: list[Figure], at: int) -> Change | None:
    """The change from one figure to the next, if the words around them tell one."""
    one, two = told[at], told[at + 1]
    gap = norm[one.span.end : two.span.start]
    if len(gap) > REACH + 20 or not _comparable(one, two):
        return None
    floor = told[at - 1].span.end if at else sentence.start
    head = norm[max(floor, one.span.start - LEAD) : one.span.start]
    ends = norm[two.span.end : min(sentence.end, two.span.end + 8)]
    if _forward(head, gap, ends):
        before, after = one, two
    elif _backward(head, gap, ends):
        before, after = two, one
    else:
        return None
    before, after = _scaled(before, after)
    direction: Direction | None = "up" if after.value > before.value else "down" if after.value < before.value else None
    return Change(Span(one.span.start, two.span.end), _firm(before), _firm(after), None, direction)


def _forward(head: str, gap: str, behind: str) -> bool:
    """Whether the earlier figure is the value before."""
    if _regex("arrow").search(gap):
        return True
    if gap.isascii() and head.isascii():
        if _regex("en-to").search(gap):
            return bool(_regex("en-from").search(head) or _regex("en-verb").search(head))
        return bool(_regex("en-now").search(gap)) or (bool(_regex("en-was").search(head)) and " now" in gap)
    if _regex("zh-to").fullmatch(gap) and (_regex("zh-from").search(head) or _regex("zh-verb").search(gap)):
        return True
    return bool(_regex("zh-now").search(gap)) and bool(_regex("zh-from").search(head) or gap[:1] in ",;")


def _backward(head: str, gap: str, behind: str) -> bool:
    """Whether the later figure is the value before: `9 起,去年同期 31 起`, `15 minutes, down from 40`."""
    if gap.isascii():
        match = _regex("en-back").search(gap)
        return bool(match) and not (match[1] and "from" not in gap) if match else False
    return bool(_regex("zh-was").search(gap)) or bool(re.fullmatch(r" ?\((?:原|此前|之前|原来)[^()\d]{0,8}", gap))


def _comparable(one: Figure, two: Figure) -> bool:
    """Whether two figures can be the values of one measure."""
    if one.kind == two.kind:
        return one.kind != "count" or one.unit == two.unit or not one.unit or not two.unit or True
    kinds = {one.kind, two.kind}
    return "number" in kinds or (kinds == {"count", "duration"} and "分" in (one.unit, two.unit)) or kinds == {"money", "count"} or kinds == {"ratio", "percent"}


def _scaled(before: Figure, after: Figure) -> tuple[Figure, Figure]:
    """The pair with the unit that is written only once given to both: 从 3 涨到 5 家, from 18 to 96 minutes."""
    if before.kind == "number" and after.kind not in ("number", "ratio") and after.kind != "money":
        return _like(before, after), after
    if after.kind == "number" and before.kind not in ("number", "ratio") and before.kind != "money":
        return before, _like(after, before)
    return before, after


def _like(bare: Figure, model: Figure) -> Figure:
    """`bare` read in the unit of `model`."""
    factor = {"duration": _hours(model), "percent": 10.0 if model.unit == "成" else 1.0}.get(model.kind, 1.0)
    return bare._replace(
        kind=model.kind, value=bare.value * factor, low=bare.low * factor, high=bare.high * factor, unit=model.unit
    )


def _hours(figure: Figure) -> float:
    """The hours in one of the unit of a duration."""
    from reportlint.language.units import EN_DURATIONS, ZH_DURATIONS

    return ZH_DURATIONS.get(figure.unit) or EN_DURATIONS.get(figure.unit) or 1.0


def _delta(norm: str, sentence: Span, told: list[Figure], at: int) -> tuple[Direction | None] | None:
    """The direction of a figure that says by how much something changed; None if it does not say that."""
    figure = told[at]
    floor = told[at - 1].span.end if at else sentence.start
    head = norm[max(floor, figure.span.start - 44) : figure.span.start]
    behind = norm[figure.span.end : min(sentence.end, figure.span.end + 24)]
    if figure.kind == "multiple":
        if figure.unit in ("番", "减半", "腰斩", "折半", "减少一半") or figure.unit[-2:] in ("ed", "es", "ng", "le") or norm[figure.span.start] == "翻":
            return ("up" if figure.value > 1 else "down",)
        if figure.unit == "half":
            return ("down",)
    match = _regex("zh-delta").search(head)
    if match and not _no_verb(head, match, behind, figure):
        return ("up" if match[1] or match[3] else "down",)
    match = _regex("zh-behind").search(behind) or _regex("en-behind").search(behind)
    if match:
        return ("up" if match[1] else "down",)
    match = _regex("en-delta").search(head)
    if match:
        return ("up" if match[1] else "down",)
    return None


NO_VERB = ("至少", "不少", "最少", "多少", "最多", "至多", "最高", "最低", "不高", "不低", "多数", "多次", "大约", "大概", "很多", "许多", "提高到", "很少", "更多")


def _no_verb(head: str, match: re.Match[str], behind: str, figure: Figure) -> bool:
    """Whether what looks like a word of change is part of another word."""
    word = match[0].rstrip()
    cue = next(group for group in match.groups() if group)
    lead = head[max(0, match.start() - 1) : match.start() + 2]
    if lead in NO_VERB or head[max(0, match.start() - 1) : match.start() + 1] in NO_VERB or match[0][:2] in ("低于", "高于", "多于", "少于", "大于", "长于", "短于"):
        return True
    if cue in ("-", "+"):
        return not (figure.kind in ("percent", "points") and head[-1:] in "-+" and not head[-2:-1].isalnum())
    before = head[match.start() - 1 : match.start()]
    if cue in ("省", "高", "大", "长", "短", "低", "慢", "快", "落", "节", "增", "多", "少", "压", "拉", "加"):
        tight = word[len(cue) :].replace(" ", "")
        if (before and before in "各两三四五六七八九十全本一几部外:、最不") or len(tight) > 3:
            return True
    if cue == "提前":
        return bool(behind.strip()) and behind.strip()[0] not in ",.;。)"
    return cue in ("增", "升", "加") and before == "新"


def _attached(norm: str, pairs: list[Change], deltas: list[Change]) -> list[Change]:
    """Pairs with the deltas told beside them, and the deltas that stand alone."""
    found = list(pairs)
    for delta in deltas:
        near = None
        for index, pair in enumerate(found):
            if pair.before is None or pair.direction is None or delta.delta is None:
                continue
            gap = delta.span.start - pair.span.end if delta.span.start >= pair.span.end else pair.span.start - delta.span.end
            if gap <= 24 and _delta_of(delta.delta, pair) and pair.direction == delta.direction:
                near = index
        if near is None:
            found.append(delta)
            continue
        pair = found[near]
        span = Span(min(pair.span.start, delta.span.start), max(pair.span.end, delta.span.end))
        joined = pair._replace(span=span, delta=delta.delta)
        if pair.delta is None:
            found[near] = joined
        else:
            found.append(joined)
    return found


def _delta_of(delta: Figure, pair: Change) -> bool:
    """Whether a delta can be the difference of a pair."""
    assert pair.after is not None
    if delta.kind in ("percent", "multiple"):
        return True
    return (delta.kind == "points" and pair.after.kind in ("percent", "points")) or delta.kind == pair.after.kind


def _dated(norm: str, sentence: Span, told: list[Figure]) -> list[Change]:
    """The same measure at two dates: `8 月 131 万元,11 月 48 万元`, `three in Q2, none in Q3`."""
    if len(told) < 2:
        return []
    named = [date for date in dates(norm, sentence) if date.start and not date.joined]
    if len(named) < 2:
        return []
    values: list[tuple[int, Figure]] = []
    for index, date in enumerate(named):
        assert date.start is not None
        ceiling = named[index + 1].span.start if index + 1 < len(named) else sentence.end
        floor = named[index - 1].span.end if index else sentence.start
        figure = _value_at(norm, told, date, floor, ceiling)
        if figure and not (values and values[-1][1] is figure):
            values.append((ordinal(date.start), figure))
    if len(values) < 2 or not _same_measure(values[0][1], values[-1][1]):
        return []
    values.sort(key=lambda value: value[0])
    before, after = _scaled(values[0][1], values[-1][1])
    low, high = sorted((before.span, after.span))
    direction: Direction | None = "up" if after.value > before.value else "down" if after.value < before.value else None
    return [Change(Span(low.start, high.end), _firm(before), _firm(after), None, direction)]


def _value_at(norm: str, told: list[Figure], date: DateRange, floor: int, ceiling: int) -> Figure | None:
    """The figure that belongs to a date: the first one behind it, or the last one before `in Q2`."""
    if norm[max(0, date.span.start - 4) : date.span.start].endswith(("in ", "for ", "on ", "at ")):
        return next((figure for figure in reversed(told) if floor <= figure.span.start < date.span.start), None)
    return next((figure for figure in told if date.span.end <= figure.span.start < ceiling), None)


def _same_measure(one: Figure, two: Figure) -> bool:
    """Whether two dated figures measure the same."""
    if one.kind == two.kind:
        return one.kind != "count" or one.unit == two.unit or not one.unit or not two.unit
    return "number" in (one.kind, two.kind) and not (one.unit and two.unit)
