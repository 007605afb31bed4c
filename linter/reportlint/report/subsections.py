"""What stands right under a section: headings, named items, tables, and what these tell by their titles."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.report.evidence import BACKGROUND, BENEFITS, GROUPS, TITLE_SCORE, title_groups, weigh
from reportlint.report.making import SURE, making
from reportlint.report.project_titles import ITEM_SCORE
from reportlint.report.reading import Reading, has_words, statements
from reportlint.report.tables import is_project_table

STRANGE = 3  #: sections from which on they may tell a project though their titles say nothing


def sections(node: Node) -> list[Node]:
    """The child sections of a node that stand under headings of their own."""
    return [kid for kid in node.children if kid.kind == "section"]


def items(node: Node) -> list[Node]:
    """The items of the lists right under a node."""
    return [item for kid in node.children if kid.kind == "list" for item in kid.children if item.kind == "item"]


def titled(node: Node) -> list[Node]:
    """The titled nodes right under a node: sections, and the named items of its lists."""
    found: list[Node] = []
    for kid in node.children:
        if kid.kind == "section":
            found.append(kid)
        elif kid.kind == "list":
            found.extend(item for item in kid.children if item.title is not None)
    return found


def told_groups(reading: Reading, node: Node) -> set[str]:
    """The groups of a project's telling that the titles right under a node announce."""
    found: set[str] = set()
    for kid in titled(node):
        least = TITLE_SCORE if kid.kind == "section" else ITEM_SCORE
        found.update(group for group, score in title_groups(reading, kid.title).items() if score >= least)
    return found


def tells_in_order(reading: Reading, node: Node) -> bool:
    """Whether three or more headings under a name, whatever they are called, go from what was wrong to what was gained."""
    kids = [kid for kid in sections(node) if has_words(reading, kid)]
    if len(kids) < STRANGE or len(kids) > len(GROUPS) + 2 or any(sections(kid) for kid in kids):
        return False
    if sum(making(reading, kid) >= SURE for kid in kids) > 1:
        return False
    if not any(title_groups(reading, kid.title) for kid in kids):
        return False  # as likely names of three works
    told = [_told_by(reading, kid) for kid in kids]
    order = [told.index(group) for group in (BACKGROUND, BENEFITS) if group in told]
    if len(order) < 2 or order[0] or order[1] < 2 or len({*told} - {None}) < STRANGE - 1:
        return False
    return 3 * sum(group is None for group in told) <= len(told)


def _told_by(reading: Reading, node: Node) -> str | None:
    """The group that a title announces, or else that of which the text under it speaks most."""
    own = title_groups(reading, node.title)
    return max(own, key=lambda group: own[group]) if own else weigh(reading, statements(reading, node)).leader()


def told_concepts(reading: Reading, node: Node) -> set[str]:
    """The concepts that the titles right under a node announce."""
    return {
        match.concept
        for kid in titled(node)
        for match in reading.titles(kid.title)[:2]
        if match.score >= (TITLE_SCORE if kid.kind == "section" else ITEM_SCORE)
    }


def tasks_by_form(reading: Reading, node: Node) -> list[Node]:
    """Child sections or list items that look like pieces of work: named, and no aspect of the telling."""
    kids = [kid for kid in sections(node) if not title_groups(reading, kid.title)]
    if len(kids) >= 2:
        return kids
    return [item for item in items(node) if not (item.title and title_groups(reading, item.title))]


def project_tables(reading: Reading, node: Node) -> list[Node]:
    """The tables right under a node whose columns tell projects: a name, and at least two groups."""
    return [kid for kid in node.children if kid.kind == "table" and is_project_table(reading, kid)]


def told_items(reading: Reading, node: Node) -> list[Node]:
    """List items right under a node that tell a project by named sub-items (*Why:*, *How:*, …)."""
    return [item for item in items(node) if len(told_groups(reading, item)) >= 2]
