"""Forms of what stands under an objective: lists of key results, lists of work, titles that may be names."""

from __future__ import annotations

from collections.abc import Container

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.key_references import named_in, references
from reportlint.report.objective_pieces import Told, Work
from reportlint.report.project_titles import ITEM_SCORE
from reportlint.report.questions import asks
from reportlint.report.reading import Reading, has_words
from reportlint.source import Span

Keyed = Container[Span]  #: the nodes in which a key result stands

_NAMED_KEY = regex(
    r"[(（][^()（）]*[)）]|\bkr\s*[0-9一二三四五六甲乙丙丁.]+|关键结果\s*[0-9一二三四五六]|\b(?:for|under|work|tasks?)\b"
)
_END_BRACKET = regex(r"[(（][^()（）]*[)）]\W*$")


def ahead_of_work(told: list[Told], works: list[Work]) -> list[Told]:
    """The statements, where one between the key results and the first work looks back on nothing: nothing is done yet."""
    first = works[0].node.span.start if works else 0
    return [one._replace(after=False) if one.span.end <= first and not one.asked else one for one in told]


def marked_works(reading: Reading, node: Node) -> frozenset[Span]:
    """The headings and labels under an objective that name in brackets their key result, or from which day to which."""
    found: set[Span] = set()
    stack = list(node.children)
    while stack:
        at = stack.pop()
        if at.kind != "section" or at.title is None:
            continue
        stack.extend(at.children)
        bracket = _END_BRACKET.search(at.title.of(reading.norm))
        if bracket and not any(kid.kind == "section" for kid in at.children):
            inside = Span(at.title.start + bracket.start(), at.title.end)
            days = (when for when in reading.dates(inside) if when.grain == "day" and when.start != when.end)
            if named_in(bracket.group()) or any(days):
                found.add(at.span)
    return frozenset(found)


def tells_itself(reading: Reading, node: Node) -> bool:
    """Whether a title has a name besides the key result, and the text under it holds no list of work: `灯先亮（KR1）`."""
    named = _NAMED_KEY.sub("", reading.plain(node.title or node.head)).strip(" :：-—的下")
    prose = all(kid.kind == "paragraph" for kid in node.children) and has_words(reading, node)
    return prose and len(named) > len("动作")


def opens_with_keys(keyed: Keyed, node: Node) -> bool:
    """Whether the first that stands under a title is a list or table with key results."""
    first = node.children[0] if node.children else None
    return first is not None and any(kid.span in keyed for kid in (first, *first.children))


def opens_with_list(reading: Reading, node: Node) -> bool:
    """Whether nothing but a list stands under a title, with a word on the whole behind it at most."""
    kinds = [kid.kind for kid in node.children]
    return reading.blank(node.text) and kinds[:1] == ["list"] and set(kinds[1:]) <= {"list", "paragraph"}


def only_lists(reading: Reading, node: Node) -> bool:
    """Whether nothing but lists stands under a title, labels left out."""
    kinds = {kid.kind for kid in node.children if kid.style != "label"}
    return reading.blank(node.text) and kinds == {"list"}


def holds_keyed(reading: Reading, keyed: Keyed, node: Node) -> bool:
    """Whether a list or table is one of work: key results stand in it, or most of it names one."""
    if node.kind == "paragraph":
        return node.span in keyed
    if node.kind not in ("list", "table"):
        return False
    if any(kid.span in keyed for kid in node.children):
        return True
    return names_keys(reading, node)


def holds_keys(keyed: Keyed, node: Node) -> bool:
    """Whether key results stand in the first list under a title."""
    lists = [kid for kid in node.children if kid.kind == "list"]
    return any(item.span in keyed for listing in lists[:1] for item in listing.children)


def names_keys(reading: Reading, node: Node) -> bool:
    """Whether most of a list or table names key results."""
    kids = [kid for kid in node.children if kid.info != "header"]
    named = sum(bool(references(reading, kid.span)) for kid in kids)
    if node.kind == "table":
        named = sum(any(references(reading, c.text, bare=False) for c in kid.children[1:]) for kid in kids)
    return bool(kids) and 2 * named > len(kids)


def holds_works(reading: Reading, node: Node) -> bool:
    """Whether a list or table under a title names key results, and so is one of work."""
    return any(kid.kind in ("list", "table") and names_keys(reading, kid) for kid in node.children)


def may_be_name(reading: Reading, node: Node) -> bool:
    """Whether no word of a title is sure to ask something: `Whose shelf? (KR2, 13 to 24 July)` is a name."""
    matches = reading.titles(node.title)
    return not matches or matches[0].score < ITEM_SCORE or not asks(reading, node.title)
