"""Parts of a total: 共 120 家，分别是 80、30、20; 12 + 18 + 9 = 41; 三项：一是…四是…"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.language.numbers import HANZI
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.arithmetic.bounds import Bounds, shown
from reportlint.report.arithmetic.line import Line, alike, side_by_side
from reportlint.report.model import Slip
from reportlint.source import Span

_SUM = regex(
    r"§[^§†,;。:+=]{0,12}+(?:(?>[+加] ?)[^§†,;。:+=加]{0,8}+§[^§†,;。:+=加]{0,12}+)++(?:=|≈|等于|makes?|is) ?(?:共|about|约)?§"
)
#: What stands between two parts of a total, whole: the words behind the first, a comma or 和, the words before the second.
_WORDS = r"[^§†,;。:()、]"
_NEXT = regex(rf"{_WORDS}{{0,24}}(?:[,、;]|和|及|,? and |,? plus ){_WORDS}{{0,16}}")
_NEXT_DATED = regex(rf"{_WORDS}{{0,12}}(?:[,、]|和|及|,? and )[^§,;。:()、]{{0,16}}")
_END = regex(
    rf"{_WORDS}{{0,24}}(?:[)。.,;! ]*|,(?![^§†]*(?:其余|余下|剩|另|还有|不含|不包|未计|没算|\b(?:rest|others?|remain\w*|besides|plus|except)\b))[^§†、]{{2,40}})"
)  #: a clause without a figure may follow: `…、软件 18 万元，由专项列支`
_WHOLE_FIRST = regex(
    r"§(?P<gap>[^§†;。]{0,40}?)(?P<lead>分别(?:是|为|有)?:?|其中(?:包括)?[:,]?|包括|包含|分为|由|of which|split into|made up of|consisting of|"
    rf"namely|[:(=]|,(?! ?(?:其中|分别|包括|of which)))(?= ?{_WORDS}{{0,16}}§)"
)
_SURE_LAST = r"加起来|合计|共计|总计|合起来|(?:for |makes? |making )?a total of|totall?ing|in all,?|altogether,?"
_WHOLE_LAST = regex(
    rf"{_WORDS}{{0,16}}[,:—–-]*{_WORDS}{{0,8}}(?P<lead>{_SURE_LAST}|一共|总共|累加|共|together)(?:是|为|有|约)? ?$"
)
_BEFORE_IN_ALL = regex(rf"{_WORDS}{{0,24}},? ?(?:or |making |that is |so )?")
_IN_ALL = regex(r" [a-z]* ?(?:in total|in all|altogether|all told|overall)")
_TOTAL_WORD = regex(r"共|合计|总计|总|一共|全部|\btotal|\ball\b")
_OVERLAP = regex(
    r"多选|重叠|交叉|重复|同时|差|超|活跃|付费|留存|使用|启用|开通|提到|参加|包括|主要|比|从|由|增|减|升|降|提|平均|目标|计划|完成|"
    r"\b(?:several answers|multiple|overlap\w*|among|least|more than|active|paid|paying|used|named|mention\w*|from|rose|fell|up|down|"
    r"target\w*|average)\b"
)
_PARTIAL = regex(r"主要|包括|包含|比如|例如|如|等|\b(?:includ\w*|mainly|mostly|such as|among|above all)\b")
_ORDINAL = regex(r"[;:,。](?: ?)([一二三四五六七八九])(?:是|则)|([①②③④⑤⑥⑦⑧⑨])")
_COUNTED = regex(
    r"([两二三四五六七八九]|[2-9]) ?(?:大|个|项|点|类|件|步|条|方面|种|块|层)[^,;。:一二三四五六七八九0-9]{0,10}[:,。] ?(?=一是|①)"
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨"


class Whole(NamedTuple):
    """A total and its parts, as numbers of the line's figures."""

    total: int
    parts: tuple[int, ...]


def totals(line: Line) -> Iterator[Slip]:
    """The totals of a sentence that are not the sum of its parts."""
    changed = {place for change in line.changes() for place in (change.before, change.after) if place}
    taken = {figure.span for figure in changed}
    for whole, near, over in _wholes(line):
        if line.figures[whole.total].span not in taken:
            yield from _checked(line, whole, near, over=over)
            return


_SURE, _LIKELY, _HARDLY = 0.6, 0.25, 0.12  #: how far parts may miss their total and still be meant to make it


def _wholes(line: Line) -> Iterator[tuple[Whole, float, bool]]:
    """The totals that a sentence tells with all their parts, each with how far it may be missed, and whether only more counts."""
    for match in _SUM.finditer(line.text):
        yield _span_of(line, match.start(), match.end()), _SURE, False
    for match in _WHOLE_FIRST.finditer(line.text):
        whole = _behind(line, match)
        if whole and all(alike(line.figures[part], line.figures[whole.total]) for part in whole.parts):
            yield from _whole_first(line, match, whole)
    for total in range(2, len(line.figures)):
        gap = line.between(total - 1, total)
        last = _WHOLE_LAST.fullmatch(gap)
        if not last and not (_IN_ALL.match(line.between(total, total + 1)) and _BEFORE_IN_ALL.fullmatch(gap)):
            continue
        parts = _before(line, total)
        if parts and not _OVERLAP.search(line.text[line.at[parts[0]] : line.at[total - 1]]):
            yield Whole(total, parts), _SURE if not last or regex(_SURE_LAST).match(last["lead"]) else _LIKELY, False


def _behind(line: Line, match: re.Match[str]) -> Whole | None:
    """A total with the parts listed behind it, if they go on to the end of the sentence."""
    total, first = line.number(match.start()), line.number(match.end())
    last = first
    while last + 1 < len(line.figures) and _NEXT.fullmatch(line.between(last, last + 1)):
        last += 1
    parts = tuple(range(first, last + 1))
    if last == first or not _END.fullmatch(line.between(last, last + 1)) or not all(_adds(line, i) for i in parts):
        return None
    return Whole(total, parts)


def _before(line: Line, total: int) -> tuple[int, ...]:
    """The parts listed right before a total that have its unit; none if there are not two of them.

    The number of the parts may stand between (四项加起来).
    """
    last = total - 1
    how_many = None
    if not alike(line.figures[last], line.figures[total]) and line.figures[last].kind == "count":
        how_many = line.figures[last].value
        last -= 1
    first = last + 1
    while first > 0 and alike(line.figures[first - 1], line.figures[total]) and _adds(line, first - 1):
        if first <= last and not _NEXT_DATED.fullmatch(line.between(first - 1, first)):
            break
        first -= 1
    parts = tuple(range(first, last + 1))
    return parts if len(parts) > 1 and how_many in (None, len(parts)) else ()


def _adds(line: Line, index: int) -> bool:
    """Whether a figure is of a kind that parts of a total have."""
    return line.figures[index].kind not in ("percent", "points", "ratio", "multiple")


def _span_of(line: Line, start: int, end: int) -> Whole:
    """The figures between two places of the text, the last of them as the total."""
    first, last = line.number(start), line.number(end) - 1
    return Whole(last, tuple(range(first, last)))


def _whole_first(line: Line, match: re.Match[str], whole: Whole) -> Iterator[tuple[Whole, float, bool]]:
    """A total with its parts behind it, if the words between do not say that they overlap or are only some."""
    lead, gap, last = match["lead"], match["gap"], line.at[whole.parts[-1]]
    told = line.text[match.end() : last] + line.text[last:].partition(",")[0]
    if _OVERLAP.search(told) or _OVERLAP.search(gap):
        return
    named = bool(_TOTAL_WORD.search(line.text[max(0, match.start() - 14) : match.start()] + gap))
    if lead == ",":
        if named and len(whole.parts) > 2:
            yield whole, _HARDLY, False
    elif lead.startswith(("其中", "包", "of which")):
        if not told.lstrip().startswith("§") and not _PARTIAL.search(told):
            yield whole, 0.5 if len(whole.parts) > 2 and "、" in told else 0.15, True
    elif lead.startswith(("分别", "=")) or named:
        yield whole, _SURE, False
    elif not _PARTIAL.search(line.text):
        yield whole, _HARDLY, False


def _checked(line: Line, whole: Whole, near: float, *, over: bool = False) -> Iterator[Slip]:
    """The slip of a total, if its parts miss it by no more than a slip would: `near`, as a share of it.

    `over`: they need not be all of it, so that only more than the total is a slip.
    """
    told = line.bounds(whole.total)
    bounds, value = Bounds(0.0, 0.0), 0.0
    for part in whole.parts:
        bounds = bounds.plus(line.bounds(part))
        value += line.figures[part].value
    figure = line.figures[whole.total]
    if side_by_side(figure, value):
        return
    missed = abs(value - figure.value)
    if told.meets(bounds) or not figure.value or missed > figure.value * near:
        return
    if over and value < figure.value:
        return
    given = " + ".join(line.words(part) for part in whole.parts)
    yield line.slip(whole.total, given, shown(line.reading.text, figure, value))


def counted(norm: str, text: str, span: Span) -> Iterator[Slip]:
    """三项：一是…；二是…；三是…；四是…: the number of things announced and of those told, where each is numbered."""
    for match in _COUNTED.finditer(norm, span.start, span.end):
        told = int(HANZI.get(match[1], 0.0)) or int(match[1])
        last, given = 0, ""
        for ordinal in _ORDINAL.finditer(norm, match.end() - 2, span.end):
            number = int(HANZI[ordinal[1]]) if ordinal[1] else _CIRCLED.index(ordinal[2]) + 1
            if number != last + 1:
                break
            given = " … ".join(filter(None, (given.partition(" ")[0], ordinal[0].lstrip(";:,。 "))))
            last = number
        if last > 1 and last != told:
            place = Span(match.start(), match.start(1) + 2)
            words = place.of(text)
            yield Slip(place, given, words.replace(match[1], str(last)), words)
