"""Figures of one sentence, list or table that do not add up.

Each kind of reckoning looks for its own form of words in a `Line`, and is silent where two readings are possible and
one of them adds up, or where it is not sure which metric a figure belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.arithmetic.line import line_of
from reportlint.report.arithmetic.moves import moves
from reportlint.report.arithmetic.products import products
from reportlint.report.arithmetic.shares import shares
from reportlint.report.arithmetic.stocks import stocks
from reportlint.report.arithmetic.tables import list_slips, table_slips
from reportlint.report.arithmetic.totals import counted, totals
from reportlint.report.model import Slip
from reportlint.report.reading import Reading, walk
from reportlint.source import Span

_DIGITS = regex(r"\d[\d,.]*|分之")
#: Figures in words, for which two others in digits are enough.
_IN_WORDS = regex(
    r"[倍番半成]|分之|腰斩|halv|doubl|tripl|trebl|quadrupl|fold|third|quarter|half|(?:one|two|three|four|five) of"
)
_GOES_ON = regex(r"(?:that|this|it)(?: i|')s |(?:that|this) (?:makes|means)|(?:这就|也就|这|那就)是|即")
_LONGEST = 1500  #: characters of a sentence that anybody would reckon through


def slips(reading: Reading, span: Span) -> tuple[Slip, ...]:
    """The slips of reckoning within a report's span, in order; at most one for a figure."""
    found: dict[Span, Slip] = {}
    for node in walk(reading.document.root, span):
        for slip in _of_node(reading, node):
            if span.holds(slip.span):
                found.setdefault(slip.span, slip)
    return tuple(found[place] for place in sorted(found))


def _of_node(reading: Reading, node: Node) -> Iterator[Slip]:
    """The slips of a node's own words, of a table, and of the lists below."""
    if node.kind in ("code", "html", "image", "row"):
        return
    if node.kind == "table":
        yield from table_slips(reading, node)
        return
    own = _own_words(node)
    if own and own.end - own.start > 5:
        yield from counted(reading.norm, reading.text, own)
        if _enough(reading.norm, own):
            for sentence in _sentences(reading, own):
                yield from _of_sentence(reading, sentence)
    for before, after in _with_lists(node):
        yield from list_slips(reading, before, after)


def _own_words(node: Node) -> Span | None:
    """The words of a node itself, with a label or lead before them."""
    if node.kind in ("root", "list", "quote"):
        return None
    if node.title and node.kind != "cell":
        return Span(min(node.title.start, node.text.start), max(node.text.end, node.title.end))
    return node.text


def _sentences(reading: Reading, span: Span) -> list[Span]:
    """The sentences of a span; one that goes on with `That is …` belongs to the one before."""
    found: list[Span] = []
    for sentence in reading.sentences(span):
        if found and _GOES_ON.match(reading.norm, sentence.start):
            found[-1] = Span(found[-1].start, sentence.end)
        else:
            found.append(sentence)
    return found


def _enough(norm: str, span: Span) -> bool:
    """Whether enough figures stand in a text that one of them could follow from others."""
    digits = len(_DIGITS.findall(norm, span.start, span.end))
    return digits > 2 or (digits > 1 and bool(_IN_WORDS.search(norm, span.start, span.end)))


def _of_sentence(reading: Reading, span: Span) -> Iterator[Slip]:
    """The slips of one sentence."""
    if span.end - span.start > _LONGEST or not _enough(reading.norm, span):
        return
    line = line_of(reading, span)
    if len(line.figures) < 2 or len(line.at) != len(line.figures):
        return
    for reckoning in (moves, totals, shares, products, stocks):
        yield from reckoning(line)


def _with_lists(node: Node) -> Iterator[tuple[Node, list[Node]]]:
    """Each list among the children of a node with what stands right before it: a paragraph, or the node itself."""
    before: Node | None = node if node.title else None
    for child in node.children:
        if child.kind == "list" and before is not None:
            yield before, [item for item in child.children if item.kind == "item"]
        before = child if child.kind in ("paragraph", "section") else None
