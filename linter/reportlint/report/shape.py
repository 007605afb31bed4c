"""What each section of a report is: a part, a project, an objective, a holder of these, or something else."""

from __future__ import annotations

from typing import Literal

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.cards import CARD
from reportlint.report.evidence import (
    BACKGROUND,
    BENEFITS,
    GROUPS,
    PHASES,
    STEP,
    TITLE_SCORE,
    title_groups,
    title_part,
    weigh,
)
from reportlint.report.key_results import has_key_results
from reportlint.report.label_order import understand_order
from reportlint.report.making import SURE, making
from reportlint.report.objective_words import BARE_AIM
from reportlint.report.project_titles import (
    ITEM_SCORE,
    PLAIN_PARTS,
    is_project_title,
    opens_with_duration,
    opens_with_launch,
)
from reportlint.report.reading import Reading, has_words, statements
from reportlint.report.schemes import understand_siblings, understand_star, understand_yield
from reportlint.report.tables import is_project_table
from reportlint.report.trackers import tracked
from reportlint.report.work_names import names_a_work, sums_up
from reportlint.report.work_or_telling import lists_dated_works
from reportlint.source import Span

Shape = Literal["duties", "planning", "growth", "other", "project", "objective", "holder", "bucket", "facet", "unknown"]

_OBJECTIVE = regex(
    r"^(?:o\s*[0-9]+\b|o\s*(?:\||:|$)|目标\s*[0-9一二三四五六甲乙丙]*\s*(?:[:：|｜,，]|$|\s)|objective\b|goal\b|(?:[a-z]+ )?aim\s*[:0-9]|(?:the |our |my )?(?:aim|goal|objective)\b[^:：]{0,30}[:：])"
)
_LABELLED = regex(r"^[^:：]{1,6}[:：]\s*")  #: 奔头：让人一趟做成
_O_BAR = regex(r"(?:^|\s|[:：|｜])o\s*[0-9]*\s*[|｜:：]")
_AIM = regex(
    r"^(?:让|把.{1,20}(?:压|降|提|做|缩|变|填|算|用|拉)|提升|提高|缩短|降低|减少|压降|压缩|加快|改善|打通|"
    r"make\b|reduce\b|cut\b|improve\b|shorten\b|raise\b|increase\b|fewer\b|less\b|faster\b|get\b|keep\b|help\b)"
)


OTHER_SCORE = 0.65  #: After the leaves fall is no appendix for its "after"
STRANGE = 3  #: sections from which on they may tell a project though their titles say nothing
_HEAP = regex(
    r"^(?:其他|其它|零|小|杂|碎|散|另外|顺|okr ?(?:之|以)?外|不在 ?okr)|^\W*(?:bits\b|odds\b|no (?:o|objective|okr|krs?|key result)\b|outside (?:the )?(?:okrs?|sheet)\b|minor|small(?:er)?|misc\w*|other|various|assorted|additional|further)\b"
)
_DONE = regex(
    r"^\W*(?:(?:all |what is |now )?(?:delivered|done|finished|built|live|released|completed|in production)"
    r"(?:\W*$| (?:this|in|so far|since|by|and)\b)|(?:已|本?[季月周期]?)(?:上线|交付|完成|做完|办结|落地)(?:的?(?:内容|东西|事情?|活|情况))?\W*$)"
)


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
        understand_siblings(self.reading, [titled(item) for item in _items(node)])
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
        ahead = (
            0.0 if PHASES in own and self._lists_steps(node) else 0.01
        )  # Releases: of the plan, or what was released
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
        if part in ("projects", "bucket") and score >= max([TITLE_SCORE, *own.values()]) and not self._names_one(node):
            return Sight("bucket" if part == "bucket" else "holder", min(score, 0.9))
        if named:
            return Sight("project")
        if part not in PLAIN_PARTS and self._names_works(node):
            return Sight("bucket", 0.9)
        if own and max(own.values()) >= score:
            return Sight("facet", max(own.values()))
        if part in PLAIN_PARTS and score >= (OTHER_SCORE if part == "other-part" else TITLE_SCORE):
            return Sight(_shape_of(part), score)
        if self._lists_works(node) or self._is_heap(node) or self._holds_tracker(node):
            return Sight("bucket", 0.9)
        return Sight("unknown", 0.0)

    def _holds_tracker(self, node: Node) -> bool:
        return any(kid.kind == "table" and tracked(self.reading, kid) for kid in node.children)

    def _lists_steps(self, node: Node) -> bool:
        """Whether most items of the lists under a title are numbered steps: `Release 1, 24 July: …`."""
        items = _items(node)
        steps = sum(bool(STEP.match(self.reading.plain(item.title or item.text) + " ")) for item in items)
        return len(items) >= 2 and 2 * steps > len(items)

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

    def _is_heap(self, node: Node) -> bool:
        """Whether a title speaks of small or other things, and nothing but a list of them follows: `Minor stuff`."""
        items = _items(node)
        alone = all(kid.kind == "list" for kid in node.children) and len(items) >= 2
        return alone and bool(node.title) and bool(_HEAP.search(self.reading.plain(node.title or node.head)))

    def lists_done(self, node: Node) -> bool:
        """Whether a title says that something is finished, and a list of at least two named things follows."""
        listed = [item for item in _items(node) if item.title is not None]
        return len(listed) >= 2 and bool(node.title) and bool(_DONE.search(self.reading.plain(node.title or node.head)))

    def _is_plain_part(self, node: Node, part: str, score: float, named: bool) -> bool:
        """Whether a title says that a section is a part (or an appendix), and nothing under it says otherwise."""
        own = title_groups(self.reading, node.title)
        if part not in PLAIN_PARTS or named or score < max([ITEM_SCORE, *own.values()]) or self.is_marked(node):
            return False
        if node.style == "label" and not self.reading.blank(node.text):
            return True  # what stands behind its line is not the label's
        return part == "planning" or not (project_tables(self.reading, node) or told_items(self.reading, node))

    def _names_one(self, node: Node) -> bool:
        """Whether a title names one project and not a heap of them: `重点项目：门禁换发（12 天）`, `Project: badges`."""
        words = regex(r"[(（].*").sub("", self.reading.plain(node.title or node.head))
        one = regex(r"(?:project|项目)\s*[0-9一二三四五六七八九十a-d]{0,2}\s*[:：|｜—–-]\s*\w").match(words) or (
            is_project_title(self.reading, node) and regex(r"\w\s*[:：|｜]\s*\w").search(words)
        )
        inner = [kid for kid in sections(node) if kid.style not in ("label", "colon")]
        facets = sum(bool(title_groups(self.reading, kid.title)) for kid in inner)
        return bool(one) and (not inner or facets > 0) and not any(is_project_title(self.reading, kid) for kid in inner)

    def is_marked(self, node: Node) -> bool:
        """Whether a title calls itself an objective: O1, 目标, Objective."""
        if node.title is None:
            return False
        words = self.reading.plain(node.title)
        return bool(_OBJECTIVE.match(words) or _O_BAR.search(words)) or any(
            match.concept == "objective" and match.score >= 0.8 for match in self.reading.titles(node.title)
        )

    def is_objective(self, node: Node) -> bool:
        """Whether a section states an aim and holds small projects: by its name, its key results, or both."""
        if node.span not in self._aims:
            self._aims[node.span] = self._states_aim(node)
        return self._aims[node.span]

    def _states_aim(self, node: Node) -> bool:
        if node.title is None or node.kind != "section":
            return False
        words = self.reading.plain(node.title)
        marked = self.is_marked(node)
        told = told_concepts(self.reading, node)
        keyed = has_key_results(self.reading, node)
        if marked:
            return keyed or not any(self.is_objective(kid) for kid in sections(node))
        aim = bool(_AIM.match(words) or _AIM.match(_LABELLED.sub("", words)))
        for kid in sections(node) if aim else ():
            if BARE_AIM.fullmatch(self.reading.plain(kid.title or kid.head)):
                self._aims[kid.span] = False  # `目标：` over key results is that of the heading which states the aim
        people = bool({"target-users", "pain-points"} & told)
        holds = any(self.is_objective(kid) for kid in sections(node))
        if holds:
            return False
        if keyed:
            return node.style not in ("label", "colon")  # `**怎么排**：…` above the key results is not their objective
        tabled = any(kid.kind == "table" and lists_dated_works(self.reading, kid) for kid in node.children)
        return aim and (people or tabled or bool(tasks_by_form(self.reading, node)))


def _shape_of(part: str) -> Shape:
    return "other" if part == "other-part" else part  # type: ignore[return-value]


def sections(node: Node) -> list[Node]:
    """The child sections of a node that stand under headings of their own."""
    return [kid for kid in node.children if kid.kind == "section"]


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
    return [item for item in _items(node) if not (item.title and title_groups(reading, item.title))]


def project_tables(reading: Reading, node: Node) -> list[Node]:
    """The tables right under a node whose columns tell projects: a name, and at least two groups."""
    return [kid for kid in node.children if kid.kind == "table" and is_project_table(reading, kid)]


def told_items(reading: Reading, node: Node) -> list[Node]:
    """List items right under a node that tell a project by named sub-items (*Why:*, *How:*, …)."""
    return [item for item in _items(node) if len(told_groups(reading, item)) >= 2]


def _items(node: Node) -> list[Node]:
    return [item for kid in node.children if kid.kind == "list" for item in kid.children if item.kind == "item"]
