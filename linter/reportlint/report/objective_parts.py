"""What stands under an objective: answers to the six questions, key results, and the pieces of work, each with its key result."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.evidence import STEP
from reportlint.report.key_references import named_in
from reportlint.report.key_results import (
    MARK,
    Key,
    is_key_result,
    key_results,
    names_tasks,
    outside,
    own_words,
)
from reportlint.report.model import Carrier
from reportlint.report.objective_forms import (
    ahead_of_work,
    holds_keyed,
    holds_keys,
    holds_works,
    marked_works,
    may_be_name,
    only_lists,
    opens_with_keys,
    opens_with_list,
    tells_itself,
)
from reportlint.report.objective_pieces import Parts, Told, Work
from reportlint.report.objective_words import BARE_AIM, ONE_MORE
from reportlint.report.questions import asks, lead_in
from reportlint.report.reading import Reading, has_words, statements
from reportlint.report.tables import body_of, header_of, is_scoreboard, is_step_table
from reportlint.report.work_or_telling import list_tells, tells_more_than_it_does, works_in_table
from reportlint.source import Span

_KR_COLUMN = regex(r"\bkrs?\b|关键结果|key result|(?:归|挂|对应|收|支撑|服务|属)(?:于|在|到)?(?:哪|的?指标|的?kr|的?口|的?目标)|指标|"
                        r"^(?:serves|feeds|supports|belongs)\b|commitment")  # fmt: skip
LINE = 24  #: characters of a line that may stand for a heading
NEAR = 4  #: characters before a date that opens a step
ANSWERED = 2  #: columns of a table of questions and answers
_IN_TURN = regex(r"\W*(?:先|再|然后|接着|随后|最后|首先|其次|first|then|next|after|finally|last)")
_BOLD = regex(r"\s*\*\*([^*\n]{2,40})\*\*")
_WHEN = regex(
    r"\s*[(（][^()（）\n]*(?:[0-9]|live|上线)[^()（）\n]*[)）]"
)  #: behind a name: when it went live, or its ticket
_BESIDE = regex(r"其他|其它|另外|额外|配套|顺手|顺带|additional|\bother\b|\balso\b|\bextra\b|besides")

#: What opens a paragraph that looks back on all the work: 到 6 月底，…
_SUMS_UP = regex(
    r"\W*(?:(?:截至|截止|到了?)[^,，。;；]{0,10}(?:[月季年周]底?末?|今天|现在|目前|学期末|期末|[0-9]\s*[日号])|上线(?:以?后|以来)|(?:几|两|三|四|[0-9])[件样项桩]?(?:事|都|一起)|(?:全部|都)?(?:做|推|上)完|[0-9一二三四五六七八九十]{1,2}\s*月(?:份|里|底|末|全月)?[,，]?[^,，。;；]{0,8}(?:平均|一共|合计|全月|降|升)|"
    r"(?:by|at) the end of\b|since (?:then|launch|go-live)\b|taken together\b|together,)"
)


class _Place(NamedTuple):
    """Where the walk is: what the titles so far ask, and under which key result."""

    asked: frozenset[str] = frozenset()
    titled: bool = False
    under: str | None = None
    working: bool = False  # under a title that holds pieces of work
    outside: bool = False


def parts_of(reading: Reading, node: Node) -> Parts:
    """Sort what stands under an objective."""
    keys = key_results(reading, node)
    walk = _Walk(reading, keys)
    walk.marks = marked_works(reading, node)
    if not reading.blank(node.text):
        walk.prose(node, _Place())
    walk.children(node, _Place())
    return Parts(ahead_of_work(walk.told, walk.works), keys, walk.works, walk.announced, walk.tables)


class _Walk:
    """One walk over an objective, gathering as it goes."""

    def __init__(self, reading: Reading, keys: list[Key]) -> None:
        self.reading = reading
        self.keys = keys
        self.by_node: dict[Span, list[Key]] = {}
        for key in keys:
            self.by_node.setdefault(key.node.span, []).append(key)
        self.told: list[Told] = []
        self.works: list[Work] = []
        self.announced: dict[str, tuple[Span, bool]] = {}
        self.tables: list[Node] = []
        self.marks: frozenset[Span] = frozenset()

    def children(self, node: Node, place: _Place) -> None:
        """All that stands under a node."""
        lead: Node | None = None
        asked: frozenset[str] = frozenset()  # by a line of its own that is no heading: *凭什么花力气*
        under: str | None = None  # the key result that a label named last
        for kid in node.children:
            here = place._replace(asked=asked, titled=True) if asked else place
            if kid.kind == "section":
                asked = frozenset()
                own = self.by_node.get(kid.span, [])
                under = own[0].number if own and not kid.children else None
                self.section(kid, place, node)
            elif kid.kind == "list":
                self.listing(
                    kid,
                    here._replace(under=under, working=True)
                    if under and lead is not None and lead.span in self.by_node
                    else here,
                    lead,
                )
            elif kid.kind == "table":
                self.table(kid, here)
            elif kid.kind in ("item", "row"):
                self.item(kid, here)
            elif kid.kind == "paragraph" and kid.span in self.by_node:
                stated = self.by_node[kid.span][-1]
                self.prose(kid, here)
                under = stated.number if stated.span.end >= kid.text.end - 1 else None
            elif kid.kind == "paragraph" and (told := self._line_asks(kid)) is not None:
                asked = told
                self.announced.update({one: (kid.text, True) for one in told if one not in self.announced})
            else:
                self.prose(kid, here._replace(under=under, working=True) if under else here)
            lead = kid

    def _line_asks(self, node: Node) -> frozenset[str] | None:
        """What a paragraph asks that is nothing but a short line like a heading; None for every other paragraph."""
        line = lead_in(self.reading, node)
        whole = line is not None and line.end - line.start >= len(self.reading.plain(node.text))
        if line is None or not whole or node.text.end - node.text.start > LINE or ":" in self.reading.plain(line):
            return None
        return asks(self.reading, line) - {"actions", "key-results", "other"}

    def prose(self, node: Node, place: _Place) -> None:
        """The statements of a paragraph, without those that are key results."""
        keys = self.by_node.get(node.span, [])
        bold = _BOLD.match(self.reading.text, node.text.start, node.text.end)
        if bold and (place.working or _WHEN.match(self.reading.norm, bold.end(), node.text.end)):
            name = Span(*bold.span(1))
            if not asks(self.reading, name) and not keys:
                self.works.append(self.work(node, "label", name, place))
                return
        for span in statements(self.reading, node._replace(children=() if node.kind != "quote" else node.children)):
            if not any(span.start <= key.span.start < span.end for key in keys):
                if self._one_more(span, place):
                    self.works.append(Work(node, "prose", span, None, True))
                    return
                self.told.append(
                    Told(
                        span,
                        place.asked,
                        place.titled,
                        bool(self.works or self.keys_before(span)),
                        node.span,
                        bool(self.works),
                    )
                )

    def _beside(self, node: Node, title: str, asked: frozenset[str], place: _Place) -> bool:
        """Whether a label and the sentence behind it tell of one more piece of work: `还做了一件：…`."""
        if node.style != "label" or node.children or self.reading.blank(node.text):
            return False
        return outside(title) or (not asked and self._one_more(node.title or node.head, place))

    def _one_more(self, span: Span, place: _Place) -> bool:
        """Whether a statement behind the key results tells of one more piece of work that serves none of them."""
        return (
            not place.asked
            and self.keys_before(span)
            and bool(self.works)
            and bool(ONE_MORE.match(self.reading.plain(span)))
            and not self.reading.changes(span)
        )

    def keys_before(self, span: Span) -> bool:
        """Whether a key result stands before a place."""
        return bool(self.keys) and self.keys[0].span.start < span.start

    def all_told(self, node: Node, place: _Place) -> None:
        """Everything under a node as statements."""
        skip = frozenset(key.node.span for key in self.keys)
        for span in statements(self.reading, node, skip):
            if not any(span.start <= key.span.start < span.end for key in self.keys):
                self.told.append(
                    Told(
                        span, place.asked, True, bool(self.works or self.keys_before(span)), node.span, bool(self.works)
                    )
                )

    def section(self, node: Node, place: _Place, parent: Node) -> None:
        """A heading or label: a key result, a question, a heap of work, or a piece of work."""
        asked = asks(self.reading, node.title)
        own = self.by_node.get(node.span, [])
        title = self.reading.plain(node.title or node.head)
        if not own and BARE_AIM.fullmatch(title) and opens_with_keys(self.by_node, node):
            self.announce(node, frozenset(("key-results",)))
            self.children(node, _Place())
        elif own and (len(own) > 1 or is_key_result(self.reading, node) or own[0].span.holds(node.title or node.head)):
            self.children(node, _Place(under=own[0].number if len(own) == 1 else None, working=len(own) == 1))
        elif (
            not own
            and not tells_itself(self.reading, node)
            and (named := self._named(title))
            and not asked - {"actions", "key-results"}
        ):
            self.children(node, _Place(under=named, working=True))
        elif node.span in self.marks and not own and may_be_name(self.reading, node):
            carrier: Carrier = "heading" if node.style != "label" else "label"
            self.works.append(self.work(node, carrier, node.title or node.head, place))
            self._summing_up(node, parent)
        elif self._beside(node, title, asked, place):
            self.works.append(Work(node, "label", node.text, None, True))
        elif outside(title) or (self.keys and _BESIDE.search(title) and opens_with_list(self.reading, node)):
            self.children(node, _Place(working=True, outside=True))
        elif "key-results" in asked or (asked & {"actions"} and asked <= {"actions", "plan", "objective", "other"}):
            self.announce(node, asked)
            self.prose(node, _Place(asked - {"key-results"}, True))
            self.children(node, _Place(asked - {"key-results"}, True, working="actions" in asked))
        elif asked == {"other"} and node.style in ("label", "colon") and holds_keys(self.by_node, node):
            self.children(node, _Place())  # `目标：` over the key results, and behind them all the rest
        elif asked:
            self.announce(node, asked)
            self.under_question(node, _Place(asked, True))
        elif self._is_work(node, place, parent):
            self.works.append(self.work(node, "heading", node.title or node.head, place))
            self._summing_up(node, parent)
        elif any(kid.kind == "section" or holds_keyed(self.reading, self.by_node, kid) for kid in node.children):
            self.prose(node, place._replace(titled=True))
            self.children(node, place._replace(titled=True, working=place.working or holds_works(self.reading, node)))
        elif self.keys and only_lists(self.reading, node) and node.style != "label":
            beside = any(work.under for work in self.works)
            self.children(node, _Place(working=True, outside=beside))
        else:
            self.all_told(node, _Place(place.asked, True))

    def _summing_up(self, node: Node, parent: Node) -> None:
        """A paragraph behind the last label of an objective speaks of the whole: `到 6 月底，…`."""
        if node.style == "label" and node is parent.children[-1] and not self.reading.blank(node.text):
            for kid in node.children:
                if kid.kind == "paragraph" and _SUMS_UP.match(self.reading.plain(kid.text)):
                    self.prose(kid, _Place())

    def _named(self, title: str) -> str | None:
        """The key result whose work a title announces: `For KR1`, `KR2 的动作`."""
        numbers = {key.number for key in self.keys}
        if len(title) > LINE or not self.keys:
            return None
        return next((name for name in named_in(title) if name in numbers), None)

    def under_question(self, node: Node, place: _Place) -> None:
        """What stands under a title that asks a question: its answer; lists that name key results are work all the same."""
        keyed = next(
            (at for at, kid in enumerate(node.children) if kid.kind == "paragraph" and kid.span in self.by_node), None
        )
        if keyed is not None:  # the answer ends where the key results begin
            self.under_question(node._replace(children=node.children[:keyed]), place)
            self.children(node._replace(children=node.children[keyed:]), _Place())
            return
        mixed = any(kid.kind == "section" or holds_keyed(self.reading, self.by_node, kid) for kid in node.children)
        if not mixed and not self._planned(node, place):
            self.all_told(node, place)
            return
        self.prose(node, place)
        for kid in node.children:
            if holds_keyed(self.reading, self.by_node, kid) or (kid.kind == "list" and self._planned(node, place)):
                self.children(node._replace(children=(kid,)), _Place(working=True))
            elif kid.kind == "section":
                self.section(kid, place, node)
            else:
                self.all_told(kid, place)

    def _planned(self, node: Node, place: _Place) -> bool:
        """Whether the plan is told behind its label, and what follows is a list of the work: `先后：…` over `- 错峰发送：…`."""
        if self.reading.blank(node.text) or not place.asked <= {"plan", "other", "objective"}:
            return False
        items = [item for kid in node.children if kid.kind == "list" for item in kid.children]
        steps = sum(self._is_step(item) for item in items)
        return bool(items) and 2 * steps < len(items)

    def _is_step(self, item: Node) -> bool:
        """Whether an item is a step of a plan: it opens with a number, a date, or first and then."""
        opening = Span(own_words(item).start, min(own_words(item).end, own_words(item).start + LINE))
        words = self.reading.plain(opening) + " "
        return bool(STEP.match(words) or _IN_TURN.match(words)) or any(
            when.span.start - opening.start <= NEAR for when in self.reading.dates(opening)
        )

    def announce(self, node: Node, asked: frozenset[str]) -> None:
        """Note that a title asks these questions, and whether anything stands under it."""
        filled = has_words(self.reading, node)
        for question in asked:
            if not self.announced.get(question, (node.head, False))[1]:
                self.announced[question] = (node.head, filled)

    def listing(self, node: Node, place: _Place, lead: Node | None) -> None:
        """A list: answers under a question or a lead-in, else pieces of work."""
        title = lead_in(self.reading, lead) if lead is not None and lead.span not in self.by_node else None
        asked = asks(self.reading, title) if title is not None else frozenset()
        answering = self._answers(node)
        mixed = holds_keyed(self.reading, self.by_node, node) or answering
        telling = bool(asked or place.asked) and "actions" not in (asked or place.asked) and not place.working
        if not mixed and (telling or (not place.working and list_tells(self.reading, node))):
            self.all_told(node, place._replace(asked=asked or place.asked))
            return
        for item in node.children:
            self.item(item, place, answering)

    def _answers(self, listing: Node) -> bool:
        """Whether items of a list answer questions by their names (`- **为什么做**：…`), as at least two then do."""
        named = [item for item in listing.children if item.title is not None and item.span not in self.by_node]
        asking = sum(bool(asks(self.reading, item.title) - {"other"}) for item in named if not self._cites(item))
        return asking >= 2 and (2 * asking >= len(named) or any(item.span in self.by_node for item in listing.children))

    def _cites(self, item: Node) -> bool:
        """Whether the name of an item says behind it which key result it serves: `Status page (KR1.2), live 11 August`."""
        words = self.reading.plain(item.title or item.head)
        return bool(named_in(words)) and not MARK.search(words)

    def item(self, node: Node, place: _Place, answering: bool = False) -> None:
        """One item of a list; where it is one of those that answer questions, its name may ask one."""
        if self.reading.blank(node.span):
            return
        own = self.by_node.get(node.span)
        asked = asks(self.reading, node.title) if node.title and not self._cites(node) else frozenset()
        words = self.reading.plain(own_words(node))
        nested = any(kid.kind == "list" for kid in node.children)
        if own:
            self.children(node, _Place(under=own[0].number, working=True))
        elif nested and outside(words):
            self.children(node, _Place(working=True, outside=True))
        elif nested and ("key-results" in asked or asked == {"actions"}):
            self.announce(node, asked)
            self.children(node, _Place(working=True))
        elif asked and answering and not (place.working and not node.children and asked <= {"actions", "other"}):
            self.announce(node, asked)
            self.all_told(node, _Place(asked, True))
        elif nested and node.title is None and not place.working and not MARK.search(words):
            self.children(node, place)
        else:
            self.works.append(self.work(node, "item", node.title or node.text, place))

    def work(self, node: Node, carrier: Carrier, name: Span, place: _Place) -> Work:
        """A piece of work where it stands."""
        beside = place.outside or outside(self.reading.plain(own_words(node)))
        return Work(node, carrier, name, None if beside else place.under, beside)

    def table(self, node: Node, place: _Place) -> None:
        """A table: of work, of key results, or of answers."""
        self.tables.append(node)
        header = header_of(node)
        titles = [asks(self.reading, cell.text) for cell in header.children] if header else []
        tasks = names_tasks(self.reading, node)
        if not tasks and self._asked_in_rows(node):
            return
        if not tasks and any(row.span in self.by_node for row in body_of(node)):
            return
        stated = bool(place.asked - {"actions", "other", "objective"}) and not tasks
        if stated or (is_step_table(self.reading, node) and not tasks) or not works_in_table(self.reading, node, tasks):
            self.all_told(node, place)
            return
        column = next((at for at, told in enumerate(titles) if "actions" in told), None)
        keyed = next((at for at, cell in enumerate(header.children) if _KR_COLUMN.search(self.reading.plain(cell.text))), None) if header else None  # fmt: skip
        for row in body_of(node):
            if self.reading.blank(row.span):
                continue
            cell = row.children[column] if column is not None and column < len(row.children) else None
            name = cell.text if cell is not None and not self.reading.blank(cell.text) else row.title or row.head
            key = (
                row.children[keyed].text
                if keyed is not None and keyed != column and keyed < len(row.children)
                else None
            )
            self.works.append(self.work(row, "row", name, place)._replace(cell=key))

    def _asked_in_rows(self, node: Node) -> bool:
        """Whether the rows of a table are questions with their answers; then they are told."""
        if any(row.span in self.by_node or len(row.children) != ANSWERED for row in body_of(node)):
            return False
        asking = {row.span: asks(self.reading, row.children[0].text) for row in body_of(node)}
        if sum(bool(told - {"other", "actions", "key-results"}) for told in asking.values()) < max(2, len(asking) / 2):
            return False
        for row in body_of(node):
            told = asking.get(row.span, frozenset())
            filled = any(not self.reading.blank(cell.text) for cell in row.children[1:])
            for question in told:
                if not self.announced.get(question, (row.head, False))[1]:
                    self.announced[question] = (row.head, filled)
            for cell in row.children[1:]:
                for span in self.reading.sentences(cell.text):
                    self.told.append(Told(span, told, True, False, row.span))
        return True

    def _is_behind_works(self, node: Node, parent: Node) -> bool:
        """Whether a label stands behind the list of work under a key result and has no date: it speaks of that work."""
        before = [kid for kid in parent.children if kid.kind == "list" and kid.span.end <= node.span.start]
        dated = node.span in self.marks or _WHEN.match(self.reading.norm, node.head.end, node.span.end)
        return bool(before) and parent.span in self.by_node and not dated

    def _is_work(self, node: Node, place: _Place, parent: Node) -> bool:
        """Whether a section that asks nothing is a piece of work of its own."""
        if not has_words(self.reading, node):
            return place.working and node.style == "label"
        if any(holds_keyed(self.reading, self.by_node, kid) for kid in node.children) or (
            self.keys and only_lists(self.reading, node)
        ):
            return False
        if any(kid.kind == "table" and is_scoreboard(self.reading, kid) for kid in node.children):
            return False
        if place.working and node.style == "label" and self._is_behind_works(node, parent):
            return False
        if any(asks(self.reading, kid.title) & {"key-results"} for kid in node.children if kid.kind == "section"):
            return False
        if len(self.marks) > 1 and node.span not in self.marks and node.style != "label":
            return place.working  # where works are marked as such, a heading without a mark tells a story
        return not tells_more_than_it_does(self.reading, node, place.working, parent)
