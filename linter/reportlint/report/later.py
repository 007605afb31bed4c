"""Sections that speak of what comes behind a report's period, by their titles or by what stands under them.

`ends` is the year (0 where none is told) and the month in which that period ends.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.period_titles import is_period_title, plans_for
from reportlint.report.reading import Reading, statements

_YEAR = regex(r"20[0-9]{2} ?年?")
YEAR_END = 12  #: a month behind which, where no year is told, January is the next one


def speaks_of_later(reading: Reading, node: Node, ends: tuple[int, int] | None) -> bool:
    """Whether most statements of a section name a time behind the report's period."""
    if ends is None:
        return False
    said = statements(reading, node)
    later = 0
    for span in said:
        whens = reading.dates(span, ends[0] or None)
        later += any((when.start.year or ends[0], when.start.month) > ends for when in whens if when.start)
    return later > 0 and 2 * later >= len(said)


def is_titled_later(reading: Reading, node: Node, ends: tuple[int, int] | None) -> bool:
    """Whether a title is a stretch of time behind the report's own and nothing else: 2026 in the review of 2025."""
    if ends is None or node.title is None:
        return False
    words = reading.plain(node.title)
    year, month = ends
    if _YEAR.fullmatch(words):
        return int(words[:4]) > year > 0
    whens = reading.dates(node.title, year or None)
    opens = bool(whens) and whens[0].span.start - node.title.start <= 1
    named = is_period_title(reading, node.title) is not None or plans_for(reading, node.title)
    if not (named or opens):
        return False
    later = any((when.start.year, when.start.month) > (year, month) for when in whens if when.start)
    return later or (not year and month == YEAR_END and any(when.start and when.start.month == 1 for when in whens))


def names_period_told(reading: Reading, node: Node, ends: tuple[int, int] | None) -> bool:
    """Whether a title is a stretch of time that is not still to come."""
    return is_period_title(reading, node.title) is not None and not is_titled_later(reading, node, ends)
