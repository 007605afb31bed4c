"""When a figure holds: the dates of its sentence, also those that only a word names, and which of them is its own."""

from __future__ import annotations

from reportlint.language.days import Day, days_between, ordinal
from reportlint.language.figures import Figure
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.reading import Reading
from reportlint.source import Span

INSTANT = 11  #: days of a date that tells a moment (the end of June), not a stretch of time
WORD = 16  #: characters before a date that may say that it is the time before
TIED = 4  #: characters between a date and a figure that belong together whatever follows
YEAR = 366


class Moment(NamedTuple):
    """The last day of the time for which a fact holds and how many days it covers; what only a word names is below zero.

    `named`: the fact's own sentence tells it, not a heading.
    """

    end: int
    days: int
    named: bool = True

    def is_(self, other: Moment) -> bool:
        """Whether both are the same time: the end of June is 30 June, and June is neither."""
        return self.end == other.end and (self.days == other.days or max(self.days, other.days) <= INSTANT)

    def excludes(self, other: Moment) -> bool:
        """Whether both are different times for certain; 今年 may be any date of it, the start of a year hardly."""
        words = (self.end < 0, other.end < 0)
        if words == (True, True) or words == (False, False):
            return self.end != other.end
        return -_YEAR_START in (self.end, other.end)


Dated = list[tuple[Span, Moment]]

#: Moments that only a word names, each the pattern of its number.
_RELATIVE = regex(
    r"(全年|今年|本年|\bthis year\b)|(全季|本季度?|这个?季度?|\bthis quarter\b)|(全月|本月|这个月|\bthis month\b)|(去年|上年|前一年|\blast year\b)"
    r"|(上(?:个)?季度?|\blast quarter\b)|(上个?月|\blast month\b)|(年底|年末|\byear[- ]end\b)|(年初|\b(?:start|beginning) of the year\b)"
)
_YEAR_END, _YEAR_START = 7, 8
_YEAR = regex(r"\b(?:in|of|for|during) ((?:19|20)[0-9]{2})\b(?!年|[-./][0-9])")
_NEXT = regex(r"\b(?:in|to) the (second|third|fourth)(?= *(?:[.,;)]|$))")
_QUARTERS = {"second": (6, 30), "third": (9, 30), "fourth": (12, 31)}
_SAME_SPAN = regex(r"\s?的?同期")  #: 2024 年同期 is not all of 2024
_STOP = regex(r"[,;:!?。]")
_SINCE_THEN = regex(r"(?:[从由自]|原来?|\bfrom|\bfrom its|\bfrom a) ?$")
_TIE = regex(r"(?:\b(?:in|on|at|of|for|during|by)\b[^,;]{0,16}|\()$")


def dates_in(reading: Reading, span: Span, year: int | None) -> Dated:
    """The moments that a sentence or a title names, in order."""
    norm = reading.norm
    read = reading.dates(span, year)
    found = [
        (date.span, moment_of(date.start or date.end, date.end))
        for date in read
        if date.end and not (date.joined and date.grain == "day") and not _SAME_SPAN.match(norm, date.span.end)
    ]

    def add(start: int, end: int, moment: Moment) -> None:
        if all(end < span.start or span.end < start for span, _ in found):
            found.append((Span(start, end), moment))

    for match in _YEAR.finditer(norm, span.start, span.end):
        add(match.start(1), match.end(1), _whole_year(int(match[1])))
    quarter = next((date.start for date in read if date.grain == "quarter" and date.start), None)
    for match in _NEXT.finditer(norm, span.start, span.end) if quarter else ():
        assert quarter
        month, day = _QUARTERS[match[1]]
        start, end = Day(quarter.year, month - 2, 1), Day(quarter.year, month, day)
        add(match.start(1), match.end(1), moment_of(start, end))
    for match in _RELATIVE.finditer(norm, span.start, span.end):
        code = match.lastindex or 0
        add(match.start(), match.end(), Moment(-code, 1 if code in (_YEAR_END, _YEAR_START) else YEAR))
    return sorted(found)


def moment_of(start: Day, end: Day) -> Moment:
    """The moment from one day to another."""
    days = days_between(start, end)
    if start.month == 1 and days > YEAR - 2:
        return _whole_year(end.year)
    return Moment(ordinal(end), 1 if days <= INSTANT else days)


def _whole_year(year: int) -> Moment:
    return Moment(ordinal(Day(year, 12, 31)), YEAR)


def own_moment(
    norm: str, figure: Figure, ceiling: int, dated: Dated, after: Figure | None, before: Figure | None = None
) -> Moment | None:
    """The date that belongs to a figure: one right behind it that is tied to it, else the last one before it.

    `after` is the later value of the change whose value before the figure is: one date before both is the later one's.
    `before` is the earlier value where the figure is the later one: a date that 由 ties to it is not the later one's.
    `ceiling` is where the figure's words end.
    """
    last = None
    for span, moment in dated:
        tied = before and span.end <= before.span.start <= span.end + TIED
        if tied and _SINCE_THEN.search(norm, max(0, span.start - WORD), span.start):
            continue
        if span.end <= figure.span.start:
            own = not after or figure.span.start - span.end <= TIED
            own = own or any(figure.span.end <= other.start < after.span.start for other, _ in dated if after)
            last = moment if own else None
            continue
        gap = norm[figure.span.end : span.start]
        if span.start < figure.span.end or span.start > ceiling:
            break
        if after and span.end <= after.span.start and not norm[span.end : after.span.start].strip(" 的"):
            break  # 3 月 16% → 6 月 7%; 从 3 月的 16% 降到 6 月的 7%
        if _STOP.search(gap) or (gap.isascii() and not _TIE.search(gap)) or (not gap.isascii() and len(gap) > 12):
            break
        return moment
    return last
