"""The sections of a project by what their titles announce."""

from __future__ import annotations

from collections.abc import Iterable

from reportlint.report.block import Block
from reportlint.report.evidence import GROUPS
from reportlint.report.model import Section
from reportlint.source import Span


def sections_of(blocks: Iterable[Block]) -> tuple[Section, ...]:
    """Each section with its role, in order; what stands inside one of the same role is a piece of that."""
    found: list[Section] = []
    for block in blocks:
        if not block.titled:
            continue
        span, head = block.node.span, block.node.head
        if block.statements and any(section.span == span for section in found):  # labels inside running text
            span = Span(block.statements[0].start, block.statements[-1].end)
            head = block.statements[0]
        for role in GROUPS:
            inside = any(section.role == role and section.span.holds(span) for section in found)
            if role in block.groups and not inside:
                found.append(Section(role, head, span))
    return tuple(found)
