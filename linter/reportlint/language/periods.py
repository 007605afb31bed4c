"""Which period a report's title names."""

from __future__ import annotations

from typing import Literal

from reportlint.language.date_ranges import DateRange, dates
from reportlint.language.days import Day
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.source import Span

PeriodKind = Literal["week", "month", "quarter", "half-year", "year", "unknown"]
WEEKLY = ("周报", "本周", "上周", "周总结", "周工作", "weekly", "week in review")
WORDS: tuple[tuple[PeriodKind, tuple[str, ...]], ...] = (
    ("half-year", ("半年", "half-year", "half year", "six months", "six-month")),
    ("quarter", ("季度", "季报", "本季", "quarterly", "quarter")),
    ("month", ("月报", "月度", "本月", "月总结", "monthly")),
    ("year", ("年终", "年度", "全年", "年报", "年会", "annual", "year-end", "year end", "yearly", "year in review")),
)
ORDER = {"quarter": 5, "half": 4, "month": 3, "year": 2, "week": 1, "day": 0}


class Period(NamedTuple):
    """What period a report is for: a label (`2026Q3`, `2026-08`), its kind, and its days where the title tells them."""

    label: str
    kind: PeriodKind
    start: Day | None
    end: Day | None


#: The number of a half or a quarter beside its word: `Half-year review 2026-1`, `季报 2025-3`. With a nought it is a month.
_NUMBERED = regex(r"(?<![0-9])(20[0-9]{2})\s?[-/.]\s?([1-4])(?![0-9]|\s?[-/.月年])")


def _numbered(text: str) -> Period | None:
    """The half or quarter whose number stands behind its year, where the title says that it is of one."""
    kind = next((kind for kind, words in WORDS[:2] if any(word in text for word in words)), None)
    found = _NUMBERED.search(text)
    if kind is None or found is None:
        return None
    named, number, months = int(found[1]), int(found[2]), 6 if kind == "half-year" else 3
    if number * months > 12:
        return None
    last = number * months
    end = Day(named, last, 30 if last in (6, 9) else 31)
    return Period(f"{named}{'H' if months == 6 else 'Q'}{number}", kind, Day(named, last - months + 1, 1), end)


def period(text: str, year: int | None = None) -> Period | None:
    """The period that a title or a `period:` field in normal form names; None if it names none.

    `year`: the year to assume where the title names none. A fiscal quarter is dated by its months if they stand beside it.
    """
    if numbered := _numbered(text):
        return numbered
    known = next((date.start.year for date in dates(text, Span(0, len(text))) if date.start and date.start.year > 1), 0)
    found = dates(text, Span(0, len(text)), known or year)
    weekly = any(word in text for word in WEEKLY)
    best = max(found, key=_rank, default=None)
    if weekly and (best is None or best.grain != "day"):
        return Period("", "week", None, None)
    if best is None or best.start is None or best.end is None:
        return _by_word(text)
    if weekly:
        return Period(_date(best.start), "week", best.start, best.end)
    if best.grain == "day" and not best.joined:
        return _by_word(text)
    return _of_range(best.start, best.end, best)


def _rank(date: DateRange) -> tuple[bool, int]:
    """Ranges of whole months beside a fiscal quarter first, then the grain, the widest spans of days last."""
    return (date.joined and date.grain == "month", ORDER[date.grain] + date.joined)


def _by_word(text: str) -> Period | None:
    """The kind of period by a word such as 季度 or `annual`."""
    return next((Period("", kind, None, None) for kind, words in WORDS if any(word in text for word in words)), None)


def _of_range(start: Day, end: Day, date: DateRange) -> Period:
    """The period of a dated range: by its grain, or by the months that it spans."""
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    year = str(start.year) if start.year > 1 else ""
    whole = start.day == 1 and end.day >= 28
    if whole and months == 12:
        return Period(year, "year", start, end)
    if whole and months == 3 and start.month % 3 == 1:
        return Period(f"{year}Q{(start.month + 2) // 3}", "quarter", start, end)
    if whole and months == 6 and start.month in (1, 7):
        return Period(f"{year}H{1 if start.month == 1 else 2}", "half-year", start, end)
    if whole and months == 1:
        return Period(f"{year}-{start.month:02d}" if year else f"{start.month:02d}", "month", start, end)
    return Period(f"{_date(start)}/{_date(end)}", _by_length(date.days or 0), start, end)


def _by_length(days: int) -> PeriodKind:
    """The kind of period that so many days come nearest to."""
    limits: tuple[tuple[int, PeriodKind], ...] = ((10, "week"), (40, "month"), (110, "quarter"), (200, "half-year"))
    return next((kind for limit, kind in limits if days <= limit), "year")


def _date(day: Day) -> str:
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}" if day.year > 1 else f"{day.month:02d}-{day.day:02d}"
