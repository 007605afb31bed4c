"""Items of a list with key results, or ahead of them, that tell something of the objective and are no work of their own.

`- 起因：…`, `- 用的人是…`, then `- KR1：…` with its work below, and last `- 现在怎么样：…`: what stands ahead of the
first key result says why, for whom and what hurts, whatever words its author chose; what stands behind looks back.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.key_references import named_in
from reportlint.report.key_results import own_words
from reportlint.report.objective_pieces import Known
from reportlint.report.questions import asks
from reportlint.report.reading import Reading
from reportlint.source import Span

OPENING = 40  #: characters of an item in which work says when it was there, or for what
#: How a name closes that is no name of work, but a question or the word of somebody.
_QUESTION = regex(
    r"(?:怎么样|如何|咋样|怎么说|怎么看|怎么讲|的话|原话|几何|多少|哪里|哪儿|吗|呢)\W*$|\?\W*$|"
    r"^\W*(?:目前|现在|眼下|如今|截至|截止|到[^,，。]{1,8}[月季年周底末]|so far|by now|today|as of)\b"
)
_WENT_LIVE = regex(
    r"上线|全量|灰度|发布|投用|启用|推开|铺开|(?:[0-9]\s*[日号月底末]|[0-9]/[0-9]{1,2})\s*(?:起|上|全|开|已)|\b(?:live|launched|shipped|released|rolled out|deployed)\b"
)


def tells_beside_keys(known: Known, listing: Node) -> frozenset[Span]:
    """The items of a list that tell something of the objective, by their places; none where no key result follows or leads."""
    items = [item for item in listing.children if item.kind == "item" and not known.reading.blank(item.span)]
    keyed = [item.span.start for item in items if known.places.lie_in(item.span)]
    if keyed:
        return frozenset(item.span for item in items if _tells(known, item, ahead=item.span.start < keyed[0]))
    first = min((key.span.start for key in known.keys), default=0)
    if listing.span.end > first or not items:
        return frozenset()
    told = frozenset(item.span for item in items if _tells(known, item, ahead=True))
    return told if 2 * len(told) > len(items) else frozenset()


def _tells(known: Known, item: Node, ahead: bool) -> bool:
    """Whether an item tells of the objective; `ahead`: no key result and no work has been named before it."""
    reading = known.reading
    if known.places.lie_in(item.span):
        return False
    own = own_words(item)
    opening = Span(own.start, min(own.end, own.start + OPENING))
    if named_in(reading.plain(opening)):
        return False
    asked = asks(reading, item.title) if item.title else frozenset()
    if "actions" in asked or "key-results" in asked:
        return False
    if asked - {"other"} or (item.title and _QUESTION.search(reading.plain(item.title))):
        return True
    return (ahead and not _dated(reading, item, opening)) or _looks_back(reading, item, own)


def _dated(reading: Reading, item: Node, opening: Span) -> bool:
    """Whether an item opens with when something went live, as work does."""
    return bool(_WENT_LIVE.search(reading.plain(opening))) or any(
        when.grain == "day" and when.span.start < opening.end for when in reading.dates(opening)
    )


def _looks_back(reading: Reading, item: Node, own: Span) -> bool:
    """Whether an item without a name opens with a time and tells what was measured then."""
    measured = [figure for figure in reading.figures(own) if figure.kind != "duration"]
    words = reading.plain(own)
    return bool(_QUESTION.match(words)) and bool(measured or reading.changes(own)) and not item.children


def asked_by_item(reading: Reading, item: Node) -> frozenset[str]:
    """What an item asks by its name, or by its own line over a list: `- 他们的抱怨` over what they are."""
    over_list = any(kid.kind == "list" for kid in item.children)
    return asks(reading, item.title or (item.text if over_list else None)) - {"actions", "key-results"}
