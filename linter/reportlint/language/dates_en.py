"""Dates in English: `24 July`, `June 4`, `mid-July`, `3 to 14 August 2026`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.language.date_atom import Atom, month_atom, months_atom
from reportlint.language.days import Day, valid
from reportlint.regex import regex

NAMES = tuple(str.split("january february march april may june july august september october november december"))
MONTHS = (
    {name: month for month, name in enumerate(NAMES, 1)}
    | {name[:3]: month for month, name in enumerate(NAMES, 1)}
    | {"sept": 9}
)
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
MODAL = ("may", "mar", "dec", "jan")  # words that are more often no month, or names: they need company
COMPANY = (
    "–",
    "—",
    "(",
    *(f"{word} " for word in str.split("in of by since through until to from till during before after last – — - |")),
)
FOLLOWERS = (" to ", "–", " –", "—", " —", "-", " 20", ",", ":", "|", ")", " and ")


_MONTH = regex(
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?<![a-z]...)([a-z]{0,6})(?![a-z])(?:\.(?= \d))?", re.DOTALL
)


_DAY_BEFORE = regex(r"(?<![\d.])(?:(\d{1,2}) ?(?:-|–|—|to|and|until) ?)?(\d{1,2})(?:st|nd|rd|th)?(?: of)? $")


_PART_BEFORE = regex(r"(?<![a-z])(early|mid|middle|late|end|beginning|start|first half|last week)(?: of)?[ -]$")


_DAY_BEHIND = regex(r" (\d{1,2})(?:st|nd|rd|th)?(?![\d%:.,]\d|\d)(?: ?(?:-|–|—|to) ?(\d{1,2})(?![\d.:%]| ?[a-z]))?")


#: What names the year behind a month or a quarter: ` 2026`, `, 2026`, ` FY27`.
YEAR_BEHIND = regex(r"(?:[ ,/-]{0,2}(?:of )?((?:19|20)\d\d)(?!\d)|[ /-]?fy ?(\d\d)(?!\d))?")


def english(norm: str, start: int, end: int, year: int) -> Iterator[Atom]:
    """The dates with a month's English name."""
    for match in _MONTH.finditer(norm, start, end):
        month = MONTHS.get(match[1] + match[2])
        if month:
            atom = _english_atom(norm, match, end, year, month)
            if atom:
                yield atom


def _english_atom(norm: str, match: re.Match[str], end: int, year: int, month: int) -> Atom | None:
    """The date around a month's name; None where the name is another word."""
    begin, stop = match.span()
    head = norm[max(0, begin - 16) : begin]
    part = _PART_BEFORE.search(head)
    before = None if part else _DAY_BEFORE.search(head)
    behind = None if before or part or head.endswith(("in ", "since ")) else _DAY_BEHIND.match(norm, stop, end)
    if not (before or part or behind or _is_month(norm, match, head)):
        return None
    begin -= len(before[0]) if before else len(part[0]) if part else 0
    stop = behind.end() if behind else stop
    tail = YEAR_BEHIND.match(norm, stop, end)
    named, stop = (int(tail[1]), tail.end()) if tail and tail[1] else (year, stop)
    atom = month_atom(begin, stop, named, month, 0, part[1] if part else None)
    low, high = (
        (before[1] or before[2], before[2]) if before else (behind[1], behind[2] or behind[1]) if behind else ("", "")
    )
    if not low:
        return atom
    if valid(named, month, int(low)) and valid(named, month, int(high)):
        return atom._replace(first=Day(named, month, int(low)), last=Day(named, month, int(high)), grain="day")
    return atom._replace(start=match.start(), end=match.end())


def _is_month(norm: str, match: re.Match[str], head: str) -> bool:
    """Whether a month's name without a day is one: `may` and `mar` need company, the others do not."""
    if match[0].rstrip(".") not in MODAL:
        return True
    behind = norm[match.end() : match.end() + 6]
    return head.endswith(COMPANY) or not head.strip() or behind.startswith(FOLLOWERS) or not behind.strip()


def parts_of_year(norm: str, start: int, end: int, year: int) -> Iterator[Atom]:
    """`third quarter 2026`, `3rd quarter 2026`, `the first half of 2026`; not the second half of September."""
    for word, months in (("quarter", 3), ("half", 6)):
        at = norm.find(word, start, end)
        while at >= 0:
            named = norm[max(start, at - 7) : at - 1].rsplit(" ", 1)[-1]
            number = ORDINALS.get(named, 0)
            stop = at + len(word)
            month = norm.startswith(" of ", stop) and norm[stop + 4 : stop + 7] in MONTHS
            if number and number * months <= 12 and not month and not norm[stop : stop + 1].isalpha():
                tail = YEAR_BEHIND.match(norm, stop, end)
                known, stop = (int(tail[1]), tail.end()) if tail and tail[1] else (year, stop)
                yield months_atom(at - 1 - len(named), stop, known, number * months - months + 1, months)
            at = norm.find(word, at + 1, end)
