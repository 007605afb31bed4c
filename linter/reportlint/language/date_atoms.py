"""Single dates as people write them: `7 月 24 日`, `2026.07.06`, `mid-July`, `2026Q3`, `上半年`.

Every scanner finds a cheap anchor first (月, a year, a month's name) and looks at a few characters around it, so
the cost is linear in the text whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from reportlint.language.days import Day, month_length, valid
from reportlint.language.units import unit_at

Grain = Literal["day", "week", "month", "quarter", "half", "year"]
DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
HALVES = {"上": 1, "下": 7, "1": 1, "2": 7}
MONTHS = {
    name[:cut]: month
    for month, name in enumerate(
        str.split("january february march april may june july august september october november december"), 1
    )
    for cut in (3, 4, len(name))
    if cut < 4 or cut == len(name) or name == "september"
}
PARTS = {"上旬": (1, 10), "初": (1, 10), "early": (1, 10), "beginning": (1, 5), "start": (1, 5), "first": (1, 15)}
PARTS |= {"中旬": (11, 20), "中": (11, 20), "mid": (11, 20), "middle": (11, 20), "上半月": (1, 15), "下半月": (16, 31)}
PARTS |= {"下旬": (21, 31), "底": (21, 31), "末": (21, 31), "late": (21, 31), "end": (25, 31), "last": (25, 31)}


class Atom(NamedTuple):
    """One date: the first and the last day that it may mean."""

    start: int
    end: int
    first: Day
    last: Day
    grain: Grain


@lru_cache(maxsize=16)
def _regex(key: str) -> re.Pattern[str]:
    hanzi = "十[一二]?|[一二三四五六七八九]"
    return re.compile(
        {
            "before-month": rf"(?:((?:19|20)\d\d|[今去明本当同]) {{0,4}}年的? {{0,4}})?"
            rf"(?:(?<![\d.])(\d{{1,2}}) {{0,2}}(?:月份? {{0,2}})?[-–—~至到、] {{0,2}})?(?<![\d.第])(\d{{1,2}}|{hanzi}) {{0,4}}$",
            "after-month": r"份? {0,4}(?:(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]) {0,4}[日号]"
            r"|([上中下]旬|[上下]半月|初|中(?!心|台)|底|末))?",
            "year": r"((?:19|20)\d\d)(?: {0,4}年(?![上下])|(?! {0,4}年))",
            "numeric": r"([-./])(\d{1,2})(?:\1(\d{1,2}))?(?![\d%])",
            "year-before": r"(?:(?:((?:19|20)\d\d) {0,3}年?|([今去明本当]) {0,2}年) {0,3}的?)$",
            "year-behind": r"(?:[ ,/-]{0,2}(?:of )?((?:19|20)\d\d)(?!\d)|[ /-]?fy ?(\d\d)(?!\d))?",
            "short": r"(?<![\d.a-z])(\d{1,2})([./])(\d{1,2}) {0,2}(?:[-–—~至到]{1,2}|to) {0,2}(\d{1,2})\2(\d{1,2})(?![\d.%])",
            "code": r"(?<![a-z\d])(?:((?:19|20)\d\d|2\d)[ /_-]?)?([qh])([1-4])(?!\d|\.\d|[a-z])",
            "month": r"(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)([a-z]{0,6})(?![a-z])(?:\.(?= \d))?",
            "day-before": r"(?<![\d.])(?:(\d{1,2}) ?(?:-|–|—|to|and|until) ?)?(\d{1,2})(?:st|nd|rd|th)?(?: of)? $",
            "part-before": r"(?<![a-z])(early|mid|middle|late|end|beginning|start|first half|last week)(?: of)?[ -]$",
            "day-behind": r" (\d{1,2})(?:st|nd|rd|th)?(?![\d%:.,]\d|\d)(?: ?(?:-|–|—|to) ?(\d{1,2})(?![\d.:%]| ?[a-z]))?",
        }[key]
    )


def atoms(norm: str, start: int, end: int, year: int) -> list[Atom]:
    """The dates between two offsets, in order and without overlap; the longest wins. `year` 0: not known."""
    found: list[Atom] = []
    found += _months(norm, start, end, year)
    found += _years(norm, start, end)
    found += _quarters(norm, start, end, year)
    found += _codes(norm, start, end, year)
    found += _english(norm, start, end, year)
    found.sort(key=lambda atom: (atom.start, -atom.end))
    kept: list[Atom] = []
    for atom in found:
        if kept and atom.start < kept[-1].end:
            if atom.end - atom.start > kept[-1].end - kept[-1].start:
                kept[-1] = atom
            continue
        kept.append(atom)
    return kept


def number(text: str) -> int:
    """A day, month or quarter in digits or Chinese numerals up to 39."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)


def relative(text: str | None, year: int) -> int:
    """The year that `text` names (`2026`, `今`, `明`); `year` where it names none."""
    if text and text.isdigit():
        return int(text)
    return year + {"明": 1, "去": -1}.get(text or "", 0) if year else 0


def _months(norm: str, start: int, end: int, year: int) -> Iterator[Atom]:
    """`7 月`, `7-9 月`, `2026 年 3 月下旬`, `八月六日`."""
    at = norm.find("月", start, end)
    while at >= 0:
        begin = max(start, at - 24)
        before = _regex("before-month").search(norm[begin:at])
        if before and 1 <= (month := number(before[3])) <= 12:
            in_year = relative(before[1], year)
            after = _regex("after-month").match(norm, at + 1, end)
            day = number(after[1]) if after and after[1] else 0
            part = after[2] if after else None
            stop = after.end() if after and (day or part or norm.startswith("份", at + 1)) else at + 1
            stop = at + 2 if not day and not part and norm.startswith("份", at + 1) else stop
            if day and not valid(in_year, month, day):
                day, stop = 0, at + 1
            atom = _month_atom(begin + before.start(), stop, in_year, month, day, part)
            if before[2] and 1 <= int(before[2]) <= month and not _opens_line(norm, begin + before.start(2), start):
                atom = atom._replace(first=Day(in_year, int(before[2]), 1))
            elif before[2]:
                atom = atom._replace(start=begin + before.start(3))
            yield atom
        at = norm.find("月", at + 1, end)


def _opens_line(norm: str, at: int, start: int) -> bool:
    """Whether `at` is where a line begins: what stands there is a list number (`2、11 月`)."""
    return "、" in norm[at : at + 4] and not norm[max(start, norm.rfind("\n", 0, at) + 1) : at].strip()


def _month_atom(start: int, end: int, year: int, month: int, day: int, part: str | None) -> Atom:
    """An atom for a day, a part of a month or a whole month."""
    if day:
        return Atom(start, end, Day(year, month, day), Day(year, month, day), "day")
    low, high = PARTS[part] if part else (1, 31)
    last = month_length(year, month)
    return Atom(start, end, Day(year, month, low), Day(year, month, min(high, last)), "week" if part else "month")


def _years(norm: str, start: int, end: int) -> Iterator[Atom]:
    """`2026.07.06`, `2026-07`, `2026 年`, and 7.06—8.15 without a year."""
    for century in ("20", "19"):
        at = norm.find(century, start, end)
        while at >= 0:
            match = _regex("year").match(norm, at, end)
            if match and not _goes_on(norm, at):
                yield from _year_atom(norm, match, end)
            at = norm.find(century, at + 4 if match else at + 1, end)


def _goes_on(norm: str, at: int) -> bool:
    """Whether the digits at `at` go on from a number or price before them."""
    before = norm[at - 1] if at else " "
    return before.isdigit() or before in "$€£¥" or (before in ".," and at > 1 and norm[at - 2].isdigit())


def _year_atom(norm: str, match: re.Match[str], end: int) -> Iterator[Atom]:
    """The date that starts with the year in `match`; a bare year only where 年 follows or nothing does."""
    year, at = int(match[1]), match.end()
    numeric = _regex("numeric").match(norm, match.end(1), end)
    if numeric and 1 <= (month := int(numeric[2])) <= 12:
        day = int(numeric[3]) if numeric[3] else 0
        if not day or valid(year, month, day):
            yield _month_atom(match.start(), numeric.end(), year, month, day, None)
    elif norm[at - 1] == "年" or (not norm[at : at + 1].isalnum() and norm[at : at + 1] not in (",", ".", "%")) or at == end:
        yield Atom(match.start(), at, Day(year, 1, 1), Day(year, 12, 31), "year")


def _quarters(norm: str, start: int, end: int, year: int) -> Iterator[Atom]:
    """`第三季度`, `2026 年三季度`, `上半年`."""
    for anchor in ("季", "半年"):
        at = norm.find(anchor, start, end)
        while at >= 0:
            char = norm[at - 1] if at > start else ""
            head = at - 1 - (anchor == "季" and norm[at - 2 : at - 1] == "第")
            stop = at + len(anchor) + (norm[at + 1 : at + 2] == "度")
            named = char in HALVES if anchor == "半年" else char in "一二三四1234" and (char + norm[at + 1 : at + 2])[1:] == "度"
            if char and named and head >= start:
                before = _regex("year-before").search(norm[max(start, head - 14) : head])
                in_year = relative(before[1] or before[2], year) if before else year
                low, months = (HALVES[char], 6) if anchor == "半年" else (number(char) * 3 - 2, 3)
                begin = head - len(before[0]) if before else head
                yield _months_atom(begin, stop, in_year, low, months)
            at = norm.find(anchor, at + 1, end)


def _months_atom(start: int, end: int, year: int, month: int, months: int) -> Atom:
    """An atom for `months` whole months from `month` on."""
    last = month + months - 1
    grain: Grain = "quarter" if months == 3 else "half"
    return Atom(start, end, Day(year, month, 1), Day(year, last, month_length(year, last)), grain)


def _codes(norm: str, start: int, end: int, year: int) -> Iterator[Atom]:
    """`2026Q3`, `Q3 2026`, `H1`, and the bare range `7.06—8.15`."""
    for match in _regex("code").finditer(norm, start, end):
        behind = _regex("year-behind").match(norm, match.end(), end)
        named = match[1] or (behind and behind[1])
        in_year = int(named) % 2000 + 2000 if named and len(named) == 2 else int(named) if named else year
        if match[2] == "h" and match[3] in "34":
            continue
        low, months = (HALVES[match[3]], 6) if match[2] == "h" else (int(match[3]) * 3 - 2, 3)
        stop = behind.end() if behind and not match[1] else match.end()
        yield _months_atom(match.start(), stop, in_year, low, months)
    for match in _regex("short").finditer(norm, start, end):
        low, high = (int(match[1]), int(match[3])), (int(match[4]), int(match[5]))
        if valid(year, *low) and valid(year, *high) and (low < high or low[0] > 9) and not _has_unit(norm, match.end(), end):
            later = year + (high < low)
            yield Atom(match.start(), match.end(), Day(year, *low), Day(later, *high), "day")


def _has_unit(norm: str, at: int, end: int) -> bool:
    """Whether a unit follows, so that two decimals with a dash between them are no dates."""
    if norm[at : at + 1].isalnum():
        return True
    while at < end and norm[at] == " ":
        at += 1
    unit = unit_at(norm, at, end, False)
    return unit is not None and (unit.kind != "count" or unit.text > "\u2e7f")


def _english(norm: str, start: int, end: int, year: int) -> Iterator[Atom]:
    """`24 July`, `June 4`, `mid-July`, `3 to 14 August 2026`."""
    for match in _regex("month").finditer(norm, start, end):
        month = MONTHS.get(match[1] + match[2])
        if not month:
            continue
        begin, stop = match.start(), match.end()
        head = norm[max(start, begin - 16) : begin]
        part = _regex("part-before").search(head)
        before = None if part else _regex("day-before").search(head)
        behind = None if before or part else _regex("day-behind").match(norm, stop, end)
        if (behind and head.endswith(("in ", "since "))) or not (before or part or behind or _is_month(norm, match, head)):
            behind = None
            if not _is_month(norm, match, head):
                continue
        stop = behind.end() if behind else stop
        begin -= len(before[0]) if before else len(part[0]) if part else 0
        tail = _regex("year-behind").match(norm, stop, end)
        in_year, stop = (int(tail[1]), tail.end()) if tail and tail[1] else (year, stop)
        days = (before[1] or before[2], before[2]) if before else (behind[1], behind[2] or behind[1]) if behind else ("", "")
        atom = _month_atom(begin, stop, in_year, month, 0, part[1].split()[0] if part else None)
        if days[0] and valid(in_year, month, int(days[0])) and valid(in_year, month, int(days[1])):
            atom = atom._replace(first=Day(in_year, month, int(days[0])), last=Day(in_year, month, int(days[1])), grain="day")
        elif days[0]:
            atom = atom._replace(start=match.start(), end=match.end())
        yield atom


def _is_month(norm: str, match: re.Match[str], head: str) -> bool:
    """Whether a bare month name is one: `may` and `mar` need company, the others do not."""
    if match[0].rstrip(".") not in ("may", "mar", "dec", "jan"):
        return True
    behind = norm[match.end() : match.end() + 6]
    near = ("in ", "of ", "by ", "since ", "until ", "to ", "from ", "till ", "during ", "before ", "after ", "last ", "–", "— ", "- ", "– ", "|", "| ")
    return head.endswith(near) or not head.strip() or behind.startswith((" to ", "–", " –", "—", " —", "-", " 20", ",", ":", "|", ")")) or not behind.strip()
