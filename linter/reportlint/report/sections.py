"""The sections of a project by what their titles announce."""

from __future__ import annotations

from collections.abc import Iterable

from reportlint.report.block import Block
from reportlint.report.evidence import GROUPS
from reportlint.report.model import Section
from reportlint.source import Outermost, Span


def sections_of(blocks: Iterable[Block]) -> tuple[Section, ...]:
    """Each section with its role, in order; what stands inside one of the same role is a piece of that."""
    found: list[Section] = []
    outermost = {role: Outermost() for role in GROUPS}
    spans: set[Span] = set()
    for block in blocks:
        if not block.titled:
            continue
        span, head = block.node.span, block.node.head
        if block.statements and span in spans:  # labels inside running text
            span = Span(block.statements[0].start, block.statements[-1].end)
            head = block.statements[0]
        for role in GROUPS:
            if role in block.groups and outermost[role].add(span):
                found.append(Section(role, head, span))
                spans.add(span)
    return tuple(found)
