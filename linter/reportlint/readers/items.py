"""List items and table cells: their lead, their words."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.readers.labels import Label, item_lead, phrase_label
from reportlint.readers.pieces import Piece
from reportlint.readers.prose import Mark, open_line
from reportlint.readers.reading import first_line, nothing_at
from reportlint.readers.words import is_short, skip_decor, trim, trim_title
from reportlint.source import Span


def item_node(
    text: str,
    span: Span,
    words: Span,
    first_end: int,
    marks: dict[int, Mark],
    number: str = "",
    children: tuple[Node, ...] = (),
) -> Node:
    """An item whose own words are `words`, the first line of which ends at `first_end`."""
    if words.start >= words.end:
        return Node("item", span, first_line(text, span), words, number=number, children=children)
    opening = open_line(text, words.start, first_end, marks)
    lead = item_lead(text, opening, first_end)
    if lead is None and (first_end < words.end or children):
        lead = _line_lead(text, opening.words, first_end)
    if lead is None:
        return Node("item", span, first_line(text, words), words, number=number, children=children)
    number = number or (opening.number.written if opening.number else "")
    behind = trim(text, lead.text, words.end) if lead.text < words.end else nothing_at(words.end)
    head = Span(opening.begin, lead.title.end) if opening.number else lead.title
    return Node("item", span, head, behind, lead.title, "lead", 0, number, children=children)


def _line_lead(text: str, start: int, end: int) -> Label | None:
    """A short first line with more lines or blocks under it is a title: `- 背景↵  系统太慢`."""
    if text[end - 1] in "。；;，,.!！" or not is_short(text[start:end], 12, 5):
        return None
    title = trim_title(text, start, end)
    return Label(title, end) if title else None


def with_phrases(text: str, items: list[Node]) -> list[Node]:
    """The items, with a short first sentence as the lead of each if most of them begin so and none has a lead."""
    if len(items) < 2 or any(item.title for item in items):
        return items
    found = []
    for item in items:
        end = first_line(text, item.text).end
        opening = open_line(text, item.text.start, end, {})
        found.append(phrase_label(text, opening, end) if item.text.start < end and opening.words < end else None)
    if sum(label is not None for label in found) * 3 < len(items) * 2:
        return items
    return [
        item._replace(head=label.title, title=label.title, style="lead", text=Span(label.text, item.text.end))
        if label
        else item
        for item, label in zip(items, found, strict=True)
    ]


def piece_item(text: str, piece: Piece) -> Node:
    """The item that a numbered or bulleted line makes."""
    number = piece.opening.number
    start = number.end if number else max(piece.start + 1, skip_decor(text, piece.start, piece.end))
    words = trim(text, start, piece.end)
    written = number.written if number else ""
    first_end = max(words.start, min(piece.first_end, words.end))
    return item_node(text, Span(piece.start, piece.end), words, first_end, piece.marks, written)


def list_node(text: str, items: list[Node]) -> Node:
    """A list of items."""
    span = Span(items[0].span.start, items[-1].span.end)
    return Node("list", span, items[0].head, nothing_at(span.end), children=tuple(with_phrases(text, items)))
