"""Labels that name a piece of work among labels that tell it: `**Storm desk.** February to June`, `**Background.** …`.

Where the same label comes back again and again, each time behind one that tells nothing, the latter are names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reportlint.document import Node
from reportlint.report.evidence import title_groups, title_part
from reportlint.report.project_titles import ITEM_SCORE
from reportlint.report.reading import Reading
from reportlint.source import Span


def named(reading: Reading, nodes: Sequence[Node]) -> list[Node]:
    """The sections, where labels that are names hold those behind them."""
    starts = _names(reading, nodes)
    if len(starts) < 2:
        return list(nodes)
    found = list(nodes[: starts[0]])
    for start, stop in zip(starts, [*starts[1:], len(nodes)], strict=True):
        end = start + 1
        while end < stop and nodes[end].style in ("label", "bold"):
            end += 1
        found += [_holder(nodes[start], nodes[start + 1 : end]), *nodes[end:stop]]
    return found


def _names(reading: Reading, nodes: Sequence[Node]) -> list[int]:
    """Where labels stand that name something: behind each the same telling label, which stands nowhere else."""
    if sum(node.style == "label" for node in nodes) < 2 * 2:
        return []
    after: dict[int, str] = {}
    for at, (node, behind) in enumerate(pairwise(nodes)):
        if node.style == behind.style == "label" and behind.title and _is_strange(reading, node):
            after[at] = reading.plain(behind.title)
    titles = Counter(reading.plain(node.title) for node in nodes if node.style == "label" and node.title)
    return [
        at
        for at, title in after.items()
        if title_groups(reading, nodes[at + 1].title)
        and titles[title] > 1
        and titles[title] == sum(other == title for other in after.values())
    ]


def _is_strange(reading: Reading, node: Node) -> bool:
    """Whether a label announces nothing known."""
    return not title_groups(reading, node.title) and title_part(reading, node.title)[1] < ITEM_SCORE


def _holder(node: Node, kids: Sequence[Node]) -> Node:
    """A label as a heading, with its words as a paragraph and the labels behind it."""
    own = [Node("paragraph", node.text, node.text, node.text)] if node.text.start < node.text.end else []
    end = kids[-1].span.end if kids else node.span.end
    nothing = Span(node.head.end, node.head.end)
    children = (*own, *node.children, *kids)
    return node._replace(span=Span(node.span.start, end), text=nothing, style="bold", children=children)
