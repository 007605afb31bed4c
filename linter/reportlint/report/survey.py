"""The lie of a report: which sections are its parts, its projects, its objectives."""

from __future__ import annotations

import re
from itertools import takewhile

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import BACKGROUND, BENEFITS, WHOLE, title_groups
from reportlint.report.objectives import tasks
from reportlint.report.projects import Draft
from reportlint.report.questions import asks
from reportlint.report.reading import Reading, has_words, statements
from reportlint.report.shape import Shapes, project_tables, sections, told_groups, told_items
from reportlint.report.tables import is_project_table
from reportlint.source import Span

_PROJECT = regex(
    r"[^的个类各些\W]{2}项目(?:\W|$)|^(?:project\W|the .{2,40} project$)"
)  #: a name that says so: 门禁换发项目
_DATE = regex(
    r"\W*(?:20[0-9]{2}\s*[./年-]\s*[0-9]|[0-9]{1,2}\s*月\s*(?:[0-9]{1,2}\s*[日号]|[初中底末上下])"
    r"|(?:[0-9]{1,2}\s*月|[0-9]{1,2}[./][0-9]{1,2})\s*(?:上线|发布|交付|完成|投产)"
    r"|[0-9]{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)  #: opens with a day or a month, and not with a count
_BRACKET = regex(r"^\s*[(（][^()（）]*[)）]")


#: What a heading behind an objective asks where it still tells it.
TELLING = frozenset(("why", "target-users", "pain-points", "actions", "plan", "effect", "key-results"))
_CHORE = regex(
    r"^\W*(?:参展|代班|顶班|招聘|面试|带教|带实习生|实习生|团建|团队建设|代码走查|代码评审|内部培训|参加培训|新人培训|周会|例会|值班|轮值|请假|"
    r"interview(?:s|ed|ing)?\b|hiring\b|recruit|interns?\b|mentor|buddy for|cover(?:ed|ing)? for\b|stood in for\b|"
    r"\w+ fair\b|trade show|budget (?:talk|meeting|round)|team event|team building|code review|on-call\b|meetings?\b)"
)


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
        self.tops = self._gathered(tops)
        for top in self.tops:
            self._place(top, in_holder=None, starred=False)
        if alone or not self.drafts:
            self._one_project(alone)

    def _gathered(self, tops: list[Node]) -> list[Node]:
        """The sections, where a project named outright takes what follows it on its own level as its telling.

        Where every heading is a bold line, the project's name stands level with its background and its benefits.
        """
        gathered: list[Node] = []
        at = 0
        while at < len(tops):
            node = tops[at]
            at += 1
            if self.shapes.of(node).shape == "project" and not sections(node) and not told_groups(self.reading, node):
                after = (self.shapes.of(tops[n]).shape for n in range(at, len(tops)))
                shapes = list(takewhile(lambda shape: shape in ("facet", "unknown"), after))
                end = len(shapes)
                facets = [n for n, shape in enumerate(shapes) if shape == "facet"]
                if len(facets) < 2 and end >= 3 and len(node.children) < 2:
                    facets = list(range(end))  # titles that nobody here understands tell something all the same
                if len(facets) >= 2:
                    telling = tops[at : at + facets[-1] + 1]
                    at += len(telling)
                    node = _joined(node, telling)
            elif self.shapes.of(node).shape == "objective":
                telling = list(takewhile(self._tells_objective, tops[at:]))
                at += len(telling)
                node = _joined(node, telling) if telling else node
            gathered.append(node)
        return gathered

    def _tells_objective(self, node: Node) -> bool:
        """Whether a heading on the level of an objective goes on telling it: its key results, its users, its effect."""
        if self.shapes.of(node).shape not in ("facet", "unknown") or self.shapes.is_marked(node):
            return False
        return bool(asks(self.reading, node.title) & TELLING)

    def _place(self, node: Node, in_holder: Node | None, starred: bool) -> None:
        shape = self.shapes.of(node).shape
        if shape in self.parts:
            self.parts[shape].append(node)
        elif shape == "objective":
            self.objectives.append(node)
            self.drafts.extend(tasks(self.reading, node, len(self.objectives) - 1))
        elif shape == "project":
            self.drafts.append(Draft(node, "heading", node.head, node.title or node.head, starred))
        elif shape in ("holder", "bucket"):
            self._open(node)
        elif shape == "facet":
            self.facets.append(node)
        elif in_holder is not None and node.style not in ("label", "colon") and self._is_work(node):
            self.drafts.append(Draft(node, "heading", node.head, node.title or node.head, starred))
        else:
            self.unknown.append(node)

    def _open(self, node: Node) -> None:
        """A section that holds projects: its headings, its table rows, its list items."""
        self.holders.append(node)
        kids = sections(node)
        hits = self.reading.found(node.title or node.head, "star")
        titled = any(match.concept == "star" and match.score >= WHOLE for match in self.reading.titles(node.title))
        star = (titled or any(hit.strength >= 1 for hit in hits)) and not _is_bucket(node, self.reading)
        told = {item.span for item in told_items(self.reading, node)}
        works = [kid for kid in kids if self.shapes.of(kid).shape not in ("bucket", "holder")]
        named = works or project_tables(self.reading, node)
        before = len(self.drafts)
        for child in node.children:
            if child.kind == "section":
                self._place(child, in_holder=node, starred=star)
            elif child.kind == "table" and is_project_table(self.reading, child):
                self.drafts.extend(self._rows(child))
            elif child.kind == "list" and (told or not named):
                self.drafts.extend(self._items(child, told))
            elif child.kind == "table" and not kids and len(child.children) > 2 and self._names_work(child):
                self.drafts.extend(self._rows(child))
        if not kids and len(self.drafts) == before and self._names_one(node):
            self.drafts.append(Draft(node, "heading", node.head, node.title or node.head))
        for at in range(before, len(self.drafts)):
            if self.drafts[at].under is None:
                self.drafts[at] = self.drafts[at]._replace(under=node.title or node.head)

    def _names_one(self, node: Node) -> bool:
        """Whether a bucket's own title names the one piece of work in it: `Also shipped: certificate alarm`."""
        if node.title is None or self.shapes.of(node).shape != "bucket" or not has_words(self.reading, node):
            return False
        return bool(re.search(r"[:：]", self.reading.plain(node.title)))

    def _is_work(self, node: Node) -> bool:
        """Whether a section without aspects tells of something made: it took days, went live, or can do something."""
        if not has_words(self.reading, node) or self._is_chore(node.title or node.head):
            return False
        if _PROJECT.search(self.reading.plain(node.title or node.head)):
            return True
        said = [node.title or node.head, *statements(self.reading, node)[:3]]
        return any(
            self.reading.found(span, "launch", "features", "process-new", "scope")
            or any(figure.kind == "duration" for figure in self.reading.figures(span))
            for span in said
        ) and not all(self._is_tally(span) for span in said[1:])

    def _is_tally(self, span: Span) -> bool:
        return len([figure for figure in self.reading.figures(span) if figure.kind != "duration"]) >= 2

    def _items(self, listing: Node, told: set[Span]) -> list[Draft]:
        items = [item for item in listing.children if item.kind == "item" and not self.reading.blank(item.span)]
        if told:
            if not any(item.span in told for item in items):
                return []
        elif 2 * sum(self._is_count(item) for item in items) >= len(items):
            return []
        names = [(item, item.title or item.text) for item in items]
        return [Draft(item, "item", item.head, name) for item, name in names if not self._is_chore(name)]

    def _is_chore(self, name: Span) -> bool:
        """Whether a name is that of what every team does beside its projects: hiring, interns, meetings, reviews."""
        return bool(_CHORE.search(self.reading.plain(name)))

    def _is_count(self, item: Node) -> bool:
        """Whether an item reports a number (在手点位 9 个) and is no piece of work."""
        if item.title is not None and not [f for f in self.reading.figures(item.title) if f.kind != "duration"]:
            words = _BRACKET.sub("", self.reading.plain(item.text))
            return bool(re.match(r"\W*[0-9]", words)) and not _DATE.match(words) and not item.children
        counts = [figure for figure in self.reading.figures(item.span) if figure.kind != "duration"]
        return bool(counts) and not self.reading.found(item.span, "launch")

    def _rows(self, table: Node) -> list[Draft]:
        return [
            Draft(row, "row", row.head, row.title or row.head)
            for row in table.children
            if row.info != "header" and not self.reading.blank(row.span)
        ]

    def _names_work(self, table: Node) -> bool:
        """Whether a table's first columns name pieces of work (项目 / 事项 / 需求)."""
        header = next((row for row in table.children if row.info == "header"), None)
        if header is None:
            return False
        words = " ".join(self.reading.plain(cell.text) for cell in header.children[:2])
        return bool(re.search(r"项目|事项|需求|功能|做了|事儿|东西|project|what\b|thing|item|work", words))

    def _one_project(self, alone: bool) -> None:
        """A report whose own sections tell one project: by its kind, or because two groups stand at its top level."""
        told: set[str] = set()
        for facet in self.facets:
            if has_words(self.reading, facet):
                told.update(title_groups(self.reading, facet.title))
        if not (alone or len(told) >= 3 or {BACKGROUND, BENEFITS} <= told):
            return
        nodes = [*self.intro, *self.facets, *self.unknown, *(self.parts["other"] if alone else [])]
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
        self.unknown.clear()


def _joined(node: Node, telling: list[Node]) -> Node:
    """A section together with those behind it that go on telling it."""
    span = Span(node.span.start, telling[-1].span.end)
    return node._replace(span=span, children=(*node.children, *telling))


def _is_bucket(node: Node, reading: Reading) -> bool:
    """重点工作, 本期需求: a heap of work, whatever it calls itself; its items are no stars for standing in it."""
    return bool(re.search(r"工作|需求|事项|work\b|items\b", reading.plain(node.title or node.head)))
