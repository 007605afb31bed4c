"""Cutting a tree of sections anew, where the form of headings nests what their words put side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportlint.document import Node
from reportlint.report.subsections import sections
from reportlint.source import Span


def inner(nodes: Iterable[Node]) -> Iterator[Node]:
    """The sections among some nodes and all sections under them, in the order of the text."""
    for node in nodes:
        if node.kind == "section":
            yield node
            yield from inner(sections(node))


def between(nodes: Iterable[Node], start: int, end: int) -> list[Node]:
    """The uppermost nodes that begin between two places, each with what of it lies there."""
    found = []
    for node in nodes:
        if node.span.start >= end or node.span.end <= start:
            continue
        kids = between(node.children, start, end)
        if node.span.start < start:
            found += kids
        elif node.span.end > end:
            found.append(node._replace(span=Span(node.span.start, end), children=tuple(kids)))
        else:
            found.append(node)
    return found
