"""The lie of a report: which sections are its parts, its projects, its objectives."""

from __future__ import annotations

from collections.abc import Container

from reportlint.document import Node
from reportlint.report.gathering import gathered
from reportlint.report.holders import is_starred, items_of, named_works, names_one, rows_of
from reportlint.report.label_order import understand_orders
from reportlint.report.later import is_titled_later, names_period_told
from reportlint.report.making import LIKELY, making
from reportlint.report.model import Carrier
from reportlint.report.project_titles import is_project_title
from reportlint.report.projects import Draft
from reportlint.report.reading import Reading
from reportlint.report.restated import restatements
from reportlint.report.schemes import understand_siblings
from reportlint.report.shape import Shapes
from reportlint.report.subsections import project_tables, sections, told_items
from reportlint.report.tables import is_project_table
from reportlint.report.tracked import tracked_rows
from reportlint.report.trackers import tracked
from reportlint.report.work_titles import names_work
from reportlint.report.works import asks_what_was_done, is_work
from reportlint.source import Span


class Survey:
    """What was found on one walk over a report's sections, in the order of the text.

    `ends` is the year and the month in which the report's period ends. `facets` announce an aspect of a project that is
    none of them, `unknown` are those that nobody could place.
    """

    def __init__(
        self, reading: Reading, tops: list[Node], intro: list[Node], ends: tuple[int, int] | None = None
    ) -> None:
        self.reading = reading
        self.ends = ends
        self.shapes = Shapes(reading)
        self.parts: dict[str, list[Node]] = {"duties": [], "planning": [], "growth": [], "other": []}
        self.holders: list[Node] = []
        self.objectives: list[Node] = []
        self.drafts: list[Draft] = []
        self.facets: list[Node] = []
        self.unknown: list[Node] = []
        self.intro = intro
        named = [top for top in tops if is_project_title(reading, top)]
        understand_siblings(reading, [sections(top) for top in named])
        understand_orders(reading, [sections(top) for top in named])
        self.tops = gathered(reading, self.shapes, tops)
        chapters = {top.span for top in self.tops if names_period_told(reading, top, ends)}
        self._chapters = chapters if ends or len(chapters) > 1 else set[Span]()
        self._restated = restatements(reading, self.shapes, self.tops)
        for top in self.tops:
            self._place(top, in_holder=None, starred=False)

    def add(self, node: Node, starred: bool = False) -> None:
        """A section that tells a project under its own title."""
        self.drafts.append(Draft(node, "heading", node.head, node.title or node.head, starred))

    def drop(self, spans: Container[Span]) -> None:
        """Take sections out of those that tell of something not known."""
        self.facets = [node for node in self.facets if node.span not in spans]
        self.unknown = [node for node in self.unknown if node.span not in spans]

    def put_in_order(self) -> None:
        """Bring the projects in the order of the text."""
        self.drafts.sort(key=lambda draft: draft.anchor)

    def _place(self, node: Node, in_holder: Node | None, starred: bool) -> None:
        shape = self.shapes.of(node).shape
        if node.span in self._chapters or (
            in_holder is None and shape == "facet" and asks_what_was_done(self.reading, node)
        ):
            self.open(node)
        elif in_holder is None and shape in ("unknown", "facet") and is_titled_later(self.reading, node, self.ends):
            self.parts["planning"].append(node)
        elif shape in self.parts:
            self.parts[shape].append(node)
            self._share_out(node, shape)
        elif node.span in self._restated:
            self.parts["other"].append(node)
        elif shape == "objective":
            from reportlint.report.objectives import tasks  # many reports have none

            self.objectives.append(node)
            self.drafts.extend(tasks(self.reading, node, len(self.objectives) - 1))
        elif shape == "project":
            self.add(node, starred)
        elif shape in ("holder", "bucket"):
            self.open(node)
        elif shape == "facet":
            self.facets.append(node)
        elif (
            in_holder is not None
            and (node.number or node.style not in ("label", "colon"))
            and (is_work(self.reading, node) or making(self.reading, node) >= LIKELY)
        ):
            self.add(node, starred)
        else:
            self.unknown.append(node)

    def _share_out(self, node: Node, shape: str) -> None:
        """A part that announces another in its title (不足与展望) shares the headings under it out between the two."""
        title = self.reading.plain(node.title) if node.title else ""
        for kid in sections(node):
            own = self.shapes.of(kid).shape
            if own in ("planning", "growth") and own != shape and kid.title and self.reading.plain(kid.title) in title:
                self.parts[own].append(kid)

    def open(self, node: Node) -> None:
        """A section that holds projects: its headings, its table rows, its list items."""
        self.holders.append(node)
        before = len(self.drafts)
        star = is_starred(self.reading, node)
        told = {item.span for item in told_items(self.reading, node)}
        kids = sections(node)
        works = [kid for kid in kids if self.shapes.of(kid).shape not in ("bucket", "holder")]
        bare = not (works or project_tables(self.reading, node))
        named = named_works(self.reading, self.shapes, node)
        for child in node.children:
            if child.span in named:
                carrier: Carrier = "label" if child.style == "label" else "heading"
                name = child.title or child.head
                self.drafts.append(Draft(child, carrier, child.head, name, star, listed=named[child.span]))
            elif child.kind == "section":
                self._place(child, in_holder=node, starred=star)
            elif child.kind == "list" and (told or bare):
                self.drafts.extend(items_of(self.reading, child, told))
            elif child.kind == "table":
                self.drafts.extend(self._rows(child, alone=not kids))
        if not kids and len(self.drafts) == before and names_one(self.reading, self.shapes, node):
            self.add(node)
        for at in range(before, len(self.drafts)):
            if self.drafts[at].under is None:
                self.drafts[at] = self.drafts[at]._replace(under=node.title or node.head)

    def _rows(self, table: Node, alone: bool) -> list[Draft]:
        """The rows of a table that are projects; `alone`: no heading stands beside it."""
        if is_project_table(self.reading, table):
            return rows_of(self.reading, table)
        if tracked(self.reading, table):
            return tracked_rows(self.reading, self.tops, table)
        listing = alone and len(table.children) > 2 and names_work(self.reading, table)
        return rows_of(self.reading, table) if listing else []
