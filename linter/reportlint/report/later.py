"""Sections that speak of what comes behind a report's period."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.report.reading import Reading, statements


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
