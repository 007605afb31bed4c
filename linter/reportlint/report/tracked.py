"""Rows of a tracker's table as projects, and what tells them outside the table."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.report.cutting import inner
from reportlint.report.projects import Draft
from reportlint.report.reading import Reading
from reportlint.report.trackers import mentions, tracked


def tracked_rows(reading: Reading, tops: list[Node], table: Node) -> list[Draft]:
    """The rows of a tracker's table, but for those that headings tell at length."""
    heads = [reading.plain(node.title) for node in inner(tops) if node.title]
    rows = tracked(reading, table)
    return [
        Draft(row, "row", name, name) for row, name in rows if not any(reading.plain(name) in head for head in heads)
    ]


def told_of_rows(reading: Reading, drafts: list[Draft], nodes: list[Node]) -> dict[int, list[Node]]:
    """What stands outside a tracker's table and names one of its rows tells that row, up to what names another: by its draft's place."""
    rows = {at: draft for at, draft in enumerate(drafts) if draft.carrier == "row" and draft.anchor == draft.name}
    telling: int | None = None
    told: dict[int, list[Node]] = {}
    for node in sorted(nodes, key=lambda node: node.span):
        first = next(iter(reading.sentences(node.text)), node.text) if node.kind == "paragraph" else node.head
        named = [at for at, draft in rows.items() if mentions(reading, draft.node, draft.name, first)]
        telling = named[0] if named else None if node.kind == "table" else telling
        if telling is not None:
            told.setdefault(telling, []).append(node)
    return told
