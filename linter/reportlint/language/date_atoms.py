"""Single dates as people write them: `7 月 24 日`, `2026.07.06`, `mid-July`, `2026Q3`, `上半年`.

Every scanner finds a cheap anchor first (月, a year, a month's name) and looks at a few characters around it, so
the cost is linear in the text whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.language.date_atom import Atom, month_atom, months_atom
from reportlint.language.dates_en import YEAR_BEHIND, english, parts_of_year
from reportlint.language.dates_zh import halves, months, quarters, year_before
from reportlint.language.days import Day, valid
from reportlint.language.units import unit_at
from reportlint.regex import regex

_YEAR = regex(r"([12](?<![\d$€£¥].)(?<!\d[.,].)(?:(?<=1)9|(?<=2)0)\d\d)(?!\d)", re.DOTALL)


_NUMERIC = regex(r"([-./])(\d{1,2})(?:\1(\d{1,2}))?(?![\d%])")


_SHORT = regex(
    r"(\d(?<![\d.a-z].)\d?)([./])(\d{1,2}) {0,2}(?:[-–—~至到]{1,2}|to) {0,2}(\d{1,2})\2(\d{1,2})(?![\d.%])", re.DOTALL
)


#: What a short date is the day of, right behind it: `8/5 上线`, `6.10 全量`, `9/3 live`.
_DONE_THEN = (
    r"(?:上线|立项|全量|启[动用]|开[始工放]|发[布版]|灰度|交付|取数|完成|投产|验收|结项|到岗|试[点用运]|提测|放量|切[换量]|评审|之?前(?![0-9后端台])|起(?![0-9])|"
    r"live\b|launch|go-live|kick-?off|release|shipped)"
)
_CUED = regex(rf"(\d(?<![\d.a-z/].)\d?)(?:(/)|\.)(\d{{1,2}})(?![\d.%/]) ?(?={_DONE_THEN})", re.DOTALL)


_CODE = regex(r"([qh])([1-4])(?!\d|\.\d|[a-z])")


_CODE_YEAR = regex(r"(?<![a-z\d])((?:19|20)\d\d|2\d)?[ /_-]?$")


#: What every date has: 月, 季, 半年, a year, Q3 or H1, the first of two short dates, a month's name, the first half. It
#: begins with a class of characters, which is searched much faster than alternatives.
_ANCHOR = regex(
    r"[月季半0-9qhjfmasondt](?:(?<=[月季])|(?<=半)年|(?<=[12])[09]\d\d|(?<=[qh])[1-4]"
    r"|(?<=[0-9])\d?[./]\d\d? {0,2}(?:[-–—~至到]|to|[上立全启开发灰交取完投验结试提放切评之前起lgkrs])"
    r"|(?<=[jfmasond])(?<![a-z][a-z])(?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)"
    r"|(?<=[dth]).(?:quarter|half))",
    re.DOTALL,
)


def atoms(norm: str, start: int, end: int, year: int) -> list[Atom]:
    """The dates between two offsets, in order and without overlap; the longest wins. `year` 0: not known."""
    if not _ANCHOR.search(norm, start, end):
        return []
    found = list(_years(norm, start, end))
    found += months(norm, start, end, year)
    found += quarters(norm, start, end, year)
    found += halves(norm, start, end, year)
    found += _codes(norm, start, end, year)
    found += _short_ranges(norm, start, end, year)
    found += _cued(norm, start, end, year)
    found += english(norm, start, end, year)
    found += parts_of_year(norm, start, end, year)
    found.sort(key=lambda atom: (atom.start, -atom.end))
    kept: list[Atom] = []
    for atom in found:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
        elif atom.end - atom.start > kept[-1].end - kept[-1].start:
            kept[-1] = atom
    return kept


def _years(norm: str, start: int, end: int) -> Iterator[Atom]:
    """`2026.07.06`, `2026-07`, `2026 年`; a bare year only where 年 follows or nothing does."""
    for match in _YEAR.finditer(norm, start, end):
        year, at = int(match[1]), match.end()
        numeric = _NUMERIC.match(norm, at, end)
        if numeric and 1 <= (month := int(numeric[2])) <= 12:
            day = int(numeric[3]) if numeric[3] else 0
            if not day or valid(year, month, day):
                yield month_atom(match.start(), numeric.end(), year, month, day)
            continue
        behind = norm[at : min(end, at + 5)].lstrip(" ")
        if behind[:1] == "年":
            yield months_atom(match.start(), norm.index("年", at) + 1, year, 1, 12)
        elif not norm[at : at + 1].isalnum() and norm[at : at + 1] not in (",", ".", "%"):
            yield months_atom(match.start(), at, year, 1, 12)


def _codes(norm: str, start: int, end: int, year: int) -> Iterator[Atom]:
    """`2026Q3`, `Q3 2026`, `H1`, `明年 Q1`."""
    for match in _CODE.finditer(norm, start, end):
        at = match.start()
        before = _CODE_YEAR.search(norm[max(start, at - 6) : at])
        if (at > 0 and norm[at - 1].isascii() and norm[at - 1].isalnum() and not (before and before[1])) or (
            match[1] == "h" and match[2] in "34"
        ):
            continue
        begin, named, stop = at, year, match.end()
        if before and before[1]:
            begin, named = at - len(before[0]), int(before[1]) % 2000 + 2000 if len(before[1]) == 2 else int(before[1])
        elif tail := YEAR_BEHIND.match(norm, stop, end):
            named, stop = int(tail[1]) if tail[1] else year, tail.end()
        if begin == at:
            begin, named = year_before(norm, at, start, named)
        low, count = (int(match[2]) * 6 - 5, 6) if match[1] == "h" else (int(match[2]) * 3 - 2, 3)
        yield months_atom(begin, stop, named, low, count)


def _short_ranges(norm: str, start: int, end: int, year: int) -> Iterator[Atom]:
    """`7.06—8.15`, `7/7–7/15`: two dates without a year; not two decimals with a unit behind them."""
    for match in _SHORT.finditer(norm, start, end):
        one, two = (int(match[1]), int(match[3])), (int(match[4]), int(match[5]))
        sound = valid(year, *one) and valid(year, *two) and (one < two or one[0] > 9)
        if sound and not _has_unit(norm, match.end(), end):
            yield Atom(match.start(), match.end(), Day(year, *one), Day(year + (two < one), *two), "day")


def _cued(norm: str, start: int, end: int, year: int) -> Iterator[Atom]:
    """`8/5 上线`, `6.10 全量`: a date without a year that says what happened then; `1.2 上线` is as likely a version."""
    for match in _CUED.finditer(norm, start, end):
        month, day = int(match[1]), int(match[3])
        if valid(year, month, day) and (match[2] or len(match[3]) > 1 or _NO_VERSION.match(norm, match.end())):
            yield Atom(match.start(), match.end(3), Day(year, month, day), Day(year, month, day), "day")


_NO_VERSION = regex(
    r" ?(?:立项|启动|开[始工]|取数|到岗|验收|结项|全量|评审|投产|之?前|起|kick)"
)  #: behind a day, not behind `1.2`


def _has_unit(norm: str, at: int, end: int) -> bool:
    """Whether a unit follows, so that two decimals with a dash between them are no dates."""
    if norm[at : at + 1].isalnum():
        return True
    while at < end and norm[at] == " ":
        at += 1
    unit = unit_at(norm, at, end)
    return unit is not None and (unit.kind != "count" or unit.text > "\u2e7f")
