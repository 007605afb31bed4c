"""Reports that are one nested list, whose items stand for headings: `- Projects:` over `  - **Badges** (6 July …)`."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.report.evidence import title_groups, title_part
from reportlint.report.reading import Reading
from reportlint.report.shape import ITEM_SCORE

PARTS = ("duties", "projects", "bucket", "planning", "growth")
ENOUGH = 2  #: items that name a part of a report, from which on a list is taken for its outline
DEEP = 3  #: levels of such a list that may be headings: parts, projects, what is told of them


def outlined(reading: Reading, intro: list[Node]) -> tuple[list[Node], list[Node]]:
    """The opening of a report without headings, and the items of its outline as sections."""
    for at, node in enumerate(intro):
        if node.kind != "list" or any(behind.kind != "list" for behind in intro[at:]):
            continue
        items = [item for listing in intro[at:] for item in listing.children]
        named = sum(_names_part(reading, item) for item in items)
        if named >= ENOUGH and all(item.kind == "item" and item.title is not None for item in items):
            return intro[:at], [_section(reading, item, 1) for item in items]
    return intro, []


def _names_part(reading: Reading, item: Node) -> bool:
    part, score = title_part(reading, item.title)
    return part in PARTS and score >= ITEM_SCORE


def _section(reading: Reading, item: Node, level: int) -> Node:
    """An item as a section, and those below it that are named and hold a list themselves."""
    kids: list[Node] = []
    for kid in item.children:
        under = kid.children if kid.kind == "list" and level < DEEP else ()
        if under and all(_is_heading(one) for one in under):
            kids.extend(_section(reading, one, level + 1) for one in under)
        else:
            kids.append(kid)
    if level == DEEP or not title_groups(reading, item.title):
        return item._replace(kind="section", style="bold", level=level, children=tuple(kids))
    return item._replace(kind="section", style="label", level=level, children=tuple(kids))


def _is_heading(item: Node) -> bool:
    return item.kind == "item" and item.title is not None and any(kid.kind == "list" for kid in item.children)
