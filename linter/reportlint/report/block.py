"""What stands under one title of a project."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.source import Span


class Block(NamedTuple):
    """What stands under one title (or under none): its statements and the groups that the title announces.

    `known` is false where a title stands but says nothing that the lexicon knows; `titled` is false for text
    that stands directly under the project's own name.
    """

    node: Node
    groups: frozenset[str]
    titled: bool
    statements: tuple[Span, ...]
    empty: bool = False
    items: frozenset[Span] = frozenset()

    def listed(self, statement: Span) -> bool:
        """Whether a statement is a list item of its own, and so one claim."""
        return statement in self.items

    @property
    def known(self) -> bool:
        """Whether the titles over the block say what it is about."""
        return bool(self.groups)
