"""The pieces that stand under an objective: statements, key results and work, and what is known of it beforehand."""

from __future__ import annotations

from bisect import bisect_left

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.report.key_results import Key
from reportlint.report.model import Carrier
from reportlint.report.reading import Reading
from reportlint.source import Span, Spans


class Told(NamedTuple):
    """One statement about an objective, with the questions that the titles over it ask.

    `titled`: a title stands over it, understood or not. `after`: the work or the key results stand before it, `worked`:
    the work does. `block` is the paragraph, list or section in which it stands.
    """

    span: Span
    asked: frozenset[str] = frozenset()
    titled: bool = False
    after: bool = False
    block: Span = Span(0, 0)
    worked: bool = False


class Work(NamedTuple):
    """A piece of work under an objective. `under` is the number of the key result under which it stands.

    `outside`: it stands under a heading that says that it serves none. `cell` is its cell in the column of key results.
    """

    node: Node
    carrier: Carrier
    name: Span
    under: str | None = None
    outside: bool = False
    cell: Span | None = None


class Place(NamedTuple):
    """Where the walk is: what the titles so far ask, and under which key result."""

    asked: frozenset[str] = frozenset()
    titled: bool = False
    under: str | None = None
    working: bool = False  # under a title that holds pieces of work
    outside: bool = False


class Parts(NamedTuple):
    """Everything under an objective, in the order of the text; `announced` are titles by the question that they ask."""

    told: list[Told]
    keys: list[Key]
    works: list[Work]
    announced: dict[str, tuple[Span, bool]]  # the title, and whether anything stands under it
    tables: list[Node]


class Known(NamedTuple):
    """What is known of an objective before its pieces are told apart.

    `by_node` has the key results by the places of the nodes in which they stand, which are `places`. `marks` are the titles that name in
    brackets their key result or their days, as names of work do. `starts` are the places of the key results in order;
    `lists` is noted on the way: where the first list under a node ends, by the node's place.
    """

    reading: Reading
    keys: list[Key]
    by_node: dict[Span, list[Key]]
    places: Spans
    marks: frozenset[Span]
    starts: list[int]
    lists: dict[Span, int]

    def after_keys(self, span: Span) -> bool:
        """Whether a key result stands before a place."""
        return bool(self.keys) and self.keys[0].span.start < span.start

    def states_key(self, span: Span) -> bool:
        """Whether a statement is one of the key results."""
        at = bisect_left(self.starts, span.start)
        return at < len(self.starts) and self.starts[at] < span.end


def keys_by_node(keys: list[Key]) -> dict[Span, list[Key]]:
    """The key results by the places of the nodes in which they stand."""
    found: dict[Span, list[Key]] = {}
    for key in keys:
        found.setdefault(key.node.span, []).append(key)
    return found
