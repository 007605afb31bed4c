"""From the units of a container to its nodes: headings and labels become sections that hold what stands under them."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.readers.heads import LISTS, LISTS_FIRST, NOTHING, Head, Items
from reportlint.readers.items import list_node, piece_item
from reportlint.readers.numbers import BOLD, BULLET, COLON, KEY, LABEL
from reportlint.readers.pieces import Piece, split
from reportlint.readers.prose import Unit
from reportlint.readers.reading import Reading
from reportlint.readers.settle import settle
from reportlint.source import Span

_LISTS = frozenset(("list", "table", "code", "html", "image", "quote"))


def flow(reading: Reading, units: list[Unit], root: bool = False) -> tuple[Node, ...]:
    """The nodes of a container."""
    return arrange(reading, split(reading, units), root)


def arrange(reading: Reading, pieces: list[Piece], root: bool = False) -> tuple[Node, ...]:
    """The nodes that pieces make."""
    if not pieces:
        return ()
    nest = _Nest()
    for entry in settle(reading.text, pieces, root):
        if isinstance(entry, Head):
            nest.open(entry)
            if entry.rank == BULLET:
                reading.blank.append(Span(entry.span.start, entry.span.start + 1))
        elif isinstance(entry, Items):
            nest.add(list_node(reading.text, [piece_item(reading.text, piece) for piece in entry.pieces]))
            reading.blank += [_marker(piece) for piece in entry.pieces]
        elif entry.form == "rule":
            nest.rule()
        elif entry.node:
            nest.add(entry.node)
        else:
            span = Span(entry.start, entry.end)
            first = span if entry.first_end == entry.end else Span(entry.start, entry.first_end)
            nest.add(Node("paragraph", span, first, span))
    return nest.close()


def _marker(piece: Piece) -> Span:
    number = piece.opening.number
    return Span(piece.opening.begin, number.end) if number else Span(piece.start, piece.start + 1)


class _Section:
    """A section that is open."""

    __slots__ = ("children", "end", "has_list", "has_text", "head", "holds_labels", "level", "rank", "takes")

    def __init__(self, head: Head, rank: int, level: int) -> None:
        self.head = head
        self.rank = rank
        self.level = level
        self.takes = head.takes
        self.children: list[Node] = []
        self.end = head.span.end
        self.holds_labels = False
        self.has_list = False
        self.has_text = False  # anything but labels

    def add(self, node: Node) -> None:
        """Put a node under the section."""
        self.children.append(node)
        self.end = max(self.end, node.span.end)
        self.has_list = self.has_list or node.kind in _LISTS
        self.has_text = self.has_text or node.style != "label"

    def node(self) -> Node:
        """The section with all that came under it."""
        head = self.head
        span = Span(head.span.start, self.end)
        return Node(
            "section",
            span,
            head.head,
            head.text,
            head.title,
            head.style,
            self.level,
            head.number,
            "",
            tuple(self.children),
        )


class _Nest:
    """The sections that are open, outermost first."""

    def __init__(self) -> None:
        self.stack: list[_Section] = []
        self.nodes: list[Node] = []

    def add(self, node: Node) -> None:
        """Put a finished node under the innermost section that takes it."""
        while self.stack and not self._takes(self.stack[-1], node):
            self._pop()
        if self.stack:
            self.stack[-1].add(node)
        else:
            self.nodes.append(node)

    @staticmethod
    def _takes(section: _Section, node: Node) -> bool:
        if section.takes == LISTS_FIRST and node.kind == "paragraph":
            return not section.has_list
        return section.takes != NOTHING and (section.takes != LISTS or node.kind in _LISTS)

    def open(self, head: Head) -> None:
        """Close what the head closes, and open its section."""
        rank = head.rank
        if head.level:
            while self.stack and not 0 < self.stack[-1].head.level < head.level:
                self._pop()
            self.stack.append(_Section(head, 0, head.level))
            return
        if head.style == "label" and rank == BOLD:
            rank = self._label_rank()
        self._close_for(head, rank)
        level = self.stack[-1].level + 1 if self.stack else 1
        self.stack.append(_Section(head, rank, level))

    def _label_rank(self) -> int:
        """Labels lie under a bold line that they follow at once, else they are its siblings."""
        for section in reversed(self.stack):
            if BOLD <= section.rank < LABEL and section.head.style == "bold":
                section.holds_labels = section.holds_labels or not section.children
                return LABEL if section.holds_labels else section.rank
            if section.rank < BOLD:
                break
        return BOLD

    def _close_for(self, head: Head, rank: int) -> None:
        stack = self.stack
        if any(section.rank == rank for section in stack):
            while stack[-1].rank != rank:
                self._pop()
            self._pop()
            return
        while stack and stack[-1].rank and self._closes(head, rank, stack[-1]):
            self._pop()

    @staticmethod
    def _closes(head: Head, rank: int, section: _Section) -> bool:
        if rank < BOLD:
            nested = section.rank < BOLD and head.value <= 1 and section.takes != NOTHING
            return section.rank > rank and not nested
        if rank == KEY:
            if section.rank == COLON:
                return section.has_text
            return section.head.style == "label" and section.head.text.start < section.head.text.end
        return section.rank > rank

    def rule(self) -> None:
        """A thematic break ends labels and all that is less than a numbered heading."""
        while self.stack and self.stack[-1].rank >= BOLD:
            self._pop()

    def _pop(self) -> None:
        node = self.stack.pop().node()
        if self.stack:
            self.stack[-1].add(node)
        else:
            self.nodes.append(node)

    def close(self) -> tuple[Node, ...]:
        """All nodes, outermost sections closed."""
        while self.stack:
            self._pop()
        return tuple(self.nodes)
