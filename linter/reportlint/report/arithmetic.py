"""Figures of one sentence, list or table that do not add up."""

from __future__ import annotations

from reportlint.report.model import Slip
from reportlint.report.reading import Reading
from reportlint.source import Span


def slips(reading: Reading, span: Span) -> tuple[Slip, ...]:
    """The slips of reckoning within a report's span, in order."""
    return ()
