"""Sections that stand level with the name of a project or an objective and go on telling it."""

from __future__ import annotations

from itertools import islice, takewhile

from reportlint.document import Node
from reportlint.report.evidence import title_groups, title_part
from reportlint.report.objective_titles import is_called_objective
from reportlint.report.questions import asks
from reportlint.report.reading import Reading
from reportlint.report.shape import Shapes
from reportlint.report.subsections import sections, told_groups
from reportlint.source import Span

#: What a heading behind an objective asks where it still tells it.
TELLING = frozenset(("why", "target-users", "pain-points", "actions", "plan", "effect", "key-results"))


def gathered(reading: Reading, shapes: Shapes, tops: list[Node]) -> list[Node]:
    """The sections, where a project named outright takes what follows it on its own level as its telling.

    Where every heading is a bold line, the project's name stands level with its background and its benefits.
    """
    gathered: list[Node] = []
    tops = [*tops]
    at = 0
    while at < len(tops):
        node, *parts = _without_parts(reading, tops[at])
        tops[at : at + 1] = [node, *parts]
        at += 1
        if shapes.of(node).shape == "project" and not sections(node) and not told_groups(reading, node):
            after = (shapes.of(tops[n]).shape for n in range(at, len(tops)))
            behind = list(takewhile(lambda shape: shape in ("facet", "unknown"), after))
            end = len(behind)
            facets = [n for n, shape in enumerate(behind) if shape == "facet"]
            if len(facets) < 2 and end >= 3 and len(node.children) < 2:
                facets = list(range(end))  # titles that nobody here understands tell something all the same
            if len(facets) >= 2:
                last = facets[-1] + 1
                last += _labels_behind(tops[at + last - 1 : at + end])
                telling = tops[at : at + last]
                at += len(telling)
                node = joined(node, telling)
        elif shapes.of(node).shape == "objective":
            telling = list(takewhile(lambda top: _tells_objective(reading, shapes, top), islice(tops, at, None)))
            at += len(telling)
            node = joined(node, telling) if telling else node
        gathered.append(node)
    return gathered


def _labels_behind(tops: list[Node]) -> int:
    """How many labels, whatever they say, follow a label that tells of a project: `**Steps.** …`, `**Not easy.** …`."""
    labels = takewhile(lambda top: top.style == "label", tops)
    return max(0, len(list(labels)) - 1)


def _without_parts(reading: Reading, node: Node) -> list[Node]:
    """A bold line, and the labels at its end that are parts of the report: they were meant level with it."""
    kids = list(node.children)
    parts: list[Node] = []
    while node.style == "bold" and len(kids) > 1 and kids[-1].style == "label":
        role, score = title_part(reading, kids[-1].title)
        if role not in ("duties", "planning", "growth") or score < 1 or title_groups(reading, kids[-1].title):
            break
        parts.insert(0, kids.pop())
    if not parts:
        return [node]
    return [node._replace(span=Span(node.span.start, kids[-1].span.end), children=tuple(kids)), *parts]


def _tells_objective(reading: Reading, shapes: Shapes, node: Node) -> bool:
    """Whether a heading on the level of an objective goes on telling it: its key results, its users, its effect."""
    if shapes.of(node).shape not in ("facet", "unknown") or is_called_objective(reading, node):
        return False
    return bool(asks(reading, node.title) & TELLING)


def joined(node: Node, telling: list[Node]) -> Node:
    """A section together with those behind it that go on telling it."""
    span = Span(node.span.start, telling[-1].span.end)
    return node._replace(span=span, children=(*node.children, *telling))
