"""What a project is said to have brought: single claims, and the category of each."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportlint.report.evidence import BENEFITS
from reportlint.report.model import Category, Claim
from reportlint.report.passages import Block
from reportlint.report.reading import Reading
from reportlint.source import Span

CATEGORIES: tuple[Category, ...] = ("efficiency", "revenue", "cost", "risk")
_LEAD_IN = re.compile(r"(?:[:：]|如下|as follows)\W*$")


def claims_of(reading: Reading, blocks: Iterable[Block]) -> tuple[Claim, ...]:
    """The claims of a project's benefit blocks, in order; lead-ins and notes on method are none."""
    found: list[Claim] = []
    for block in blocks:
        if block.groups != frozenset((BENEFITS,)):
            continue
        for span in block.statements:
            if not _is_claim(reading, span):
                continue
            found.append(judge(reading, span))
    return tuple(found)


def _is_claim(reading: Reading, span: Span) -> bool:
    words = reading.plain(span)
    if len(words) < 4 or _LEAD_IN.search(words):
        return False
    return not (reading.found(span, "method") and not reading.changes(span))


def judge(reading: Reading, span: Span) -> Claim:
    """One claim with its category: its best part counts, and to be outside takes words that say so."""
    measured = bool(reading.figures(span))
    changed = bool(reading.changes(span))
    outside = reading.found(span, "outside")
    for category in CATEGORIES:
        hits = [hit for hit in reading.found(span, category) if not _within(hit.start, hit.end, outside)]
        strong = [hit for hit in hits if hit.strength >= 1]
        if strong and (not outside or changed):
            return Claim(span, category, Span(strong[0].start, strong[0].end), measured)
    if changed and not any(hit.strength >= 1 for hit in outside):
        return Claim(span, "undecided", None, measured)
    adoption = reading.found(span, "adoption")
    if adoption and not any(hit.strength >= 1 for hit in outside):
        return Claim(span, "adoption", Span(adoption[0].start, adoption[0].end), measured)
    if any(hit.strength >= 1 for hit in outside):
        first = next(hit for hit in outside if hit.strength >= 1)
        return Claim(span, "outside", Span(first.start, first.end), measured)
    return Claim(span, "undecided", None, measured)


def _within(start: int, end: int, others: list) -> bool:  # type: ignore[type-arg]
    return any(other.start <= start and end <= other.end for other in others)
