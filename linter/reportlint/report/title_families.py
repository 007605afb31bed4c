"""Titles that stand side by side, and what the lexicon knows each of them for.

A family are the headings and named items under one node, or the columns of a table. What a strange title announces is
seen by its family (`reportlint.report.title_clues`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.report.evidence import TITLE_SCORE, title_groups, title_part
from reportlint.report.reading import Reading, walk
from reportlint.report.subsections import titled
from reportlint.report.tables import body_of, header_of
from reportlint.source import Span

FEWEST = 2  #: titles that make a family
CONCEPT = 0.6  #: from this score on a title names a concept


class Titled(NamedTuple):
    """A title with the nodes that it stands over: one heading or item, or the cells of a column."""

    title: Span
    kind: str
    nodes: tuple[Node, ...]


def known_as(reading: Reading, title: Span | None) -> str:
    """What the lexicon takes a title for: a group, else a part of a report, else another concept; `""` where it is strange."""
    groups = title_groups(reading, title)
    if groups:
        return max(groups, key=lambda group: groups[group])
    part, score = title_part(reading, title)
    if score >= TITLE_SCORE:
        return part
    return next((match.concept for match in reading.titles(title)[:1] if match.score >= CONCEPT), "")


def family_of(nodes: Iterable[Node]) -> list[Titled]:
    """The titles of nodes that stand side by side."""
    return [
        Titled(node.title, f"{node.kind}{node.style}" if node.kind == "section" else node.kind, (node,))
        for node in nodes
        if node.title
    ]


def families(nodes: Iterable[Node]) -> Iterator[tuple[Node, list[Titled]]]:
    """The families in some nodes, each with what it stands under: of headings and named items, and of the columns of tables."""
    for top in nodes:
        for node in walk(top):
            kids = list(_columns(node)) if node.kind == "table" else family_of(titled(node))
            if len(kids) >= FEWEST:
                yield node, kids


def by_words(reading: Reading, found: Iterable[tuple[Node, Sequence[Titled]]]) -> dict[str, list[Titled]]:
    """The titles of families by their words."""
    cousins: dict[str, list[Titled]] = {}
    for _, kids in found:
        for kid in kids:
            cousins.setdefault(reading.plain(kid.title), []).append(kid)
    return cousins


def _columns(table: Node) -> Iterator[Titled]:
    """The columns of a table behind the first one, which names its rows."""
    header = header_of(table)
    for at, cell in enumerate(header.children[1:] if header else (), 1):
        yield Titled(cell.text, "column", tuple(row.children[at] for row in body_of(table) if at < len(row.children)))
