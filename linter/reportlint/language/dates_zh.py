"""Dates in Chinese: `7 月 24 日`, `7-9 月`, `3 月下旬`, `2026 年第三季度`, `上半年`."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.language.date_atom import Atom, month_atom, months_atom
from reportlint.language.days import Day, valid
from reportlint.regex import regex

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
HALVES = {"上": 1, "下": 7}
QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
HANZI_MONTH = "十[一二]?|[一二三四五六七八九]"
HANZI_DAY = "[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"


_BEFORE_MONTH = regex(
    r"(?:((?:19|20)\d\d|[今去明本当同]) {0,4}年的? {0,4})?"
    r"(?:(?<![\d.])(\d{1,2}) {0,2}(?:月份? {0,2})?[-–—~至到、] {0,2})?"
    rf"(?<![\d.第])(\d{{1,2}}|{HANZI_MONTH}) {{0,4}}$"
)


_AFTER_MONTH = regex(
    rf"份? {{0,4}}(?:(?:(?P<from>\d{{1,2}}) {{0,2}}[-–—~至到]{{1,2}} {{0,2}})?(?P<day>\d{{1,2}}|{HANZI_DAY}) {{0,4}}[日号]|(?P<part>[上中下]旬|[上下]半月|初|中(?![心台间])|底|末))?"
)


_YEAR_BEFORE = regex(r"(?:((?:19|20)\d\d) {0,3}年?|([今去明本当]) {0,2}年) {0,3}的?$")


def number(text: str) -> int:
    """A day or month in digits or Chinese numerals up to 39."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)


def year_named(text: str | None, year: int) -> int:
    """The year that `text` names (`2026`, `今`, `明`); `year` where it names none."""
    if text and text.isdigit():
        return int(text)
    return year + {"明": 1, "去": -1}.get(text or "", 0) if year else 0


def year_before(norm: str, at: int, start: int, year: int) -> tuple[int, int]:
    """Where the year named right before `at` begins, and which it is; `at` and `year` if none is."""
    match = _YEAR_BEFORE.search(norm[max(start, at - 14) : at])
    return (at - len(match[0]), year_named(match[1] or match[2], year)) if match else (at, year)


def months(norm: str, start: int, end: int, year: int) -> Iterator[Atom]:
    """`7 月`, `7-9 月`, `2026 年 3 月下旬`, `八月六日`."""
    at = norm.find("月", start, end)
    while at >= 0:
        begin = max(start, at - 24)
        before = _BEFORE_MONTH.search(norm[begin:at])
        if before and 1 <= (month := number(before[3])) <= 12:
            stop, day, part = _within_month(norm, at, end, year_named(before[1], year), month)
            atom = month_atom(begin + before.start(), stop, year_named(before[1], year), month, day, part)
            if day and (opening := _first_day(norm, at, end)) and opening < day:
                atom = atom._replace(first=atom.first._replace(day=opening))
            first = int(before[2]) if before[2] else 0
            if first and first <= month and not _opens_line(norm, begin + before.start(2), start):
                atom = atom._replace(first=Day(atom.first.year, first, 1))
            elif first:
                atom = atom._replace(start=begin + before.start(3))
            yield atom
        at = norm.find("月", at + 1, end)


def _within_month(norm: str, at: int, end: int, year: int, month: int) -> tuple[int, int, str | None]:
    """Where the date whose 月 stands at `at` ends, its day, and the part of the month that it names."""
    whole = at + 1 + norm.startswith("份", at + 1)
    after = _AFTER_MONTH.match(norm, at + 1, end)
    if not after or not (after["day"] or after["part"]):
        return whole, 0, None
    if after["part"]:
        return after.end(), 0, after["part"]
    day = number(after["day"])
    return (after.end(), day, None) if valid(year, month, day) else (whole, 0, None)


def _first_day(norm: str, at: int, end: int) -> int:
    """The first of two days behind 月 that are named as one span (`3 月 10—21 日`); 0 where there is none."""
    after = _AFTER_MONTH.match(norm, at + 1, end)
    return number(after["from"]) if after and after["from"] else 0


def _opens_line(norm: str, at: int, start: int) -> bool:
    """Whether a list number (`2、11 月`) stands at `at`."""
    return (
        "、" in norm[at : at + 4]
        and not norm[max(start, at - 40, norm.rfind("\n", max(start, at - 40), at) + 1) : at].strip()
    )


def quarters(norm: str, start: int, end: int, year: int) -> Iterator[Atom]:
    """`第三季度`, `2026 年三季度`, `第三季`."""
    at = norm.find("季", start, end)
    while at >= 0:
        head = at - 1 - (norm[at - 1 : at] == " ")
        quarter = QUARTERS.get(norm[head], 0) if head >= start else 0
        ordinal = head > start and norm[head - 1] == "第"
        long = norm.startswith("度", at + 1)
        if quarter and (long or ordinal):
            begin, named = year_before(norm, head - ordinal, start, year)
            yield months_atom(begin, at + 1 + long, named, quarter * 3 - 2, 3)
        at = norm.find("季", at + 1, end)


def halves(norm: str, start: int, end: int, year: int) -> Iterator[Atom]:
    """`上半年`, `2026 年下半年`."""
    at = norm.find("半年", start, end)
    while at >= 0:
        if at > start and norm[at - 1] in HALVES:
            begin, named = year_before(norm, at - 1, start, year)
            yield months_atom(begin, at + 2, named, HALVES[norm[at - 1]], 6)
        at = norm.find("半年", at + 2, end)
