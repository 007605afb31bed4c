"""One date in the text, before it is joined to others."""

from __future__ import annotations

from typing import Literal

from reportlint.language.days import Day, month_length
from reportlint.record import NamedTuple

Grain = Literal["day", "week", "month", "quarter", "half", "year"]
PARTS = {"上旬": (1, 10), "初": (1, 10), "early": (1, 10), "beginning": (1, 5), "start": (1, 5), "first half": (1, 15)}
PARTS |= {"中旬": (11, 20), "中": (11, 20), "mid": (11, 20), "middle": (11, 20), "上半月": (1, 15), "下半月": (16, 31)}
PARTS |= {"下旬": (21, 31), "底": (21, 31), "末": (21, 31), "late": (21, 31), "end": (25, 31), "last week": (25, 31)}


class Atom(NamedTuple):
    """One date: the first and the last day that it may mean."""

    start: int
    end: int
    first: Day
    last: Day
    grain: Grain


def month_atom(start: int, end: int, year: int, month: int, day: int = 0, part: str | None = None) -> Atom:
    """An atom for a day, a part of a month or a whole month."""
    if day:
        return Atom(start, end, Day(year, month, day), Day(year, month, day), "day")
    low, high = PARTS[part] if part else (1, 31)
    last = min(high, month_length(year, month))
    return Atom(start, end, Day(year, month, low), Day(year, month, last), "week" if part else "month")


def months_atom(start: int, end: int, year: int, month: int, months: int) -> Atom:
    """An atom for `months` whole months from `month` on: a quarter, a half or a year."""
    last = month + months - 1
    grain: Grain = "quarter" if months == 3 else "half" if months == 6 else "year"
    return Atom(start, end, Day(year, month, 1), Day(year, last, month_length(year, last)), grain)
