"""What each section of a report is: a part, a project, an objective, a holder of these, or something else."""

from __future__ import annotations

from typing import Literal

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.report.cards import CARD
from reportlint.report.evidence import BACKGROUND, BENEFITS, PHASES, TITLE_SCORE, WHOLE, title_groups, title_part
from reportlint.report.heaps import is_heap, lists_steps, names_one_project
from reportlint.report.key_results import announces, has_key_results, lists_targets
from reportlint.report.label_order import understand_order
from reportlint.report.objective_titles import is_called_objective, states_aim, states_wish
from reportlint.report.objective_words import BARE_AIM
from reportlint.report.project_titles import (
    ITEM_SCORE,
    PLAIN_PARTS,
    is_project_title,
    opens_with_duration,
    opens_with_launch,
)
from reportlint.report.questions import names_key_results
from reportlint.report.reading import Reading, has_words
from reportlint.report.schemes import understand_siblings, understand_star, understand_yield
from reportlint.report.subsections import (
    items,
    project_tables,
    sections,
    tasks_by_form,
    tells_in_order,
    titled,
    told_concepts,
    told_groups,
    told_items,
)
from reportlint.report.trackers import tracked
from reportlint.report.work_names import names_a_work, sums_up
from reportlint.report.work_or_telling import lists_dated_works
from reportlint.source import Span

Shape = Literal["duties", "planning", "growth", "other", "project", "objective", "holder", "bucket", "facet", "unknown"]

OTHER_SCORE = 0.65  #: After the leaves fall is no appendix for its "after"


class Sight(NamedTuple):
    """What a section was taken for, with the words of the title that say so."""

    shape: Shape
    score: float = 1.0


class Shapes:
    """Judges sections, each one once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._seen: dict[Span, Sight] = {}
        self._aims: dict[Span, bool] = {}

    def of(self, node: Node) -> Sight:
        """What `node` is."""
        if node.span not in self._seen:
            self._seen[node.span] = self._judge(node)
        return self._seen[node.span]

    def _judge(self, node: Node) -> Sight:
        """The questions in the order in which a reader asks them."""
        understand_siblings(self.reading, [titled(kid) for kid in sections(node)])
        understand_siblings(self.reading, [titled(item) for item in items(node)])
        understand_star(self.reading, titled(node))
        understand_yield(self.reading, titled(node))
        if is_project_title(self.reading, node):
            understand_order(self.reading, sections(node))
        part, score = title_part(self.reading, node.title)
        own = title_groups(self.reading, node.title)
        told = told_groups(self.reading, node)
        named = is_project_title(self.reading, node)
        if self._is_plain_part(node, part, score, named):
            return Sight(_shape_of(part), score)
        if self.is_objective(node):
            return Sight("objective")
        if node.info == CARD:
            return Sight("project")
        # Releases: of the plan, or what was released
        ahead = 0.0 if PHASES in own and lists_steps(self.reading, node) else 0.01
        if own and not named and max(own.values()) >= max(ITEM_SCORE, score + ahead):
            return Sight("facet", max(own.values()))
        inner = [self.of(kid) for kid in sections(node)]
        holds = any(sight.shape in ("objective", "project") or sight == Sight("holder") for sight in inner)
        if len(told) >= 2 and told & {BACKGROUND, BENEFITS} and not (holds and len(told) < 3):
            return Sight("holder" if self._sums_up(node) else "project")
        if not holds and not self._lists_works(node) and tells_in_order(self.reading, node) and not self._sums_up(node):
            return Sight("project")
        if holds or project_tables(self.reading, node) or told_items(self.reading, node):
            return Sight("holder")
        if (
            part in ("projects", "bucket")
            and score >= max([TITLE_SCORE, *own.values()])
            and not names_one_project(self.reading, node)
        ):
            return Sight("bucket" if part == "bucket" else "holder", min(score, 0.9))
        if named:
            return Sight("project")
        if part not in PLAIN_PARTS and self._names_works(node):
            return Sight("bucket", 0.9)
        if own and max(own.values()) >= score:
            return Sight("facet", max(own.values()))
        if part in PLAIN_PARTS and score >= (OTHER_SCORE if part == "other-part" else TITLE_SCORE):
            return Sight(_shape_of(part), score)
        if self._lists_works(node) or is_heap(self.reading, node) or self._holds_tracker(node):
            return Sight("bucket", 0.9)
        return Sight("unknown", 0.0)

    def _holds_tracker(self, node: Node) -> bool:
        return any(kid.kind == "table" and tracked(self.reading, kid) for kid in node.children)

    def _lists_works(self, node: Node) -> bool:
        """Whether most headings under a title that says nothing open with how long the work took, or since when it is there.

        `3 月，9 天。…`, `Live since 4 August. …`
        """
        kids = [kid for kid in sections(node) if kid.style not in ("label", "colon")]
        timed = sum(opens_with_duration(self.reading, kid) for kid in kids if self.of(kid).shape == "unknown")
        timed = max(timed, sum(self.is_dated_name(kid) for kid in kids) if len(kids) > 2 else 0)
        return len(kids) >= 2 and 3 * timed >= 2 * len(kids)

    def _sums_up(self, node: Node) -> bool:
        return sums_up(self.reading.plain(node.title or node.head))

    def _names_works(self, node: Node) -> bool:
        """Whether most headings under a title, and two of them at least, name a piece of work each."""
        kids = [kid for kid in sections(node) if kid.style not in ("label", "colon")]
        named = sum(self.is_named_work(kid) for kid in kids)
        return named >= 2 and 3 * named >= 2 * len(kids)

    def is_named_work(self, node: Node) -> bool:
        """Whether a heading names a piece of work, whatever a word of it could announce, and something is told of it."""
        sight = self.of(node)
        if node.style in ("label", "colon") or node.title is None or sight.shape not in ("unknown", "facet"):
            return False
        if sight.score >= ITEM_SCORE or title_part(self.reading, node.title)[1] >= TITLE_SCORE:
            return False
        return names_a_work(self.reading.plain(node.title)) and has_words(self.reading, node)

    def announces(self, node: Node) -> bool:
        """Whether a title announces an aspect outright (背景, Results): what stands beside it tells the same thing."""
        sight = self.of(node)
        return sight.shape == "facet" and sight.score >= ITEM_SCORE

    def is_dated_name(self, node: Node) -> bool:
        """Whether a title may be a name (of what it might announce it has no more than a word), and a launch follows."""
        sight = self.of(node)
        little = sight.shape == "unknown" or (sight.shape in ("facet", "other") and sight.score < ITEM_SCORE)
        return little and opens_with_launch(self.reading, node, since=True)

    def _is_plain_part(self, node: Node, part: str, score: float, named: bool) -> bool:
        """Whether a title says that a section is a part (or an appendix), and nothing under it says otherwise."""
        own = title_groups(self.reading, node.title)
        if (
            part not in PLAIN_PARTS
            or named
            or score < max([ITEM_SCORE, *own.values()])
            or is_called_objective(self.reading, node)
        ):
            return False
        if node.style == "label" and not self.reading.blank(node.text):
            return True  # what stands behind its line is not the label's
        return part == "planning" or not (project_tables(self.reading, node) or told_items(self.reading, node))

    def is_objective(self, node: Node) -> bool:
        """Whether a section states an aim and holds small projects: by its name, its key results, or both."""
        if node.span not in self._aims:
            self._aims[node.span] = self._states_aim(node)
        return self._aims[node.span]

    def _states_aim(self, node: Node) -> bool:
        if node.title is None or node.kind != "section":
            return False
        keyed = has_key_results(self.reading, node)
        if is_called_objective(self.reading, node):
            named = self.reading.titles(node.title)[:1]
            bare = BARE_AIM.fullmatch(self.reading.plain(node.title)) or any(one.score >= WHOLE for one in named)
            if bare and not keyed and project_tables(self.reading, node):
                return False  # 主线 over a table of projects
            return keyed or not any(self.is_objective(kid) for kid in sections(node))
        aim = states_aim(self.reading, node)
        for kid in sections(node) if aim else ():
            if BARE_AIM.fullmatch(self.reading.plain(kid.title or kid.head)) or announces(self.reading, kid):
                self._aims[kid.span] = False  # `目标：` over key results is that of the heading which states the aim
        if any(self.is_objective(kid) for kid in sections(node)):
            return False
        if keyed and names_key_results(self.reading, node.title):
            return False  # `KR 和挂在下面的活` stands under the aim, and is none
        if keyed:
            return node.style not in ("label", "colon")  # `**怎么排**：…` above the key results is not their objective
        people = bool({"target-users", "pain-points"} & told_concepts(self.reading, node))
        tabled = any(kid.kind == "table" and lists_dated_works(self.reading, kid) for kid in node.children)
        if aim and (people or tabled or bool(tasks_by_form(self.reading, node))):
            return True
        return states_wish(self.reading, node) and lists_targets(self.reading, node)


def _shape_of(part: str) -> Shape:
    return "other" if part == "other-part" else part  # type: ignore[return-value]
