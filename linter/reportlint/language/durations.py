"""How long something took: durations in days, and the longest span that a text tells of a project."""

from __future__ import annotations

from reportlint.language.date_ranges import DateRange, dates
from reportlint.language.figure import Figure
from reportlint.language.figure_scan import figures
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.source import Span

WORKDAYS = ("个工作日", "工作日", "working day", "working days", "business day", "business days", "workday", "workdays")
HOURS_A_DAY = 24.0


class Duration(NamedTuple):
    """A length of time in the text, in calendar days (five working days are seven)."""

    span: Span
    days: float


NAMED = "january|february|march|april|may|june|july|august|september|october|november|december"


_BEFORE = regex(
    r"(?:历时|工期|周期|为期|用时|耗时|历经|前后|总共|一共|共计?|用了|花了|做了|干了|跑了|整|持续|跨度|时长|排期)[^,。;\d]{0,6}$"
    r"|(?:月|日|\d)[,、(] {0,2}$"
    r"|(?:took|lasted|lasting|ran for|spent|within|duration:?|effort:?|a total of|work(?:ed)? for|over) (?:us )?(?:[a-z]+ ){0,2}$"
    rf"|(?:{NAMED})(?: \d{{1,2}})?,? \(?$"
)


_BEHIND = regex(
    rf" {{0,2}}(?:in (?:[a-z]+[ -])?(?:{NAMED})|of work|long|,? from \d|的?(?:工期|周期|开发)|做完|上线|完成)"
)


def durations(norm: str, span: Span, told: list[Figure] | None = None) -> list[Duration]:
    """The lengths of time within `span`, in order; those given in hours or less count as parts of a day.

    `told`: the figures of the span, where the caller has them.
    """
    found = []
    for figure in figures(norm, span) if told is None else told:
        if figure.kind == "duration":
            factor = 1.4 if figure.unit in WORKDAYS else 1.0
            found.append(Duration(figure.span, figure.high / HOURS_A_DAY * factor))
    return found


def days_of(
    norm: str,
    span: Span,
    year: int | None = None,
    measured: list[Figure] | None = None,
    dated: list[DateRange] | None = None,
) -> int | None:
    """The longest span in days that the text tells of its subject; None where it tells none.

    Counted are ranges between two dates, and durations that a cue word (历时, 工期, took), a date beside them or the
    lack of any other words marks as the time that the work took. Whole quarters, halves and years are periods, not spans.
    `measured` and `dated`: the figures of the span, and its dates with this year, where the caller has them.
    """
    longest = 0.0
    told = durations(norm, span, measured)
    for date in dates(norm, span, year) if dated is None else dated:
        if date.joined and date.days and date.grain in ("day", "week", "month"):
            within = any(
                one.span.end <= date.span.start <= one.span.end + 5 for one in told
            )  # five weeks in May and June
            longest = max(longest, 0 if within else date.days)
    bare = span.of(norm).strip(" ()[]|~约")
    for one in told:
        if one.days < 1:
            continue
        head = norm[max(span.start, one.span.start - 24) : one.span.start]
        cued = _BEFORE.search(head) or _BEHIND.match(norm, one.span.end, span.end)
        if cued or bare == one.span.of(norm):
            longest = max(longest, one.days)
    return int(longest + 0.5) or None
