"""What a section holds that holds projects: which of its headings, labels, list items and rows are such."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import WHOLE
from reportlint.report.project_titles import ITEM_SCORE
from reportlint.report.projects import Draft
from reportlint.report.reading import Reading, has_words
from reportlint.report.shape import Shapes
from reportlint.report.subsections import sections
from reportlint.report.works import is_chore, is_count, is_dated
from reportlint.source import Span


def is_starred(reading: Reading, node: Node) -> bool:
    """Whether a heading calls what it holds star projects."""
    hits = reading.found(node.title or node.head, "star")
    titled = any(match.concept == "star" and match.score >= WHOLE for match in reading.titles(node.title))
    return (titled or any(hit.strength >= 1 for hit in hits)) and not _is_bucket(node, reading)


def _listed_works(reading: Reading, shapes: Shapes, node: Node) -> dict[Span, Span | None]:
    """Children that a holder's table or list names before it tells them, and labels that are numbered or dated.

    Each with the row or item that names it.
    """
    names: dict[str, Span] = {}
    for child in node.children:
        for entry in child.children if child.kind in ("table", "list") else ():
            if entry.info != "header":
                names[reading.plain(entry.title or entry.text)] = entry.span
    kids = [kid for kid in sections(node) if _says_little(shapes, kid) and has_words(reading, kid)]
    labels = [kid for kid in kids if kid.style == "label" and (kid.number or is_dated(reading, kid))]
    found: dict[Span, Span | None] = {kid.span: None for kid in labels if len(labels) > 1}
    for kid in kids:
        if kid.title and reading.plain(kid.title) in names:
            found[kid.span] = names[reading.plain(kid.title)]
    return found


def named_works(reading: Reading, shapes: Shapes, node: Node) -> dict[Span, Span | None]:
    """Children of a holder that are projects for what stands beside them, each with the row or item that names it too.

    They are listed, have dates or names of work like most of them, or look like the projects among which they stand.
    """
    kids = sections(node)
    named = _listed_works(reading, shapes, node)
    found = [kid.span for kid in kids if shapes.is_dated_name(kid)] if len(kids) > 2 else []
    if 3 * len(found) < 2 * len(kids):
        found = []
    if not any(map(shapes.announces, kids)):
        found += [kid.span for kid in kids if shapes.is_named_work(kid)]
    told = [shapes.of(kid).shape for kid in kids]
    if told.count("project") > 1 and told.count("facet") == 1:
        found += [kid.span for kid in kids if _is_like_peers(reading, shapes, kid)]
    return dict.fromkeys(found) | named


def _says_little(shapes: Shapes, node: Node) -> bool:
    """Whether a title may be a name: nobody knows it, or it has no more than a word of what it might announce."""
    sight = shapes.of(node)
    return sight.shape == "unknown" or (sight.shape == "facet" and sight.score < ITEM_SCORE)


def _is_like_peers(reading: Reading, shapes: Shapes, node: Node) -> bool:
    """Whether a heading among projects is a name too, though a word of it could announce an aspect."""
    known = node.kind == "section" and shapes.of(node).shape == "facet"
    return known and node.style not in ("label", "colon") and _says_little(shapes, node) and has_words(reading, node)


def names_one(reading: Reading, shapes: Shapes, node: Node) -> bool:
    """Whether a bucket's own title names the one piece of work in it: `Also shipped: certificate alarm`."""
    if node.title is None or shapes.of(node).shape != "bucket" or not has_words(reading, node):
        return False
    return bool(regex(r"[:：]").search(reading.plain(node.title)))


def items_of(reading: Reading, listing: Node, told: set[Span]) -> list[Draft]:
    """The items of a list as projects; `told` are those that tell one at length, if any do."""
    items = [item for item in listing.children if item.kind == "item" and not reading.blank(item.span)]
    if told:
        if not any(item.span in told for item in items):
            return []
    elif 2 * sum(is_count(reading, item) for item in items) >= len(items):
        return []
    names = [(item, item.title or item.text) for item in items]
    return [Draft(item, "item", item.head, name) for item, name in names if not is_chore(reading, name)]


def rows_of(reading: Reading, table: Node) -> list[Draft]:
    """The rows of a table as projects."""
    return [
        Draft(row, "row", row.head, row.title or row.head)
        for row in table.children
        if row.info != "header" and not reading.blank(row.span)
    ]


def _is_bucket(node: Node, reading: Reading) -> bool:
    """重点工作, 本期需求: a heap of work, whatever it calls itself; its items are no stars for standing in it."""
    return bool(regex(r"工作|需求|事项|.及.|work\b|items\b").search(reading.plain(node.title or node.head)))
