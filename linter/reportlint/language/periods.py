"""Which period a report's title names."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reportlint.language.date_ranges import DateRange, dates
from reportlint.language.days import Day
from reportlint.source import Span

PeriodKind = Literal["week", "month", "quarter", "half-year", "year", "unknown"]
ANNUAL = (
    "年终",
    "年度",
    "全年",
    "年报",
    "年终总结",
    "annual",
    "year-end",
    "year end",
    "yearly",
    "end of year",
    "year in review",
)
WORDS: tuple[tuple[PeriodKind, tuple[str, ...]], ...] = (
    ("week", ("周报", "本周", "上周", "每周", "一周", "weekly")),
    ("half-year", ("半年度", "半年", "half-year", "half year", "six months")),
    ("quarter", ("季度", "季报", "本季", "quarterly", "quarter")),
    ("month", ("月报", "月度", "本月", "月总结", "monthly")),
    ("year", ANNUAL),
)


class Period(NamedTuple):
    """What period a report is for: its label as we write it (`2026Q3`, `2026-08`), and its days where they are known."""

    label: str
    kind: PeriodKind
    start: Day | None
    end: Day | None


def period(text: str, year: int | None = None) -> Period | None:
    """The period that a title or a `period:` field in normal form names; None if it names none."""
    found = dates(text, Span(0, len(text)), year)
    weekly = any(word in text for word in WORDS[0][1])
    best = max(found, key=_rank, default=None)
    if best is None or best.start is None or best.end is None or (weekly and best.grain != "day"):
        return _by_word(text, best)
    if weekly:
        return Period(f"{_date(best.start)}", "week", best.start, best.end)
    if best.grain == "day" and not best.joined:
        return _by_word(text, best)
    return _of_range(text, best)


def _rank(date: DateRange) -> tuple[int, int]:
    """Wider than a day first; among those, the range with a year, then the quarter, then the earlier one."""
    order = {"quarter": 5, "half": 4, "month": 3, "week": 1, "year": 2, "day": 0}
    known = bool(date.start and date.start.year)
    return (order[date.grain] + date.joined, known)


def _by_word(text: str, best: DateRange | None) -> Period | None:
    """The kind of period by a word such as 周报 or `annual`."""
    for kind, words in WORDS:
        if any(word in text for word in words):
            if best and kind == "year" and best.start:
                return Period(
                    str(best.start.year or ""), kind, Day(best.start.year, 1, 1), Day(best.start.year, 12, 31)
                )
            return Period("", kind, None, None)
    return None


def _of_range(text: str, date: DateRange) -> Period:
    """The period of a dated range: by its grain, or by the months that it spans."""
    start, end = date.start, date.end
    assert start is not None and end is not None
    days = date.days or 0
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    year = str(start.year) if start.year > 1 else ""
    whole = start.day == 1 and end.day >= 28
    if date.grain == "year" or (whole and months == 12):
        return Period(year, "year", start, end)
    if date.grain == "quarter" or (whole and months == 3 and start.month % 3 == 1):
        return Period(f"{year}Q{(start.month + 2) // 3}", "quarter", start, end)
    if date.grain == "half" or (whole and months == 6 and start.month in (1, 7)):
        return Period(f"{year}H{1 if start.month == 1 else 2}", "half-year", start, end)
    if whole and months == 1:
        return Period(f"{year}-{start.month:02d}" if year else f"{start.month:02d}", "month", start, end)
    kind: PeriodKind = (
        "week"
        if days <= 10
        else "month"
        if days <= 40
        else "quarter"
        if days <= 110
        else "half-year"
        if days <= 200
        else "year"
    )
    return Period(f"{_date(start)}/{_date(end)}", kind, start, end)


def _date(day: Day) -> str:
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}" if day.year > 1 else f"{day.month:02d}-{day.day:02d}"
