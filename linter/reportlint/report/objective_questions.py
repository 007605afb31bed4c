"""How the questions about an objective are asked besides by titles: by a short line, by the names of items, by rows."""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import STEP
from reportlint.report.key_references import named_in
from reportlint.report.key_results import MARK, own_words
from reportlint.report.objective_forms import Keyed
from reportlint.report.questions import asks, lead_in
from reportlint.report.reading import Reading
from reportlint.report.tables import body_of
from reportlint.source import Span

LINE = 24  #: characters of a line that may stand for a heading
NEAR = 4  #: characters before a date that opens a step
ANSWERED = 2  #: columns of a table of questions and answers
_IN_TURN = regex(r"\W*(?:先|再|然后|接着|随后|最后|首先|其次|first|then|next|after|finally|last)")


def line_asks(reading: Reading, node: Node) -> frozenset[str] | None:
    """What a paragraph asks that is nothing but a short line like a heading; None for every other paragraph."""
    line = lead_in(reading, node)
    whole = line is not None and line.end - line.start >= len(reading.plain(node.text))
    if line is None or not whole or node.text.end - node.text.start > LINE or ":" in reading.plain(line):
        return None
    return asks(reading, line) - {"actions", "key-results", "other"}


def items_answer(reading: Reading, keyed: Keyed, listing: Node) -> bool:
    """Whether items of a list answer questions by their names (`- **为什么做**：…`), as at least two then do."""
    named = [item for item in listing.children if item.title is not None and item.span not in keyed]
    asking = sum(bool(asks(reading, item.title) - {"other"}) for item in named if not cites_key(reading, item))
    return asking >= 2 and (2 * asking >= len(named) or any(item.span in keyed for item in listing.children))


def cites_key(reading: Reading, item: Node) -> bool:
    """Whether the name of an item says behind it which key result it serves: `Status page (KR1.2), live 11 August`."""
    words = reading.plain(item.title or item.head)
    return bool(named_in(words)) and not MARK.search(words)


def rows_ask(reading: Reading, keyed: Keyed, table: Node) -> Mapping[Span, frozenset[str]]:
    """What each row of a table of questions and their answers asks, by its place; empty for every other table."""
    rows = body_of(table)
    if any(row.span in keyed or len(row.children) != ANSWERED for row in rows):
        return {}
    asking = {row.span: asks(reading, row.children[0].text) for row in rows}
    sure = sum(bool(told - {"other", "actions", "key-results"}) for told in asking.values())
    return asking if sure >= max(2, len(asking) / 2) else {}


def plans_ahead_of_work(reading: Reading, node: Node, asked: frozenset[str]) -> bool:
    """Whether the plan is told behind its label, and what follows is a list of the work: `先后：…` over `- 错峰发送：…`."""
    if reading.blank(node.text) or not asked <= {"plan", "other", "objective"}:
        return False
    items = [item for kid in node.children if kid.kind == "list" for item in kid.children]
    steps = sum(_is_step(reading, item) for item in items)
    return bool(items) and 2 * steps < len(items)


def _is_step(reading: Reading, item: Node) -> bool:
    """Whether an item is a step of a plan: it opens with a number, a date, or first and then."""
    own = own_words(item)
    opening = Span(own.start, min(own.end, own.start + LINE))
    words = reading.plain(opening) + " "
    return bool(STEP.match(words) or _IN_TURN.match(words)) or any(
        when.span.start - opening.start <= NEAR for when in reading.dates(opening)
    )
