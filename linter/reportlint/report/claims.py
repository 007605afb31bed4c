"""What a project is said to have brought: single claims, and the category of each."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportlint.language.figures import Figure
from reportlint.language.lexicon import Hit
from reportlint.report.evidence import BENEFITS
from reportlint.report.model import Category, Claim
from reportlint.report.passages import Block
from reportlint.report.reading import Reading
from reportlint.source import Span

CATEGORIES: tuple[Category, ...] = ("efficiency", "revenue", "cost", "risk")
_TIE = re.compile(r"带动|促成|拉动|更愿意|愿意(?:续|再|介绍)|so that|leading to|more willing|as a result")
_LEAD_IN = re.compile(r"(?:[:：]|如下|as follows)\W*$")


def claims_of(reading: Reading, blocks: Iterable[Block]) -> tuple[Claim, ...]:
    """The claims of a project's benefit blocks, in order; lead-ins and notes on method are none."""
    found: list[Claim] = []
    for block in blocks:
        if BENEFITS not in block.groups:
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
    notes = sum(hit.strength >= 1 for hit in reading.found(span, "method"))
    says = sum(hit.strength >= 1 for hit in reading.found(span, "outside"))
    return says >= notes or bool(reading.changes(span))


def judge(reading: Reading, span: Span) -> Claim:
    """One claim with its category: its best part counts, and to be outside takes words that say so."""
    measured = bool(reading.figures(span))
    changed = bool(reading.changes(span))
    outside = [hit for hit in reading.found(span, "outside") if hit.strength >= 1]
    later = [hit for hit in reading.found(span, "lagging") if hit.strength >= 1]
    tied = bool(later) or bool(_TIE.search(span.of(reading.norm)))
    used = [hit for hit in reading.found(span, "adoption") if hit.strength >= 1]  # 人均打开 is no 人均
    if not outside or changed or tied:
        for category in CATEGORIES:
            hits = [
                hit for hit in reading.found(span, category) if not _within(hit, outside) and not _inside(hit, used)
            ]
            strong = [hit for hit in hits if hit.strength >= 1]
            if strong:
                return Claim(span, category, Span(strong[0].start, strong[0].end), measured)
    if later:
        return Claim(span, "revenue", Span(later[0].start, later[0].end), measured)
    if outside and not (changed and _metric_of_people(reading, span)):
        return Claim(span, "outside", Span(outside[0].start, outside[0].end), measured)
    spared = next(
        (change for change in reading.changes(span) if _is_time(change.before) and _is_time(change.after)), None
    )
    if spared and not outside:
        return Claim(span, "efficiency", spared.span, measured)
    adoption = reading.found(span, "adoption")
    if adoption:
        return Claim(span, "adoption", Span(adoption[0].start, adoption[0].end), measured)
    return Claim(span, "undecided", None, measured)


def _metric_of_people(reading: Reading, span: Span) -> bool:
    """A change measured in time, money or share says something of the business even beside praise."""
    return any(figure.kind in ("duration", "money", "percent", "points") for figure in reading.figures(span))


def _is_time(figure: Figure | None) -> bool:
    return figure is not None and figure.kind == "duration"


def _within(hit: Hit, others: list[Hit]) -> bool:
    return any(other.start <= hit.start and hit.end <= other.end for other in others)


def _inside(hit: Hit, others: list[Hit]) -> bool:
    """Whether a hit is a piece of a longer one."""
    return _within(hit, [other for other in others if other.end - other.start > hit.end - hit.start])
