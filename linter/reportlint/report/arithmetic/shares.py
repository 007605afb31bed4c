"""Shares of a whole: 3/196=1.53%; 226 systems, 99 of them done: 46%; 目标 500 家，实际完成 430 家，完成率 86%."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.regex import regex
from reportlint.report.arithmetic.bounds import Bounds, shown
from reportlint.report.arithmetic.line import Line, alike, bare
from reportlint.report.model import Slip

_BESIDE = regex(
    r"^ ?[^§,;。]{0,12}?(?:[=≈:,(]|, ?or|, ?that is|, ?i\.e\.|即|合|占比?|约|为| is )+ ?(?:即|约|about|or|就是)? ?$"
)
_WORDS_BEFORE_BRACKET = regex(r"^(?: [a-z]+){0,3} ?\($")
_BEFORE_RATIO = regex(r"^ ?[(=:,]+ ?(?:即|i\.e\. )?$")
_PART_OF = regex(
    r"§[^§,;。]{0,12},? ?占(?:了)?(?:全部|总数|总计|所有|全体)?(?:的)?[^§,;。]{0,6}§[^§,;。]{0,8}的(?:约)? ?§"
)
_SHARE = regex(r"(?:占|占比|占到|比例|完成率|达成率|合|即|就是)(?:为|是|达|约|到|:|=)*$")
_WITHIN = regex(r" ?(?:[以之]?内|之前|以前)")
_WITHIN_EN = regex(r"\b(?:within|inside|in under|in less than)(?: the first)? ?$")
_RATE = regex(r"([一-鿿]{2})率(?:为|是|达到?|约|:|=| )*$")
_RATE_EN = regex(
    r"(?:response|completion|completed|reply|answer|adoption|pass|success|attendance|coverage|hit|fill|closing|closure|resolution|renewal|on-time)(?: rate)?"
    r"(?: of| is| was|:|,| at)? ?$"
)
_NOT_THESE = regex(
    r"增|降|提|升|同比|环比|去年|上年|上季|上月|同期|此前|以前|原来|目标|计划|行业|平均|last|previous|target|before|average|against"
)
_OF_ANOTHER = regex(r" ?(?:of|的|是|in |higher|lower|more|less|above|同比|环比|以上)")
_SUBJECT = regex(r"[^,:(占比约为即合达到 ]占")  # who it is that has the share: 线上占
#: What is said of the part, for the beginning of the rate's name.
_KIN = {
    "on-time": "on time|in time|punctual", "respon": "answered|replied|responded|returned|came back", "complet": "complet|done|finished", "repl": "repl|answer",
    "answer": "answer", "pass": "pass", "attend": "attend", "clos": "closed", "resol": "resolved|solved|settled", "renew": "renewed",
}  # fmt: skip
_ALL = Bounds(100.0, 100.0)
_OF_COURSE = ("覆盖", "完成", "达成", "上线", "接入", "普及", "使用", "推广", "执行")
_TAKEN_FROM = regex(
    r"(?<!新)(?:报名|参加|参考|参训|应到|应[收办答检考]|发[出放]|受理|申请|提交|收到|总[数共计]|[一总]?共|全部|样本)[^,;。§]{0,3}$"
)
_AMONG = regex(
    r"其中|已|其余|里|当中|of (?:them|these|those|which|whom)|have been|are |were |is |has |answered|replied|responded|done|live"
)
_BARE = regex(r"^[^§,;。]{0,40}(?:\(|: ?|, ?(?:or|that is|which is|i\.e\.|=)? ?)(?:about|约|roughly)? ?$")
_OF_WHOLE = regex(
    r"(?:^|[ ,(:])of (?:the |our |all |its )?§[^§,;.。]{0,24}, ?§[^§,;.。]{0,40}(?:\(|: ?)§\)?(?=[.,; )]|$)"
)


def shares(line: Line) -> Iterator[Slip]:
    """The percentages of a sentence that are not the share which its figures make."""
    for index, figure in enumerate(line.figures):
        if figure.kind != "percent" or not any(char.isdigit() for char in figure.span.of(line.reading.norm)):
            continue
        given = _ratio(line, index) or _whole_and_part(line, index)
        if not given:
            continue
        share, words, value = given
        told = line.bounds(index)
        told = told.widened(min(1.0, told.high - told.low) * 0.5)
        if any(told.meets(reading) for reading in _readings(share)):
            continue
        yield line.slip(index, words, shown(line.reading.text, figure, value))


def _readings(share: Bounds) -> Iterator[Bounds]:
    """What a percentage may be of a part and a whole: the share, the rest, or the share of either in both together."""
    yield share
    yield _ALL.minus(share).size()
    together = Bounds(share.low + 100.0, share.high + 100.0)
    yield Bounds(100 * share.low / together.low, 100 * share.high / together.high)
    yield Bounds(100 * 100 / together.high, 100 * 100 / together.low)


def _ratio(line: Line, index: int) -> tuple[Bounds, str, float] | None:
    """The ratio beside a percentage: 3/196=1.53%, 85%（170/210）, 18 of 24 teams (75%)."""
    for near in (index - 1, index + 1):
        if not 0 <= near < len(line.figures) or line.figures[near].kind != "ratio":
            continue
        gap = line.between(min(near, index), max(near, index))
        behind = line.between(max(near, index), max(near, index) + 1)
        if near < index:
            beside = _BESIDE.match(gap) or (_WORDS_BEFORE_BRACKET.match(gap) and behind.startswith(")"))
            fits = beside and (")" in behind[:1] or "(" not in gap) and not regex(r" ?of ").match(behind)
        else:
            fits = _BEFORE_RATIO.match(gap) and ("(" not in gap or behind.startswith(")"))
        if fits:
            value = line.figures[near].value * 100
            return Bounds(value, value), line.words(near), value
    return None


def _whole_and_part(line: Line, index: int) -> tuple[Bounds, str, float] | None:
    """The share of two counts before a percentage, if the words say that the second is a part of the first."""
    match = next((m for m in _PART_OF.finditer(line.text) if line.number(m.end()) - 1 == index), None)
    if match:
        return _share(line, index - 1, index - 2)
    second = _skipping_limits(line, index - 1)
    first = _skipping_limits(line, second - 1)
    if first < 0:
        return None
    whole, part = line.figures[first], line.figures[second]
    same = [figure for i, figure in enumerate(line.figures) if i < index and alike(figure, part)]
    if len(same) == 2 and alike(whole, part) and whole.value < part.value and _told_first(line, first, second, index):
        return _share(line, second, first)
    if len(same) != 2 or not alike(whole, part) or whole.value < part.value or part.kind not in ("count", "number"):
        return None
    if whole.kind == "number" and not whole.unit and not _of(line, index):
        return None
    gap, lead = line.between(first, second), line.between(second, index)
    gap = f"{gap} {part.unit} " if bare(part) else gap
    if "†" in gap or len(gap) > 60:
        return None
    behind = line.between(index, index + 1)
    return _share(line, first, second) if _related(gap, lead, behind) or _of(line, index) else None


def _told_first(line: Line, part: int, whole: int, index: int) -> bool:
    """Whether the part of a rate stands before its whole: `通过 2,905 人，报名 3,412 人，通过率 85%`."""
    rate = _RATE.search(line.between(whole, index))
    named = line.between(part - 1, part) if part else line.text[: line.at[part]]
    return rate is not None and rate[1] in named[-8:] and bool(_TAKEN_FROM.search(line.between(part, whole)[-8:]))


def _skipping_limits(line: Line, index: int) -> int:
    """The first figure from `index` backwards that is no limit of time: `24 小时内办结 1,134 单`, `closed 1,134 within 24 hours`."""
    while index >= 0 and line.figures[index].kind == "duration":
        behind, before = line.between(index, index + 1), line.between(index - 1, index)
        within = index > 0 and line.figures[index - 1].unit == "within"  # read as what was counted
        if not (within or _WITHIN.match(behind) or _WITHIN_EN.search(before)):
            break
        index -= 1
    return index


def _of(line: Line, index: int) -> bool:
    """Whether the sentence says `of 226 systems, 99 are done (44%)` before the percentage."""
    return any(line.number(match.end()) - 1 == index for match in _OF_WHOLE.finditer(line.text))


def _related(gap: str, lead: str, behind: str) -> bool:
    """Whether the words say that a percentage is the share which the second count has in the first."""
    if _OF_ANOTHER.match(behind) or _NOT_THESE.search(lead):
        return False
    rate = _RATE.search(lead)
    if rate:
        told = rate[1]
        return (told in _OF_COURSE and "已" in gap) or told in gap + lead[: rate.start()] or told[0] in gap
    if _SHARE.search(lead):
        return bool(_AMONG.search(gap) or "完成" in gap) and not _SUBJECT.search(lead)
    if _RATE_EN.search(lead):
        stem = next((stem for stem in _KIN if stem in lead), "")
        return bool(stem and regex(_KIN[stem]).search(gap + lead[:24]))
    return bool(_BARE.match(lead) and _AMONG.search(gap + lead))


def _share(line: Line, whole: int, part: int) -> tuple[Bounds, str, float]:
    """The share that one count has in another, in percent."""
    bounds = line.bounds(part).over(line.bounds(whole))
    value = 100 * line.figures[part].value / line.figures[whole].value if line.figures[whole].value else 0.0
    return Bounds(bounds.low * 100, bounds.high * 100), f"{line.words(part)} ÷ {line.words(whole)}", value
