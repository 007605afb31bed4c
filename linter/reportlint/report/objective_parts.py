"""What stands under an objective: answers to the six questions, key results, and the pieces of work, each with its key result."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.report.key_results import MARK, is_key_result, key_results, names_tasks, outside, own_words
from reportlint.report.model import Carrier
from reportlint.report.objective_forms import (
    ahead_of_work,
    holds_keyed,
    holds_keys,
    holds_works,
    marked_works,
    may_be_name,
    opens_with_keys,
    tells_itself,
)
from reportlint.report.objective_items import asked_by_item, tells_beside_keys
from reportlint.report.objective_pieces import Known, Parts, Place, Told, Work, keys_by_node
from reportlint.report.objective_questions import cites_key, items_answer, line_asks, plans_ahead_of_work, rows_ask
from reportlint.report.objective_tasks import (
    bold_name,
    heaps_what_serves_none,
    is_named_under_key,
    is_one_more,
    is_task,
    key_named,
    lists_works,
    looks_back,
    rows_of_work,
)
from reportlint.report.objective_words import BARE_AIM
from reportlint.report.questions import asks, lead_in
from reportlint.report.reading import Reading, has_words, statements
from reportlint.report.tables import body_of, is_step_table
from reportlint.report.work_or_telling import list_tells, works_in_table
from reportlint.source import Span, Spans


def parts_of(reading: Reading, node: Node) -> Parts:
    """Sort what stands under an objective."""
    keys = key_results(reading, node)
    starts = sorted(key.span.start for key in keys)
    by_node = keys_by_node(keys)
    walk = _Walk(Known(reading, keys, by_node, Spans(by_node), marked_works(reading, node), starts, {}))
    if not reading.blank(node.text):
        walk.prose(node, Place())
    walk.children(node, Place())
    return Parts(ahead_of_work(walk.told, walk.works), keys, walk.works, walk.announced, walk.tables)


class _Walk:
    """One walk over an objective, gathering as it goes."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.reading = known.reading
        self.by_node = known.by_node
        self.told: list[Told] = []
        self.works: list[Work] = []
        self.announced: dict[str, tuple[Span, bool]] = {}
        self.tables: list[Node] = []

    def children(self, node: Node, place: Place) -> None:
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
                keyed = under and lead is not None and lead.span in self.by_node
                self.listing(kid, here._replace(under=under, working=True) if keyed else here, lead)
            elif kid.kind == "table":
                self.table(kid, here)
            elif kid.kind in ("item", "row"):
                self.item(kid, here)
            elif kid.kind == "paragraph" and kid.span in self.by_node:
                stated = self.by_node[kid.span][-1]
                self.prose(kid, here)
                under = stated.number if stated.span.end >= kid.text.end - 1 else None
            elif kid.kind == "paragraph" and (told := line_asks(self.reading, kid)) is not None:
                asked = told
                self.announced |= {one: (kid.text, True) for one in told if one not in self.announced}
            else:
                behind = lead is not None and lead.kind in ("list", "table")  # the work is told, this looks back on it
                here = here._replace(asked=here.asked - {"actions"}) if behind else here
                self.prose(kid, here._replace(under=under, working=True) if under else here)
            lead = kid

    def prose(self, node: Node, place: Place) -> None:
        """The statements of a paragraph, without those that are key results."""
        if name := bold_name(self.known, node, place.working):
            self.work(node, "label", name, place)
            return
        own = node if node.kind == "quote" else node._replace(children=())
        for span in statements(self.reading, own):
            if self.known.states_key(span):
                continue
            if self._is_one_more(span, place):
                self.works.append(Work(node, "prose", span, None, True))
                return
            self._tell(span, place, node)

    def _tell(self, span: Span, place: Place, block: Node) -> None:
        """A statement, with what the titles over it ask."""
        worked, after = bool(self.works), self.known.after_keys(span)
        self.told.append(Told(span, place.asked, place.titled, worked or after, block.span, worked))

    def _is_one_more(self, span: Span, place: Place) -> bool:
        """Whether a statement behind works tells of one more."""
        return not place.asked and bool(self.works) and is_one_more(self.known, span)

    def all_told(self, node: Node, place: Place) -> None:
        """Everything under a node as statements."""
        for span in statements(self.reading, node, frozenset(self.by_node)):
            if not self.known.states_key(span):
                self._tell(span, place._replace(titled=True), node)

    def section(self, node: Node, place: Place, parent: Node) -> None:
        """A heading or label: a key result, a question, a heap of work, or a piece of work."""
        asked = asks(self.reading, node.title)
        if self._holds_key(node, asked) or self._holds_work(node, asked, place, parent) or self._asks(node, asked):
            return
        if is_task(self.known, node, place.working, parent):
            self._titled_work(node, "heading", place, parent)
        elif any(kid.kind == "section" or holds_keyed(self.reading, self.by_node, kid) for kid in node.children):
            self.prose(node, place._replace(titled=True))
            self.children(node, place._replace(titled=True, working=place.working or holds_works(self.reading, node)))
        elif lists_works(self.known, node, place):
            self.children(node, Place(working=True, outside=any(work.under for work in self.works)))
        else:
            self.all_told(node, Place(place.asked))

    def _holds_key(self, node: Node, asked: frozenset[str]) -> bool:
        """Take a title that states key results, or names the one whose work stands under it."""
        own = self.by_node.get(node.span, [])
        title = self.reading.plain(node.title or node.head)
        if not own and BARE_AIM.fullmatch(title) and opens_with_keys(self.by_node, node):
            self.announce(node, frozenset(("key-results",)))
            self.children(node, Place())
        elif own and (len(own) > 1 or is_key_result(self.reading, node) or own[0].span.holds(node.title or node.head)):
            alone = len(own) == 1
            self.children(node, Place(under=own[0].number if alone else None, working=alone))
        elif (
            not own
            and not tells_itself(self.reading, node)
            and (named := key_named(self.known, title))
            and not asked - {"actions", "key-results"}
        ):
            self.children(node, Place(under=named, working=True))
        else:
            return False
        return True

    def _holds_work(self, node: Node, asked: frozenset[str], place: Place, parent: Node) -> bool:
        """Take a title that is marked as the name of work, or announces work that serves no key result."""
        title = self.reading.plain(node.title or node.head)
        marked = node.span in self.known.marks and node.span not in self.by_node
        keyed = bool(place.under and asked) and is_named_under_key(self.known, node)
        if keyed or (marked and may_be_name(self.reading, node)):
            self._titled_work(node, "heading" if node.style != "label" else "label", place, parent)
        elif self._tells_beside(node, title, asked, place):
            self.works.append(Work(node, "label", node.text, None, True))
        elif heaps_what_serves_none(self.known, node, title):
            self.children(node, Place(working=True, outside=True))
        else:
            return False
        return True

    def _tells_beside(self, node: Node, title: str, asked: frozenset[str], place: Place) -> bool:
        """Whether a label and the sentence behind it tell of one more piece of work: `还做了一件：…`."""
        if node.style != "label" or node.children or self.reading.blank(node.text):
            return False
        return outside(title) or (not asked and self._is_one_more(node.title or node.head, place))

    def _asks(self, node: Node, asked: frozenset[str]) -> bool:
        """Take a title that asks a question, or announces the key results or the work."""
        if "key-results" in asked or (asked & {"actions"} and asked <= {"actions", "plan", "objective", "other"}):
            self.announce(node, asked)
            self.prose(node, Place(asked - {"key-results"}, True))
            self.children(node, Place(asked - {"key-results"}, True, working="actions" in asked))
        elif asked == {"other"} and node.style in ("label", "colon") and holds_keys(self.by_node, node):
            self.children(node, Place())  # `目标：` over the key results, and behind them all the rest
        elif asked:
            self.announce(node, asked)
            self.under_question(node, Place(asked, True))
        return bool(asked)

    def under_question(self, node: Node, place: Place) -> None:
        """What stands under a title that asks a question: its answer; lists that name key results are work all the same."""
        kids = enumerate(node.children)
        keyed = next((at for at, kid in kids if kid.kind == "paragraph" and kid.span in self.by_node), None)
        if keyed is not None:  # the answer ends where the key results begin
            self.under_question(node._replace(children=node.children[:keyed]), place)
            self.children(node._replace(children=node.children[keyed:]), Place())
            return
        planned = plans_ahead_of_work(self.reading, node, place.asked)
        working = [
            holds_keyed(self.reading, self.by_node, kid) or (kid.kind == "list" and planned) for kid in node.children
        ]
        if not planned and not any(working) and all(kid.kind != "section" for kid in node.children):
            self.all_told(node, place)
            return
        self.prose(node, place)
        for kid, holds_work in zip(node.children, working, strict=True):
            if holds_work:
                self.children(node._replace(children=(kid,)), Place(working=True))
            elif kid.kind == "section":
                self.section(kid, place, node)
            else:
                self.all_told(kid, place)

    def announce(self, node: Node, asked: frozenset[str], filled: bool | None = None) -> None:
        """Note that a title asks these questions, and whether anything stands under it."""
        filled = has_words(self.reading, node) if filled is None else filled
        for question in asked:
            if not self.announced.get(question, (node.head, False))[1]:
                self.announced[question] = (node.head, filled)

    def listing(self, node: Node, place: Place, lead: Node | None) -> None:
        """A list: answers under a question or a lead-in, else pieces of work."""
        title = lead_in(self.reading, lead) if lead is not None and lead.span not in self.by_node else None
        asked = (asks(self.reading, title) if title is not None else frozenset()) or place.asked
        answering = items_answer(self.reading, self.by_node, node)
        mixed = answering or holds_keyed(self.reading, self.by_node, node)
        telling = bool(asked) and "actions" not in asked and not place.working
        if not mixed and (telling or (not place.working and list_tells(self.reading, node))):
            self.all_told(node, place._replace(asked=asked))
            return
        beside = tells_beside_keys(self.known, node) if not (place.working or "actions" in asked) else ()
        for item in node.children:
            if item.span in beside:  # it may ask by its name what it answers
                self.announce(item, answered := asked_by_item(self.reading, item))
                self.all_told(item, Place(answered))
            else:
                self.item(item, place, answering)

    def item(self, node: Node, place: Place, answering: bool = False) -> None:
        """One item of a list; where it is one of those that answer questions, its name may ask one."""
        if self.reading.blank(node.span):
            return
        own = self.by_node.get(node.span)
        asked = asks(self.reading, node.title) if node.title and not cites_key(self.reading, node) else frozenset()
        words = self.reading.plain(own_words(node))
        nested = any(kid.kind == "list" for kid in node.children)
        if own:
            self.children(node, Place(under=own[0].number, working=True))
        elif nested and outside(words):
            self.children(node, Place(working=True, outside=True))
        elif nested and ("key-results" in asked or asked == {"actions"}):
            self.announce(node, asked)
            self.children(node, Place(working=True))
        elif asked and answering and not (place.working and not node.children and asked <= {"actions", "other"}):
            self.announce(node, asked)
            self.all_told(node, Place(asked))
        elif nested and node.title is None and not place.working and not MARK.search(words):
            self.children(node, place)
        else:
            self.work(node, "item", node.title or node.text, place)

    def work(self, node: Node, carrier: Carrier, name: Span, place: Place, cell: Span | None = None) -> None:
        """A piece of work where it stands; `cell` is its cell in the column of key results."""
        beside = place.outside or outside(self.reading.plain(own_words(node)))
        self.works.append(Work(node, carrier, name, None if beside else place.under, beside, cell))

    def _titled_work(self, node: Node, carrier: Carrier, place: Place, parent: Node) -> None:
        """A section that is a piece of work, but for what it says behind the last one of the whole."""
        self.work(node, carrier, node.title or node.head, place)
        for paragraph in looks_back(self.known, node, parent):
            self.prose(paragraph, Place())

    def table(self, node: Node, place: Place) -> None:
        """A table: of work, of key results, or of answers."""
        self.tables.append(node)
        tasks = names_tasks(self.reading, node)
        if not tasks and (asking := rows_ask(self.reading, self.by_node, node)):
            for row in body_of(node):
                self._answer(row, asking[row.span])
            return
        if not tasks and any(row.span in self.by_node for row in body_of(node)):
            return
        stated = bool(place.asked - {"actions", "other", "objective"}) or is_step_table(self.reading, node)
        if (stated and not tasks) or not works_in_table(self.reading, node, tasks):
            self.all_told(node, place)
            return
        for task in rows_of_work(self.known, node):
            self.work(task.node, "row", task.name, place, task.cell)

    def _answer(self, row: Node, asked: frozenset[str]) -> None:
        """A row that asks a question in its first cell and answers it in the others."""
        answers = [cell.text for cell in row.children[1:]]
        self.announce(row, asked, any(not self.reading.blank(answer) for answer in answers))
        for answer in answers:
            self.told += [Told(span, asked, True, False, row.span) for span in self.reading.sentences(answer)]
