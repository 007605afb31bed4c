"""What each section of a report is: a part, a project, an objective, a holder of these, or something else."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from reportlint.document import Node
from reportlint.language.dates import DateRange
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
from reportlint.report.month_spans import ends_in_months
from reportlint.report.objective_words import BARE_AIM
from reportlint.report.reading import Reading, has_words, statements
from reportlint.report.schemes import understand_siblings, understand_star, understand_yield
from reportlint.report.spans import ends_with_span
from reportlint.report.tables import is_project_table
from reportlint.report.trackers import tracked
from reportlint.report.work_or_telling import lists_dated_works
from reportlint.report.works import EARLY
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
_WHEN = regex(
    r"[0-9]{1,4}\s*[./年-]\s*[0-9]{1,2}|[0-9]{1,2}\s*月|[0-9]+\s*(?:天|周|个?工作日|days?\b|weeks?\b|months?\b)"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])\b"
)


ITEM_SCORE = 0.8  #: the name of a list item must be little else than the term (菜单批量导入 is no 导入)
OTHER_SCORE = 0.65  #: After the leaves fall is no appendix for its "after"
STRANGE = 3  #: sections from which on they may tell a project though their titles say nothing
DAY = 24  #: hours
WEEK = 7  #: days from which on a span in the first line names a project
FIRST_LINE = 160  #: characters
OPENING = 12  #: characters in which a piece of work tells how long it took
_COMPARES = regex(
    r"口径|取[^。]{0,20}(?:数|比)|对比|相比|同期|剔除|\b(?:compar\w+|counted|against|figures|excluding)\b"
)
_NUMBERED = regex(
    r"^(?:项目|专案|重点项目)\s*(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2}|[a-d甲乙丙])(?:\s*[:：、,，.．|｜·—–(（-]\s*|\s+)[^\W\d]"
    r"|^(?:项目|专案|课题|专项|工程)名称?\s*[:：]\s*[^\W\d]|^(?:project|initiative)(?: name)\s*:\s*[^\W\d]"
    r"|^project\s*(?:[0-9]{1,2}|[a-d]|one|two|three|four|five)\s*[:：.,|｜·—–(（-]\s*[^\W\d]"
)  #: a title that counts projects: 项目二：配件扫码领用
LAUNCHED = regex(
    r"\s*(?:开始|启动|立项|开工|上线|发布|交付|完成|投产|启用|\W{0,3}(?:live|launched|shipped|released|done|finished|started)\b)"
)
ENTERED = regex(
    r"(?:上线|发布|交付|完成|投产|启用|\b(?:live|launched|shipped|released|finished|started|went out|introduced|(?:in (?:use|operation|production|service))))"
    r"\W*(?:on |since |in |于|自|[:：])?\s*$|\b(?:rolled out|handed out|opened|introduced|switched on|installed)\b[^.;]{0,30}\b(?:on|in|since) $"
)
_SINCE = regex(r"^\W*(?:since|自|从)\s*$")  #: what stands before the day from which on a thing is there
_HEAP = regex(
    r"^(?:其他|其它|零|小|杂|碎|散|另外|顺|okr ?(?:之|以)?外|不在 ?okr)|^\W*(?:bits\b|odds\b|no (?:o|objective|okr|krs?|key result)\b|outside (?:the )?(?:okrs?|sheet)\b|minor|small(?:er)?|misc\w*|other|various|assorted|additional|further)\b"
)
_DONE = regex(
    r"^\W*(?:(?:all |what is |now )?(?:delivered|done|finished|built|live|released|completed|in production)"
    r"(?:\W*$| (?:this|in|so far|since|by|and)\b)|(?:已|本?[季月周期]?)(?:上线|交付|完成|做完|办结|落地)(?:的?(?:内容|东西|事情?|活|情况))?\W*$)"
)
#: Figures as of a day: `数据（8 月 31 日导）`, `Dashboard (30 June)`.
_FIGURES = regex(
    r"\W*(?:[^\W\d]{0,4}(?:数据|指标|概况|看板|报表|统计|明细|台账)|(?:key )?(?:data|figures|numbers|dashboard|kpis?|metrics|statistics))\s*(?:[a-z]+\s*)?[(（]"
)
PLAIN_PARTS = ("duties", "planning", "growth", "other-part")


_REPORT = regex(r"汇报|总结|报告|月报|周报|小结|复盘|述职|\b(?:report|review|summary|update|plan)\b")


_BEGUN = regex(r"\s*(?:动手|动工|开工|开始|启动|立项|起步|进场|破土|开干|上手|开动|起(?![草点码]))")
_FROM = regex(r"(?:起于?|始于|自|从|\b(?:begun|began|started|kicked off)(?: on)?)\s*$")
_TILL = regex(r"(?:迄|止于|止|终于|收于|[到至—–-]|\b(?:live|finished|done|accepted)(?: on| by)?)\s*$")
_OVER = regex(
    r"[^,，。;；0-9]{0,14}?(?:完|毕|收尾|结束|收官|收工|收口|上线|投产|启用|初?验收?|终验|交付|全量|全部|能[用扫看查]|落地|止)"
)
REACH = 16  #: characters behind a date in which stands what was over then


def _is_span(when: DateRange) -> bool:
    """Whether a date is a span told to the day: 13 July – 11 September."""
    return when.grain == "day" and when.start is not None and when.end is not None and when.start != when.end


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
        if self.is_project_title(node):
            understand_order(self.reading, sections(node))
        part, score = title_part(self.reading, node.title)
        own = title_groups(self.reading, node.title)
        told = told_groups(self.reading, node)
        named = self.is_project_title(node)
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
            return Sight("project")
        if not holds and not self._lists_works(node) and tells_in_order(self.reading, node):
            return Sight("project")
        if holds or project_tables(self.reading, node) or told_items(self.reading, node):
            return Sight("holder")
        if part in ("projects", "bucket") and score >= max([TITLE_SCORE, *own.values()]) and not self._names_one(node):
            return Sight("bucket" if part == "bucket" else "holder", min(score, 0.9))
        if named:
            return Sight("project")
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
        timed = sum(self._opens_with_duration(kid) for kid in kids if self.of(kid).shape == "unknown")
        timed = max(timed, sum(self.is_dated_name(kid) for kid in kids) if len(kids) > 2 else 0)
        return len(kids) >= 2 and 3 * timed >= 2 * len(kids)

    def is_dated_name(self, node: Node) -> bool:
        """Whether a title may be a name (of what it might announce it has no more than a word), and a launch follows."""
        sight = self.of(node)
        little = sight.shape == "unknown" or (sight.shape in ("facet", "other") and sight.score < ITEM_SCORE)
        return little and self.opens_with_launch(node, since=True)

    def _is_heap(self, node: Node) -> bool:
        """Whether a title speaks of small or other things, and nothing but a list of them follows: `Minor stuff`."""
        items = _items(node)
        alone = all(kid.kind == "list" for kid in node.children) and len(items) >= 2
        return alone and bool(node.title) and bool(_HEAP.search(self.reading.plain(node.title or node.head)))

    def lists_done(self, node: Node) -> bool:
        """Whether a title says that something is finished, and a list of at least two named things follows."""
        listed = [item for item in _items(node) if item.title is not None]
        return len(listed) >= 2 and bool(node.title) and bool(_DONE.search(self.reading.plain(node.title or node.head)))

    def _opens_with_duration(self, node: Node) -> bool:
        spans = statements(self.reading, node)[:1]
        return any(
            figure.kind == "duration" and figure.value >= DAY and figure.span.start - span.start <= OPENING
            for span in spans
            for figure in self.reading.figures(span)
        )

    def _is_plain_part(self, node: Node, part: str, score: float, named: bool) -> bool:
        """Whether a title says that a section is a part (or an appendix), and nothing under it says otherwise."""
        own = title_groups(self.reading, node.title)
        if part not in PLAIN_PARTS or named or score < max([ITEM_SCORE, *own.values()]) or self.is_marked(node):
            return False
        if node.style == "label" and not self.reading.blank(node.text):
            return True  # what stands behind its line is not the label's
        return part == "planning" or not (project_tables(self.reading, node) or told_items(self.reading, node))

    def is_project_title(self, node: Node) -> bool:
        """Whether a title names a project outright: by a star, or by the days from which to which it ran."""
        if node.title is None or node.style == "label":
            return False
        words = self.reading.plain(node.title)
        if STEP.match(words) or _FIGURES.match(words):
            return False
        if ends_with_span(self.reading, node.title):
            return True
        if node.style == "colon":
            return False
        if _NUMBERED.match(words):
            return True
        bracket = re.search(r"[(（]([^()（）]*)[)）]?$", words)
        if bracket and re.search(r"[0-9]", bracket.group(1)) and _WHEN.search(bracket.group(1)):
            return True
        if bracket and any(
            figure.kind == "duration"
            and figure.value >= DAY
            and figure.span.start - node.title.start >= bracket.start(1)
            for figure in self.reading.figures(node.title)
        ):
            return True
        if any(_is_span(when) for when in self.reading.dates(node.title)) and not _REPORT.search(words):
            return True
        if ends_in_months(words) and not self._announces(node):
            return True
        if self._opens_with_dates(node):
            return True
        star = any(hit.strength >= 1 for hit in self.reading.found(node.title, "star"))
        return star and bool(re.search(r"[:：·|—-]", words))

    def _announces(self, node: Node) -> bool:
        """Whether a title without what stands in brackets speaks of a part of the report or of a project: `Results (May to June)`."""
        told = max(title_groups(self.reading, node.title).values(), default=0.0)
        words = self.reading.plain(node.title or node.head)
        return max(told, title_part(self.reading, node.title)[1]) >= TITLE_SCORE or bool(_REPORT.search(words))

    def _opens_with_dates(self, node: Node) -> bool:
        """Whether the first words under a heading say from which day to which the work ran."""
        if node.style == "bold" and not self.reading.blank(node.text):
            return self._begins_and_ends(node.text)  # 【派单重写】3 月 10 日动手，8 月 22 日切完
        first = node.children[0] if node.children else None
        if (
            node.kind != "section"
            or first is None
            or first.kind not in ("paragraph", "quote")
            or title_groups(self.reading, node.title)
        ):
            return False
        part, score = title_part(self.reading, node.title)
        if part in PLAIN_PARTS and score >= ITEM_SCORE:
            return False  # Next stop: `1 to 8 October: …`
        text = first.text if first.kind == "paragraph" else first.span
        if _COMPARES.search(self.reading.plain(text)[:FIRST_LINE]):
            return False
        said = self.reading.sentences(Span(text.start, min(text.end, text.start + FIRST_LINE)))[:2]
        whens = [when for span in said for when in self.reading.dates(span)]
        ran = any(_is_span(when) and (when.days or 0) >= WEEK for when in whens)
        if not (ran or any(self._begins_and_ends(span) for span in said)):
            return False
        rest = [
            kid for kid in node.children[1:] if kid.kind in ("paragraph", "list")
        ]  # further spans are steps of a plan
        return not any(_is_span(when) for kid in rest for when in self.reading.dates(kid.span))

    def _begins_and_ends(self, said: Span) -> bool:
        """Whether a sentence says on which day the work began and on which it was over: `2 日动手，18 日换完`."""
        days = [when for when in self.reading.dates(said) if when.grain == "day" and when.start == when.end]
        if len(days) != 2 or days[1].span.start - said.start > EARLY:
            return False
        norm, (one, two) = self.reading.norm, days
        begun = _BEGUN.match(norm, one.span.end, said.end) or _FROM.search(norm, said.start, one.span.start)
        over = _OVER.match(norm, two.span.end, min(said.end, two.span.end + REACH)) or _TILL.search(
            norm, one.span.end, two.span.start
        )
        return bool(begun and over)

    def opens_with_launch(self, node: Node, since: bool = False) -> bool:
        """Whether the first words under a heading say on what day the work began or was done: `5 月 25 日上线，…`.

        `since`: a bare `Since March` counts too, which among other sections might as well tell how things stand.
        """
        first = node.children[0] if node.children else None
        if node.style in ("label", "colon") or first is None or first.kind != "paragraph":
            return False
        own = max(title_groups(self.reading, node.title).values(), default=0.0)
        if own >= (ITEM_SCORE if since else TITLE_SCORE):
            return False
        if _COMPARES.search(self.reading.plain(first.text)[:FIRST_LINE]):
            return False
        opening = Span(first.text.start, min(first.text.end, first.text.start + EARLY))
        return any(
            (when.grain == "day" and LAUNCHED.match(self.reading.norm, when.span.end, opening.end))
            or ENTERED.search(self.reading.norm, opening.start, when.span.start)
            or (since and _SINCE.match(self.reading.norm[opening.start : when.span.start]))
            for when in self.reading.dates(opening)
        )

    def _names_one(self, node: Node) -> bool:
        """Whether a title names one project and not a heap of them: `重点项目：门禁换发（12 天）`, `Project: badges`."""
        words = re.sub(r"[(（].*", "", self.reading.plain(node.title or node.head))
        one = re.match(r"(?:project|项目)\s*[0-9一二三四五六七八九十a-d]{0,2}\s*[:：|｜—–-]\s*\w", words) or (
            self.is_project_title(node) and re.search(r"\w\s*[:：|｜]\s*\w", words)
        )
        inner = [kid for kid in sections(node) if kid.style not in ("label", "colon")]
        facets = sum(bool(title_groups(self.reading, kid.title)) for kid in inner)
        return bool(one) and (not inner or facets > 0) and not any(self.is_project_title(kid) for kid in inner)

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
