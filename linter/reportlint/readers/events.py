"""From the parser's events to units: what stands in each container, in order.

The parser reads a *shadow* of the text (`reportlint.readers.shadow`) in which one character is one byte, so
that its ranges are offsets in the text. Nodes are built when their container ends; nothing recurses.
"""

from __future__ import annotations

from typing import Any

from pyromark import Options, events_with_range

from reportlint.document import Node
from reportlint.readers.flow import flow
from reportlint.readers.html import html_units
from reportlint.readers.indented import is_indented, is_prose
from reportlint.readers.inline import Inline
from reportlint.readers.lists import ListBuilder
from reportlint.readers.prose import Prose, Unit
from reportlint.readers.reading import Reading, leaf, nothing_at
from reportlint.readers.tabbed import tables_in
from reportlint.readers.tables import Cell, table_units
from reportlint.readers.words import trim
from reportlint.source import Span

_OPTIONS = Options.ENABLE_TABLES | Options.ENABLE_TASKLISTS
_INLINE = frozenset(("Strong", "Emphasis", "Link", "Image"))

# Containers that lie deeper get no node of their own: what they hold stands in the last one that has.
_DEEPEST = 24

_EVENTS = 1024  #: so many at a time are counted
_PER_PIECE = 8  #: events that take as long as a piece of what is made of them


class _Frame:
    """A container that is open."""

    __slots__ = ("items", "kind", "rows", "units")

    def __init__(self, kind: str, units: list[Unit]) -> None:
        self.kind = kind
        self.units = units
        self.items: ListBuilder | None = None
        self.rows: list[tuple[Span, list[Cell]]] = []


class Walker:
    """Takes the events one by one and keeps what is open."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.inline = Inline(reading)
        self.stack = [_Frame("root", [])]
        self.code: Span | None = None
        self.info: str | None = None  # None: code by indentation
        self.code_lines: list[int] = []
        self.cells: list[Cell] = []

    def walk(self, shadow: str) -> list[Unit]:
        """The units of the whole document."""
        for number, (event, at) in enumerate(events_with_range(shadow, options=_OPTIONS)):
            start, end = at["start"], at["end"]
            if number % _EVENTS == 0:
                self.reading.allowance.spend(_EVENTS // _PER_PIECE)
            if isinstance(event, str):
                self.inline.broken = True
                if event == "Rule":
                    self._close_prose()
                    self.stack[-1].units.append(None)
                continue
            [(kind, what)] = event.items()
            if kind == "Text":
                if start == end:  # what is left of a tab
                    continue
                if self.code is not None:
                    self._code_line(start, end)
                elif not (shadow[start] == "&" and str(what).isspace()):
                    self.inline.words(start, end)
            elif kind == "Start":
                self._start(what, start, end)
            elif kind == "End":
                self._end(_name(what), start, end)
            else:
                self.inline.other(kind, start, end)
        self._close_prose()
        return self.stack[0].units

    def _close_prose(self) -> None:
        prose = self.inline.close()
        if prose:
            self.stack[-1].units += _pictures_or_prose(self.reading, prose)

    def _start(self, what: Any, start: int, end: int) -> None:
        kind = _name(what)
        if kind in _INLINE:
            self.inline.start(kind, start, end)
            return
        self._close_prose()
        if kind in ("Paragraph", "TableCell"):
            self.inline.open(start, end)
        elif kind == "Heading":
            marked = self.reading.text[start] == "#"
            self.inline.open(start, end, int(what["Heading"]["level"][1:]), not marked)
        elif kind == "CodeBlock":
            self.code = nothing_at(start)
            self.code_lines = []
            self.info = None if isinstance(what["CodeBlock"], str) else what["CodeBlock"]["Fenced"]
        elif kind in ("List", "Item", "BlockQuote", "Table"):
            self._push(kind, what)

    def _push(self, kind: str, what: Any) -> None:
        top = self.stack[-1]
        flat = top.kind == "flat" if kind == "Item" else kind != "Table" and len(self.stack) >= _DEEPEST
        frame = _Frame("flat" if flat else kind, top.units if flat else [])
        if kind == "List":
            frame.items = ListBuilder(self.reading, what["List"] is not None)
        self.stack.append(frame)

    def _end(self, kind: str, start: int, end: int) -> None:
        if kind in _INLINE:
            self.inline.end(kind, start, end)
        elif kind in ("Paragraph", "Heading"):
            self._close_prose()
        elif kind == "TableCell":
            self.cells.append(Cell(trim(self.reading.text, start, end), self.inline.close()))
        elif kind in ("TableHead", "TableRow"):
            row = trim(self.reading.text, start, end)
            if row.start < row.end:
                self.stack[-1].rows.append((row, [cell.within(row) for cell in self.cells]))
            self.cells = []
        elif kind == "CodeBlock":
            self._end_code(start, end)
        elif kind == "HtmlBlock":
            self.stack[-1].units += html_units(self.reading, start, end)
        else:
            self._close_prose()
            frame = self.stack.pop()
            if frame.kind != "flat":
                self._pop(frame, trim(self.reading.text, start, end))

    def _code_line(self, start: int, end: int) -> None:
        code = self.code
        if code is not None:
            self.code = Span(start if code.start == code.end else code.start, end)
            if self.info is None:
                self.code_lines.append(start)

    def _end_code(self, start: int, end: int) -> None:
        text, code, self.code = self.reading.text, self.code, None
        span = trim(text, start, end)
        if span.start == span.end:
            return
        words = trim(text, code.start, code.end) if code else nothing_at(span.end)
        if self.info is None and is_prose(words.of(text)):
            self.reading.indented += [at for at in self.code_lines if is_indented(text, at)]
        info = (self.info or "").split()
        name = info[0].strip("{}").lstrip(".") if info else ""
        self.stack[-1].units.append(leaf(text, "code", span, words, info=name))

    def _pop(self, frame: _Frame, span: Span) -> None:
        above = self.stack[-1]
        if frame.kind == "Item" and above.items:
            above.items.add(span, frame.units)
        elif frame.items:
            above.units += frame.items.units()
        elif frame.kind == "BlockQuote":
            children = flow(self.reading, frame.units)
            above.units.append(leaf(self.reading.text, "quote", span, children=children))
        elif frame.kind == "Table":
            above.units += table_units(self.reading, span, frame.rows)


def _name(what: Any) -> str:
    """The name of what starts or ends; an event carries it bare or as the key of its details."""
    return what if isinstance(what, str) else str(next(iter(what)))


def _pictures_or_prose(reading: Reading, prose: Prose) -> list[Unit]:
    """A paragraph of nothing but pictures is one node per picture; one whose lines are rows holds a table."""
    if prose.solid or prose.level or not prose.pictures:
        return tables_in(reading, prose)
    return [Node("image", at, at, _caption(reading.text, at)) for at in prose.pictures]


def _caption(text: str, picture: Span) -> Span:
    """The words of a picture: what stands in its square brackets."""
    stop = text.rfind("](", picture.start, picture.end)
    stop = stop if stop >= 0 else text.find("]", picture.start, picture.end)
    return trim(text, picture.start + 2, max(stop, picture.start + 2))
