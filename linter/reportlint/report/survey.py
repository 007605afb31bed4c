"""The lie of a report: which sections are its parts, its projects, its objectives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.beside import is_chapter, works_beside
from reportlint.report.gathering import gathered
from reportlint.report.holders import is_like_peers, is_starred, items_of, listed_works, names_one, rows_of
from reportlint.report.label_order import understand_orders
from reportlint.report.later import speaks_of_later
from reportlint.report.letters import told_in_letter
from reportlint.report.making import LIKELY, SURE, making
from reportlint.report.model import Carrier
from reportlint.report.one_project import tells_one
from reportlint.report.pages import days_told
from reportlint.report.period_titles import is_period_title, plans_for
from reportlint.report.project_titles import is_project_title, opens_with_launch
from reportlint.report.projects import Draft
from reportlint.report.reading import Reading
from reportlint.report.restated import restatements
from reportlint.report.schemes import understand_siblings
from reportlint.report.shape import Shapes, project_tables, sections, told_items
from reportlint.report.tables import is_project_table
from reportlint.report.tracked import told_of_rows, tracked_rows
from reportlint.report.trackers import is_plan_table, tracked
from reportlint.report.work_titles import names_work, says_done
from reportlint.report.works import (
    asks_what_was_done,
    counts,
    is_work,
    lists_dated,
    lists_named_work,
    lists_what_was_put,
    only_puts,
)
from reportlint.source import Span

_YEAR = regex(r"20[0-9]{2} ?年?")


YEAR_END = 12  #: a month behind which, where no year is told, January is the next one


class Survey:
    """What was found on one walk over a report's sections, in the order of the text."""

    def __init__(
        self, reading: Reading, tops: list[Node], intro: list[Node], alone: bool, ends: tuple[int, int] | None = None
    ) -> None:
        self.reading = reading
        self.ends = ends  # year and month in which the report's period ends
        self.shapes = Shapes(reading)
        self.parts: dict[str, list[Node]] = {"duties": [], "planning": [], "growth": [], "other": []}
        self.holders: list[Node] = []
        self.objectives: list[Node] = []
        self.drafts: list[Draft] = []
        self.facets: list[Node] = []
        self.unknown: list[Node] = []
        self.intro = intro
        named = [top for top in tops if is_project_title(self.reading, top)]
        understand_siblings(reading, [sections(top) for top in named])
        understand_orders(reading, [sections(top) for top in named])
        self.tops = gathered(reading, self.shapes, tops)
        chapters = [top for top in self.tops if self._is_chapter(top)]
        self.chapters = {top.span for top in chapters} if ends or len(chapters) > 1 else set[Span]()
        self.restated = restatements(reading, self.shapes, self.tops)
        for top in self.tops:
            self._place(top, in_holder=None, starred=False)
        self._open_loose_tables()
        self._tell_rows()
        self._open_letter()
        self._open_running_work()
        self._place_late()
        self._open_lists_of_work()
        self._open_works_beside()
        self._take_named_works()
        if alone or not self.drafts:
            self._one_project(alone)
        else:
            self._put_numbers_apart()
        if not (self.drafts or self.objectives) and reading.second_look is not None:
            self._ask_lines()

    def _ask_lines(self) -> None:
        """Projects that no layout showed, by what the second look says of single lines."""
        from reportlint.report.second_outline import told_by_lines

        nodes = [*self.intro, *self.tops]
        parts = [part.span for nodes in self.parts.values() for part in nodes]
        if not nodes:
            return
        whole = Span(min(node.span.start for node in nodes), max(node.span.end for node in nodes))
        ahead = [part.span for part in self.parts.get("planning", ())]
        self.drafts = told_by_lines(self.reading, whole, parts, ahead)
        for loose in (self.facets, self.unknown):
            loose[:] = [one for one in loose if not any(draft.node.span.holds(one.span) for draft in self.drafts)]

    def _is_chapter(self, node: Node) -> bool:
        """Whether a title is a stretch of time that is not still to come."""
        return is_period_title(self.reading, node.title) is not None and not self._is_ahead(node)

    def _is_ahead(self, node: Node) -> bool:
        """Whether a title is a stretch of time behind the report's own and nothing else: 2026 in the review of 2025."""
        words = self.reading.plain(node.title) if node.title else ""
        if self.ends is None or node.title is None:
            return False
        year, month = self.ends
        if _YEAR.fullmatch(words):
            return int(words[:4]) > year > 0
        whens = self.reading.dates(node.title, year or None)
        opens = bool(whens) and whens[0].span.start - node.title.start <= 1
        named = is_period_title(self.reading, node.title) is not None or plans_for(self.reading, node.title)
        if not (named or opens):
            return False
        later = any((when.start.year, when.start.month) > (year, month) for when in whens if when.start)
        return later or (not year and month == YEAR_END and any(when.start and when.start.month == 1 for when in whens))

    def _place_late(self) -> None:
        """What is known only when all is seen: sections beside projects that tell of work too, lists of what is done."""
        places = {top.span: at for at, top in enumerate(self.tops)}
        spare = [node for node in self.unknown if node.span in places]
        dated = [node for node in spare if opens_with_launch(self.reading, node)]
        works = [top for top in self.tops if self.shapes.of(top).shape == "project"]
        if len(dated) + len(works) < 2:
            dated = []
        taken: set[Span] = set()
        for node in spare:
            if node in dated or (self._is_beside_projects(places[node.span]) and is_work(self.reading, node)):
                taken.add(node.span)
                self.drafts.append(Draft(node, "heading", node.head, node.title or node.head))
            elif works and works[-1].span.start < node.span.start and only_puts(self.reading, node):
                taken.add(node.span)  # Crumbs: whatever it is called, behind projects a list of things put in place
                self._open(node)
            elif (
                not self.drafts
                and not self.facets
                and (
                    self.shapes.lists_done(node)
                    or lists_dated(self.reading, node, self.ends)
                    or lists_named_work(self.reading, node)
                )
            ):
                taken.add(node.span)
                self._open(node)
        self.unknown = [node for node in self.unknown if node.span not in taken]
        self.drafts.sort(key=lambda draft: draft.anchor)

    def _put_numbers_apart(self) -> None:
        """Sections at the top that hardly do more than count (The quarter in numbers) tell no project, where others do."""
        tops = {top.span for top in self.tops}
        for nodes in (self.facets, self.unknown):
            for node in [node for node in nodes if node.span in tops and counts(self.reading, node)]:
                nodes.remove(node)
                self.parts["other"].append(node)

    def _open_loose_tables(self) -> None:
        """Tables of projects in the opening, or behind a label on one line, which hold the report's projects."""
        parts = (node for nodes in self.parts.values() for node in nodes)
        labels = [node for node in (*self.intro, *parts) if node.style == "label" and not self.reading.blank(node.text)]
        places = [*self.intro, *(kid for label in labels for kid in label.children)]
        for table in places:
            if table.kind == "table" and is_project_table(self.reading, table):
                self.drafts.extend(rows_of(self.reading, table))
            elif table.kind == "table" and is_plan_table(self.reading, table):
                self.parts["planning"].append(table)
            elif table.kind == "table":
                self.drafts.extend(tracked_rows(self.reading, self.tops, table))

    def _open_running_work(self) -> None:
        """Sections on keeping things running, where all that stands there is a list of what was put in place on a day."""
        if not (self.drafts or self.objectives):
            return
        for node in [node for node in self.parts["other"] if lists_what_was_put(self.reading, node)]:
            self.parts["other"].remove(node)
            self._open(node)

    def _is_beside_projects(self, at: int) -> bool:
        """Whether the section at a place stands between two projects at the top, in their dress."""
        node = self.tops[at]
        near = [*self.tops[max(0, at - 1) : at], *self.tops[at + 1 : at + 2]]
        alike = [top for top in near if (top.style, top.level) == (node.style, node.level)]
        return node.style not in ("label", "colon") and [self.shapes.of(top).shape for top in alike] == ["project"] * 2

    def _open_lists_of_work(self) -> None:
        """Sections at the top whose titles only say that things were done, unless the report tells one project there."""
        tops = {top.span for top in self.tops}
        left = [node for node in (*self.unknown, *self.facets) if node.span in tops]
        done = {node.span: node for node in left if says_done(self.reading, node)}
        if any(facet.span not in done for facet in self.facets):
            return
        self._drop(done)
        for node in done.values():
            self._open(node)
        self.drafts.sort(key=lambda draft: draft.anchor)

    def _open_works_beside(self) -> None:
        """Sections at the top that nobody could place, where they show that things were made, together or beside projects."""
        tops = {top.span: top for top in self.tops}
        if self.objectives or (
            not self.drafts
            and self.facets
            and tells_one(self.reading, self.facets, self.unknown, [*self.objectives, *self.holders])
        ):
            return
        sure = [tops[draft.node.span] for draft in self.drafts if draft.node.span in tops]
        if self.drafts and not sure and len(self.holders) > 0:
            return
        unknown = {node.span for node in self.unknown}
        places = {top.span: at for at, top in enumerate(self.tops)}
        closing = [at for at, top in enumerate(self.tops) if top.span in unknown]
        in_order = sorted(sure, key=lambda node: node.span)
        spare = []
        for node in self.unknown:
            if node.span in tops:
                at = places[node.span]
                after = len(closing) - bisect_left(closing, at)
                spare += [] if self._may_be_part(node, in_order, at, after) else [node]
        found = works_beside(self.reading, self.shapes, spare, sure)
        taken = {node.span for node in (*found.works, *found.holders)}
        self.unknown = [node for node in self.unknown if node.span not in taken]
        self.drafts.extend(Draft(node, "heading", node.head, node.title or node.head) for node in found.works)
        for node in found.holders:
            self._open_chapter(node)
        self.drafts.sort(key=lambda draft: draft.anchor)

    def _take_named_works(self) -> None:
        """Sections at the top that name a piece of work each, where most of what is left does and nothing is announced."""
        tops = {top.span for top in self.tops}
        left = [node for node in (*self.unknown, *self.facets) if node.span in tops]
        works = [node for node in left if self.shapes.is_named_work(node)]
        if self.objectives or len(works) < 2 or 2 * len(works) < len(left):
            return
        if any(map(self.shapes.announces, self.facets)):
            return
        self._drop({node.span for node in works})
        self.drafts.extend(Draft(node, "heading", node.head, node.title or node.head) for node in works)
        self.drafts.sort(key=lambda draft: draft.node.span)

    def _drop(self, spans: Container[Span]) -> None:
        """Take sections out of those that nobody placed."""
        self.facets = [node for node in self.facets if node.span not in spans]
        self.unknown = [node for node in self.unknown if node.span not in spans]

    def _may_be_part(self, node: Node, sure: list[Node], at: int, closing: int) -> bool:
        """Whether a section stands where a part stands that was not found yet: it opens the report, or it closes it.

        `at` is its place at the top, `closing` how many from there on nobody could place. `sure` comes in order.
        """
        if at == 0:
            return not self.parts["duties"] and (bool(sure) or making(self.reading, node) < SURE)
        if sure and sure[-1].span > node.span:
            return at == 1 and not self.parts["duties"] and self.tops[0] not in sure
        if not self.parts["planning"] and speaks_of_later(self.reading, node, self.ends):
            return True
        missing = sum(not self.parts[role] for role in ("planning", "growth"))
        followed = any(part.span > node.span for role in ("planning", "growth") for part in self.parts[role])
        return not followed and closing <= missing

    def _open_chapter(self, node: Node) -> None:
        """A chapter, and those in it that nobody could place either."""
        self._open(node)
        for kid in sections(node):
            if kid in self.unknown and (kid.style == "colon" or is_chapter(self.reading, self.shapes, kid)):
                self.unknown.remove(kid)
                self._open_chapter(kid)

    def _place(self, node: Node, in_holder: Node | None, starred: bool) -> None:
        shape = self.shapes.of(node).shape
        if node.span in self.chapters or (
            in_holder is None and shape == "facet" and asks_what_was_done(self.reading, node)
        ):
            self._open(node)
        elif in_holder is None and shape in ("unknown", "facet") and self._is_ahead(node):
            self.parts["planning"].append(node)
        elif shape in self.parts:
            self.parts[shape].append(node)
            self._share_out(node, shape)
        elif node.span in self.restated:
            self.parts["other"].append(node)
        elif shape == "objective":
            from reportlint.report.objectives import tasks  # many reports have none

            self.objectives.append(node)
            self.drafts.extend(tasks(self.reading, node, len(self.objectives) - 1))
        elif shape == "project":
            self.drafts.append(Draft(node, "heading", node.head, node.title or node.head, starred))
        elif shape in ("holder", "bucket"):
            self._open(node)
        elif shape == "facet":
            self.facets.append(node)
        elif (
            in_holder is not None
            and (node.number or node.style not in ("label", "colon"))
            and (is_work(self.reading, node) or making(self.reading, node) >= LIKELY)
        ):
            self.drafts.append(Draft(node, "heading", node.head, node.title or node.head, starred))
        else:
            self.unknown.append(node)

    def _share_out(self, node: Node, shape: str) -> None:
        """A part that announces another in its title (不足与展望) shares the headings under it out between the two."""
        title = self.reading.plain(node.title) if node.title else ""
        for kid in sections(node):
            own = self.shapes.of(kid).shape
            if own in ("planning", "growth") and own != shape and kid.title and self.reading.plain(kid.title) in title:
                self.parts[own].append(kid)

    def _open(self, node: Node) -> None:
        """A section that holds projects: its headings, its table rows, its list items."""
        self.holders.append(node)
        kids = sections(node)
        star = is_starred(self.reading, node)
        told = {item.span for item in told_items(self.reading, node)}
        works = [kid for kid in kids if self.shapes.of(kid).shape not in ("bucket", "holder")]
        named = works or project_tables(self.reading, node)
        before = len(self.drafts)
        listed = listed_works(self.reading, self.shapes, node)
        shapes = [self.shapes.of(kid).shape for kid in kids]
        peers = shapes.count("project") > 1 and shapes.count("facet") == 1
        dated = [kid.span for kid in kids if self.shapes.is_dated_name(kid)] if len(kids) > 2 else []
        dated = dated if 3 * len(dated) >= 2 * len(kids) else []
        if not any(map(self.shapes.announces, kids)):
            dated += [kid.span for kid in kids if self.shapes.is_named_work(kid)]
        for child in node.children:
            if (
                child.span in listed
                or child.span in dated
                or (peers and is_like_peers(self.reading, self.shapes, child))
            ):
                carrier: Carrier = "label" if child.style == "label" else "heading"
                name = child.title or child.head
                self.drafts.append(Draft(child, carrier, child.head, name, star, listed=listed.get(child.span)))
            elif child.kind == "section":
                self._place(child, in_holder=node, starred=star)
            elif child.kind == "table" and is_project_table(self.reading, child):
                self.drafts.extend(rows_of(self.reading, child))
            elif child.kind == "list" and (told or not named):
                self.drafts.extend(items_of(self.reading, child, told))
            elif child.kind == "table" and tracked(self.reading, child):
                self.drafts.extend(tracked_rows(self.reading, self.tops, child))
            elif child.kind == "table" and not kids and len(child.children) > 2 and names_work(self.reading, child):
                self.drafts.extend(rows_of(self.reading, child))
        if not kids and len(self.drafts) == before and names_one(self.reading, self.shapes, node):
            self.drafts.append(Draft(node, "heading", node.head, node.title or node.head))
        for at in range(before, len(self.drafts)):
            if self.drafts[at].under is None:
                self.drafts[at] = self.drafts[at]._replace(under=node.title or node.head)

    def _tell_rows(self) -> None:
        """Put what tells a tracker's rows elsewhere to them."""
        loose = [*self.intro, *self.facets, *self.unknown]
        for at, nodes in told_of_rows(self.reading, self.drafts, loose).items():
            node = self.drafts[at].node
            self.drafts[at] = self.drafts[at]._replace(node=node._replace(children=(*node.children, *nodes)))
            self._drop({one.span for one in nodes})

    def _open_letter(self) -> None:
        """Prose without headings that tells one piece of work after the other."""
        if not (self.drafts or self.objectives or self.facets or self.holders):
            self.drafts.extend(told_in_letter(self.reading, self.intro))

    def _one_project(self, alone: bool) -> None:
        """A report whose own sections tell one project: by its kind, or because its groups stand at its top level."""
        page = not alone and self._is_page()
        if page:
            self.unknown += self.objectives
            self.objectives.clear()
            self.drafts.clear()
        if not (alone or page or tells_one(self.reading, self.facets, self.unknown, [*self.objectives, *self.holders])):
            return
        behind = self._closing()
        spare = [node for node in self.unknown if node.span.start < behind]
        nodes = [*self.intro, *self.facets, *spare]
        if alone:
            nodes = [*self.intro, *self.tops]
            self.drafts.clear()
            self.objectives.clear()
        if not nodes:
            return
        nodes.sort(key=lambda node: node.span)
        span = Span(nodes[0].span.start, nodes[-1].span.end)
        head = nodes[0].head
        whole = Node("root", span, head, Span(span.start, span.start), children=tuple(nodes))
        self.drafts.append(Draft(whole, "report", head, head))
        self.unknown = [] if alone else [node for node in self.unknown if node.span.start >= behind]

    def _is_page(self) -> bool:
        """Whether the report is the page of one project: under its title stand its state, its owner, its days."""
        if (
            any(draft.objective is None for draft in self.drafts)
            or self.holders
            or len(self.facets) + len(self.unknown) + len(self.objectives) < 2
        ):
            return False
        return days_told(self.reading, self.intro) >= self.reading.options.big_project_days

    def _closing(self) -> int:
        """Where the telling of the one project ends: at the first plan or reflection behind all that tells it."""
        last = max((facet.span.start for facet in self.facets), default=0)
        parts = [*self.parts["planning"], *self.parts["growth"]]
        return min((part.span.start for part in parts if part.span.start > last), default=len(self.reading.text))
