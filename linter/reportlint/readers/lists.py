"""Lists of the parser: items with their nested blocks, and lists that are headings in truth."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.readers.flow import arrange
from reportlint.readers.items import item_node, list_node
from reportlint.readers.numbers import number_at
from reportlint.readers.pieces import split
from reportlint.readers.prose import Prose, Unit
from reportlint.readers.reading import Reading, nothing_at
from reportlint.readers.words import is_short
from reportlint.record import NamedTuple
from reportlint.source import Span

_NEW = ("\n", "\r", "")
_ENDS = "。．.；;！!？?，,"


class _RawItem(NamedTuple):
    """An item that has ended: its span with the marker, and what stands in it."""

    span: Span
    units: list[Unit]


class ListBuilder:
    """Takes the items of a list; they become nodes at once, unless they may be headings in truth."""

    __slots__ = ("anew", "done", "last", "nodes", "ordered", "raw", "reading", "tight")

    def __init__(self, reading: Reading, ordered: bool) -> None:
        self.reading = reading
        self.ordered = ordered
        self.raw: list[_RawItem] = []
        self.nodes: list[Node] = []
        self.done: list[Unit] = []  # lists that a heading behind them has closed, and that
        self.anew = False  # whether the numbering broke off: what follows is no part of the list to its author
        self.last = Span(0, 0)  # the item before
        self.tight = 0  # how many items have stood without blank lines between them

    def add(self, span: Span, units: list[Unit]) -> None:
        """Add an item that has ended."""
        rest = _behind_list(self.reading.text, span, units) if self.raw or self.nodes else None
        if rest:
            [prose, *more] = units
            assert isinstance(prose, Prose)
            prose.lines = [line for line in prose.lines if line.start < rest.start]
            prose.end = prose.lines[-1].end
            self.raw.append(_RawItem(Span(span.start, prose.end), [prose]))
            self.done += [*self._lines_or_list(), rest, *more]
            self.nodes = []
            return
        if self.ordered and self.last.end and self._breaks_off(span):
            self._close()
        self.tight = 1 if self.last.end and self._is_apart(span) else self.tight + 1
        self.last = span
        self.raw.append(_RawItem(span, units))
        if not self.ordered or (len(self.raw) > 1 and not self._may_be_headings()):
            self._build()

    def _is_apart(self, span: Span) -> bool:
        """Whether a blank line stands between an item and the one before."""
        between = self.reading.text[self.last.end : span.start]
        return max(between.count("\n"), between.count("\r")) > 1

    def _breaks_off(self, span: Span) -> bool:
        """Whether the numbering does not go on, or goes on over a blank line behind a list of closed lines with a title.

        `4. 下季度计划`, blank, `1. …`, `2. …`, blank, `5. 学到的`: to Markdown all that is one list.
        """
        text = self.reading.text
        before, number = (number_at(text, item.start, item.end) for item in (self.last, span))
        if before is None or number is None or not self._is_apart(span):
            return False
        if number.value == 1 and before.value > 1:
            return True
        title, before_it = span.of(text), self.last.of(text)
        if self.tight < 2 or _is_broken(title) or title[-1] in _ENDS:
            return False
        if number.value not in (before.value, before.value + 1):
            return is_short(title, 40, 14)
        return is_short(title, 16, 6) and (before_it[-1] in _ENDS or not is_short(before_it, 24, 10))

    def _close(self) -> None:
        """End the list before the item that is none of its own."""
        if self.raw and not self.nodes and all(map(self._is_numbered_line, self.raw)):
            self.done += [_numbered_line(item) for item in self.raw]
            self.raw.clear()
        else:
            self._build()
            if self.nodes:
                self.done.append(list_node(self.reading.text, self.nodes))
            self.nodes = []
        self.anew = True
        self.tight = 0

    def _build(self) -> None:
        self.nodes += [_item(self.reading, item, self.ordered) for item in self.raw]
        self.raw.clear()

    def units(self) -> list[Unit]:
        """What the list makes: a list node, or numbered lines that may be headings."""
        if (
            self.raw
            and not self.nodes
            and not (self.done and not self.anew)
            and all(map(self._is_numbered_line, self.raw))
        ):
            return [*self.done, *(_numbered_line(item) for item in self.raw)]
        self._build()
        return [*self.done, list_node(self.reading.text, self.nodes)] if self.nodes else self.done

    def _lines_or_list(self) -> list[Unit]:
        """The items so far: numbered lines where each is a short line with text below it, else a list."""
        if not self.nodes and not self.done and len(self.raw) > 1 and all(map(self._is_titled_text, self.raw)):
            lines: list[Unit] = [_numbered_line(item) for item in self.raw]
            self.raw.clear()
            return lines
        self._build()
        return [list_node(self.reading.text, self.nodes)]

    def _is_numbered_line(self, item: _RawItem) -> bool:
        """Whether an item is nothing but one paragraph behind a number."""
        prose = item.units[0] if len(item.units) == 1 else None
        if not isinstance(prose, Prose) or prose.level or not prose.lines:
            return False
        return number_at(self.reading.text, item.span.start, item.span.end) is not None

    def _may_be_headings(self) -> bool:
        """Whether short lines with text below them go on, or titles alone with a blank line between them.

        What stands below the last may follow behind the list.
        """
        before, last = self.raw[-2:]
        if self._is_titled_text(before) and (self._is_titled_text(last) or self._is_short_line(last)):
            return True
        return self.tight == 1 and self._is_title(before) and self._is_title(last)

    def _is_short_line(self, item: _RawItem) -> bool:
        """Whether an item is one line, short enough for a heading with its dates: `2) Gateway (5 January to 20 March)`."""
        if len(item.units) != 1 or not isinstance(item.units[0], Prose) or len(item.units[0].lines) != 1:
            return False
        words = item.units[0].lines[0].of(self.reading.text)
        return words[-1] not in "。；;，,.!?！？：:" and is_short(words, 30, 9)

    def _is_title(self, item: _RawItem) -> bool:
        words = item.span.of(self.reading.text)
        return (
            is_short(words, 16, 8) and not _is_broken(words) and words[-1] not in _ENDS and self._is_numbered_line(item)
        )

    def _is_titled_text(self, item: _RawItem) -> bool:
        """Whether an item is a short line with unindented text below it: `1. 职责↵负责…↵2. 项目↵…`."""
        text = self.reading.text
        if len(item.units) != 1 or not isinstance(item.units[0], Prose) or len(item.units[0].lines) < 2:
            return False
        first, second, *_ = item.units[0].lines
        if text[second.start - 1] not in "\r\n" or text[first.end - 1] in "。；;，,.!?！？：:":
            return False
        return is_short(first.of(text), 12, 4)


def _is_broken(words: str) -> bool:
    """Whether words stand on several lines."""
    return "\n" in words or "\r" in words


def _behind_list(text: str, item: Span, units: list[Unit]) -> Prose | None:
    """What stands behind a list though the parser reads on: from a line that begins no further in and is a heading.

    `1) …`, `2) …`, `方案：`: without a blank line the third is part of the second item to Markdown only.
    """
    prose = units[0] if units else None
    if (
        not isinstance(prose, Prose)
        or prose.level
        or len(prose.lines) < 2
        or text[item.start - 1 : item.start] not in _NEW
    ):
        return None
    for at, line in enumerate(prose.lines[1:], 1):
        if text[line.start - 1] in _NEW and _is_heading(text, prose, line):
            rest = Prose(line.start, prose.end)
            rest.lines, rest.marks, rest.solid = prose.lines[at:], prose.marks, True
            return rest
    return None


def _is_heading(text: str, prose: Prose, line: Span) -> bool:
    mark = prose.marks.get(line.start)
    if mark and mark.width == 2 and mark.end >= line.end:
        return True
    return text[line.end - 1] in "：:" and is_short(line.of(text), 8, 4)


def _numbered_line(item: _RawItem) -> Prose:
    """The item's paragraph, with its number as the first of its words."""
    [prose] = item.units
    assert isinstance(prose, Prose)
    prose.start = item.span.start
    prose.lines[0] = Span(item.span.start, prose.lines[0].end)
    prose.listed = True
    return prose


def _item(reading: Reading, item: _RawItem, ordered: bool) -> Node:
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
