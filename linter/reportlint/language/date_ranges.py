"""Dates and spans between dates, from single dates joined by —, 至, `to` and their like."""

from __future__ import annotations

import re

from reportlint.language.date_atom import Atom, Grain
from reportlint.language.date_atoms import atoms
from reportlint.language.days import Day, days_between, valid
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.source import Span

CONNECTORS = frozenset(str.split("- – — —— -- ~ ~~ 至 到 to until till through and & 起至 直到 − → ->"))
#: What joins two dates in the words of a sentence: 从 7 月 1 日做到 9 月 12 日, `from 1 July right through to 12 September`.
_RAN = regex(
    r"\s*(?:[,，]\s*)?(?:一直|一路|陆续|断断续续|前后|持续)?(?:地)?(?:做|干|忙|跑|拖|推|搞|弄|磨|写|改|修|建|延续?|持续|折腾)?了?(?:到|至)了?\s*"
    r"|\s*,? (?:and )?(?:(?:right|all the way|it) )?(?:(?:ran|lasted|went on|continued|worked) )?(?:through to|up to|up until|until|till|through)\s*"
)
NEAR, LONGEST = 12, 24  #: characters between two dates that a sign joins, and that words do
UPTO = ("up to ", "through ", "until ", "till ", "by ", "to ", "before ")
UPTO_ZH = ("截至", "截止", "截止到", "截至到", "直到")
SINCE = ("from ", "since ", "自", "从")


class DateRange(NamedTuple):
    """A date, or a span between two, in the text.

    `start` and `end` are the first and the last day; None where the text leaves that side open (`up to 17 April`).
    A year that neither the text nor the caller names is 0 (1 for the year after it). `joined`: two dates were named.
    """

    span: Span
    start: Day | None
    end: Day | None
    grain: Grain
    joined: bool = False

    @property
    def days(self) -> int | None:
        """How many days from start to end, both counted; None where a side is open."""
        return days_between(self.start, self.end) if self.start and self.end else None


_TAIL = regex(r" {0,3}(?:[-–—~至到]{1,2}|to) {0,3}(?:(\d{1,2}) {0,3}[日号]|(\d{1,2})[./-](\d{1,2})(?![\d.%]))")


def dates(norm: str, span: Span, year: int | None = None) -> list[DateRange]:
    """The dates and date ranges within `span` of a normal form, in order; `year` is that of the report."""
    found = atoms(norm, span.start, span.end, year or 0)
    if not found:
        return []
    ranges: list[DateRange] = []
    at = 0
    while at < len(found):
        atom = found[at]
        after = found[at + 1] if at + 1 < len(found) else None
        if after and _connected(norm, atom, after):
            ranges.append(_join(*_as_named(norm, atom, after, year)))
            at += 2
            continue
        at += 1
        tail = _TAIL.match(norm, atom.end, span.end) if atom.grain == "day" else None
        ranges.append(_with_tail(norm, span, atom, tail) if tail else _single(norm, span, atom))
    return ranges


def _connected(norm: str, one: Atom, two: Atom) -> bool:
    """Whether two dates are the ends of one span; `and` joins months only."""
    gap = norm[one.end : two.start] if two.start - one.end < LONGEST else "…"
    if _RAN.fullmatch(gap):
        return True
    return (
        len(gap) < NEAR
        and gap.strip() in CONNECTORS
        and (gap.strip() not in ("and", "&") or one.grain == two.grain == "month")
    )


def _as_named(norm: str, one: Atom, two: Atom, year: int | None) -> tuple[Atom, Atom]:
    """The two ends of a span; where only one names its year, the other has that and not the report's."""
    if year:
        bare = atoms(norm, one.start, two.end, 0)
        if len(bare) == 2 and sum(atom.first.year > 1 for atom in bare) == 1:
            return bare[0], bare[1]
        if norm[one.start] == "去" and norm[two.start].isdecimal() and one.first[1:] < two.first[1:]:
            return one, two._replace(last=two.last._replace(year=one.first.year))
    return one, two


def _join(one: Atom, two: Atom) -> DateRange:
    """The range from `one` to `two`; a year named once holds for both."""
    start, end = one.first, two.last
    if one.grain == "week" and start.day == 11:
        start = start._replace(day=15)
    if two.grain == "week" and end.day == 20:
        end = end._replace(day=15)
    start, end = _years(start, end)
    grain: Grain = one.grain if one.grain == two.grain else "day"
    return DateRange(Span(one.start, two.end), start, end, grain, True)


def _years(start: Day, end: Day) -> tuple[Day, Day]:
    """The two days with the missing year filled in, the later one not before the earlier."""
    if not start.year and end.year > 1:
        start = start._replace(year=end.year - (start[1:] > end[1:]))
    elif not end.year and start.year:
        end = end._replace(year=start.year)
    if end < start:
        moved = end._replace(year=start.year + 1)
        end = moved if valid(*moved) else moved._replace(day=28)
    return start, end


def _with_tail(norm: str, span: Span, atom: Atom, tail: re.Match[str]) -> DateRange:
    """`9 月 1 日至 20 日`, `2026.07.06—09.11`: the second date leaves out what the first said."""
    first = atom.first
    month, day = (first.month, int(tail[1])) if tail[1] else (int(tail[2]), int(tail[3]))
    if not valid(first.year, month, day):
        return _single(norm, span, atom)
    start, end = _years(first, Day(first.year, month, day))
    return DateRange(Span(atom.start, tail.end()), start, end, "day", True)


def _single(norm: str, span: Span, atom: Atom) -> DateRange:
    """One date, open on one side where the words around it say so."""
    head = norm[max(span.start, atom.start - 8) : atom.start]
    joined = atom.grain in ("day", "month") and atom.first != atom.last and atom.first.month != atom.last.month
    joined = joined or (atom.grain == "day" and atom.first != atom.last)
    start: Day | None = atom.first
    end: Day | None = atom.last
    if not joined and (head.endswith(UPTO) or head.rstrip(" ").endswith(UPTO_ZH)):
        start = None
    elif not joined and head.endswith(SINCE):
        end = None
    return DateRange(Span(atom.start, atom.end), start, end, atom.grain, joined)
