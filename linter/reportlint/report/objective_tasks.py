"""Which sections, rows and sentences under an objective are pieces of work of their own."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.key_references import named_in
from reportlint.report.key_results import outside
from reportlint.report.objective_forms import holds_keyed, only_lists, opens_with_list
from reportlint.report.objective_pieces import Known, Place
from reportlint.report.objective_words import ONE_MORE
from reportlint.report.questions import SURE, asks
from reportlint.report.reading import Reading, has_words
from reportlint.report.tables import body_of, header_of, is_scoreboard
from reportlint.report.work_or_telling import tells_more_than_it_does
from reportlint.source import Span

SHORT = 8  #: characters of a label that is more likely a question than a name
OPENING = 24  #: characters behind the name of an item in which it says when it was done
TITLE = 24  #: characters of a title that may announce the work for a key result
_KR_COLUMN = regex(r"\bkrs?\b|关键结果|key result|(?:归|挂|对应|收|支撑|服务|属)(?:于|在|到)?(?:哪|的?指标|的?kr|的?口|的?目标)|指标|"
                        r"^(?:serves|feeds|supports|belongs|maps?|linked?)\b|^for$|^(?:对应|归属|关联|挂靠|挂在|支撑|服务)(?:于|的|到)?(?:项|目标)?$|commitment")  # fmt: skip
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


class Row(NamedTuple):
    """A row of a table of work: what it is called, and its cell in the column of key results."""

    node: Node
    name: Span
    cell: Span | None


def is_task(known: Known, node: Node, working: bool, parent: Node) -> bool:
    """Whether a section that asks nothing is a piece of work of its own; `working`: it stands among such."""
    reading = known.reading
    if not has_words(reading, node):
        return working and node.style == "label"
    if any(holds_keyed(reading, known.by_node, kid) for kid in node.children):
        return False
    if known.keys and only_lists(reading, node):
        return False
    if any(kid.kind == "table" and is_scoreboard(reading, kid) for kid in node.children):
        return False
    if working and node.style == "label" and _is_behind_tasks(known, node, parent):
        return False
    if any(asks(reading, kid.title) & {"key-results"} for kid in node.children if kid.kind == "section"):
        return False
    if len(known.marks) > 1 and node.span not in known.marks and node.style != "label":
        return working  # where works are marked as such, a heading without a mark tells a story
    return not tells_more_than_it_does(reading, node, working, parent)


def _is_behind_tasks(known: Known, node: Node, parent: Node) -> bool:
    """Whether a label stands behind the list of work under a key result and has no date: it speaks of that work."""
    if parent.span not in known.by_node or node.span in known.marks:
        return False
    if _WHEN.match(known.reading.norm, node.head.end, node.span.end):
        return False
    if parent.span not in known.lists:
        known.lists[parent.span] = next(
            (kid.span.end for kid in parent.children if kid.kind == "list"), parent.span.end
        )
    return known.lists[parent.span] <= node.span.start


def bold_name(known: Known, node: Node, working: bool) -> Span | None:
    """The name of the work with which a paragraph opens in bold: among works, or where its days or its ticket follow."""
    reading = known.reading
    bold = _BOLD.match(reading.text, node.text.start, node.text.end)
    if not bold or not (working or _WHEN.match(reading.norm, bold.end(), node.text.end)):
        return None
    name = Span(*bold.span(1))
    return None if asks(reading, name) or node.span in known.by_node else name


def is_one_more(known: Known, span: Span) -> bool:
    """Whether a statement behind the key results tells of one more piece of work that serves none of them."""
    reading = known.reading
    return known.after_keys(span) and bool(ONE_MORE.match(reading.plain(span))) and not reading.changes(span)


def key_named(known: Known, title: str) -> str | None:
    """The key result whose work a title announces: `For KR1`, `KR2 的动作`."""
    numbers = {key.number for key in known.keys}
    if len(title) > TITLE or not known.keys:
        return None
    return next((name for name in named_in(title) if name in numbers), None)


def heaps_what_serves_none(known: Known, node: Node, title: str) -> bool:
    """Whether a title announces work that serves no key result: it says so, or it says `其他` over a list or over names."""
    if outside(title):
        return True
    named = [kid for kid in node.children if kid.kind == "section" and kid.style == "label"]
    listed = opens_with_list(known.reading, node) or (bool(named) and len(named) == len(node.children))
    return bool(known.keys) and bool(_BESIDE.search(title)) and listed and known.reading.blank(node.text)


def lists_works(known: Known, node: Node, place: Place) -> bool:
    """Whether a section that asks nothing holds nothing but pieces of work in lists.

    A line that ends in a colon leads into the list that answers the heading over it: `上线后`, `3 月和去年 12 月比：`. Where
    an objective has no key results, the work under such a line says when it was done.
    """
    if node.style == "label" or not only_lists(known.reading, node):
        return False
    if node.style == "colon" and not place.working and place.asked - {"actions", "key-results", "other"}:
        return False
    return bool(known.keys) or (node.style == "colon" and _lists_dated(known.reading, node))


def _lists_dated(reading: Reading, node: Node) -> bool:
    """Whether most items of the lists under a line have a name, and say in it or right behind it when the work was done."""
    items = [item for kid in node.children if kid.kind == "list" for item in kid.children if item.kind == "item"]
    openings = [Span(item.title.start, item.title.end + OPENING) for item in items if item.title]
    dated = sum(bool(reading.dates(Span(one.start, min(one.end, node.span.end)))) for one in openings)
    return dated > 1 and 2 * dated > len(items)


def is_named_under_key(known: Known, node: Node) -> bool:
    """Whether a label under a heading for the work of one key result is a name that only has a word of a question in it.

    `**Dispute form with a status.**` asks for no status.
    """
    matches = known.reading.titles(node.title)
    sure = bool(matches) and matches[0].score >= SURE
    return node.style == "label" and not sure and len(known.reading.plain(node.title or node.head)) > SHORT


def looks_back(known: Known, node: Node, parent: Node) -> list[Node]:
    """The paragraphs behind the last label of an objective that speak of the whole: `到 6 月底，…`."""
    reading = known.reading
    if node.style != "label" or node is not parent.children[-1] or reading.blank(node.text):
        return []
    return [kid for kid in node.children if kid.kind == "paragraph" and _SUMS_UP.match(reading.plain(kid.text))]


def rows_of_work(known: Known, table: Node) -> Iterator[Row]:
    """The rows of a table of work, named by the column that says what was done, else by themselves."""
    reading = known.reading
    header = header_of(table)
    titles = [cell.text for cell in header.children] if header else []
    column = next((at for at, title in enumerate(titles) if "actions" in asks(reading, title)), None)
    keyed = next((at for at, title in enumerate(titles) if _KR_COLUMN.search(reading.plain(title))), None)
    for row in body_of(table):
        if reading.blank(row.span):
            continue
        name = _cell(row, column)
        if name is None or reading.blank(name):
            name = row.title or row.head
        yield Row(row, name, _cell(row, keyed) if keyed != column else None)


def _cell(row: Node, column: int | None) -> Span | None:
    return row.children[column].text if column is not None and column < len(row.children) else None
