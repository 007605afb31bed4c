"""Lists of the parser: items with their nested blocks, and lists that are headings in truth."""

from __future__ import annotations

from typing import NamedTuple

from reportlint.document import Node
from reportlint.readers.flow import arrange
from reportlint.readers.items import item_node, list_node
from reportlint.readers.numbers import number_at
from reportlint.readers.pieces import split
from reportlint.readers.prose import Prose, Unit
from reportlint.readers.reading import Reading, nothing_at
from reportlint.readers.words import is_short
from reportlint.source import Span


class RawItem(NamedTuple):
    """An item that has ended: its span with the marker, and what stands in it."""

    span: Span
    units: list[Unit]


def list_units(reading: Reading, span: Span, ordered: bool, items: list[RawItem]) -> list[Unit]:
    """The units that a list makes: a list node, or numbered lines that may be headings."""
    if not items:
        return []
    if ordered and (len(items) == 1 or all(_is_titled_text(reading.text, item) for item in items)):
        lines = [_numbered_line(reading.text, item) for item in items]
        if all(lines):
            return [*lines]
    return [list_node(reading.text, [_item(reading, item, ordered) for item in items])]


def _is_titled_text(text: str, item: RawItem) -> bool:
    """Whether an item is a short line with unindented text on the lines below: `1. 职责↵负责…↵2. 项目↵…`."""
    if len(item.units) != 1 or not isinstance(item.units[0], Prose) or len(item.units[0].lines) < 2:
        return False
    first, second, *_ = item.units[0].lines
    if text[second.start - 1] not in "\r\n" or text[first.end - 1] in "。；;，,.!?！？：:":
        return False
    return is_short(first.of(text), 12, 4)


def _numbered_line(text: str, item: RawItem) -> Prose | None:
    """The paragraph that begins with the item's number, if there is nothing else in the item."""
    if len(item.units) != 1 or not isinstance(item.units[0], Prose) or item.units[0].level:
        return None
    prose = item.units[0]
    if not prose.lines or not number_at(text, item.span.start, item.span.end):
        return None
    prose.start = item.span.start
    prose.lines[0] = Span(item.span.start, prose.lines[0].end)
    prose.listed = True
    return prose


def _item(reading: Reading, item: RawItem, ordered: bool) -> Node:
    text, (start, _) = reading.text, item.span
    number = ""
    if ordered:
        at = start
        while text[at].isdecimal():
            at += 1
        number = text[start:at]
    units = item.units
    if not units or not isinstance(units[0], Prose) or units[0].level:
        words = nothing_at(min(start + len(number) + 1, item.span.end))
        return item_node(text, item.span, words, words.end, {}, number, arrange(reading, split(reading, units)))
    own, *pieces = split(reading, units)
    if own.form == "heading" or own.mark:
        words = nothing_at(own.start)
        return item_node(text, item.span, words, words.end, {}, number, arrange(reading, [own, *pieces]))
    words = Span(own.start, own.end)
    return item_node(text, item.span, words, own.first_end, own.marks, number, arrange(reading, pieces))
