"""Titles that name a period and nothing else: `2026Q1`, `第 36 周（8.31—9.4）`, `March 2026 – status update`."""

from __future__ import annotations

from reportlint.language.dates import dates
from reportlint.language.periods import PeriodKind, period
from reportlint.regex import regex
from reportlint.report.reading import LONGEST, Reading
from reportlint.source import Span

_WEEK = regex(r"第?\s*[0-9]{1,2}\s*周|\bweek\s*[0-9]{1,2}\b|\b(?:cw|kw|w)\s?[0-9]{1,2}\b")
_ABOUT = regex(
    r"(?<!^)[(（【\[].*?[)）】\]]|工作|汇报|总结|报告|周报|月报|季报|日志|述职|记录|进展|进度|小结|回顾|复盘|季度|自评|年终|年度|半年|上下?|第|期|"
    r"\b(?:work|reports?|weekly|monthly|quarterly|updates?|status|reviews?|summary|notes?|log|recap|retro(?:spective)?|"
    r"progress|self|my|the|of|for|in|week|month|quarter|fy)\b"
)
_LETTER = regex(r"[^\W_]")


_PLANNED = regex(
    r"计划|规划|安排|打算|重点|展望|目标|方向|预告|前瞻|(?:想|要|准备)[做干]的?(?:事|什么)?|的|与|和|\b(?:plans?|planning|outlook|roadmap|priorities|goals|preview|agenda|ahead|next|work|and)\b"
)


def plans_for(reading: Reading, title: Span) -> bool:
    """Whether a title names a period and says that it plans for it, and nothing else besides: `Q2 计划`, `Plans for 2027`."""
    if title.end - title.start > LONGEST:
        return False
    words = reading.plain(title)
    rest = words
    for when in reversed(dates(words, Span(0, len(words)))):
        rest = rest[: when.span.start] + " " + rest[when.span.end :]
    return bool(_PLANNED.search(rest)) and not _LETTER.search(_ABOUT.sub("", _PLANNED.sub(" ", rest)))


def is_period_title(reading: Reading, title: Span | None) -> PeriodKind | None:
    """The kind of period that a title names and nothing else besides; None for any other title."""
    if title is None or title.end - title.start > LONGEST:
        return None
    return reading.once(_named_period, title)


def _named_period(reading: Reading, title: Span | None) -> PeriodKind | None:
    if title is None:
        return None
    words = reading.plain(title)
    rest = words
    for when in reversed(dates(words, Span(0, len(words)))):
        rest = rest[: when.span.start] + " " + rest[when.span.end :]
    weeks = _WEEK.search(rest)
    rest = _ABOUT.sub("", _WEEK.sub("", rest))
    if _LETTER.search(rest):
        return None
    if weeks:
        return "week"
    told = period(words)
    return told.kind if told and (told.label or told.start) else None
