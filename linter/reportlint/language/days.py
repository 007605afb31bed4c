"""Calendar days without `datetime`, whose import a clean run need not pay for."""

from __future__ import annotations

from reportlint.record import NamedTuple

LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Day(NamedTuple):
    """A day of the calendar. Year 0 is a year that nobody named, year 1 the one after it."""

    year: int
    month: int
    day: int


def month_length(year: int, month: int) -> int:
    """How many days a month has; `month` from 1 to 12."""
    leap = year > 1 and ((year % 4 == 0 and year % 100 != 0) or year % 400 == 0)
    return LENGTHS[month] + (leap and month == 2)


def ordinal(day: Day) -> int:
    """Days since a fixed day; only differences mean anything."""
    year = day.year - (day.month < 3) + 400
    month = (day.month + 9) % 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day.day


def days_between(start: Day, end: Day) -> int:
    """How many days a span has that begins and ends on these days, both counted."""
    return ordinal(end) - ordinal(start) + 1


def valid(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return 1 <= month <= 12 and 1 <= day <= month_length(year or 2000, month)
